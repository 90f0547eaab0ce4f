import type { Document } from '#lib/model/document.ts'
import { isMap, type Json, type JsonMap, type Path } from '#lib/model/json.ts'
import { nearest } from '#lib/model/nearest.ts'
import type { Finding } from '#lib/model/problem.ts'
import type { Violation } from '#lib/model/schemaViolation.ts'

/** The keys that belong to an effect, and those of them that it needs. */
const EFFECT_KEYS: Readonly<Record<string, { readonly all: readonly string[]; readonly required?: string }>> = {
  'server-error': { all: ['status'] },
  'proxy-page': { all: ['status'] },
  'slow-response': { all: ['seconds'] },
  'stale-response': { all: ['calls'] },
  'clock-difference': { all: ['minutes', 'uncorrectable'] },
  'access-denied': { all: ['policy'] },
  'other-update': { all: ['parameters'], required: 'parameters' },
  'resource-failure': { all: ['resource', 'phase', 'reason'], required: 'resource' },
}
const STATUSES: Readonly<Record<string, readonly number[]>> = {
  'server-error': [500, 502, 503, 504],
  'proxy-page': [200, 403, 407, 502],
}
/** Of requests; a resource fails whatever the request. */
const SELECTION_KEYS = [
  'service',
  'operations',
  'stack',
  'call',
  'every',
  'probability',
  'times',
  'after',
  'from-seconds',
  'until-seconds',
]
const KEYS = ['name', ...SELECTION_KEYS, 'effect', ...new Set(Object.values(EFFECT_KEYS).flatMap(({ all }) => all))]

/** A violation of the schema as a readable finding. */
export function violationFinding({ path, keyword, message, params }: Violation, document: Document): Finding {
  const written = valueAt(document.value, path)
  const subject = subjectOf(path)
  switch (keyword) {
    case 'additionalProperties': {
      const key = String(params.additionalProperty)
      const names = path.at(-1) === 'after' ? ['operation', 'call'] : path.length === 0 ? ['seed', 'faults'] : KEYS
      return finding(`Unknown key '${key}'.`, suggestion(key, names), document, [...path, key])
    }
    case 'required': {
      const key = String(params.missingProperty)
      return finding(
        `Key '${key}' is missing${path.length > 0 ? ` in ${subject}` : ''}.`,
        `Add '${key}: …'.`,
        document,
        path,
      )
    }
    case 'enum': {
      const names = Array.isArray(params.allowedValues) ? params.allowedValues.map(String) : []
      return finding(`${subject} is '${textOf(written)}'.`, suggestion(textOf(written), names), document, path)
    }
    default:
      return finding(`${subject} ${message}, and it is '${textOf(written)}'.`, undefined, document, path)
  }
}

/** Keys that do not belong to the effect of a rule, or that it lacks. */
export function keyFindings(entry: JsonMap, index: number, document: Document): readonly Finding[] {
  const effect = String(entry.effect)
  const { all = [], required } = EFFECT_KEYS[effect] ?? {}
  const path: Path = ['faults', index]
  const ofOthers = Object.entries(EFFECT_KEYS).flatMap(([other, keys]) => keys.all.map(key => [key, other] as const))
  const unused = Object.keys(entry).filter(key => ofOthers.some(([name]) => name === key) && !all.includes(key))
  const statuses = STATUSES[effect] ?? []
  return [
    ...unused.map(key => {
      const owners = ofOthers.filter(([name]) => name === key).map(([, owner]) => `'${owner}'`)
      return finding(
        `'${key}' does not belong to the effect '${effect}'.`,
        `Remove it, or use the effect ${owners.join(' or ')}.`,
        document,
        [...path, key],
      )
    }),
    ...(required !== undefined && !Object.hasOwn(entry, required)
      ? [finding(`The effect '${effect}' needs '${required}'.`, `Add '${required}: …'.`, document, path)]
      : []),
    ...(all.includes('status') && typeof entry.status === 'number' && !statuses.includes(entry.status)
      ? [
          finding(
            `The effect '${effect}' has no status ${entry.status}.`,
            `Use one of: ${statuses.join(', ')}.`,
            document,
            [...path, 'status'],
          ),
        ]
      : []),
    ...(effect === 'resource-failure'
      ? SELECTION_KEYS.filter(key => Object.hasOwn(entry, key)).map(key =>
          finding(
            `'${key}' selects requests, but the effect 'resource-failure' is about a resource.`,
            'Remove it.',
            document,
            [...path, key],
          ),
        )
      : []),
  ]
}

function finding(message: string, todo: string | undefined, { locationOf }: Document, path: Path): Finding {
  return { level: 'error', rule: 'faults', message, ...(todo !== undefined && { todo }), location: locationOf(path) }
}

function subjectOf(path: Path): string {
  const [, index, ...keys] = path
  if (path.length === 0) return 'The file'
  const rule = typeof index === 'number' ? `fault ${index + 1}` : `'${path.join('.')}'`
  return keys.length > 0 ? `'${keys.join('.')}' of ${rule}` : rule
}

function valueAt(value: Json, path: Path): Json | undefined {
  let current: Json | undefined = value
  for (const step of path)
    current = Array.isArray(current)
      ? current[Number(step)]
      : isMap(current ?? null)
        ? Object(current)[step]
        : undefined
  return current
}

function textOf(value: Json | undefined): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

function suggestion(text: string, names: readonly string[]): string {
  const near = nearest(text, names)
  return near ? `Did you mean '${near}'?` : `Use one of: ${names.join(', ')}.`
}
