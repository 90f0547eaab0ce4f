import type { Forge } from '../ports.ts'
import { type GitHubRequest, undefinedOn } from './request.ts'

/** A job whose verification fails has executed its change all the same. */
const ENDED: ReadonlySet<string> = new Set(['success', 'failure', 'error', 'inactive'])

/** Deployments, the order of commits, and the ends of workflow runs. */
export function connectHistory(request: GitHubRequest): Pick<Forge, 'deployedCommit' | 'isAncestor' | 'hasEnded'> {
  return {
    deployedCommit: environment =>
      request(
        { operation: `list the deployments of '${environment}'`, permission: 'deployments: read' },
        async (octokit, repository) => {
          const { listDeployments, listDeploymentStatuses } = octokit.rest.repos
          const newestFirst = octokit.paginate.iterator(listDeployments, { ...repository, environment, per_page: 30 })
          for await (const { data } of newestFirst)
            for (const { id, sha } of data) {
              const statuses = await listDeploymentStatuses({ ...repository, deployment_id: id, per_page: 100 })
              // The run that asks has a deployment in progress itself, and others may wait in the queue behind it.
              if (statuses.data.some(({ state }) => ENDED.has(state))) return sha
            }
          return undefined
        },
      ),
    hasEnded: ({ id, attempt }) =>
      request({ operation: `read run ${id}`, permission: 'actions: read' }, async (octokit, repository) => {
        const run = { ...repository, run_id: Number(id), attempt_number: attempt }
        // Not found: the run was deleted, which is possible only after its end.
        const response = await undefinedOn([404], octokit.rest.actions.getWorkflowRunAttempt(run))
        return response === undefined || response.data.status === 'completed'
      }),
    isAncestor: (ancestor, descendant) =>
      request(
        { operation: `compare '${ancestor}' with '${descendant}'`, permission: 'contents: read' },
        async (octokit, repository) => {
          const basehead = `${ancestor}...${descendant}`
          const comparison = octokit.rest.repos.compareCommitsWithBasehead({ ...repository, basehead, per_page: 1 })
          // Not found: a commit that a forced push removed is the ancestor of no other.
          const response = await undefinedOn([404], comparison)
          return response?.data.status === 'ahead' || response?.data.status === 'identical'
        },
      ),
  }
}
