import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { after, suite, test } from 'node:test'
import type { DeepResults } from '#lib/model/deepResults.ts'
import { deepCommand } from '#lib/operations/deepVerification/deepProgram.ts'
import { parseResults } from '#lib/operations/deepVerification/parseResults.ts'

const folder = mkdtempSync(join(tmpdir(), 'deep-program-'))
const PYTHON = '.venv/bin/python'

/** Runs the command as a task would, with these variables alone. */
function runProgram(
  variables: Readonly<Record<string, string>>,
  folders: readonly string[] = [folder],
): { readonly text: string; readonly results: DeepResults } {
  const [, ...args] = deepCommand(folders)
  const text = execFileSync(PYTHON, args, { env: variables, encoding: 'utf8' })
  const results = parseResults(text.split('\n'))
  assert.ok(results, text)
  return { text, results }
}

// Runs real Python: only the interpreter knows whether the program is one.
suite('the program of a one-off task', () => {
  after(() => rmSync(folder, { recursive: true }))

  test('the program fits into the overrides of a task, with room for long folders', () => {
    const command = deepCommand(Array.from({ length: 5 }, () => `/app/backend/data/${'x'.repeat(50)}`))
    const overrides = { containerOverrides: [{ name: 'open-webui', command }] }

    assert.ok(JSON.stringify(overrides).length < 8_192)
  })

  test('the program writes, reads and deletes a file, says that the folder is no mount, and leaves nothing', () => {
    const { results } = runProgram({})

    assert.deepEqual(results.files, [{ folder, mounted: false, same: true }])
    assert.deepEqual(readdirSync(folder), [])
  })

  test('the program deletes the file of a run that was killed an hour ago, and no newer one', () => {
    const [old, fresh] = ['.open-webui-deep-check-1', '.open-webui-deep-check-2'].map(name => join(folder, name))
    for (const file of [old, fresh]) writeFileSync(file ?? '', '')
    utimesSync(old ?? '', 0, 0)

    runProgram({})

    assert.deepEqual(readdirSync(folder), ['.open-webui-deep-check-2'])
    rmSync(fresh ?? '')
  })

  test('the program says why it cannot write into a folder', () => {
    const { results } = runProgram({}, ['/dev/null/uploads'])

    assert.match(JSON.stringify(results.files), /Not a directory/)
  })

  test('the program takes the lock of a SQLite database and counts its tables', () => {
    const file = join(folder, 'webui.db')
    const database = new DatabaseSync(file)
    database.exec('CREATE TABLE chat (id text)')
    database.close()

    const { results } = runProgram({ DATABASE_URL: `sqlite:///${file}` })

    assert.deepEqual(results.database, { kind: 'sqlite', exists: true, tables: 1 })
    rmSync(file)
  })

  test('the program creates no SQLite database', () => {
    const { results } = runProgram({ DATABASE_URL: `sqlite:///${join(folder, 'none.db')}` })

    assert.deepEqual(results.database, { kind: 'sqlite', exists: false })
    assert.deepEqual(readdirSync(folder), [])
  })

  test('the program leaves out the parts that the application does not have', () => {
    const { results } = runProgram({ ENABLE_OPENAI_API: 'false', OPENAI_API_BASE_URLS: 'https://models.example.com' })

    assert.deepEqual([results.cache, results.models, results.provider], [null, [], null])
  })

  test('the program says which endpoint is unreachable', () => {
    const { results } = runProgram({
      OPENAI_API_BASE_URLS: 'https://127.0.0.1:1/v1',
      OPENAI_API_KEYS: 'sk-canary-of-the-models',
      OPENID_PROVIDER_URL: 'https://127.0.0.1:1/pool/.well-known/openid-configuration',
    })

    assert.match(JSON.stringify(results.models), /"host":"127\.0\.0\.1","error":".*refused/)
    assert.match(JSON.stringify(results.provider), /refused/)
  })

  test('the program prints no secret, also where an error quotes one', () => {
    const { text } = runProgram({
      DATABASE_URL: `sqlite:////dev/null/${'canary-of-the-database'}`,
      DATABASE_PASSWORD: 'canary-of-the-database',
      OPENAI_API_BASE_URLS: 'https://canary-of-the-models:x',
      OPENAI_API_KEYS: 'other-key-of-models;canary-of-the-models',
      OPENID_PROVIDER_URL: 'unknown-scheme-canary-of-the-cache',
      REDIS_URL: 'rediss://:canary-of-the-cache@cache.example.com:6379/0',
    })

    assert.doesNotMatch(text, /canary/)
    assert.match(text, /\(secret\)/)
  })
})
