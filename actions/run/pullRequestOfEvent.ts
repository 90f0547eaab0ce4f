import type { PullRequest } from '#lib/model/gitHub/pullRequest.ts'
import type { WorkflowRun } from '#lib/model/gitHub/workflowRun.ts'
import { isMap, type Json } from '#lib/model/json.ts'
import { Problem } from '#lib/model/problem.ts'
import type { Forge } from '#lib/ports.ts'

/** The pull request of a run: the one of the input 'refresh', or else of the event. */
export async function pullRequestOfEvent(
  { event, eventName }: Pick<WorkflowRun, 'event' | 'eventName'>,
  refresh: string | undefined,
  forge: () => Promise<Pick<Forge, 'pullRequest'>>,
): Promise<PullRequest> {
  if (refresh !== undefined) return openPullRequest(refresh, await forge())
  const data = isMap(event) ? event.pull_request : undefined
  const pullRequest = isMap(data) ? pullRequestOf(data) : undefined
  if (pullRequest) return pullRequest
  throw new Problem(`The event '${eventName}' has no pull request.`, {
    kind: 'usage',
    todo: "Run the workflow 'on: pull_request', or set the input 'refresh' to the number of a pull request.",
  })
}

async function openPullRequest(refresh: string, forge: Pick<Forge, 'pullRequest'>): Promise<PullRequest> {
  if (!/^[1-9]\d{0,9}$/.test(refresh)) {
    throw new Problem(`Invalid value '${refresh}' for 'refresh': expected the number of a pull request.`, {
      kind: 'usage',
      todo: "Correct 'refresh', for example '7'.",
    })
  }
  const pullRequest = await forge.pullRequest(Number(refresh))
  if (pullRequest?.state === 'open') return pullRequest
  throw new Problem(`There is no open pull request #${refresh}.`, {
    kind: 'usage',
    todo: "Set 'refresh' to the number of an open pull request.",
  })
}

/** Undefined when a field that a preview needs is missing. */
function pullRequestOf(data: Readonly<Record<string, Json>>): PullRequest | undefined {
  const { number, title, state, base, head, merge_commit_sha: mergeCommitSha } = data
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
