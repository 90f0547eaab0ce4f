import { TemplateError } from '#lib/template/parse/templateError.ts'
import type { ResolvedResource, Unknown } from '#lib/template/resolve/resolvedStack.ts'
import { WireError } from '../../wire/wireError.ts'
import type { Engine } from '../engine.ts'
import type { EarlyValidation } from '../state/changeSetDetail.ts'
import { isEmptyChangeSet, NO_CHANGES_REASON } from '../state/emulatedChangeSet.ts'
import type { ChangeSetRow, EmulatedChangeSet } from '../state/emulatedStack.ts'
import { checkUnknownUse } from './checkUnknownUse.ts'
import { createNestedChangeSet } from './createNestedChangeSet.ts'
import { earlyValidationsOf } from './earlyValidations.ts'
import { hasOutputChanges } from './hasOutputChanges.ts'
import { isAutomatic, stackChanges } from './stackChanges.ts'

/** Computes the rows of a change set. It and those of its nested stacks end complete or failed. */
export function computeChangeSet(
  engine: Engine,
  changeSet: EmulatedChangeSet,
  unknown: Readonly<Record<string, Unknown>> = {},
): void {
  changeSet.status = 'CREATE_IN_PROGRESS'
  const reason = computeFailureReason(engine, changeSet, unknown)
  changeSet.status = reason === undefined ? 'CREATE_COMPLETE' : 'FAILED'
  changeSet.executionStatus = reason === undefined ? 'AVAILABLE' : 'UNAVAILABLE'
  changeSet.statusReason = reason
}

function computeFailureReason(
  engine: Engine,
  changeSet: EmulatedChangeSet,
  unknown: Readonly<Record<string, Unknown>>,
): string | undefined {
  const { stack, definition } = changeSet
  const nested = (logicalId: string, resolved: ResolvedResource | undefined) =>
    changeSet.includesNested
      ? createNestedChangeSet(engine, changeSet, logicalId, resolved, computeChangeSet)
      : undefined
  try {
    const { rows, resolver } = stackChanges(engine, { stack, definition, unknown, nested })
    // A failed change set has its rows, too.
    changeSet.rows = rows
    checkUnknownUse(definition, resolver, unknown)
    const failed = changeSet.nested.find(candidate => candidate.status === 'FAILED' && !isEmptyChangeSet(candidate))
    if (failed) return `Nested change set ${failed.id} was not successfully created: Currently in FAILED.`
    changeSet.validations = engine.switches.earlyValidation ? earlyValidationsOf(engine, stack, resolver, rows) : []
    if (changeSet.validations.length > 0) return validationReason(changeSet.validations)
    const isUnchanged = hasNoChanges(engine, rows) && !hasOutputChanges(definition, stack, resolver)
    return isUnchanged ? NO_CHANGES_REASON : undefined
  } catch (error) {
    if (error instanceof TemplateError || error instanceof WireError) return error.message
    throw error
  }
}

function validationReason(validations: readonly EarlyValidation[]): string {
  const checks = new Set(
    validations.map(({ name }) =>
      name === 'NAME_CONFLICT_VALIDATION'
        ? 'AWS::EarlyValidation::ResourceExistenceCheck'
        : 'AWS::EarlyValidation::PropertyValidation',
    ),
  )
  return `The following hook(s)/validation failed: [${[...checks].join(', ')}]. To troubleshoot Early Validation errors, use the DescribeEvents API for detailed failure information.`
}

function hasNoChanges({ switches }: Engine, rows: readonly ChangeSetRow[]): boolean {
  const isUnchangedRow = ({ action, details, nested }: ChangeSetRow) =>
    action === 'Modify' && details.every(isAutomatic) && nested !== undefined && isEmptyChangeSet(nested)
  return switches.emptyNestedMeansEmpty ? rows.every(isUnchangedRow) : rows.length === 0
}
