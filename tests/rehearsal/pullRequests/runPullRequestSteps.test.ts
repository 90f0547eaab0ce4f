import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { pullRequestStepsOf, type RehearsalAction } from '../../../scripts/rehearsal/pullRequests/pullRequestSteps.ts'
import { runPullRequestSteps } from '../../../scripts/rehearsal/pullRequests/runPullRequestSteps.ts'
import type { PullRequestThread } from '../../../scripts/rehearsal/pullRequests/timeline.ts'
import { currentStateLines } from '../../../scripts/rehearsal/rehearsePullRequests.ts'

const ORDER = { environment: 'dev', stackName: 'open-webui-dev', protected: false }

async function runScenes(codeOf: (deed: RehearsalAction) => number, signal?: AbortSignal) {
  const said: string[] = []
  const steps = await runPullRequestSteps(pullRequestStepsOf(ORDER), {
    runAction: async deed => codeOf(deed),
    print: line => void said.push(line),
    stateLines: ({ kind }, done) => [`${kind} ${done}`],
    now: () => 0,
    signal,
  })
  return { said, outcomes: steps.map(({ outcome }) => outcome) }
}

suite('the story of the pull requests', () => {
  test('goes from bootstrap to teardown, with one push to an open pull request', async () => {
    const deeds: RehearsalAction[] = []
    const { outcomes } = await runScenes(deed => {
      deeds.push(deed)
      return 0
    })

    assert.deepEqual(
      deeds.map(deed => (deed.kind === 'job' ? deed.action : deed.kind)),
      ['bootstrap', 'open', 'merge', 'open', 'push', 'merge', 'verify', 'drift', 'teardown'],
    )
    assert.ok(outcomes.every(outcome => outcome === 'done'))
  })

  test('lifts the protection of a protected environment by a pull request before it is torn down', () => {
    const last = pullRequestStepsOf({ ...ORDER, protected: true }).slice(-3)

    assert.deepEqual(
      last.map(({ action }) => action.kind),
      ['open', 'merge', 'job'],
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
    test(`stops at a job that ends with ${code}, calls it ${outcome} and shows what the pull request says`, async () => {
      const { said, outcomes } = await runScenes(({ kind }) => (kind === 'merge' ? code : 0))

      assert.deepEqual(outcomes.slice(0, 4), ['done', 'done', outcome, 'not reached'])
      assert.equal(said.at(-1), 'merge false')
    })

  test('ends where it is interrupted, and shows nothing of that step', async () => {
    const controller = new AbortController()
    const { said, outcomes } = await runScenes(({ kind }) => {
      if (kind === 'open') controller.abort()
      return kind === 'open' ? 1 : 0
    }, controller.signal)

    assert.deepEqual(outcomes.slice(0, 3), ['done', 'interrupted', 'not reached'])
    assert.ok(!said.includes('open false'))
  })
})

suite('what a pull request shows now', () => {
  const versions = [
    '<!-- marker -->\n### ✅ <code>dev</code>&#58; 1 to add',
    '### ⛔ It failed\n\nThe **cause**\n<details>\nmore\n</details>',
  ]
  const comment = { id: 1, author: 'x', versions: versions.map(body => ({ at: new Date(0), body })) }
  const thread: PullRequestThread = {
    ...{ number: 2, title: 'A title', author: 'mira', body: '', baseRef: 'env/dev', headRef: 'x', state: 'open' },
    openedAt: new Date(0),
    events: [{ kind: 'commented', comment }],
  }

  test('is one line with the headline of the newest comment', () => {
    const once = {
      ...thread,
      events: [{ kind: 'commented', comment: { ...comment, versions: comment.versions.slice(0, 1) } }],
    } as const
    assert.deepEqual(currentStateLines(once, true), ['#2 A title · open · 1 comment · ✅ dev: 1 to add'])
    assert.deepEqual(currentStateLines(thread, true), ['#2 A title · open · 1 comment, edited · ⛔ It failed'])
  })

  test('is the whole comment, but for what is folded away, when a job failed', () =>
    assert.deepEqual(currentStateLines(thread, false).slice(1).filter(Boolean), ['  The cause']))
})
