import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import type { DriftOutcome } from '#lib/model/cloudFormation/driftedResource.ts'
import type { ForgeIssue } from '#lib/model/gitHub/issue.ts'
import { ACTIONS_BOT } from '#lib/model/gitHub/workflowRun.ts'
import { maintainDriftIssue } from '#lib/operations/drift/maintainDriftIssue.ts'
import type { CommentRenderer } from '#lib/ports.ts'
import { driftIssue } from '#lib/render/markdown/driftIssue.ts'
import { aDriftedProperty, aDriftedResource } from '../../fakes/model/aDriftedResource.ts'

const FIRST = { runUrl: 'https://github.com/o/r/actions/runs/1' }
const SECOND = { runUrl: 'https://github.com/o/r/actions/runs/22' }
const firstDrift: DriftOutcome = { kind: 'drifted', resources: [aDriftedResource()], checked: 3, notChecked: [] }
const secondDrift: DriftOutcome = {
  ...firstDrift,
  resources: [aDriftedResource({ properties: [aDriftedProperty({ actual: '1' })] })],
}
const inSync: DriftOutcome = { kind: 'in-sync', checked: 3, notChecked: [] }

const commentRenderer: Pick<CommentRenderer, 'driftIssue'> = {
  driftIssue: (outcome, environment, { runUrl }) => ({
    title: `${environment} ${outcome.kind}`,
    body: `(${JSON.stringify(outcome)})\n[run](${runUrl}) and again [run](${runUrl}).\n`,
  }),
}

/** A forge that stores issues like GitHub: it lists the open issues with a label, and changes the line ends of bodies. */
function issueForge(...open: readonly ForgeIssue[]) {
  const issues = new Map(open.map(issue => [issue.number, { ...issue, isOpen: true, label: 'drift:dev', title: '' }]))
  const done: string[] = []
  return {
    done,
    issues: async (label: string) =>
      [...issues.values()]
        .filter(issue => issue.isOpen && issue.label === label)
        .map(({ number, author, body }) => ({ number, author, body: body.trimEnd().replaceAll('\n', '\r\n') })),
    createIssue: async ({ title, body, label }: { title: string; body: string; label: string }) => {
      const number = issues.size + 1
      issues.set(number, { number, author: ACTIONS_BOT, title, body, label, isOpen: true })
      done.push(`open ${number}: ${title}`)
      return number
    },
    updateIssue: async (number: number, change: { title?: string; body?: string; state?: 'closed' }) => {
      const issue = issues.get(number)
      if (issue) issues.set(number, { ...issue, ...change, isOpen: change.state !== 'closed' })
      done.push(`${change.state ? 'close' : 'edit'} ${number}`)
    },
    createComment: async (number: number, body: string) => {
      done.push(`comment on ${number}`)
      return { id: 1, nodeId: 'n1', author: ACTIONS_BOT, body }
    },
  }
}

const maintain = (forge: ReturnType<typeof issueForge>, outcome: DriftOutcome, about = FIRST) =>
  maintainDriftIssue({ environment: 'dev', outcome, about }, { forge, commentRenderer })

suite('the issue about drift', () => {
  test('the drift issue is opened at the first drift, left alone while the drift is the same, and edited if it changes', async () => {
    const forge = issueForge()

    const opened = await maintain(forge, firstDrift)
    const same = await maintain(forge, firstDrift, SECOND)
    const other = await maintain(forge, secondDrift, SECOND)

    assert.deepEqual(
      [opened, same, other].map(({ kind }) => kind),
      ['opened', 'unchanged', 'updated'],
    )
    assert.deepEqual(forge.done, ['open 1: dev drifted', 'edit 1'])
  })

  test('the drift issue is closed with a comment when in sync, and a later drift opens a new issue', async () => {
    const forge = issueForge()
    await maintain(forge, firstDrift)

    const closed = await maintain(forge, inSync)
    const nothing = await maintain(forge, inSync)
    const again = await maintain(forge, firstDrift)

    assert.deepEqual(
      [closed, nothing, again],
      [{ kind: 'closed', number: 1 }, { kind: 'nothing-to-do' }, { kind: 'opened', number: 2 }],
    )
    assert.deepEqual(forge.done.slice(1), ['comment on 1', 'close 1', 'open 2: dev drifted'])
  })

  test('the drift issue with its real text is left alone if only the run differs', async () => {
    const forge = issueForge()
    const order = { environment: 'dev', outcome: firstDrift }

    await maintainDriftIssue({ ...order, about: FIRST }, { forge, commentRenderer: { driftIssue } })
    const same = await maintainDriftIssue({ ...order, about: SECOND }, { forge, commentRenderer: { driftIssue } })
    const other = await maintainDriftIssue(
      { ...order, outcome: secondDrift, about: SECOND },
      { forge, commentRenderer: { driftIssue } },
    )

    assert.deepEqual([same.kind, other.kind], ['unchanged', 'updated'])
  })

  test('issues of users and other bots are left alone', async () => {
    const forge = issueForge(
      { number: 1, author: 'octocat', body: 'I saw it first' },
      { number: 2, author: 'github-actions', body: '' },
      { number: 3, author: 'dependabot[bot]', body: '' },
    )

    await maintain(forge, firstDrift)
    await maintain(forge, inSync)

    assert.deepEqual(forge.done, ['open 4: dev drifted', 'comment on 4', 'close 4'])
  })

  test('the drift issue of another environment is left alone', async () => {
    const forge = issueForge()
    await maintain(forge, firstDrift)

    const staging = { environment: 'staging', outcome: inSync, about: FIRST }

    assert.deepEqual(await maintainDriftIssue(staging, { forge, commentRenderer }), { kind: 'nothing-to-do' })
  })

  test('the oldest of two drift issues is updated, and the other is closed', async () => {
    const forge = issueForge(
      { number: 9, author: ACTIONS_BOT, body: 'b' },
      { number: 7, author: ACTIONS_BOT, body: 'a' },
    )

    assert.deepEqual(await maintain(forge, firstDrift), { kind: 'updated', number: 7 })
    assert.deepEqual(forge.done, ['close 9', 'edit 7'])
  })
})
