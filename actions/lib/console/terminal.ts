import type { Line } from '../render/text/layout/line.ts'
import { wrap } from '../render/text/layout/wrap.ts'
import { paint } from './paint.ts'
import { type Screen, type TerminalStyle, terminalStyleOf } from './terminalStyle.ts'

/** A stream that people read: a terminal, a pipe or the log of a job. */
export type Terminal = {
  readonly style: TerminalStyle
  readonly print: (lines: readonly Line[]) => void
  /** Keeps this line below everything printed; undefined removes it. No effect where a line cannot be rewritten. */
  readonly live: (line: Line | undefined) => void
}

type Variables = Readonly<Record<string, string | undefined>>
type Stream = Screen & {
  readonly write: (text: string) => unknown
  readonly on: (event: 'error', listener: () => void) => unknown
}

/** A pipe whose reader has ended (`| head`), and a terminal that was closed. */
const CLOSED: readonly (string | undefined)[] = ['EPIPE', 'EIO']

/** True for an error of writing that is no failure of the writer. */
export function isClosedStream({ code }: { readonly code?: string }): boolean {
  return CLOSED.includes(code)
}

const CLEAR_LINE = '\r\u001b[2K'

export function openTerminal(stream: Stream, variables: Variables = process.env): Terminal {
  let last: Line | undefined
  let isClosed = false
  // Also of a full disk: nothing that is printed may end what is done.
  stream.on('error', () => {
    isClosed = true
  })
  const write = (text: string) => {
    if (!isClosed && text) stream.write(text)
  }
  // The width is read each time, because windows are resized.
  const currentStyle = () => terminalStyleOf(stream, variables)
  const lastRow = (): string => {
    if (!last) return ''
    const { columns, ...rest } = currentStyle()
    return paint(wrap({ ...last, hang: 0 }, columns - 1)[0] ?? [], rest)
  }

  return {
    get style() {
      return currentStyle()
    },
    print: lines => {
      const style = currentStyle()
      const rows = lines.flatMap(line => wrap(line, style.columns)).map(row => `${paint(row, style)}\n`)
      write(`${last ? CLEAR_LINE : ''}${rows.join('')}${lastRow()}`)
    },
    live: line => {
      if (!currentStyle().live || (!line && !last)) return
      last = line
      write(`${CLEAR_LINE}${lastRow()}`)
    },
  }
}
