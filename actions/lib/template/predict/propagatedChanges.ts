import type { Change, PropertyChange, Replacement } from '../../model/cloudFormation/change.ts'
import { NESTED_STACK } from '../../model/cloudFormation/stack.ts'
import type { Json } from '../../model/json.ts'
import type { ResourceInStack } from '../compare/resourcesByPath.ts'
import { pointerOf, unknownLeaves } from '../compare/valueDifferences.ts'
import { type Expression, expressionText, referencesOf } from '../resolve/expression.ts'

export type PropagatedChange = {
  readonly property: PropertyChange
  /** always: the value certainly changes. */
  readonly certainty: PropagationSource['certainty']
  readonly value: Json
}

/** Properties that change because a resource they refer to changes; `changed` has the rows of all resources before. */
export function propagatedChanges(
  { stack, resource }: ResourceInStack,
  changed: ReadonlyMap<string, Change>,
  recreation: (path: readonly (string | number)[]) => Replacement,
): readonly PropagatedChange[] {
  return unknownLeaves(resource.properties, ['Properties']).flatMap(({ path, value }) => {
    const sources = referencesOf(value.expression).flatMap(reference =>
      propagationSourceOf(reference, stack.nestedPath, changed),
    )
    const source = sources.find(({ certainty }) => certainty === 'always') ?? sources[0]
    if (!source) return []
    const property = propagatedProperty(path, recreation(path), source)
    return [{ property, certainty: source.certainty, value: value.toJSON() }]
  })
}

type PropagationSource = { readonly cause: string; readonly certainty: 'conditional' | 'always' }

/**
 * The change of a reference with its resource. A new id is certain where the resource is certainly replaced in the same
 * stack; an attribute, and a value through another stack, CloudFormation knows only when it runs (DescribeChangeSet, ResourceChangeDetail, Evaluation).
 */
function propagationSourceOf(
  reference: Expression,
  nestedPath: string,
  changed: ReadonlyMap<string, Change>,
): readonly PropagationSource[] {
  if (reference.kind !== 'resource' && reference.kind !== 'attribute') return []
  const change = changed.get(reference.path)
  if (change?.action !== 'modify' || change.type === NESTED_STACK) return []
  const cause = expressionText(reference)
  if (reference.kind === 'attribute') return [{ cause, certainty: 'conditional' }]
  if (change.replacement === 'never') return []
  return [{ cause, certainty: change.nestedPath === nestedPath ? change.replacement : 'conditional' }]
}

function propagatedProperty(
  path: readonly (string | number)[],
  replacement: Replacement,
  { cause, certainty }: PropagationSource,
): PropertyChange {
  const evaluation = certainty === 'always' ? 'static' : 'dynamic'
  const unknown = { before: undefined, after: undefined }
  return { path: pointerOf(path), kind: 'modify', replacement, evaluation, cause, ...unknown }
}
