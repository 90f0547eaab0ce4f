import type { JsonMap } from '#lib/model/json.ts'
import { type Answers, fieldsIn, NOT_FOUND, textIn, userOf } from './answer.ts'
import { BOT, nextNumber, type State, type StoredIssue } from './state.ts'

export const issueAnswers: Answers = {
  'issues/list-for-repo': (state, { query }) => {
    const { state: wanted = 'open', labels = '' } = query
    const all = [...state.issues.map(issue => ({ issue, shape: shown(state, issue) })), ...pullRequestsIn(state)]
    const names = String(labels).split(',').filter(Boolean)
    return {
      list: all
        .filter(({ issue }) => wanted === 'all' || issue.state === wanted)
        .filter(({ issue }) => names.every(name => issue.labels.includes(name)))
        .toSorted((one, other) => other.issue.number - one.issue.number)
        .map(({ shape }) => shape),
    }
  },
  'issues/create': (state, { body }) => {
    const { title, body: text, labels } = fieldsIn(body)
    const opened: StoredIssue = {
      number: nextNumber(state),
      author: BOT,
      title: textIn(title),
      body: textIn(text),
      labels: Array.isArray(labels) ? labels.map(textIn) : [],
      state: 'open',
    }
    state.issues.push(opened)
    return { status: 201, body: shown(state, opened) }
  },
  'issues/update': (state, { path, body }) => {
    const found = state.issues.find(one => one.number === Number(path.issue_number))
    const change = fieldsIn(body)
    if (!found) return NOT_FOUND
    if (change.title !== undefined) found.title = textIn(change.title)
    if (change.body !== undefined) found.body = textIn(change.body)
    if (change.state !== undefined) found.state = change.state === 'closed' ? 'closed' : 'open'
    return { status: 200, body: shown(state, found) }
  },
}

/** For GitHub a pull request is an issue with one member more; these carry every label that is asked for. */
function pullRequestsIn(state: State) {
  return state.pullRequests.map(({ number, title, state: open }) => {
    const labels = [...new Set(state.issues.flatMap(issue => issue.labels))]
    const issue: StoredIssue = { number, title, author: BOT, body: '', labels, state: open }
    const links = { url: null, html_url: null, diff_url: null, patch_url: null }
    return { issue, shape: { ...shown(state, issue), pull_request: links } }
  })
}

function shown(state: State, issue: StoredIssue): JsonMap {
  return {
    number: issue.number,
    title: issue.title,
    body: issue.body,
    state: issue.state,
    labels: issue.labels,
    user: userOf(issue.author),
    html_url: `https://github.com/${state.repository}/issues/${issue.number}`,
  }
}
