import type { ChangeSet } from './changeSet.ts'
import type { Engine } from './engine.ts'
import { uuid } from './random.ts'
import { changeSetArn } from './stacks.ts'

type Order = Pick<
  ChangeSet,
  'name' | 'stack' | 'kind' | 'description' | 'definition' | 'includesNested' | 'onStackFailure' | 'parent' | 'token'
>

/** A change set that nobody has worked out yet. */
export function openChangeSet(engine: Engine, order: Order): ChangeSet {
  const changeSet: ChangeSet = {
    ...order,
    id: changeSetArn(engine, order.name),
    createdAt: engine.stamp(),
    operationId: uuid(engine.random),
    status: 'CREATE_PENDING',
    reason: undefined,
    execution: 'UNAVAILABLE',
    executionToken: undefined,
    rows: [],
    nested: [],
    validations: [],
  }
  order.stack.changeSets.push(changeSet)
  order.parent?.nested.push(changeSet)
  return changeSet
}
