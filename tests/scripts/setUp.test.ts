import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { suite, test } from 'node:test'

/** An npm that records each call and creates node_modules, unless a variable makes it fail. */
const NPM = `
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs'
appendFileSync('calls', 'npm ' + process.argv.slice(2).join(' ') + '\\n')
if (process.env.NPM_FAILS) { console.error('npm error network ENOTFOUND'); process.exit(1) }
if (process.env.NPM_IS_KILLED) { mkdirSync('node_modules'); process.kill(process.ppid, 'SIGKILL') }
const bin = 'node_modules/@cdklabs/cdk-validator-cfnguard/bin'
for (const system of ['ubuntu', 'macos'])
  for (const processor of ['x86_64', 'aarch64']) {
    mkdirSync(bin + '/' + system + '/' + processor, { recursive: true })
    writeFileSync(bin + '/' + system + '/' + processor + '/cfn-guard', '')
  }
`

/** A Python that prints its version, and creates the folder of a virtual environment. */
const python = (version: string) => `#!/bin/sh
case "$1 $2" in
  "-c "*) echo "${version}" ;;
  "-m venv") mkdir -p "$3/bin" && cp "$0" "$3/bin/python" && echo "venv" >> calls ;;
  "-m pip") echo "pip" >> calls && touch .venv/bin/cfn-lint ;;
esac
`

type Repository = {
  readonly folder: string
  readonly run: (environment?: Record<string, string>, nodeArgs?: string[]) => Run
}
type Run = { readonly status: number | null; readonly stderr: string; readonly calls: readonly string[] }

function repository(pythonVersion: string | undefined): Repository {
  const folder = mkdtempSync(join(tmpdir(), 'set-up-'))
  mkdirSync(join(folder, 'scripts'))
  mkdirSync(join(folder, 'bin'))
  cpSync('scripts/set-up.mjs', join(folder, 'scripts/set-up.mjs'))
  writeFileSync(join(folder, 'scripts/requirements.txt'), 'cfn-lint==1.0.0\n')
  writeFileSync(join(folder, 'package.json'), '{}')
  writeFileSync(
    join(folder, 'package-lock.json'),
    '{ "packages": { "node_modules/@cdklabs/cdk-validator-cfnguard": {} } }',
  )
  writeFileSync(join(folder, 'npm.mjs'), NPM)
  cpSync(join(folder, 'npm.mjs'), join(folder, 'npm.js'))
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}')
  if (pythonVersion) writeFileSync(join(folder, 'bin/python3'), python(pythonVersion))
  if (pythonVersion) chmodSync(join(folder, 'bin/python3'), 0o755)
  const run = (environment: Record<string, string> = {}, nodeArgs: string[] = []): Run => {
    rmSync(join(folder, 'calls'), { force: true })
    const path = pythonVersion ? `${join(folder, 'bin')}:/bin:/usr/bin` : join(folder, 'bin')
    const { status, stderr } = spawnSync(process.execPath, [...nodeArgs, 'scripts/set-up.mjs'], {
      cwd: folder,
      encoding: 'utf8',
      env: { PATH: path, npm_execpath: join(folder, 'npm.js'), ...environment },
    })
    const calls = existsSync(join(folder, 'calls'))
      ? readFileSync(join(folder, 'calls'), 'utf8').trim().split('\n')
      : []
    return { status, stderr, calls }
  }
  return { folder, run }
}

suite('set-up', () => {
  test('installs both tool sets once, and nothing the second time', () => {
    const { run } = repository('3.12.1')

    const first = run()
    const second = run()

    assert.equal(first.status, 0, first.stderr)
    assert.deepEqual(
      first.calls.map(call => call.split(' ')[0]),
      ['npm', 'venv', 'pip'],
    )
    assert.match(first.calls[0] ?? '', /^npm ci /)
    assert.deepEqual(second, { status: 0, stderr: '', calls: [] })
  })

  test('installs again only the tool set whose lock file changed', () => {
    const { folder, run } = repository('3.12.1')
    run()

    writeFileSync(join(folder, 'scripts/requirements.txt'), 'cfn-lint==2.0.0\n')

    assert.deepEqual(run().calls, ['venv', 'pip'])
  })

  test('installs again what has lost its program, although the lock file is the same', () => {
    const { folder, run } = repository('3.12.1')
    run()

    rmSync(join(folder, '.venv/bin/cfn-lint'))
    assert.deepEqual(run().calls, ['venv', 'pip'])
    assert.deepEqual(run().calls, [])

    rmSync(join(folder, 'node_modules/@cdklabs'), { recursive: true })
    assert.match(run().calls.join(), /^npm ci [^,]*$/)
    assert.deepEqual(run().calls, [])
  })

  test('set-up is completed by the next run after an interruption', () => {
    const { run } = repository('3.12.1')

    const killed = run({ NPM_IS_KILLED: 'yes' })
    const next = run()

    assert.notEqual(killed.status, 0)
    assert.equal(next.status, 0, next.stderr)
    assert.equal(next.calls.length, 3)
  })

  test('prints the error of npm and the next step when npm fails', () => {
    const { status, stderr } = repository('3.12.1').run({ NPM_FAILS: 'yes' })

    assert.equal(status, 1)
    assert.match(stderr, /ENOTFOUND/)
    assert.match(stderr, /Set-up failed: npm could not install the packages\. Check the network/)
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
    test(`reports ${title} in one sentence`, () => {
      const { status, stderr } = repository(version).run()
      assert.equal(status, 1)
      assert.match(stderr, sentence)
      assert.doesNotMatch(stderr, / at .*\.mjs:/)
    })

  test('reports an old Node in one sentence, before it installs anything', () => {
    const older = 'data:text/javascript,Object.defineProperty(process,"versions",{value:{node:"18.20.1"}})'
    const { status, stderr, calls } = repository('3.12.1').run({}, ['--import', older])
    assert.equal(status, 1)
    assert.match(stderr, /^\s*Set-up failed: Node 20 or newer is required; this is 18\.20\.1\. Install it from/)
    assert.deepEqual(calls, [])
  })
})
