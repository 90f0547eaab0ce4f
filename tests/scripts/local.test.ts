import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join, resolve } from 'node:path'
import { after, suite, test } from 'node:test'
import { TYPESCRIPT_OPTIONS } from '../../scripts/command/typeScriptOptions.ts'
import { type Recording, recordedDocker, recordingsOf } from '../fakes/docker/recordedDocker.ts'

const DATA = 'open-webui-local_database'

/** Of the states that were seen during the start only the first and the last, because between two of them is a second. */
function startOf(name: string): readonly Recording[] {
  const isState = ({ args }: Recording) => args.includes('ps') && args.includes('json')
  const isInspection = ({ args }: Recording) => args[0] === 'inspect'
  const recordings = recordingsOf(name)
  const [before] = recordings.filter(isState)
  const last = [recordings.findLast(isState), recordings.findLast(isInspection)]
  const others = recordings.filter(each => !isState(each) && !isInspection(each))
  return [...others, ...[before, ...last].filter(each => each !== undefined)]
}

/** Ports that the system gives, and that are free again. */
async function freePorts(count: number): Promise<readonly string[]> {
  const servers = Array.from({ length: count }, () => createServer().listen(0, '127.0.0.1'))
  await Promise.all(servers.map(server => once(server, 'listening')))
  const addresses = servers.map(server => server.address())
  for (const server of servers) server.close()
  await Promise.all(servers.map(server => once(server, 'close')))
  return addresses.map(address => (typeof address === 'object' && address ? String(address.port) : assert.fail()))
}

type Run = {
  readonly recordings: readonly Recording[]
  /** The text of docker/.env. */
  readonly settings?: string
  readonly hangsAt?: string
  /** Ctrl-C is pressed once this is on stdout. */
  readonly interruptAt?: RegExp
}

suite('npm run local', { concurrency: 2 }, () => {
  const folders: string[] = []
  after(() => {
    for (const folder of folders) rmSync(folder, { recursive: true })
  })

  const run = async (args: readonly string[], { recordings, settings, hangsAt, interruptAt }: Run) => {
    const root = mkdtempSync(join(tmpdir(), 'local-'))
    folders.push(root)
    mkdirSync(join(root, 'docker'))
    cpSync('docker/.env.example', join(root, 'docker/.env.example'))
    if (settings !== undefined) writeFileSync(join(root, 'docker/.env'), settings)
    using docker = recordedDocker(recordings, hangsAt)
    const [port = '', signInPort = ''] = await freePorts(2)
    const { NODE_TEST_CONTEXT: _, DISPLAY: __, WAYLAND_DISPLAY: ___, DOCKER_HOST: ____, ...inherited } = process.env
    const path = `${docker.folder}${delimiter}${inherited.PATH}`
    const child = spawn(process.execPath, [...TYPESCRIPT_OPTIONS, resolve('scripts/local.ts'), ...args], {
      cwd: root,
      // The recorded ports may be taken on this machine.
      env: { ...inherited, NO_COLOR: '1', COLUMNS: '300', PATH: path, LOCAL_PORT: port, SIGN_IN_PORT: signInPort },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const output = { stdout: '', stderr: '' }
    let isInterrupted = false
    for (const name of ['stdout', 'stderr'] as const)
      child[name].on('data', text => {
        output[name] += text
        if (isInterrupted || !interruptAt?.test(output.stdout)) return
        isInterrupted = true
        child.kill('SIGINT')
      })
    const [code] = await once(child, 'close')
    return { code, ...output, calls: docker.calls(), port }
  }

  test('npm run local -- start waits for every service, then shows the address and the accounts', async () => {
    const { code, stdout, stderr, port } = await run(['start'], { recordings: startOf('start') })
    assert.equal(code, 0, stderr)
    assert.match(stdout, /\n {2}database is ready · /)
    assert.match(stdout, new RegExp(`✓ Open WebUI runs, after .* s:\\n {2}http://localhost:${port}\\n`))
    assert.match(stdout, /administrator@example\.com +administrator\n/)
    assert.match(stdout, /npm run local -- stop +stops them and keeps the data\n/)
  })

  test('npm run local -- start --json prints one document and the progress on stderr', async () => {
    const { code, stdout, stderr } = await run(['start', '--json'], { recordings: recordingsOf('start-again') })
    assert.equal(code, 0, stderr)
    const { outcome, accounts } = JSON.parse(stdout)
    assert.equal(outcome, 'already-running')
    assert.equal(accounts.length, 3)
    assert.match(stderr, /Starting the containers of open-webui-local/)
  })

  test('npm run local -- start names the volume of a newer version, and shows no secret of the settings', async () => {
    const { code, stdout, stderr } = await run(['start'], {
      recordings: startOf('migrated-volume'),
      settings: 'MODEL_API_KEY=0bd252b206fb\n',
    })
    assert.equal(code, 1, stderr)
    assert.match(stdout, /The volume was written by a newer version of Open WebUI/)
    assert.match(stdout, /npm run local -- reset\n/)
    assert.match(stdout, /Can't locate revision identified by '\*\*\*\*'/)
    assert.doesNotMatch(stdout + stderr, /0bd252b206fb/)
  })

  test('npm run local -- start ends with Ctrl-C, says what keeps running and how to stop it', async () => {
    const { code, stdout, stderr } = await run(['start'], {
      recordings: recordingsOf('start'),
      hangsAt: 'up',
      interruptAt: /Starting the containers/,
    })
    assert.equal(code, 130, stdout + stderr)
    assert.match(stdout, /(Still running: .*|No container runs)\./)
    assert.match(stderr, /Interrupted\. Containers that run keep running; 'npm run local -- stop' stops them/)
  })

  test('npm run local -- check lists all problems at once, each with its line and what to do', async () => {
    const problems = recordingsOf('engine-problems').filter(({ title = '' }) =>
      /(not running|no compose), Docker 28/.test(title),
    )
    const { code, stderr, stdout } = await run(['check', '--profile', 'cognito'], {
      recordings: problems,
      settings: 'COGNITO_DOMAIN=https://a.example.com/login\nCOGNITO_REGIO=eu-central-1\n',
    })
    assert.equal(code, 1, stdout)
    for (const expected of [
      /The Docker engine does not answer: Cannot connect to the Docker daemon/,
      /There is no 'docker compose'/,
      /docker\/\.env:1:1: error: COGNITO_DOMAIN/,
      /docker\/\.env:2:1: error: Unknown variable 'COGNITO_REGIO'\. Did you mean 'COGNITO_REGION'\?/,
      /which\s+the profile 'cognito' needs/,
      /5 errors/,
    ])
      assert.match(stderr, expected)
    assert.doesNotMatch(stderr, /\bat .*\.ts:\d+/)
  })

  test('npm run local -- check has exit code 2 for settings alone', async () => {
    const { code, stdout } = await run(['check', '--json'], { recordings: recordingsOf('start'), settings: 'TYPO=1\n' })
    assert.equal(code, 2)
    const { outcome, kind, findings } = JSON.parse(stdout)
    assert.deepEqual([outcome, kind], ['problem', 'usage'])
    assert.deepEqual(findings[0].location, { file: 'docker/.env', line: 1, column: 1 })
  })

  test('npm run local -- status shows services, health, ports, images and volumes', async () => {
    const { code, stdout } = await run(['status'], { recordings: recordingsOf('status') })
    assert.equal(code, 0)
    assert.match(stdout, /✓ Open WebUI runs in the profile 'local'\.\n {2}http:\/\/localhost:3000\n/)
    assert.match(stdout, /open-webui +healthy +127\.0\.0\.1:3000 +ghcr\.io\/open-webui\/open-webui:v0\.12\.4\n/)
    assert.match(stdout, /open-webui-local_keys +48\.2MB\n/)
  })

  test('npm run local -- reset removes the volumes after their name, and says which', async () => {
    const { code, stdout } = await run(['reset', '--volume-name', DATA], { recordings: recordingsOf('reset') })
    assert.equal(code, 0)
    assert.match(stdout, /✓ Removed the containers, the networks and these volumes:\n {2}open-webui-local_database/)
  })

  test('npm run local -- reset with another name removes nothing and has exit code 3', async () => {
    const { code, stderr, calls } = await run(['reset', '--volume-name', 'open-webui'], {
      recordings: recordingsOf('reset'),
    })
    assert.equal(code, 3)
    assert.match(stderr, /Nothing was removed\./)
    assert.ok(!calls.some(call => call.includes(' down')))
  })

  test('npm run local -- logs prints the lines of a service as they are', async () => {
    const { code, stdout } = await run(['logs', 'database'], {
      recordings: recordingsOf('logs'),
      settings: 'MODEL_API_KEY=hunter2-canary\n',
    })
    assert.equal(code, 0)
    assert.equal(stdout, 'database system is ready to accept connections with ****\n')
  })
})
