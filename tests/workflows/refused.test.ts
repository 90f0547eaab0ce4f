import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { CloudFormationClient, UpdateStackCommand } from '@aws-sdk/client-cloudformation'
import type { EmulatedAws } from '../../scripts/emulator/aws/startAws.ts'
import { editComment } from '../../scripts/emulator/gitHub/repository/repositoryActions.ts'
import type { JobRun } from '../../scripts/emulator/gitHub/workflow/workflowRun.ts'
import { testLong } from '../fakes/testSize.ts'
import {
  devWith,
  type HostedEnvironments,
  startHostedEnvironments,
} from '../fakes/workflows/startHostedEnvironments.ts'

const DEPLOY = 'deploy.yml deploy'

function assertRefused(job: JobRun | undefined, message: RegExp): void {
  assert.equal(job?.conclusion, 'failure', job?.log)
  assert.ok(
    job.annotations.some(({ title }) => title === 'Refused'),
    job.log,
  )
  assert.match(job.log, message)
}

/** A pull request with its preview. */
async function proposeWithPreview({ propose, jobs }: HostedEnvironments, values: Readonly<Record<string, string>>) {
  const pullRequest = await propose(values)
  const preview = (await jobs()).get('preview.yml preview')
  assert.equal(preview?.conclusion, 'success', preview?.log)
  return pullRequest
}

/** The change was executed; two topics are no application that could be verified. */
function assertExecuted(job: JobRun | undefined): void {
  assert.match(job?.log ?? '', /UPDATE_COMPLETE +open-webui-dev\b/)
}

/** An administrator changes the stack without its repository. */
async function updateByHand(
  { variables, engine }: EmulatedAws,
  values: Readonly<Record<string, string>>,
): Promise<void> {
  const client = new CloudFormationClient({
    endpoint: variables.AWS_ENDPOINT_URL ?? '',
    region: engine.region,
    credentials: { accessKeyId: variables.AWS_ACCESS_KEY_ID ?? '', secretAccessKey: 'example' },
  })
  const parameters = ['First', 'Second'].map(name => {
    const value = values[name]
    return { ParameterKey: name, ...(value === undefined ? { UsePreviousValue: true } : { ParameterValue: value }) }
  })
  await client.send(
    new UpdateStackCommand({ StackName: 'open-webui-dev', UsePreviousTemplate: true, Parameters: parameters }),
  )
  client.destroy()
  await engine.waitUntilIdle()
}

suite('the workflow deploy.yml', () => {
  test('the workflow deploy.yml executes the reviewed change, and then refuses a direct push', async () => {
    await using environments = await startHostedEnvironments({ deployed: true })
    const { host, jobs, topics } = environments
    const pullRequest = await proposeWithPreview(environments, { First: 'two' })
    host.merge(pullRequest, { by: 'jonas' })
    assertExecuted((await jobs()).get(DEPLOY))
    assert.deepEqual(topics(), ['two', 'one'])

    const text = host.hosted.read('env/dev', 'environments/dev.yaml')
    host.push('env/dev', { message: 'Push', author: 'mallory', edits: devWith(text, { Second: 'pushed' }) })

    assertRefused((await jobs()).get(DEPLOY), /no merged pull request into 'env\/dev' brought '\w{10}'/)
    assert.deepEqual(topics(), ['two', 'one'])
  })

  testLong('the workflow deploy.yml refuses a preview of a stack that changed by another way', async () => {
    await using environments = await startHostedEnvironments({ deployed: true })
    const { aws, host, jobs, topics } = environments
    const pullRequest = await proposeWithPreview(environments, { First: 'two' })
    await updateByHand(aws, { Second: 'by hand' })

    host.merge(pullRequest, { by: 'jonas' })

    assertRefused((await jobs()).get(DEPLOY), /not what was reviewed/)
    assert.deepEqual(topics(), ['one', 'by hand'])
  })

  testLong('the workflow deploy.yml refuses a preview that a person edited', async () => {
    await using environments = await startHostedEnvironments({ deployed: true })
    const { state, host, jobs, topics } = environments
    const pullRequest = await proposeWithPreview(environments, { First: 'two' })
    const [comment] = state.comments
    assert.ok(comment)
    editComment(comment, 'mallory', comment.body)

    host.merge(pullRequest, { by: 'jonas' })

    assertRefused((await jobs()).get(DEPLOY), /'mallory' edited the preview on pull request #1/)
    assert.deepEqual(topics(), ['one', 'one'])
  })

  testLong('the workflow deploy.yml refuses a commit that was pushed beside the merge', async () => {
    await using environments = await startHostedEnvironments({ deployed: true })
    const { host, jobs, topics } = environments
    const { hosted } = host
    const pullRequest = await proposeWithPreview(environments, { First: 'two' })
    const { headSha, baseSha = '' } = pullRequest
    const commits = hosted.merge({ baseSha, headSha, method: 'merge', message: 'Merge', by: 'mallory' }) ?? []
    // GitHub closes a pull request as merged when a push brings its commits into the base.
    const [mergeCommitSha] = commits.slice(-1)
    Object.assign(pullRequest, { state: 'closed', mergedAt: '2026-11-28T12:00:00Z', mergeCommitSha })
    pullRequest.commits.push(...commits)
    hosted.createBranch('beside', mergeCommitSha ?? '')
    const edits = devWith(hosted.read('beside', 'environments/dev.yaml'), { Second: 'beside' })
    const sha = hosted.commit('beside', { message: 'Beside', edits })
    await jobs()

    host.pushCommit('env/dev', sha, 'mallory')

    assertRefused((await jobs()).get(DEPLOY), /was pushed beside the merge commit '\w{10}' of pull request #1/)
    assert.deepEqual(topics(), ['one', 'one'])
  })

  testLong('the workflow deploy.yml refuses an older run that is run again', async () => {
    await using environments = await startHostedEnvironments({ deployed: true })
    const { host, runs, jobs, topics } = environments
    const first = await proposeWithPreview(environments, { First: 'two' })
    host.merge(first, { by: 'jonas' })
    const older = (await runs()).find(({ file }) => file === 'deploy.yml')
    assertExecuted(older?.jobs.at(-1))
    const second = await proposeWithPreview(environments, { First: 'three' })
    host.merge(second, { by: 'jonas' })
    assertExecuted((await jobs()).get(DEPLOY))

    assert.ok(older)
    await host.rerun(older)

    assertRefused((await jobs()).get(DEPLOY), /does not descend from '\w{10}', which was executed on 'dev'/)
    assert.deepEqual(topics(), ['three', 'one'])
  })

  testLong(
    'the workflow deploy.yml refuses the approval of another fingerprint, and executes that of the printed one',
    async () => {
      await using environments = await startHostedEnvironments({ deployed: true })
      const { host, jobs, topics } = environments
      const text = host.hosted.read('env/dev', 'environments/dev.yaml')
      host.push('env/dev', { message: 'Push', author: 'mallory', edits: devWith(text, { Second: 'pushed' }) })
      const printed = (await jobs()).get(DEPLOY)
      const [, fingerprint = ''] = /approve '([0-9a-f]{64})'/.exec(printed?.log ?? '') ?? []
      const approve = (input: string) =>
        host.dispatch({ workflow: 'deploy.yml', branch: 'env/dev', inputs: { approve: input }, by: 'jonas' })

      await approve('b'.repeat(64))
      assertRefused((await jobs()).get(DEPLOY), new RegExp(fingerprint))
      assert.deepEqual(topics(), ['one', 'one'])

      await approve(fingerprint)
      assertExecuted((await jobs()).get(DEPLOY))
      assert.deepEqual(topics(), ['one', 'pushed'])
    },
  )

  testLong('a workflow is refused on a branch that is not its own', async () => {
    await using environments = await startHostedEnvironments({ deployed: true })
    const { host, jobs, topics } = environments
    host.hosted.createBranch('dev', host.hosted.tip('env/dev'))
    assert.deepEqual([...(await jobs()).keys()], [], 'a branch named like an environment starts nothing')
    const teardown = { environment: 'dev', 'stack-name': 'open-webui-dev' }
    const cases = [
      { workflow: 'deploy.yml', branch: 'main', inputs: {}, job: 'environment', message: /main/ },
      { workflow: 'deploy.yml', branch: 'dev', inputs: {}, job: 'environment', message: /'dev'/ },
      {
        workflow: 'teardown.yml',
        branch: 'env/dev',
        inputs: teardown,
        job: 'environment',
        message: /default branch 'main'/,
      },
      { workflow: 'verify.yml', branch: 'env/dev', inputs: {}, job: 'environments', message: /default branch 'main'/ },
    ] as const
    for (const { workflow, branch, inputs, job, message } of cases) {
      await host.dispatch({ workflow, branch, inputs, by: 'mallory' })

      const all = await jobs()
      assertRefused(all.get(`${workflow} ${job}`), message)
      assert.ok([...all.values()].slice(1).every(({ conclusion }) => conclusion === 'skipped'))
    }
    assert.deepEqual(topics(), ['one', 'one'])
  })
})
