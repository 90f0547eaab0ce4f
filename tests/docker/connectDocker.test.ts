import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, suite, test } from 'node:test'
import { connectDocker } from '#lib/docker/connectDocker.ts'
import { stateText } from '#lib/model/local/localService.ts'
import { type Recording, recordedDocker, recordingsOf } from '../fakes/docker/recordedDocker.ts'
import { expectProblem } from '../fakes/model/expectProblem.ts'

const IMAGE = 'ghcr.io/open-webui/open-webui:v0.12.4'

suite('the docker command', { concurrency: 2 }, () => {
  const root = mkdtempSync(join(tmpdir(), 'docker-root-'))
  mkdirSync(join(root, 'docker'))
  after(() => rmSync(root, { recursive: true }))

  const connect = (executable: string, variables: Readonly<Record<string, string>> = {}) =>
    connectDocker({ executable, root, variables: { PATH: process.env.PATH, ...variables } })
  const withRecording = async <T>(
    name: string,
    act: (docker: ReturnType<typeof connect>) => Promise<T>,
  ): Promise<T> => {
    using recorded = recordedDocker(recordingsOf(name))
    return await act(connect(recorded.executable))
  }

  test('the docker command reads engine, compose, services and images', () =>
    withRecording('start', async docker => {
      assert.deepEqual(await docker.engine(), {
        kind: 'running',
        engine: {
          version: '20.10.24+dfsg1',
          memoryBytes: 25_276_514_304,
          processors: 2,
          dataFolder: '/var/lib/docker',
        },
      })
      assert.equal(await docker.composeVersion(), '5.6.0')
      const services = await docker.services('local')
      assert.deepEqual(
        services.map(({ name }) => name),
        ['cache', 'database', 'open-webui', 'sign-in'],
      )
      assert.deepEqual(services[2], { name: 'open-webui', image: IMAGE, runsOnce: false })
      assert.equal(await docker.hasImage(IMAGE), true)
    }))

  test('the docker command knows a service that does its work and ends', () =>
    withRecording('start-plain', async docker => {
      assert.deepEqual(
        (await docker.services('plain')).map(({ name, runsOnce }) => [name, runsOnce]),
        [
          ['cognito-settings', true],
          ['open-webui-plain', false],
        ],
      )
    }))

  test('the docker command reads containers with their health, ports and restarts', () =>
    withRecording('status', async docker => {
      const containers = await docker.containers()
      assert.deepEqual(
        containers.map(({ service, state, health, restarts }) => [service, state, health, restarts]),
        [
          ['cache', 'running', 'healthy', 0],
          ['database', 'running', 'healthy', 0],
          ['open-webui', 'running', 'healthy', 0],
          ['sign-in', 'running', 'healthy', 0],
        ],
      )
      const [application] = containers.filter(({ service }) => service === 'open-webui')
      assert.deepEqual(application?.ports, [{ host: '127.0.0.1', port: 3000 }])
      assert.equal(application?.name, 'open-webui-local-open-webui-1')
    }))

  test('the docker command counts the restarts of a service that ends by itself', () =>
    withRecording('migrated-volume', async docker => {
      let restarts = 0
      for (let poll = 0; poll < 8 && restarts === 0; poll++)
        for (const each of await docker.containers()) restarts = Math.max(restarts, each.restarts)
      assert.ok(restarts > 0)
    }))

  test('the docker command reads stopped containers and volumes with their sizes', () =>
    withRecording('status-stopped', async docker => {
      const containers = await docker.containers()
      assert.ok(containers.length > 3)
      assert.equal(stateText(containers[0] ?? assert.fail()), 'ended (143)')
      assert.deepEqual(await docker.volumes(), [
        { name: 'open-webui-local_database', size: '0B' },
        { name: 'open-webui-local_keys', size: '48.2MB' },
      ])
    }))

  test('the docker command names the container that has a port', () =>
    withRecording('port-of-container', async docker => {
      assert.deepEqual(await docker.publisherOf(9011), { container: 'taker', project: undefined })
    }))

  test('the docker command passes on what compose prints during a start', () =>
    withRecording('start', async docker => {
      const lines: string[] = []
      await docker.up({ profile: 'local', onLine: line => lines.push(line) })
      assert.ok(lines.some(line => /Container open-webui-local-database-1 Healthy/.test(line)))
    }))

  test("the docker command quotes Docker's own last words when a start fails", () =>
    withRecording('unhealthy-database', async docker => {
      const { message } = await expectProblem(() => docker.up({ profile: 'local', onLine: () => undefined }))
      assert.equal(
        message,
        "'docker compose up' failed: dependency failed to start: container open-webui-local-database-1 is unhealthy",
      )
    }))

  test('the docker command reads the log of a service', () =>
    withRecording('logs', async docker => {
      const lines: string[] = []
      await docker.logs({ service: 'database', follow: false, lines: 200, onLine: line => lines.push(line) })
      assert.deepEqual(lines, ['database system is ready to accept connections with hunter2-canary'])
    }))

  test('the docker command stops and removes without reading compose.yaml', async () => {
    using recorded = recordedDocker([...recordingsOf('stop'), ...recordingsOf('reset')])
    const docker = connect(recorded.executable)
    await docker.stop()
    await docker.remove()
    const words = recorded.calls().map(call => call.slice(call.indexOf(' never ') + ' never '.length))
    assert.deepEqual(words, ['stop', 'down --volumes --remove-orphans'])
    assert.ok(!recorded.calls().join(' ').includes('--file'))
  })

  for (const { title = '', ...recording } of recordingsOf('engine-problems'))
    test(`the docker command sees the problem: ${title}`, async () => {
      using recorded = recordedDocker([recording])
      const docker = connect(recorded.executable)
      if (title.startsWith('no compose')) return assert.equal(await docker.composeVersion(), undefined)
      const state = await docker.engine()
      const isDenied = title.startsWith('denied')
      assert.equal(state.kind, isDenied ? 'denied' : 'not-running')
      const words = isDenied ? /^permission denied while trying/ : /^Cannot connect to the Docker daemon at unix:/
      assert.match('reason' in state ? state.reason : '', words)
    })

  test('the docker command is missing where there is none', async () => {
    const docker = connect('/nowhere/docker')
    assert.deepEqual(await docker.engine(), { kind: 'no-command' })
    assert.equal(await docker.composeVersion(), undefined)
    const { message } = await expectProblem(() => docker.volumes())
    assert.equal(message, "There is no command '/nowhere/docker'.")
  })

  test('the docker command gets no project, file or profile from the shell', async () => {
    const print = `#!${process.execPath}\nconsole.log(JSON.stringify(Object.keys(process.env)))\n`
    using recorded = recordedDocker([])
    const executable = join(recorded.folder, 'print-variables')
    writeFileSync(executable, print, { mode: 0o755 })
    const variables = { COMPOSE_FILE: 'x', COMPOSE_PROFILES: 'x', COMPOSE_PROJECT_NAME: 'x', COMPOSE_HTTP_TIMEOUT: '9' }
    const lines: string[] = []
    await connect(executable, variables).up({ profile: 'local', onLine: line => lines.push(line) })
    const names = new Set<string>(JSON.parse(lines[0] ?? '[]'))
    assert.deepEqual(
      Object.keys(variables).filter(name => names.has(name)),
      ['COMPOSE_HTTP_TIMEOUT'],
    )
  })

  test('the docker command ends with the signal, with its reason', async () => {
    using recorded = recordedDocker(recordingsOf('start'), 'up')
    const ending = new AbortController()
    const reason = new Error('Ctrl-C')
    const onLine = () => ending.abort(reason)
    await assert.rejects(connect(recorded.executable).up({ profile: 'local', onLine, signal: ending.signal }), reason)
  })
})

test('compose before 2.21 prints its containers as one list', async () => {
  const rows = [
    {
      ID: 'abc',
      Name: 'open-webui-local-cache-1',
      Service: 'cache',
      State: 'running',
      Health: 'starting',
      ExitCode: 0,
    },
  ]
  const inspection = '{"id":"abcdef","restarts":2,"outOfMemory":true}'
  const entry = (args: readonly string[], stdout: string): Recording => ({ args, code: 0, stdout, stderr: '' })
  const [ps] = recordingsOf('status').filter(({ args }) => args.includes('ps'))
  const [inspect] = recordingsOf('status').filter(({ args }) => args[0] === 'inspect')
  using recorded = recordedDocker([
    entry(ps?.args ?? [], JSON.stringify(rows)),
    entry([...(inspect?.args.slice(0, 3) ?? []), 'abc'], inspection),
  ])
  const docker = connectDocker({ executable: recorded.executable, root: tmpdir(), variables: process.env })

  const [container] = await docker.containers()

  assert.equal(container?.health, 'starting')
  assert.deepEqual([container?.restarts, container?.outOfMemory], [2, true])
  assert.deepEqual(container?.ports, [])
})
