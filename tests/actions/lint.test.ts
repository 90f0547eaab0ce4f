import assert from 'node:assert/strict'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { suite, test } from 'node:test'
import { runJob } from '../../scripts/emulator/gitHub/runJob.ts'
import { createWorkingCopy } from '../../scripts/rehearsal/rollout/workingCopy.ts'

const run = { eventName: 'pull_request', event: {}, ref: 'refs/pull/7/merge', sha: 'a'.repeat(40) }
const variables = { GITHUB_REPOSITORY: 'team/chat' }

suite('the action lint', () => {
  test('checks what it is told to, and writes what code scanning reads', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'sarif-'))
    const file = join(folder, 'lint.sarif')

    const done = await runJob({
      ...run,
      action: 'lint',
      workspace: process.cwd(),
      variables,
      inputs: { environments: 'dev', 'sarif-file': file },
    })

    assert.equal(done.code, 0, done.log)
    assert.match(done.outputs.outcome ?? '', /^(clean|findings)$/)
    assert.ok(done.summary.length > 0)
    const sarif = JSON.parse(await readFile(file, 'utf8'))
    assert.equal(sarif.version, '2.1.0')
    assert.equal(String(sarif.runs[0].results.length), done.outputs.findings)
    await rm(folder, { recursive: true })
  })

  test('says that cfn-lint is missing, and what to run', async () => {
    const stage = await createWorkingCopy(process.cwd())

    const done = await runJob({ ...run, action: 'lint', workspace: stage.folder, variables })

    assert.notEqual(done.code, 0)
    assert.match(done.log, /cfn-lint(.|\n)*set-up/)
    await stage.remove()
  })
})
