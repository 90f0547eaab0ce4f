import type { Json, JsonMap } from '../../model/json.ts'
import type { FingerprintEntry } from '../../model/preview/fingerprintEntry.ts'

type Kind = FingerprintEntry['kind']
type Check = (value: Json) => boolean
/** The members of an entry; those with a `?` may be missing, and no other member is allowed. */
type Shape = Readonly<Record<string, Check>>

const isText: Check = value => typeof value === 'string'
const isOneOf =
  (...members: readonly string[]): Check =>
  value =>
    typeof value === 'string' && members.includes(value)

const RESOURCE: Shape = { nestedPath: isText, logicalId: isText }
const SIDES: Shape = { 'before?': isText, 'digest?': isText }
const IN_STACK: Shape = { nestedPath: isText, name: isText }
const REPLACEMENT = isOneOf('never', 'conditional', 'always')

const SHAPES: Readonly<Record<Kind, Shape>> = {
  resource: {
    ...{ ...RESOURCE, type: isText, action: isOneOf('add', 'modify', 'remove', 'import', 'dynamic') },
    ...{ replacement: REPLACEMENT, policyAction: isText, ...SIDES },
  },
  property: {
    ...{ ...RESOURCE, path: isText, change: isOneOf('add', 'modify', 'remove'), replacement: REPLACEMENT },
    ...{ evaluation: isOneOf('static', 'dynamic'), before: isText, digest: isText },
  },
  output: { ...IN_STACK, part: isOneOf('value', 'export', 'description'), ...SIDES },
  section: { ...IN_STACK, ...SIDES },
  parameter: { ...IN_STACK, ...SIDES },
  'stored-value': { ...IN_STACK, ...SIDES },
  stack: { operation: isOneOf('create', 'update'), 'digest?': isText },
  tag: { key: isText, ...SIDES },
  capability: { name: isText },
  'service-role': { digest: isText },
}

/** An entry of a stored preview; undefined for data that is none. */
export function parseEntry(data: JsonMap): FingerprintEntry | undefined {
  return isEntry(data) ? data : undefined
}

function isEntry(data: JsonMap): data is JsonMap & FingerprintEntry {
  const shape = Object.entries(SHAPES).find(([kind]) => kind === data.kind)?.[1]
  if (!shape) return false
  const known = new Set(['kind', ...Object.keys(shape).map(name => name.replace('?', ''))])
  return (
    Object.keys(data).every(name => known.has(name)) &&
    Object.entries(shape).every(([name, check]) => {
      const value = data[name.replace('?', '')]
      return value === undefined ? name.endsWith('?') : check(value)
    })
  )
}
