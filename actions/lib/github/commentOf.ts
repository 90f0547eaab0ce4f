import type { ForgeComment } from '../model/pullRequest.ts'

/** Whoever wrote it and deleted the account since; GitHub itself uses this name. */
export const GHOST = 'ghost'

type Given = {
  readonly id: number
  readonly node_id: string
  readonly body?: string
  readonly user: { readonly login: string } | null
}

export function commentOf(given: Given): ForgeComment {
  return { id: given.id, nodeId: given.node_id, author: given.user?.login ?? GHOST, body: given.body ?? '' }
}

export const EDITOR_QUERY = `query ($id: ID!) {
  node(id: $id) { ... on IssueComment { lastEditedAt editor { login __typename } } }
}`

export type EditorAnswer = {
  readonly node: {
    readonly lastEditedAt?: string | null
    readonly editor?: { readonly login: string; readonly __typename: string } | null
  } | null
}

/** The last editor; undefined when nobody edited it. GraphQL leaves out the `[bot]` that REST writes. */
export function editorIn({ node }: EditorAnswer): string | undefined {
  if (!node?.lastEditedAt) return undefined
  const { editor } = node
  if (!editor) return GHOST
  return editor.__typename === 'Bot' ? `${editor.login}[bot]` : editor.login
}
