import { Problem } from '../../model/problem.ts'

/**
 * Rejects with the same error, and for a missing permission with the state that it leaves. AWS decides on a permission before
 * it does anything, so `state` is certain if the step is all that was done: 'Nothing was executed.'
 */
export async function withStateAfterDenial<T>(state: string, step: Promise<T>): Promise<T> {
  return step.catch((error: unknown) => {
    if (!(error instanceof Problem) || error.missingPermission === undefined) throw error
    const { message, kind, reason, todo, steps, findings, location, missingPermission, cause } = error
    throw new Problem(`${message} ${state}`, {
      ...{ kind, reason, steps, findings, missingPermission, cause },
      ...(todo !== undefined && { todo }),
      ...(location && { location }),
    })
  })
}
