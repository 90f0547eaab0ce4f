import type { JsonMap } from '#lib/model/json.ts'
import { BOT_LOGIN, nextNumber, type RepositoryState } from '../repository/repositoryState.ts'
import type { StoredIssue } from '../repository/storedItems.ts'
import { type ApiHandlers, apiUrlOf, fieldsOf, NOT_FOUND, textOrEmpty, toApiUser } from './apiResponse.ts'

export const issueHandlers: ApiHandlers = {
  'issues/list-for-repo': (state, { query }) => {
    const { state: requestedState = 'open', labels = '' } = query
    const all = [...state.issues.map(issue => ({ issue, shape: toApiIssue(state, issue) })), ...pullRequestsIn(state)]
    const names = String(labels).split(',').filter(Boolean)
    return {
      list: all
        .filter(({ issue }) => requestedState === 'all' || issue.state === requestedState)
        .filter(({ issue }) => names.every(name => issue.labels.includes(name)))
        .toSorted((a, b) => b.issue.number - a.issue.number)
        .map(({ shape }) => shape),
    }
  },
  'issues/create': (state, { body }) => {
    const { title, body: text, labels } = fieldsOf(body)
    const opened: StoredIssue = {
      number: nextNumber(state),
      author: BOT_LOGIN,
      title: textOrEmpty(title),
      body: textOrEmpty(text),
      labels: Array.isArray(labels) ? labels.map(textOrEmpty) : [],
      state: 'open',
    }
    state.issues.push(opened)
    return { status: 201, body: toApiIssue(state, opened) }
  },
  'issues/update': (state, { path, body }) => {
    const stored = state.issues.find(candidate => candidate.number === Number(path.issue_number))
    const change = fieldsOf(body)
    if (!stored) return NOT_FOUND
    if (change.title !== undefined) stored.title = textOrEmpty(change.title)
    if (change.body !== undefined) stored.body = textOrEmpty(change.body)
    if (change.state !== undefined) stored.state = change.state === 'closed' ? 'closed' : 'open'
    return { status: 200, body: toApiIssue(state, stored) }
  },
}

/** In GitHub's API a pull request is an issue with the member `pull_request`; these have every label of the issues. */
function pullRequestsIn(state: RepositoryState) {
  return state.pullRequests.map(({ number, title, state: open }) => {
    const labels = [...new Set(state.issues.flatMap(issue => issue.labels))]
    const issue: StoredIssue = { number, title, author: BOT_LOGIN, body: '', labels, state: open }
    const links = { url: null, html_url: null, diff_url: null, patch_url: null }
    return { issue, shape: { ...toApiIssue(state, issue), pull_request: links } }
  })
}

function toApiIssue(state: RepositoryState, issue: StoredIssue): JsonMap {
  return {
    number: issue.number,
    title: issue.title,
    body: issue.body,
    state: issue.state,
    labels: issue.labels,
    user: toApiUser(issue.author),
    html_url: `https://github.com/${state.repository}/issues/${issue.number}`,
    repository_url: apiUrlOf(state),
  }
}
