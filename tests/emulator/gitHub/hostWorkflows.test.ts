import assert from 'node:assert/strict'
import { suite, type TestContext, test } from 'node:test'
import { createHostedRepository } from '../../../scripts/emulator/gitHub/git/hostedRepository.ts'
import { hostWorkflows } from '../../../scripts/emulator/gitHub/hostWorkflows.ts'
import { startEmulatedGitHub } from '../../../scripts/emulator/gitHub/startGitHub.ts'

const CHECKOUT = 'actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1'
const WORKFLOW = `
on:
  push:
    branches: [env/dev]
  pull_request:
permissions: {}
jobs:
  print:
    runs-on: ubuntu-24.04
    permissions:
      contents: read
    steps:
      - uses: ${CHECKOUT}
        with:
          fetch-depth: 2
      - run: echo "files $(ls | tr '\\n' ' ')parents $(git rev-parse HEAD^1 HEAD^2 | tr '\\n' ' ')"
`

async function hostRepository(t: TestContext, skipJob?: () => string | undefined) {
  const hosted = createHostedRepository({ files: { 'a.txt': 'a\n', '.github/workflows/print.yml': WORKFLOW } })
  const gitHub = await startEmulatedGitHub({ commits: hosted.commits, branches: hosted.tips })
  t.after(async () => {
    hosted.remove()
    await gitHub.close()
  })
  const host = hostWorkflows({ gitHub, hosted, ...(skipJob && { skipJob }) })
  const base = hosted.tip('main')
  hosted.createBranch('env/dev', base)
  hosted.createBranch('feature', base)
  await host.completed()
  return { hosted, host, state: gitHub.state, base }
}

suite('the workflows of a hosted repository', () => {
  test('a job checks out the merge result of its pull request, with both parents', async t => {
    const { host, base } = await hostRepository(t)
    const head = host.push('feature', { message: 'Add b', edits: { 'b.txt': 'b\n' } })
    host.open({ author: 'mira', title: 'Add b', base: 'env/dev', head: 'feature' })

    const [run] = await host.completed()

    assert.equal(run?.conclusion, 'success', run?.jobs[0]?.log)
    assert.match(run.jobs[0]?.log ?? '', new RegExp(`files a.txt b.txt parents ${base} ${head}`))
  })

  test('a run has the workflow of its commit', async t => {
    const { host } = await hostRepository(t)
    const edited = WORKFLOW.replace('echo', 'false || echo edited')
    host.push('feature', { message: 'Edit the workflow', edits: { '.github/workflows/print.yml': edited } })
    host.open({ author: 'mira', title: 'Edit the workflow', base: 'env/dev', head: 'feature' })

    const [run] = await host.completed()

    assert.match(run?.jobs[0]?.log ?? '', /^edited files/m)
  })

  test('a cancellation ends the runs that are not completed', async t => {
    const { host } = await hostRepository(t)
    const slow = WORKFLOW.replace('echo', 'sleep 60; echo')
    host.push('env/dev', { message: 'Wait', edits: { '.github/workflows/print.yml': slow } })
    const [run] = await host.started()

    host.cancel()

    assert.equal((await run?.completed)?.conclusion, 'cancelled')
  })

  test('a job that is not run here is skipped and says why', async t => {
    const { host, state } = await hostRepository(t, () => 'There is no machine for it.')
    const sha = host.push('env/dev', { message: 'Add b', edits: { 'b.txt': 'b\n' } })

    const [run] = await host.completed()

    assert.deepEqual(run?.jobs[0]?.annotations, [{ level: 'notice', message: 'There is no machine for it.' }])
    assert.equal(run?.jobs[0]?.log, '')
    const [check] = state.checkRuns.filter(({ headSha }) => headSha === sha)
    assert.deepEqual([check?.name, check?.conclusion], ['print', 'skipped'])
  })
})
