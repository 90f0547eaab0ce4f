import type { Environment } from '../../model/environment.ts'
import type { PullRequest } from '../../model/gitHub/pullRequest.ts'
import type { RunLink } from '../../model/gitHub/workflowRun.ts'
import type { DeployOutcome, ReportedOutcome } from '../../model/outcome.ts'
import { Problem } from '../../model/problem.ts'
import type { CommentRenderer, Forge } from '../../ports.ts'
import type { Tools } from '../tools.ts'
import { inParallel } from '../waiting/inParallel.ts'
import { bestEffort } from './bestEffort.ts'
import { markPreviewsStale } from './markPreviewsStale.ts'

type Deployment = { readonly environment: Environment; readonly about: RunLink }
type ReportOutcomeTools = Pick<Tools, 'reporter'> & { readonly forge: Forge; readonly commentRenderer: CommentRenderer }

/** Runs a deployment and comments its outcome or failure on the pull requests; comments never change the outcome. */
export async function reportOutcome(
  { environment: { name }, about }: Deployment,
  pullRequests: readonly PullRequest[],
  tools: ReportOutcomeTools,
  deploy: () => Promise<DeployOutcome>,
): Promise<DeployOutcome> {
  const { forge, commentRenderer } = tools
  const comment = async (reported: ReportedOutcome): Promise<void> => {
    const body = () => commentRenderer.outcomeComment(reported, name, about)
    for (const { number } of pullRequests)
      await bestEffort(`Commenting on pull request #${number}`, () => forge.createComment(number, body()), tools)
  }
  let outcome: DeployOutcome
  try {
    outcome = await deploy()
  } catch (error) {
    await comment({ kind: 'refused', problem: error instanceof Problem ? error : unfinishedDeployment(name) })
    throw error
  }
  const isStale = outcome.kind !== 'unchanged' && outcome.kind !== 'declined'
  await inParallel([comment(outcome), ...(isStale ? [markPreviewsStale(name, about, tools)] : [])])
  return outcome
}

/** The message of a bug may contain the request to AWS, so it is left out. */
function unfinishedDeployment(environment: string): Problem {
  return new Problem(`The deployment of '${environment}' did not finish.`, {
    todo: `Read the log of the run, then run 'npm run status -- ${environment}' to see the state of the stack.`,
  })
}
