import type { ForgeIssue } from '../model/gitHub/issue.ts'
import type { Forge } from '../ports.ts'
import { DELETED_ACCOUNT } from './commentOf.ts'
import type { Octokit } from './octokit.ts'
import { createIfAbsent, type GitHubRequest, type Repository } from './request.ts'

const permission = 'issues: write'

export function connectIssues(request: GitHubRequest): Pick<Forge, 'issues' | 'createIssue' | 'updateIssue'> {
  return {
    issues: label =>
      request({ operation: `list the issues labelled '${label}'`, permission: 'issues: read' }, (octokit, repository) =>
        openIssues(octokit, repository, label),
      ),
    createIssue: ({ title, body, label }) =>
      request({ operation: `open the issue '${title}'`, permission }, (octokit, repository) =>
        createIfAbsent(
          async () => (await octokit.rest.issues.create({ ...repository, title, body, labels: [label] })).data.number,
          async () => (await openIssues(octokit, repository, label)).find(issue => issue.body === body)?.number,
        ),
      ),
    updateIssue: (number, change) =>
      request({ operation: `change issue ${number}`, permission }, async (octokit, repository) => {
        await octokit.rest.issues.update({ ...repository, issue_number: number, ...change })
      }),
  }
}

/** GitHub lists pull requests as issues, too. */
async function openIssues(octokit: Octokit, repository: Repository, label: string): Promise<readonly ForgeIssue[]> {
  const query = { ...repository, labels: label, state: 'open', per_page: 100 } as const
  const all = await octokit.paginate(octokit.rest.issues.listForRepo, query)
  return all
    .filter(issue => !issue.pull_request)
    .map(({ number, user, body }) => ({ number, author: user?.login ?? DELETED_ACCOUNT, body: body ?? '' }))
}
