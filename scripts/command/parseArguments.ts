import { parseArgs } from 'node:util'
import { nearest } from '#lib/model/nearest.ts'
import { Problem } from '#lib/model/problem.ts'
import { parseDeadline } from '#lib/shell/parseDuration.ts'
import type { Command } from './command.ts'
import { flagsOf } from './command.ts'

/** The arguments of a verb, checked against its flags. */
export type Arguments<Name extends string> = {
  readonly environments: readonly string[]
  readonly has: (flag: Name | 'json' | 'help') => boolean
  readonly text: (flag: Name) => string | undefined
  /** The seconds of a duration such as `30m`; throws a usage Problem for any other text. */
  readonly deadline: (flag: Name) => number | undefined
}

/** @throws Problem of kind usage, with the nearest flag for an unknown one */
export function parseArguments<Name extends string>(command: Command<Name>, argv: readonly string[]): Arguments<Name> {
  const flags = new Map(Object.entries(flagsOf(command)))
  const { tokens } = parseArgs({
    args: [...argv],
    options: Object.fromEntries(
      [...flags].map(([name, { value }]) => [name, { type: value ? 'string' : 'boolean' }] as const),
    ),
    allowPositionals: true,
    // Strict mode throws errors without the nearest flag, and takes `--yes` for the value of `--expect`.
    strict: false,
    tokens: true,
  })
  const environments: string[] = []
  const values = new Map<string, string>()
  for (const token of tokens) {
    if (token.kind === 'positional') environments.push(token.value)
    if (token.kind !== 'option') continue
    const name = token.rawName === '-h' ? 'help' : token.name
    const flag = flags.get(name)
    if (!flag || (token.rawName !== '-h' && !token.rawName.startsWith('--'))) throw unknownFlag(command, token.rawName)
    if (values.has(name)) throw usageProblem(command, `Flag '--${name}' is given twice.`)
    if (flag.value && !isValue(token.value))
      throw usageProblem(command, `Flag '--${name}' needs a value: --${name} ${flag.value}.`)
    if (!flag.value && token.value !== undefined) throw usageProblem(command, `Flag '--${name}' takes no value.`)
    values.set(name, token.value ?? '')
  }
  const [unexpected] = environments
  if (command.environments === 'none' && unexpected !== undefined) {
    throw usageProblem(command, `Unexpected argument '${unexpected}': '${command.name}' takes only flags.`)
  }
  return {
    environments,
    has: flag => values.has(flag),
    text: flag => values.get(flag),
    deadline: flag => parseDeadline(`--${flag}`, values.get(flag)),
  }
}

export function usageProblem(
  command: Pick<Command, 'name'>,
  message: string,
  todo = `Run 'npm run ${command.name} -- --help' for usage.`,
): Problem {
  return new Problem(message, { kind: 'usage', todo })
}

function unknownFlag(command: Command, rawName: string): Problem {
  const near = nearest(rawName.replace(/^-+/, ''), Object.keys(flagsOf(command)))
  return usageProblem(command, `Unknown flag '${rawName}'.${near ? ` Did you mean '--${near}'?` : ''}`)
}

function isValue(value: string | undefined): boolean {
  return value !== undefined && value !== '' && !value.startsWith('--')
}
