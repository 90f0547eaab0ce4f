import { BOT_LOGIN, type RepositoryState } from '../repository/repositoryState.ts'
import { type ApiHandlers, apiUrlOf, NOT_FOUND, toApiUser } from './apiResponse.ts'

export const historyHandlers: ApiHandlers = {
  'actions/get-workflow-run-attempt': (state, { path }) => {
    const { run_id: id, attempt_number: attempt } = path
    const stored = state.runs.find(run => run.id === Number(id) && run.attempt === Number(attempt))
    if (!stored) return NOT_FOUND
    return {
      status: 200,
      body: {
        id: stored.id,
        run_attempt: stored.attempt,
        status: stored.status,
        conclusion: stored.conclusion ?? null,
      },
    }
  },
  'repos/list-deployments': (state, { query }) => ({
    list: state.deployments
      .filter(({ environment }) => query.environment === undefined || environment === query.environment)
      .toReversed()
      .map(({ id, environment, sha, ref }) => ({
        id,
        environment,
        sha,
        ref: ref ?? `env/${environment}`,
        task: 'deploy',
        repository_url: apiUrlOf(state),
      })),
  }),
  'repos/list-deployment-statuses': (state, { path }) => {
    const stored = state.deployments.find(deployment => deployment.id === Number(path.deployment_id))
    if (!stored) return NOT_FOUND
    return {
      list: stored.statuses.toReversed().map(status => ({
        state: status,
        creator: toApiUser(BOT_LOGIN),
        deployment_url: `${apiUrlOf(state)}/deployments/${stored.id}`,
        repository_url: apiUrlOf(state),
      })),
    }
  },
  'repos/compare-commits-with-basehead': (state, { path }) => {
    const [base = '', head = ''] = String(path.basehead).split('...')
    if (!state.commits.has(base) || !state.commits.has(head)) return NOT_FOUND
    const [ahead, behind] = [historyOf(state, head).has(base), historyOf(state, base).has(head)]
    const status = ahead && behind ? 'identical' : ahead ? 'ahead' : behind ? 'behind' : 'diverged'
    return { status: 200, body: { status, base_commit: { sha: base } } }
  },
}

/** A commit with all its ancestors. */
export function historyOf({ commits }: RepositoryState, tip: string): ReadonlySet<string> {
  const history = new Set<string>()
  const waiting = [tip]
  for (let sha = waiting.pop(); sha !== undefined; sha = waiting.pop()) {
    if (!history.has(sha)) waiting.push(...(commits.get(sha) ?? []))
    history.add(sha)
  }
  return history
}
