import assert from 'node:assert/strict'
import { join } from 'node:path'
import { suite, test } from 'node:test'
import { runJob, type WorkflowJob } from '../../scripts/emulator/gitHub/runJob.ts'

const ACTION = join(import.meta.dirname, '../fakes/actions/exampleAction.ts')

function run(effect: string, more: Partial<WorkflowJob> = {}) {
  return runJob({
    action: ACTION,
    workspace: process.cwd(),
    inputs: { what: effect },
    eventName: 'workflow_dispatch',
    event: {},
    ref: 'refs/heads/main',
    sha: 'a'.repeat(40),
    variables: { GITHUB_REPOSITORY: 'team/chat' },
    ...more,
  })
}
const workflowCommands = (log: string) => log.split('\n').filter(line => /^\s*::|##\[/.test(line))

suite('the frame of the actions', { concurrency: 2 }, () => {
  test('an action writes outputs, a summary and annotations, and ends with 0', async () => {
    const { code, log, summary, outputs } = await run('nothing')

    assert.equal(code, 0, log)
    assert.match(log, /^done$/m)
    assert.equal(summary, 'all done\n')
    assert.deepEqual(outputs, { outcome: 'a\nb' })
    assert.deepEqual(workflowCommands(log), ['::notice title=x::Mind the gap.'])
  })

  test('an action reports a problem on its line and in the summary, with the preview, and passes on no workflow command', async () => {
    const { code, log, summary, outputs } = await run('refused')

    assert.equal(code, 3)
    const folds = ['::group::Preview of dev: 1 to change', '::endgroup::', '::group::Stack events', '::endgroup::']
    assert.deepEqual(workflowCommands(log).slice(0, -1), folds, log)
    assert.match(
      workflowCommands(log).at(-1) ?? '',
      /^::error file=environments\/dev\.yaml,line=3,col=5,title=Refused::It cannot/,
    )
    assert.ok(log.indexOf('It cannot') > log.lastIndexOf('::endgroup::'), log)
    assert.match(summary, /It cannot be/)
    assert.match(summary, /Do something else/)
    assert.match(summary, /open-webui-dev|Topic/)
    assert.deepEqual(outputs, {})
  })

  test('an action annotates each location of several findings', async () => {
    const { code, log } = await run('findings')

    assert.equal(code, 2)
    assert.deepEqual(
      workflowCommands(log).map(line => line.replace(/::[^:]*$/, '')),
      [4, 9].map(row => `::error file=environments/dev.yaml,line=${row},col=5,title=environment/odd`),
    )
  })

  test('an action shows the stack trace of a bug in the log only', async () => {
    const { code, log, summary } = await run('bug')

    assert.equal(code, 1)
    assert.match(
      log,
      /This is a bug in this repository\.(.|\n)*nobody foresaw canary(.|\n)*at (.|\n)*Caused by: Error: the first cause/,
    )
    assert.match(summary, /bug in this repository/)
    assert.ok(!summary.includes('canary') && !workflowCommands(log).join().includes('canary'))
  })

  test('a cancelled action stops and names the operation that continues', async () => {
    const { code, log } = await run('cancelled')

    assert.equal(code, 1)
    assert.match(
      log,
      /The run was cancelled\. An operation that CloudFormation has started continues(.|\n)*npm run status/,
    )
  })

  test('an action ends with 0 although the summary cannot be written', async () => {
    const { code, log, outputs } = await run('nothing', {
      variables: { GITHUB_REPOSITORY: 'team/chat', GITHUB_STEP_SUMMARY: '/nowhere/summary' },
    })

    assert.equal(code, 0)
    assert.match(log, /^::warning title=summary::The step summary was not written/m)
    assert.deepEqual(outputs, { outcome: 'a\nb' })
  })

  test('an action refuses to run outside a workflow', async () => {
    const { code, log } = await run('nothing', { variables: {} })

    assert.equal(code, 2)
    assert.match(log, /Not a run of a GitHub workflow: GITHUB_REPOSITORY is not set/)
  })
})
