import { TemplateError } from '#lib/template/parse/templateError.ts'
import type { ResolvedResource, Unknown } from '#lib/template/resolve/resolvedStack.ts'
import { WireError } from '../wire/wireError.ts'
import { type ChangeSet, isEmpty, NOTHING_CHANGED, type Row, type Validation } from './changeSet.ts'
import type { Engine } from './engine.ts'
import { nestedChangeSet } from './nestedChangeSet.ts'
import { outputsChange } from './outputsChange.ts'
import { isAutomatic, planOf } from './plan.ts'
import { refuseUnknown } from './unknownUse.ts'
import { validationsOf } from './validations.ts'

/** Works out what a change set would do. It and those of its nested stacks end complete or failed. */
export function fillChangeSet(
  engine: Engine,
  changeSet: ChangeSet,
  unknown: Readonly<Record<string, Unknown>> = {},
): void {
  changeSet.status = 'CREATE_IN_PROGRESS'
  const reason = failureOf(engine, changeSet, unknown)
  changeSet.status = reason === undefined ? 'CREATE_COMPLETE' : 'FAILED'
  changeSet.execution = reason === undefined ? 'AVAILABLE' : 'UNAVAILABLE'
  changeSet.reason = reason
}

function failureOf(
  engine: Engine,
  changeSet: ChangeSet,
  unknown: Readonly<Record<string, Unknown>>,
): string | undefined {
  const { stack, definition } = changeSet
  const nested = (logicalId: string, resolved: ResolvedResource | undefined) =>
    changeSet.includesNested ? nestedChangeSet(engine, changeSet, logicalId, resolved, fillChangeSet) : undefined
  try {
    const { rows, resolver } = planOf(engine, { stack, definition, unknown, nested })
    // The rows are there even when the change set fails.
    changeSet.rows = rows
    refuseUnknown(definition, resolver, unknown)
    const failed = changeSet.nested.find(one => one.status === 'FAILED' && !isEmpty(one))
    if (failed) return `Nested change set ${failed.id} was not successfully created: Currently in FAILED.`
    changeSet.validations = engine.switches.earlyValidation ? validationsOf(engine, stack, resolver, rows) : []
    if (changeSet.validations.length > 0) return validationReason(changeSet.validations)
    const isIdle = changesNothing(engine, rows) && !outputsChange(definition, stack, resolver)
    return isIdle ? NOTHING_CHANGED : undefined
  } catch (error) {
    if (error instanceof TemplateError || error instanceof WireError) return error.message
    throw error
  }
}

function validationReason(validations: readonly Validation[]): string {
  const checks = new Set(
    validations.map(({ name }) =>
      name === 'NAME_CONFLICT_VALIDATION'
        ? 'AWS::EarlyValidation::ResourceExistenceCheck'
        : 'AWS::EarlyValidation::PropertyValidation',
    ),
  )
  return `The following hook(s)/validation failed: [${[...checks].join(', ')}]. To troubleshoot Early Validation errors, use the DescribeEvents API for detailed failure information.`
}

function changesNothing({ switches }: Engine, rows: readonly Row[]): boolean {
  const isIdle = ({ action, details, nested }: Row) =>
    action === 'Modify' && details.every(isAutomatic) && nested !== undefined && isEmpty(nested)
  return switches.emptyNestedMeansEmpty ? rows.every(isIdle) : rows.length === 0
}
