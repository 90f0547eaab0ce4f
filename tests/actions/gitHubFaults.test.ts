import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { addComment, deleteComment } from '../../scripts/emulator/gitHub/repository/repositoryActions.ts'
import type { FaultResponse, InjectedRequestFault } from '../../scripts/emulator/gitHub/repository/repositoryState.ts'
import { rateLimited } from '../../scripts/emulator/gitHub/repository/requestFaults.ts'
import type { JobResult } from '../../scripts/emulator/gitHub/runJob.ts'
import { type Pipeline, startPipeline } from '../fakes/actions/startPipeline.ts'
import { twoTopicFiles } from '../fakes/actions/twoTopicFiles.ts'
import { sampleOf, testLong } from '../fakes/testSize.ts'

/** Two topics are no application that `verify` could check, whether or not GitHub responds. */
const DEPLOYED = 'deployed'
const refusal = (status: number, headers: FaultResponse['headers'] = {}): FaultResponse => ({
  status,
  message: `GitHub responded ${status}`,
  headers,
})
/** Longer than a job waits for a comment. */
const RATE_LIMITED: FaultResponse = {
  ...refusal(403),
  message: 'You have exceeded a secondary rate limit.',
  headers: { 'retry-after': '3600' },
}

const startDeployed = () => startPipeline({ files: twoTopicFiles(), deployed: true })
const change = ({ setParameters }: Pipeline) => setParameters({ First: 'changed' })
const displayName = ({ engine }: Pipeline) => engine.world.resources('AWS::SNS::Topic')[0]?.properties.DisplayName
const unfolded = (log: string) => log.replaceAll(/\n\s*/g, ' ')

/** Runs a job that must meet every one of these faults. */
async function withFaults(
  { state }: Pipeline,
  faults: readonly InjectedRequestFault[],
  run: () => Promise<JobResult>,
): Promise<JobResult> {
  state.injectedFaults.push(...faults)
  const done = await run()
  assert.deepEqual(state.injectedFaults, [], `not every fault was met: ${done.log}`)
  return done
}

suite('the action change-set, when GitHub fails', () => {
  test('the action change-set writes one comment after errors that last only a moment', async () => {
    await using pipeline = await startDeployed()
    const pullRequest = pipeline.openPullRequest()
    const faults: InjectedRequestFault[] = [
      { operation: 'issues/list-comments', response: rateLimited(0) },
      { operation: 'issues/list-comments', dropsConnection: true },
      { operation: 'issues/create-comment', response: { ...RATE_LIMITED, headers: { 'retry-after': '0' } } },
      // GitHub writes it, but its response is lost.
      { operation: 'issues/create-comment', executesRequest: true, dropsConnection: true },
    ]

    const done = await withFaults(pipeline, faults, () => pipeline.preview(pullRequest))

    assert.deepEqual([done.code, done.outputs.comment], [0, 'created'], done.log)
    assert.equal(pipeline.commentBodies(pullRequest).length, 1)
  })

  for (const [operation, response, reason] of sampleOf([
    ['issues/list-comments', RATE_LIMITED, /limits the requests of this token/],
    ['issues/create-comment', refusal(409), /because of a conflicting change/],
    ['issues/create-comment', refusal(422), /GitHub rejected the request/],
  ] as const))
    test(`the action change-set shows the preview and reports that its comment is missing after ${response.status} from ${operation}`, async () => {
      await using pipeline = await startDeployed()
      await change(pipeline)

      const { code, log, summary, outputs } = await withFaults(pipeline, [{ operation, response }], () =>
        pipeline.preview(pipeline.openPullRequest()),
      )

      assert.deepEqual([code, outputs.comment, outputs.outcome], [0, 'not-written', 'changes'], log)
      assert.match(unfolded(log), reason)
      assert.match(summary, /DisplayName/)
    })

  testLong(
    'the action change-set creates the comment again when it is deleted between its reading and its update',
    async () => {
      await using pipeline = await startDeployed()
      const pullRequest = pipeline.openPullRequest()
      await pipeline.preview(pullRequest)
      await change(pipeline)
      const { id } = pipeline.ownComment(pullRequest)
      const beforeResponse: InjectedRequestFault['beforeResponse'] = state => deleteComment(state, id)

      const done = await withFaults(pipeline, [{ operation: 'issues/update-comment', beforeResponse }], () =>
        pipeline.preview(pullRequest),
      )

      assert.deepEqual([done.code, done.outputs.comment], [0, 'created'], done.log)
      assert.equal(pipeline.commentBodies(pullRequest).length, 1)
    },
  )

  testLong('the action change-set reads thirty pages of comments, forged ones too, and updates its own', async () => {
    await using pipeline = await startDeployed()
    const { state } = pipeline
    const pullRequest = pipeline.openPullRequest()
    await pipeline.preview(pullRequest)
    const { id, body } = pipeline.ownComment(pullRequest)
    deleteComment(state, id)
    for (let index = 0; index < 2_950; index++) {
      const author = index === 1_700 ? 'github-actions[bot]' : index % 2 === 0 ? 'mallory' : 'renovate[bot]'
      addComment(state, pullRequest.number, { author, body })
    }
    await change(pipeline)
    const before = state.requestLog.length

    const done = await pipeline.preview(pullRequest)

    assert.deepEqual([done.code, done.outputs.comment], [0, 'updated'], done.log)
    const updated = [...pipeline.commentBodies(pullRequest).entries()].filter(([, text]) => text !== body)
    assert.deepEqual(
      updated.map(([index]) => index),
      [1_700],
    )
    const pages = state.requestLog.slice(before).filter(({ operation }) => operation === 'issues/list-comments')
    assert.equal(pages.length, 30)
  })
})

suite('the action deploy, when GitHub fails', () => {
  for (const [operation, response, reason] of sampleOf([
    ['repos/list-deployments', refusal(403), /lacks 'deployments: read'/],
    ['repos/list-pull-requests-associated-with-commit', refusal(422), /GitHub rejected the request/],
    ['issues/list-comments', refusal(404), /read the comments/],
    ['graphql', refusal(403), /read who edited/],
  ] as const))
    test(`the action deploy executes nothing as long as ${operation} responds ${response.status}, and the reviewed change after that`, async () => {
      await using pipeline = await startDeployed()
      await change(pipeline)
      const pullRequest = pipeline.openPullRequest()
      await pipeline.preview(pullRequest)
      const commits = pipeline.merge(pullRequest)

      const refused = await withFaults(pipeline, [{ operation, response }], () => pipeline.deploy(commits))
      const nameAfterRefusal = displayName(pipeline)
      const repeated = await pipeline.deploy(commits)

      assert.equal(refused.code, 1, refused.log)
      assert.match(unfolded(refused.log), reason)
      assert.match(refused.log, /^::error /m)
      assert.deepEqual(refused.outputs, {})
      assert.equal(nameAfterRefusal, 'one')
      assert.equal(repeated.outputs.outcome, DEPLOYED, repeated.log)
    })

  const commentFaults: readonly (readonly [fault: string, faults: readonly InjectedRequestFault[]])[] = [
    [
      'rejected',
      [
        { operation: 'issues/create-comment', response: refusal(422) },
        { operation: 'issues/update-comment', response: refusal(409) },
      ],
    ],
    [
      'cut off twice',
      [
        // Both attempts; between them, the action reads whether the first one succeeded.
        { operation: 'issues/create-comment', dropsConnection: true, times: 2 },
        { operation: 'graphql', after: 1, response: refusal(403) },
      ],
    ],
  ]
  for (const [fault, faults] of sampleOf(commentFaults))
    test(`the action deploy succeeds although its comments are ${fault}`, async () => {
      await using pipeline = await startDeployed()
      // Its preview becomes stale: the second comment of the deployment.
      await pipeline.preview(pipeline.openPullRequest())
      await change(pipeline)
      const pullRequest = pipeline.openPullRequest()
      await pipeline.preview(pullRequest)
      const commits = pipeline.merge(pullRequest)

      const done = await withFaults(pipeline, faults, () => pipeline.deploy(commits))

      assert.equal(done.outputs.outcome, DEPLOYED, done.log)
      assert.equal(displayName(pipeline), 'changed')
      assert.equal(done.log.match(/failed; nothing\s+else\s+is\s+affected/g)?.length, 2, done.log)
      assert.match(done.summary, /is deployed/)
    })

  testLong('the action deploy reports a rollback in its log and summary although it cannot comment', async () => {
    await using pipeline = await startDeployed()
    await change(pipeline)
    const pullRequest = pipeline.openPullRequest()
    await pipeline.preview(pullRequest)
    const commits = pipeline.merge(pullRequest)
    pipeline.engine.injectedFaults = [{ resource: 'FirstTopic', phase: 'update', reason: 'No room for it' }]

    const done = await withFaults(
      pipeline,
      [
        { operation: 'issues/create-comment', response: refusal(403) },
        { operation: 'pulls/list', response: refusal(403) },
      ],
      () => pipeline.deploy(commits),
    )

    assert.deepEqual([done.code, done.outputs.outcome], [1, 'rolled-back'], done.log)
    for (const text of [done.log, done.summary]) assert.match(text, /No room for it/)
  })
})
