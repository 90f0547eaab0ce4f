import { createHash } from 'node:crypto'
import { type Change, resourcePathOf } from '../../model/cloudFormation/change.ts'
import { NESTED_STACK } from '../../model/cloudFormation/stack.ts'
import { canonical, type Json } from '../../model/json.ts'
import type { FingerprintEntry, ResourceEntry } from '../../model/preview/storedPreview.ts'
import type { ResolvedStack } from '../resolve/resolvedStack.ts'
import { plain } from '../resolve/unknownValue.ts'
import { wholeOf } from './resolvedValue.ts'

export { resolvedValue } from './resolvedValue.ts'

/** The URL of a nested template changes with its content; the changes inside have rows of their own. */
const TEMPLATE_URL = '/Properties/TemplateURL'

export type FingerprintInput = {
  readonly changes: readonly Change[]
  readonly tags: Readonly<Record<string, string>>
  readonly capabilities: readonly string[]
  readonly serviceRole: string | undefined
}

/**
 * The fingerprint is equal for the same change prepared twice, and different when any value, tag, capability or the service
 * role is. `entries` is the data that it is made from, sorted, each entry once.
 */
export function fingerprintOf({ changes, tags, capabilities, serviceRole }: FingerprintInput): {
  readonly fingerprint: string
  readonly entries: readonly FingerprintEntry[]
} {
  const all: readonly FingerprintEntry[] = [
    ...changes.filter(change => isInformative(change, changes)).flatMap(entriesOf),
    ...Object.entries(tags).map(([key, value]) => ({ kind: 'tag', key, digest: shortDigestOf(value) }) as const),
    ...capabilities.map(name => ({ kind: 'capability', name }) as const),
    ...(serviceRole === undefined ? [] : [{ kind: 'service-role', digest: shortDigestOf(serviceRole) } as const]),
  ]
  const byText = new Map(all.map(entry => [canonical(entry), entry]))
  const sorted = [...byText].toSorted(([a], [b]) => (a < b ? -1 : 1))
  return { fingerprint: digestOf(sorted.map(([text]) => text)), entries: sorted.map(([, entry]) => entry) }
}

/** SHA-256, hexadecimal, of a value whatever the order of its keys. */
export function digestOf(value: Json): string {
  return createHash('sha256').update(canonical(value)).digest('hex')
}

/** The first 64 bits of the digest: enough to distinguish values, and an entry stays short. */
export function shortDigestOf(value: Json): string {
  return digestOf(value).slice(0, 16)
}

/** SHA-256, hexadecimal, of the inputs of a deployment: resolved templates, parameters and tags. */
export function inputsDigestOf(stack: ResolvedStack, tags: Readonly<Record<string, string>>): string {
  return digestOf({ stack: inputsOf(stack), tags })
}

function inputsOf({ parameters, conditions, resources, outputs, nested, template }: ResolvedStack): Json {
  return {
    parameters: plain(parameters),
    conditions,
    resources: mapped(resources, wholeOf),
    outputs: plain(outputs),
    exports: mapped(template.outputs, ({ exportName }) => exportName ?? null),
    nested: mapped(nested, inputsOf),
  }
}

function mapped<T>(map: Readonly<Record<string, T>>, change: (value: T) => Json): Json {
  return Object.fromEntries(Object.entries(map).map(([key, value]) => [key, change(value)]))
}

/** CloudFormation lists every nested stack as modified, also one in which nothing changes. */
function isInformative(change: Change, changes: readonly Change[]): boolean {
  if (change.type !== NESTED_STACK || change.action !== 'modify') return true
  if (change.properties.some(({ path }) => !path.startsWith('/Properties/'))) return true
  const path = resourcePathOf(change)
  return changes.some(
    other =>
      (other.nestedPath === path || other.nestedPath.startsWith(`${path}/`)) &&
      (other.type !== NESTED_STACK || other.action !== 'modify'),
  )
}

function entriesOf(change: Change): readonly FingerprintEntry[] {
  const { nestedPath, logicalId, type, action, replacement, policyAction = 'none', properties, resolved } = change
  const id = { nestedPath, logicalId }
  const whole = resolved[''] === undefined ? {} : { digest: shortDigestOf(resolved['']) }
  const head: ResourceEntry = { kind: 'resource', ...id, type, action, replacement, policyAction, ...whole }
  const parts = properties
    .filter(({ path }) => type !== NESTED_STACK || path !== TEMPLATE_URL)
    .map(({ path, kind, replacement, evaluation }) => {
      const digest = shortDigestOf(resolved[path] ?? null)
      return { kind: 'property', ...id, path, change: kind, replacement, evaluation, digest } as const
    })
  return [head, ...parts]
}
