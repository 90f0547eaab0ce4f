import type { Line } from '#lib/render/text/layout/line.ts'
import { wrap } from '#lib/render/text/layout/wrap.ts'

type StreamError = Error & { code?: string }

/** A stream that records its text. */
export function fakeScreen(about: { readonly isTTY?: boolean; readonly columns?: number } = {}) {
  const written: string[] = []
  const listeners: ((error: StreamError) => void)[] = []
  return {
    ...about,
    write: (text: string) => written.push(text),
    on: (_: 'error', listener: (error: StreamError) => void) => listeners.push(listener),
    fail: (error: StreamError) => {
      for (const listener of listeners) listener(error)
    },
    text: () => written.join(''),
  }
}

/** Lines as rows of plain text. */
export function rowsOf(lines: readonly Line[], columns = 100): readonly string[] {
  return lines
    .flatMap(line => wrap(line, columns))
    .map(row =>
      row
        .map(({ text }) => text)
        .join('')
        .trimEnd(),
    )
}
