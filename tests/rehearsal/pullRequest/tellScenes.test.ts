import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import type { Thread } from '../../../scripts/rehearsal/pullRequest/chronicle.ts'
import { type Deed, scenesOf } from '../../../scripts/rehearsal/pullRequest/scenes.ts'
import { shownNow } from '../../../scripts/rehearsal/pullRequest/shownNow.ts'
import { tellScenes } from '../../../scripts/rehearsal/pullRequest/tellScenes.ts'

const WISH = { environment: 'dev', stackName: 'open-webui-dev', protected: false }

async function play(codeOf: (deed: Deed) => number, signal?: AbortSignal) {
  const said: string[] = []
  const steps = await tellScenes(scenesOf(WISH), {
    perform: async deed => codeOf(deed),
    say: line => void said.push(line),
    shown: ({ kind }, done) => [`${kind} ${done}`],
    now: () => 0,
    signal,
  })
  return { said, outcomes: steps.map(({ outcome }) => outcome) }
}

suite('the story of the pull requests', () => {
  test('goes from bootstrap to teardown, with one push to an open pull request', async () => {
    const deeds: Deed[] = []
    const { outcomes } = await play(deed => {
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
    const last = scenesOf({ ...WISH, protected: true }).slice(-3)

    assert.deepEqual(
      last.map(({ does }) => does.kind),
      ['open', 'merge', 'job'],
    )
    const [{ does } = { does: undefined }] = last
    assert.deepEqual(does?.kind === 'open' && does.edits, [{ section: undefined, key: 'protected', value: 'false' }])
  })

  for (const [code, outcome] of [
    [1, 'failed'],
    [2, 'failed'],
    [3, 'refused'],
  ] as const)
    test(`stops at a job that ends with ${code}, calls it ${outcome} and shows what the pull request says`, async () => {
      const { said, outcomes } = await play(({ kind }) => (kind === 'merge' ? code : 0))

      assert.deepEqual(outcomes.slice(0, 4), ['done', 'done', outcome, 'not reached'])
      assert.equal(said.at(-1), 'merge false')
    })

  test('ends where it is interrupted, and shows nothing of that step', async () => {
    const controller = new AbortController()
    const { said, outcomes } = await play(({ kind }) => {
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
  const said = { id: 1, author: 'x', versions: versions.map(body => ({ at: new Date(0), body })) }
  const thread: Thread = {
    ...{ number: 2, title: 'A title', author: 'mira', body: '', baseRef: 'env/dev', headRef: 'x', state: 'open' },
    openedAt: new Date(0),
    happenings: [{ kind: 'commented', said }],
  }

  test('is one line with the headline of the newest comment', () => {
    const once = {
      ...thread,
      happenings: [{ kind: 'commented', said: { ...said, versions: said.versions.slice(0, 1) } }],
    } as const
    assert.deepEqual(shownNow(once, true), ['#2 A title · open · 1 comment · ✅ dev: 1 to add'])
    assert.deepEqual(shownNow(thread, true), ['#2 A title · open · 1 comment, edited · ⛔ It failed'])
  })

  test('is the whole comment, but for what is folded away, when a job failed', () =>
    assert.deepEqual(shownNow(thread, false).slice(1).filter(Boolean), ['  The cause']))
})
