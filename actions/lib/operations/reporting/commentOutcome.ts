import type { PullRequest } from '../../model/gitHub/pullRequest.ts'
import type { RunLink } from '../../model/gitHub/workflowRun.ts'
import type { ReportedOutcome } from '../../model/outcome.ts'
import type { CommentRenderer, Forge, Reporter } from '../../ports.ts'
import { bestEffort } from './bestEffort.ts'

/** Says on a merged pull request what became of it. */
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
  const tell = () =>
    tools.forge.createComment(number, tools.commentRenderer.outcomeComment(outcome, environment, about))
  await bestEffort(`The comment on pull request #${number}`, tell, tools)
}
