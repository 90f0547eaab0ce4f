import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { suite, test } from 'node:test'

const VERBS = ['bootstrap', 'change-set', 'deploy', 'drift', 'lint', 'status', 'teardown', 'verify'] as const
/** The package is found from the script, whatever the working directory. */
const TSX = import.meta.resolve('tsx')

type ScriptResult = { readonly code: number | null; readonly stdout: string; readonly stderr: string }

/** Runs a script as npm does, without a terminal and without credentials. */
function runScript(
  file: string,
  words: readonly string[],
  { cwd = process.cwd(), variables = {} }: { readonly cwd?: string; readonly variables?: NodeJS.ProcessEnv } = {},
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
  const child = spawn(process.execPath, ['--import', TSX, resolve(file), ...words], {
    cwd,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
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

const runVerb = (name: string, ...words: readonly string[]) => runScript(`scripts/${name}.ts`, words)

suite('every verb', { concurrency: 2 }, () => {
  for (const name of VERBS)
    test(`${name} explains itself`, async () => {
      const { code, stdout, stderr } = await runVerb(name, '--help')
      assert.equal(code, 0, stderr)
      assert.match(stdout, new RegExp(`Usage\\n  npm run ${name} -- `))
      assert.match(stdout, /Examples\n.*\n(.*\n)*Exit codes\n/)
      assert.equal(stderr, '')
    })
})

suite('a script', { concurrency: 2 }, () => {
  test('refuses a flag that it does not have, and names the nearest', async () => {
    const { code, stdout, stderr } = await runVerb('deploy', 'dev', '--yess')
    assert.equal(code, 2)
    assert.match(stderr, /^✗ 'deploy' has no flag '--yess'\. Did you mean '--yes'\?\n/)
    assert.equal(stdout, '')
  })

  test('refuses to guess the environment, and names those there are', async () => {
    const { code, stderr } = await runVerb('deploy')
    assert.equal(code, 2)
    assert.match(stderr, /^✗ 'deploy' needs the name of an environment: .*'dev'/)
    assert.match(stderr, /Run 'npm run deploy -- dev'\./)
  })

  test('refuses two environments where it takes one', async () => {
    const { code, stderr } = await runVerb('status', 'dev', 'staging')
    assert.equal(code, 2)
    assert.match(stderr, /'dev' and 'staging'/)
  })

  test('refuses an environment that there is not, and names the nearest', async () => {
    const { code, stderr } = await runVerb('verify', 'dve')
    assert.equal(code, 2)
    assert.match(stderr, /'dve'/)
    assert.match(stderr, /'dev'/)
    assert.doesNotMatch(stderr, /\bat .*\.ts:\d+/)
  })

  test('gives a problem as one JSON document', async () => {
    const { code, stdout, stderr } = await runVerb('change-set', 'dve', '--json')
    const { outcome, kind, message, todo, findings } = JSON.parse(stdout)
    assert.deepEqual(
      { code, outcome, kind, findings, stderr },
      { code: 2, outcome: 'problem', kind: 'usage', findings: [], stderr: '' },
    )
    assert.match(message, /'dve'/)
    assert.match(todo, /'dev'/)
  })

  test('gives a wrong word as JSON too', async () => {
    const { code, stdout } = await runVerb('deploy', '--yess', '--json')
    assert.equal(code, 2)
    assert.equal(JSON.parse(stdout).kind, 'usage')
  })

  test('does not deploy unasked where nobody can be asked', async () => {
    const { code, stderr } = await runVerb('deploy', 'dev')
    assert.equal(code, 2)
    assert.match(stderr, /--expect/)
    assert.match(stderr, /--yes/)
  })

  test('does not deploy a protected environment unreviewed', async () => {
    const { code, stderr } = await runVerb('deploy', 'production', '--yes')
    assert.equal(code, 3)
    assert.match(stderr, /protected/)
    assert.match(stderr, /--expect FINGERPRINT/)
  })

  test('does not ignore a base that nothing is compared with', async () => {
    const { code, stderr } = await runVerb('change-set', 'dev', '--base', 'main')
    assert.equal(code, 2)
    assert.match(stderr, /^✗ --base is only for --predict/)
  })

  for (const name of ['change-set', 'deploy', 'status', 'teardown', 'verify'] as const)
    test(`refuses another region than the environment's: ${name}`, async () => {
      const words = name === 'deploy' ? ['dev', '--yes'] : ['dev']
      const { code, stderr } = await runScript(`scripts/${name}.ts`, words, { variables: { AWS_REGION: 'us-west-2' } })
      assert.equal(code, 3)
      assert.match(stderr, /environments\/regions\/[\w-]+\.yaml:\d+:\d+: Environment 'dev' is in region/)
      assert.match(stderr, /Nothing was\s+touched\./)
    })

  test('reads the repository that it is run in', async () => {
    const empty = mkdtempSync(join(tmpdir(), 'repository-'))
    const { code, stderr } = await runScript('scripts/deploy.ts', [], { cwd: empty })
    assert.equal(code, 2)
    assert.match(stderr, /needs the name of an environment\./)
  })
})

suite('the frame of the scripts', { concurrency: 2 }, () => {
  const frame = 'tests/fakes/actions/exampleScript.ts'

  test('prints a stack only for what nobody foresaw', async () => {
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
    test(`ends with ${code} when it is ${kind}`, async () => {
      const { code: ended, stderr } = await runScript(frame, [kind])
      assert.equal(ended, code)
      assert.match(stderr, /^✗ environments\/dev\.yaml:3:5: It cannot be done\.\n {2}Do something else\.\n$/)
    })

  test('ends with 130 when it is interrupted, and says what goes on', async () => {
    const { code, stderr, stdout } = await runScript(frame, ['interrupted'])
    assert.equal(code, 130)
    assert.match(stdout, /Stopping\. Press Ctrl-C again to leave at once\./)
    assert.match(stderr, /Interrupted; the others go on\./)
  })

  test('leaves at once at a second interruption', async () => {
    const { code, stdout } = await runScript(frame, ['deaf'])
    assert.equal(code, 130)
    assert.doesNotMatch(stdout, /done/)
  })

  test('keeps stdout for the document with --json', async () => {
    const { code, stdout, stderr } = await runScript(frame, ['talkative', '--json'])
    assert.equal(code, 0)
    assert.deepEqual(JSON.parse(stdout), { outcome: 'done' })
    assert.match(stderr, /Mind the gap\./)
  })
})
