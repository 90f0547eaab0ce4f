import type { Forge } from '../ports.ts'
import { baseRepositoryOf, pullRequestOf } from './pullRequestOf.ts'
import { allItems } from './requests/itemsOf.ts'
import { membersOf } from './requests/members.ts'
import { type GitHubRequest, type Repository, undefinedOn } from './requests/request.ts'

const permission = 'pull-requests: read'

export function connectPullRequests(
  request: GitHubRequest,
): Pick<Forge, 'pullRequest' | 'pullRequestsOf' | 'openPullRequests'> {
  return {
    pullRequest: number =>
      request({ operation: `read pull request ${number}`, permission }, async (octokit, repository) => {
        const response = await undefinedOn([404], octokit.rest.pulls.get({ ...repository, pull_number: number }))
        if (!response) return undefined
        const { data } = response
        membersOf(data).requireSame('pull request', pullRequestOf(data).number, number)
        requireRepository(data, repository)
        return pullRequestOf(data)
      }),
    pullRequestsOf: sha =>
      request({ operation: `list the pull requests of commit '${sha}'`, permission }, async (octokit, repository) => {
        const list = octokit.rest.repos.listPullRequestsAssociatedWithCommit
        const all = await allItems(octokit, list.endpoint({ ...repository, commit_sha: sha, per_page: 100 }))
        // For a commit that a fork shares with its parent, GitHub lists the pull requests of both.
        return all.filter(item => isOf(baseRepositoryOf(item), repository)).map(pullRequestOf)
      }),
    openPullRequests: baseRef =>
      request({ operation: `list the open pull requests to '${baseRef}'`, permission }, async (octokit, repository) => {
        const query = { ...repository, state: 'open', base: baseRef, per_page: 100 } as const
        const all = await allItems(octokit, octokit.rest.pulls.list.endpoint(query))
        return all.map(item => {
          requireRepository(item, repository)
          membersOf(item).requireSame('branch', pullRequestOf(item).baseRef, baseRef)
          return pullRequestOf(item)
        })
      }),
  }
}

function requireRepository(item: unknown, { owner, repo }: Repository): void {
  membersOf(item).requireSame('repository', baseRepositoryOf(item), `${owner}/${repo}`)
}

function isOf(fullName: string, { owner, repo }: Repository): boolean {
  return fullName.toLowerCase() === `${owner}/${repo}`.toLowerCase()
}
