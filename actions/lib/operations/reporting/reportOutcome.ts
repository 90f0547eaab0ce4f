import type { Environment } from '../../model/environment.ts'
import type { PullRequest } from '../../model/gitHub/pullRequest.ts'
import type { RunLink } from '../../model/gitHub/workflowRun.ts'
import type { DeployOutcome } from '../../model/outcome.ts'
import { Problem } from '../../model/problem.ts'
import type { CommentRenderer, Forge } from '../../ports.ts'
import { redactProblem } from '../../redaction/redactError.ts'
import { PATTERN_REDACTION } from '../../redaction/redaction.ts'
import { inParallel } from '../execution/inParallel.ts'
import type { Tools } from '../tools.ts'
import { commentOutcome, type ReportedOutcome } from './commentOutcome.ts'
import { markPreviewsStale } from './markPreviewsStale.ts'

type Deployment = { readonly environment: Environment; readonly about: RunLink }
type ReportOutcomeTools = Pick<Tools, 'reporter'> & { readonly forge: Forge; readonly commentRenderer: CommentRenderer }

/** Tells the pull requests how it ended, well or not; telling changes nothing about how it ended. */
export async function reportOutcome(
  { environment: { name }, about }: Deployment,
  pullRequests: readonly PullRequest[],
  tools: ReportOutcomeTools,
  act: () => Promise<DeployOutcome>,
): Promise<DeployOutcome> {
  const tell = async (outcome: ReportedOutcome): Promise<void> => {
    for (const one of pullRequests) await commentOutcome(one, { outcome, environment: name, about }, tools)
  }
  let outcome: DeployOutcome
  try {
    outcome = await act()
  } catch (error) {
    // It may be from before the files were read: then nothing else has redacted it.
    const problem = error instanceof Problem ? redactProblem(error, PATTERN_REDACTION) : unfinishedDeployment(name)
    await tell({ kind: 'refused', problem })
    throw error
  }
  const isStale = outcome.kind !== 'unchanged' && outcome.kind !== 'declined'
  await inParallel([tell(outcome), ...(isStale ? [markPreviewsStale(name, about, tools)] : [])])
  return outcome
}

/** A bug's own words may hold what was sent to AWS. */
function unfinishedDeployment(environment: string): Problem {
  return new Problem(`The deployment of '${environment}' did not come to its end.`, {
    todo: `Read the log of the run, then run 'npm run status -- ${environment}' to see where the stack is.`,
  })
}
