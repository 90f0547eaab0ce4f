import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import type { LocalProfile } from '#lib/model/local/localProfile.ts'
import { Problem } from '#lib/model/problem.ts'
import { check } from '#lib/operations/local/check.ts'
import { IMAGE, RUNNING, SERVICES } from '../../fakes/docker/fakeDocker.ts'
import { fakeLocalTools } from '../../fakes/docker/localTools.ts'
import { expectProblem, findingLines } from '../../fakes/model/expectProblem.ts'

const GIB = 2 ** 30
type Overrides = Parameters<typeof fakeLocalTools>[0]

const problemOf = (over: Overrides, profile: LocalProfile = 'local', shell = {}) =>
  expectProblem(() => check({ profile, shell }, fakeLocalTools(over)))
const engineWith = (over: { readonly memoryBytes?: number; readonly processors?: number }) => ({
  kind: 'running' as const,
  engine: { version: '28.2.2', memoryBytes: 8 * GIB, processors: 2, dataFolder: '/var/lib/docker', ...over },
})
const slim = SERVICES.map(service => (service.name === 'open-webui' ? { ...service, image: `${IMAGE}-slim` } : service))

suite('the check before a local run', () => {
  test('the check is ready where everything is right', async () => {
    const outcome = await check({ profile: 'local', shell: {} }, fakeLocalTools())
    assert.deepEqual(outcome, { kind: 'ready', profile: 'local', engine: '28.2.2', compose: '5.6.0', findings: [] })
  })

  for (const [what, over, expected] of [
    [
      'a missing docker command',
      { docker: { engine: { kind: 'no-command' }, compose: undefined } },
      " error docker/command: There is no command 'docker' on the PATH. Install Docker Desktop, or on Linux Docker Engine with its compose plugin: https://docs.docker.com/get-started/get-docker/.",
    ],
    [
      'an engine that does not run',
      { docker: { engine: { kind: 'not-running', reason: 'Cannot connect to the Docker daemon.' } } },
      " error docker/engine: The Docker engine does not answer: Cannot connect to the Docker daemon. Start Docker Desktop, or on Linux run 'sudo systemctl start docker'.",
    ],
    [
      'a user who may not use the engine',
      { docker: { engine: { kind: 'denied', reason: 'permission denied' } } },
      " error docker/permission: The Docker engine runs, but this user may not use it: permission denied Run 'sudo usermod --append --groups docker $USER', then sign in to this machine again. Members of that group have the rights of root.",
    ],
    [
      'no compose plugin',
      { docker: { compose: undefined } },
      " error docker/compose: There is no 'docker compose'; the former 'docker-compose' is not enough. Install the compose plugin, version 2.20 or newer: https://docs.docker.com/compose/install/.",
    ],
    [
      'a compose that is too old',
      { docker: { compose: '2.19.1' } },
      ' error docker/compose: Compose 2.19.1 is too old. Install the compose plugin, version 2.20 or newer: https://docs.docker.com/compose/install/.',
    ],
    [
      'a port of a program',
      { machine: { ports: { 3000: { kind: 'taken', holder: 'node (process 4711)' } } } },
      ' error machine/port-taken: Port 3000 is taken by node (process 4711). End that program, or set LOCAL_PORT in docker/.env to another port.',
    ],
    [
      'a port of a program that the system does not name',
      { machine: { ports: { 9011: { kind: 'taken', holder: undefined } } } },
      ' error machine/port-taken: Port 9011 is taken by another program. End that program, or set SIGN_IN_PORT in docker/.env to another port.',
    ],
    [
      'a port of the file, with its line',
      {
        settings: '# mine\nLOCAL_PORT=3001',
        machine: { ports: { 3001: { kind: 'taken', holder: 'node (process 7)' } } },
      },
      'docker/.env:2:1 error machine/port-taken: Port 3001 is taken by node (process 7). End that program, or set LOCAL_PORT in docker/.env to another port.',
    ],
    [
      'a port of another container',
      {
        machine: { ports: { 3000: { kind: 'taken', holder: 'docker-proxy (process 8)' } } },
        docker: { publishers: { 3000: { container: 'blog-web-1', project: 'blog' } } },
      },
      " error machine/port-taken: Port 3000 is taken by container 'blog-web-1' of the compose project 'blog'. End that container, or set LOCAL_PORT in docker/.env to another port.",
    ],
    [
      'a port that needs more rights',
      { settings: 'LOCAL_PORT=1100', machine: { ports: { 1100: { kind: 'not-allowed' } } } },
      'docker/.env:1:1 error machine/port-not-allowed: This user may not listen on port 1100. Set LOCAL_PORT in docker/.env to another port.',
    ],
    [
      'one processor',
      { docker: { engine: engineWith({ processors: 1 }) } },
      ' error machine/processors: The Docker engine has 1 processor; compose.yaml lets Open WebUI use 2, and Docker refuses more than there are. Give Docker more processors (Docker Desktop: Settings, Resources).',
    ],
    [
      'too little memory',
      { docker: { engine: engineWith({ memoryBytes: 2 * GIB }) } },
      " error machine/memory: The Docker engine has 2.0 GiB of memory; Open WebUI needs 2.5 GiB with its database and the rest. Give Docker more memory (Docker Desktop: Settings, Resources), or set OPEN_WEBUI_IMAGE to the image with '-slim' behind its tag.",
    ],
    [
      'too little space for images',
      { docker: { missingImages: [IMAGE] }, machine: { freeBytes: 3 * GIB } },
      " error machine/disk: 3.0 GiB are free where Docker keeps its files ('/var/lib/docker'); the images that are to be pulled need 10.0 GiB. 'docker system df' shows what takes space, and 'docker image prune' removes images without a name that nothing uses.",
    ],
    [
      'a full disk',
      { machine: { freeBytes: 0.2 * GIB } },
      " error machine/disk: 0.2 GiB are free where Docker keeps its files ('/var/lib/docker'); the data need 1.0 GiB. 'docker system df' shows what takes space, and 'docker image prune' removes images without a name that nothing uses.",
    ],
    [
      'a compose.yaml that compose cannot read',
      { docker: { services: new Problem("'docker compose config' failed: yaml: line 3: did not find expected key") } },
      " error docker/compose-file: 'docker compose config' failed: yaml: line 3: did not find expected key Correct docker/compose.yaml or docker/.env.",
    ],
  ] as const satisfies readonly (readonly [string, Overrides, string])[])
    test(`the check finds ${what}`, async () => {
      const { findings, kind } = await problemOf(over)
      assert.deepEqual(findingLines(findings), [expected])
      assert.equal(kind, 'failed')
    })

  test('a port of the shell is to be changed in the shell', async () => {
    const machine = { ports: { 3009: { kind: 'taken', holder: undefined } } } as const
    const { findings } = await problemOf({ machine }, 'local', { LOCAL_PORT: '3009' })
    assert.equal(findings[0]?.todo, 'End that program, or set LOCAL_PORT in the shell to another port.')
  })

  test('the ports of our own running containers are not taken', async () => {
    const own = { container: 'open-webui-local-open-webui-1', project: 'open-webui-local' }
    const taken = { kind: 'taken', holder: 'docker-proxy (process 8)' } as const
    const tools = fakeLocalTools({ machine: { ports: { 3000: taken } }, docker: { publishers: { 3000: own } } })
    assert.equal((await check({ profile: 'local', shell: {} }, tools)).kind, 'ready')
  })

  test('the port of the local sign-in may be taken in the other profiles', async () => {
    const tools = fakeLocalTools({ machine: { ports: { 9011: { kind: 'taken', holder: undefined } } } })
    assert.equal((await check({ profile: 'plain', shell: {} }, tools)).kind, 'ready')
  })

  test('the image without models needs less memory and space', async () => {
    const tools = fakeLocalTools({
      docker: { services: slim, engine: engineWith({ memoryBytes: 1.5 * GIB }), missingImages: [`${IMAGE}-slim`] },
      machine: { freeBytes: 5 * GIB },
    })
    assert.equal((await check({ profile: 'local', shell: {} }, tools)).kind, 'ready')
  })

  test('the check lists all problems at once, of Docker, ports and settings', async () => {
    const { findings, message, kind, todo } = await problemOf(
      {
        docker: { engine: { kind: 'no-command' }, compose: undefined },
        machine: { ports: { 3000: { kind: 'taken', holder: 'node (process 1)' } } },
        settings: 'OPEN_WEBUI_IMAGE=open-webui\nTYPO=1',
      },
      'cognito',
    )
    assert.deepEqual(
      findings.map(({ rule }) => rule),
      ['docker/command', 'machine/port-taken', 'settings/unknown-variable', 'settings/value', 'settings/missing'],
    )
    assert.equal(message, "Open WebUI cannot start here in the profile 'cognito': 5 problems. Nothing was started.")
    assert.equal(todo, 'Correct them, then run the same command again.')
    assert.equal(kind, 'failed')
  })

  test('wrong settings alone are invalid configuration', async () => {
    assert.equal((await problemOf({ settings: 'TYPO=1' })).kind, 'usage')
  })

  test('a wrong setting is named alone, although compose cannot read its file either', async () => {
    const services = new Problem("'docker compose config' failed: invalid hostPort: 70000")
    const { findings } = await problemOf({ settings: 'LOCAL_PORT=70000', docker: { services } })
    assert.deepEqual(
      findings.map(({ rule }) => rule),
      ['settings/value'],
    )
  })

  test('the check names DOCKER_HOST where it is set and no engine answers', async () => {
    const engine = { kind: 'not-running', reason: 'no route.' } as const
    const { findings } = await problemOf({ docker: { engine } }, 'local', { DOCKER_HOST: 'tcp://build:2375' })
    assert.match(findings[0]?.todo ?? '', /DOCKER_HOST is 'tcp:\/\/build:2375': check that too\.$/)
  })

  test('a warning of the settings does not stop a start', async () => {
    const tools = fakeLocalTools({ settings: 'MODEL_API_BASE_URL=http://localhost:1/v1', docker: { engine: RUNNING } })
    const { findings } = await check({ profile: 'local', shell: {} }, tools)
    assert.deepEqual(
      findings.map(({ level }) => level),
      ['warning'],
    )
  })
})
