import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { Problem } from '#lib/model/problem.ts'
import { type LocalValues, localVariablesOf } from '../environment/localVariables.ts'
import { aTask, unknown } from './aTask.ts'

const LOCAL: LocalValues = {
  host: 'chat.localhost:1',
  signInHost: '127.0.0.1:2',
  issuer: 'https://localhost:2/pool',
  clientId: 'client',
  modelUrl: 'http://127.0.0.1:3/v1',
  database: { host: '127.0.0.1', port: 4, name: 'app' },
  dataFolder: '/tmp/data',
  secrets: {
    SessionSecret: 'session',
    BreakGlassAddressSecret: 'abc',
    'DatabaseSecret:username': 'user',
    'DatabaseSecret:password': 'word',
  },
}

suite('the variables of a process', () => {
  for (const [name, value, local] of [
    ['WEBUI_URL', 'https://chat.example.com', 'https://chat.localhost:1'],
    [
      'OPENID_PROVIDER_URL',
      `${unknown('SignIn/UserPool.ProviderURL')}/.well-known/x`,
      'https://localhost:2/pool/.well-known/x',
    ],
    [
      'WEBUI_AUTH_SIGNOUT_REDIRECT_URL',
      `https://pool.auth.example.com/logout?client_id=${unknown('SignIn/Client')}&logout_uri=https%3A%2F%2Fchat.example.com%2Fauth`,
      'https://127.0.0.1:2/logout?client_id=client&logout_uri=https%3A%2F%2Fchat.localhost:1%2Fauth',
    ],
    ['DATABASE_HOST', unknown('Database/Instance.Endpoint.Address'), '127.0.0.1'],
    ['DATABASE_PORT', unknown('Database/Instance.Endpoint.Port'), '4'],
    ['DATABASE_NAME', 'openwebui', 'app'],
    ['DATABASE_URL', 'sqlite:////app/backend/data/database/webui.db', 'sqlite:////tmp/data/database/webui.db'],
    ['OPENAI_API_BASE_URLS', 'https://models.example.com/v1', 'http://127.0.0.1:3/v1'],
    ['FORWARDED_ALLOW_IPS', '10.0.0.0/16', '127.0.0.0/8'],
    [
      'WEBUI_ADMIN_EMAIL',
      `break-glass-{{resolve:secretsmanager:${unknown('Compute/BreakGlassAddressSecret')}}}@open-webui.internal`,
      'break-glass-abc@open-webui.internal',
    ],
    ['ENV', 'prod', 'prod'],
  ] as const)
    test(`${name} keeps what the template composed around an address`, () => {
      assert.equal(localVariablesOf(aTask({ variables: { [name]: value } }), LOCAL).variables[name], local)
    })

  test('a secret is the one that the template refers to, whatever the name of the variable is', () => {
    const secrets = {
      OAUTH_CLIENT_SECRET: unknown('Compute/SessionSecret'),
      DATABASE_USER: `${unknown('Database/DatabaseSecret')}:username::`,
      DATABASE_PASSWORD: `${unknown('Database/DatabaseSecret')}:password::`,
    }

    const { variables } = localVariablesOf(aTask({ secrets }), LOCAL)

    assert.deepEqual(variables, { OAUTH_CLIENT_SECRET: 'session', DATABASE_USER: 'user', DATABASE_PASSWORD: 'word' })
  })

  test('a reference that nothing stands for is a problem with the name of its variable', () => {
    const task = aTask({ variables: { OAUTH_CLIENT_ID: unknown('SignIn/OtherClient') } })

    assert.throws(
      () => localVariablesOf(task, LOCAL),
      (error: unknown) =>
        error instanceof Problem && error.message.includes(`OAUTH_CLIENT_ID = '${unknown('SignIn/OtherClient')}'`),
    )
  })
})
