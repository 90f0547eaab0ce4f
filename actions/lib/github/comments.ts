import type { ForgeComment } from '../model/pullRequest.ts'
import type { Forge } from '../ports.ts'
import { type Asking, makeOnce, unless } from './asking.ts'
import { commentOf, EDITOR_QUERY, type EditorAnswer, editorIn } from './commentOf.ts'
import type { Octokit } from './octokit.ts'

type Comments = Pick<Forge, 'comments' | 'editorOf' | 'createComment' | 'updateComment'>
type Thread = { readonly owner: string; readonly repo: string; readonly issue_number: number }

const permission = 'pull-requests: write'

export function connectComments(ask: Asking): Comments {
  return {
    comments: number =>
      ask(
        { doing: `read the comments of pull request ${number}`, permission: 'pull-requests: read' },
        (octokit, place) => allComments(octokit, { ...place, issue_number: number }),
      ),
    editorOf: comment =>
      ask({ doing: `read who edited comment ${comment.id}`, permission: 'pull-requests: read' }, async octokit => {
        const editor = editorIn(await octokit.graphql<EditorAnswer>(EDITOR_QUERY, { id: comment.nodeId }))
        return editor === comment.author ? undefined : editor
      }),
    createComment: (number, body) =>
      ask({ doing: `comment on pull request ${number}`, permission }, (octokit, place) => {
        const thread = { ...place, issue_number: number }
        return makeOnce(
          async () => commentOf((await octokit.rest.issues.createComment({ ...thread, body })).data),
          async () => (await allComments(octokit, thread)).findLast(comment => comment.body === body),
        )
      }),
    updateComment: (id, body) =>
      ask({ doing: `edit comment ${id}`, permission }, async (octokit, place) => {
        const change = octokit.rest.issues.updateComment({ ...place, comment_id: id, body })
        return (await unless([404, 410], change)) ? 'updated' : 'gone'
      }),
  }
}

/** GitHub lists them in the order of their ids. */
async function allComments(octokit: Octokit, thread: Thread): Promise<readonly ForgeComment[]> {
  const all = await octokit.paginate(octokit.rest.issues.listComments, { ...thread, per_page: 100 })
  return all.map(commentOf)
}
