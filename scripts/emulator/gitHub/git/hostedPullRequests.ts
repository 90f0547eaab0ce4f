import { nextNumber, type RepositoryState } from '../repository/repositoryState.ts'
import type { StoredPullRequest } from '../repository/storedItems.ts'
import type { Branches } from './branches.ts'
import type { HostedRepository } from './hostedRepository.ts'
import type { MergeMethod } from './mergeCommits.ts'
import { mergeRefusalOf } from './mergeRules.ts'

export type NewPullRequestDetails = {
  readonly author: string
  readonly title: string
  readonly body?: string
  /** `env/dev` */
  readonly base: string
  /** A branch of the repository, or of the fork. */
  readonly head: string
  /** The owner of a fork: `mallory`. */
  readonly fork?: string
}

type MergeDetails = { readonly by: string; readonly method?: MergeMethod }

/** The pull requests of a hosted repository. Each method moves branches and references as GitHub does. */
export type HostedPullRequests = {
  /** @throws Error without a commit that the base does not have, or if there is an open one already */
  readonly open: (details: NewPullRequestDetails) => StoredPullRequest
  /** New merge results for the open pull requests whose head or base moved. Returns those whose head moved. */
  readonly refresh: () => readonly StoredPullRequest[]
  /**
   * Moves the base; returns its new commits, oldest first.
   * @throws Error for a conflict, for one that is not open, and if a ruleset of the base does not let it be merged
   */
  readonly merge: (pullRequest: StoredPullRequest, details: MergeDetails) => readonly string[]
  /** Merges the base into the head: the button "Update branch". Returns the new commit. @throws Error for a conflict */
  readonly updateBranch: (pullRequest: StoredPullRequest, by: string) => string
  readonly changeBase: (pullRequest: StoredPullRequest, base: string) => void
  readonly close: (pullRequest: StoredPullRequest) => void
  readonly reopen: (pullRequest: StoredPullRequest) => void
}

export function hostPullRequests(
  state: RepositoryState,
  hosted: HostedRepository,
  now: () => Date = () => new Date(),
): HostedPullRequests {
  const [, repositoryName = ''] = state.repository.split('/')

  function branchesOf({ headRepository }: StoredPullRequest): Branches | undefined {
    if (headRepository === undefined) return undefined
    return headRepository === state.repository ? hosted : hosted.fork(headRepository.split('/')[0] ?? '')
  }

  /** The merge result and the references, for the present head and base. */
  function compute(pullRequest: StoredPullRequest, headSha: string): void {
    const baseSha = hosted.tip(pullRequest.baseRef)
    pullRequest.headSha = headSha
    pullRequest.baseSha = baseSha
    pullRequest.mergeCommitSha = hosted.mergeResult(baseSha, headSha)
    pullRequest.commits = [...hosted.commitsBetween(baseSha, headSha)]
    hosted.updateReference(`refs/pull/${pullRequest.number}/head`, headSha)
    hosted.updateReference(`refs/pull/${pullRequest.number}/merge`, pullRequest.mergeCommitSha)
  }

  function requireOpen({ number, state: current }: StoredPullRequest): void {
    if (current !== 'open') throw new Error(`Pull request #${number} is not open.`)
  }

  return {
    open: ({ author, title, body, base, head, fork }) => {
      const headRepository = fork === undefined ? state.repository : `${fork}/${repositoryName}`
      const headSha = (fork === undefined ? hosted : hosted.fork(fork)).tip(head)
      const isSame = (other: StoredPullRequest) =>
        other.baseRef === base && other.headRef === head && other.headRepository === headRepository
      if (state.pullRequests.some(other => other.state === 'open' && isSame(other)))
        throw new Error(`A pull request already exists for ${headRepository.split('/')[0]}:${head}.`)
      if (hosted.commitsBetween(hosted.tip(base), headSha).length === 0)
        throw new Error(`No commits between ${base} and ${head}`)
      const pullRequest: StoredPullRequest = {
        number: nextNumber(state),
        author,
        title,
        ...(body !== undefined && { body }),
        baseRef: base,
        headRef: head,
        headSha,
        headRepository,
        state: 'open',
        mergeCommitSha: undefined,
        mergedAt: undefined,
        commits: [],
      }
      compute(pullRequest, headSha)
      state.pullRequests.push(pullRequest)
      return pullRequest
    },
    refresh: () => {
      const moved: StoredPullRequest[] = []
      for (const pullRequest of state.pullRequests.filter(each => each.state === 'open')) {
        const headSha = branchesOf(pullRequest)?.tips.get(pullRequest.headRef) ?? pullRequest.headSha
        const hasMoved = headSha !== pullRequest.headSha
        if (hasMoved) moved.push(pullRequest)
        if (hasMoved || pullRequest.baseSha !== hosted.tips.get(pullRequest.baseRef)) compute(pullRequest, headSha)
      }
      return moved
    },
    merge: (pullRequest, { by, method = 'merge' }) => {
      requireOpen(pullRequest)
      const { number, title, headRef, headSha, headRepository = '' } = pullRequest
      const baseSha = hosted.tip(pullRequest.baseRef)
      const isUpToDate = () => hosted.commitsBetween(headSha, baseSha).length === 0
      const refusal = mergeRefusalOf(state, pullRequest, isUpToDate)
      if (refusal !== undefined) throw new Error(`Pull request #${number} cannot be merged. ${refusal}`)
      const message =
        method === 'squash'
          ? `${title} (#${number})`
          : `Merge pull request #${number} from ${headRepository.split('/')[0]}/${headRef}\n\n${title}`
      const commits = hosted.merge({ baseSha, headSha, method, message, by })
      const sha = commits?.at(-1)
      if (commits === undefined || sha === undefined) throw new Error(`Pull request #${number} is not mergeable`)
      pullRequest.state = 'closed'
      pullRequest.mergedAt = now()
        .toISOString()
        .replace(/\.\d+Z$/, 'Z')
      pullRequest.mergeCommitSha = sha
      pullRequest.commits = [...new Set([...pullRequest.commits, ...commits])]
      hosted.updateReference(`refs/pull/${number}/merge`, undefined)
      hosted.moveBranch(pullRequest.baseRef, sha)
      return commits
    },
    updateBranch: (pullRequest, by) => {
      requireOpen(pullRequest)
      const { headRef, headSha, baseRef } = pullRequest
      const message = `Merge branch '${baseRef}' into ${headRef}`
      const request = { baseSha: headSha, headSha: hosted.tip(baseRef), method: 'merge', message, by } as const
      const sha = hosted.merge(request)?.at(-1)
      const branches = branchesOf(pullRequest)
      if (sha === undefined || !branches) throw new Error('merge conflict between base and head')
      branches.moveBranch(headRef, sha)
      return sha
    },
    changeBase: (pullRequest, base) => {
      requireOpen(pullRequest)
      pullRequest.baseRef = base
      compute(pullRequest, pullRequest.headSha)
    },
    close: pullRequest => {
      requireOpen(pullRequest)
      pullRequest.state = 'closed'
    },
    reopen: pullRequest => {
      if (pullRequest.state === 'open' || pullRequest.mergedAt !== undefined)
        throw new Error(`Pull request #${pullRequest.number} cannot be reopened.`)
      pullRequest.state = 'open'
      compute(pullRequest, branchesOf(pullRequest)?.tips.get(pullRequest.headRef) ?? pullRequest.headSha)
    },
  }
}
