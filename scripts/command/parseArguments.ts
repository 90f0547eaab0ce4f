import { parseArgs } from 'node:util'
import { nearest } from '#lib/model/nearest.ts'
import { Problem } from '#lib/model/problem.ts'
import { parseDeadline } from '#lib/shell/parseDuration.ts'
import type { Command, Flag, Tool } from './command.ts'
import { flagsOf, toolFlagsOf } from './command.ts'

/** The arguments of a verb, checked against its flags. */
export type Arguments<Name extends string> = {
  /** Each once, for a verb that takes several. */
  readonly environments: readonly string[]
  /** Of a verb that takes no environment. */
  readonly operands: readonly string[]
  readonly has: (flag: Name | 'json' | 'help') => boolean
  readonly text: (flag: Name) => string | undefined
  /** The seconds of a duration such as `30m`; throws a usage Problem for any other text. */
  readonly deadline: (flag: Name) => number | undefined
}

/** @throws Problem of kind usage, with the nearest flag for an unknown one */
export function parseArguments<Name extends string>(command: Command<Name>, argv: readonly string[]): Arguments<Name> {
  const { operands: words, values } = parseFlags(command, flagsOf(command), argv)
  const takesEnvironments = command.environments !== 'none'
  const max = command.operands?.max ?? 0
  const unexpected = takesEnvironments ? undefined : words[max]
  if (unexpected !== undefined) {
    const limit = max === 0 ? `: '${command.name}' takes only flags` : ''
    throw usageProblem(command, `Unexpected argument '${unexpected}'${limit}.`)
  }
  return {
    environments: command.environments === 'any' ? [...new Set(words)] : takesEnvironments ? words : [],
    operands: takesEnvironments ? [] : words,
    has: flag => values.has(flag),
    text: flag => values.get(flag),
    deadline: flag => parseDeadline(`--${flag}`, values.get(flag)),
  }
}

/** The arguments of a script about this repository itself. */
export type ToolArguments<Name extends string> = {
  readonly operands: readonly string[]
  readonly has: (flag: Name | 'help') => boolean
  readonly text: (flag: Name) => string | undefined
}

/** @throws Problem of kind usage, as `parseArguments` */
export function parseToolArguments<Name extends string>(
  tool: Tool<Name>,
  argv: readonly string[],
): ToolArguments<Name> {
  const { operands, values } = parseFlags(tool, toolFlagsOf(tool), argv)
  const unexpected = operands[tool.operands?.max ?? 0]
  if (unexpected !== undefined) throw usageProblem(tool, `Unexpected argument '${unexpected}'.`)
  return { operands, has: flag => values.has(flag), text: flag => values.get(flag) }
}

type Named = Pick<Command, 'name'>
type ParsedFlags = { readonly operands: readonly string[]; readonly values: ReadonlyMap<string, string> }

function parseFlags(command: Named, known: Readonly<Record<string, Flag>>, argv: readonly string[]): ParsedFlags {
  const flags = new Map(Object.entries(known))
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
  const operands: string[] = []
  const values = new Map<string, string>()
  for (const token of tokens) {
    if (token.kind === 'positional') operands.push(token.value)
    if (token.kind !== 'option') continue
    const name = token.rawName === '-h' ? 'help' : token.name
    const flag = flags.get(name)
    if (!flag || (token.rawName !== '-h' && !token.rawName.startsWith('--')))
      throw unknownFlag(command, token.rawName, [...flags.keys()])
    if (values.has(name)) throw usageProblem(command, `Flag '--${name}' is given twice.`)
    if (flag.value && !isValue(token.value))
      throw usageProblem(command, `Flag '--${name}' needs a value: --${name} ${flag.value}.`)
    if (!flag.value && token.value !== undefined) throw usageProblem(command, `Flag '--${name}' takes no value.`)
    values.set(name, token.value ?? '')
  }
  return { operands, values }
}

export function usageProblem(
  command: Named,
  message: string,
  todo = `Run 'npm run ${command.name} -- --help' for usage.`,
): Problem {
  return new Problem(message, { kind: 'usage', todo })
}

function unknownFlag(command: Named, rawName: string, known: readonly string[]): Problem {
  const near = nearest(rawName.replace(/^-+/, ''), known)
  return usageProblem(command, `Unknown flag '${rawName}'.${near ? ` Did you mean '--${near}'?` : ''}`)
}

function isValue(value: string | undefined): boolean {
  return value !== undefined && value !== '' && !value.startsWith('--')
}
