import { Problem } from '../../model/problem.ts'
import type { WorkflowStarts } from '../../ports/workflowStarts.ts'
import type { Tools } from '../tools.ts'

export type StartTeardownOrder = {
  readonly environment: string
  readonly typedName: string
  readonly defaultBranch: string | undefined
  readonly deadlineSeconds?: number | undefined
}

export type StartedTeardown = {
  readonly runId: string | undefined
  readonly conclusion: string | undefined
}

/** An hour and a half for CloudFormation, an hour for the reviewers. */
const DEADLINE_SECONDS = 150 * 60
/** Milliseconds. */
const POLL_INTERVAL = 15_000

/**
 * Starts the workflow that deletes an environment where its role is trusted, on the default branch, and waits for its end.
 * This job has no AWS credentials; the workflow checks the environment and the typed name itself.
 */
export async function startTeardown(
  { environment, typedName, defaultBranch, deadlineSeconds = DEADLINE_SECONDS }: StartTeardownOrder,
  { workflowStarts, clock, signal }: Pick<Tools, 'clock' | 'signal'> & { readonly workflowStarts: WorkflowStarts },
): Promise<StartedTeardown> {
  if (defaultBranch === undefined)
    throw new Problem(`The event of this run does not name the default branch, so '${environment}' stays.`, {
      todo: `Start the workflow 'teardown.yml' by hand, with environment '${environment}'.`,
    })
  const inputs = { environment, 'stack-name': typedName, 'empty-buckets': 'true' }
  const deadline = clock.now().getTime() + deadlineSeconds * 1_000
  const runId = await workflowStarts.start({ workflow: 'teardown.yml', branch: defaultBranch, inputs })
  if (runId === undefined) return { runId, conclusion: undefined }
  for (;;) {
    const conclusion = await workflowStarts.conclusionOf(runId)
    if (conclusion !== undefined || clock.now().getTime() >= deadline) return { runId, conclusion }
    await clock.sleep(POLL_INTERVAL, signal)
  }
}
