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
import { copyWorkingCopy } from '../fakes/actions/pipelineWorkingCopy.ts'
import { type Pipeline, startPipeline } from '../fakes/actions/startPipeline.ts'
import { twoTopicFiles } from '../fakes/actions/twoTopicFiles.ts'

const DEPLOYED = 'deployed-not-proven'
const topicEdit = (key: 'First' | 'Second', value: string): readonly EnvironmentEdit[] => [
  { section: 'parameters', key, value },
]

/** Two topics are no application, so nothing here is proved to serve; whether it is executed is what this is about. */
suite('only what was reviewed is executed', () => {
  let it: Pipeline
  before(async () => {
    it = await startPipeline({ files: twoTopicFiles(), delay: 0.05 })
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
    const pullRequest = it.openPullRequest()
    assert.equal((await it.preview(pullRequest)).outputs.comment, 'created')
    for (let more = 0; more < 2; more++) pushCommit(it.state, pullRequest)
    assert.equal((await it.preview(pullRequest)).outputs.comment, 'updated')
    const commits = it.merge(pullRequest, 'rebase')
    assert.equal(commits.length, 3)

    const done = await it.deploy(commits)

    assert.equal(done.outputs.outcome, DEPLOYED, done.log)
    assert.match(it.commentBodies(pullRequest).at(-1) ?? '', /deployed/)
    it.recordDeployment(it.tip())
  })

  test('when two are merged in quick succession: each its own change, one after the other', async () => {
    const [one, two] = [it.openPullRequest(), it.openPullRequest()]
    await it.workingCopy.edit('dev', topicEdit('First', 'two'))
    await it.preview(one)
    const both = await copyWorkingCopy(it)
    await it.workingCopy.edit('dev', topicEdit('First', 'one'))
    await it.workingCopy.edit('dev', topicEdit('Second', 'two'))
    await it.preview(two)
    await both.edit('dev', topicEdit('Second', 'two'))
    await it.workingCopy.edit('dev', topicEdit('First', 'two'))
    await it.workingCopy.edit('dev', topicEdit('Second', 'one'))
    const first = it.merge(one)
    const second = it.merge(two)

    const ends = [await it.deploy(first), await it.deploy(second, { workingCopy: both })]

    assert.deepEqual(
      ends.map(({ outputs }) => outputs.outcome),
      [DEPLOYED, DEPLOYED],
      ends.map(({ log }) => log).join('\n'),
    )
    assert.deepEqual(live(), ['two', 'two'])
    await it.workingCopy.edit('dev', topicEdit('Second', 'two'))
    await both.remove()
    it.recordDeployment(it.tip())
  })

  test('when both deployments run at the same time: never two operations, and the second its own change or none', async () => {
    const [one, two] = [it.openPullRequest(), it.openPullRequest()]
    await it.workingCopy.edit('dev', topicEdit('First', 'three'))
    await it.preview(one)
    const both = await copyWorkingCopy(it)
    await it.workingCopy.edit('dev', [...topicEdit('First', 'two'), ...topicEdit('Second', 'three')])
    await it.preview(two)
    await both.edit('dev', topicEdit('Second', 'three'))
    await it.workingCopy.edit('dev', [...topicEdit('First', 'three'), ...topicEdit('Second', 'two')])
    const first = it.merge(one)
    const second = it.merge(two)
    const before = operations().length

    // The first one twice: somebody ran it again while it ran.
    const again = await copyWorkingCopy(it)
    const ends = await Promise.all([
      it.deploy(first),
      it.deploy(second, { workingCopy: both }),
      it.deploy(first, { workingCopy: again }),
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
    await it.workingCopy.edit('dev', topicEdit('Second', String(live()[1])))
    it.recordDeployment(it.tip())
  })

  test('and nothing when the comment is missing, forged, of an older head, or the push is no one pull request’s', async () => {
    await it.workingCopy.edit('dev', topicEdit('First', 'four'))
    const before = live()
    const shown = it.openPullRequest()
    const { outputs } = await it.preview(shown)
    const { body } = it.ownComment(shown)
    type Case = readonly [words: RegExp, commits: readonly string[], isNew?: boolean]
    const merged = (prepare: (number: number) => void): readonly string[] => {
      const pullRequest = it.openPullRequest()
      prepare(pullRequest.number)
      const headed = body.replace(/head=[0-9a-f]{40}/, `head=${pullRequest.headSha}`)
      for (const one of it.state.comments) if (one.pullRequest === pullRequest.number) one.body ||= headed
      return it.merge(pullRequest)
    }
    const several = [it.openPullRequest(), it.openPullRequest()]
    const cases: readonly Case[] = [
      [/has no preview of 'dev' by github-actions\[bot\]\./, merged(() => {})],
      [/only one by 'mallory'/, merged(number => addComment(it.state, number, { author: 'mallory', body: '' }))],
      [
        /only one by 'renovate\[bot\]'/,
        merged(number => addComment(it.state, number, { author: 'renovate[bot]', body: '' })),
      ],
      [/is of commit '\w{10}', but '\w{10}' was merged/, merged(number => addComment(it.state, number, { body }))],
      [/brought several pull requests \(#\d+, #\d+\)/, several.flatMap(one => it.merge(one))],
      [/this push created branch 'env\/dev'/, it.push(), true],
    ]
    const stages: WorkingCopy[] = await Promise.all(cases.map(() => copyWorkingCopy(it)))

    const ends = await Promise.all(
      cases.map(([, commits, isNew = false], index) => {
        const workingCopy = stages[index]
        assert.ok(workingCopy)
        return it.deploy(commits, { workingCopy, isNew })
      }),
    )

    for (const [index, [words]] of cases.entries()) {
      const end = ends[index]
      assert.ok(end)
      refused(end, words)
      assert.ok(end.log.includes(outputs.fingerprint ?? '?'), 'another fingerprint than the reviewed')
      assert.match(end.summary, /DisplayName/)
    }
    for (const one of several) assert.match(it.commentBodies(one).at(-1) ?? '', /several pull requests/)
    assert.deepEqual(live(), before)
    await Promise.all(stages.map(stage => stage.remove()))
  })

  test('and nothing when the stack changed in between; the pull request learns what differs', async () => {
    const pullRequest = it.openPullRequest()
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

    const done = await it.deploy(it.merge(pullRequest))

    refused(
      done,
      /not what was reviewed(.|\n)*Second: the deployed value .* → 'by hand' changed after the review(.|\n)*SecondTopic DisplayName 'by hand' → .* was not reviewed/,
    )
    assert.match(it.commentBodies(pullRequest).at(-1) ?? '', /SecondTopic/)
    assert.equal(live()[1], 'by hand')
  })

  test('but what changes nothing needs no review', async () => {
    const [first, second] = live().map(String)
    await it.workingCopy.edit('dev', [...topicEdit('First', first ?? ''), ...topicEdit('Second', second ?? '')])

    const done = await it.deploy(it.push())

    assert.equal(done.outputs.outcome, 'unchanged', done.log)
  })

  test('of the right commit: another checkout is neither previewed nor deployed', async () => {
    const pullRequest = it.openPullRequest()
    const other = addCommit(it.state)
    const refresh = { refresh: String(pullRequest.number) }

    const headAlone = await it.preview(pullRequest, { head: pullRequest.headSha })
    const ofBranch = await it.dispatch('change-set', refresh)
    assert.deepEqual(it.commentBodies(pullRequest), [])
    const right = await it.dispatch('change-set', refresh, { head: pullRequest.mergeCommitSha ?? '' })
    const deployed = await it.deploy(it.push(), { head: other })
    const conflicting = it.openPullRequest()
    conflicting.mergeCommitSha = undefined
    const without = await it.dispatch('change-set', { refresh: String(conflicting.number) })

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
    assert.match(without.log, /GitHub has no merge result of it/)
    deleteComment(it.state, it.ownComment(pullRequest).id)
  })
})
