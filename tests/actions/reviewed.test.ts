import assert from 'node:assert/strict'
import { after, before, suite, test } from 'node:test'
import { UpdateStackCommand } from '@aws-sdk/client-cloudformation'
import {
  addComment,
  addCommit,
  deleteComment,
  pushCommit,
} from '../../scripts/emulator/gitHub/repository/repositoryActions.ts'
import type { JobResult } from '../../scripts/emulator/gitHub/runJob.ts'
import type { EnvironmentEdit, WorkingCopy } from '../../scripts/rehearsal/rollout/workingCopy.ts'
import { anotherCheckout, aPipeline, type Pipeline, twoTopics } from '../fakes/aPipeline.ts'

const DEPLOYED = 'deployed-not-proven'
const saying = (key: 'First' | 'Second', value: string): readonly EnvironmentEdit[] => [
  { section: 'parameters', key, value },
]

/** Two topics are no application, so nothing here is proved to serve; whether it is executed is what this is about. */
suite('only what was reviewed is executed', () => {
  let it: Pipeline
  before(async () => {
    it = await aPipeline({ files: twoTopics(), delay: 0.05 })
  })
  after(() => it.close())

  /** What the two topics really say. */
  const live = () => it.engine.world.resources('AWS::SNS::Topic').map(({ properties }) => properties.DisplayName)
  const operations = () => {
    const root = [...it.engine.stacks.values()].findLast(({ name }) => name === 'open-webui-dev')
    return (root?.events ?? [])
      .filter(({ physicalId, status }) => physicalId === root?.id && !status.includes('CLEANUP'))
      .map(({ status }) => status.replace(/^.*_(IN_PROGRESS|COMPLETE|FAILED)$/, '$1'))
  }
  function refused({ code, log, summary, outputs }: JobResult, words: RegExp): void {
    assert.equal(code, 3, log)
    assert.match(log, words)
    assert.match(log, /approve '[0-9a-f]{64}'/)
    assert.match(summary, /was not deployed|not what was reviewed/)
    assert.deepEqual(outputs, {})
  }

  test('when several commits of one pull request are rebased in one push', async () => {
    const pullRequest = it.open()
    assert.equal((await it.preview(pullRequest)).outputs.comment, 'created')
    for (let more = 0; more < 2; more++) pushCommit(it.state, pullRequest)
    assert.equal((await it.preview(pullRequest)).outputs.comment, 'updated')
    const commits = it.merged(pullRequest, 'rebase')
    assert.equal(commits.length, 3)

    const done = await it.deploy(commits)

    assert.equal(done.outputs.outcome, DEPLOYED, done.log)
    assert.match(it.bodies(pullRequest).at(-1) ?? '', /deployed/)
    it.note(it.tip())
  })

  test('when two are merged in quick succession: each its own change, one after the other', async () => {
    const [one, two] = [it.open(), it.open()]
    await it.stage.edit('dev', saying('First', 'two'))
    await it.preview(one)
    const both = await anotherCheckout(it)
    await it.stage.edit('dev', saying('First', 'one'))
    await it.stage.edit('dev', saying('Second', 'two'))
    await it.preview(two)
    await both.edit('dev', saying('Second', 'two'))
    await it.stage.edit('dev', saying('First', 'two'))
    await it.stage.edit('dev', saying('Second', 'one'))
    const first = it.merged(one)
    const second = it.merged(two)

    const ends = [await it.deploy(first), await it.deploy(second, { stage: both })]

    assert.deepEqual(
      ends.map(({ outputs }) => outputs.outcome),
      [DEPLOYED, DEPLOYED],
      ends.map(({ log }) => log).join('\n'),
    )
    assert.deepEqual(live(), ['two', 'two'])
    await it.stage.edit('dev', saying('Second', 'two'))
    await both.remove()
    it.note(it.tip())
  })

  test('when both deployments run at the same time: never two operations, and the second its own change or none', async () => {
    const [one, two] = [it.open(), it.open()]
    await it.stage.edit('dev', saying('First', 'three'))
    await it.preview(one)
    const both = await anotherCheckout(it)
    await it.stage.edit('dev', [...saying('First', 'two'), ...saying('Second', 'three')])
    await it.preview(two)
    await both.edit('dev', saying('Second', 'three'))
    await it.stage.edit('dev', [...saying('First', 'three'), ...saying('Second', 'two')])
    const first = it.merged(one)
    const second = it.merged(two)
    const before = operations().length

    // The first one twice: somebody ran it again while it ran.
    const again = await anotherCheckout(it)
    const ends = await Promise.all([
      it.deploy(first),
      it.deploy(second, { stage: both }),
      it.deploy(first, { stage: again }),
    ])

    const logs = ends.map(({ log }) => log).join('\n----\n')
    const steps = operations().slice(before)
    assert.ok(
      steps.every((status, index) => status === (index % 2 === 0 ? 'IN_PROGRESS' : 'COMPLETE')),
      `${steps}`,
    )
    for (const end of ends)
      if (end.code === 3) refused(end, /not what was reviewed/)
      else assert.ok([DEPLOYED, 'unchanged'].includes(end.outputs.outcome ?? ''), logs)
    assert.ok(
      [ends[0], ends[2]].some(end => end?.outputs.outcome === DEPLOYED),
      logs,
    )
    const [, later] = ends
    assert.deepEqual(live(), ['three', later?.outputs.outcome === DEPLOYED ? 'three' : 'two'])
    await Promise.all([both.remove(), again.remove()])
    await it.stage.edit('dev', saying('Second', String(live()[1])))
    it.note(it.tip())
  })

  test('and nothing when the comment is missing, forged, of an older head, or the push is no one pull request’s', async () => {
    await it.stage.edit('dev', saying('First', 'four'))
    const before = live()
    const shown = it.open()
    const { outputs } = await it.preview(shown)
    const { body } = it.ownComment(shown)
    type Case = readonly [words: RegExp, commits: readonly string[], isNew?: boolean]
    const merged = (prepare: (number: number) => void): readonly string[] => {
      const pullRequest = it.open()
      prepare(pullRequest.number)
      const headed = body.replace(/head=[0-9a-f]{40}/, `head=${pullRequest.headSha}`)
      for (const one of it.state.comments) if (one.pullRequest === pullRequest.number) one.body ||= headed
      return it.merged(pullRequest)
    }
    const several = [it.open(), it.open()]
    const cases: readonly Case[] = [
      [/has no preview of 'dev' by github-actions\[bot\]\./, merged(() => {})],
      [
        /only one that 'mallory' wrote/,
        merged(number => addComment(it.state, number, { author: 'mallory', body: '' })),
      ],
      [
        /only one that 'renovate\[bot\]' wrote/,
        merged(number => addComment(it.state, number, { author: 'renovate[bot]', body: '' })),
      ],
      [/is of commit '\w{10}', but '\w{10}' was merged/, merged(number => addComment(it.state, number, { body }))],
      [/brought several pull requests \(#\d+, #\d+\)/, several.flatMap(one => it.merged(one))],
      [/this push created branch 'env\/dev'/, it.pushed(), true],
    ]
    const stages: WorkingCopy[] = await Promise.all(cases.map(() => anotherCheckout(it)))

    const ends = await Promise.all(
      cases.map(([, commits, isNew = false], index) => {
        const stage = stages[index]
        assert.ok(stage)
        return it.deploy(commits, { stage, isNew })
      }),
    )

    for (const [index, [words]] of cases.entries()) {
      const end = ends[index]
      assert.ok(end)
      refused(end, words)
      assert.ok(end.log.includes(outputs.fingerprint ?? '?'), 'another fingerprint than the reviewed')
      assert.match(end.summary, /DisplayName/)
    }
    for (const one of several) assert.match(it.bodies(one).at(-1) ?? '', /several pull requests/)
    assert.deepEqual(live(), before)
    await Promise.all(stages.map(stage => stage.remove()))
  })

  test('and nothing when the stack changed in between; the pull request learns what differs', async () => {
    const pullRequest = it.open()
    await it.preview(pullRequest)
    const ParameterKey = 'Second'
    await it.client.send(
      new UpdateStackCommand({
        StackName: 'open-webui-dev',
        UsePreviousTemplate: true,
        Parameters: [
          { ParameterKey: 'First', UsePreviousValue: true },
          { ParameterKey, ParameterValue: 'by hand' },
        ],
      }),
    )
    await it.engine.waitUntilIdle()

    const done = await it.deploy(it.merged(pullRequest))

    refused(done, /not what was reviewed(.|\n)*not reviewed: 'SecondTopic' \/Properties\/DisplayName/)
    assert.match(it.bodies(pullRequest).at(-1) ?? '', /SecondTopic/)
    assert.equal(live()[1], 'by hand')
  })

  test('but what changes nothing needs no review', async () => {
    const [first, second] = live().map(String)
    await it.stage.edit('dev', [...saying('First', first ?? ''), ...saying('Second', second ?? '')])

    const done = await it.deploy(it.pushed())

    assert.equal(done.outputs.outcome, 'unchanged', done.log)
  })

  test('of the right commit: another checkout is neither previewed nor deployed', async () => {
    const pullRequest = it.open()
    const other = addCommit(it.state)
    const refresh = { refresh: String(pullRequest.number) }

    const headAlone = await it.preview(pullRequest, { head: pullRequest.headSha })
    const ofBranch = await it.byHand('change-set', refresh)
    assert.deepEqual(it.bodies(pullRequest), [])
    const right = await it.byHand('change-set', refresh, { head: pullRequest.mergeCommitSha ?? '' })
    const deployed = await it.deploy(it.pushed(), { head: other })
    const conflicting = it.open()
    conflicting.mergeCommitSha = undefined
    const without = await it.byHand('change-set', { refresh: String(conflicting.number) })

    for (const { code, log } of [headAlone, ofBranch, deployed]) {
      assert.equal(code, 3, log)
      assert.match(
        log,
        /The files of commit '\w{10}' are checked out, but .* is commit '\w{10}'\. Nothing was touched\./,
      )
    }
    assert.match(ofBranch.log, new RegExp(`Check out 'refs/pull/${pullRequest.number}/merge'`))
    assert.deepEqual([right.code, right.outputs.comment], [0, 'created'], right.log)
    assert.equal(without.code, 1, without.log)
    assert.match(without.log, /GitHub has no merge result of pull request/)
    deleteComment(it.state, it.ownComment(pullRequest).id)
  })
})
