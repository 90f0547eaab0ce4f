import { Problem } from '../../model/problem.ts'
import type { WaitTools } from '../tools.ts'

const FIRST_PAUSE = 1_000
const LONGEST_PAUSE = 20_000

/**
 * Retries with exponential backoff while AWS throttles or cannot be reached, until the deadline. For reads only: one
 * throttled read must not fail a good deployment.
 */
export async function retryRead<Result>(
  read: () => Promise<Result>,
  { clock, signal, deadline }: WaitTools & { readonly deadline: Date },
): Promise<Result> {
  for (let pause = FIRST_PAUSE; ; pause = Math.min(pause * 2, LONGEST_PAUSE)) {
    try {
      return await read()
    } catch (error) {
      const isTransient = error instanceof Problem && error.reason === 'unavailable'
      if (!isTransient || clock.now().getTime() + pause > deadline.getTime()) throw error
      await clock.sleep(pause, signal)
    }
  }
}

export function deadlineIn(seconds: number, { clock }: Pick<WaitTools, 'clock'>): Date {
  return new Date(clock.now().getTime() + seconds * 1_000)
}
