import { Problem } from '#lib/model/problem.ts'
import { handleSignals } from '#lib/shell/handleSignals.ts'

type Cancellation = ReturnType<typeof handleSignals> & { readonly signal: AbortSignal }

/** GitHub signals a cancelled step and kills it ten seconds later: time enough to delete a change set. */
export function handleCancellation(): Cancellation {
  const controller = new AbortController()
  return { signal: controller.signal, ...handleSignals(() => controller.abort(cancelled())) }
}

function cancelled(): Problem {
  return new Problem('The run was cancelled. An operation that CloudFormation has started continues.', {
    todo: "Run 'npm run status -- <environment>' to see it. Running the job again is safe.",
  })
}
