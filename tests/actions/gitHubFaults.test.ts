import assert from 'node:assert/strict'
import { after, before, suite, test } from 'node:test'
import { addComment, deleteComment } from '../../scripts/emulator/gitHub/repository/repositoryActions.ts'
import type { FaultResponse, InjectedRequestFault } from '../../scripts/emulator/gitHub/repository/repositoryState.ts'
import { rateLimited } from '../../scripts/emulator/gitHub/repository/requestFaults.ts'
import type { JobResult } from '../../scripts/emulator/gitHub/runJob.ts'
import { copyWorkingCopy } from '../fakes/actions/pipelineWorkingCopy.ts'
import { type Pipeline, startPipeline } from '../fakes/actions/startPipeline.ts'
import { twoTopicFiles } from '../fakes/actions/twoTopicFiles.ts'
import { isLongRun } from '../fakes/testSize.ts'

/** Two topics are no application: nothing here is proved to serve, with GitHub at its best and at its worst. */
const DEPLOYED = 'deployed-not-proven'
const refusal = (status: number, headers: FaultResponse['headers'] = {}): FaultResponse => ({
  status,
  message: `GitHub said ${status}`,
  headers,
})
/** Longer than anybody waits for a comment. */
const RATE_LIMITED: FaultResponse = {
  ...refusal(403),
  message: 'You have exceeded a secondary rate limit.',
  headers: { 'retry-after': '3600' },
}

/** Each case is a process or two; `npm test` runs the last one of each table. */
const sampleOf = <Case>(cases: readonly Case[]): readonly Case[] => (isLongRun ? cases : cases.slice(-1))

suite('when GitHub fails', () => {
  let it: Pipeline
  let value = 0
  before(async () => {
    it = await startPipeline({ files: twoTopicFiles() })
    const pullRequest = it.openPullRequest()
    await it.preview(pullRequest)
    assert.equal((await it.deploy(it.merge(pullRequest))).outputs.outcome, DEPLOYED)
    it.recordDeployment(it.tip())
  })
  after(() => it.close())

  const change = () => it.workingCopy.edit('dev', [{ section: 'parameters', key: 'First', value: `value${++value}` }])
  const live = () => it.engine.world.resources('AWS::SNS::Topic')[0]?.properties.DisplayName
  /** The faults that are left over would hit the next one. */
  async function under(faults: readonly InjectedRequestFault[], run: () => Promise<JobResult>): Promise<JobResult> {
    it.state.injectedFaults.push(...faults)
    const done = await run()
    assert.deepEqual(it.state.injectedFaults, [], `not every fault was met: ${done.log}`)
    return done
  }

  test('for a moment, the comment of a preview is written all the same, and once', async () => {
    const pullRequest = it.openPullRequest()
    const faults: InjectedRequestFault[] = [
      { operation: 'issues/list-comments', response: rateLimited(0) },
      { operation: 'issues/list-comments', dropsConnection: true },
      { operation: 'issues/create-comment', response: { ...RATE_LIMITED, headers: { 'retry-after': '0' } } },
      // It was written, and nobody heard of it.
      { operation: 'issues/create-comment', executesRequest: true, dropsConnection: true },
    ]

    const done = await under(faults, () => it.preview(pullRequest))

    assert.deepEqual([done.code, done.outputs.comment], [0, 'created'], done.log)
    assert.equal(it.commentBodies(pullRequest).length, 1)
  })

  test('a preview is shown, and says that the comment is not', async () => {
    const cases: readonly (readonly [string, FaultResponse, RegExp])[] = [
      ['issues/list-comments', RATE_LIMITED, /limits the requests of this token/],
      ['issues/create-comment', refusal(409), /because of a conflicting change/],
      ['issues/create-comment', refusal(422), /GitHub rejected the request/],
    ]
    await change()
    const all = await Promise.all(
      sampleOf(cases).map(async () => ({ pullRequest: it.openPullRequest(), stage: await copyWorkingCopy(it) })),
    )
    for (const [index, [operation, response, words]] of sampleOf(cases).entries()) {
      const { pullRequest, stage: workingCopy } = all[index] ?? assert.fail()
      const done = await under([{ operation, response }], () => it.preview(pullRequest, { workingCopy }))

      assert.deepEqual([done.code, done.outputs.comment, done.outputs.outcome], [0, 'not-written', 'changes'], done.log)
      assert.match(done.log.replaceAll(/\n\s*/g, ' '), words)
      assert.match(done.summary, /DisplayName/)
      await workingCopy.remove()
    }
  })

  test('a comment that somebody deletes between the look and the edit is written anew', async () => {
    const pullRequest = it.openPullRequest()
    await it.preview(pullRequest)
    await change()
    const { id } = it.ownComment(pullRequest)
    const beforeResponse: InjectedRequestFault['beforeResponse'] = state => deleteComment(state, id)

    const done = await under([{ operation: 'issues/update-comment', beforeResponse }], () => it.preview(pullRequest))

    assert.deepEqual([done.code, done.outputs.comment], [0, 'created'], done.log)
    assert.equal(it.commentBodies(pullRequest).length, 1)
  })

  test('nothing is executed as long as it is unknown what was reviewed', async () => {
    const before = live()
    const cases: readonly (readonly [string, FaultResponse, RegExp])[] = [
      ['repos/list-deployments', refusal(403), /lacks 'deployments: read'/],
      ['repos/list-pull-requests-associated-with-commit', refusal(422), /GitHub rejected the request/],
      ['issues/list-comments', refusal(404), /read the comments/],
      ['graphql', refusal(403), /read who edited/],
    ]
    await change()
    const pullRequest = it.openPullRequest()
    await it.preview(pullRequest)
    const commits = it.merge(pullRequest)

    for (const [operation, response, words] of sampleOf(cases)) {
      const done = await under([{ operation, response }], () => it.deploy(commits))

      assert.equal(done.code, 1, done.log)
      assert.match(done.log.replaceAll(/\n\s*/g, ' '), words)
      assert.match(done.log, /^::error /m)
      assert.deepEqual(done.outputs, {})
    }
    assert.equal(live(), before)
    const done = await it.deploy(commits)
    assert.equal(done.outputs.outcome, DEPLOYED, done.log)
  })

  test('a deployment ends as it ends, whatever becomes of what is said about it', async () => {
    const stale = it.openPullRequest()
    await it.preview(stale)
    const cases: readonly (readonly InjectedRequestFault[])[] = [
      [
        { operation: 'issues/create-comment', response: refusal(422) },
        { operation: 'issues/update-comment', response: refusal(409) },
      ],
      // Both tries, and between them it looks whether the first one was heard.
      [
        { operation: 'issues/create-comment', dropsConnection: true, times: 2 },
        { operation: 'graphql', after: 1, response: refusal(403) },
      ],
    ]
    for (const faults of sampleOf(cases)) {
      await change()
      const pullRequest = it.openPullRequest()
      await it.preview(pullRequest)
      const commits = it.merge(pullRequest)

      const done = await under(faults, () => it.deploy(commits))

      assert.equal(done.outputs.outcome, DEPLOYED, done.log)
      assert.equal(live(), `value${value}`)
      assert.equal(done.log.match(/failed; nothing\s+else\s+is\s+affected/g)?.length, 2, done.log)
      assert.match(done.summary, /is deployed/)
    }
  })

  test('a bad end is not hidden', async () => {
    await change()
    const pullRequest = it.openPullRequest()
    await it.preview(pullRequest)
    const commits = it.merge(pullRequest)
    it.engine.injectedFaults = [{ resource: 'FirstTopic', phase: 'update', reason: 'No room for it' }]

    const done = await under(
      [
        { operation: 'issues/create-comment', response: refusal(403) },
        { operation: 'pulls/list', response: refusal(403) },
      ],
      () => it.deploy(commits),
    )
    it.engine.injectedFaults = []

    assert.deepEqual([done.code, done.outputs.outcome], [1, 'rolled-back'], done.log)
    for (const text of [done.log, done.summary]) assert.match(text, /No room for it/)
  })

  test('thirty pages of comments, forged ones too, are read and the own one is edited', async () => {
    const pullRequest = it.openPullRequest()
    await it.preview(pullRequest)
    const { body } = it.ownComment(pullRequest)
    deleteComment(it.state, it.ownComment(pullRequest).id)
    for (let index = 0; index < 2_950; index++) {
      const author = index === 1_700 ? 'github-actions[bot]' : index % 2 === 0 ? 'mallory' : 'renovate[bot]'
      addComment(it.state, pullRequest.number, { author, body })
    }
    await change()
    const before = it.state.requestLog.length

    const done = await it.preview(pullRequest)

    assert.deepEqual([done.code, done.outputs.comment], [0, 'updated'], done.log)
    const bodies = it.commentBodies(pullRequest)
    assert.deepEqual(
      [...bodies.entries()].flatMap(([index, one]) => (one === body ? [] : [index])),
      [1_700],
    )
    const asked = it.state.requestLog.slice(before).filter(({ operation }) => operation === 'issues/list-comments')
    assert.equal(asked.length, 30)
  })
})
