import type { Line } from '#lib/render/text/layout/line.ts'
import { EMPTY, indented, line, span } from '#lib/render/text/layout/line.ts'
import { table } from '#lib/render/text/layout/table.ts'
import type { Command, Flag, Tool } from './command.ts'
import { flagsOf, toolFlagsOf } from './command.ts'

/** The exit codes that mean the same for every verb. */
export const COMMON_EXITS = {
  2: 'invalid arguments or configuration, or a question without an interactive terminal; nothing was changed',
  130: 'interrupted by Ctrl-C (143: by SIGTERM, 129: by a terminal that was closed)',
} as const

/** The output of `--help`. */
export function helpLines(command: Command): readonly Line[] {
  const interrupted = `${COMMON_EXITS[130]}${command.afterInterrupt ? `. ${command.afterInterrupt}` : ''}`
  return linesOf(command, usageOf(command), flagsOf(command), { ...command.exits, ...COMMON_EXITS, 130: interrupted })
}

/** The same for a script about this repository itself. */
export function toolHelpLines(tool: Tool): readonly Line[] {
  const usage = [...usageFlagsOf(tool), ...(tool.operands ? [tool.operands.name] : [])].join(' ')
  return linesOf(tool, invocation(tool, usage), toolFlagsOf(tool), { ...tool.exits, 2: 'invalid arguments' })
}

function linesOf(
  command: Pick<Command, 'name' | 'purpose' | 'examples'>,
  usage: string,
  flags: Readonly<Record<string, Flag>>,
  exits: Readonly<Record<number, string>>,
): readonly Line[] {
  const flagRows = Object.entries(flags).map(([name, { value, meaning }]) => [flagText(name, value), meaning])
  const examples = command.examples.map(({ args, meaning }) => [invocation(command, args), span(meaning, 'dim')])
  return [
    line(command.purpose),
    ...titled('Usage', [{ ...line(usage), hang: 4 }]),
    ...titled('Flags', table(flagRows)),
    ...titled('Examples', table(examples, 72)),
    ...titled('Exit codes', table(Object.entries(exits).map(([code, meaning]) => [code, meaning]))),
  ]
}

/** npm keeps everything before the first `--` for itself. */
function invocation({ name }: Pick<Command, 'name'>, args: string): string {
  return args ? `npm run ${name} -- ${args}` : `npm run ${name}`
}

const ENVIRONMENTS = { one: '<environment>', any: '[environment …]', none: '' } as const

function usageOf(command: Command): string {
  const words = command.operands?.name ?? ENVIRONMENTS[command.environments]
  const dashes = words === '' ? ' --' : ''
  return [invocation(command, words) + dashes, ...usageFlagsOf(command), '[--json]'].join(' ')
}

function usageFlagsOf({ flags }: Pick<Command, 'flags'>): readonly string[] {
  return Object.entries(flags).map(([name, { value }]) => `[${flagText(name, value)}]`)
}

function flagText(name: string, value: string | undefined): string {
  return value ? `--${name} ${value}` : `--${name}`
}

function titled(title: string, lines: readonly Line[]): readonly Line[] {
  return [EMPTY, line(span(title, 'bold')), ...indented(lines)]
}
