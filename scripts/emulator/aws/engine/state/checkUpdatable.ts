import { validationError } from '../../wire/wireError.ts'
import type { EmulatedStack } from './emulatedStack.ts'

const UPDATABLE: ReadonlySet<string> = new Set([
  'CREATE_COMPLETE',
  'IMPORT_COMPLETE',
  'IMPORT_ROLLBACK_COMPLETE',
  'UPDATE_COMPLETE',
  'UPDATE_ROLLBACK_COMPLETE',
])
const PARTIALLY_CHANGED: ReadonlySet<string> = new Set(['CREATE_FAILED', 'UPDATE_FAILED'])

/**
 * Refuses a stack in a state that forbids an update. A failed stack needs `disableRollback` (AWS page "Stack failure
 * options").
 */
export function checkUpdatable(stack: EmulatedStack, disableRollback?: boolean): void {
  if (UPDATABLE.has(stack.status)) return
  if (stack.status === 'CREATE_FAILED' && stack.settings.keepsFailedCreation)
    throw validationError(
      'This stack cannot be updated from [CREATE_FAILED] state because it contains [on-failure: DO_NOTHING]. Please use disable-rollback option instead during stack creation.',
    )
  if (PARTIALLY_CHANGED.has(stack.status)) {
    if (disableRollback !== false) return
    throw validationError(
      `This stack is currently in a non-terminal [${stack.status}] state. To update the stack from this state, please use the disable-rollback parameter with update-stack API. To rollback to the last known good state, use the rollback-stack API`,
    )
  }
  throw validationError(`Stack:${stack.id} is in ${stack.status} state and can not be updated.`)
}
