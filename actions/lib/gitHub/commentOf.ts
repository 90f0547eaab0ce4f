import type { ForgeComment } from '../model/gitHub/pullRequest.ts'
import { type Members, membersOf, subjectOfUrl } from './requests/members.ts'
import { unexpectedData } from './requests/unusableResponse.ts'

/** GitHub's name for the author of a comment whose account was deleted. */
const DELETED_ACCOUNT = 'ghost'

/** @param issue `octo-org/chat/issues/7`; undefined if the comment was requested by its id */
export function commentOf(response: unknown, issue?: string): ForgeComment {
  const comment = membersOf(response)
  if (issue !== undefined) comment.requireSame('issue', subjectOfUrl(comment.text('issue_url')), issue)
  return {
    id: comment.number('id'),
    nodeId: comment.text('node_id'),
    author: authorOf(comment),
    body: comment.text('body'),
  }
}

export function authorOf(members: Members): string {
  return members.optionalObject('user')?.text('login') ?? DELETED_ACCOUNT
}

export const EDITOR_QUERY = `query ($id: ID!) {
  node(id: $id) { ... on IssueComment { id lastEditedAt editor { login __typename } } }
}`

/** The last editor; undefined for a comment without edits. GraphQL leaves out the `[bot]` that REST writes. */
export function editorIn(response: unknown, nodeId: string): string | undefined {
  const node = membersOf(response).object('node')
  if (node.text('id') !== nodeId) throw unexpectedData(response, 'another comment')
  const lastEditedAt = node.optionalText('lastEditedAt')
  const editor = node.optionalObject('editor')
  if (lastEditedAt === undefined) return undefined
  if (!editor) return DELETED_ACCOUNT
  return editor.text('__typename') === 'Bot' ? `${editor.text('login')}[bot]` : editor.text('login')
}
