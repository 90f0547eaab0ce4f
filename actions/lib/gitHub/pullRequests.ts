import type { Forge } from '../ports.ts'
import { pullRequestOf } from './pullRequestOf.ts'
import { type GitHubRequest, undefinedOn } from './request.ts'

const permission = 'pull-requests: read'

export function connectPullRequests(
  ask: GitHubRequest,
): Pick<Forge, 'pullRequest' | 'pullRequestsOf' | 'openPullRequests'> {
  return {
    pullRequest: number =>
      ask({ doing: `read pull request ${number}`, permission }, async (octokit, repository) => {
        const answer = await undefinedOn([404], octokit.rest.pulls.get({ ...repository, pull_number: number }))
        return answer && pullRequestOf(answer.data)
      }),
    pullRequestsOf: sha =>
      ask({ doing: `list the pull requests of commit '${sha}'`, permission }, async (octokit, repository) => {
        const list = octokit.rest.repos.listPullRequestsAssociatedWithCommit
        const all = await octokit.paginate(list, { ...repository, commit_sha: sha, per_page: 100 })
        return all.map(pullRequestOf)
      }),
    openPullRequests: baseRef =>
      ask({ doing: `list the open pull requests to '${baseRef}'`, permission }, async (octokit, repository) => {
        const wanted = { ...repository, state: 'open', base: baseRef, per_page: 100 } as const
        return (await octokit.paginate(octokit.rest.pulls.list, wanted)).map(pullRequestOf)
      }),
  }
}
