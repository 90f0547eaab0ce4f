import type { Event } from 'js-yaml'
import { EVENT_ID, parseEvents, SCALAR_STYLE, YAMLException } from 'js-yaml'
import { type Location, Problem } from '../model/problem.ts'

export type Span = { readonly start: number; readonly end: number }
export type ScalarEvent = Extract<Event, { type: typeof EVENT_ID.SCALAR }>

/** How deep maps and lists may lie in each other. */
const DEPTH = 32

/** The parser's events, read one after the other; every refusal knows its place. */
export class YamlEvents {
  readonly text: string
  readonly #placeAt: (offset: number) => Location
  readonly #events: readonly Event[]
  #at = 0

  constructor(text: string, placeAt: (offset: number) => Location) {
    this.text = text
    this.#placeAt = placeAt
    this.#events = this.#parsed()
  }

  next(): Event | undefined {
    return this.#events[this.#at++]
  }

  /** True at the end of a map or list (and then it is over), false when something else comes. */
  ended(): boolean {
    if (this.#events[this.#at]?.type !== EVENT_ID.POP) return false
    this.#at++
    return true
  }

  get finished(): boolean {
    return this.#at >= this.#events.length
  }

  /** Where the next node begins; `fallback` when it is empty and so stands nowhere. */
  startOfNext(fallback: number): number {
    const event = this.#events[this.#at]
    if (!event || event.type === EVENT_ID.DOCUMENT || event.type === EVENT_ID.POP) return fallback
    if (event.type === EVENT_ID.ALIAS) return event.anchorStart - 1
    if (event.tagStart >= 0) return event.tagStart
    if (event.type !== EVENT_ID.SCALAR) return event.start
    return spanOf(this.text, event)?.start ?? fallback
  }

  /** Where a separator after the last scalar begins a second document. */
  startOfSecondDocument(): number {
    const before = this.#events.slice(0, this.#at).findLast(event => event.type === EVENT_ID.SCALAR)
    const from = before?.type === EVENT_ID.SCALAR ? Math.max(before.valueEnd, 0) : 0
    const separator = this.text.slice(from).search(/^(?:---|\.\.\.)/m)
    return separator < 0 ? this.text.length : from + separator
  }

  lineOf(offset: number): number {
    return this.#placeAt(offset).line
  }

  refuse(offset: number, what: string, todo: string, cause?: unknown): never {
    throw new Problem(`${what}.`, { kind: 'usage', todo, location: this.#placeAt(offset), cause })
  }

  #parsed(): readonly Event[] {
    try {
      return parseEvents(this.text, { maxDepth: DEPTH })
    } catch (cause) {
      if (!(cause instanceof YAMLException)) throw cause
      const { what, todo } = worded(cause.reason)
      return this.refuse(cause.mark?.position ?? 0, what, todo, cause)
    }
  }
}

function worded(reason: string): { readonly what: string; readonly todo: string } {
  if (reason.includes('tab character')) return { what: 'A tab is used for indentation', todo: 'Indent with spaces.' }
  if (reason.includes('maxDepth'))
    return { what: `Maps and lists lie more than ${DEPTH} levels deep in each other`, todo: 'Make the file flatter.' }
  return { what: `This is not YAML: ${reason}`, todo: 'Correct this line or the one before it.' }
}

/** Where a scalar stands, quotes included; undefined when nothing was written. */
export function spanOf(text: string, { valueStart, valueEnd, style }: ScalarEvent): Span | undefined {
  if (valueStart < 0) return undefined
  if (style === SCALAR_STYLE.PLAIN) return { start: valueStart, end: valueEnd }
  if (style === SCALAR_STYLE.SINGLE_QUOTED || style === SCALAR_STYLE.DOUBLE_QUOTED)
    return { start: valueStart - 1, end: valueEnd + 1 }
  // A block scalar begins with its '|' or '>', on the line before its text, and its last line end is not its own.
  const header = /[|>][-+\d]*[ \t]*(?:#[^\n]*)?\r?\n$/.exec(
    text.slice(text.lastIndexOf('\n', valueStart - 2), valueStart),
  )
  const start = header ? valueStart - header[0].length : valueStart
  return { start, end: Math.max(text.slice(0, valueEnd).trimEnd().length, valueStart) }
}
