import { EVENT_ID, type Event, parseEvents, SCALAR_STYLE, type ScalarEvent, YAMLException } from 'js-yaml'
import { type Location, Problem } from '../model/problem.ts'

export type SourceSpan = { readonly start: number; readonly end: number }

/** The deepest nesting of maps and lists. */
const MAXIMUM_DEPTH = 32

/** A reader of the parser's events; each refusal has its location. */
export class YamlEvents {
  readonly text: string
  readonly #locationAt: (offset: number) => Location
  readonly #events: readonly Event[]
  #at = 0

  constructor(text: string, locationAt: (offset: number) => Location) {
    this.text = text
    this.#locationAt = locationAt
    this.#events = this.#parse()
  }

  next(): Event | undefined {
    return this.#events[this.#at++]
  }

  /** True at the end of a map or list, whose end event is then consumed; false before any other event. */
  skipEnd(): boolean {
    if (this.#events[this.#at]?.type !== EVENT_ID.POP) return false
    this.#at++
    return true
  }

  get finished(): boolean {
    return this.#at >= this.#events.length
  }

  /** The offset at which the next node begins; `fallback` for an empty node, which has no offset. */
  startOfNext(fallback: number): number {
    const event = this.#events[this.#at]
    if (!event || event.type === EVENT_ID.DOCUMENT || event.type === EVENT_ID.POP) return fallback
    if (event.type === EVENT_ID.ALIAS) return event.anchorStart - 1
    if (event.tagStart >= 0) return event.tagStart
    if (event.type !== EVENT_ID.SCALAR) return event.start
    return spanOf(this.text, event)?.start ?? fallback
  }

  /** The offset of the separator after the last scalar, which begins a second document. */
  startOfSecondDocument(): number {
    const before = this.#events.slice(0, this.#at).findLast(event => event.type === EVENT_ID.SCALAR)
    const from = before?.type === EVENT_ID.SCALAR ? Math.max(before.valueEnd, 0) : 0
    const separator = this.text.slice(from).search(/^(?:---|\.\.\.)/m)
    return separator < 0 ? this.text.length : from + separator
  }

  lineOf(offset: number): number {
    return this.#locationAt(offset).line
  }

  refuse(offset: number, message: string, todo: string): never {
    throw new Problem(`${message}.`, { kind: 'usage', todo, location: this.#locationAt(offset) })
  }

  #parse(): readonly Event[] {
    try {
      return parseEvents(this.text, { maxDepth: MAXIMUM_DEPTH })
    } catch (cause) {
      if (!(cause instanceof YAMLException)) throw cause
      const { message, todo } = syntaxErrorText(cause.reason)
      // The parser's error is no cause: it quotes lines of the file, which can hold secrets.
      return this.refuse(cause.mark?.position ?? 0, message, todo)
    }
  }
}

function syntaxErrorText(reason: string): { readonly message: string; readonly todo: string } {
  if (reason.includes('tab character')) return { message: 'A tab is used for indentation', todo: 'Indent with spaces.' }
  if (reason.includes('maxDepth'))
    return { message: `Maps and lists are nested more than ${MAXIMUM_DEPTH} levels deep`, todo: 'Reduce the nesting.' }
  return { message: `Invalid YAML: ${withoutQuotedText(reason)}`, todo: 'Correct this line or the one before it.' }
}

/** `tag name cannot contain such characters: !x` without the tag, because the text of the file can be a secret. */
function withoutQuotedText(reason: string): string {
  return reason.replace(/(tag name cannot contain such characters): .*/s, '$1').replace(/ "[\s\S]*"/, '')
}

/** The range of a scalar in the text, quotes included; undefined for an empty scalar. */
export function spanOf(text: string, { valueStart, valueEnd, style }: ScalarEvent): SourceSpan | undefined {
  if (valueStart < 0) return undefined
  if (style === SCALAR_STYLE.PLAIN) return { start: valueStart, end: valueEnd }
  if (style === SCALAR_STYLE.SINGLE_QUOTED || style === SCALAR_STYLE.DOUBLE_QUOTED)
    return { start: valueStart - 1, end: valueEnd + 1 }
  // A block scalar begins with '|' or '>' on the line before its text, and ends before its last line end.
  const header = /[|>][-+\d]*[ \t]*(?:#[^\n]*)?\r?\n$/.exec(
    text.slice(text.lastIndexOf('\n', valueStart - 2), valueStart),
  )
  const start = header ? valueStart - header[0].length : valueStart
  return { start, end: Math.max(text.slice(0, valueEnd).trimEnd().length, valueStart) }
}
