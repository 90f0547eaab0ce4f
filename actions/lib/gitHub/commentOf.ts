import type { ForgeComment } from '../model/gitHub/pullRequest.ts'

/** GitHub's name for the author of a comment whose account was deleted. */
export const DELETED_ACCOUNT = 'ghost'

type CommentResponse = {
  readonly id: number
  readonly node_id: string
  readonly body?: string
  readonly user: { readonly login: string } | null
}

export function commentOf(response: CommentResponse): ForgeComment {
  const { id, node_id: nodeId, user, body } = response
  return { id, nodeId, author: user?.login ?? DELETED_ACCOUNT, body: body ?? '' }
}

export const EDITOR_QUERY = `query ($id: ID!) {
  node(id: $id) { ... on IssueComment { lastEditedAt editor { login __typename } } }
}`

export type EditorResponse = {
  readonly node: {
    readonly lastEditedAt?: string | null
    readonly editor?: { readonly login: string; readonly __typename: string } | null
  } | null
}

/** The last editor; undefined for a comment without edits. GraphQL leaves out the `[bot]` that REST writes. */
export function editorIn({ node }: EditorResponse): string | undefined {
  if (!node?.lastEditedAt) return undefined
  const { editor } = node
  if (!editor) return DELETED_ACCOUNT
  return editor.__typename === 'Bot' ? `${editor.login}[bot]` : editor.login
}
