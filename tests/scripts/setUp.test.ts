import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { suite, test } from 'node:test'
import { setTimeout } from 'node:timers/promises'

/** An npm that records each call and creates node_modules, unless a variable makes it fail. */
const NPM = `
import { appendFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs'
appendFileSync('calls', 'npm ' + process.argv.slice(2).join(' ') + '\\n')
if (process.env.NPM_FAILS) { console.error(process.env.NPM_FAILS); process.exit(1) }
while (process.env.NPM_WAITS && !existsSync('go')) await new Promise(resolve => setTimeout(resolve, 10))
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
  readonly run: (environment?: Record<string, string>, nodeArgs?: string[], args?: string[]) => Run
  readonly start: (environment?: Record<string, string>) => Started
}
type Started = {
  readonly pid: number
  /** Waits until this is printed. */
  readonly printed: (text: string) => Promise<void>
  readonly kill: (signal: NodeJS.Signals) => void
  readonly end: () => Promise<{ readonly code: number | null; readonly signal: string | null; readonly stderr: string }>
}
type Run = {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
  readonly calls: readonly string[]
}

function repository(pythonVersion: string | undefined): Repository {
  const folder = mkdtempSync(join(tmpdir(), 'set-up-'))
  mkdirSync(join(folder, 'scripts'))
  mkdirSync(join(folder, 'bin'))
  for (const part of ['set-up.mjs', 'setUp'])
    cpSync(`scripts/${part}`, join(folder, 'scripts', part), { recursive: true })
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
  const PATH = pythonVersion ? `${join(folder, 'bin')}:/bin:/usr/bin` : join(folder, 'bin')
  const variables = { PATH, npm_execpath: join(folder, 'npm.js') }
  const run = (environment: Record<string, string> = {}, nodeArgs: string[] = [], args: string[] = []): Run => {
    rmSync(join(folder, 'calls'), { force: true })
    const { status, stdout, stderr } = spawnSync(process.execPath, [...nodeArgs, 'scripts/set-up.mjs', ...args], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...variables, ...environment },
    })
    return { status, stdout, stderr, calls: callsIn(folder) }
  }
  const start = (environment: Record<string, string> = {}): Started => {
    const child = spawn(process.execPath, ['scripts/set-up.mjs'], {
      cwd: folder,
      env: { ...variables, ...environment },
    })
    const closed = once(child, 'close')
    let stderr = ''
    child.stderr.on('data', text => {
      stderr += text
    })
    return {
      pid: child.pid ?? 0,
      printed: async text => {
        while (!stderr.includes(text) && child.exitCode === null) await setTimeout(5)
        assert.ok(stderr.includes(text), stderr)
      },
      kill: signal => child.kill(signal),
      end: async () => {
        const [code, signal] = await closed
        return { code, signal, stderr }
      },
    }
  }
  return { folder, run, start }
}

function callsIn(folder: string): readonly string[] {
  const file = join(folder, 'calls')
  return existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : []
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
    assert.deepEqual(second, { status: 0, stdout: '', stderr: '', calls: [] })
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

  for (const [what, target] of [
    ['was deleted', undefined],
    ['leads to a Python that is gone', '/opt/python-3.9/bin/python3'],
    ['leads to itself', 'python'],
  ] as const)
    test(`installs the Python tools again if the Python of .venv ${what}`, () => {
      const { folder, run } = repository('3.12.1')
      run()

      rmSync(join(folder, '.venv/bin/python'))
      if (target !== undefined) symlinkSync(target, join(folder, '.venv/bin/python'))

      assert.deepEqual(run().calls, ['venv', 'pip'])
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

  test('prints the error of npm, and the next step that it calls for', () => {
    const { run } = repository('3.12.1')

    const offline = run({ NPM_FAILS: 'npm error network ENOTFOUND' })
    const full = run({ NPM_FAILS: 'npm error code ENOSPC' })

    assert.deepEqual([offline.status, full.status], [1, 1])
    assert.match(offline.stderr, /ENOTFOUND\n\nSet-up failed: npm could not install the packages\. Check the network/)
    assert.match(full.stderr, /ENOSPC\n\nSet-up failed: npm could not install the packages\. Free space on the disk/)
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

suite('two set-ups at once in one folder', { concurrency: 2 }, () => {
  test('the second set-up waits for the first, says so, and installs nothing', async () => {
    const { folder, start } = repository('3.12.1')
    const first = start({ NPM_WAITS: 'yes' })
    await first.printed('Node packages')

    const second = start({ NPM_WAITS: 'yes' })
    await second.printed(`Another command (process ${first.pid}, since `)
    writeFileSync(join(folder, 'go'), '')
    const ends = await Promise.all([first.end(), second.end()])

    assert.deepEqual(
      ends.map(({ code }) => code),
      [0, 0],
      ends[1].stderr,
    )
    assert.match(
      ends[1].stderr,
      /^Setting up: Another command .* sets up this folder\. Waiting until it has ended …\n$/,
    )
    assert.deepEqual(
      callsIn(folder).map(call => call.split(' ')[0]),
      ['npm', 'venv', 'pip'],
    )
    assert.equal(existsSync(join(folder, '.set-up.lock')), false)
  })

  test('the second set-up installs what the first did not, after a signal has ended that and its npm', async () => {
    const { folder, start } = repository('3.12.1')
    const first = start({ NPM_WAITS: 'yes' })
    await first.printed('Node packages')
    while (callsIn(folder).length === 0) await setTimeout(5)

    const second = start()
    await second.printed('Waiting')
    first.kill('SIGTERM')
    const ends = await Promise.all([first.end(), second.end()])

    assert.deepEqual([ends[0].signal, ends[1].code], ['SIGTERM', 0], ends[1].stderr)
    assert.match(ends[0].stderr, /interrupted\. The next command sets up again\.\n$/)
    assert.equal(callsIn(folder).length, 4)
  })

  for (const [title, lock] of [
    ['a process that has ended', { pid: spawnSync(process.execPath, ['--version']).pid, host: hostname() }],
    ['a process that is no set-up and has got the same number', { pid: process.pid, host: hostname() }],
  ] as const)
    test(`a set-up goes on over the lock of ${title}`, () => {
      const { folder, run } = repository('3.12.1')
      writeFileSync(join(folder, '.set-up.lock'), JSON.stringify({ ...lock, since: '2026-01-01T00:00:00Z' }))

      const { status, stderr, calls } = run()

      assert.deepEqual([status, calls.length], [0, 3], stderr)
      assert.doesNotMatch(stderr, /Another command/)
      assert.equal(existsSync(join(folder, '.set-up.lock')), false)
    })

  test('a set-up waits for the lock of another machine that is renewed', async () => {
    const { folder, start } = repository('3.12.1')
    const lock = join(folder, '.set-up.lock')
    writeFileSync(lock, JSON.stringify({ pid: 1, host: 'another-machine', since: '2026-01-01T00:00:00Z' }))

    const waiting = start()
    await waiting.printed('Another command (process 1 on another-machine, since ')
    rmSync(lock)

    assert.equal((await waiting.end()).code, 0)
  })
})

suite('the arguments of set-up', () => {
  test('npm run set-up -- --help prints the help and installs nothing', () => {
    const { status, stdout, calls } = repository('3.12.1').run({}, [], ['--help'])

    assert.deepEqual([status, calls], [0, []])
    assert.match(stdout, /^.+\n\nUsage\n {2}npm run set-up\n/)
  })

  test('npm run set-up refuses an argument and installs nothing', () => {
    const { status, stderr, calls } = repository('3.12.1').run({}, [], ['dev'])

    assert.deepEqual([status, calls], [2, []])
    assert.match(stderr, /^✗ Unexpected argument 'dev'\.\n/)
  })
})

suite('the next step after an error of npm or pip', async () => {
  // Plain JavaScript without types, because it runs before TypeScript is installed.
  const { adviceOf } = await import(resolve('scripts/setUp/adviceOf.mjs'))
  for (const [printed, advice] of [
    [
      'ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE.',
      /another file than the lock file names/,
    ],
    [
      "WARNING: Retrying after connection broken by 'NewConnectionError': Temporary failure in name resolution",
      /Check the network/,
    ],
    ['The virtual environment was not created successfully because ensurepip is not available.', /python3-venv/],
    ["ERROR: Could not install packages: [Errno 13] Permission denied: '/x/.venv/bin/cfn-lint'", /Make this folder/],
    [
      'npm error network request to https://registry.example failed, reason: getaddrinfo ENOTFOUND',
      /Check the network/,
    ],
    ['npm error code ETIMEDOUT', /Check the network/],
    ['npm error code ENOSPC\nnpm error nospc ENOSPC: no space left on device, write', /Free space on the disk/],
    [
      "npm error code EACCES\nnpm error syscall mkdir\nnpm error path '/x/node_modules'",
      /Make this folder .* your own/,
    ],
    [
      'npm error code EINTEGRITY\nnpm error sha512-a integrity checksum failed',
      /another file than the lock file names/,
    ],
    ['npm error `npm ci` can only install packages when your package.json and package-lock.json are in sync', /differ/],
    ['npm error code E401\nnpm error Unable to authenticate', /Sign in to the registry/],
    ['npm error code E404\nnpm error 404 Not Found - GET https://registry.example/x', /lacks this package/],
    ['npm error code SELF_SIGNED_CERT_IN_CHAIN', /NODE_EXTRA_CA_CERTS/],
    ['npm error code E503', /wait a little/],
    ["TypeError: Cannot read properties of undefined (reading 'x')", /Correct the cause that is named above/],
  ] as const)
    test(`the next step after '${printed.split('\n')[0]}'`, () => {
      const todo = adviceOf(printed)

      assert.match(todo, advice)
      assert.match(todo, /, then run the command again\.$/)
      if (!advice.source.includes('network')) assert.doesNotMatch(todo, /network/)
    })
})
