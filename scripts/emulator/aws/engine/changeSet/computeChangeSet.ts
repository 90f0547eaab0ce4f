import { TemplateError } from '#lib/template/parse/templateError.ts'
import type { ResolvedResource, Unknown } from '#lib/template/resolve/resolvedStack.ts'
import { WireError } from '../../wire/wireError.ts'
import type { Engine } from '../engine.ts'
import type { EarlyValidation } from '../state/changeSetDetail.ts'
import { isEmptyChangeSet, NESTED_REASON, NO_CHANGES_REASON } from '../state/emulatedChangeSet.ts'
import type { ChangeSetRow, EmulatedChangeSet } from '../state/emulatedStack.ts'
import { internalFailureReason } from '../state/internalFailureReason.ts'
import { futureValue } from '../template/stackResolver.ts'
import { checkUnknownUse } from './checkUnknownUse.ts'
import { createNestedChangeSet } from './createNestedChangeSet.ts'
import { earlyValidationsOf } from './earlyValidations.ts'
import { hasOutputChanges } from './hasOutputChanges.ts'
import { isUnchangedNestedStack } from './referenceEffect.ts'
import { stackChanges } from './stackChanges.ts'

/**
 * Computes the rows of a change set. It and those of its nested stacks end complete or failed. @throws Error after a
 * bug of the emulator, which fails the change set too.
 */
export function computeChangeSet(
  engine: Engine,
  changeSet: EmulatedChangeSet,
  unknown: Readonly<Record<string, Unknown>> = {},
): void {
  changeSet.status = 'CREATE_IN_PROGRESS'
  try {
    const reason = computeFailureReason(engine, changeSet, unknown)
    if (reason === undefined) completeChangeSet(changeSet)
    else failChangeSet(changeSet, reason)
  } catch (error) {
    failChangeSet(changeSet, internalFailureReason(error))
    throw error
  }
}

function completeChangeSet(changeSet: EmulatedChangeSet): void {
  changeSet.status = 'CREATE_COMPLETE'
  changeSet.executionStatus = changeSet.parent ? 'UNAVAILABLE' : 'AVAILABLE'
  changeSet.statusReason = changeSet.parent ? NESTED_REASON : undefined
}

export function failChangeSet(changeSet: EmulatedChangeSet, reason: string): void {
  changeSet.status = 'FAILED'
  changeSet.executionStatus = 'UNAVAILABLE'
  changeSet.statusReason = reason
}

function computeFailureReason(
  engine: Engine,
  changeSet: EmulatedChangeSet,
  unknown: Readonly<Record<string, Unknown>>,
): string | undefined {
  const { stack, definition } = changeSet
  try {
    const resolver = computeRows(engine, changeSet, unknown)
    const { rows } = changeSet
    checkUnknownUse(definition, resolver, unknown)
    const failed = changeSet.nested.find(candidate => candidate.status === 'FAILED' && !isEmptyChangeSet(candidate))
    if (failed) return `Nested change set ${failed.id} was not successfully created: Currently in FAILED.`
    changeSet.validations = isValidatedEarly(engine, changeSet) ? earlyValidationsOf(engine, stack, resolver, rows) : []
    if (changeSet.validations.length > 0) return validationReason(changeSet.validations)
    // A creation is a change, even of a stack whose conditions leave no resource.
    const isUnchanged =
      changeSet.kind === 'UPDATE' && hasNoChanges(engine, rows) && !hasOutputChanges(definition, stack, resolver)
    return isUnchanged ? NO_CHANGES_REASON : undefined
  } catch (error) {
    if (error instanceof TemplateError || error instanceof WireError) return error.message
    throw error
  }
}

/** Sets the rows of both descriptions; a failed change set has its rows, too. */
function computeRows(engine: Engine, changeSet: EmulatedChangeSet, unknown: Readonly<Record<string, Unknown>>) {
  const { stack, definition } = changeSet
  const nested = (logicalId: string, resolved: ResolvedResource | undefined) =>
    changeSet.includesNested
      ? createNestedChangeSet(engine, changeSet, logicalId, resolved, computeChangeSet)
      : undefined
  const shared = { stack, definition, unknown, missingValue: futureValue }
  const plain = stackChanges(engine, 'plain', { ...shared, nested })
  changeSet.rows = plain.rows
  const absences: string[] = []
  const withValues = stackChanges(engine, 'values', {
    ...shared,
    nested: logicalId => plain.rows.find(row => row.logicalId === logicalId)?.nested,
    missingValue: (call, message) => {
      absences.push(message)
      return call
    },
  })
  changeSet.rowsWithValues = withValues.rows
  const [absence] = absences
  if (absence !== undefined)
    changeSet.valuesWarning = `${INCOMPLETE_VALUES} ChangeSet creation failed because: ${absence}`
  return plain.resolver
}

/** Begins the StatusReason of a description that lacks values or rows (aws/aws-cdk-cli, thread 1780). */
export const INCOMPLETE_VALUES = '[WARN] --include-property-values option can return incomplete ChangeSet data because:'

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

function isValidatedEarly({ switches }: Engine, { disablesValidation = false }: EmulatedChangeSet): boolean {
  return switches.earlyValidation && !disablesValidation
}

function hasNoChanges({ switches }: Engine, rows: readonly ChangeSetRow[]): boolean {
  return switches.emptyNestedMeansEmpty ? rows.every(isUnchangedNestedStack) : rows.length === 0
}
