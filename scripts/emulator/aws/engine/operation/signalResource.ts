import { validationError } from '../../wire/wireError.ts'
import type { Engine } from '../engine.ts'
import { type EmulatedStack, isOperationRunning } from '../state/emulatedStack.ts'
import { setResourceStatus } from '../state/stackEvents.ts'

type Signal = { readonly logicalId: string; readonly uniqueId: string; readonly status: string }

/**
 * Records a signal in the events of a resource that is being created or updated. One of a failure fails the resource; a
 * success is not waited for, because no instance of the emulator would ever send it.
 * @throws WireError for a resource that cannot be signalled
 */
export function signalResource(engine: Engine, stack: EmulatedStack, { logicalId, uniqueId, status }: Signal): void {
  if (!isOperationRunning(stack))
    throw validationError(`Stack ${stack.id} is in ${stack.status} state and cannot be signaled`)
  const resource = stack.resources.get(logicalId)
  if (!resource) throw validationError(`Resource ${logicalId} does not exist for stack ${stack.name}`)
  if (!resource.status.endsWith('_IN_PROGRESS'))
    throw validationError(`Resource ${logicalId} is in ${resource.status} state and cannot be signaled`)
  const { CreationPolicy: creation, UpdatePolicy: update } = resource.otherAttributes
  if (creation === undefined && update === undefined)
    throw validationError(
      `Resource ${logicalId} has neither a CreationPolicy nor an UpdatePolicy and waits for no signal`,
    )
  const reason = `Received ${status} signal with UniqueId ${uniqueId}`
  setResourceStatus(engine, stack, resource, resource.status, { reason })
  if (status === 'FAILURE') resource.failureSignal = reason
}
