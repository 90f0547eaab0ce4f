import { NESTED_STACK } from '#lib/model/cloudFormation/stack.ts'
import type { JsonMap, Path } from '#lib/model/json.ts'
import type { ResolvedResource, Value } from '#lib/template/resolve/resolvedStack.ts'
import type { Cause } from './causes.ts'
import type { Detail, Recreation, Row, Scope } from './changeSet.ts'
import { differencesOf } from './differences.ts'
import { rendered } from './evaluation.ts'
import { aside } from './resource.ts'
import type { ResourceSpecification } from './specification.ts'
import type { Resource } from './stack.ts'
import { defaultPolicyOf } from './typeKnowledge.ts'

type Order = {
  readonly specification: ResourceSpecification
  readonly existing: Resource
  readonly resolved: ResolvedResource
  readonly tags: Readonly<Record<string, string>>
  readonly causes: (path: Path) => readonly Cause[]
}

/** What would change in a resource that is there. */
export function detailsOf({ specification, existing, resolved, tags, causes }: Order): readonly Detail[] {
  const properties = differencesOf(existing.properties, resolved.properties).flatMap(({ path, before, after }) => {
    const attribute: Scope = path[0] === 'Tags' && specification.tagged ? 'Tags' : 'Properties'
    const shared = {
      ...{ attribute, name: String(path[0]), path: pointer('Properties', path) },
      recreation: recreationOf(specification, path),
      ...sidesOf(before, after),
    }
    return causes(path).map(cause => ({ ...shared, ...cause }))
  })
  return [...properties, ...asideDetails(existing, resolved), ...tagDetails(specification, existing, tags)]
}

/** A nested stack is never replaced, whatever its parameters do. */
function recreationOf(specification: ResourceSpecification, path: Path): Recreation {
  return specification.type === NESTED_STACK ? 'Never' : specification.recreation(path)
}

function asideDetails(existing: Resource, resolved: ResolvedResource): readonly Detail[] {
  const { metadata, otherAttributes, deletionPolicy, updateReplacePolicy } = aside(resolved)
  const pairs: readonly (readonly [Scope, Value | undefined, Value | undefined])[] = [
    ['Metadata', existing.metadata, metadata],
    ['CreationPolicy', existing.otherAttributes.CreationPolicy, otherAttributes.CreationPolicy],
    ['UpdatePolicy', existing.otherAttributes.UpdatePolicy, otherAttributes.UpdatePolicy],
    ['DeletionPolicy', existing.deletionPolicy, deletionPolicy],
    ['UpdateReplacePolicy', existing.updateReplacePolicy, updateReplacePolicy],
  ]
  return pairs.flatMap(([attribute, before, after]) =>
    differencesOf(before, after).map(({ path, ...sides }) => plainDetail(attribute, pointer(attribute, path), sides)),
  )
}

function tagDetails(specification: ResourceSpecification, existing: Resource, tags: JsonMap): readonly Detail[] {
  if (!specification.tagged) return []
  return differencesOf(existing.tags, tags).map(({ path, ...sides }) =>
    plainDetail('Tags', pointer('Tags', path), sides),
  )
}

function plainDetail(
  attribute: Scope,
  path: string,
  { before, after }: { readonly before: Value | undefined; readonly after: Value | undefined },
): Detail {
  return {
    ...{ attribute, name: undefined, path, recreation: 'Never', ...sidesOf(before, after) },
    ...{ evaluation: 'Static', source: 'DirectModification', cause: undefined },
  }
}

function sidesOf(before: Value | undefined, after: Value | undefined): Pick<Detail, 'change' | 'before' | 'after'> {
  return {
    change: before === undefined ? 'Add' : after === undefined ? 'Remove' : 'Modify',
    before: textOf(before),
    after: textOf(after),
  }
}

function textOf(value: Value | undefined): string | undefined {
  if (value === undefined) return undefined
  const json = rendered(value)
  return typeof json === 'object' ? JSON.stringify(json) : String(json)
}

function pointer(top: string, path: Path): string {
  return `/${[top, ...path].join('/')}`
}

/** Whether a resource is replaced, by its weightiest change: one that may not happen replaces conditionally. */
export function replacementOf(details: readonly Detail[]): NonNullable<Row['replacement']> {
  if (details.some(({ recreation, evaluation }) => recreation === 'Always' && evaluation === 'Static')) return 'True'
  return details.some(({ recreation }) => recreation !== 'Never') ? 'Conditional' : 'False'
}

/** What becomes of a resource, or of the one it replaces. */
export function policyActionOf(
  {
    type,
    properties,
    deletionPolicy,
    updateReplacePolicy,
  }: Pick<Resource, 'type' | 'properties' | 'deletionPolicy' | 'updateReplacePolicy'>,
  what: 'removal' | 'replacement',
): string {
  if (what === 'replacement') return `ReplaceAnd${updateReplacePolicy ?? 'Delete'}`
  const policy = deletionPolicy ?? defaultPolicyOf(type, properties)
  return policy === 'RetainExceptOnCreate' ? 'Retain' : policy
}
