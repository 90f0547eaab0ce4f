import type { Line } from '#lib/render/text/layout/line.ts'
import { EMPTY, indented, line, span } from '#lib/render/text/layout/line.ts'
import { table } from '#lib/render/text/layout/table.ts'
import type { Command } from './command.ts'
import { flagsOf } from './command.ts'

/** The output of `--help`. */
export function helpLines(command: Command): readonly Line[] {
  const flags = Object.entries(flagsOf(command))
  const exits = {
    ...command.exits,
    2: 'invalid arguments or configuration; nothing was changed',
    130: `interrupted${command.afterInterrupt ? `. ${command.afterInterrupt}` : ''}`,
  }
  return [
    line(command.purpose),
    ...titled('Usage', [{ ...line(usageOf(command)), hang: 4 }]),
    ...titled('Flags', table(flags.map(([name, { value, meaning }]) => [flagText(name, value), meaning]))),
    ...titled(
      'Examples',
      table(
        command.examples.map(({ args, meaning }) => [invocation(command, args), span(meaning, 'dim')]),
        72,
      ),
    ),
    ...titled('Exit codes', table(Object.entries(exits).map(([code, meaning]) => [code, meaning]))),
  ]
}

/** npm keeps everything before the first `--` for itself. */
function invocation({ name }: Command, args: string): string {
  return args ? `npm run ${name} -- ${args}` : `npm run ${name}`
}

const ENVIRONMENTS = { one: '<environment>', any: '[environment …]', none: '' } as const

function usageOf(command: Command): string {
  const flags = Object.entries(command.flags).map(([name, { value }]) => `[${flagText(name, value)}]`)
  const dashes = command.environments === 'none' ? ' --' : ''
  return [invocation(command, ENVIRONMENTS[command.environments]) + dashes, ...flags, '[--json]'].join(' ')
}

function flagText(name: string, value: string | undefined): string {
  return value ? `--${name} ${value}` : `--${name}`
}

function titled(title: string, lines: readonly Line[]): readonly Line[] {
  return [EMPTY, line(span(title, 'bold')), ...indented(lines)]
}
