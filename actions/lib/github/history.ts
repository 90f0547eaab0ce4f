import type { Forge } from '../ports.ts'
import { type Asking, unless } from './asking.ts'

/** What was deployed, and in which order commits stand. */
export function connectHistory(ask: Asking): Pick<Forge, 'deployedCommit' | 'isAncestor'> {
  return {
    deployedCommit: environment =>
      ask(
        { doing: `list the deployments of '${environment}'`, permission: 'deployments: read' },
        async (octokit, place) => {
          const { listDeployments, listDeploymentStatuses } = octokit.rest.repos
          const newestFirst = octokit.paginate.iterator(listDeployments, { ...place, environment, per_page: 30 })
          for await (const { data } of newestFirst)
            for (const { id, sha } of data) {
              const statuses = await listDeploymentStatuses({ ...place, deployment_id: id, per_page: 100 })
              // A later success makes the earlier one inactive; the status that it once had stays.
              if (statuses.data.some(({ state }) => state === 'success')) return sha
            }
          return undefined
        },
      ),
    isAncestor: (ancestor, descendant) =>
      ask(
        { doing: `compare '${ancestor}' with '${descendant}'`, permission: 'contents: read' },
        async (octokit, place) => {
          const basehead = `${ancestor}...${descendant}`
          const request = octokit.rest.repos.compareCommitsWithBasehead({ ...place, basehead, per_page: 1 })
          // Not there: a commit that was pushed away by force is nobody's ancestor.
          const answer = await unless([404], request)
          return answer?.data.status === 'ahead' || answer?.data.status === 'identical'
        },
      ),
  }
}
