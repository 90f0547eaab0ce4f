import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, suite, test } from 'node:test'

const FOLDER = mkdtempSync(join(tmpdir(), 'missing-docker-'))

/** Runs the command with no other program than those of this folder. */
function runTestLocal(folder: string) {
  const result = spawnSync(process.execPath, ['--import', 'tsx', 'tests/local/run.ts'], {
    encoding: 'utf8',
    env: { PATH: folder, NO_COLOR: '1' },
  })
  return { code: result.status, text: `${result.stdout}${result.stderr}`.replaceAll(/\s+/g, ' ') }
}

suite('test:local on a machine where it cannot run', () => {
  after(() => rmSync(FOLDER, { recursive: true, force: true }))

  test('says what to install where the docker command is missing, and fails', () => {
    const { code, text } = runTestLocal(join(FOLDER, 'nothing'))

    assert.equal(code, 1, text)
    assert.match(text, /The command 'docker' is missing\./)
    assert.match(text, /https:\/\/docs\.docker\.com\/get-started\/get-docker\//)
  })

  test('names the engine that does not answer and the plugin that is missing at once, and fails', () => {
    const script =
      '#!/bin/sh\n[ "$1" = --version ] && exit 0\necho \'Cannot connect to the Docker daemon.\' >&2\nexit 1\n'
    writeFileSync(join(FOLDER, 'docker'), script, { mode: 0o755 })

    const { code, text } = runTestLocal(FOLDER)

    assert.equal(code, 1, text)
    assert.match(text, /The Docker engine does not answer: 'Cannot connect to the Docker daemon\.'/)
    assert.match(text, /The command 'docker compose' is missing\./)
  })
})
