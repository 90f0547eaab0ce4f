import type { Forge } from '../ports.ts'
import { type GitHubRequest, undefinedOn } from './request.ts'

/** What was deployed, and in which order commits stand. */
export function connectHistory(ask: GitHubRequest): Pick<Forge, 'deployedCommit' | 'isAncestor'> {
  return {
    deployedCommit: environment =>
      ask(
        { doing: `list the deployments of '${environment}'`, permission: 'deployments: read' },
        async (octokit, repository) => {
          const { listDeployments, listDeploymentStatuses } = octokit.rest.repos
          const newestFirst = octokit.paginate.iterator(listDeployments, { ...repository, environment, per_page: 30 })
          for await (const { data } of newestFirst)
            for (const { id, sha } of data) {
              const statuses = await listDeploymentStatuses({ ...repository, deployment_id: id, per_page: 100 })
              // A later success makes the earlier one inactive; the status that it once had stays.
              if (statuses.data.some(({ state }) => state === 'success')) return sha
            }
          return undefined
        },
      ),
    isAncestor: (ancestor, descendant) =>
      ask(
        { doing: `compare '${ancestor}' with '${descendant}'`, permission: 'contents: read' },
        async (octokit, repository) => {
          const basehead = `${ancestor}...${descendant}`
          const request = octokit.rest.repos.compareCommitsWithBasehead({ ...repository, basehead, per_page: 1 })
          // Not there: a commit that was pushed away by force is nobody's ancestor.
          const answer = await undefinedOn([404], request)
          return answer?.data.status === 'ahead' || answer?.data.status === 'identical'
        },
      ),
  }
}
