import type { PullRequest } from '../../model/gitHub/pullRequest.ts'
import type { RunLink } from '../../model/gitHub/workflowRun.ts'
import type { ReportedOutcome } from '../../model/outcome.ts'
import type { CommentRenderer, Forge, Reporter } from '../../ports.ts'
import { bestEffort } from './bestEffort.ts'

/** Comments the outcome of a deployment on its merged pull request. */
export async function commentOutcome(
  { number }: Pick<PullRequest, 'number'>,
  {
    outcome,
    environment,
    about,
  }: { readonly outcome: ReportedOutcome; readonly environment: string; readonly about: RunLink },
  tools: {
    readonly forge: Pick<Forge, 'createComment'>
    readonly commentRenderer: Pick<CommentRenderer, 'outcomeComment'>
    readonly reporter: Reporter
  },
): Promise<void> {
  const comment = () =>
    tools.forge.createComment(number, tools.commentRenderer.outcomeComment(outcome, environment, about))
  await bestEffort(`Commenting on pull request #${number}`, comment, tools)
}
