import { type Change, resourcePathOf } from '../../model/cloudFormation/change.ts'
import { NESTED_STACK } from '../../model/cloudFormation/stack.ts'
import { canonical, type Json } from '../../model/json.ts'
import { lookup } from '../../model/lookup.ts'
import type {
  FingerprintEntry,
  OutputEntry,
  ParameterEntry,
  PropertyEntry,
  ResourceEntry,
  SectionEntry,
} from '../../model/preview/fingerprintEntry.ts'
import type { ResolvedStack } from '../resolve/resolvedStack.ts'
import { digestOf, shortDigestOf } from './digest.ts'
import { resolvedValue, stackAt, wholeOf } from './resolvedValue.ts'
import type { StackDifferences } from './stackDifferences.ts'

/** The URL of a nested template changes with its content; the changes inside have rows of their own. */
const TEMPLATE_URL = '/Properties/TemplateURL'

export type FingerprintInput = {
  readonly changes: readonly Change[]
  readonly tags: Readonly<Record<string, string>>
  readonly capabilities: readonly string[]
  readonly serviceRole: string | undefined
  /** Of the target stack: `inputsDigestOf`. */
  readonly inputsDigest: string
  readonly deployed: DeployedState
  /** Between the deployed and the target stack; without meaning for a creation. */
  readonly differences: StackDifferences
}

/** What an execution changes the stack from. */
export type DeployedState =
  | { readonly kind: 'absent' }
  | {
      readonly kind: 'present'
      /** Undefined where the deployed templates could not be read or resolved. */
      readonly stack: ResolvedStack | undefined
      /** Of the deployed template and parameters, where they could not be resolved. */
      readonly digest?: string | undefined
      readonly tags: Readonly<Record<string, string>>
      readonly parameters: readonly ParameterState[]
      readonly storedValues: readonly StoredValue[]
    }

/** A parameter of the root stack; `before` is undefined for a NoEcho value, which CloudFormation does not return. */
export type ParameterState = {
  readonly name: string
  readonly before: string | undefined
  readonly after: string | undefined
}

/** The value behind the name of a Systems Manager parameter: deployed, and at this moment. */
export type StoredValue = ParameterState & { readonly nestedPath: string }

/**
 * The fingerprint is equal for the same change prepared twice, and different when anything is that an execution would
 * change, or that it would change it from. `entries` is the data that it is made from, sorted, each entry once.
 */
export function fingerprintOf(input: FingerprintInput): {
  readonly fingerprint: string
  readonly entries: readonly FingerprintEntry[]
} {
  const { changes, capabilities, serviceRole } = input
  const all: readonly FingerprintEntry[] = [
    stackEntry(input),
    ...changes.filter(change => isInformative(change, changes)).flatMap(change => rowEntries(change, input)),
    ...stateEntries(input),
    ...tagEntries(input),
    ...capabilities.map(name => ({ kind: 'capability', name }) as const),
    ...(serviceRole === undefined ? [] : [{ kind: 'service-role', digest: shortDigestOf(serviceRole) } as const]),
  ]
  const byText = new Map(all.map(entry => [canonical(entry), entry]))
  const entries = [...byText].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry)
  return { fingerprint: fingerprintOfEntries(entries), entries }
}

/** Of sorted entries. */
export function fingerprintOfEntries(entries: readonly FingerprintEntry[]): string {
  return digestOf(entries.map(canonical))
}

function stackEntry({ deployed, inputsDigest }: FingerprintInput): FingerprintEntry {
  // Equal inputs create equal stacks: there is nothing that they could change.
  if (deployed.kind === 'absent') return { kind: 'stack', operation: 'create', digest: inputsDigest }
  return { kind: 'stack', operation: 'update', ...(deployed.digest !== undefined && { digest: deployed.digest }) }
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

function rowEntries(change: Change, { deployed }: FingerprintInput): readonly (ResourceEntry | PropertyEntry)[] {
  const { nestedPath, logicalId, type, action, replacement, policyAction = 'none', properties, resolved } = change
  const id = { nestedPath, logicalId }
  const base = deployed.kind === 'present' ? deployed.stack : undefined
  const removed = action === 'remove' && base && lookup(stackAt(base, nestedPath)?.resources ?? {}, logicalId)
  const head: ResourceEntry = {
    ...{ kind: 'resource', ...id, type, action, replacement, policyAction },
    ...(removed && { before: shortDigestOf(wholeOf(removed)) }),
    ...(resolved[''] !== undefined && { digest: shortDigestOf(resolved['']) }),
  }
  const parts = properties
    .filter(({ path }) => type !== NESTED_STACK || path !== TEMPLATE_URL)
    .map(({ path, kind, replacement, evaluation, before: listed }): PropertyEntry => {
      const before = shortDigestOf(base ? resolvedValue(base, nestedPath, logicalId, path) : (listed ?? null))
      const digest = shortDigestOf(lookup(resolved, path) ?? null)
      return { kind: 'property', ...id, path, change: kind, replacement, evaluation, before, digest }
    })
  return [head, ...parts]
}

/** What an update changes beside the rows, by the templates and parameters. */
function stateEntries({
  deployed,
  differences,
}: FingerprintInput): readonly (OutputEntry | SectionEntry | ParameterEntry)[] {
  if (deployed.kind === 'absent') return []
  const { outputs, sections } = differences
  const parameters = deployed.parameters.filter(({ before, after }) => before !== after)
  return [
    ...outputs.map(({ nestedPath, name, part, ...sides }) => {
      return { kind: 'output', nestedPath, name, part, ...digestsOf(sides) } as const
    }),
    ...sections.map(({ nestedPath, name, ...sides }) => {
      return { kind: 'section', nestedPath, name, ...digestsOf(sides) } as const
    }),
    ...parameters.map(({ name, ...sides }) => {
      return { kind: 'parameter', nestedPath: '', name, ...digestsOf(sides) } as const
    }),
    ...deployed.storedValues.map(({ nestedPath, name, ...sides }) => {
      return { kind: 'stored-value', nestedPath, name, ...digestsOf(sides) } as const
    }),
  ]
}

function tagEntries({ deployed, tags }: FingerprintInput): readonly FingerprintEntry[] {
  const before = deployed.kind === 'present' ? deployed.tags : {}
  return [...new Set([...Object.keys(before), ...Object.keys(tags)])].map(key => {
    const [old, target] = [lookup(before, key), lookup(tags, key)]
    return { kind: 'tag', key, ...digestsOf({ before: old === target ? undefined : old, after: target }) } as const
  })
}

function digestsOf({ before, after }: { readonly before?: Json | undefined; readonly after?: Json | undefined }): {
  readonly before?: string
  readonly digest?: string
} {
  return {
    ...(before !== undefined && { before: shortDigestOf(before) }),
    ...(after !== undefined && { digest: shortDigestOf(after) }),
  }
}
