import type { Json, Path } from '#lib/model/json.ts'
import type { Unknown } from '#lib/template/resolve/resolvedStack.ts'
import type { Resolver } from '#lib/template/resolve/resolver.ts'
import type { Engine } from '../engine.ts'
import type { ChangeDetail, ChangeScope } from '../state/changeSetDetail.ts'
import type { EmulatedResource } from '../state/emulatedResource.ts'
import type { ChangeSetRow } from '../state/emulatedStack.ts'
import type { StackDefinition } from '../state/stackDefinition.ts'
import { resolvedDifferencesOf } from '../template/resolvedDifferences.ts'
import { systemsManagerTypeOf } from '../template/systemsManagerValues.ts'
import { type ChangeSetView, referenceEffect } from './referenceEffect.ts'

export type ChangeSetCause = Pick<ChangeDetail, 'evaluation' | 'source' | 'cause'>

type CausesInput = {
  readonly engine: Engine
  readonly view: ChangeSetView
  readonly definition: StackDefinition
  readonly previous: StackDefinition | undefined
  readonly unknown: Readonly<Record<string, Unknown>>
  readonly resolver: Resolver
  /** Of the deployed template. */
  readonly previousResolver: Resolver | undefined
  /** The rows of everything that this resource depends on. */
  readonly rows: ReadonlyMap<string, ChangeSetRow>
  readonly existing: ReadonlyMap<string, EmulatedResource>
}

type ReferenceCause = ChangeSetCause & { readonly isAddition?: boolean }

/** The change of a Systems Manager parameter is listed as the template's own: no CausingEntity names it. */
type CauseOfReference = ReferenceCause | 'stored parameter'

/**
 * Why the value at this path in a part of a resource changes, in CloudFormation's terms: the references, and
 * DirectModification for the template itself. Recordings on AWS show which of them stands beside which reference.
 */
export function causesOf(
  input: CausesInput,
  logicalId: string,
  part: ChangeScope,
  path: Path,
): readonly ChangeSetCause[] {
  const currentNode = input.resolver.sourceAt(partOf(input.definition, logicalId, part), path)
  const previousNode = input.previousResolver?.sourceAt(partOf(input.previous, logicalId, part), path) ?? null
  const found = input.resolver
    .references(currentNode, [])
    .flatMap(({ name, attribute }) => causesOfReference(input, name, attribute))
  const references = found.filter(cause => cause !== 'stored parameter')
  const causes = references.map(({ isAddition: _, ...cause }) => cause)
  if (found.includes('stored parameter') || causes.length === 0) return [...causes, directModification('Static')]
  if (references.some(({ source, isAddition }) => source === 'ParameterReference' || isAddition))
    return [...causes, directModification('Dynamic')]
  const isTemplateEdited = resolvedDifferencesOf(previousNode, currentNode).length > 0
  if (isTemplateEdited) return [...causes, directModification('Static')]
  const hasCompanion = input.view === 'values' && causes.some(({ evaluation }) => evaluation === 'Static')
  return hasCompanion ? [...causes, directModification('Dynamic')] : causes
}

function directModification(evaluation: ChangeSetCause['evaluation']): ChangeSetCause {
  return { evaluation, source: 'DirectModification', cause: undefined }
}

function causesOfReference(
  input: CausesInput,
  name: string,
  attribute: string | undefined,
): readonly CauseOfReference[] {
  const { engine, view, rows, existing } = input
  if (Object.hasOwn(input.definition.template.parameters, name)) return causesOfParameter(input, name)
  const effect = referenceEffect(engine, view, rows.get(name), attribute)
  if (effect === 'unchanged') return []
  const isAddition = !existing.has(name)
  const evaluation = effect === 'changes' ? 'Static' : 'Dynamic'
  return attribute === undefined
    ? [{ evaluation, source: 'ResourceReference', cause: name, isAddition }]
    : [{ evaluation, source: 'ResourceAttribute', cause: `${name}.${attribute}`, isAddition }]
}

function causesOfParameter(
  { engine, definition, previous, unknown }: CausesInput,
  name: string,
): readonly CauseOfReference[] {
  if (Object.hasOwn(unknown, name)) {
    const evaluation = engine.switches.nestedValuesAreStatic ? 'Static' : 'Dynamic'
    return [{ evaluation, source: 'ParameterReference', cause: name }]
  }
  const valueIn = (values: StackDefinition | undefined) =>
    values?.systemsManagerValues[name] ?? values?.parameters[name] ?? null
  if (resolvedDifferencesOf(valueIn(previous), valueIn(definition)).length === 0) return []
  return systemsManagerTypeOf(definition.template.parameters[name]) === undefined
    ? [{ evaluation: 'Static', source: 'ParameterReference', cause: name }]
    : ['stored parameter']
}

function partOf(definition: StackDefinition | undefined, logicalId: string, part: ChangeScope): Json {
  const resource = definition?.template.resources[logicalId]
  if (part === 'Properties') return resource?.properties ?? null
  return (part === 'Metadata' ? resource?.metadata : resource?.otherAttributes[part]) ?? null
}
