import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import type { LocalContainer } from '#lib/model/local/localService.ts'
import { Problem } from '#lib/model/problem.ts'
import { logs } from '#lib/operations/local/logs.ts'
import { open } from '#lib/operations/local/open.ts'
import { reset } from '#lib/operations/local/reset.ts'
import { showStatus } from '#lib/operations/local/showStatus.ts'
import { stop } from '#lib/operations/local/stop.ts'
import { fakePrompt } from '../../fakes/console/fakePrompt.ts'
import { aContainer, SERVICES, VOLUMES } from '../../fakes/docker/fakeDocker.ts'
import { COGNITO_LINES, fakeLocalTools } from '../../fakes/docker/localTools.ts'
import { expectProblem } from '../../fakes/model/expectProblem.ts'

const ALL = SERVICES.map(({ name }) => aContainer({ service: name }))
const STOPPED = ALL.map(each => ({ ...each, state: 'exited', health: 'none', exitCode: 143 }) as const)
const withService = (service: string, over: Partial<LocalContainer>) =>
  ALL.map(container => (container.service === service ? { ...container, ...over } : container))
const DATA = 'open-webui-local_database'

suite('a local stop', () => {
  test('a stop ends the containers and keeps the volumes', async () => {
    const tools = fakeLocalTools({ docker: { containers: ALL, volumes: VOLUMES } })
    assert.deepEqual(await stop(tools), { kind: 'stopped', volumes: VOLUMES })
    assert.deepEqual(tools.docker.calls, ['stop'])
    assert.deepEqual(await tools.docker.volumes(), VOLUMES)
  })

  for (const [what, containers] of [
    ['nothing was started', []],
    ['everything has ended', STOPPED],
  ] as const)
    test(`a stop changes nothing where ${what}`, async () => {
      const tools = fakeLocalTools({ docker: { containers } })
      assert.equal((await stop(tools)).kind, 'not-running')
      assert.deepEqual(tools.docker.calls, [])
    })
})

suite('a local reset', () => {
  const docker = { containers: STOPPED, volumes: VOLUMES }

  test('a reset lists the volumes, asks for the name of the one with the chats, and removes all', async () => {
    const tools = fakeLocalTools({ docker, prompt: fakePrompt({ type: DATA }) })
    assert.deepEqual(await reset({}, tools), { kind: 'removed', volumes: VOLUMES })
    assert.deepEqual(tools.prompt.questions, [`Type '${DATA}' to delete these volumes:`])
    assert.deepEqual(
      tools.reporter.ofKind('warning').map(({ text }) => text),
      [
        'All chats, accounts and files of the local runs are in these volumes: open-webui-local_database (48.2MB), open-webui-local_keys (44B).',
      ],
    )
    assert.deepEqual(tools.docker.calls, ['remove'])
  })

  for (const [what, type, reason] of [
    ['another name', 'open-webui-local', `You typed 'open-webui-local', but the volume is '${DATA}'`],
    ['yes', 'yes', `You typed 'yes', but the volume is '${DATA}'`],
    ['nothing', '', 'No name was typed'],
  ] as const)
    test(`a reset that is answered with ${what} removes nothing`, async () => {
      const tools = fakeLocalTools({ docker, prompt: fakePrompt({ type }) })
      const { kind, message } = await expectProblem(() => reset({}, tools))
      assert.equal(kind, 'refused')
      assert.equal(message, `${reason}. Nothing was removed.`)
      assert.deepEqual(tools.docker.calls, [])
    })

  test('a reset without a terminal needs the name as a flag', async () => {
    const tools = fakeLocalTools({ docker })
    const { kind, todo } = await expectProblem(() => reset({}, tools))
    assert.equal(kind, 'usage')
    assert.equal(todo, `Run 'npm run local -- reset --volume-name ${DATA}'.`)
    assert.deepEqual(tools.docker.calls, [])

    assert.equal((await reset({ typedName: DATA }, tools)).kind, 'removed')
  })

  test('a reset of the profile plain asks for its own volume', async () => {
    const volumes = [{ name: 'open-webui-local_plain-database', size: undefined }, ...VOLUMES.slice(1)]
    const tools = fakeLocalTools({
      docker: { volumes },
      prompt: fakePrompt({ type: 'open-webui-local_plain-database' }),
    })
    assert.equal((await reset({}, tools)).kind, 'removed')
  })

  test('a reset removes containers without volumes and asks nothing', async () => {
    const tools = fakeLocalTools({ docker: { containers: STOPPED } })
    assert.deepEqual(await reset({}, tools), { kind: 'removed', volumes: [] })
    assert.deepEqual(tools.prompt.questions, [])
  })

  test('a reset of nothing removes nothing', async () => {
    const tools = fakeLocalTools()
    assert.equal((await reset({}, tools)).kind, 'nothing-to-remove')
    assert.deepEqual(tools.docker.calls, [])
  })

  test('a reset names a volume that Docker keeps', async () => {
    const tools = fakeLocalTools({ docker })
    const kept = { ...tools.docker, remove: async () => undefined }
    const { message, todo } = await expectProblem(() => reset({ typedName: DATA }, { ...tools, docker: kept }))
    assert.equal(message, "Docker did not remove 'open-webui-local_database', 'open-webui-local_keys'.")
    assert.match(todo ?? '', /docker ps --all --filter volume=open-webui-local_database/)
  })
})

suite('the status of a local run', () => {
  const URL = 'http://localhost:3000'
  for (const [what, containers, kind, profile, url] of [
    ['every service is healthy', ALL, 'healthy', 'local', URL],
    ['a service is starting', withService('open-webui', { health: 'starting' }), 'starting', 'local', URL],
    ['a service is unhealthy', withService('database', { health: 'unhealthy' }), 'unhealthy', 'local', URL],
    [
      'Open WebUI ends again and again',
      withService('open-webui', { state: 'restarting' }),
      'unhealthy',
      'local',
      undefined,
    ],
    [
      'a service starts again',
      withService('open-webui', { health: 'starting', restarts: 1 }),
      'unhealthy',
      'local',
      URL,
    ],
    ['a service has ended', withService('cache', { state: 'exited', exitCode: 1 }), 'unhealthy', 'local', URL],
    ['all were stopped', STOPPED, 'absent', 'local', undefined],
    ['there is none', [], 'absent', undefined, undefined],
  ] as const)
    test(`the status is ${kind} where ${what}`, async () => {
      const outcome = await showStatus(fakeLocalTools({ docker: { containers, volumes: VOLUMES } }))
      assert.deepEqual([outcome.kind, outcome.profile, outcome.url], [kind, profile, url])
      assert.deepEqual(outcome.volumes, VOLUMES)
    })

  test('the status leaves out stopped services of another profile', async () => {
    const services = [
      { name: 'cognito-settings', image: 'x:1', runsOnce: true },
      { name: 'open-webui-cognito', image: 'x:1', runsOnce: false },
    ]
    const containers = [
      aContainer({ service: 'cognito-settings', state: 'exited', health: 'none' }),
      aContainer({ service: 'open-webui-cognito' }),
      ...STOPPED,
    ]
    const outcome = await showStatus(fakeLocalTools({ docker: { services, containers } }))
    assert.equal(outcome.kind, 'healthy')
    assert.deepEqual(
      outcome.containers.map(({ service }) => service),
      ['cognito-settings', 'open-webui-cognito'],
    )
  })

  test('the status is shown although compose cannot read its file', async () => {
    const docker = { services: new Problem('broken'), containers: ALL }
    assert.equal((await showStatus(fakeLocalTools({ docker }))).kind, 'healthy')
  })

  test('the address of the status is the published port', async () => {
    const containers = withService('open-webui', { ports: [{ host: '127.0.0.1', port: 3456 }] })
    assert.equal((await showStatus(fakeLocalTools({ docker: { containers } }))).url, 'http://localhost:3456')
  })
})

suite('opening a local run', () => {
  test('open opens the browser at the published port', async () => {
    assert.deepEqual(await open(fakeLocalTools({ docker: { containers: ALL } })), {
      kind: 'opened',
      url: 'http://localhost:3000',
    })
  })

  test('open shows the address where there is no browser', async () => {
    const tools = fakeLocalTools({ docker: { containers: ALL }, machine: { hasBrowser: false } })
    assert.equal((await open(tools)).kind, 'no-browser')
  })

  for (const [what, containers] of [
    ['nothing was started', []],
    ['it was stopped', STOPPED],
  ] as const)
    test(`open fails where ${what}`, async () => {
      const { todo } = await expectProblem(() => open(fakeLocalTools({ docker: { containers } })))
      assert.equal(todo, "Run 'npm run local -- start'.")
    })
})

suite('the logs of a local run', () => {
  const docker = {
    containers: ALL,
    logs: { 'open-webui': ['secret canary-secret-of-the-client'], database: ['ready'] },
  }
  const logsOf = async (service: string | undefined, over = docker, follow = false) => {
    const seen: string[] = []
    const order = { service, follow, shell: {}, onLine: (text: string) => seen.push(text) }
    const outcome = await logs(order, fakeLocalTools({ docker: over, settings: COGNITO_LINES }))
    return { seen, outcome }
  }

  test('logs shows the lines of a service without the secrets of the settings', async () => {
    const { seen, outcome } = await logsOf('open-webui')
    assert.deepEqual(seen, ['secret ****'])
    assert.deepEqual(outcome, { kind: 'logs', service: 'open-webui', lines: ['secret ****'] })
  })

  test('logs shows the lines of all services', async () => {
    assert.equal((await logsOf(undefined)).seen.length, 2)
  })

  test('logs keeps no line of a log that is followed', async () => {
    const { seen, outcome } = await logsOf('database', docker, true)
    assert.deepEqual(seen, ['ready'])
    assert.deepEqual(outcome.lines, [])
  })

  test('logs of open-webui are those of Open WebUI in the profile that runs', async () => {
    const containers = [aContainer({ service: 'open-webui-plain' })]
    const { outcome } = await logsOf('open-webui', { ...docker, containers })
    assert.equal(outcome.service, 'open-webui-plain')
  })

  test('logs of an unknown service names the nearest', async () => {
    const { kind, message, todo } = await expectProblem(() => logsOf('databse'))
    assert.equal(kind, 'usage')
    assert.equal(message, "There is no service 'databse'. Did you mean 'database'?")
    assert.equal(todo, 'Services with a container: cache, database, open-webui, sign-in.')
  })

  test('logs says that nothing was started', async () => {
    const { message } = await expectProblem(() => logsOf(undefined, { ...docker, containers: [] }))
    assert.match(message, /^There is no log: no container was started/)
  })
})
