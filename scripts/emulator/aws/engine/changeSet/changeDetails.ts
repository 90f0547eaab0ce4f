import { NESTED_STACK } from '#lib/model/cloudFormation/stack.ts'
import type { JsonMap, Path } from '#lib/model/json.ts'
import type { ResolvedResource, Value } from '#lib/template/resolve/resolvedStack.ts'
import { defaultPolicyOf } from '../specification/typeBehaviour.ts'
import type { TypeSpecification } from '../specification/typeSpecification.ts'
import type { ChangeDetail, ChangeScope, Recreation } from '../state/changeSetDetail.ts'
import type { EmulatedResource } from '../state/emulatedResource.ts'
import type { ChangeSetRow } from '../state/emulatedStack.ts'
import { resolvedDifferencesOf } from '../template/resolvedDifferences.ts'
import { toJson } from '../template/stackResolver.ts'
import type { ChangeSetCause } from './changeCauses.ts'

type DetailsInput = {
  readonly specification: TypeSpecification
  readonly existing: EmulatedResource
  readonly resolved: ResolvedResource
  readonly tags: Readonly<Record<string, string>>
  readonly causes: (part: ChangeScope, path: Path) => readonly ChangeSetCause[]
}

/** The changes of an existing resource. */
export function changeDetailsOf(input: DetailsInput): readonly ChangeDetail[] {
  const { specification, existing, resolved, tags, causes } = input
  const properties = resolvedDifferencesOf(existing.properties, resolved.properties).flatMap(
    ({ path, before, after }) => {
      const shared = {
        ...{ attribute: 'Properties' as const, name: String(path[0]), path: pointer('Properties', path) },
        recreation: recreationOf(specification, path),
        ...valuesOf(before, after),
      }
      return causes('Properties', path).map(cause => ({ ...shared, ...cause }))
    },
  )
  return [...properties, ...nonPropertyDetails(input), ...tagDetails(specification, existing, tags)]
}

/** A nested stack is never replaced, whatever parameter changes. */
function recreationOf(specification: TypeSpecification, path: Path): Recreation {
  return specification.type === NESTED_STACK ? 'Never' : specification.recreationAt(path)
}

function nonPropertyDetails({ existing, resolved, causes }: DetailsInput): readonly ChangeDetail[] {
  const { metadata, otherAttributes, deletionPolicy, updateReplacePolicy } = resolved
  const pairs: readonly (readonly [ChangeScope, Value | undefined, Value | undefined])[] = [
    ['Metadata', existing.metadata, metadata],
    ['CreationPolicy', existing.otherAttributes.CreationPolicy, otherAttributes.CreationPolicy],
    ['UpdatePolicy', existing.otherAttributes.UpdatePolicy, otherAttributes.UpdatePolicy],
    ['DeletionPolicy', existing.deletionPolicy, deletionPolicy],
    ['UpdateReplacePolicy', existing.updateReplacePolicy, updateReplacePolicy],
  ]
  return pairs.flatMap(([attribute, before, after]) =>
    resolvedDifferencesOf(before, after).flatMap(({ path, ...sides }) =>
      causes(attribute, path).map(cause => ({ ...nonPropertyDetail(attribute, path, sides), ...cause })),
    ),
  )
}

function tagDetails(
  specification: TypeSpecification,
  existing: EmulatedResource,
  tags: JsonMap,
): readonly ChangeDetail[] {
  if (!specification.hasTags) return []
  return resolvedDifferencesOf(existing.tags, tags).map(({ path, ...sides }) => nonPropertyDetail('Tags', path, sides))
}

function nonPropertyDetail(
  attribute: ChangeScope,
  path: Path,
  { before, after }: { readonly before: Value | undefined; readonly after: Value | undefined },
): ChangeDetail {
  return {
    ...{ attribute, name: undefined, path: pointer(attribute, path), recreation: 'Never', ...valuesOf(before, after) },
    ...{ evaluation: 'Static', source: 'DirectModification', cause: undefined },
  }
}

function valuesOf(
  before: Value | undefined,
  after: Value | undefined,
): Pick<ChangeDetail, 'change' | 'before' | 'after'> {
  return {
    change: before === undefined ? 'Add' : after === undefined ? 'Remove' : 'Modify',
    before: valueText(before),
    after: valueText(after),
  }
}

function valueText(value: Value | undefined): string | undefined {
  if (value === undefined) return undefined
  const json = toJson(value)
  return typeof json === 'object' ? JSON.stringify(json) : String(json)
}

/** A slash in a key is `~1` (RFC 6901), as in the paths of the registry schemas; no page of AWS's has an example. */
function pointer(top: string, path: Path): string {
  return [top, ...path].map(step => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}

/** Whether the strongest change replaces the resource; a dynamic change replaces it conditionally. */
export function replacementOf(details: readonly ChangeDetail[]): NonNullable<ChangeSetRow['replacement']> {
  if (details.some(({ recreation, evaluation }) => recreation === 'Always' && evaluation === 'Static')) return 'True'
  return details.some(({ recreation }) => recreation !== 'Never') ? 'Conditional' : 'False'
}

/** The policy action for a removed resource, or for the old one of a replacement. */
export function policyActionOf(
  {
    type,
    properties,
    deletionPolicy,
    updateReplacePolicy,
  }: Pick<EmulatedResource, 'type' | 'properties' | 'deletionPolicy' | 'updateReplacePolicy'>,
  cause: 'removal' | 'replacement',
): string {
  if (cause === 'replacement') return `ReplaceAnd${updateReplacePolicy ?? 'Delete'}`
  const policy = deletionPolicy ?? defaultPolicyOf(type, properties)
  return policy === 'RetainExceptOnCreate' ? 'Retain' : policy
}
