import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, suite, test } from 'node:test'
import { clock } from '#lib/clock.ts'
import { type EmulatedAws, startEmulatedAws } from '../../scripts/emulator/aws/startAws.ts'
import { addCommit, editComment, pushCommit } from '../../scripts/emulator/gitHub/repository/repositoryActions.ts'
import {
  DEFAULT_JOB_PERMISSIONS,
  type StoredPullRequest,
} from '../../scripts/emulator/gitHub/repository/repositoryState.ts'
import { BUNDLES_FOLDER } from '../../scripts/emulator/gitHub/runJob.ts'
import { type EmulatedGitHub, startEmulatedGitHub } from '../../scripts/emulator/gitHub/startGitHub.ts'
import { dispatchEvent } from '../../scripts/emulator/gitHub/workflow/webhookEvents.ts'
import { createWorkflows, type EnvironmentWorkflows } from '../../scripts/emulator/gitHub/workflows.ts'
import { runVerb } from '../../scripts/rehearsal/rollout/runVerb.ts'
import {
  createWorkingCopy,
  type EnvironmentEdit,
  type WorkingCopy,
} from '../../scripts/rehearsal/rollout/workingCopy.ts'

const ACCOUNT = '111122223333'
const BRANCH = 'env/dev'
const longerLogs = (days: number): EnvironmentEdit => ({
  section: 'parameters',
  key: 'LogRetentionDays',
  value: String(days),
})

/**
 * The bundles as a workflow runs them, with no credentials but the job's own identity token. Each test goes on where the
 * one before it ended, as an environment does.
 */
suite('the actions, from a pull request to its deployment', () => {
  /** Far from every node_modules. */
  let dist: string
  let stage: WorkingCopy
  let aws: EmulatedAws
  let gitHub: EmulatedGitHub
  let flows: EnvironmentWorkflows

  before(async () => {
    dist = await mkdtemp(join(tmpdir(), 'dist-'))
    await cp(BUNDLES_FOLDER, dist, { recursive: true })
    stage = await createWorkingCopy(process.cwd())
    await stage.edit('dev', [{ section: undefined, key: 'account', value: `"${ACCOUNT}"` }])
    aws = await startEmulatedAws({
      account: ACCOUNT,
      region: 'eu-central-1',
      port: 0,
      delay: 0,
      failingResource: undefined,
      clock,
    })
    gitHub = await startEmulatedGitHub()
    const order = { folder: stage.folder, variables: aws.variables, output: 'capture' } as const
    assert.equal((await runVerb({ ...order, args: ['bootstrap', 'dev', '--yes'] })).exitCode, 0)
    flows = createWorkflows({ gitHub, environment: 'dev', workspace: stage.folder, dist, aws: aws.variables })
  })
  after(async () => {
    await aws.close()
    await stage.remove()
    await rm(dist, { recursive: true })
    await gitHub.close()
  })

  function commit(message: string): string {
    const git = (...words: readonly string[]) =>
      execFileSync('git', ['-C', stage.folder, ...words])
        .toString()
        .trim()
    git('init', '--quiet')
    git('add', '.')
    git('-c', 'user.name=x', '-c', 'user.email=x@example.com', 'commit', '--quiet', '--message', message)
    return git('rev-parse', 'HEAD')
  }
  const bodies = ({ number }: StoredPullRequest) =>
    gitHub.state.comments.filter(one => one.pullRequest === number).map(({ body }) => body)

  test('a first deployment is previewed, merged, executed, proved and told', async () => {
    const pullRequest = flows.open()

    const shown = await flows.preview(pullRequest)
    assert.equal(shown.code, 0, shown.log)
    assert.equal(shown.outputs.outcome, 'changes')
    assert.equal(shown.outputs.comment, 'created')
    assert.match(shown.outputs.fingerprint ?? '', /^[0-9a-f]{64}$/)
    assert.equal(bodies(pullRequest).length, 1)

    const commits = flows.merge(pullRequest, 'merge')
    const done = await flows.deploy(commits)
    assert.equal(done.code, 0, done.log)
    assert.deepEqual(done.outputs, { outcome: 'deployed', url: 'https://chat.dev.example.com' })
    assert.match(bodies(pullRequest).at(-1) ?? '', /deployed/)
    assert.match(done.summary, /deployed/)
  })

  test('a change is previewed anew after a push, in the same comment with two calls, and merged by squash', async () => {
    const pullRequest = flows.open()
    const other = flows.open()
    await stage.edit('dev', [longerLogs(30)])
    assert.equal((await flows.preview(pullRequest)).outputs.comment, 'created')
    pushCommit(gitHub.state, pullRequest)
    await stage.edit('dev', [longerLogs(60)])
    const before = gitHub.state.requestLog.length
    const again = await flows.preview(pullRequest)
    assert.equal(again.outputs.comment, 'updated', again.log)
    const calls = gitHub.state.requestLog.slice(before).filter(({ operation }) => operation !== 'oidc')
    assert.equal(calls.length, 2, calls.map(({ operation }) => operation).join())
    assert.equal(bodies(pullRequest).length, 1)
    assert.equal((await flows.preview(other)).outputs.comment, 'created')

    const commits = flows.merge(pullRequest, 'squash')
    const done = await flows.deploy(commits)
    assert.equal(done.code, 0, done.log)
    assert.equal(done.outputs.outcome, 'deployed')
    assert.match(bodies(other)[0] ?? '', /stale/)
  })

  test('a pull request whose preview is out of date can be previewed anew by hand', async () => {
    const other = gitHub.state.pullRequests.findLast(({ state }) => state === 'open')
    assert.ok(other)
    assert.match(bodies(other)[0] ?? '', /stale/)

    const again = await flows.dispatch('change-set', { inputs: { refresh: String(other.number) } })

    assert.deepEqual([again.code, again.outputs.comment], [0, 'updated'], again.log)
    assert.doesNotMatch(bodies(other)[0] ?? '', /stale/)
    other.state = 'closed'
  })

  test('the same run again changes nothing', async () => {
    const [last] = gitHub.state.pullRequests.filter(({ mergeCommitSha }) => mergeCommitSha === flows.tip())
    assert.ok(last)

    const done = await flows.deploy([flows.tip()])

    assert.equal(done.outputs.outcome, 'unchanged', done.log)
    assert.equal(done.code, 0)
  })

  test('an older run again is refused', async () => {
    const [older = ''] = gitHub.state.deployments.map(({ sha }) => sha)

    const done = await flows.deploy([older])

    assert.equal(done.code, 3, done.log)
    assert.match(done.summary, /does not descend/)
  })

  test('what was edited by a person is refused, and approved by hand is executed', async () => {
    const pullRequest = flows.open()
    await stage.edit('dev', [longerLogs(365)])
    const { outputs } = await flows.preview(pullRequest)
    const [own] = gitHub.state.comments.filter(one => one.pullRequest === pullRequest.number)
    assert.ok(own)
    editComment(own, 'mallory', own.body)
    const commits = flows.merge(pullRequest, 'merge')

    const refused = await flows.deploy(commits)
    assert.equal(refused.code, 3, refused.log)
    assert.match(refused.log, /mallory/)
    assert.ok(refused.log.includes(outputs.fingerprint ?? '?'))
    assert.match(bodies(pullRequest).at(-1) ?? '', /mallory/)

    const wrong = await flows.dispatch('deploy', { inputs: { approve: 'b'.repeat(64) } })
    assert.equal(wrong.code, 3, wrong.log)
    const right = await flows.dispatch('deploy', { inputs: { approve: outputs.fingerprint ?? '' } })
    assert.equal(right.code, 0, right.log)
    assert.equal(right.outputs.outcome, 'deployed')
  })

  test('a direct push is refused, with the fingerprint to approve and the preview in the summary', async () => {
    await stage.edit('dev', [longerLogs(400)])
    const commit = addCommit(gitHub.state, flows.tip())

    const done = await flows.deploy([commit])

    assert.equal(done.code, 3, done.log)
    assert.match(done.log, /approve '[0-9a-f]{64}'/)
    assert.match(done.summary, /LogRetentionDays|RetentionInDays/)
    await stage.edit('dev', [longerLogs(365)])
  })

  test('a token that may not comment turns no deployment red', async () => {
    const pullRequest = flows.open()
    await stage.edit('dev', [longerLogs(731)])
    assert.equal((await flows.preview(pullRequest)).code, 0)
    const commits = flows.merge(pullRequest, 'merge')
    gitHub.state.permissions = { ...DEFAULT_JOB_PERMISSIONS, issues: 'read', 'pull-requests': 'read' }

    const done = await flows.deploy(commits)

    gitHub.state.permissions = DEFAULT_JOB_PERMISSIONS
    assert.equal(done.code, 0, done.log)
    assert.match(done.log, /Commenting on pull request .*failed; nothing else is affected/)
  })

  test('a pull request from a fork, from a deleted one and by Dependabot gets neither credentials nor a comment', async () => {
    commit('the base')
    await stage.edit('dev', [longerLogs(1827)])
    const sha = commit('the merge result')
    const fork = { ...flows.open(), headRepository: 'mallory/chat' }
    const gone = { ...flows.open(), headRepository: undefined }
    const dependabot = flows.open()
    const cases = [
      [fork, 'mallory', /fork/],
      [gone, 'mallory', /deleted/],
      [dependabot, 'dependabot[bot]', /Dependabot/],
    ] as const
    const before = gitHub.state.requestLog.length
    const unreachable = { AWS_ENDPOINT_URL: 'http://127.0.0.1:9' }

    const all = await Promise.all(
      // Beside the packages, as in a job that ran 'npm ci'.
      cases.map(([pullRequest, actor]) =>
        flows.preview(pullRequest, { actor, sha, dist: BUNDLES_FOLDER, variables: unreachable }),
      ),
    )

    for (const [index, [pullRequest, , why]] of cases.entries()) {
      assert.equal(all[index]?.code, 0, all[index]?.log)
      assert.match(all[index]?.log ?? '', why)
      assert.match(all[index]?.summary ?? '', /1827/)
      assert.deepEqual(bodies(pullRequest), [])
    }
    assert.equal(gitHub.state.requestLog.length, before, 'GitHub was asked')
    const bare = await flows.preview(fork, { sha, variables: unreachable })
    assert.equal(bare.code, 2, bare.log)
    assert.match(bare.log, /'npm ci'/)
  })

  test('what is wrong with inputs and events is said, with exit code 2', async () => {
    const event = dispatchEvent(gitHub.state, 'main')
    const main = { eventName: 'workflow_dispatch', event, ref: 'refs/heads/main', sha: flows.tip() }
    for (const [about, words] of [
      [{ action: 'verify' }, /Missing input 'environment'/],
      [{ action: 'verify', inputs: { environment: 'prod' } }, /no environment 'prod'/],
      [
        { action: 'verify', inputs: { environment: 'dev', deadline: '30' } },
        /Invalid value '30' for 'deadline': expected a duration/,
      ],
      [{ action: 'change-set' }, /has no pull request/],
      [{ action: 'change-set', inputs: { refresh: '7; rm' } }, /Invalid value '7; rm' for 'refresh'/],
      [{ action: 'change-set', inputs: { refresh: '9999' } }, /no open pull request #9999/],
      [{ action: 'deploy', eventName: 'schedule', inputs: { environment: 'dev' } }, /on the event 'schedule'/],
      [
        { action: 'teardown', inputs: { environment: 'dev', 'empty-buckets': 'maybe' } },
        /Invalid value 'maybe' for 'empty-buckets'/,
      ],
      [
        { action: 'verify', ref: `refs/heads/${BRANCH}`, inputs: { environment: 'staging' } },
        /holds environment 'dev', not 'staging'/,
      ],
      [{ action: 'verify', ref: 'refs/heads/env/$(touch)`**' }, /no environment '\$\(touch\)`\*\*'/],
      [{ action: 'verify', variables: { GITHUB_SHA: 'main' } }, /GITHUB_SHA/],
    ] as const) {
      const done = await flows.run({ ...main, ...about })

      assert.equal(done.code, 2, `${about.action}: ${done.log}`)
      assert.match(done.log, words)
      assert.match(done.log, /^::error /m)
      assert.ok(done.summary.length > 0)
    }
  })

  test('a deployment from another branch is refused', async () => {
    const event = dispatchEvent(gitHub.state, 'main')
    const ref = 'refs/heads/main'
    const inputs = { environment: 'dev', approve: 'b'.repeat(64) }

    const done = await flows.run({
      action: 'deploy',
      eventName: 'workflow_dispatch',
      event,
      ref,
      sha: flows.tip(),
      inputs,
    })

    assert.equal(done.code, 3, done.log)
    assert.match(done.log, /deployed from branch 'env\/dev' only/)
  })

  test('a teardown needs the typed name, and leaves nothing', async () => {
    const wrong = await flows.dispatch('teardown', { inputs: { 'stack-name': 'open-webui-prod' } })
    const gone = await flows.dispatch('teardown', {
      inputs: { 'stack-name': 'open-webui-dev', 'empty-buckets': 'true' },
    })

    assert.equal(wrong.code, 3, wrong.log)
    assert.deepEqual([gone.code, gone.outputs.outcome], [0, 'gone'], gone.log)
  })
})
