import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import type { LocalNotStarted } from '#lib/model/local/localOutcome.ts'
import type { LocalProfile } from '#lib/model/local/localProfile.ts'
import type { LocalContainer, LocalService } from '#lib/model/local/localService.ts'
import { Problem } from '#lib/model/problem.ts'
import { start } from '#lib/operations/local/start.ts'
import { aContainer, SERVICES } from '../../fakes/docker/fakeDocker.ts'
import { COGNITO_LINES, fakeLocalTools } from '../../fakes/docker/localTools.ts'
import { anHttpResponse, fakeHttpClient } from '../../fakes/http/fakeHttpClient.ts'
import { expectProblem } from '../../fakes/model/expectProblem.ts'

type Overrides = Parameters<typeof fakeLocalTools>[0]

const ALL = SERVICES.map(({ name }) => aContainer({ service: name }))
const withService = (service: string, over: Partial<LocalContainer>) =>
  ALL.map(container => (container.service === service ? { ...container, ...over } : container))
const starting = withService('open-webui', { health: 'starting' })
const run = (over: Overrides, profile: LocalProfile = 'local', deadlineSeconds?: number) => {
  const tools = fakeLocalTools(over)
  return { tools, outcome: start({ profile, shell: {}, deadlineSeconds }, tools) }
}
const failureOf = async (over: Overrides, profile?: LocalProfile, deadline?: number): Promise<LocalNotStarted> => {
  const outcome = await run(over, profile, deadline).outcome
  return outcome.kind === 'not-started' ? outcome : assert.fail(outcome.kind)
}

suite('a local start', () => {
  test('a start waits for the health of every service, and reports each', async () => {
    const created = ALL.map(container => ({ ...container, state: 'created', health: 'none' }) as const)
    const { tools, outcome } = run({ docker: { afterUp: [[], created, starting, starting, ALL] } })

    assert.deepEqual(await outcome, { kind: 'started', profile: 'local', url: 'http://localhost:3000', seconds: 4 })
    assert.deepEqual(tools.docker.calls, ['up local'])
    assert.deepEqual(
      tools.reporter.ofKind('service').map(({ name }) => name),
      ['cache', 'database', 'sign-in', 'open-webui'],
    )
    assert.ok(tools.reporter.ofKind('waiting').some(({ subject }) => subject === 'open-webui (starting)'))
  })

  test('a start shows what compose does while there are no containers', async () => {
    const upLines = [' open-webui Pulling ']
    const { tools, outcome } = run({ docker: { afterUp: [[], ALL], up: 'pending', upLines } }, 'local', 2)
    await outcome
    assert.ok(tools.reporter.ofKind('waiting').some(({ subject }) => subject === 'open-webui Pulling'))
  })

  test('a second start says that everything runs already', async () => {
    const { outcome } = run({ docker: { containers: ALL, afterUp: [ALL] } })
    assert.equal((await outcome).kind, 'already-running')
  })

  test('a start with other settings changes the container, and is a start', async () => {
    const { outcome } = run({ docker: { containers: ALL, afterUp: [withService('open-webui', { id: 'id-new' })] } })
    assert.equal((await outcome).kind, 'started')
  })

  test('a start stops the services of another profile first', async () => {
    const plain = aContainer({ service: 'open-webui-plain' })
    const { tools, outcome } = run({ docker: { containers: [plain] } })
    await outcome
    assert.deepEqual(tools.docker.calls, ['stop open-webui-plain', 'up local'])
  })

  test('a service that does its work and ends with code 0 is ready', async () => {
    const services: readonly LocalService[] = [...SERVICES, { name: 'cognito-settings', image: 'x:1', runsOnce: true }]
    const done = aContainer({ service: 'cognito-settings', state: 'exited', health: 'none' })
    const { outcome } = run({ docker: { services, afterUp: [[...ALL, done]] } })
    assert.equal((await outcome).kind, 'started')
  })

  test('a container that was stopped before is no failure while compose starts it', async () => {
    const stopped = ALL.map(container => ({ ...container, state: 'exited', health: 'none', exitCode: 137 }) as const)
    const { outcome } = run({ docker: { containers: stopped, afterUp: [stopped, ALL], up: 'pending' } }, 'local', 5)
    assert.match(((await outcome) as LocalNotStarted).reason, /^The deadline passed/)
  })

  test('a start begins only if the check is ready', async () => {
    const { tools, outcome } = run({ docker: { compose: '1.29.2' } })
    const { message } = await expectProblem(() => outcome)
    assert.match(message, /Nothing was started\.$/)
    assert.deepEqual(tools.docker.calls, [])
  })

  for (const [what, docker, service, reason, step] of [
    [
      'a service that ends again and again',
      { afterUp: [starting, withService('open-webui', { state: 'restarting', exitCode: 1, restarts: 1 })] },
      'open-webui',
      "Service 'open-webui' ends by itself and is started again and again, with exit code 1.",
      'npm run local -- logs open-webui',
    ],
    [
      'a volume of a newer version',
      {
        afterUp: [withService('open-webui', { health: 'starting', restarts: 1 })],
        logs: { 'open-webui': ['INFO start', "Can't locate revision identified by '0bd252b206fb'"] },
      },
      'open-webui',
      "Service 'open-webui' ends by itself and is started again and again. The volume was written by a newer version of Open WebUI, and an older one does not start on it.",
      'npm run local -- reset',
    ],
    [
      'a volume of another PostgreSQL',
      {
        afterUp: [withService('database', { state: 'restarting', restarts: 1 })],
        logs: { database: ['FATAL:  database files are incompatible with server'] },
      },
      'database',
      "Service 'database' ends by itself and is started again and again. The volume of the database was written by another major version of PostgreSQL.",
      'npm run local -- reset',
    ],
    [
      'an unhealthy dependency',
      {
        afterUp: [withService('database', { health: 'unhealthy' })],
        up: new Problem(
          "'docker compose up' failed: dependency failed to start: container open-webui-local-database-1 is unhealthy",
        ),
      },
      'database',
      "'docker compose up' failed: dependency failed to start: container open-webui-local-database-1 is unhealthy.",
      'npm run local -- logs database',
    ],
    [
      'a service that stays unhealthy',
      { afterUp: [withService('open-webui', { health: 'unhealthy' })] },
      'open-webui',
      "Service 'open-webui' is unhealthy.",
      'npm run local -- logs open-webui',
    ],
    [
      'a service that needs too much memory',
      { afterUp: [withService('open-webui', { state: 'exited', health: 'none', exitCode: 137, outOfMemory: true })] },
      'open-webui',
      "Service 'open-webui' was ended because it needs more memory than it may have.",
      'npm run local -- logs open-webui',
    ],
    [
      'a service that has ended',
      { afterUp: [withService('sign-in', { state: 'exited', health: 'none', exitCode: 2 })] },
      'sign-in',
      "Service 'sign-in' ended with exit code 2.",
      'npm run local -- logs sign-in',
    ],
    [
      'a full disk',
      { afterUp: [[]], up: new Problem("'docker compose up' failed: write /x: no space left on device") },
      undefined,
      "'docker compose up' failed: write /x: no space left on device. The disk of Docker is full.",
      'docker system df',
    ],
    [
      'an image that the registry does not have',
      { afterUp: [[]], up: new Problem("'docker compose up' failed: manifest unknown") },
      undefined,
      "'docker compose up' failed: manifest unknown. The registry has no such image, or not for everyone.",
      undefined,
    ],
    [
      'a registry that cannot be reached, which only an earlier line names',
      {
        afterUp: [[]],
        up: new Problem("'docker compose up' failed: No such image: x:1"),
        upLines: [' open-webui Error Get "https://ghcr.io/v2/": dial tcp: lookup ghcr.io: no such host'],
      },
      undefined,
      "'docker compose up' failed: No such image: x:1. Docker cannot reach the registry of the image.",
      undefined,
    ],
    [
      'a port that was taken in the meantime',
      {
        afterUp: [[]],
        up: new Problem("'docker compose up' failed: Bind for 127.0.0.1:3000 failed: port is already allocated"),
      },
      undefined,
      "'docker compose up' failed: Bind for 127.0.0.1:3000 failed: port is already allocated. A port was taken since the check.",
      'npm run local -- check',
    ],
    [
      'a registry that limits pulls',
      {
        afterUp: [[]],
        up: new Problem("'docker compose up' failed: toomanyrequests: You have reached your pull rate limit."),
      },
      undefined,
      "'docker compose up' failed: toomanyrequests: You have reached your pull rate limit. The registry of the image refuses more pulls for now.",
      'docker login',
    ],
    [
      'an image for other processors',
      { afterUp: [[]], up: new Problem("'docker compose up' failed: no matching manifest for linux/arm64/v8") },
      undefined,
      "'docker compose up' failed: no matching manifest for linux/arm64/v8. The image does not exist for the processor of this machine.",
      undefined,
    ],
  ] as const)
    test(`a start fails with ${what}, and names the way on`, async () => {
      const outcome = await failureOf({ docker })
      assert.equal(outcome.reason, reason)
      assert.equal(outcome.service, service)
      assert.ok(outcome.steps.length > 0)
      if (step !== undefined) assert.ok(outcome.steps.flatMap(({ lines }) => lines).includes(step))
    })

  test('a failed start shows the last lines of the service, without the secrets of the settings', async () => {
    const settings = `${COGNITO_LINES}MODEL_API_KEY=canary-of-the-model`
    const line = 'client canary-secret-of-the-client, key canary-of-the-model'
    const outcome = await failureOf({
      settings,
      docker: {
        afterUp: [withService('open-webui', { state: 'restarting', restarts: 1 })],
        logs: { 'open-webui': [...Array.from({ length: 40 }, (_, index) => `line ${index}`), line] },
      },
    })
    assert.equal(outcome.log.length, 20)
    assert.equal(outcome.log.at(-1), 'client ****, key ****')
    assert.deepEqual(outcome.running, ['cache', 'database', 'open-webui', 'sign-in'])
  })

  test("a failed start shows Docker's words without the secrets of the settings", async () => {
    const up = new Problem("'docker compose up' failed: canary-secret-of-the-client is refused")
    const { reason } = await failureOf({ settings: COGNITO_LINES, docker: { afterUp: [[]], up } })
    assert.equal(reason, "'docker compose up' failed: **** is refused.")
  })

  test('a restart from before this start is no failure', async () => {
    const restarted = withService('open-webui', { restarts: 3 })
    assert.equal(
      (await run({ docker: { containers: restarted, afterUp: [restarted] } }).outcome).kind,
      'already-running',
    )
  })

  test('a service that becomes healthy again after a moment is no failure', async () => {
    const unhealthy = withService('open-webui', { health: 'unhealthy' })
    assert.equal((await run({ docker: { afterUp: [unhealthy, unhealthy, ALL] } }).outcome).kind, 'started')
  })

  test('a start fails at its deadline, and names who is not ready', async () => {
    const outcome = await failureOf({ docker: { afterUp: [starting] } }, 'local', 30)
    assert.equal(outcome.reason, 'The deadline passed after 30 seconds; not ready: open-webui (starting).')
  })

  test('an interrupted start says what keeps running, and ends with its reason', async () => {
    const interrupt = new AbortController()
    const reason = new Error('Ctrl-C')
    const tools = fakeLocalTools({ docker: { afterUp: [starting], up: 'pending' }, signal: interrupt.signal })
    const sleep: typeof tools.clock.sleep = async () => {
      interrupt.abort(reason)
      throw reason
    }

    await assert.rejects(start({ profile: 'local', shell: {} }, { ...tools, clock: { ...tools.clock, sleep } }), reason)

    assert.deepEqual(
      tools.reporter.ofKind('warning').map(({ text }) => text),
      ['Still running: cache, database, open-webui, sign-in.'],
    )
  })
})

suite('a local start with a pool of Cognito', () => {
  const AUTHORIZE = 'https://chat-dev.auth.eu-central-1.amazoncognito.com/oauth2/authorize'
  const application = aContainer({ service: 'open-webui-cognito' })
  const docker = {
    services: [{ name: 'open-webui-cognito', image: 'x:1', runsOnce: false }],
    afterUp: [[application]],
  } as const
  const startWith = (response: ReturnType<typeof anHttpResponse> | Error) =>
    run({ settings: COGNITO_LINES, docker, httpClient: fakeHttpClient({ [AUTHORIZE]: response }) }, 'cognito')
  const redirectTo = (location: string) => anHttpResponse(302, '', { location })

  test('a start asks the sign-in pages once, with the address of the run', async () => {
    const asked: string[] = []
    const get = async (url: string) => {
      asked.push(url)
      return redirectTo('/login?x=1')
    }
    const httpClient = { ...fakeHttpClient(), get }
    const { outcome } = run({ settings: `${COGNITO_LINES}LOCAL_PORT=3005`, docker, httpClient }, 'cognito')
    assert.equal((await outcome).kind, 'started')
    const [url, ...more] = asked
    assert.equal(more.length, 0)
    assert.deepEqual(Object.fromEntries(new URL(url ?? '').searchParams), {
      client_id: '4hq2clientidofthepool7',
      response_type: 'code',
      scope: 'openid email profile',
      redirect_uri: 'http://localhost:3005/oauth/oidc/callback',
      state: 'local-check',
    })
  })

  test('a start refuses a callback that the pool does not know, and names both addresses to add', async () => {
    const { tools, outcome } = startWith(redirectTo('/error?error=redirect_mismatch&client_id=4hq2'))
    const { message, kind, steps } = await expectProblem(() => outcome)
    assert.equal(
      message,
      "The user pool does not know the callback 'http://localhost:3000/oauth/oidc/callback' (redirect_mismatch). Nothing was started.",
    )
    assert.equal(kind, 'usage')
    assert.deepEqual(steps?.[0]?.lines, [
      'ExtraCallbackUrls: http://localhost:3000/oauth/oidc/callback',
      'ExtraLogoutUrls: http://localhost:3000/auth',
    ])
    assert.deepEqual(tools.docker.calls, [])
  })

  test('a start refuses a client that the pool does not know', async () => {
    const { outcome } = startWith(
      redirectTo('https://chat-dev.auth.eu-central-1.amazoncognito.com/error?error=unauthorized_client'),
    )
    const { message } = await expectProblem(() => outcome)
    assert.match(message, /refuse the client: 'unauthorized_client'\. Nothing was started\.$/)
  })

  test('a start refuses a client at a page of status 400', async () => {
    const { message } = await expectProblem(() => startWith(anHttpResponse(400, 'Client does not exist')).outcome)
    assert.match(message, /refuse the client: 'HTTP 400'/)
  })

  test('a start goes on with a warning if the pages cannot be reached', async () => {
    const { tools, outcome } = startWith(new Problem("Cannot reach 'chat-dev'."))
    assert.equal((await outcome).kind, 'started')
    assert.match(
      tools.reporter.ofKind('warning')[0]?.text ?? '',
      /^Cannot ask .* Cannot reach 'chat-dev'\. Sign-in may fail\.$/,
    )
  })

  test('a start in another profile asks no question', async () => {
    const httpClient = { ...fakeHttpClient(), get: async () => assert.fail('asked') }
    assert.equal((await run({ httpClient }).outcome).kind, 'started')
  })
})
