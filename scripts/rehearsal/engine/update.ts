import { cleanUp } from './cleanUp.ts'
import { createResource } from './create.ts'
import type { Engine } from './engine.ts'
import { setStatus } from './events.ts'
import { inOrder } from './inOrder.ts'
import { failureOf, type Job, openJob } from './job.ts'
import { outputsOf } from './outputs.ts'
import { rollBackUpdate } from './rollBackUpdate.ts'
import { type Definition, isMade, type Operation, type Resource, type Stack } from './stack.ts'
import { updateResource } from './updateResource.ts'

/**
 * Changes a stack. Resolves as soon as the change is made, to undefined, or has failed, to the reason. A root stack is
 * cleaned up by then; a nested one waits for its parent, because until then it may have to go back.
 */
export async function updateStack(
  engine: Engine,
  stack: Stack,
  definition: Definition,
  operation: Operation,
): Promise<string | undefined> {
  const previous = stack.definition ?? definition
  const before = new Map(
    [...stack.resources].map(([logicalId, resource]): [string, Resource] => [logicalId, { ...resource }]),
  )
  const run = {
    previous,
    before,
    outputs: stack.outputs,
    touched: new Set<string>(),
    created: new Set<string>(),
    replaced: [],
  }
  stack.update = run
  stack.definition = definition
  stack.updatedAt = engine.stamp()
  stack.operations.push(operation)
  setStatus(engine, stack, 'UPDATE_IN_PROGRESS', 'User Initiated')

  const job = openJob(engine, stack, definition, operation)
  const plan = job.resolver()
  await inOrder(plan.activeResources(), {
    dependenciesOf: plan.dependencies,
    work: async logicalId => {
      const existing = stack.resources.get(logicalId)
      if (existing && isMade(existing)) return updateResource(job, run, logicalId, updateStack)
      run.created.add(logicalId)
      return createResource(job, logicalId)
    },
    stopsAtFailure: true,
  })
  const reason = failureOf(job) || outputsFailure(job)
  if (reason) {
    stack.settling = rollBackUpdate(job, run, reason)
    engine.background(stack.settling)
    return reason
  }
  setStatus(engine, stack, 'UPDATE_COMPLETE_CLEANUP_IN_PROGRESS')
  if (!stack.parent) await cleanUp(engine, stack, operation)
  return undefined
}

function outputsFailure({ engine, stack, definition }: Job): string {
  try {
    stack.outputs = outputsOf(engine, stack, definition)
    return ''
  } catch (error) {
    if (error instanceof Error) return error.message
    throw error
  }
}
