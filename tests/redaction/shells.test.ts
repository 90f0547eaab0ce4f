import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { suite, test } from 'node:test'
import { TYPESCRIPT_OPTIONS } from '../../scripts/command/typeScriptOptions.ts'
import { runJob } from '../../scripts/emulator/gitHub/runJob.ts'
import { CANARY } from '../fakes/redaction/leaks.ts'

const FAKES = join(import.meta.dirname, '../fakes/redaction')
const HOW = ['warning', 'problem', 'findings', 'bug'] as const

/** Failures outside every operation: only the shell itself can redact them. */
suite('a text that looks like a secret', { concurrency: 2 }, () => {
  for (const how of HOW)
    test(`a text that looks like a secret is in no output of an action that ends with a ${how}`, async () => {
      const { log, summary, outputs } = await runJob({
        action: join(FAKES, 'leakyAction.ts'),
        workspace: process.cwd(),
        inputs: { how },
        eventName: 'workflow_dispatch',
        event: {},
        ref: 'refs/heads/main',
        sha: 'a'.repeat(40),
        variables: { GITHUB_REPOSITORY: 'team/chat' },
      })

      const text = [log, summary, JSON.stringify(outputs)].join('\n')
      assert.match(text, /password=\(secret\)/)
      assert.ok(!text.includes(CANARY), text)
    })

  for (const how of HOW)
    for (const flags of [[], ['--json']])
      test(`a text that looks like a secret is in no output of a script that ends with a ${how} ${flags.join('')}`, () => {
        const { NODE_TEST_CONTEXT: _, ...env } = process.env
        const args = [...TYPESCRIPT_OPTIONS, join(FAKES, 'leakyScript.ts'), how, ...flags]
        const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', env })

        const text = `${stdout}\n${stderr}`
        assert.match(text, /password=\(secret\)/)
        assert.ok(!text.includes(CANARY), text)
      })
})
