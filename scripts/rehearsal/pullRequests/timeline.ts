import type { Clock } from '#lib/ports.ts'
import type { RepositoryState } from '../../emulator/gitHub/repository/repositoryState.ts'
import type { StoredPullRequest } from '../../emulator/gitHub/repository/storedItems.ts'
import type { RehearsedRun } from './rehearsedRun.ts'

/** The versions of a comment, oldest first. */
export type CommentHistory = {
  readonly id: number
  readonly author: string
  readonly versions: readonly { readonly at: Date; readonly body: string }[]
}

export type TimelineEvent =
  | {
      readonly kind: 'committed'
      readonly at: Date
      readonly by: string
      readonly sha: string
      readonly message: string
    }
  | { readonly kind: 'commented'; readonly comment: CommentHistory }
  | { readonly kind: 'approved'; readonly at: Date; readonly by: string }
  | { readonly kind: 'merged'; readonly at: Date; readonly by: string; readonly sha: string }
  | {
      readonly kind: 'deployed'
      readonly at: Date
      readonly environment: string
      readonly succeeded: boolean
      readonly run: number
    }

/** A pull request with its events. */
export type PullRequestThread = {
  readonly number: number
  readonly title: string
  readonly author: string
  readonly openedAt: Date
  readonly body: string
  readonly baseRef: string
  readonly headRef: string
  readonly state: 'open' | 'merged'
  /** Oldest first. */
  readonly events: readonly TimelineEvent[]
}

export type RehearsalReport = {
  readonly repository: string
  readonly threads: readonly PullRequestThread[]
  readonly runs: readonly RehearsedRun[]
}

type ThreadRecord = {
  readonly stored: StoredPullRequest
  readonly openedAt: Date
  readonly events: TimelineEvent[]
}

/** Records the events on the built-in GitHub, which keeps only the current state. */
export type Timeline = {
  readonly addPullRequest: (pullRequest: StoredPullRequest) => void
  readonly addEvent: (pullRequest: StoredPullRequest, event: TimelineEvent) => void
  /** Records runs with their deployments, and the comments that they wrote. */
  readonly addRuns: (runs: readonly RehearsedRun[]) => void
  readonly report: () => RehearsalReport
}

export function createTimeline(state: RepositoryState, clock: Pick<Clock, 'now'>): Timeline {
  const threads: ThreadRecord[] = []
  const runs: RehearsedRun[] = []

  /** New comments and new versions of comments. */
  function updateComments(): void {
    for (const { id, pullRequest, author, body } of state.comments) {
      const thread = threads.find(({ stored }) => stored.number === pullRequest)
      if (!thread) continue
      const version = { at: clock.now(), body }
      const index = thread.events.findIndex(candidate => candidate.kind === 'commented' && candidate.comment.id === id)
      const existing = thread.events[index]
      if (existing?.kind !== 'commented')
        thread.events.push({ kind: 'commented', comment: { id, author, versions: [version] } })
      else if (existing.comment.versions.at(-1)?.body !== body)
        thread.events[index] = {
          ...existing,
          comment: { ...existing.comment, versions: [...existing.comment.versions, version] },
        }
    }
  }

  /** A deployment is an event of the pull request whose merge it deployed. */
  function addDeployments({ id: run, sha, at, jobs }: RehearsedRun): void {
    const thread = threads.find(({ stored }) => stored.mergedAt !== undefined && stored.mergeCommitSha === sha)
    for (const { environment, conclusion } of jobs)
      if (environment !== undefined)
        thread?.events.push({ kind: 'deployed', at, environment, succeeded: conclusion === 'success', run })
  }

  return {
    addPullRequest: stored => void threads.push({ stored, openedAt: clock.now(), events: [] }),
    addEvent: (pullRequest, event) => void threads.find(({ stored }) => stored === pullRequest)?.events.push(event),
    addRuns: added => {
      runs.push(...added)
      for (const run of added) addDeployments(run)
      updateComments()
    },
    report: () => ({ repository: state.repository, threads: threads.map(toThread), runs }),
  }
}

function toThread({ stored, openedAt, events }: ThreadRecord): PullRequestThread {
  const { number, title, author, body = '', baseRef, headRef, mergedAt } = stored
  const state = mergedAt === undefined ? 'open' : 'merged'
  return { number, title, author, openedAt, body, baseRef, headRef, state, events }
}
