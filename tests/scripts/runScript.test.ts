import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join, resolve } from 'node:path'
import { suite, test } from 'node:test'
import { TYPESCRIPT_OPTIONS } from '../../scripts/command/typeScriptOptions.ts'
import { fixtureFolder } from '../fakes/repository/fixtureFolder.ts'
import { sampleOf } from '../fakes/testSize.ts'

const VERBS = [
  'bootstrap',
  'change-set',
  'cost',
  'deploy',
  'drift',
  'lint',
  'local',
  'pin',
  'prices',
  'status',
  'teardown',
  'verify',
] as const
/** The package is found from the script, whatever the working directory. */

type ScriptResult = { readonly code: number | null; readonly stdout: string; readonly stderr: string }

/** Runs a script as npm does, with the environments of the tests, without a terminal and without credentials. */
function runScript(file: string, args: readonly string[], options: RunOptions = {}): Promise<ScriptResult> {
  return runProgram(process.execPath, [...TYPESCRIPT_OPTIONS, resolve(file), ...args], {
    cwd: fixtureFolder(),
    ...options,
  })
}

type RunOptions = { readonly cwd?: string; readonly variables?: NodeJS.ProcessEnv }

function runProgram(
  program: string,
  args: readonly string[],
  { cwd = process.cwd(), variables = {} }: RunOptions,
): Promise<ScriptResult> {
  const { NODE_TEST_CONTEXT: _, FORCE_COLOR: __, ...inherited } = process.env
  const env = {
    ...inherited,
    AWS_EC2_METADATA_DISABLED: 'true',
    AWS_CONFIG_FILE: '/nowhere',
    COLUMNS: '100',
    LC_ALL: 'C.UTF-8',
    ...variables,
  }
  const child = spawn(program, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] })
  let stdout = ''
  let stderr = ''
  child.stdout.on('data', chunk => {
    stdout += chunk
  })
  child.stderr.on('data', chunk => {
    stderr += chunk
  })
  return new Promise((done, failed) => {
    child.on('error', failed)
    child.on('close', code => done({ code, stdout, stderr }))
  })
}

const runVerb = (name: string, ...args: readonly string[]) => runScript(`scripts/${name}.ts`, args)

suite('the help of every verb', { concurrency: 2 }, () => {
  for (const name of sampleOf(VERBS, 2))
    test(`${name} has usage, examples and exit codes`, async () => {
      const { code, stdout, stderr } = await runVerb(name, '--help')
      assert.equal(code, 0, stderr)
      assert.match(stdout, new RegExp(`Usage\\n  npm run ${name} -- `))
      assert.match(stdout, /Examples\n.*\n(.*\n)*Exit codes\n/)
      assert.match(stdout, /\n {2}2 +invalid arguments or configuration, or a question without an interactive/)
      assert.equal(stderr, '')
    })
})

test("the help of bootstrap names the verb's own way to watch what continues, because status does not read its stack", async () => {
  const { stdout } = await runVerb('bootstrap', '--help')
  assert.match(
    stdout.replaceAll(/\s+/g, ' '),
    /130 interrupted .*\. An operation .* continues; run the same command again to watch it\./,
  )
  assert.doesNotMatch(stdout, /npm run status/)
})

suite('a script', { concurrency: 2 }, () => {
  test('a script refuses an unknown flag, and names the nearest', async () => {
    const { code, stdout, stderr } = await runVerb('deploy', 'dev', '--yess')
    assert.equal(code, 2)
    assert.match(stderr, /^✗ Unknown flag '--yess'\. Did you mean '--yes'\?\n/)
    assert.equal(stdout, '')
  })

  test('a script refuses a missing environment, and lists the existing ones', async () => {
    const { code, stderr } = await runVerb('deploy')
    assert.equal(code, 2)
    assert.match(stderr, /^✗ Missing environment\. Available environments: dev, production, staging\.\n/)
    assert.match(stderr, /Run 'npm run deploy -- dev'\./)
  })

  test('a script refuses two environments where it takes one', async () => {
    const { code, stderr } = await runVerb('status', 'dev', 'staging')
    assert.equal(code, 2)
    assert.match(stderr, /Expected one environment, got 'dev', 'staging'\./)
  })

  test('a script refuses an unknown environment, and names the nearest', async () => {
    const { code, stderr } = await runVerb('verify', 'dve')
    assert.equal(code, 2)
    assert.match(stderr, /'dve'/)
    assert.match(stderr, /'dev'/)
    assert.doesNotMatch(stderr, /\bat .*\.ts:\d+/)
  })

  test('prints a problem as one JSON document with --json', async () => {
    const { code, stdout, stderr } = await runVerb('change-set', 'dve', '--json')
    const { message, todo, ...rest } = JSON.parse(stdout)
    assert.deepEqual(rest, { version: 1, verb: 'change-set', outcome: 'problem', kind: 'usage', findings: [] })
    assert.deepEqual({ code, stderr }, { code: 2, stderr: '' })
    assert.match(message, /'dve'/)
    assert.match(todo, /'dev'/)
  })

  test('prints an unknown flag as JSON too', async () => {
    const { code, stdout } = await runVerb('deploy', '--yess', '--json')
    assert.equal(code, 2)
    assert.equal(JSON.parse(stdout).kind, 'usage')
  })

  test('does not deploy without a terminal to ask at', async () => {
    const { code, stderr } = await runVerb('deploy', 'dev')
    assert.equal(code, 2)
    assert.match(stderr, /^✗ Cannot ask whether to deploy 'dev': no interactive terminal\./)
    assert.match(stderr, /--expect/)
    assert.match(stderr, /--yes/)
  })

  test('does not deploy a protected environment unreviewed', async () => {
    const { code, stderr } = await runVerb('deploy', 'production', '--yes')
    assert.equal(code, 3)
    assert.match(stderr, /protected/)
    assert.match(stderr, /--expect FINGERPRINT/)
  })

  test('a script refuses --base without --predict', async () => {
    const { code, stderr } = await runVerb('change-set', 'dev', '--base', 'main')
    assert.equal(code, 2)
    assert.match(stderr, /^✗ Flag '--base' needs '--predict'/)
  })

  for (const name of sampleOf(['deploy', 'drift', 'verify']))
    test(`a script refuses a deadline without a unit: ${name}`, async () => {
      const { code, stderr } = await runVerb(name, 'dev', '--deadline', '30')
      assert.equal(code, 2)
      assert.match(stderr, /^✗ Invalid value '30' for '--deadline': expected a duration such as '90s', '30m' or '2h'\./)
    })

  for (const name of sampleOf(['change-set', 'status', 'teardown', 'verify', 'deploy'] as const))
    test(`a script refuses another region than the environment's: ${name}`, async () => {
      const args = name === 'deploy' ? ['dev', '--yes'] : ['dev']
      const { code, stderr } = await runScript(`scripts/${name}.ts`, args, { variables: { AWS_REGION: 'us-west-2' } })
      assert.equal(code, 3)
      assert.match(stderr, /environments\/regions\/[\w-]+\.yaml:\d+:\d+: Environment 'dev' is in region/)
      assert.match(stderr, /Nothing was\s+touched\./)
    })

  test('a script reads the repository of the working directory', async () => {
    const empty = mkdtempSync(join(tmpdir(), 'repository-'))
    const { code, stderr } = await runScript('scripts/deploy.ts', [], { cwd: empty })
    assert.equal(code, 2)
    assert.match(stderr, /Missing environment\.\n/)
  })
})

suite('the frame of the scripts', { concurrency: 2 }, () => {
  const frame = 'tests/fakes/actions/exampleScript.ts'

  test('prints a stack trace only for a bug', async () => {
    const { code, stderr } = await runScript(frame, ['bug'])
    assert.equal(code, 1)
    assert.match(stderr, /^This is a bug in this repository\.\nTypeError: nobody foresaw this\n +at /)
    assert.match(stderr, /Caused by: Error: the first cause/)
  })

  for (const [kind, code] of [
    ['failed', 1],
    ['usage', 2],
    ['refused', 3],
  ] as const)
    test(`ends with ${code} for a problem of kind '${kind}'`, async () => {
      const { code: exitCode, stderr } = await runScript(frame, [kind])
      assert.equal(exitCode, code)
      assert.match(stderr, /^✗ environments\/dev\.yaml:3:5: It cannot be done\.\n {2}Do something else\.\n$/)
    })

  test('ends with 130 when it is interrupted, and names what continues', async () => {
    const { code, stderr, stdout } = await runScript(frame, ['interrupted'])
    assert.equal(code, 130)
    assert.match(stdout, /Stopping\. Press Ctrl-C again to quit immediately\./)
    assert.match(stderr, /^Interrupted\. The others continue\.\n/)
  })

  test('ends immediately at a second Ctrl-C', async () => {
    const { code, stdout } = await runScript(frame, ['unresponsive'])
    assert.equal(code, 130)
    assert.doesNotMatch(stdout, /done/)
  })

  test('prints progress on stderr with --json, and only the document on stdout', async () => {
    const { code, stdout, stderr } = await runScript(frame, ['talkative', '--json'])
    assert.equal(code, 0)
    assert.deepEqual(JSON.parse(stdout), { version: 1, verb: 'a-script', outcome: 'done' })
    assert.match(stderr, /Mind the gap\./)
  })

  test('prints progress on stderr with the flag of the result, and only the result on stdout', async () => {
    const { code, stdout, stderr } = await runScript(frame, ['talkative', '--result'])
    assert.deepEqual({ code, stdout }, { code: 0, stdout: 'done\n' })
    assert.match(stderr, /Mind the gap\./)
  })

  test('prints no incomplete result on stdout', async () => {
    const { code, stdout } = await runScript(frame, ['finished', '--result'])
    assert.deepEqual({ code, stdout }, { code: 130, stdout: '' })
  })

  test('prints the document of a bug with --json, without its message, and the stack trace on stderr', async () => {
    const { code, stdout, stderr } = await runScript(frame, ['bug', '--json'])
    assert.equal(code, 1)
    assert.deepEqual(JSON.parse(stdout), {
      version: 1,
      verb: 'a-script',
      outcome: 'bug',
      message: 'This is a bug in this repository.',
      todo: 'The log has the stack trace: report it.',
    })
    assert.match(stderr, /TypeError: nobody foresaw this\n +at /)
  })

  for (const [name, operation, exitCode = 130] of [
    ['interrupted', 'an operation that stops at Ctrl-C'],
    ['terminated', 'an operation that stops at SIGTERM', 143],
    ['closed', 'an operation whose terminal is closed', 129],
    ['finished', 'an operation that ends with an outcome after Ctrl-C'],
    ['lingering', 'a process that stays alive after its outcome'],
    ['stuck', 'an operation that never ends'],
    ['unresponsive', 'a second Ctrl-C'],
  ] as const)
    test(`--json prints exactly one document, 'interrupted', for ${operation}`, async () => {
      const { code, stdout } = await runScript(frame, [name, '--json'])
      assert.equal(code, exitCode)
      assert.deepEqual(JSON.parse(stdout), { version: 1, verb: 'a-script', outcome: 'interrupted' })
    })

  test('a signal after the outcome changes neither the document nor the exit code', async () => {
    const { code, stdout } = await runScript(frame, ['late', '--json'])
    assert.equal(code, 0)
    assert.deepEqual(JSON.parse(stdout), { version: 1, verb: 'a-script', outcome: 'done' })
  })
})

/** A copy of the repository in which set-up has not run yet. Its packages and Python tools are installed by stand-ins. */
function repositoryBeforeSetUp(): { readonly folder: string; readonly variables: NodeJS.ProcessEnv } {
  const folder = mkdtempSync(join(tmpdir(), 'before-set-up-'))
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'))
  const lock = { name: 'x', version: '1.0.0', lockfileVersion: 3, requires: true, packages: {} }
  mkdirSync(join(folder, 'scripts'))
  mkdirSync(join(folder, 'bin'))
  // An empty lock file: 'npm ci' runs, and needs no registry.
  mkdirSync(join(folder, 'node_modules'))
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'x', version: '1.0.0', scripts }))
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify(lock))
  for (const part of ['set-up.mjs', 'setUp', 'requirements.txt'])
    cpSync(join('scripts', part), join(folder, 'scripts', part), { recursive: true })
  symlinkSync(resolve('scripts/change-set.ts'), join(folder, 'scripts/change-set.ts'))
  for (const name of ['environments', 'cloudformation']) symlinkSync(resolve(name), join(folder, name))
  writeFileSync(join(folder, 'bin/python3'), PYTHON)
  chmodSync(join(folder, 'bin/python3'), 0o755)
  const PATH = [join(folder, 'bin'), resolve('node_modules/.bin'), process.env.PATH].join(delimiter)
  return { folder, variables: { PATH } }
}

const PYTHON = `#!/bin/sh
case "$1 $2" in
  "-c "*) echo "3.12.1" ;;
  "-m venv") mkdir -p "$3/bin" && cp "$0" "$3/bin/python" && echo "a line of venv" ;;
  "-m pip") : > "\${0%/*}/cfn-lint" && echo "a line of pip" ;;
esac
`

suite('npm run -s <verb> -- <environment> --json', { concurrency: 2 }, () => {
  const npm = (args: readonly string[], options: RunOptions) => runProgram('npm', ['run', '-s', ...args], options)

  test('prints only the document on stdout, and keeps the exit code', async () => {
    const { code, stdout } = await npm(['change-set', '--', 'dve', '--json'], {})
    assert.equal(code, 2)
    assert.equal(JSON.parse(stdout).message, "There is no environment 'dve'.")
  })

  test('can be read by another program in a pipe, as jq does', async () => {
    const reader = "process.stdin.on('data', text => process.stdout.write(JSON.parse(text).outcome))"
    const pipe = `set -o pipefail; npm run -s change-set -- dve --json | node -e "${reader}"`
    const { code, stdout } = await runProgram('bash', ['-c', pipe], {})
    assert.deepEqual([code, stdout], [2, 'problem'])
  })

  test('ends with its own exit code when the reader of the pipe is gone', async () => {
    const pipe = 'npm run -s change-set -- dve --json | true; exit $PIPESTATUS'
    const { code, stderr } = await runProgram('bash', ['-c', pipe], {})
    assert.deepEqual([code, stderr], [2, ''])
  })

  test('prints only the document on stdout also when set-up runs for the first time', async () => {
    const { folder, variables } = repositoryBeforeSetUp()

    const first = await npm(['change-set', '--', 'dve', '--json'], { cwd: folder, variables })
    const second = await npm(['change-set', '--', 'dve', '--json'], { cwd: folder, variables })
    rmSync(folder, { recursive: true })

    assert.match(first.stderr, /Setting up: Node packages … done(.|\n)*Setting up: Python tools … done/)
    assert.equal(second.stderr, '')
    for (const { code, stdout } of [first, second]) {
      assert.equal(code, 2)
      assert.equal(JSON.parse(stdout).outcome, 'problem')
    }
  })
})
