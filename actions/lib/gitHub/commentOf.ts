import type { ForgeComment } from '../model/gitHub/pullRequest.ts'

/** Whoever wrote it and deleted the account since; GitHub itself uses this name. */
export const DELETED_ACCOUNT = 'ghost'

type CommentResponse = {
  readonly id: number
  readonly node_id: string
  readonly body?: string
  readonly user: { readonly login: string } | null
}

export function commentOf(given: CommentResponse): ForgeComment {
  return { id: given.id, nodeId: given.node_id, author: given.user?.login ?? DELETED_ACCOUNT, body: given.body ?? '' }
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

/** The last editor; undefined when nobody edited it. GraphQL leaves out the `[bot]` that REST writes. */
export function editorIn({ node }: EditorResponse): string | undefined {
  if (!node?.lastEditedAt) return undefined
  const { editor } = node
  if (!editor) return DELETED_ACCOUNT
  return editor.__typename === 'Bot' ? `${editor.login}[bot]` : editor.login
}
