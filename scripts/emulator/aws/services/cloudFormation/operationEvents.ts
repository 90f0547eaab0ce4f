import type * as sdk from '@aws-sdk/client-cloudformation'
import type { Engine } from '../../engine/engine.ts'
import type { EmulatedChangeSet, EmulatedStack } from '../../engine/state/emulatedStack.ts'
import { toSdkStackEvent } from './stackResponses.ts'

/** A stack's events for DescribeEvents, newest first. */
export function toSdkOperationEvents(engine: Engine, stack: EmulatedStack): readonly sdk.OperationEvent[] {
  return stack.events.toReversed().map(event => {
    const { StackName: _, ...described } = toSdkStackEvent(engine, event)
    return {
      ...described,
      OperationType: event.operation?.kind,
      EventType: event.status.endsWith('_FAILED') ? 'PROVISIONING_ERROR' : 'STACK_EVENT',
    }
  })
}

/** The events of a change set's execution on its own stack, newest first. */
export function toSdkExecutionEvents(
  engine: Engine,
  { stack, executionOperationId: id }: EmulatedChangeSet,
): readonly sdk.OperationEvent[] {
  return id === undefined ? [] : toSdkOperationEvents(engine, stack).filter(({ OperationId }) => OperationId === id)
}

/** The failed early validations of a change set. */
export function toSdkValidationEvents({
  validations,
  stack,
  operationId,
  createdAt,
}: EmulatedChangeSet): readonly sdk.OperationEvent[] {
  return validations.map((validation, index) => ({
    EventId: `${operationId}-${index}`,
    StackId: stack.id,
    OperationId: operationId,
    OperationType: 'CREATE_CHANGESET',
    OperationStatus: 'FAILED',
    EventType: 'VALIDATION_ERROR',
    LogicalResourceId: validation.logicalId,
    PhysicalResourceId: validation.physicalId,
    ResourceType: validation.type,
    Timestamp: createdAt,
    ValidationFailureMode: 'FAIL',
    ValidationName: validation.name,
    ValidationStatus: 'FAILED',
    ValidationStatusReason: validation.reason,
    ValidationPath: validation.path,
  }))
}
