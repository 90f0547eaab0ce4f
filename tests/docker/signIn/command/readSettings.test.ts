import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { suite, test } from 'node:test'
import { readSettings } from '../../../../docker/sign-in/command/readSettings.ts'
import { DEFAULTS } from '../../../../docker/sign-in/command/variables.ts'

const USERS = JSON.stringify([
  {
    username: '00000000-0000-4000-8000-000000000001',
    email: 'member@example.com',
    password: 'Password-1234',
    groups: ['users'],
  },
])
const FILES: ReadonlyMap<string, string> = new Map([
  ['users.json', USERS],
  ['other.json', USERS.replaceAll('member', 'other')],
  ['broken.json', '{}'],
  ['key.pem', 'a key'],
  ['certificate.pem', 'a certificate'],
])

function read(variables: Readonly<Record<string, string>>) {
  const readText = (file: string): string => {
    const text = FILES.get(file)
    if (text === undefined) throw new Error(`ENOENT: no such file, open '${file}'`)
    return text
  }
  return readSettings(variables, { readText, usersFile: 'users.json' })
}

function settingsOf(variables: Readonly<Record<string, string>>) {
  const reading = read(variables)
  assert.equal(reading.kind, 'settings')
  return reading.kind === 'settings' ? reading : assert.fail()
}

function problemsOf(variables: Readonly<Record<string, string>>): readonly string[] {
  const reading = read(variables)
  return reading.kind === 'problems' ? reading.problems : []
}

suite('the settings in variables', () => {
  test('without a variable the provider serves Open WebUI on localhost', () => {
    const { settings, logsRequests } = settingsOf({})

    assert.deepEqual(settings.client, {
      id: 'open-webui-local',
      secret: 'only-for-local-runs',
      callbackUrls: ['http://localhost:3000/oauth/oidc/callback'],
      logoutUrls: ['http://localhost:3000/auth'],
    })
    assert.deepEqual([settings.host, settings.port, settings.poolId], ['127.0.0.1', 9011, 'eu-central-1_Local0000'])
    assert.deepEqual(settings.tokenSeconds, { access: 3600, id: 3600, refresh: 604_800 })
    assert.deepEqual([settings.issuerOrigin, settings.tls, settings.announcesEndSession], [undefined, undefined, false])
    assert.deepEqual(
      settings.users.map(({ email }) => email),
      ['member@example.com'],
    )
    assert.equal(logsRequests, false)
  })

  test('every variable counts', () => {
    const { settings, logsRequests } = settingsOf({
      SIGN_IN_HOST: '0.0.0.0',
      SIGN_IN_PORT: '0',
      SIGN_IN_POOL_ID: 'us-east-1_Abc123',
      SIGN_IN_ISSUER_ORIGIN: 'http://issuer:9011',
      SIGN_IN_ORIGIN: 'https://sign-in.example.com',
      SIGN_IN_TOKEN_ORIGIN: 'http://sign-in:9011',
      SIGN_IN_CLIENT_ID: 'id',
      SIGN_IN_CLIENT_SECRET: 'secret',
      SIGN_IN_CALLBACK_URLS: 'https://a.example.com/callback, http://localhost:3000/callback',
      SIGN_IN_LOGOUT_URLS: 'https://a.example.com/auth',
      SIGN_IN_USERS_FILE: 'other.json',
      SIGN_IN_ACCESS_TOKEN_SECONDS: '1',
      SIGN_IN_ID_TOKEN_SECONDS: '2',
      SIGN_IN_REFRESH_TOKEN_SECONDS: '3',
      SIGN_IN_ANNOUNCES_END_SESSION: 'true',
      SIGN_IN_TLS_KEY_FILE: 'key.pem',
      SIGN_IN_TLS_CERTIFICATE_FILE: 'certificate.pem',
      SIGN_IN_LOG: 'true',
    })

    const { users, ...others } = settings
    assert.deepEqual(others, {
      host: '0.0.0.0',
      port: 0,
      poolId: 'us-east-1_Abc123',
      issuerOrigin: 'http://issuer:9011',
      signInOrigin: 'https://sign-in.example.com',
      tokenOrigin: 'http://sign-in:9011',
      client: {
        id: 'id',
        secret: 'secret',
        callbackUrls: ['https://a.example.com/callback', 'http://localhost:3000/callback'],
        logoutUrls: ['https://a.example.com/auth'],
      },
      tokenSeconds: { access: 1, id: 2, refresh: 3 },
      announcesEndSession: true,
      tls: { key: 'a key', cert: 'a certificate' },
    })
    assert.deepEqual(
      users.map(({ email }) => email),
      ['other@example.com'],
    )
    assert.equal(logsRequests, true)
  })

  test('an empty variable counts as absent', () => {
    const empty = Object.fromEntries(Object.keys(DEFAULTS).map(name => [name, '']))

    assert.deepEqual(read(empty), read({}))
  })

  for (const [name, value] of [
    ['SIGN_IN_PORT', '70000'],
    ['SIGN_IN_PORT', '80a'],
    ['SIGN_IN_POOL_ID', 'pool'],
    ['SIGN_IN_POOL_ID', 'eu-central-1_x/y'],
    ['SIGN_IN_ISSUER_ORIGIN', 'localhost:9011'],
    ['SIGN_IN_ORIGIN', 'http://localhost:9011/'],
    ['SIGN_IN_TOKEN_ORIGIN', 'http://localhost:9011/path'],
    ['SIGN_IN_CALLBACK_URLS', '/callback'],
    ['SIGN_IN_CALLBACK_URLS', 'http://chat.example.com/callback'],
    ['SIGN_IN_LOGOUT_URLS', 'https://chat.example.com/auth#x'],
    ['SIGN_IN_LOGOUT_URLS', 'https://chat.example.com/auth,'],
    ['SIGN_IN_LOGOUT_URLS', 'https://chat.example.com/ä'],
    ['SIGN_IN_USERS_FILE', 'absent.json'],
    ['SIGN_IN_USERS_FILE', 'broken.json'],
    ['SIGN_IN_ACCESS_TOKEN_SECONDS', '0'],
    ['SIGN_IN_ID_TOKEN_SECONDS', '1h'],
    ['SIGN_IN_REFRESH_TOKEN_SECONDS', '-1'],
    ['SIGN_IN_ANNOUNCES_END_SESSION', 'yes'],
    ['SIGN_IN_LOG', '1'],
    ['SIGN_IN_TLS_KEY_FILE', 'key.pem'],
    ['SIGN_IN_UNKNOWN', 'x'],
  ] as const)
    test(`${name} '${value}' is refused by name`, () => {
      const problems = problemsOf({ [name]: value })

      assert.equal(problems.length, 1)
      assert.match(problems[0] ?? '', new RegExp(`^${name}\\b`))
    })

  test('all problems are said at once', () => {
    const problems = problemsOf({ SIGN_IN_PORT: 'x', SIGN_IN_LOG: 'x', SIGN_IN_USERS_FILE: 'broken.json' })

    assert.equal(problems.length, 3)
  })

  test('the README lists every variable with its default', () => {
    const page = readFileSync('docker/sign-in/README.md', 'utf8')
    const rows = [...page.matchAll(/^\| `(SIGN_IN_\w+)` \| (.*?) \|/gm)].map(([, name, value]) => [name, value])

    const expected = Object.entries(DEFAULTS).map(([name, value]) => [name, value === '' ? '–' : `\`${value}\``])
    assert.deepEqual(rows, expected)
  })
})
