import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { UpdateStackCommand } from '@aws-sdk/client-cloudformation'
import {
  addComment,
  addCommit,
  editComment,
  pushCommit,
} from '../../scripts/emulator/gitHub/repository/repositoryActions.ts'
import type { JobResult } from '../../scripts/emulator/gitHub/runJob.ts'
import { type Pipeline, startPipeline } from '../fakes/actions/startPipeline.ts'
import { twoTopicFiles } from '../fakes/actions/twoTopicFiles.ts'
import { sampleOf, testLong } from '../fakes/testSize.ts'

/** Two topics are no application that `verify` could check. */
const DEPLOYED = 'deployed'

const displayNames = ({ engine }: Pipeline) =>
  engine.world.resources('AWS::SNS::Topic').map(({ properties }) => properties.DisplayName)

/** The statuses of the root stack, without its cleanup. */
function rootStatuses({ engine }: Pipeline): readonly string[] {
  const root = [...engine.stacks.values()].findLast(({ name }) => name === 'open-webui-dev')
  return (root?.events ?? [])
    .filter(({ physicalId, status }) => physicalId === root?.id && !status.includes('CLEANUP'))
    .map(({ status }) => status.replace(/^.*_(IN_PROGRESS|COMPLETE|FAILED)$/, '$1'))
}

function assertRefused({ code, log, summary, outputs }: JobResult, message: RegExp): void {
  assert.equal(code, 3, log)
  assert.match(log, message)
  assert.match(log, /approve '[0-9a-f]{64}'/)
  assert.match(summary, /was not deployed|not what was reviewed/)
  assert.deepEqual(Object.keys(outputs), ['fingerprint'])
  assert.ok(log.includes(`approve '${outputs.fingerprint}'`), log)
}

suite('the action deploy', () => {
  test('the action deploy creates the reviewed stack after several commits of one pull request are rebased in one push', async () => {
    await using pipeline = await startPipeline({ files: twoTopicFiles() })
    const pullRequest = pipeline.openPullRequest()
    for (let more = 0; more < 2; more++) pushCommit(pipeline.state, pullRequest)
    const { comment, fingerprint = '?' } = (await pipeline.preview(pullRequest)).outputs
    assert.equal(comment, 'created')
    const commits = pipeline.merge(pullRequest, 'rebase')
    assert.equal(commits.length, 3)

    const done = await pipeline.deploy(commits)

    assert.equal(done.outputs.outcome, DEPLOYED, done.log)
    assert.equal(done.outputs.fingerprint, fingerprint)
    assert.match(pipeline.commentBodies(pullRequest).at(-1) ?? '', /deployed/)
    assert.match(done.summary, /deployed/)
  })

  testLong(
    'the action deploy executes the changes of two pull requests that are merged in quick succession, one after the other',
    async () => {
      await using pipeline = await startPipeline({ files: twoTopicFiles(), deployed: true })
      const [one, two] = [pipeline.openPullRequest(), pipeline.openPullRequest()]
      const ofOne = await pipeline.checkout({ First: 'two' })
      const ofTwo = await pipeline.checkout({ Second: 'two' })
      const ofBoth = await pipeline.checkout({ First: 'two', Second: 'two' })
      await pipeline.preview(one, { workingCopy: ofOne })
      await pipeline.preview(two, { workingCopy: ofTwo })
      const first = pipeline.merge(one)
      const second = pipeline.merge(two)

      const results = [
        await pipeline.deploy(first, { workingCopy: ofOne }),
        await pipeline.deploy(second, { workingCopy: ofBoth }),
      ]

      assert.deepEqual(
        results.map(({ outputs }) => outputs.outcome),
        [DEPLOYED, DEPLOYED],
        results.map(({ log }) => log).join('\n'),
      )
      assert.deepEqual(displayNames(pipeline), ['two', 'two'])
    },
  )

  testLong(
    'the action deploy never overlaps with itself, and each of several simultaneous runs executes its own change or none',
    async () => {
      await using pipeline = await startPipeline({ files: twoTopicFiles(), deployed: true, delay: 0.05 })
      const [one, two] = [pipeline.openPullRequest(), pipeline.openPullRequest()]
      const ofOne = await pipeline.checkout({ First: 'two' })
      const ofOneAgain = await pipeline.checkout({ First: 'two' })
      const ofTwo = await pipeline.checkout({ Second: 'two' })
      const ofBoth = await pipeline.checkout({ First: 'two', Second: 'two' })
      await pipeline.preview(one, { workingCopy: ofOne })
      await pipeline.preview(two, { workingCopy: ofTwo })
      const first = pipeline.merge(one)
      const second = pipeline.merge(two)
      const before = rootStatuses(pipeline).length

      // The first one twice: its job was started again while it ran.
      const [ofFirst, ofSecond, ofRepeated] = await Promise.all([
        pipeline.deploy(first, { workingCopy: ofOne }),
        pipeline.deploy(second, { workingCopy: ofBoth }),
        pipeline.deploy(first, { workingCopy: ofOneAgain }),
      ])

      const results = [ofFirst, ofSecond, ofRepeated]
      const logs = results.map(({ log }) => log).join('\n----\n')
      const statuses = rootStatuses(pipeline).slice(before)
      assert.ok(
        statuses.every((status, index) => status === (index % 2 === 0 ? 'IN_PROGRESS' : 'COMPLETE')),
        `${statuses}`,
      )
      for (const result of results)
        if (result.code === 3) assert.match(result.log, /not what was reviewed|does not descend from/)
        else assert.ok([DEPLOYED, 'unchanged'].includes(result.outputs.outcome ?? ''), logs)
      assert.ok(
        [ofFirst, ofRepeated].some(({ outputs }) => outputs.outcome === DEPLOYED),
        logs,
      )
      assert.deepEqual(displayNames(pipeline), ['two', ofSecond.outputs.outcome === DEPLOYED ? 'two' : 'one'])
    },
  )

  test('the action deploy refuses a push whose preview is missing, forged or of an older head, or that is not of one pull request', async () => {
    await using pipeline = await startPipeline({ files: twoTopicFiles(), deployed: true })
    const { state } = pipeline
    await pipeline.setParameters({ First: 'two' })
    const previewed = pipeline.openPullRequest()
    const { fingerprint = '?' } = (await pipeline.preview(previewed)).outputs
    const { body } = pipeline.ownComment(previewed)
    const merged = (prepare: (number: number) => void): readonly string[] => {
      const pullRequest = pipeline.openPullRequest()
      prepare(pullRequest.number)
      const bodyOfHead = body.replace(/head=[0-9a-f]{40}/, `head=${pullRequest.headSha}`)
      for (const comment of state.comments) if (comment.pullRequest === pullRequest.number) comment.body ||= bodyOfHead
      return pipeline.merge(pullRequest)
    }
    const commentBy = (author: string) => (number: number) => addComment(state, number, { author, body: '' })
    const several = [pipeline.openPullRequest(), pipeline.openPullRequest()]
    const cases: readonly {
      readonly message: RegExp
      readonly commits: readonly string[]
      readonly isNew?: boolean
    }[] = sampleOf(
      [
        { message: /has no preview of 'dev' by github-actions\[bot\]\./, commits: merged(() => undefined) },
        { message: /only one by 'renovate\[bot\]'/, commits: merged(commentBy('renovate[bot]')) },
        { message: /this push created branch 'env\/dev'/, commits: pipeline.push(), isNew: true },
        {
          message: /is of commit '\w{10}', but '\w{10}' was merged/,
          commits: merged(number => addComment(state, number, { body })),
        },
        { message: /only one by 'mallory'/, commits: merged(commentBy('mallory')) },
        {
          message: /commit '\w{10}' was pushed beside the merge commit '\w{10}' of pull request #\d+/,
          commits: [...merged(number => addComment(state, number, { body: '' })), ...pipeline.push()],
        },
        {
          message: /brought several pull requests \(#\d+, #\d+\)/,
          commits: several.flatMap(pullRequest => pipeline.merge(pullRequest)),
        },
      ],
      3,
    )

    const results = await Promise.all(
      cases.map(async ({ message, commits, isNew = false }) => {
        const result = await pipeline.deploy(commits, { workingCopy: await pipeline.checkout(), isNew })
        return { message, result }
      }),
    )

    for (const { message, result } of results) {
      assertRefused(result, message)
      assert.ok(result.log.includes(fingerprint), `another fingerprint than the reviewed one: ${result.log}`)
      assert.match(result.summary, /DisplayName/)
    }
    for (const pullRequest of several)
      assert.match(pipeline.commentBodies(pullRequest).at(-1) ?? '', /several pull requests/)
    assert.deepEqual(displayNames(pipeline), ['one', 'one'])
  })

  testLong(
    'the action deploy refuses a preview that a user edited, and executes it after its fingerprint is approved by hand',
    async () => {
      await using pipeline = await startPipeline({ files: twoTopicFiles(), deployed: true })
      await pipeline.setParameters({ First: 'two' })
      const pullRequest = pipeline.openPullRequest()
      const { fingerprint = '' } = (await pipeline.preview(pullRequest)).outputs
      const comment = pipeline.ownComment(pullRequest)
      editComment(comment, 'mallory', comment.body)

      const refused = await pipeline.deploy(pipeline.merge(pullRequest))
      const namesBefore = displayNames(pipeline)
      const approved = await pipeline.dispatch('deploy', { approve: fingerprint })

      assertRefused(refused, /mallory/)
      assert.ok(refused.log.includes(fingerprint), refused.log)
      assert.deepEqual(namesBefore, ['one', 'one'])
      assert.equal(approved.outputs.outcome, DEPLOYED, approved.log)
      assert.deepEqual(displayNames(pipeline), ['two', 'one'])
    },
  )

  test('the action deploy refuses a stack that changed after the review, and comments the difference on the pull request', async () => {
    await using pipeline = await startPipeline({ files: twoTopicFiles(), deployed: true })
    await pipeline.setParameters({ First: 'two' })
    const pullRequest = pipeline.openPullRequest()
    await pipeline.preview(pullRequest)
    await pipeline.client.send(
      new UpdateStackCommand({
        StackName: 'open-webui-dev',
        UsePreviousTemplate: true,
        Parameters: [
          { ParameterKey: 'First', UsePreviousValue: true },
          { ParameterKey: 'Second', ParameterValue: 'by hand' },
        ],
      }),
    )
    await pipeline.engine.waitUntilIdle()

    const done = await pipeline.deploy(pipeline.merge(pullRequest))

    assertRefused(
      done,
      /not what was reviewed(.|\n)*Second: the deployed value .* → 'by hand' changed after the review(.|\n)*SecondTopic DisplayName 'by hand' → .* was not reviewed/,
    )
    assert.match(pipeline.commentBodies(pullRequest).at(-1) ?? '', /SecondTopic/)
    assert.deepEqual(displayNames(pipeline), ['one', 'by hand'])
  })

  test('the action deploy accepts a push without a review when it changes nothing', async () => {
    await using pipeline = await startPipeline({ files: twoTopicFiles(), deployed: true })

    const done = await pipeline.deploy(pipeline.push())

    assert.equal(done.outputs.outcome, 'unchanged', done.log)
  })

  test('the action deploy refuses the checkout of another commit than that of its run', async () => {
    await using pipeline = await startPipeline({ files: twoTopicFiles(), deployed: true })

    const done = await pipeline.deploy(pipeline.push(), { head: addCommit(pipeline.state) })

    assertOtherCheckout(done)
  })
})

suite('the action change-set', () => {
  test('the action change-set refuses the checkout of the head alone, and that of the branch', async () => {
    await using pipeline = await startPipeline({ files: twoTopicFiles() })
    const pullRequest = pipeline.openPullRequest()

    const ofHead = await pipeline.preview(pullRequest, { head: pullRequest.headSha })
    const ofBranch = await pipeline.dispatch('change-set', { refresh: String(pullRequest.number) })

    for (const result of [ofHead, ofBranch]) assertOtherCheckout(result)
    assert.match(ofBranch.log, new RegExp(`Check out 'refs/pull/${pullRequest.number}/merge'`))
    assert.deepEqual(pipeline.commentBodies(pullRequest), [])
  })

  test('the action change-set previews a pull request by its number in the checkout of its merge result', async () => {
    await using pipeline = await startPipeline({ files: twoTopicFiles() })
    const { number, mergeCommitSha: head = '' } = pipeline.openPullRequest()

    const { code, log, outputs } = await pipeline.dispatch('change-set', { refresh: String(number) }, { head })

    assert.deepEqual([code, outputs.comment], [0, 'created'], log)
  })

  test('the action change-set updates its comment after another push with two requests', async () => {
    await using pipeline = await startPipeline({ files: twoTopicFiles(), deployed: true })
    const { state } = pipeline
    const pullRequest = pipeline.openPullRequest()
    await pipeline.preview(pullRequest)
    pushCommit(state, pullRequest)
    await pipeline.setParameters({ First: 'two' })
    const before = state.requestLog.length

    const { outputs, log } = await pipeline.preview(pullRequest)

    assert.equal(outputs.comment, 'updated', log)
    assert.equal(pipeline.commentBodies(pullRequest).length, 1)
    const requests = state.requestLog.slice(before).map(({ operation }) => operation)
    assert.equal(requests.filter(operation => operation !== 'oidc').length, 2, `${requests}`)
  })

  test('the action change-set reports a pull request that GitHub cannot merge', async () => {
    await using pipeline = await startPipeline({ files: twoTopicFiles() })
    const conflicting = pipeline.openPullRequest()
    conflicting.mergeCommitSha = undefined

    const { code, log } = await pipeline.dispatch('change-set', { refresh: String(conflicting.number) })

    assert.equal(code, 1, log)
    assert.match(log, /GitHub has no merge result of it/)
  })
})

function assertOtherCheckout({ code, log }: JobResult): void {
  assert.equal(code, 3, log)
  assert.match(log, /The files of commit '\w{10}' are checked out, but .* is commit '\w{10}'\. Nothing was touched\./)
}
