import { clean } from '../../phrases/clean.ts'
import { widthOf } from './width.ts'

/** The meaning of a piece of text; the terminal decides on its colour. */
export type Tone = 'plain' | 'dim' | 'bold' | 'success' | 'warning' | 'error'

export type Span = { readonly text: string; readonly tone: Tone }

/** One line, before the terminal wraps it. It never contains a control character. */
export type Line = {
  readonly spans: readonly Span[]
  /** The column at which later rows of a wrapped line begin; undefined for text to copy, which is never wrapped. */
  readonly hang: number | undefined
}

export function span(text: string, tone: Tone = 'plain'): Span {
  return { text: clean(text), tone }
}

export function line(...parts: readonly (string | Span)[]): Line {
  const spans = parts.map(part => (typeof part === 'string' ? span(part) : part))
  return { spans, hang: leadingSpaces(spans) }
}

export const EMPTY: Line = { spans: [], hang: 0 }

/** A command, an address or a name to copy: it stays on one line. */
export function copyable(text: string, indent = 0): Line {
  return { spans: [span(' '.repeat(indent)), span(text, 'bold')], hang: undefined }
}

export function indented(lines: readonly Line[], by = 2): readonly Line[] {
  return lines.map(({ spans, hang }) => ({
    spans: spans.length > 0 ? [span(' '.repeat(by)), ...spans] : spans,
    hang: hang === undefined ? undefined : hang + by,
  }))
}

/** One line of `head` and `rest`; its later rows begin below the end of `head`. */
export function hanging(head: readonly (string | Span)[], ...rest: readonly (string | Span)[]): Line {
  const { spans } = line(...head)
  return { spans: [...spans, ...line(...rest).spans], hang: widthOf(textOf({ spans })) }
}

export function textOf({ spans }: Pick<Line, 'spans'>): string {
  return spans.map(({ text }) => text).join('')
}

function leadingSpaces(spans: readonly Span[]): number {
  const text = textOf({ spans })
  return text.length - text.trimStart().length
}
