import type { Clock } from '#lib/ports.ts'
import type { Finished } from '../gitHub/runJob.ts'
import type { State, StoredPullRequest } from '../gitHub/state.ts'

/** What a comment said, oldest first; the last is what it says now. */
export type Said = {
  readonly id: number
  readonly author: string
  readonly versions: readonly { readonly at: Date; readonly body: string }[]
}

export type Happening =
  | {
      readonly kind: 'committed'
      readonly at: Date
      readonly by: string
      readonly sha: string
      readonly message: string
    }
  | { readonly kind: 'commented'; readonly said: Said }
  | { readonly kind: 'approved'; readonly at: Date; readonly by: string }
  | { readonly kind: 'merged'; readonly at: Date; readonly by: string; readonly sha: string }
  | {
      readonly kind: 'deployed'
      readonly at: Date
      readonly environment: string
      readonly sha: string
      readonly run: number
    }

/** A pull request as its page shows it. */
export type Thread = {
  readonly number: number
  readonly title: string
  readonly author: string
  readonly openedAt: Date
  readonly body: string
  readonly baseRef: string
  readonly headRef: string
  readonly state: 'open' | 'merged'
  /** Oldest first. */
  readonly happenings: readonly Happening[]
}

/** A job that ran. */
export type JobRun = Pick<Finished, 'code' | 'summary' | 'log'> & {
  readonly id: number
  readonly action: string
  /** `pull_request` */
  readonly eventName: string
  readonly at: Date
  readonly seconds: number
  /** Undefined for what somebody started by hand. */
  readonly pullRequest: number | undefined
}

export type Story = {
  readonly repository: string
  readonly threads: readonly Thread[]
  readonly runs: readonly JobRun[]
}

type Pages = {
  body: string
  readonly stored: StoredPullRequest
  readonly openedAt: Date
  readonly happenings: Happening[]
}

/** Writes down what happens on the built-in GitHub, which keeps only what is true now. */
export type Chronicle = {
  readonly opened: (pullRequest: StoredPullRequest, body: string) => void
  readonly happened: (pullRequest: StoredPullRequest, happening: Happening) => void
  /** What the comments say now. */
  readonly readComments: () => void
  readonly ran: (run: JobRun) => void
  readonly story: () => Story
}

export function keepChronicle(state: State, clock: Pick<Clock, 'now'>): Chronicle {
  const pages: Pages[] = []
  const runs: JobRun[] = []

  function readComments(): void {
    for (const { id, pullRequest, author, body } of state.comments) {
      const page = pages.find(({ stored }) => stored.number === pullRequest)
      if (!page) continue
      const version = { at: clock.now(), body }
      const index = page.happenings.findIndex(one => one.kind === 'commented' && one.said.id === id)
      const known = page.happenings[index]
      if (known?.kind !== 'commented')
        page.happenings.push({ kind: 'commented', said: { id, author, versions: [version] } })
      else if (known.said.versions.at(-1)?.body !== body)
        page.happenings[index] = { ...known, said: { ...known.said, versions: [...known.said.versions, version] } }
    }
  }

  return {
    opened: (stored, body) => void pages.push({ stored, body, openedAt: clock.now(), happenings: [] }),
    happened: (pullRequest, happening) =>
      void pages.find(({ stored }) => stored === pullRequest)?.happenings.push(happening),
    readComments,
    ran: run => void runs.push(run),
    story: () => ({ repository: state.repository, threads: pages.map(threadOf), runs }),
  }
}

function threadOf({ stored, body, openedAt, happenings }: Pages): Thread {
  const { number, title, author, baseRef, headRef, mergedAt } = stored
  const merged = mergedAt === undefined ? 'open' : 'merged'
  return { number, title, author, openedAt, body, baseRef, headRef, state: merged, happenings }
}
