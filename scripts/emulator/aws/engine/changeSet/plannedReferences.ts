import { TemplateError } from '#lib/template/parse/templateError.ts'
import { unknownReference } from '#lib/template/resolve/unknownValue.ts'
import type { Engine } from '../engine.ts'
import type { ChangeSetRow, EmulatedStack } from '../state/emulatedStack.ts'
import { liveValue, type ReferenceResolver } from '../template/stackResolver.ts'
import { type ChangeSetView, referenceEffect } from './referenceEffect.ts'

/** The values of references in a change set: unknown where the change of the resource may change them. */
export function plannedReferences(
  engine: Engine,
  stack: EmulatedStack,
  view: ChangeSetView,
  rows: ReadonlyMap<string, ChangeSetRow>,
): ReferenceResolver {
  return (logicalId, attribute) => {
    const row = rows.get(logicalId)
    const isUnknown =
      !stack.resources.get(logicalId)?.physicalId || referenceEffect(engine, view, row, attribute) !== 'unchanged'
    if (isUnknown) return unknownReference(logicalId, attribute)
    try {
      return liveValue(engine, stack, logicalId, attribute)
    } catch (error) {
      // The output of a nested stack that the change set adds.
      if (error instanceof TemplateError && row?.nested) return unknownReference(logicalId, attribute)
      throw error
    }
  }
}
