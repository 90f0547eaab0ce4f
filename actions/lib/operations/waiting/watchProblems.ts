import type { StackEvent } from '../../model/cloudFormation/stackEvent.ts'
import { Problem } from '../../model/problem.ts'

type Watched = { readonly stackName: string }

/** Another operation started before the end of ours was seen. */
export function otherOperationProblem({ status, token }: StackEvent, { stackName }: Watched): Problem {
  return new Problem(
    `Another operation started on stack '${stackName}' before the end of this one was detected (${status}${token ? `, token '${token}'` : ''}).`,
    { todo: 'Find the other deployment of this stack, wait until it has ended, then run the same command again.' },
  )
}

/** The deadline has passed; `startedAt` and `now` are in milliseconds. */
export function deadlineProblem({ stackName }: Watched, startedAt: number, now: number): Problem {
  const minutes = Math.round((now - startedAt) / 60_000)
  return new Problem(
    `Stack '${stackName}' was still being changed after ${minutes} minutes. CloudFormation continues the operation.`,
    { todo: 'Run the same command again: it first watches the running operation.' },
  )
}
