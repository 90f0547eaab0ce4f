import { isMap, type Json, type Path } from '#lib/model/json.ts'
import { functionCallOf } from '#lib/template/parse/functionCall.ts'
import type { Unknown } from '#lib/template/resolve/resolvedStack.ts'
import type { Resolver } from '#lib/template/resolve/resolver.ts'
import type { ChangeDetail } from '../state/changeSetDetail.ts'
import type { EmulatedResource } from '../state/emulatedResource.ts'
import type { ChangeSetRow } from '../state/emulatedStack.ts'
import type { StackDefinition } from '../state/stackDefinition.ts'
import { resolvedDifferencesOf } from '../template/resolvedDifferences.ts'

export type ChangeSetCause = Pick<ChangeDetail, 'evaluation' | 'source' | 'cause'>

type CausesInput = {
  readonly definition: StackDefinition
  readonly previous: StackDefinition | undefined
  readonly unknown: Readonly<Record<string, Unknown>>
  readonly resolver: Resolver
  /** The rows of everything that this resource depends on. */
  readonly rows: ReadonlyMap<string, ChangeSetRow>
  readonly existing: ReadonlyMap<string, EmulatedResource>
}

/**
 * Why the value at this path of a resource changes, in CloudFormation's terms: the references, and the template itself,
 * which is dynamic beside a reference (DescribeChangeSet, ResourceChangeDetail).
 */
export function causesOf(input: CausesInput, logicalId: string, path: Path): readonly ChangeSetCause[] {
  const currentNode = templateNodeAt(input.definition.template.resources[logicalId]?.properties ?? null, path)
  const previousNode = templateNodeAt(input.previous?.template.resources[logicalId]?.properties ?? null, path)
  const referenceCauses = input.resolver
    .references(currentNode, [])
    .flatMap(({ name, attribute }) => referenceCausesOf(input, name, attribute))
  const isTemplateEdited = resolvedDifferencesOf(previousNode, currentNode).length > 0
  if (referenceCauses.length === 0) return [directModification('Static')]
  return [...referenceCauses, directModification(isTemplateEdited ? 'Static' : 'Dynamic')]
}

function directModification(evaluation: ChangeSetCause['evaluation']): ChangeSetCause {
  return { evaluation, source: 'DirectModification', cause: undefined }
}

function referenceCausesOf(input: CausesInput, name: string, attribute: string | undefined): readonly ChangeSetCause[] {
  const { definition, previous, unknown, rows, existing } = input
  if (name in definition.template.parameters) {
    if (name in unknown) return [{ evaluation: 'Dynamic', source: 'ParameterReference', cause: name }]
    const valueIn = (values: StackDefinition | undefined) =>
      values?.systemsManagerValues[name] ?? values?.parameters[name] ?? null
    const isUnchanged = resolvedDifferencesOf(valueIn(previous), valueIn(definition)).length === 0
    return isUnchanged ? [] : [{ evaluation: 'Static', source: 'ParameterReference', cause: name }]
  }
  const row = rows.get(name)
  if (!row || !existing.has(name)) return []
  if (attribute !== undefined)
    return [{ evaluation: 'Dynamic', source: 'ResourceAttribute', cause: `${name}.${attribute}` }]
  if (row.replacement !== 'True' && row.replacement !== 'Conditional') return []
  const evaluation = row.replacement === 'True' ? 'Static' : 'Dynamic'
  return [{ evaluation, source: 'ResourceReference', cause: name }]
}

/** The node of the template at this path, or the function call above it. */
function templateNodeAt(node: Json, path: Path): Json {
  let current = node
  for (const step of path) {
    if (functionCallOf(current, [])) return current
    const inner: Json | undefined = Array.isArray(current)
      ? current[Number(step)]
      : isMap(current)
        ? current[String(step)]
        : undefined
    if (inner === undefined) return current
    current = inner
  }
  return current
}
