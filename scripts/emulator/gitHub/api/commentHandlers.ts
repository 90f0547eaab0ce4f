import type { JsonMap } from '#lib/model/json.ts'
import { addComment, editComment } from '../repository/repositoryActions.ts'
import { BOT_LOGIN, type RepositoryState } from '../repository/repositoryState.ts'
import type { StoredComment } from '../repository/storedItems.ts'
import {
  type ApiHandlers,
  apiUrlOf,
  fieldsOf,
  NOT_FOUND,
  textOrEmpty,
  toApiUser,
  validationFailed,
} from './apiResponse.ts'

const MAX_BODY_LENGTH = 65_536

export const commentHandlers: ApiHandlers = {
  'issues/list-comments': (state, { path }) => {
    const number = Number(path.issue_number)
    if (!hasIssueOrPullRequest(state, number)) return NOT_FOUND
    return {
      list: state.comments
        .filter(comment => comment.pullRequest === number)
        .map(comment => toApiComment(state, comment)),
    }
  },
  'issues/create-comment': (state, { path, body }) => {
    const number = Number(path.issue_number)
    const text = textOrEmpty(fieldsOf(body).body)
    if (!hasIssueOrPullRequest(state, number)) return NOT_FOUND
    if (text.length > MAX_BODY_LENGTH)
      return validationFailed(`Body is too long (maximum is ${MAX_BODY_LENGTH} characters)`)
    return { status: 201, body: toApiComment(state, addComment(state, number, { body: text })) }
  },
  'issues/update-comment': (state, { path, body }) => {
    const stored = state.comments.find(comment => comment.id === Number(path.comment_id))
    const text = textOrEmpty(fieldsOf(body).body)
    if (!stored) return NOT_FOUND
    if (text.length > MAX_BODY_LENGTH)
      return validationFailed(`Body is too long (maximum is ${MAX_BODY_LENGTH} characters)`)
    // An equal text is no edit: its last editor stays.
    if (text !== stored.body) editComment(stored, BOT_LOGIN, text)
    return { status: 200, body: toApiComment(state, stored) }
  },
}

/** The global id, as GraphQL takes it. */
export function nodeIdOf({ id }: StoredComment): string {
  return `IC_${Buffer.from(`comment ${id}`).toString('base64url')}`
}

function hasIssueOrPullRequest(state: RepositoryState, number: number): boolean {
  return [...state.pullRequests, ...state.issues].some(issue => issue.number === number)
}

function toApiComment(state: RepositoryState, written: StoredComment): JsonMap {
  const page = `https://github.com/${state.repository}/pull/${written.pullRequest}`
  return {
    id: written.id,
    node_id: nodeIdOf(written),
    body: written.body,
    user: written.author ? toApiUser(written.author) : null,
    html_url: `${page}#issuecomment-${written.id}`,
    issue_url: `${apiUrlOf(state)}/issues/${written.pullRequest}`,
  }
}
