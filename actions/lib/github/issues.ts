import type { Forge, ForgeIssue } from '../ports.ts'
import { type Asking, makeOnce, type Place } from './asking.ts'
import { GHOST } from './commentOf.ts'
import type { Octokit } from './octokit.ts'

const permission = 'issues: write'

export function connectIssues(ask: Asking): Pick<Forge, 'issues' | 'createIssue' | 'updateIssue'> {
  return {
    issues: label =>
      ask({ doing: `list the issues labelled '${label}'`, permission: 'issues: read' }, (octokit, place) =>
        openIssues(octokit, place, label),
      ),
    createIssue: ({ title, body, label }) =>
      ask({ doing: `open the issue '${title}'`, permission }, (octokit, place) =>
        makeOnce(
          async () => (await octokit.rest.issues.create({ ...place, title, body, labels: [label] })).data.number,
          async () => (await openIssues(octokit, place, label)).find(issue => issue.body === body)?.number,
        ),
      ),
    updateIssue: (number, change) =>
      ask({ doing: `change issue ${number}`, permission }, async (octokit, place) => {
        await octokit.rest.issues.update({ ...place, issue_number: number, ...change })
      }),
  }
}

/** For GitHub a pull request is an issue too. */
async function openIssues(octokit: Octokit, place: Place, label: string): Promise<readonly ForgeIssue[]> {
  const wanted = { ...place, labels: label, state: 'open', per_page: 100 } as const
  const all = await octokit.paginate(octokit.rest.issues.listForRepo, wanted)
  return all
    .filter(issue => !issue.pull_request)
    .map(({ number, user, body }) => ({ number, author: user?.login ?? GHOST, body: body ?? '' }))
}
