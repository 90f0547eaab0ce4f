import { parseArgs } from 'node:util'
import { nearest } from '#lib/model/nearest.ts'
import { Problem } from '#lib/model/problem.ts'
import type { Command } from './command.ts'
import { flagsOf } from './command.ts'

/** What was typed after the verb. */
export type Arguments<Name extends string> = {
  readonly environments: readonly string[]
  readonly has: (flag: Name | 'json' | 'help') => boolean
  readonly text: (flag: Name) => string | undefined
  /** A positive number; throws a usage Problem for anything else. */
  readonly number: (flag: Name) => number | undefined
}

/** @throws Problem of kind usage, with the nearest known flag. */
export function parseArguments<Name extends string>(command: Command<Name>, typed: readonly string[]): Arguments<Name> {
  const flags = new Map(Object.entries(flagsOf(command)))
  const { tokens } = parseArgs({
    args: [...typed],
    options: Object.fromEntries(
      [...flags].map(([name, { value }]) => [name, { type: value ? 'string' : 'boolean' }] as const),
    ),
    allowPositionals: true,
    strict: false,
    tokens: true,
  })
  const environments: string[] = []
  const given = new Map<string, string>()
  for (const token of tokens) {
    if (token.kind === 'positional') environments.push(token.value)
    if (token.kind !== 'option') continue
    const name = token.rawName === '-h' ? 'help' : token.name
    const flag = flags.get(name)
    if (!flag || (token.rawName !== '-h' && !token.rawName.startsWith('--'))) throw unknownFlag(command, token.rawName)
    if (given.has(name)) throw usageProblem(command, `--${name} is given twice.`)
    if (flag.value && !isValue(token.value))
      throw usageProblem(command, `--${name} needs a value: --${name} ${flag.value}.`)
    if (!flag.value && token.value !== undefined) throw usageProblem(command, `--${name} takes no value.`)
    given.set(name, token.value ?? '')
  }
  const [stray] = environments
  if (command.environments === 'none' && stray !== undefined) {
    throw usageProblem(command, `'${command.name}' takes no word but flags, but was given '${stray}'.`)
  }
  return {
    environments,
    has: flag => given.has(flag),
    text: flag => given.get(flag),
    number: flag => numberOf(command, flag, given.get(flag)),
  }
}

export function usageProblem(command: Command, message: string, todo?: string): Problem {
  const order = todo ?? `Run 'npm run ${command.name} -- --help' to see what it takes.`
  return new Problem(message, { kind: 'usage', todo: order })
}

function unknownFlag(command: Command, written: string): Problem {
  const near = nearest(written.replace(/^-+/, ''), Object.keys(flagsOf(command)))
  return usageProblem(command, `'${command.name}' has no flag '${written}'.${near ? ` Did you mean '--${near}'?` : ''}`)
}

function isValue(value: string | undefined): boolean {
  return value !== undefined && value !== '' && !value.startsWith('--')
}

function numberOf(command: Command, flag: string, written: string | undefined): number | undefined {
  if (written === undefined) return undefined
  const number = Number(written)
  if (Number.isFinite(number) && number > 0) return number
  throw usageProblem(command, `--${flag} needs a number above 0, but was given '${written}'.`)
}
