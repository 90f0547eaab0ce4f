import type { Engine } from '../engine.ts'
import { type EmulatedResource, isCreated } from '../state/emulatedResource.ts'
import type { EmulatedStack, UpdateRecord } from '../state/emulatedStack.ts'
import type { StackDefinition } from '../state/stackDefinition.ts'
import { setStatus } from '../state/stackEvents.ts'
import type { StackOperation } from '../state/stackOperation.ts'
import { cleanUp } from './cleanUp.ts'
import { createResource } from './createStack.ts'
import { resolveOutputs } from './resolveOutputs.ts'
import { rollBackUpdate } from './rollBackUpdate.ts'
import { missingTriggerReason } from './rollbackTriggers.ts'
import { runInDependencyOrder } from './runInDependencyOrder.ts'
import { failedResourcesReason, openStackJob, type StackJob } from './stackJob.ts'
import { mayRemoveResources } from './stackPolicyRefusal.ts'
import { startRollback } from './startOperation.ts'
import { updateResource } from './updateResource.ts'

/**
 * Updates a stack. Resolves to undefined when it is complete, or to the reason when it failed. A root stack is cleaned
 * up by then; a nested stack is cleaned up with its root, because until then it may be rolled back.
 */
export async function updateStack(
  engine: Engine,
  stack: EmulatedStack,
  definition: StackDefinition,
  operation: StackOperation,
): Promise<string | undefined> {
  // A failed update that was not rolled back goes on: its rollback would return to the state before it.
  const update = stack.update ?? openUpdate(stack, definition)
  stack.update = update
  stack.definition = definition
  stack.updatedAt = engine.nextTimestamp()
  stack.operations.push(operation)
  setStatus(engine, stack, 'UPDATE_IN_PROGRESS', 'User Initiated')

  const job = openStackJob(engine, stack, definition, operation)
  const plan = job.resolver()
  const active = plan.activeResources()
  const resources = mayRemoveResources(job, update, active) ? active : []
  await runInDependencyOrder(resources, {
    dependenciesOf: plan.dependencies,
    run: async logicalId => {
      const existing = stack.resources.get(logicalId)
      if (existing && isCreated(existing)) return updateResource(job, update, logicalId, updateStack)
      update.createdIds.add(logicalId)
      return createResource(job, logicalId)
    },
    stopAtFailure: true,
  })
  const reason = failedResourcesReason(job) || missingTriggerReason(engine, definition) || outputsFailure(job)
  if (reason) {
    startRollback(engine, stack, rollBackUpdate(job, update, reason))
    return reason
  }
  setStatus(engine, stack, 'UPDATE_COMPLETE_CLEANUP_IN_PROGRESS')
  if (!stack.parent) await cleanUp(engine, stack, operation)
  return undefined
}

function openUpdate(stack: EmulatedStack, definition: StackDefinition): UpdateRecord {
  const copies = [...stack.resources].map(([logicalId, resource]): [string, EmulatedResource] => [
    logicalId,
    { ...resource },
  ])
  return {
    previous: stack.definition ?? definition,
    before: new Map(copies),
    outputs: stack.outputs,
    changedIds: new Set(),
    createdIds: new Set(),
    notApplied: new Map(),
    replacedResources: [],
  }
}

function outputsFailure({ engine, stack, definition }: StackJob): string {
  try {
    stack.outputs = resolveOutputs(engine, stack, definition)
    return ''
  } catch (error) {
    if (error instanceof Error) return error.message
    throw error
  }
}
