import type { JsonMap } from '#lib/model/json.ts'
import { aDispatchEvent, aPullRequestEvent, aPushEvent } from './events.ts'
import { type Finished, type Job, runJob } from './runJob.ts'
import type { GitHub } from './startGitHub.ts'
import type { StoredPullRequest } from './state.ts'
import { aCommit, beginDeployment, endDeployment, merge, openPullRequest } from './story.ts'

type Place = {
  readonly gitHub: GitHub
  /** Its branch is `env/<name>`. */
  readonly environment: string
  /** The checkout of every job. */
  readonly workspace: string
  /** Where the bundles are. */
  readonly dist: string
  /** What makes a client take the built-in AWS for AWS. The credentials among it stay out of the jobs. */
  readonly aws: Readonly<Record<string, string>>
}

type Opening = Partial<Pick<StoredPullRequest, 'author' | 'title' | 'headRef'>>
type Wanted = Pick<Job, 'action' | 'eventName' | 'event' | 'ref' | 'sha'> & Partial<Job>

/** One environment's branch, and the workflows that its pull requests and pushes start. */
export type Workflows = {
  readonly branch: string
  /** The branch's newest commit. */
  readonly tip: () => string
  readonly open: (opening?: Opening) => StoredPullRequest
  /** Moves the tip; gives the commits that the push brings. */
  readonly merge: (pullRequest: StoredPullRequest, how?: 'merge' | 'squash' | 'rebase') => readonly string[]
  /** For `on: pull_request`. */
  readonly preview: (pullRequest: StoredPullRequest, about?: Partial<Job>) => Promise<Finished>
  /** For `on: push`, with the commits that were pushed, oldest first. */
  readonly deploy: (commits: readonly string[], about?: Partial<Job>) => Promise<Finished>
  /** For `on: workflow_dispatch` on the environment's branch. */
  readonly byHand: (action: string, about?: Partial<Job>) => Promise<Finished>
  /** Any job; one that deploys makes a deployment on GitHub. */
  readonly run: (wanted: Wanted) => Promise<Finished>
}

/** Jobs get no credentials but their token for GitHub and their own identity. */
export function workflowsOf({ gitHub, environment, workspace, dist, aws }: Place): Workflows {
  const { state, identity, token } = gitHub
  const branch = `env/${environment}`
  const { AWS_ACCESS_KEY_ID: _, AWS_SECRET_ACCESS_KEY: __, AWS_REGION: ___, ...withoutCredentials } = aws
  const variables = {
    ...withoutCredentials,
    GITHUB_API_URL: gitHub.url,
    GITHUB_REPOSITORY: state.repository,
    ACTIONS_ID_TOKEN_REQUEST_URL: identity.url,
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: identity.token,
  }
  let tip = aCommit(state)

  async function run(wanted: Wanted): Promise<Finished> {
    const { action, eventName, ref, sha } = wanted
    const changesAws = action === 'deploy' || action === 'teardown'
    state.job = { eventName, ref, sha, ...(changesAws && { environment }) }
    const deployment = action === 'deploy' ? beginDeployment(state, environment, sha) : undefined
    const finished = await runJob({
      workspace,
      dist,
      ...wanted,
      inputs: { 'github-token': token, ...wanted.inputs },
      variables: { ...variables, ...wanted.variables },
    })
    if (deployment) endDeployment(state, deployment, finished.code === 0 ? 'success' : 'failure')
    return finished
  }

  return {
    branch,
    tip: () => tip,
    open: opening => openPullRequest(state, { ...opening, baseRef: branch, baseSha: tip }),
    merge: (pullRequest, how = 'merge') => {
      const commits = merge(state, pullRequest, { baseSha: tip, how })
      tip = commits.at(-1) ?? tip
      return commits
    },
    preview: (pullRequest, about = {}) =>
      run({
        action: 'change-set',
        eventName: 'pull_request',
        event: aPullRequestEvent(state, pullRequest, pullRequest.commits.length > 1 ? 'synchronize' : 'opened'),
        ref: `refs/pull/${pullRequest.number}/merge`,
        sha: pullRequest.mergeCommitSha ?? '',
        ...about,
      }),
    deploy: (commits, about = {}) => run({ action: 'deploy', eventName: 'push', ...pushOf(commits), ...about }),
    byHand: (action, about = {}) =>
      run({
        action,
        eventName: 'workflow_dispatch',
        event: aDispatchEvent(state, branch, about.inputs),
        ref: `refs/heads/${branch}`,
        sha: tip,
        ...about,
      }),
    run,
  }

  function pushOf(commits: readonly string[]): { readonly event: JsonMap; readonly ref: string; readonly sha: string } {
    const sha = commits.at(-1) ?? tip
    let before: string | undefined = sha
    while (before !== undefined && commits.includes(before)) before = state.commits.get(before)?.[0]
    const event = aPushEvent(state, { branch, commits, ...(before !== undefined && { before }) })
    return { event, ref: `refs/heads/${branch}`, sha }
  }
}
