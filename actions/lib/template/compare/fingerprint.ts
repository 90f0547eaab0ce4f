import { createHash } from 'node:crypto'
import { type Change, resourcePathOf } from '../../model/cloudFormation/change.ts'
import { NESTED_STACK } from '../../model/cloudFormation/stack.ts'
import { canonical, type Json } from '../../model/json.ts'
import type { ResolvedStack } from '../resolve/resolvedStack.ts'
import { plain } from '../resolve/unknownValue.ts'
import { wholeOf } from './resolvedValue.ts'

export { resolvedValue } from './resolvedValue.ts'

/** The address of a nested template changes with its content; what changes inside has rows of its own. */
const TEMPLATE_URL = '/Properties/TemplateURL'

export type FingerprintInput = {
  readonly changes: readonly Change[]
  readonly tags: Readonly<Record<string, string>>
  readonly capabilities: readonly string[]
  readonly serviceRole: string | undefined
}

/**
 * Equal for two makings of the same change, different when any value, tag, capability or the service role is.
 * `lines` are what it is made of: digests in the place of values, no ids, no times, no physical names.
 */
export function fingerprintOf({ changes, tags, capabilities, serviceRole }: FingerprintInput): {
  readonly fingerprint: string
  readonly lines: readonly string[]
} {
  const lines = [
    ...changes.filter(change => saysSomething(change, changes)).flatMap(linesOf),
    ...Object.entries(tags).map(([key, value]) => `tag ${key} ${shortened(digestOf(value))}`),
    ...capabilities.map(capability => `capability ${capability}`),
    ...(serviceRole === undefined ? [] : [`service role ${shortened(digestOf(serviceRole))}`]),
  ]
  const sorted = [...new Set(lines)].sort()
  return { fingerprint: digestOf(sorted), lines: sorted }
}

/** SHA-256, hexadecimal, of a value whatever the order of its keys. */
export function digestOf(value: Json): string {
  return createHash('sha256').update(canonical(value)).digest('hex')
}

/** SHA-256, hexadecimal, of all that a deployment is made from: resolved templates, parameters and tags. */
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
function saysSomething(change: Change, changes: readonly Change[]): boolean {
  if (change.type !== NESTED_STACK || change.action !== 'modify') return true
  if (change.properties.some(({ path }) => !path.startsWith('/Properties/'))) return true
  const path = resourcePathOf(change)
  return changes.some(
    other =>
      (other.nestedPath === path || other.nestedPath.startsWith(`${path}/`)) &&
      (other.type !== NESTED_STACK || other.action !== 'modify'),
  )
}

function linesOf(change: Change): readonly string[] {
  const { type, action, replacement, policyAction, properties, resolved } = change
  const head = [
    resourcePathOf(change),
    type,
    action,
    `replacement=${replacement}`,
    `policy=${policyAction ?? 'none'}`,
  ].join(' ')
  const digest = (path: string): string => shortened(digestOf(resolved[path] ?? null))
  const whole = resolved[''] === undefined ? [] : [`${head} becomes ${digest('')}`]
  const parts = properties
    .filter(({ path }) => type !== NESTED_STACK || path !== TEMPLATE_URL)
    .map(
      ({ path, kind, replacement, evaluation }) =>
        `${head} ${path} ${kind} recreation=${replacement} ${evaluation} becomes ${digest(path)}`,
    )
  return [head, ...whole, ...parts]
}

/** 64 bits tell values apart, and make a line that people can compare. */
function shortened(digest: string): string {
  return digest.slice(0, 16)
}
