import type { PullRequest } from '../model/pullRequest.ts'
import type { Forge, Reporter, RunLink, Wording } from '../ports.ts'
import { withoutFailing } from './withoutFailing.ts'

export type Told = Parameters<Wording['outcomeComment']>[0]

/** Says on a merged pull request what became of it. */
export async function tellPullRequest(
  { number }: Pick<PullRequest, 'number'>,
  { outcome, environment, about }: { readonly outcome: Told; readonly environment: string; readonly about: RunLink },
  tools: {
    readonly forge: Pick<Forge, 'createComment'>
    readonly wording: Pick<Wording, 'outcomeComment'>
    readonly reporter: Reporter
  },
): Promise<void> {
  const tell = () => tools.forge.createComment(number, tools.wording.outcomeComment(outcome, environment, about))
  await withoutFailing(`The comment on pull request #${number}`, tell, tools)
}
