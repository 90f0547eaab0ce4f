import type { PullRequest } from '#lib/model/gitHub/pullRequest.ts'
import type { WorkflowRun } from '#lib/model/gitHub/workflowRun.ts'
import { isMap, type Json } from '#lib/model/json.ts'
import { Problem } from '#lib/model/problem.ts'
import type { Forge } from '#lib/ports.ts'

/** The pull request that a run is about: the event's, or the one that somebody wants to see anew. */
export async function pullRequestOfEvent(
  { event, eventName }: Pick<WorkflowRun, 'event' | 'eventName'>,
  refresh: string | undefined,
  forge: () => Promise<Pick<Forge, 'pullRequest'>>,
): Promise<PullRequest> {
  if (refresh !== undefined) return refreshed(refresh, await forge())
  const given = isMap(event) ? event.pull_request : undefined
  const found = isMap(given) ? pullRequestOf(given) : undefined
  if (found) return found
  throw new Problem(`The event '${eventName}' is about no pull request.`, {
    kind: 'usage',
    todo: "Start the workflow 'on: pull_request', or name a pull request in the input 'refresh'.",
  })
}

async function refreshed(refresh: string, forge: Pick<Forge, 'pullRequest'>): Promise<PullRequest> {
  if (!/^[1-9]\d{0,9}$/.test(refresh)) {
    throw new Problem(`'${refresh}' is no number of a pull request.`, {
      kind: 'usage',
      todo: "Give the input 'refresh' digits alone.",
    })
  }
  const found = await forge.pullRequest(Number(refresh))
  if (found?.state === 'open') return found
  throw new Problem(`There is no open pull request #${refresh}.`, {
    kind: 'usage',
    todo: 'Name one that is open.',
  })
}

/** Undefined when anything that a preview needs is missing. */
function pullRequestOf(given: Readonly<Record<string, Json>>): PullRequest | undefined {
  const { number, title, state, base, head, merge_commit_sha: mergeCommitSha } = given
  if (typeof number !== 'number' || !isMap(base) || !isMap(head)) return undefined
  const { ref: baseRef } = base
  const { ref: headRef, sha: headSha, repo } = head
  if (typeof baseRef !== 'string' || typeof headRef !== 'string' || typeof headSha !== 'string') return undefined
  const headRepository = isMap(repo) ? repo.full_name : undefined
  return {
    number,
    title: typeof title === 'string' ? title : '',
    state: state === 'open' ? 'open' : 'closed',
    baseRef,
    headRef,
    headSha,
    headRepository: typeof headRepository === 'string' ? headRepository : undefined,
    mergeCommitSha: typeof mergeCommitSha === 'string' ? mergeCommitSha : undefined,
    mergedAt: undefined,
  }
}
