import type { Stack } from '../../model/cloudFormation/stack.ts'

/**
 * True for what a failed creation left: a stack that was never complete, or one without any deployed protection whose
 * deletion has begun already. Nothing in it has ever served, so the environment's protection does not keep it, and no
 * deployment could lift that protection.
 */
export function wasNeverCreated({ status, parameters, terminationProtection }: Stack): boolean {
  switch (status) {
    case 'REVIEW_IN_PROGRESS':
    case 'CREATE_FAILED':
    case 'ROLLBACK_COMPLETE':
    case 'ROLLBACK_FAILED':
      return true
    case 'DELETE_FAILED':
      return !terminationProtection && parameters.DeletionProtection === 'false'
    default:
      return false
  }
}
