import type { JsonMap } from '#lib/model/json.ts'
import { type Answers, fieldsIn, NOT_FOUND, textIn, unprocessable, userOf } from './answer.ts'
import { BOT, type State, type StoredComment } from './state.ts'
import { comment, editComment } from './story.ts'

const MOST = 65_536

export const commentAnswers: Answers = {
  'issues/list-comments': (state, { path }) => {
    const number = Number(path.issue_number)
    if (!isThread(state, number)) return NOT_FOUND
    return { list: state.comments.filter(one => one.pullRequest === number).map(one => shown(state, one)) }
  },
  'issues/create-comment': (state, { path, body }) => {
    const number = Number(path.issue_number)
    const text = textIn(fieldsIn(body).body)
    if (!isThread(state, number)) return NOT_FOUND
    if (text.length > MOST) return unprocessable(`Body is too long (maximum is ${MOST} characters)`)
    return { status: 201, body: shown(state, comment(state, number, { body: text })) }
  },
  'issues/update-comment': (state, { path, body }) => {
    const found = state.comments.find(one => one.id === Number(path.comment_id))
    const text = textIn(fieldsIn(body).body)
    if (!found) return NOT_FOUND
    if (text.length > MOST) return unprocessable(`Body is too long (maximum is ${MOST} characters)`)
    editComment(found, BOT, text)
    return { status: 200, body: shown(state, found) }
  },
}

/** The global id, as GraphQL takes it. */
export function nodeIdOf({ id }: StoredComment): string {
  return `IC_${Buffer.from(`comment ${id}`).toString('base64url')}`
}

function isThread(state: State, number: number): boolean {
  return [...state.pullRequests, ...state.issues].some(one => one.number === number)
}

function shown(state: State, written: StoredComment): JsonMap {
  const page = `https://github.com/${state.repository}/pull/${written.pullRequest}`
  return {
    id: written.id,
    node_id: nodeIdOf(written),
    body: written.body,
    user: written.author ? userOf(written.author) : null,
    html_url: `${page}#issuecomment-${written.id}`,
  }
}
