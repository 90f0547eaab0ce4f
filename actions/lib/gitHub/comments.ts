import type { ForgeComment } from '../model/gitHub/pullRequest.ts'
import type { Forge } from '../ports.ts'
import { commentOf, EDITOR_QUERY, type EditorResponse, editorIn } from './commentOf.ts'
import type { Octokit } from './octokit.ts'
import { createIfAbsent, type GitHubRequest, undefinedOn } from './request.ts'

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
          const editor = editorIn(await octokit.graphql<EditorResponse>(EDITOR_QUERY, { id: comment.nodeId }))
          return editor === comment.author ? undefined : editor
        },
      ),
    createComment: (number, body) =>
      request({ operation: `comment on pull request ${number}`, permission }, (octokit, repository) => {
        const thread = { ...repository, issue_number: number }
        return createIfAbsent(
          async () => commentOf((await octokit.rest.issues.createComment({ ...thread, body })).data),
          async () => (await allComments(octokit, thread)).findLast(comment => comment.body === body),
        )
      }),
    updateComment: (id, body) =>
      request({ operation: `edit comment ${id}`, permission }, async (octokit, repository) => {
        const change = octokit.rest.issues.updateComment({ ...repository, comment_id: id, body })
        return (await undefinedOn([404, 410], change)) ? 'updated' : 'gone'
      }),
  }
}

/** GitHub lists them in the order of their ids. */
async function allComments(octokit: Octokit, thread: Thread): Promise<readonly ForgeComment[]> {
  const all = await octokit.paginate(octokit.rest.issues.listComments, { ...thread, per_page: 100 })
  return all.map(commentOf)
}
