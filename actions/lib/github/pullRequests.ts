import type { Forge } from '../ports.ts'
import { type Asking, unless } from './asking.ts'
import { pullRequestOf } from './pullRequestOf.ts'

const permission = 'pull-requests: read'

export function connectPullRequests(ask: Asking): Pick<Forge, 'pullRequest' | 'pullRequestsOf' | 'openPullRequests'> {
  return {
    pullRequest: number =>
      ask({ doing: `read pull request ${number}`, permission }, async (octokit, place) => {
        const answer = await unless([404], octokit.rest.pulls.get({ ...place, pull_number: number }))
        return answer && pullRequestOf(answer.data)
      }),
    pullRequestsOf: sha =>
      ask({ doing: `list the pull requests of commit '${sha}'`, permission }, async (octokit, place) => {
        const list = octokit.rest.repos.listPullRequestsAssociatedWithCommit
        const all = await octokit.paginate(list, { ...place, commit_sha: sha, per_page: 100 })
        return all.map(pullRequestOf)
      }),
    openPullRequests: baseRef =>
      ask({ doing: `list the open pull requests to '${baseRef}'`, permission }, async (octokit, place) => {
        const wanted = { ...place, state: 'open', base: baseRef, per_page: 100 } as const
        return (await octokit.paginate(octokit.rest.pulls.list, wanted)).map(pullRequestOf)
      }),
  }
}
