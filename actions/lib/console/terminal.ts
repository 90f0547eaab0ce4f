import type { Line } from '../render/text/line.ts'
import { wrap } from '../render/text/wrap.ts'
import { paint } from './paint.ts'
import type { Screen, TerminalStyle } from './terminalStyle.ts'
import { terminalStyleOf } from './terminalStyle.ts'

/** Where lines for people go. */
export type Terminal = {
  readonly look: TerminalStyle
  readonly print: (lines: readonly Line[]) => void
  /** Shows this below everything printed until it is shown anew or taken away; nothing where a line cannot be rewritten. */
  readonly live: (line: Line | undefined) => void
}

type Variables = Readonly<Record<string, string | undefined>>
type Stream = Screen & {
  readonly write: (text: string) => unknown
  readonly on: (event: 'error', listener: (error: Error & { code?: string }) => void) => unknown
}

const CLEAR_LINE = '\r\u001b[2K'

export function openTerminal(stream: Stream, variables: Variables = process.env): Terminal {
  let last: Line | undefined
  let gone = false
  // Whoever read the output (`| head`) has read enough: that is no failure.
  stream.on('error', error => {
    if (error.code !== 'EPIPE') throw error
    gone = true
  })
  const write = (text: string) => {
    if (!gone && text) stream.write(text)
  }
  // The width is read anew each time, because people resize windows.
  const look = () => terminalStyleOf(stream, variables)
  const lastRow = (): string => {
    if (!last) return ''
    const { columns, ...rest } = look()
    return paint(wrap({ ...last, hang: 0 }, columns - 1)[0] ?? [], rest)
  }

  return {
    get look() {
      return look()
    },
    print: lines => {
      const now = look()
      const rows = lines.flatMap(line => wrap(line, now.columns)).map(row => `${paint(row, now)}\n`)
      write(`${last ? CLEAR_LINE : ''}${rows.join('')}${lastRow()}`)
    },
    live: line => {
      if (!look().live || (!line && !last)) return
      last = line
      write(`${CLEAR_LINE}${lastRow()}`)
    },
  }
}
