import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import type { LocalProfile } from '#lib/model/local/localProfile.ts'
import type { ShellVariables } from '#lib/operations/local/localTools.ts'
import { localPorts, localUrl } from '#lib/operations/local/settings/localPorts.ts'
import { localSecretsOf } from '#lib/operations/local/settings/localSecrets.ts'
import { readSettings } from '#lib/operations/local/settings/readSettings.ts'
import { settingFindings } from '#lib/operations/local/settings/settingFindings.ts'
import { COGNITO_LINES, fakeLocalTools } from '../../fakes/docker/localTools.ts'
import { findingLines } from '../../fakes/model/expectProblem.ts'

const read = (settings?: string, shell: ShellVariables = {}) =>
  readSettings(shell, fakeLocalTools(settings === undefined ? {} : { settings }))
const findingsOf = async (settings: string | undefined, profile: LocalProfile = 'local', shell: ShellVariables = {}) =>
  findingLines(settingFindings(await read(settings, shell), profile))
/** The lines of a pool with one of them changed. */
const pool = (name: string, value: string) => COGNITO_LINES.replace(new RegExp(`^${name}=.*$`, 'm'), `${name}=${value}`)
const SECRET_TODO = 'Copy it again, without line breaks and without text beside it.'
const SOURCE =
  "'npm run -s status -- dev --env' prints the lines of a deployed environment, and docker/.env.example says where each value is."

suite('the settings of a local run', () => {
  test('settings that are right have no finding', async () => {
    assert.deepEqual(await findingsOf(COGNITO_LINES, 'cognito'), [])
    assert.deepEqual(await findingsOf(undefined, 'local'), [])
    assert.deepEqual(await findingsOf(undefined, 'plain'), [])
  })

  test('a copy of the example has no finding, but for the profile cognito', async () => {
    const copy = await fakeLocalTools().workspace.readText('docker/.env.example')
    assert.deepEqual(await findingsOf(copy, 'local'), [])
    assert.equal((await findingsOf(copy, 'cognito')).length, 1)
  })

  for (const [what, settings, profile, expected] of [
    [
      'an unknown variable with its nearest name',
      'LOCAL_PROT=3001',
      'local',
      "docker/.env:1:1 error settings/unknown-variable: Unknown variable 'LOCAL_PROT'. Did you mean 'LOCAL_PORT'? Correct or delete the line; docker/.env.example has every variable.",
    ],
    [
      'an unknown variable without a near name',
      '# mine\n\nEDITOR=vi',
      'plain',
      "docker/.env:3:1 error settings/unknown-variable: Unknown variable 'EDITOR'. Correct or delete the line; docker/.env.example has every variable.",
    ],
    [
      'no file for the profile cognito',
      undefined,
      'cognito',
      ` error settings/missing: There is no docker/.env, and the profile 'cognito' needs 'COGNITO_USER_POOL_ID', 'COGNITO_REGION', 'COGNITO_CLIENT_ID', 'COGNITO_CLIENT_SECRET' and 'COGNITO_DOMAIN'. Copy docker/.env.example to docker/.env; ${SOURCE}`,
    ],
    [
      'a missing line',
      COGNITO_LINES.replace(/^COGNITO_DOMAIN=.*\n/m, ''),
      'cognito',
      ` error settings/missing: docker/.env has no 'COGNITO_DOMAIN', which the profile 'cognito' needs. ${SOURCE}`,
    ],
    [
      'an empty value',
      pool('COGNITO_CLIENT_SECRET', ''),
      'cognito',
      `docker/.env:4:1 error settings/value: COGNITO_CLIENT_SECRET is empty. ${SOURCE}`,
    ],
    [
      'an example value',
      pool('COGNITO_DOMAIN', 'auth.example.com'),
      'cognito',
      `docker/.env:5:1 error settings/value: COGNITO_DOMAIN has the value of an example. ${SOURCE}`,
    ],
    [
      'a placeholder',
      pool('COGNITO_CLIENT_ID', '<client id>'),
      'cognito',
      `docker/.env:3:1 error settings/value: COGNITO_CLIENT_ID has the value of an example. ${SOURCE}`,
    ],
    [
      'a pool of another region',
      pool('COGNITO_USER_POOL_ID', 'us-east-1_Zq8Rt2LmN'),
      'cognito',
      "docker/.env:1:1 error settings/region: The user pool 'us-east-1_Zq8Rt2LmN' is in region 'us-east-1', but COGNITO_REGION is 'eu-central-1'. Correct COGNITO_REGION, or the user pool.",
    ],
    [
      'a domain of another region',
      pool('COGNITO_DOMAIN', 'chat.auth.us-east-1.amazoncognito.com'),
      'cognito',
      "docker/.env:5:1 error settings/region: The domain 'chat.auth.us-east-1.amazoncognito.com' is in region 'us-east-1', but COGNITO_REGION is 'eu-central-1'. Correct COGNITO_REGION, or the domain.",
    ],
    [
      'a name in place of the id of a pool',
      pool('COGNITO_USER_POOL_ID', 'open-webui-dev'),
      'cognito',
      "docker/.env:1:1 error settings/value: COGNITO_USER_POOL_ID: 'open-webui-dev' is no id of a user pool. Write it as eu-central-1_AbCdEfGhI; the name of the pool is another one.",
    ],
    [
      'a region that is none',
      pool('COGNITO_REGION', 'Frankfurt'),
      'cognito',
      "docker/.env:2:1 error settings/value: COGNITO_REGION: 'Frankfurt' is no region of AWS. Write it as eu-central-1.",
    ],
    [
      'a domain with a scheme and a path',
      pool('COGNITO_DOMAIN', 'https://chat-dev.auth.eu-central-1.amazoncognito.com/login'),
      'cognito',
      "docker/.env:5:1 error settings/value: COGNITO_DOMAIN: 'https://chat-dev.auth.eu-central-1.amazoncognito.com/login' is an address; the name of the host is needed. Write 'chat-dev.auth.eu-central-1.amazoncognito.com'.",
    ],
    [
      'a domain that is a prefix alone',
      pool('COGNITO_DOMAIN', 'chat-dev'),
      'cognito',
      "docker/.env:5:1 error settings/value: COGNITO_DOMAIN: 'chat-dev' is no name of a host. Write it as PREFIX.auth.REGION.amazoncognito.com, or your own domain.",
    ],
    [
      'a client secret with a blank',
      pool('COGNITO_CLIENT_SECRET', 'canary secret'),
      'cognito',
      `docker/.env:4:1 error settings/value: COGNITO_CLIENT_SECRET: The client secret has a blank. ${SECRET_TODO}`,
    ],
    [
      'a client id with a blank',
      pool('COGNITO_CLIENT_ID', '"4hq2 client"'),
      'cognito',
      'docker/.env:3:1 error settings/value: COGNITO_CLIENT_ID: The client id has a blank. Copy it again.',
    ],
    [
      'an image without a tag',
      'OPEN_WEBUI_IMAGE=registry.example.com:5000/open-webui',
      'local',
      "docker/.env:1:1 error settings/value: OPEN_WEBUI_IMAGE: Image 'registry.example.com:5000/open-webui' has no tag, so that each pull could start another version. Write 'registry.example.com:5000/open-webui:TAG'.",
    ],
    [
      'a port that is none',
      'export LOCAL_PORT=70000',
      'plain',
      "docker/.env:1:8 error settings/value: LOCAL_PORT: '70000' is no port. Write a number from 1024 to 65535.",
    ],
    [
      'two equal ports',
      'LOCAL_PORT=9011',
      'local',
      'docker/.env:1:1 error settings/port: LOCAL_PORT and SIGN_IN_PORT are the same port, 9011. Give one of them another port.',
    ],
    [
      'a model on the machine itself, as a warning',
      'MODEL_API_BASE_URL=http://localhost:11434/v1',
      'local',
      "docker/.env:1:1 warning settings/value: MODEL_API_BASE_URL: Inside its container, Open WebUI finds itself at 'localhost', not this machine. Write 'host.docker.internal' in its place.",
    ],
    [
      'a model at no address',
      'MODEL_API_BASE_URL=models.example.com/v1',
      'local',
      'docker/.env:1:1 error settings/value: MODEL_API_BASE_URL: It is no address of an endpoint. Write it as https://models.example.com/v1.',
    ],
    [
      'a line without a name',
      '> open-webui-on-aws@0.0.0 status',
      'local',
      "docker/.env:1:1 error settings/syntax: The line is not NAME=VALUE. Delete it: it is a headline of npm, which 'npm run -s' leaves out.",
    ],
    [
      'a quote that is not closed',
      'MODEL_API_KEY="canary',
      'local',
      'docker/.env:1:1 error settings/syntax: The value of MODEL_API_KEY begins with a quote that is not closed. Close the quote in the same line.',
    ],
    [
      'a dollar sign that compose would replace',
      'MODEL_API_KEY=can$ary',
      'local',
      "docker/.env:1:1 error settings/dollar: The value of MODEL_API_KEY has a '$', which compose takes for a variable. Put it in single quotes: MODEL_API_KEY='…'.",
    ],
    [
      'a variable that is set twice',
      'LOCAL_PORT=3001\nLOCAL_PORT=3002',
      'local',
      'docker/.env:2:1 error settings/twice: LOCAL_PORT is set twice. Delete one of the lines.',
    ],
  ] as const)
    test(`the settings have a finding for ${what}`, async () => {
      assert.deepEqual(await findingsOf(settings, profile), [expected])
    })

  test('all problems of the settings are found at once, and none shows a secret', async () => {
    const lines = await findingsOf(
      'COGNITO_USER_POOL_ID=x\nCOGNITO_CLIENT_SECRET=canary one\nCOGNITO_DOMAIN=https://a.b/c\nLOCAL_PORT=a\nTYPO=1',
      'cognito',
    )
    assert.equal(lines.length, 6, lines.join('\n'))
    assert.doesNotMatch(lines.join('\n'), /canary/)
  })

  test('values of Cognito are not judged in another profile', async () => {
    assert.deepEqual(await findingsOf(pool('COGNITO_DOMAIN', 'https://x/y'), 'local'), [])
  })

  test('a variable of the shell counts more than the file, and a finding says so', async () => {
    assert.deepEqual(await findingsOf(COGNITO_LINES, 'cognito', { LOCAL_PORT: 'x' }), [
      " error settings/value: LOCAL_PORT: 'x' is no port. It comes from the shell, which counts more than docker/.env. Write a number from 1024 to 65535.",
    ])
    assert.equal(localUrl(await read('LOCAL_PORT=3001', { LOCAL_PORT: '3002' })), 'http://localhost:3002')
  })

  test('a pool can come from the shell alone', async () => {
    const shell = Object.fromEntries(
      COGNITO_LINES.trim()
        .split('\n')
        .map(line => line.split('=')),
    )
    assert.deepEqual(await findingsOf(undefined, 'cognito', shell), [])
  })

  for (const [how, line, value] of [
    ['plain', 'MODEL_API_KEY=abc', 'abc'],
    ['with a comment behind it', 'MODEL_API_KEY=abc # mine', 'abc'],
    ['with a number sign inside', 'MODEL_API_KEY=a#b', 'a#b'],
    ['in single quotes', "MODEL_API_KEY='a $b #c'", 'a $b #c'],
    ['in double quotes', 'MODEL_API_KEY="a b" # c', 'a b'],
    ['after a colon and blanks', '  export MODEL_API_KEY: abc  ', 'abc'],
    ['after a mark of the byte order, with a line end of Windows', '\uFEFFMODEL_API_KEY=abc\r', 'abc'],
  ] as const)
    test(`a value ${how} is read as compose reads it`, async () => {
      assert.equal((await read(`${line}\n`)).find('MODEL_API_KEY')?.value, value)
    })

  test('the ports of a profile are those of its services', async () => {
    const settings = await read('SIGN_IN_PORT=9012')
    assert.deepEqual(
      localPorts(settings, 'local').map(({ port }) => port),
      [3000, 9012],
    )
    assert.deepEqual(
      localPorts(settings, 'cognito').map(({ port }) => port),
      [3000],
    )
  })

  test('every value of the settings that is named like a secret is one', async () => {
    const settings = await read(`${COGNITO_LINES}MODEL_API_KEY=canary-key`, { MODEL_API_KEY: 'canary-of-the-shell' })
    assert.deepEqual(
      new Set(localSecretsOf(settings).values),
      new Set(['canary-secret-of-the-client', 'canary-key', 'canary-of-the-shell']),
    )
  })
})
