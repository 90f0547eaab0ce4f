import assert from 'node:assert/strict'
import { mkdtemp, readFile, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { suite, test } from 'node:test'
import { runJob } from '../../scripts/emulator/gitHub/runJob.ts'
import { twoTopicFiles } from '../fakes/actions/twoTopicFiles.ts'
import { sarifViolations } from '../fakes/lint/sarifSchema.ts'
import { createFixtureCopy } from '../fakes/repository/fixtureFolder.ts'

const run = { eventName: 'pull_request', event: {}, ref: 'refs/pull/7/merge', sha: 'a'.repeat(40) }
const variables = { GITHUB_REPOSITORY: 'team/chat' }

/** The topics with a key: SNS then takes messages by HTTPS alone. */
function withKeys(files: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const template = files['cloudformation/main.yaml'] ?? ''
  return {
    ...files,
    'cloudformation/main.yaml': template.replaceAll('DisplayName:', 'KmsMasterKeyId: alias/topic, DisplayName:'),
  }
}

suite('the action lint', () => {
  test('the action lint checks the named environments, and writes SARIF for code scanning', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'sarif-'))
    const file = join(folder, 'lint.sarif')
    const workingCopy = await createFixtureCopy(withKeys(twoTopicFiles()))
    for (const tools of ['.venv', 'node_modules']) await symlink(resolve(tools), join(workingCopy.folder, tools))

    const result = await runJob({
      ...run,
      action: 'lint',
      workspace: workingCopy.folder,
      variables,
      inputs: { environments: 'dev', 'sarif-file': file },
    })

    assert.equal(result.code, 0, result.log)
    assert.match(result.outputs.outcome ?? '', /^(clean|findings)$/)
    assert.ok(result.summary.length > 0)
    const sarif = JSON.parse(await readFile(file, 'utf8'))
    assert.deepEqual(sarifViolations(sarif), [])
    assert.equal(result.outputs.suppressions, '0')
    assert.equal(String(sarif.runs[0].results.length), result.outputs.findings)
    await rm(folder, { recursive: true })
    await workingCopy.remove()
  })

  test('the action lint reports that cfn-lint is not installed, and names the command that installs it', async () => {
    const workingCopy = await createFixtureCopy()

    const result = await runJob({ ...run, action: 'lint', workspace: workingCopy.folder, variables })

    assert.notEqual(result.code, 0)
    assert.match(result.log, /cfn-lint(.|\n)*set-up/)
    await workingCopy.remove()
  })
})
