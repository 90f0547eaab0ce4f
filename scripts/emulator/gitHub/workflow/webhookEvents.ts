import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { isMap, type JsonMap } from '#lib/model/json.ts'
import { DEFAULT_BRANCH, type RepositoryState } from '../repository/repositoryState.ts'
import type { StoredPullRequest } from '../repository/storedItems.ts'

/** GitHub's own examples of its webhook events, with the fields of the repository. */

export type PullRequestAction = 'opened' | 'synchronize' | 'reopened' | 'edited' | 'closed'

/** For `on: pull_request`. */
export function pullRequestEvent(
  state: RepositoryState,
  stored: StoredPullRequest,
  action: PullRequestAction = 'opened',
): JsonMap {
  // There is no example of an edit; it differs in `changes` alone.
  const example = exampleOf('pull_request', action === 'edited' ? 'opened' : action)
  const pullRequest = requireMapAt(example, 'pull_request')
  const head = requireMapAt(pullRequest, 'head')
  const repository = repositoryOf(state, requireMapAt(example, 'repository'))
  return {
    ...example,
    action,
    number: stored.number,
    repository,
    pull_request: {
      ...pullRequest,
      number: stored.number,
      title: stored.title,
      state: stored.state,
      merged: stored.mergedAt !== undefined,
      merged_at: stored.mergedAt ?? null,
      merge_commit_sha: stored.mergeCommitSha ?? null,
      ...(stored.body !== undefined && { body: stored.body }),
      user: { ...requireMapAt(pullRequest, 'user'), login: stored.author },
      base: {
        ...requireMapAt(pullRequest, 'base'),
        ref: stored.baseRef,
        ...(stored.baseSha !== undefined && { sha: stored.baseSha }),
        repo: repository,
      },
      head: {
        ...head,
        ref: stored.headRef,
        sha: stored.headSha,
        repo:
          stored.headRepository === undefined
            ? null
            : { ...repository, full_name: stored.headRepository, fork: stored.headRepository !== state.repository },
      },
    },
  }
}

type PushDetails = {
  /** `env/dev` */
  readonly branch: string
  /** Oldest first. */
  readonly commits: readonly string[]
  /** The branch's new tip, by default the last commit. A branch that begins at another's commit is pushed without one. */
  readonly after?: string
  /** The previous tip; undefined for a new branch. */
  readonly before?: string
}

/** For `on: push`. GitHub lists 2,048 commits at most. */
export function pushEvent(
  state: RepositoryState,
  { branch, commits, after = commits.at(-1), before }: PushDetails,
): JsonMap {
  const example = exampleOf('push')
  const head = requireMapAt(example, 'head_commit')
  const listed = commits.map(id => ({ ...head, id }))
  return {
    ...example,
    ref: `refs/heads/${branch}`,
    before: before ?? '0'.repeat(40),
    after: after ?? null,
    created: before === undefined,
    commits: listed,
    head_commit: after === undefined ? null : { ...head, id: after },
    repository: repositoryOf(state, requireMapAt(example, 'repository')),
  }
}

/** For `on: workflow_dispatch`. */
export function dispatchEvent(
  state: RepositoryState,
  branch: string,
  inputs: Readonly<Record<string, string>> = {},
): JsonMap {
  const example = exampleOf('workflow_dispatch')
  return {
    ...example,
    ref: `refs/heads/${branch}`,
    inputs,
    repository: repositoryOf(state, requireMapAt(example, 'repository')),
  }
}

type MergeGroupDetails = {
  /** `refs/heads/gh-readonly-queue/…` */
  readonly headRef: string
  readonly headSha: string
  readonly baseRef: string
  readonly baseSha: string
}

/** For `on: merge_group`. */
export function mergeGroupEvent(state: RepositoryState, details: MergeGroupDetails): JsonMap {
  const example = exampleOf('merge_group', 'checks_requested')
  return {
    ...example,
    merge_group: {
      ...requireMapAt(example, 'merge_group'),
      head_sha: details.headSha,
      head_ref: details.headRef,
      base_sha: details.baseSha,
      base_ref: details.baseRef,
    },
    repository: repositoryOf(state, requireMapAt(example, 'repository')),
  }
}

/** For `on: schedule`, which no webhook has: a push without commits, with the cron expression. */
export function scheduleEvent(state: RepositoryState, cron: string): JsonMap {
  const example = exampleOf('push')
  return {
    schedule: cron,
    repository: repositoryOf(state, requireMapAt(example, 'repository')),
    sender: requireMapAt(example, 'sender'),
  }
}

function repositoryOf({ repository, repositoryIds }: RepositoryState, example: JsonMap): JsonMap {
  const [login = '', name = ''] = repository.split('/')
  const owner = { ...requireMapAt(example, 'owner'), login, id: repositoryIds.owner }
  const names = { name, full_name: repository, default_branch: DEFAULT_BRANCH, master_branch: DEFAULT_BRANCH }
  return { ...example, id: repositoryIds.repository, ...names, owner }
}

let allExamples: unknown

function readExamples(): unknown {
  const file = createRequire(import.meta.url).resolve('@octokit/webhooks-examples')
  allExamples ??= JSON.parse(readFileSync(file, 'utf8'))
  return allExamples
}

function exampleOf(name: string, action?: string): JsonMap {
  const all = readExamples()
  const event = (Array.isArray(all) ? all : []).find(candidate => isMap(candidate) && candidate.name === name)
  const examples: readonly unknown[] = isMap(event) && Array.isArray(event.examples) ? event.examples : []
  const example = examples.find(candidate => isMap(candidate) && (action === undefined || candidate.action === action))
  if (!isMap(example)) throw new Error(`There is no example of '${name}' ${action ?? ''}.`)
  return example
}

function requireMapAt(map: JsonMap, name: string): JsonMap {
  const value = map[name]
  if (!isMap(value)) throw new Error(`The example has no '${name}'.`)
  return value
}
