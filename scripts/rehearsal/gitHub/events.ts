import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { isMap, type JsonMap } from '#lib/model/json.ts'
import type { State, StoredPullRequest } from './state.ts'

/** GitHub's own examples of what it sends, with what matters replaced. */

type PullRequestAction = 'opened' | 'synchronize' | 'reopened' | 'closed'

/** For `on: pull_request`. */
export function aPullRequestEvent(
  state: State,
  given: StoredPullRequest,
  action: PullRequestAction = 'opened',
): JsonMap {
  const example = exampleOf('pull_request', action)
  const pullRequest = mapAt(example, 'pull_request')
  const head = mapAt(pullRequest, 'head')
  const repository = repositoryOf(state, mapAt(example, 'repository'))
  return {
    ...example,
    action,
    number: given.number,
    repository,
    pull_request: {
      ...pullRequest,
      number: given.number,
      title: given.title,
      state: given.state,
      merged: given.mergedAt !== undefined,
      merged_at: given.mergedAt ?? null,
      merge_commit_sha: given.mergeCommitSha ?? null,
      base: { ...mapAt(pullRequest, 'base'), ref: given.baseRef, repo: repository },
      head: {
        ...head,
        ref: given.headRef,
        sha: given.headSha,
        repo:
          given.headRepository === undefined
            ? null
            : { ...repository, full_name: given.headRepository, fork: given.headRepository !== state.repository },
      },
    },
  }
}

type Push = {
  /** `env/dev` */
  readonly branch: string
  /** Oldest first; the last is the branch's new tip. */
  readonly commits: readonly string[]
  /** The tip before; undefined for a new branch. */
  readonly before?: string
}

/** For `on: push`. GitHub lists 2,048 commits at most. */
export function aPushEvent(state: State, { branch, commits, before }: Push): JsonMap {
  const example = exampleOf('push')
  const head = mapAt(example, 'head_commit')
  const listed = commits.map(id => ({ ...head, id }))
  return {
    ...example,
    ref: `refs/heads/${branch}`,
    before: before ?? '0'.repeat(40),
    after: commits.at(-1) ?? null,
    created: before === undefined,
    commits: listed,
    head_commit: listed.at(-1) ?? null,
    repository: repositoryOf(state, mapAt(example, 'repository')),
  }
}

/** For `on: workflow_dispatch`. */
export function aDispatchEvent(state: State, branch: string, inputs: Readonly<Record<string, string>> = {}): JsonMap {
  const example = exampleOf('workflow_dispatch')
  return {
    ...example,
    ref: `refs/heads/${branch}`,
    inputs,
    repository: repositoryOf(state, mapAt(example, 'repository')),
  }
}

function repositoryOf({ repository, ids }: State, example: JsonMap): JsonMap {
  const [login = '', name = ''] = repository.split('/')
  const owner = { ...mapAt(example, 'owner'), login, id: ids.owner }
  return { ...example, id: ids.repository, name, full_name: repository, owner }
}

function exampleOf(name: string, action?: string): JsonMap {
  const file = createRequire(import.meta.url).resolve('@octokit/webhooks-examples')
  const all: unknown = JSON.parse(readFileSync(file, 'utf8'))
  const found = (Array.isArray(all) ? all : []).find(one => isMap(one) && one.name === name)
  const examples: readonly unknown[] = isMap(found) && Array.isArray(found.examples) ? found.examples : []
  const example = examples.find(one => isMap(one) && (action === undefined || one.action === action))
  if (!isMap(example)) throw new Error(`There is no example of '${name}' ${action ?? ''}.`)
  return example
}

function mapAt(map: JsonMap, name: string): JsonMap {
  const value = map[name]
  if (!isMap(value)) throw new Error(`The example has no '${name}'.`)
  return value
}
