import type { ForgeComment } from '../model/gitHub/pullRequest.ts'
import type { Forge } from '../ports.ts'
import { commentOf, EDITOR_QUERY, editorIn } from './commentOf.ts'
import { allItems } from './requests/itemsOf.ts'
import { membersOf } from './requests/members.ts'
import type { Octokit } from './requests/octokit.ts'
import { createIfAbsent, type GitHubRequest, undefinedOn } from './requests/request.ts'

type Comments = Pick<Forge, 'comments' | 'editorOf' | 'createComment' | 'updateComment'>
type Thread = { readonly owner: string; readonly repo: string; readonly issue_number: number }

const permission = 'pull-requests: write'

export function connectComments(request: GitHubRequest): Comments {
  return {
    comments: number =>
      request(
        { operation: `read the comments of pull request ${number}`, permission: 'pull-requests: read' },
        (octokit, repository) => allComments(octokit, { ...repository, issue_number: number }),
      ),
    editorOf: comment =>
      request(
        { operation: `read who edited comment ${comment.id}`, permission: 'pull-requests: read' },
        async octokit => {
          const editor = editorIn(await octokit.graphql(EDITOR_QUERY, { id: comment.nodeId }), comment.nodeId)
          return editor === comment.author ? undefined : editor
        },
      ),
    createComment: (number, body) =>
      request({ operation: `comment on pull request ${number}`, permission }, (octokit, repository) => {
        const thread = { ...repository, issue_number: number }
        return createIfAbsent(
          async () => commentOf((await octokit.rest.issues.createComment({ ...thread, body })).data, issueOf(thread)),
          async () => (await allComments(octokit, thread)).findLast(comment => comment.body === body),
        )
      }),
    updateComment: (id, body) =>
      request({ operation: `edit comment ${id}`, permission }, async (octokit, repository) => {
        const change = octokit.rest.issues.updateComment({ ...repository, comment_id: id, body })
        const response = await undefinedOn([404, 410], change)
        if (!response) return 'gone'
        membersOf(response.data).requireSame('comment', commentOf(response.data).id, id)
        return 'updated'
      }),
  }
}

/** GitHub lists them in the order of their ids. */
async function allComments(octokit: Octokit, thread: Thread): Promise<readonly ForgeComment[]> {
  const all = await allItems(octokit, octokit.rest.issues.listComments.endpoint({ ...thread, per_page: 100 }))
  return all.map(comment => commentOf(comment, issueOf(thread)))
}

function issueOf({ owner, repo, issue_number: number }: Thread): string {
  return `${owner}/${repo}/issues/${number}`
}
