import type { ForgeIssue } from '../model/gitHub/issue.ts'
import { isMap } from '../model/json.ts'
import type { Forge } from '../ports.ts'
import { authorOf } from './commentOf.ts'
import { allItems } from './requests/itemsOf.ts'
import { type Members, membersOf, subjectOfUrl } from './requests/members.ts'
import type { Octokit } from './requests/octokit.ts'
import { createIfAbsent, type GitHubRequest, type Repository } from './requests/request.ts'
import { unexpectedData } from './requests/unusableResponse.ts'

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
          async () => {
            const { data } = await octokit.rest.issues.create({ ...repository, title, body, labels: [label] })
            return issueIn(data, repository).number('number')
          },
          async () => (await openIssues(octokit, repository, label)).find(issue => issue.body === body)?.number,
        ),
      ),
    updateIssue: (number, change) =>
      request({ operation: `change issue ${number}`, permission }, async (octokit, repository) => {
        const { data } = await octokit.rest.issues.update({ ...repository, issue_number: number, ...change })
        const issue = issueIn(data, repository)
        issue.requireSame('issue', issue.number('number'), number)
      }),
  }
}

/** GitHub lists pull requests as issues, too. */
async function openIssues(octokit: Octokit, repository: Repository, label: string): Promise<readonly ForgeIssue[]> {
  const query = { ...repository, labels: label, state: 'open', per_page: 100 } as const
  const all = await allItems(octokit, octokit.rest.issues.listForRepo.endpoint(query))
  return all.flatMap(item => {
    const issue = issueIn(item, repository)
    if (!issue.list('labels').some(candidate => labelOf(candidate)?.toLowerCase() === label.toLowerCase()))
      throw unexpectedData(item, `an issue without label '${label}'`)
    const forgeIssue = {
      number: issue.number('number'),
      author: authorOf(issue),
      body: issue.optionalText('body') ?? '',
    }
    return issue.has('pull_request') ? [] : [forgeIssue]
  })
}

function labelOf(label: unknown): string | undefined {
  const name = isMap(label) ? label.name : label
  return typeof name === 'string' ? name : undefined
}

function issueIn(data: unknown, { owner, repo }: Repository): Members {
  const issue = membersOf(data)
  issue.requireSame('repository', subjectOfUrl(issue.text('repository_url')), `${owner}/${repo}`)
  return issue
}
