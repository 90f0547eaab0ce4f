import type { Json, Path } from '#lib/model/json.ts'
import { isMap } from '#lib/model/json.ts'
import { functionCallOf } from '#lib/template/parse/functionCall.ts'
import type { Unknown } from '#lib/template/resolve/resolvedStack.ts'
import type { Resolver } from '#lib/template/resolve/resolver.ts'
import type { Detail, Row } from './changeSet.ts'
import { differencesOf } from './differences.ts'
import type { Definition, Resource } from './stack.ts'

export type Cause = Pick<Detail, 'evaluation' | 'source' | 'cause'>

type Order = {
  readonly definition: Definition
  readonly previous: Definition | undefined
  readonly unknown: Readonly<Record<string, Unknown>>
  readonly resolver: Resolver
  /** The rows that are decided already: those of everything that this resource depends on. */
  readonly rows: ReadonlyMap<string, Row>
  readonly existing: ReadonlyMap<string, Resource>
}

/**
 * Why the value at this place of a resource changes, as CloudFormation tells it: what is referred to, and the template
 * itself, which is dynamic beside a reference (DescribeChangeSet, ResourceChangeDetail).
 */
export function causesOf(order: Order, logicalId: string, path: Path): readonly Cause[] {
  const now = nodeAt(order.definition.template.resources[logicalId]?.properties ?? null, path)
  const before = nodeAt(order.previous?.template.resources[logicalId]?.properties ?? null, path)
  const referred = order.resolver.references(now, []).flatMap(({ name, attribute }) => causedBy(order, name, attribute))
  const isRewritten = differencesOf(before, now).length > 0
  if (referred.length === 0) return [direct('Static')]
  return [...referred, direct(isRewritten ? 'Static' : 'Dynamic')]
}

function direct(evaluation: Cause['evaluation']): Cause {
  return { evaluation, source: 'DirectModification', cause: undefined }
}

function causedBy(order: Order, name: string, attribute: string | undefined): readonly Cause[] {
  const { definition, previous, unknown, rows, existing } = order
  if (name in definition.template.parameters) {
    if (name in unknown) return [{ evaluation: 'Dynamic', source: 'ParameterReference', cause: name }]
    const valueIn = (one: Definition | undefined) => one?.stored[name] ?? one?.parameters[name] ?? null
    const same = differencesOf(valueIn(previous), valueIn(definition)).length === 0
    return same ? [] : [{ evaluation: 'Static', source: 'ParameterReference', cause: name }]
  }
  const row = rows.get(name)
  if (!row || !existing.has(name)) return []
  if (attribute !== undefined)
    return [{ evaluation: 'Dynamic', source: 'ResourceAttribute', cause: `${name}.${attribute}` }]
  if (row.replacement !== 'True' && row.replacement !== 'Conditional') return []
  const evaluation = row.replacement === 'True' ? 'Static' : 'Dynamic'
  return [{ evaluation, source: 'ResourceReference', cause: name }]
}

/** The node as it is written, down to the first function call. */
function nodeAt(node: Json, path: Path): Json {
  let here = node
  for (const step of path) {
    if (functionCallOf(here, [])) return here
    const inner: Json | undefined = Array.isArray(here)
      ? here[Number(step)]
      : isMap(here)
        ? here[String(step)]
        : undefined
    if (inner === undefined) return here
    here = inner
  }
  return here
}
