import type { StackEvent } from '../../model/cloudFormation/stackEvent.ts'
import { Problem } from '../../model/problem.ts'

type Watched = { readonly stackName: string }

/** Somebody else's operation began before ours was seen to end. */
export function otherOperationProblem({ status, token }: StackEvent, { stackName }: Watched): Problem {
  return new Problem(
    `While stack '${stackName}' was being changed, someone else began another operation on it (${status}${token ? `, token '${token}'` : ''}).`,
    { todo: 'Find out who else deploys this stack, wait until it is at rest, then run the same command again.' },
  )
}

/** The deadline passed; `began` and `now` are in milliseconds. */
export function deadlineProblem({ stackName }: Watched, began: number, now: number): Problem {
  const minutes = Math.round((now - began) / 60_000)
  return new Problem(
    `Stack '${stackName}' was still being changed after ${minutes} minutes. CloudFormation goes on without us.`,
    { todo: 'Run the same command again: it follows what is running before it does anything else.' },
  )
}
