import assert from 'node:assert/strict'
import { test } from 'node:test'
import { clock } from '#lib/clock.ts'
import { startEmulatedAws } from '../../scripts/emulator/aws/startAws.ts'
import { addCommit, editComment, pushCommit } from '../../scripts/emulator/gitHub/repository/repositoryActions.ts'
import {
  DEFAULT_JOB_PERMISSIONS,
  type StoredPullRequest,
} from '../../scripts/emulator/gitHub/repository/repositoryState.ts'
import type { JobResult } from '../../scripts/emulator/gitHub/runJob.ts'
import { startEmulatedGitHub } from '../../scripts/emulator/gitHub/startGitHub.ts'
import { createWorkflows } from '../../scripts/emulator/gitHub/workflows.ts'
import { runVerb } from '../../scripts/rehearsal/rollout/runVerb.ts'
import { copyBundles } from '../fakes/actions/copyBundles.ts'
import { prepareWorkingCopy, setParameters } from '../fakes/actions/pipelineWorkingCopy.ts'

const ACCOUNT = '111122223333'

/** The repository's own templates in an account of its own, after its bootstrap; `close` ends all of it. */
async function startEnvironment() {
  const workingCopy = await prepareWorkingCopy(ACCOUNT)
  const aws = await startEmulatedAws({
    account: ACCOUNT,
    region: 'eu-central-1',
    port: 0,
    delay: 0,
    clock,
  })
  const gitHub = await startEmulatedGitHub()
  const { folder } = workingCopy
  const bootstrap = {
    args: ['bootstrap', 'dev', '--yes'],
    folder,
    variables: aws.variables,
    output: 'capture',
  } as const
  const { exitCode, printed } = await runVerb(bootstrap)
  assert.equal(exitCode, 0, printed)
  const dist = await copyBundles()
  return {
    state: gitHub.state,
    workflows: createWorkflows({ gitHub, environment: 'dev', workspace: folder, dist, aws: aws.variables }),
    keepLogs: (days: number) => setParameters(workingCopy, { LogRetentionDays: String(days) }),
    bodiesOf: ({ number }: StoredPullRequest) =>
      gitHub.state.comments.filter(({ pullRequest }) => pullRequest === number).map(({ body }) => body),
    [Symbol.asyncDispose]: async () => {
      await Promise.all([aws.close(), workingCopy.remove()])
      await gitHub.close()
    },
  }
}

function assertResult(
  { code, outputs, log }: JobResult,
  expected: { readonly code: number; readonly outcome?: string; readonly comment?: string },
  step: string,
): void {
  const { outcome = outputs.outcome, comment = outputs.comment } = expected
  const actual = { code, outcome: outputs.outcome, comment: outputs.comment }
  assert.deepEqual(actual, { code: expected.code, outcome, comment }, `${step}: ${log}`)
}

/**
 * With no credentials but each job's own identity token. Each step continues where the one before it ended, as an
 * environment does; it is one test because of that.
 */
test('an environment is created by a pull request, changed by several more, protected against unreviewed changes and torn down', async () => {
  await using environment = await startEnvironment()
  const { state, workflows, keepLogs, bodiesOf } = environment

  const creation = workflows.open()
  const creationPreview = await workflows.preview(creation)
  assertResult(creationPreview, { code: 0, outcome: 'changes', comment: 'created' }, 'the preview of the creation')
  assert.match(creationPreview.outputs.fingerprint ?? '', /^[0-9a-f]{64}$/)
  assert.equal(bodiesOf(creation).length, 1, 'the preview of the creation is one comment')
  const created = await workflows.deploy(workflows.merge(creation, 'merge'))
  assertResult(created, { code: 0 }, 'the creation')
  assert.deepEqual(created.outputs, {
    outcome: 'deployed',
    fingerprint: creationPreview.outputs.fingerprint,
    url: 'https://chat.dev.example.com',
  })
  assert.match(bodiesOf(creation).at(-1) ?? '', /deployed/, 'the creation is reported on its pull request')
  assert.match(created.summary, /deployed/, 'the creation is reported in the job summary')
  const firstCommit = workflows.tip()

  const change = workflows.open()
  const waiting = workflows.open()
  await keepLogs(30)
  assertResult(await workflows.preview(change), { code: 0, comment: 'created' }, 'the preview of a change')
  pushCommit(state, change)
  await keepLogs(60)
  const requestsBefore = state.requestLog.length
  const changePreview = await workflows.preview(change)
  assertResult(changePreview, { code: 0, comment: 'updated' }, 'the preview after another push')
  const requests = state.requestLog.slice(requestsBefore).map(({ operation }) => operation)
  assert.equal(
    requests.filter(operation => operation !== 'oidc').length,
    2,
    `an update takes two requests: ${requests}`,
  )
  assert.equal(bodiesOf(change).length, 1, 'the preview after another push is in the same comment')
  assertResult(await workflows.preview(waiting), { code: 0, comment: 'created' }, 'the preview of a waiting change')
  const changed = await workflows.deploy(workflows.merge(change, 'squash'))
  assertResult(changed, { code: 0, outcome: 'deployed' }, 'the deployment of a squashed merge')
  assert.match(bodiesOf(waiting)[0] ?? '', /stale/, 'the deployment marks the waiting preview as stale')

  const refreshed = await workflows.dispatch('change-set', { inputs: { refresh: String(waiting.number) } })
  assertResult(refreshed, { code: 0, comment: 'updated' }, 'the refresh of the stale preview')
  assert.doesNotMatch(bodiesOf(waiting)[0] ?? '', /stale/, 'the refreshed preview is not stale')
  waiting.state = 'closed'

  const repeated = await workflows.deploy([workflows.tip()])
  assertResult(repeated, { code: 0, outcome: 'unchanged' }, 'the same deployment again')

  const older = await workflows.deploy([firstCommit])
  assertResult(older, { code: 3 }, 'the deployment of an older commit')
  assert.match(older.summary, /does not descend/)

  const edited = workflows.open()
  await keepLogs(365)
  const { fingerprint = '?' } = (await workflows.preview(edited)).outputs
  const comment = state.comments.find(({ pullRequest }) => pullRequest === edited.number)
  assert.ok(comment, 'the preview is a comment')
  editComment(comment, 'mallory', comment.body)
  const refused = await workflows.deploy(workflows.merge(edited, 'merge'))
  assertResult(refused, { code: 3 }, 'the deployment of a preview that a person edited')
  assert.match(refused.log, /mallory/)
  assert.ok(refused.log.includes(fingerprint), refused.log)
  assert.match(bodiesOf(edited).at(-1) ?? '', /mallory/, 'the refusal is reported on the pull request')
  const otherApproved = await workflows.dispatch('deploy', { inputs: { approve: 'b'.repeat(64) } })
  assertResult(otherApproved, { code: 3 }, 'the approval of another fingerprint')
  const approved = await workflows.dispatch('deploy', { inputs: { approve: fingerprint } })
  assertResult(approved, { code: 0, outcome: 'deployed' }, 'the approval of the previewed fingerprint')

  await keepLogs(400)
  const pushed = await workflows.deploy([addCommit(state, workflows.tip())])
  assertResult(pushed, { code: 3 }, 'a direct push')
  assert.match(pushed.log, /approve '[0-9a-f]{64}'/)
  assert.match(pushed.summary, /LogRetentionDays|RetentionInDays/)

  const quiet = workflows.open()
  await keepLogs(731)
  assertResult(await workflows.preview(quiet), { code: 0 }, 'the preview before the token loses its permissions')
  const quietCommits = workflows.merge(quiet, 'merge')
  state.permissions = { ...DEFAULT_JOB_PERMISSIONS, issues: 'read', 'pull-requests': 'read' }
  const uncommented = await workflows.deploy(quietCommits)
  state.permissions = DEFAULT_JOB_PERMISSIONS
  assertResult(uncommented, { code: 0 }, 'a deployment with a token that may not comment')
  assert.match(uncommented.log, /Commenting on pull request .*failed; nothing else is affected/)

  const wrongName = await workflows.dispatch('teardown', { inputs: { 'stack-name': 'open-webui-prod' } })
  assertResult(wrongName, { code: 3 }, 'a teardown with the name of another stack')
  const inputs = { 'stack-name': 'open-webui-dev', 'empty-buckets': 'true' }
  const tornDown = await workflows.dispatch('teardown', { inputs })
  assertResult(tornDown, { code: 0, outcome: 'gone' }, 'the teardown')
})
