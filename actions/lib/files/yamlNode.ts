import { EVENT_ID, getScalarValue, SCALAR_STYLE } from 'js-yaml'
import type { Json } from '../model/json.ts'
import { nearest } from '../model/nearest.ts'
import type { Location } from '../model/problem.ts'
import { coreScalarOf } from './coreScalar.ts'
import { longFormOf, shortForms } from './shortForms.ts'
import { type Span, spanOf, YamlEvents } from './yamlEvents.ts'

/** plain: every scalar is text and no tag is known. template: core scalars and CloudFormation's short forms. */
export type Dialect = 'plain' | 'template'

export type Node = {
  readonly value: Json
  /** Where it was written: its key in a map, else its own first character. */
  readonly offset: number
  readonly span: Span | undefined
  readonly children: ReadonlyMap<string, Node>
}

/** Names that every JavaScript object has a meaning for. */
const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])
const NO_CHILDREN: ReadonlyMap<string, Node> = new Map()

/** The one map that a file holds. Throws a Problem with the place of what cannot be read. */
export function parseYaml(text: string, dialect: Dialect, placeAt: (offset: number) => Location): Node {
  const events: YamlEvents = new YamlEvents(text, placeAt)
  const first = events.next()
  if (first?.type !== EVENT_ID.DOCUMENT) events.refuse(0, 'The file is empty', "Write 'key: value' lines.")
  if (first.directives.length > 0) events.refuse(0, "A '%' directive is not read here", 'Delete the line.')
  const root = new Reader(events, dialect).node(events.startOfNext(0))
  events.ended()
  if (!events.finished)
    events.refuse(events.startOfSecondDocument(), 'A second document begins here', 'Keep one document in the file.')
  if (typeof root.value === 'object' && root.value !== null && !Array.isArray(root.value)) return root
  const todo = text.includes('\u00A0')
    ? 'Replace its no-break spaces (U+00A0) by plain spaces.'
    : "Write 'key: value' lines."
  return events.refuse(root.offset, 'The file must be a map of keys and values', todo)
}

class Reader {
  readonly #events: YamlEvents
  readonly #dialect: Dialect

  constructor(events: YamlEvents, dialect: Dialect) {
    this.#events = events
    this.#dialect = dialect
  }

  node(offset: number): Node {
    const event = this.#events.next()
    if (!event || event.type === EVENT_ID.DOCUMENT || event.type === EVENT_ID.POP)
      throw new Error('No node comes here.')
    if (event.type === EVENT_ID.ALIAS || event.anchorStart >= 0)
      return this.#events.refuse(
        event.anchorStart - 1,
        'Anchors and aliases are not read',
        'Write the value out where it is needed.',
      )
    const tag = this.#tagOf(event)
    if (event.type === EVENT_ID.SEQUENCE) return tagged(tag, this.#sequence(offset), event.tagStart)
    if (event.type === EVENT_ID.MAPPING) return tagged(tag, this.#mapping(offset), event.tagStart)
    const text = getScalarValue(this.#events.text, event)
    const isText = this.#dialect === 'plain' || tag !== undefined || event.style !== SCALAR_STYLE.PLAIN
    const span = spanOf(this.#events.text, event)
    return tagged(
      tag,
      { value: isText ? text : coreScalarOf(text), offset, span, children: NO_CHILDREN },
      event.tagStart,
    )
  }

  #sequence(offset: number): Node {
    const children = new Map<string, Node>()
    while (!this.#events.ended()) children.set(String(children.size), this.node(this.#events.startOfNext(offset)))
    return { value: [...children.values()].map(child => child.value), offset, span: undefined, children }
  }

  #mapping(offset: number): Node {
    const children = new Map<string, Node>()
    while (!this.#events.ended()) {
      const at = this.#events.startOfNext(offset)
      const key = this.#key(at)
      const first = children.get(key)
      if (first) {
        const what = `Key '${key}' is written twice, first on line ${this.#events.lineOf(first.offset)}`
        this.#events.refuse(at, what, 'Delete one of the two.')
      }
      children.set(key, this.node(at))
    }
    const value = Object.fromEntries([...children].map(([key, child]) => [key, child.value]))
    return { value, offset, span: undefined, children }
  }

  #key(at: number): string {
    const event = this.#events.next()
    if (event?.type !== EVENT_ID.SCALAR || event.anchorStart >= 0 || event.tagStart >= 0)
      return this.#events.refuse(at, 'A key must be a plain word', 'Write the key as text, without anchor or tag.')
    const key = getScalarValue(this.#events.text, event)
    if (key === '<<' && event.style === SCALAR_STYLE.PLAIN)
      this.#events.refuse(at, "Merge keys ('<<') are not read", 'Write the keys out where they are needed.')
    if (FORBIDDEN_KEYS.has(key)) this.#events.refuse(at, `Key '${key}' is not allowed`, 'Use another name.')
    return key
  }

  #tagOf(event: { readonly tagStart: number; readonly tagEnd: number }): string | undefined {
    if (event.tagStart < 0) return undefined
    const tag = this.#events.text.slice(event.tagStart, event.tagEnd)
    const refuse = (what: string, todo: string): never => this.#events.refuse(event.tagStart, what, todo)
    if (this.#dialect === 'plain')
      return refuse(`Tag '${tag}' is not read here`, 'Delete it: every value in this file is text.')
    if (tag === '!!str' || longFormOf(tag)) return tag
    const near = nearest(tag, shortForms())
    const todo = near ? `Did you mean '${near}'?` : "Use one of CloudFormation's intrinsic functions."
    return refuse(`CloudFormation has no function '${tag}'`, todo)
  }
}

function tagged(tag: string | undefined, node: Node, tagStart: number): Node {
  const long = tag && longFormOf(tag)
  if (!long) return node
  const here = { ...node, offset: tagStart }
  const inner = long === 'Fn::GetAtt' && typeof node.value === 'string' ? splitAtFirstDot(node.value, here) : here
  return { value: { [long]: inner.value }, offset: node.offset, span: undefined, children: new Map([[long, inner]]) }
}

/** `Database.Outputs.Endpoint` is the attribute `Outputs.Endpoint` of `Database`. */
function splitAtFirstDot(text: string, node: Node): Node {
  const dot = text.indexOf('.')
  const parts = dot < 0 ? [text] : [text.slice(0, dot), text.slice(dot + 1)]
  const children = parts.map((value, index) => [String(index), { ...node, value, span: undefined }] as const)
  return { ...node, value: parts, children: new Map(children) }
}
