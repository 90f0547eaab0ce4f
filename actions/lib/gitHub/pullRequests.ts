import type { Forge } from '../ports.ts'
import { pullRequestOf } from './pullRequestOf.ts'
import { type GitHubRequest, undefinedOn } from './request.ts'

const permission = 'pull-requests: read'

export function connectPullRequests(
  request: GitHubRequest,
): Pick<Forge, 'pullRequest' | 'pullRequestsOf' | 'openPullRequests'> {
  return {
    pullRequest: number =>
      request({ operation: `read pull request ${number}`, permission }, async (octokit, repository) => {
        const response = await undefinedOn([404], octokit.rest.pulls.get({ ...repository, pull_number: number }))
        return response && pullRequestOf(response.data)
      }),
    pullRequestsOf: sha =>
      request({ operation: `list the pull requests of commit '${sha}'`, permission }, async (octokit, repository) => {
        const list = octokit.rest.repos.listPullRequestsAssociatedWithCommit
        const all = await octokit.paginate(list, { ...repository, commit_sha: sha, per_page: 100 })
        return all.map(pullRequestOf)
      }),
    openPullRequests: baseRef =>
      request({ operation: `list the open pull requests to '${baseRef}'`, permission }, async (octokit, repository) => {
        const query = { ...repository, state: 'open', base: baseRef, per_page: 100 } as const
        return (await octokit.paginate(octokit.rest.pulls.list, query)).map(pullRequestOf)
      }),
  }
}
