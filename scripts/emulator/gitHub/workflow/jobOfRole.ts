import type { Role } from '#lib/model/environment.ts'
import { DEFAULT_BRANCH, type RepositoryState } from '../repository/repositoryState.ts'

/** The job that assumes a role of an environment, as its identity token names it. */
export function jobOfRole(role: Role, environment: string): RepositoryState['job'] {
  const sha = 'f'.repeat(40)
  switch (role) {
    case 'preview':
      return { eventName: 'pull_request', ref: 'refs/pull/1/merge', sha }
    case 'deploy':
      return { eventName: 'push', ref: `refs/heads/env/${environment}`, sha, environment }
    case 'observe':
      return { eventName: 'schedule', ref: `refs/heads/${DEFAULT_BRANCH}`, sha }
    case 'teardown':
      return {
        eventName: 'workflow_dispatch',
        ref: `refs/heads/${DEFAULT_BRANCH}`,
        sha,
        environment: `${environment}-teardown`,
      }
    default:
      return role satisfies never
  }
}
