import type { Json, JsonMap } from '#lib/model/json.ts'
import { baseOf } from '../triggers/isTriggered.ts'
import { headOf, idOfActor } from './identityClaims.ts'
import type { RunState } from './runState.ts'

const SERVER = 'https://github.com'

/**
 * The context `github` before a job runs.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/contexts#github-context
 */
export function gitHubContext(run: RunState): JsonMap {
  const { event, definition, options } = run
  const { state, url } = options.gitHub
  const [owner = ''] = state.repository.split('/')
  return {
    event: event.payload,
    event_name: event.name,
    ref: event.ref,
    ref_name: event.ref.replace(/^refs\/(?:heads|tags|pull)\//, ''),
    ref_type: event.ref.startsWith('refs/tags/') ? 'tag' : 'branch',
    sha: event.sha,
    head_ref: headOf(event),
    base_ref: event.name === 'pull_request' ? baseOf(event) : '',
    actor: event.actor,
    actor_id: String(idOfActor(event)),
    triggering_actor: run.triggeringActor,
    repository: state.repository,
    repository_id: String(state.repositoryIds.repository),
    repository_owner: owner,
    repository_owner_id: String(state.repositoryIds.owner),
    repository_visibility: 'private',
    repositoryUrl: `git://github.com/${state.repository}.git`,
    retention_days: '90',
    run_id: String(run.id),
    run_number: String(run.number),
    run_attempt: String(run.attempt),
    secret_source: 'Actions',
    server_url: SERVER,
    api_url: url,
    graphql_url: `${url}/graphql`,
    workflow: definition.name,
    workflow_ref: `${state.repository}/${definition.path}@${event.ref}`,
    workflow_sha: event.sha,
  }
}

/** The members that a job adds to the context once it runs. */
export type RunnerFacts = {
  readonly jobId: string
  readonly token: string
  readonly workspace: string
  readonly temporaryFolder: string
  readonly eventPath: string
}

export function jobGitHubContext(run: RunState, facts: RunnerFacts): JsonMap {
  const { jobId: job, token, workspace, eventPath } = facts
  return { ...gitHubContext(run), job, token, workspace, event_path: eventPath }
}

/** https://docs.github.com/en/actions/reference/workflows-and-actions/contexts#runner-context */
export function runnerContext({ temporaryFolder }: Pick<RunnerFacts, 'temporaryFolder'>): JsonMap {
  return {
    name: 'GitHub Actions 1',
    os: 'Linux',
    arch: 'X64',
    temp: temporaryFolder,
    tool_cache: '/opt/hostedtoolcache',
    environment: 'github-hosted',
  }
}

/** https://docs.github.com/en/actions/reference/workflows-and-actions/variables#default-environment-variables */
export function defaultVariables(gitHub: JsonMap, runner: JsonMap): Readonly<Record<string, string>> {
  const { event: _, token: __, repositoryUrl: ___, repository_visibility: ____, ...texts } = gitHub
  return {
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    ...withPrefix('GITHUB', texts),
    ...withPrefix('RUNNER', runner),
  }
}

function withPrefix(prefix: string, context: Readonly<Record<string, Json>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(context).map(([name, value]) => [`${prefix}_${name.toUpperCase()}`, String(value)]),
  )
}
