import type { Change } from '../../model/cloudFormation/change.ts'
import type { Json } from '../../model/json.ts'
import { isMap } from '../../model/json.ts'
import { lookup } from '../../model/lookup.ts'
import type { OutputChange, SectionChange } from '../../model/preview/preview.ts'
import { stackAt } from '../../template/compare/resolvedValue.ts'
import type { OutputDifference, SectionDifference, StackDifferences } from '../../template/compare/stackDifferences.ts'
import type { ResolvedStack } from '../../template/resolve/resolvedStack.ts'

export type StackDifferenceList = {
  readonly outputs: readonly OutputChange[]
  readonly sections: readonly SectionChange[]
}

/**
 * The outputs that change, and the other parts of the templates that differ, for display. A nested stack that is added or
 * removed has a row of its own, which stands for its outputs too.
 */
export function outputAndSectionChanges(
  { outputs, sections }: StackDifferences,
  { before, after }: { readonly before: ResolvedStack; readonly after: ResolvedStack },
  changes: readonly Change[],
): StackDifferenceList {
  const isListed = ({ nestedPath, name }: SectionDifference): boolean =>
    (name === 'Outputs' && outputs.some(output => output.nestedPath === nestedPath)) ||
    (name === 'Resources' && changes.some(change => change.nestedPath === nestedPath))
  const isOnBothSides = ({ nestedPath }: { readonly nestedPath: string }): boolean =>
    stackAt(before, nestedPath) !== undefined && stackAt(after, nestedPath) !== undefined
  return {
    outputs: outputs.filter(isOnBothSides).map(outputChange),
    sections: sections.filter(isOnBothSides).flatMap(section => sectionChanges(section, isListed(section))),
  }
}

function outputChange({ nestedPath, name, part, before, after }: OutputDifference): OutputChange {
  return {
    ...{ nestedPath, name, part, kind: before === undefined ? 'add' : after === undefined ? 'remove' : 'modify' },
    ...(before !== undefined && { before: textOf(before) }),
    ...(after !== undefined && { after: textOf(after) }),
  }
}

/** A value that only the running stack has is its expression: `Topic.TopicName`. */
function textOf(value: Json): string {
  if (typeof value === 'string') return value
  if (isMap(value) && typeof value.Unknown === 'string') return value.Unknown
  return JSON.stringify(value)
}

/** Resources and outputs have rows of their own, but for the order in which CloudFormation works on the resources. */
function sectionChanges(
  { nestedPath, name, before, after }: SectionDifference,
  isListed: boolean,
): readonly SectionChange[] {
  if (name !== 'Resources') return isListed ? [] : [{ nestedPath, name }]
  const [old, target] = [before, after].map(resources => (isMap(resources) ? resources : {}))
  const dependencies = Object.keys(target ?? {}).flatMap(logicalId => {
    const [one, other] = [lookup(old ?? {}, logicalId), lookup(target ?? {}, logicalId)]
    if (!isMap(one) || !isMap(other)) return []
    return dependsOnOf(one) === dependsOnOf(other) ? [] : [{ nestedPath, name: `DependsOn of ${logicalId}` }]
  })
  return dependencies.length === 0 && !isListed ? [{ nestedPath, name }] : dependencies
}

function dependsOnOf(resource: { readonly [key: string]: Json }): string {
  const { DependsOn: names = [] } = resource
  return JSON.stringify(Array.isArray(names) ? names.toSorted() : [names])
}
