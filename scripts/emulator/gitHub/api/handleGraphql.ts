import type { Json } from '#lib/model/json.ts'
import { isMap } from '#lib/model/json.ts'
import type { RepositoryState } from '../repository/repositoryState.ts'
import type { ApiResponse } from './apiResponse.ts'
import { nodeIdOf } from './commentHandlers.ts'

/** The supported fields of GitHub's schema: https://docs.github.com/en/graphql/reference/objects#issuecomment */
const FIELDS = new Set(['node', 'id', 'lastEditedAt', 'editor', 'login', '__typename'])

/** The last editor of a comment, by its global id. An error has status 200, as in GraphQL. */
export function handleGraphql(state: RepositoryState, body: Json | undefined): ApiResponse {
  const { query, variables } = isMap(body) ? body : {}
  const text = typeof query === 'string' ? query : ''
  const id = isMap(variables) ? variables.id : undefined
  const unknown = fieldsOf(text).filter(name => !FIELDS.has(name))
  if (unknown.length > 0 || !text.includes('... on IssueComment'))
    return graphqlError('undefinedField', `Field '${unknown[0]}' doesn't exist on type 'IssueComment'`)
  const stored = state.comments.find(comment => nodeIdOf(comment) === id)
  if (!stored) return graphqlError('NOT_FOUND', `Could not resolve to a node with the global id of '${id}'`)
  const { edited, editor } = stored
  const lastEditedAt = edited ? '2026-11-22T13:00:00Z' : null
  return {
    status: 200,
    body: { data: { node: { id: nodeIdOf(stored), lastEditedAt, editor: edited && editor ? actorOf(editor) : null } } },
  }
}

/** The login of a bot has no `[bot]` in GraphQL. */
function actorOf(login: string): Json {
  const isBot = login.endsWith('[bot]')
  return { login: login.replace('[bot]', ''), __typename: isBot ? 'Bot' : 'User' }
}

function graphqlError(type: string, message: string): ApiResponse {
  return { status: 200, body: { data: { node: null }, errors: [{ type, path: ['node'], message }] } }
}

function fieldsOf(query: string): readonly string[] {
  const inner = query
    .replace(/^[^{]*/, '')
    .replace(/\.\.\. on \w+/g, '')
    .replace(/\([^)]*\)/g, '')
  return inner.match(/\w+/g) ?? []
}
