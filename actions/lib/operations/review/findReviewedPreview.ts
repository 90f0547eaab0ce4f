import type { PreviewMarker, PullRequest } from '../../model/gitHub/pullRequest.ts'
import { ACTIONS_BOT } from '../../model/gitHub/workflowRun.ts'
import { quotedList } from '../../model/quotedList.ts'
import type { CommentRenderer, Forge } from '../../ports.ts'
import { otherAuthorsIn, previewCommentIn } from './previewComments.ts'

/** A push to an environment's branch. */
export type Push = {
  /** Oldest first, the pushed commit last. */
  readonly commits: readonly string[]
  /** The branch was not there before. */
  readonly created: boolean
}

export type ReviewResult =
  | { readonly kind: 'reviewed'; readonly pullRequests: readonly PullRequest[]; readonly marker: PreviewMarker }
  | {
      readonly kind: 'not-reviewed'
      readonly pullRequests: readonly PullRequest[]
      /** A clause: 'no merged pull request …'. */
      readonly reason: string
    }

type FindReviewTools = {
  readonly forge: Pick<Forge, 'pullRequestsOf' | 'comments' | 'editorOf'>
  readonly commentRenderer: Pick<CommentRenderer, 'markerOf'>
}

const PREFIX = 'env/'

export function branchOf(environment: string): string {
  return `${PREFIX}${environment}`
}

/** The environment that a branch holds; undefined for every other branch. */
export function environmentOfBranch(branch: string): string | undefined {
  return branch.startsWith(PREFIX) ? branch.slice(PREFIX.length) : undefined
}

/**
 * The preview that was reviewed before the pull request of this push was merged. Merge, squash and rebase all end with the
 * pull request's own `merge_commit_sha`. It guards against accidents, not insiders.
 */
export async function findReviewedPreview(
  { environment, push }: { readonly environment: string; readonly push: Push },
  tools: FindReviewTools,
): Promise<ReviewResult> {
  const branch = branchOf(environment)
  if (push.created) return none(`this push created branch '${branch}', so no pull request brought it there`)
  const pullRequests = await mergedBy(push, branch, tools)
  const [pullRequest, ...others] = pullRequests
  if (!pullRequest) return none(`no merged pull request into '${branch}' brought '${shortSha(push.commits.at(-1))}'`)
  if (others.length > 0) {
    const names = pullRequests.map(({ number }) => `#${number}`).join(', ')
    return none(`this push brought several pull requests (${names}), and each of them was reviewed alone`, pullRequests)
  }
  const pushed = push.commits.at(-1)
  // Files are read from the pushed commit: what is on top of the merge was in no pull request.
  if (pushed !== pullRequest.mergeCommitSha) {
    const merge = `'${shortSha(pullRequest.mergeCommitSha)}' of pull request #${pullRequest.number}`
    return none(`commit '${shortSha(pushed)}' was pushed beside the merge commit ${merge}`, pullRequests)
  }
  return previewOn(pullRequest, environment, tools)
}

function none(reason: string, pullRequests: readonly PullRequest[] = []): ReviewResult {
  return { kind: 'not-reviewed', reason, pullRequests }
}

/** A merge may bring thousands of commits. The commits that close a pull request are among the newest; each costs a call. */
const MOST_COMMITS = 40
const AT_ONCE = 5

/** The pull requests into the branch whose merge commit is in the push. */
async function mergedBy(
  { commits }: Push,
  branch: string,
  { forge }: FindReviewTools,
): Promise<readonly PullRequest[]> {
  const pushedCommits = new Set(commits)
  const merged = new Map<number, PullRequest>()
  const candidates = commits.slice(-MOST_COMMITS)
  for (let start = 0; start < candidates.length; start += AT_ONCE) {
    const responses = await Promise.all(candidates.slice(start, start + AT_ONCE).map(sha => forge.pullRequestsOf(sha)))
    for (const pullRequest of responses.flat()) {
      const { number, baseRef, mergedAt, mergeCommitSha = '' } = pullRequest
      if (baseRef === branch && mergedAt !== undefined && pushedCommits.has(mergeCommitSha))
        merged.set(number, pullRequest)
    }
  }
  return [...merged.values()].sort((a, b) => a.number - b.number)
}

async function previewOn(
  pullRequest: PullRequest,
  environment: string,
  { forge, commentRenderer }: FindReviewTools,
): Promise<ReviewResult> {
  const { number, headSha } = pullRequest
  const comments = await forge.comments(number)
  const own = previewCommentIn(comments, environment, commentRenderer)
  if (!own) {
    const otherAuthors = otherAuthorsIn(comments, environment, commentRenderer)
    const otherAuthorsNote = otherAuthors.length > 0 ? `, only one by ${quotedList(otherAuthors)}` : ''
    return none(`pull request #${number} has no preview of '${environment}' by ${ACTIONS_BOT}${otherAuthorsNote}`, [
      pullRequest,
    ])
  }
  const editor = await forge.editorOf(own.comment)
  if (editor !== undefined)
    return none(
      `'${editor}' edited the preview on pull request #${number}, and no preview replaced it before the merge`,
      [pullRequest],
    )
  if (own.marker.headSha !== headSha) {
    const commits = `of commit '${shortSha(own.marker.headSha)}', but '${shortSha(headSha)}' was merged`
    return none(`the preview on pull request #${number} is ${commits}`, [pullRequest])
  }
  return { kind: 'reviewed', pullRequests: [pullRequest], marker: own.marker }
}

export function shortSha(sha = ''): string {
  return sha.slice(0, 10)
}
