import type { Environment } from '../model/environment.ts'
import type { DeployOutcome } from '../model/outcome.ts'
import { Problem } from '../model/problem.ts'
import type { PullRequest } from '../model/pullRequest.ts'
import type { Forge, RunLink, Wording } from '../ports.ts'
import { markStale } from './markStale.ts'
import { type Told, tellPullRequest } from './tellPullRequest.ts'
import { together } from './together.ts'
import type { Tools } from './tools.ts'

type Deployment = { readonly environment: Environment; readonly about: RunLink }
type Needs = Pick<Tools, 'reporter'> & { readonly forge: Forge; readonly wording: Wording }

/** Tells the pull requests how it ended, well or not; telling changes nothing about how it ended. */
export async function told(
  { environment: { name }, about }: Deployment,
  pullRequests: readonly PullRequest[],
  tools: Needs,
  act: () => Promise<DeployOutcome>,
): Promise<DeployOutcome> {
  const tell = async (outcome: Told): Promise<void> => {
    for (const one of pullRequests) await tellPullRequest(one, { outcome, environment: name, about }, tools)
  }
  let outcome: DeployOutcome
  try {
    outcome = await act()
  } catch (error) {
    await tell({ kind: 'refused', problem: error instanceof Problem ? error : unfinished(name) })
    throw error
  }
  const isStale = outcome.kind !== 'unchanged' && outcome.kind !== 'declined'
  await together([tell(outcome), ...(isStale ? [markStale(name, about, tools)] : [])])
  return outcome
}

/** A bug's own words may hold what was sent to AWS. */
function unfinished(environment: string): Problem {
  return new Problem(`The deployment of '${environment}' did not come to its end.`, {
    todo: `Read the log of the run, then run 'npm run status -- ${environment}' to see where the stack is.`,
  })
}
