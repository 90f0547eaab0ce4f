import type { Forge } from '../ports.ts'
import { allItems, itemsOf } from './requests/itemsOf.ts'
import { membersOf, subjectOfUrl } from './requests/members.ts'
import type { Octokit } from './requests/octokit.ts'
import { type GitHubRequest, type Repository, undefinedOn } from './requests/request.ts'
import { unexpectedData } from './requests/unusableResponse.ts'

/** A job whose verification fails has executed its change all the same. */
const ENDED: ReadonlySet<string> = new Set(['success', 'failure', 'error', 'inactive'])
const ORDERS: ReadonlySet<string> = new Set(['ahead', 'behind', 'diverged', 'identical'])

/** Deployments, the order of commits, and the ends of workflow runs. */
export function connectHistory(request: GitHubRequest): Pick<Forge, 'deployedCommit' | 'isAncestor' | 'hasEnded'> {
  return {
    deployedCommit: environment =>
      request(
        { operation: `list the deployments of '${environment}'`, permission: 'deployments: read' },
        async (octokit, repository) => {
          const query = { ...repository, environment, per_page: 30 }
          const newestFirst = itemsOf(octokit, octokit.rest.repos.listDeployments.endpoint(query))
          for await (const item of newestFirst) {
            const deployment = membersOf(item)
            deployment.requireSame('environment', deployment.text('environment'), environment)
            const subject = subjectOfUrl(deployment.text('repository_url'))
            deployment.requireSame('repository', subject, `${repository.owner}/${repository.repo}`)
            const sha = deployment.text('sha')
            // The run that asks has a deployment in progress itself, and others may wait in the queue behind it.
            const states = await statesOf(deployment.number('id'), octokit, repository)
            if (states.some(state => ENDED.has(state))) return sha
          }
          return undefined
        },
      ),
    hasEnded: ({ id, attempt }) =>
      request({ operation: `read run ${id}`, permission: 'actions: read' }, async (octokit, repository) => {
        const query = { ...repository, run_id: Number(id), attempt_number: attempt }
        // Not found: the run was deleted, which is possible only after its end.
        const response = await undefinedOn([404], octokit.rest.actions.getWorkflowRunAttempt(query))
        if (response === undefined) return true
        const run = membersOf(response.data)
        run.requireSame('run', run.number('id'), id)
        run.requireSame('attempt', run.number('run_attempt'), attempt)
        return run.text('status') === 'completed'
      }),
    isAncestor: (ancestor, descendant) =>
      request(
        { operation: `compare '${ancestor}' with '${descendant}'`, permission: 'contents: read' },
        async (octokit, repository) => {
          const query = { ...repository, basehead: `${ancestor}...${descendant}`, per_page: 1 }
          // Not found: a commit that a forced push removed is the ancestor of no other.
          const response = await undefinedOn([404], octokit.rest.repos.compareCommitsWithBasehead(query))
          if (response === undefined) return false
          const comparison = membersOf(response.data)
          comparison.requireSame('commit', comparison.object('base_commit').text('sha'), ancestor)
          const order = comparison.text('status')
          if (!ORDERS.has(order)) throw unexpectedData(response.data, "no 'status'")
          return order === 'ahead' || order === 'identical'
        },
      ),
  }
}

async function statesOf(id: number, octokit: Octokit, repository: Repository): Promise<readonly string[]> {
  const { listDeploymentStatuses } = octokit.rest.repos
  const query = { ...repository, deployment_id: id, per_page: 100 }
  const statuses = await allItems(octokit, listDeploymentStatuses.endpoint(query))
  return statuses.map(item => {
    const status = membersOf(item)
    const subject = subjectOfUrl(status.text('deployment_url'))
    status.requireSame('deployment', subject, `${repository.owner}/${repository.repo}/deployments/${id}`)
    return status.text('state')
  })
}
