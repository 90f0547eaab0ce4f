import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { pullRequestStepsOf, type RehearsalAction } from '../../../scripts/rehearsal/pullRequests/pullRequestSteps.ts'
import { runPullRequestSteps } from '../../../scripts/rehearsal/pullRequests/runPullRequestSteps.ts'
import type { PullRequestThread } from '../../../scripts/rehearsal/pullRequests/timeline.ts'
import { currentStateLines } from '../../../scripts/rehearsal/rehearsePullRequests.ts'

const ORDER = { environment: 'dev', account: '111122223333', stackName: 'open-webui-dev', protected: false }

async function runSteps(codeOf: (action: RehearsalAction) => number, signal?: AbortSignal) {
  const printed: string[] = []
  const steps = await runPullRequestSteps(pullRequestStepsOf(ORDER), {
    runAction: async action => codeOf(action),
    print: line => void printed.push(line),
    printState: ({ kind }, isDone) => void printed.push(`${kind} ${isDone}`),
    now: () => 0,
    signal,
  })
  return { printed, outcomes: steps.map(({ outcome }) => outcome) }
}

suite('the rehearsal by pull requests', () => {
  test('the steps go from bootstrap to teardown, with one push to an open pull request', async () => {
    const actions: RehearsalAction[] = []
    const { outcomes } = await runSteps(action => {
      actions.push(action)
      return 0
    })

    assert.deepEqual(
      actions.map(action => ('workflow' in action ? action.workflow : action.kind)),
      [
        ...['bootstrap', 'open', 'merge', 'promote', 'merge'],
        ...['open', 'push', 'merge', 'promote', 'merge'],
        ...['verify.yml', 'drift.yml', 'teardown.yml'],
      ],
    )
    assert.ok(outcomes.every(outcome => outcome === 'done'))
  })

  test('a pull request removes the protection of a protected environment before the teardown', () => {
    const last = pullRequestStepsOf({ ...ORDER, protected: true }).slice(-5)

    assert.deepEqual(
      last.map(({ action }) => action.kind),
      ['open', 'merge', 'promote', 'merge', 'dispatch'],
    )
    const [{ action } = { action: undefined }] = last
    assert.deepEqual(action?.kind === 'open' && action.edits, [
      { section: undefined, key: 'protected', value: 'false' },
    ])
  })

  for (const [code, outcome] of [
    [1, 'failed'],
    [2, 'failed'],
    [3, 'refused'],
  ] as const)
    test(`exit code ${code} ends the rehearsal as ${outcome} and shows the pull request`, async () => {
      const { printed, outcomes } = await runSteps(({ kind }) => (kind === 'merge' ? code : 0))

      assert.deepEqual(outcomes.slice(0, 4), ['done', 'done', outcome, 'not-reached'])
      assert.equal(printed.at(-1), 'merge false')
    })

  test('an interruption ends the rehearsal without the state of its pull request', async () => {
    const controller = new AbortController()
    const { printed, outcomes } = await runSteps(({ kind }) => {
      if (kind === 'open') controller.abort()
      return kind === 'open' ? 1 : 0
    }, controller.signal)

    assert.deepEqual(outcomes.slice(0, 3), ['done', 'interrupted', 'not-reached'])
    assert.ok(!printed.includes('open false'))
  })
})

suite('the state of a pull request', () => {
  const versions = [
    '<!-- marker -->\n### ✅ `dev`: 1 to add',
    '### ⛔ It failed\n\nThe **cause**\n<details>\nmore\n</details>',
  ]
  const comment = { id: 1, author: 'x', versions: versions.map(body => ({ at: new Date(0), body })) }
  const thread: PullRequestThread = {
    ...{ number: 2, title: 'A title', author: 'mira', body: '', baseRef: 'env/dev', headRef: 'x', state: 'open' },
    openedAt: new Date(0),
    events: [{ kind: 'commented', comment }],
  }

  test('the state of a pull request is one line with the headline of the newest comment', () => {
    const unedited = {
      ...thread,
      events: [{ kind: 'commented', comment: { ...comment, versions: comment.versions.slice(0, 1) } }],
    } as const
    assert.deepEqual(currentStateLines(unedited, true), ['#2 A title · open · 1 comment · ✅ dev: 1 to add'])
    assert.deepEqual(currentStateLines(thread, true), ['#2 A title · open · 1 comment, edited · ⛔ It failed'])
  })

  test('the state after a failed job has the comment without its collapsed sections', () =>
    assert.deepEqual(currentStateLines(thread, false).slice(1).filter(Boolean), ['  The cause']))
})
