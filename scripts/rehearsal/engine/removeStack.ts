import type { Engine } from './engine.ts'
import { setStatus } from './events.ts'
import { importersOf } from './importers.ts'
import { openJob } from './job.ts'
import { type Removal, removeResources } from './remove.ts'
import type { Operation, Stack } from './stack.ts'

type Order = {
  /** Logical ids of what stays. */
  readonly retain?: readonly string[]
  /** The stack goes even when some of its resources do not. */
  readonly force?: boolean
  readonly why?: Removal
}

/** Deletes a stack's resources and then the stack. Resolves to the reason when some of it stays. */
export async function removeStack(
  engine: Engine,
  stack: Stack,
  operation: Operation,
  { retain = [], force = false, why = 'deletion' }: Order = {},
): Promise<string> {
  const before = stack.status
  stack.operations.push(operation)
  setStatus(engine, stack, 'DELETE_IN_PROGRESS', stack.parent ? undefined : 'User Initiated')
  const used = stack.outputs.find(({ exportName: name }) => name !== undefined && importersOf(engine, name).length > 0)
  if (used) {
    const reason = `Delete canceled. Cannot delete export ${used.exportName} as it is in use by ${importersOf(engine, used.exportName ?? '')[0]?.name}.`
    setStatus(engine, stack, before, reason)
    return reason
  }
  const { definition } = stack
  if (definition) {
    const resources = [...stack.resources.values()].filter(resource => !retain.includes(resource.logicalId))
    const failed = await removeResources(
      openJob(engine, stack, definition, { ...operation, signal: undefined }),
      resources,
      why,
    )
    if (failed && !force) {
      setStatus(engine, stack, 'DELETE_FAILED', failed)
      return failed
    }
  }
  for (const resource of stack.resources.values()) {
    if (resource.exists) engine.live.retain(stack, resource)
    resource.exists = false
  }
  for (const shell of engine.stacks.values())
    if (shell.parent?.stack === stack && shell.status === 'REVIEW_IN_PROGRESS') engine.stacks.delete(shell.id)
  stack.outputs = []
  stack.changeSets.length = 0
  stack.deletedAt = engine.stamp()
  setStatus(engine, stack, 'DELETE_COMPLETE')
  return ''
}

/** Deletes a nested stack once whatever still goes on in it is over. */
export async function deleteNestedStack(
  engine: Engine,
  child: Stack,
  operation: Operation,
  why: Removal,
): Promise<string> {
  await child.settling
  return child.status === 'DELETE_COMPLETE' ? '' : removeStack(engine, child, operation, { why })
}
