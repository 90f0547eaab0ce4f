import { boolCoreTag, EVENT_ID, getScalarValue, NOT_RESOLVED, nullCoreTag, SCALAR_STYLE } from 'js-yaml'
import type { Json } from '../model/json.ts'
import { nearest } from '../model/nearest.ts'
import type { Location } from '../model/problem.ts'
import { longFormOf, shortForms } from './shortForms.ts'
import { type SourceSpan, spanOf, YamlEvents } from './yamlEvents.ts'

/** plain: every scalar is text, and tags are refused. template: core scalars and CloudFormation's short forms. */
export type YamlDialect = 'plain' | 'template'

export type YamlNode = {
  readonly value: Json
  /** The offset of its key in a map, else of its own first character. */
  readonly offset: number
  readonly span: SourceSpan | undefined
  readonly children: ReadonlyMap<string, YamlNode>
}

/** Names with a meaning in every JavaScript object. */
const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])
const NO_CHILDREN: ReadonlyMap<string, YamlNode> = new Map()

/** The map at the top of a file. Throws a Problem with the location of a syntax error. */
export function parseYaml(text: string, dialect: YamlDialect, locationAt: (offset: number) => Location): YamlNode {
  const events: YamlEvents = new YamlEvents(text, locationAt)
  const first = events.next()
  if (first?.type !== EVENT_ID.DOCUMENT) events.refuse(0, 'The file is empty', "Write 'key: value' lines.")
  if (first.directives.length > 0) events.refuse(0, "'%' directives are not supported", 'Delete the line.')
  const root = new NodeReader(events, dialect).node(events.startOfNext(0))
  events.skipEnd()
  if (!events.finished)
    events.refuse(events.startOfSecondDocument(), 'The file has a second document', 'Keep one document in the file.')
  if (typeof root.value === 'object' && root.value !== null && !Array.isArray(root.value)) return root
  const todo = text.includes('\u00A0') ? 'Replace the no-break spaces (U+00A0) by spaces.' : "Write 'key: value' lines."
  return events.refuse(root.offset, 'The file must be a map of keys and values', todo)
}

class NodeReader {
  readonly #events: YamlEvents
  readonly #dialect: YamlDialect

  constructor(events: YamlEvents, dialect: YamlDialect) {
    this.#events = events
    this.#dialect = dialect
  }

  node(offset: number): YamlNode {
    const event = this.#events.next()
    if (!event || event.type === EVENT_ID.DOCUMENT || event.type === EVENT_ID.POP)
      throw new Error("The parser's events have no node here.")
    if (event.type === EVENT_ID.ALIAS || event.anchorStart >= 0)
      return this.#events.refuse(
        event.anchorStart - 1,
        'Anchors and aliases are not supported',
        'Repeat the value where it is needed.',
      )
    const tag = this.#tagOf(event)
    if (event.type === EVENT_ID.SEQUENCE) return withLongForm(tag, this.#sequence(offset), event.tagStart)
    if (event.type === EVENT_ID.MAPPING) return withLongForm(tag, this.#mapping(offset), event.tagStart)
    const text = getScalarValue(this.#events.text, event)
    const isText = this.#dialect === 'plain' || tag !== undefined || event.style !== SCALAR_STYLE.PLAIN
    const span = spanOf(this.#events.text, event)
    return withLongForm(
      tag,
      { value: isText ? text : coreScalarOf(text), offset, span, children: NO_CHILDREN },
      event.tagStart,
    )
  }

  #sequence(offset: number): YamlNode {
    const children = new Map<string, YamlNode>()
    while (!this.#events.skipEnd()) children.set(String(children.size), this.node(this.#events.startOfNext(offset)))
    return { value: [...children.values()].map(child => child.value), offset, span: undefined, children }
  }

  #mapping(offset: number): YamlNode {
    const children = new Map<string, YamlNode>()
    while (!this.#events.skipEnd()) {
      const at = this.#events.startOfNext(offset)
      const key = this.#key(at)
      const first = children.get(key)
      if (first) {
        const message = `Duplicate key '${key}', first on line ${this.#events.lineOf(first.offset)}`
        this.#events.refuse(at, message, 'Delete one of the two.')
      }
      children.set(key, this.node(at))
    }
    const value = Object.fromEntries([...children].map(([key, child]) => [key, child.value]))
    return { value, offset, span: undefined, children }
  }

  #key(at: number): string {
    const event = this.#events.next()
    if (event?.type !== EVENT_ID.SCALAR || event.anchorStart >= 0 || event.tagStart >= 0)
      return this.#events.refuse(at, 'A key must be text', 'Write the key as text, without anchor or tag.')
    const key = getScalarValue(this.#events.text, event)
    if (key === '<<' && event.style === SCALAR_STYLE.PLAIN)
      this.#events.refuse(at, "Merge keys ('<<') are not supported", 'Repeat the keys where they are needed.')
    if (FORBIDDEN_KEYS.has(key)) this.#events.refuse(at, `Key '${key}' is not allowed`, 'Use another name.')
    return key
  }

  #tagOf(event: { readonly tagStart: number; readonly tagEnd: number }): string | undefined {
    if (event.tagStart < 0) return undefined
    const tag = this.#events.text.slice(event.tagStart, event.tagEnd)
    const refuse = (message: string, todo: string): never => this.#events.refuse(event.tagStart, message, todo)
    if (this.#dialect === 'plain')
      return longFormOf(tag)
        ? refuse(`Tag '${tag}' is not supported here`, 'Delete it: every value in this file is text.')
        : // A password can begin with '!': only the name of a function is quoted.
          refuse('A tag is not supported here', "Delete it, or put a value that begins with '!' in quotes.")
    if (tag === '!!str' || longFormOf(tag)) return tag
    const near = nearest(tag, shortForms())
    if (near) return refuse(`CloudFormation has no function '${tag}'`, `Did you mean '${near}'?`)
    return refuse(
      'The tag is no function of CloudFormation',
      "Use one of CloudFormation's intrinsic functions, or put a value that begins with '!' in quotes.",
    )
  }
}

function withLongForm(tag: string | undefined, node: YamlNode, tagStart: number): YamlNode {
  const name = tag && longFormOf(tag)
  if (!name) return node
  const argument = { ...node, offset: tagStart }
  const inner =
    name === 'Fn::GetAtt' && typeof node.value === 'string' ? splitAtFirstDot(node.value, argument) : argument
  return { value: { [name]: inner.value }, offset: node.offset, span: undefined, children: new Map([[name, inner]]) }
}

/** `Database.Outputs.Endpoint` is the attribute `Outputs.Endpoint` of `Database`. */
function splitAtFirstDot(text: string, node: YamlNode): YamlNode {
  const dot = text.indexOf('.')
  const parts = dot < 0 ? [text] : [text.slice(0, dot), text.slice(dot + 1)]
  const children = parts.map((value, index) => [String(index), { ...node, value, span: undefined }] as const)
  return { ...node, value: parts, children: new Map(children) }
}

/** A plain scalar of YAML 1.2's core schema, as CloudFormation's own sources use it; a date stays text. */
function coreScalarOf(text: string): null | boolean | number | string {
  for (const { resolve, tagName } of [nullCoreTag, boolCoreTag]) {
    const value = resolve(text, false, tagName)
    if (value !== NOT_RESOLVED) return value
  }
  // A number that would not read back as it was written stays text: `8.0`, `61e9540`, `0x1F`, `012`.
  return /^-?\d+(?:\.\d+)?$/.test(text) && String(Number(text)) === text ? Number(text) : text
}
