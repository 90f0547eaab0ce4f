import type { Terminal } from '#lib/console/terminal.ts'
import { indented, type Line, line, span, type Tone, textOf } from '#lib/render/text/layout/line.ts'
import { excerptOf } from './excerpt.ts'
import type { RehearsalLog } from './rehearsalLog.ts'

/** A rehearsal on the terminal, in short, and in its log, as a whole. */
export type RehearsalScreen = {
  /** The columns for what a verb prints. */
  readonly columns: () => number
  readonly print: (lines: readonly Line[]) => void
  /** The same on the terminal alone, for what the log has already. */
  readonly show: (lines: readonly Line[]) => void
  /** What a verb prints on its way: its last row is shown while it runs. */
  readonly progress: (text: string) => void
  /** What a verb prints at its end: its first rows, or after a failure all of them. */
  readonly outcome: (text: string, isDone: boolean) => void
}

/** The most rows of a failed verb on the terminal. */
const FAILURE_ROWS = 60
const INDENT = 2

export function createRehearsalScreen(terminal: Terminal, log: RehearsalLog): RehearsalScreen {
  const show = (lines: readonly Line[]) => {
    terminal.live(undefined)
    terminal.print(lines)
  }
  const print = (lines: readonly Line[]) => {
    show(lines)
    log.write(lines.map(each => `${textOf(each).trimEnd()}\n`).join(''))
  }
  return {
    columns: () => terminal.style.columns - INDENT,
    print,
    show,
    progress: text => {
      log.write(text)
      const last = text.trimEnd().split('\n').at(-1)?.trim() ?? ''
      if (last !== '') terminal.live(line(span(last, 'dim')))
    },
    outcome: (text, isDone) => {
      const { rows, more } = isDone ? excerptOf(text.split('\n')) : beginningOf(text)
      const from = log.lines() + 1
      log.write(text.endsWith('\n') || text === '' ? text : `${text}\n`)
      const rest = more === 0 ? [] : [line(span(`… ${rowCount(more)} more: ${log.path}:${from + rows.length}`, 'dim'))]
      show(indented([...rows.map(rowLine), ...rest], INDENT))
    },
  }
}

function beginningOf(text: string): { readonly rows: readonly string[]; readonly more: number } {
  const rows = text.trimEnd().split('\n')
  return { rows: rows.slice(0, FAILURE_ROWS), more: Math.max(0, rows.length - FAILURE_ROWS) }
}

function rowCount(count: number): string {
  return `${count} ${count === 1 ? 'line' : 'lines'}`
}

const SYMBOLS: Readonly<Record<string, Tone>> = { '✓': 'success', '✗': 'error', '!': 'warning' }

/** A row that the verb has wrapped: it is not wrapped again. */
function rowLine(row: string): Line {
  const [, blank = '', symbol = '', rest = ''] = /^( *)([✓✗!] )(.*)$/.exec(row) ?? []
  const tone = SYMBOLS[symbol.trim()]
  const spans = tone === undefined ? [span(row)] : [span(blank), span(symbol, tone), span(rest)]
  return { spans, hang: undefined }
}
