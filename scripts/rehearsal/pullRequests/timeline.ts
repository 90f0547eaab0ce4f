import type { Clock } from '#lib/ports.ts'
import type { RepositoryState, StoredPullRequest } from '../../emulator/gitHub/repository/repositoryState.ts'
import type { JobResult } from '../../emulator/gitHub/runJob.ts'

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
      readonly sha: string
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

/** A finished job. */
export type JobRun = Pick<JobResult, 'code' | 'summary' | 'log'> & {
  readonly id: number
  readonly action: string
  /** `pull_request` */
  readonly eventName: string
  readonly at: Date
  readonly seconds: number
  /** Undefined for a job that was started by hand. */
  readonly pullRequest: number | undefined
}

export type RehearsalReport = {
  readonly repository: string
  readonly threads: readonly PullRequestThread[]
  readonly runs: readonly JobRun[]
}

type ThreadRecord = {
  body: string
  readonly stored: StoredPullRequest
  readonly openedAt: Date
  readonly events: TimelineEvent[]
}

/** Records the events on the built-in GitHub, which keeps only the current state. */
export type Timeline = {
  readonly addPullRequest: (pullRequest: StoredPullRequest, body: string) => void
  readonly addEvent: (pullRequest: StoredPullRequest, event: TimelineEvent) => void
  /** Records new comments and new versions of comments. */
  readonly updateComments: () => void
  readonly addRun: (run: JobRun) => void
  readonly report: () => RehearsalReport
}

export function createTimeline(state: RepositoryState, clock: Pick<Clock, 'now'>): Timeline {
  const threads: ThreadRecord[] = []
  const runs: JobRun[] = []

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

  return {
    addPullRequest: (stored, body) => void threads.push({ stored, body, openedAt: clock.now(), events: [] }),
    addEvent: (pullRequest, event) => void threads.find(({ stored }) => stored === pullRequest)?.events.push(event),
    updateComments,
    addRun: run => void runs.push(run),
    report: () => ({ repository: state.repository, threads: threads.map(toThread), runs }),
  }
}

function toThread({ stored, body, openedAt, events }: ThreadRecord): PullRequestThread {
  const { number, title, author, baseRef, headRef, mergedAt } = stored
  const state = mergedAt === undefined ? 'open' : 'merged'
  return { number, title, author, openedAt, body, baseRef, headRef, state, events }
}
