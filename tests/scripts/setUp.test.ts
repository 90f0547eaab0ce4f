import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { suite, test } from 'node:test'

/** An npm that notes each call and makes node_modules, unless it is told to fail. */
const NPM = `
import { appendFileSync, mkdirSync } from 'node:fs'
appendFileSync('calls', 'npm ' + process.argv.slice(2).join(' ') + '\\n')
if (process.env.NPM_FAILS) { console.error('npm error network ENOTFOUND'); process.exit(1) }
if (process.env.NPM_IS_KILLED) { mkdirSync('node_modules'); process.kill(process.ppid, 'SIGKILL') }
mkdirSync('node_modules', { recursive: true })
`

/** A Python that says which version it is, and makes the folder that venv would make. */
const python = (version: string) => `#!/bin/sh
case "$1 $2" in
  "-c "*) echo "${version}" ;;
  "-m venv") mkdir -p "$3/bin" && cp "$0" "$3/bin/python" && echo "venv" >> calls ;;
  "-m pip") echo "pip" >> calls ;;
esac
`

type Repository = {
  readonly folder: string
  readonly run: (environment?: Record<string, string>, words?: string[]) => Run
}
type Run = { readonly status: number | null; readonly said: string; readonly calls: readonly string[] }

function repository(pythonVersion: string | undefined): Repository {
  const folder = mkdtempSync(join(tmpdir(), 'set-up-'))
  mkdirSync(join(folder, 'scripts'))
  mkdirSync(join(folder, 'bin'))
  cpSync('scripts/set-up.mjs', join(folder, 'scripts/set-up.mjs'))
  writeFileSync(join(folder, 'scripts/requirements.txt'), 'cfn-lint==1.0.0\n')
  writeFileSync(join(folder, 'package.json'), '{}')
  writeFileSync(join(folder, 'package-lock.json'), '{}')
  writeFileSync(join(folder, 'npm.mjs'), NPM)
  cpSync(join(folder, 'npm.mjs'), join(folder, 'npm.js'))
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}')
  if (pythonVersion) writeFileSync(join(folder, 'bin/python3'), python(pythonVersion))
  if (pythonVersion) chmodSync(join(folder, 'bin/python3'), 0o755)
  const run = (environment: Record<string, string> = {}, words: string[] = []): Run => {
    rmSync(join(folder, 'calls'), { force: true })
    const path = pythonVersion ? `${join(folder, 'bin')}:/bin:/usr/bin` : join(folder, 'bin')
    const { status, stderr } = spawnSync(process.execPath, [...words, 'scripts/set-up.mjs'], {
      cwd: folder,
      encoding: 'utf8',
      env: { PATH: path, npm_execpath: join(folder, 'npm.js'), ...environment },
    })
    const calls = existsSync(join(folder, 'calls'))
      ? readFileSync(join(folder, 'calls'), 'utf8').trim().split('\n')
      : []
    return { status, said: stderr, calls }
  }
  return { folder, run }
}

suite('set-up', () => {
  test('installs both tool sets once, and does no work the second time', () => {
    const { run } = repository('3.12.1')

    const first = run()
    const second = run()

    assert.equal(first.status, 0, first.said)
    assert.deepEqual(
      first.calls.map(call => call.split(' ')[0]),
      ['npm', 'venv', 'pip'],
    )
    assert.match(first.calls[0] ?? '', /^npm ci /)
    assert.deepEqual(second, { status: 0, said: '', calls: [] })
  })

  test('installs again what a changed lock file asks for, and only that', () => {
    const { folder, run } = repository('3.12.1')
    run()

    writeFileSync(join(folder, 'scripts/requirements.txt'), 'cfn-lint==2.0.0\n')

    assert.deepEqual(run().calls, ['venv', 'pip'])
  })

  test('is finished by the next run when it was interrupted', () => {
    const { run } = repository('3.12.1')

    const killed = run({ NPM_IS_KILLED: 'yes' })
    const next = run()

    assert.notEqual(killed.status, 0)
    assert.equal(next.status, 0, next.said)
    assert.equal(next.calls.length, 3)
  })

  test('says what npm said, and what to do, when npm fails', () => {
    const { status, said } = repository('3.12.1').run({ NPM_FAILS: 'yes' })

    assert.equal(status, 1)
    assert.match(said, /ENOTFOUND/)
    assert.match(said, /Set-up failed: npm could not install the packages\. Check the network/)
  })

  for (const [title, version, sentence] of [
    [
      'an old Python',
      '3.9.2',
      /Set-up failed: Python 3\.10 or newer is required for cfn-lint; this is 3\.9\.2\. Install it/,
    ],
    [
      'no Python',
      undefined,
      /Set-up failed: Python 3\.10 or newer is required for cfn-lint; none was found\. Install it/,
    ],
  ] as const)
    test(`names ${title} in one sentence`, () => {
      const { status, said } = repository(version).run()
      assert.equal(status, 1)
      assert.match(said, sentence)
      assert.doesNotMatch(said, / at .*\.mjs:/)
    })

  test('names an old Node in one sentence, before it does anything', () => {
    const older = 'data:text/javascript,Object.defineProperty(process,"versions",{value:{node:"18.20.1"}})'
    const { status, said, calls } = repository('3.12.1').run({}, ['--import', older])
    assert.equal(status, 1)
    assert.match(said, /^\s*Set-up failed: Node 20 or newer is required; this is 18\.20\.1\. Install it from/)
    assert.deepEqual(calls, [])
  })
})
