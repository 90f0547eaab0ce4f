import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { flatResourcesOf } from '../fakes/template/alterStack.ts'
import { OWNER_SETTINGS } from '../fakes/template/ownerSettings.ts'
import { resolveRepositoryStack } from '../fakes/template/repositoryStack.ts'
import { at, containersOf, list, textOf, variablesOf } from '../templates/invariants/readResources.ts'
import { DIFFERENCES, PLAIN_DIFFERENCES, PROVIDER_DIFFERENCES } from './composeDifferences.ts'
import { composeText, environmentOf } from './readCompose.ts'

type Variables = Readonly<Record<string, string>>

const MODEL = { MODEL_API_BASE_URL: 'https://models.example.com/v1', MODEL_API_KEY: 'key' }
const POOL = {
  COGNITO_USER_POOL_ID: 'eu-central-1_AbCdEf123',
  COGNITO_REGION: 'eu-central-1',
  COGNITO_CLIENT_ID: 'client',
  COGNITO_CLIENT_SECRET: 'secret',
  COGNITO_DOMAIN: 'chat-example.auth.eu-central-1.amazoncognito.com',
}

/** Of an environment with everything that compose.yaml has: a database, a cache and a model endpoint with a key. */
const TASK = taskVariables({
  CacheMode: 'valkey',
  ModelMode: 'openai-compatible',
  ModelApiBaseUrl: MODEL.MODEL_API_BASE_URL,
  ModelApiKeySecretArn: 'arn:aws:secretsmanager:eu-central-1:123456789012:secret:model-key-AbCdEf',
})

/** Name and value of each variable of the container, secrets included: their value is unknown here. Without an owner's own. */
function taskVariables(parameters: Variables): Variables {
  const [container = {}] = containersOf(flatResourcesOf(resolveRepositoryStack(parameters).stack))
  return {
    ...Object.fromEntries(
      Object.entries(variablesOf(container))
        .filter(([name]) => !OWNER_SETTINGS.has(name))
        .map(([name, value]) => [name, textOf(value)]),
    ),
    ...Object.fromEntries(list(container.Secrets).map(secret => [String(at(secret, 'Name')), 'a secret'])),
  }
}

/** Names with another value, or in one of the two alone. */
function differingNames(text: string, service: string): readonly string[] {
  const local = environmentOf(text, service, { ...MODEL, ...POOL })
  return [...new Set([...Object.keys(TASK), ...Object.keys(local)])].filter(name => local[name] !== TASK[name]).sort()
}

suite('the environment of the local application', () => {
  for (const [service, differences] of [
    ['open-webui', PROVIDER_DIFFERENCES],
    ['open-webui-cognito', PROVIDER_DIFFERENCES],
    ['open-webui-plain', PLAIN_DIFFERENCES],
  ] as const)
    test(`${service} differs from the task definition in the variables with a reason, and in no other`, () => {
      assert.deepEqual(differingNames(composeText, service), Object.keys({ ...DIFFERENCES, ...differences }).sort())
    })

  for (const [subject, from, to, name] of [
    [
      'a roles claim of another name',
      'OAUTH_ROLES_CLAIM: cognito:groups',
      'OAUTH_ROLES_CLAIM: groups',
      'OAUTH_ROLES_CLAIM',
    ],
    ['a session without a unit', 'JWT_EXPIRES_IN: 4h', "JWT_EXPIRES_IN: '14400'", 'JWT_EXPIRES_IN'],
    ['a variable that is left out', "  ENABLE_DIRECT_CONNECTIONS: 'false'\n", '', 'ENABLE_DIRECT_CONNECTIONS'],
    ['a variable of its own', '  ENV: prod\n', "  ENV: prod\n  ENABLE_WEB_SEARCH: 'true'\n", 'ENABLE_WEB_SEARCH'],
  ] as const)
    test(`the comparison of environments finds ${subject}`, () => {
      assert.ok(composeText.includes(from))

      const found = differingNames(composeText.replace(from, to), 'open-webui')

      assert.deepEqual(
        found.filter(each => !(each in DIFFERENCES) && !(each in PROVIDER_DIFFERENCES)),
        [name],
      )
    })

  test('the addresses of Cognito follow from the pool, its region, the client, the domain and the port', () => {
    const { OPENID_PROVIDER_URL, OPENID_REDIRECT_URI, OPENID_END_SESSION_ENDPOINT, ...rest } = environmentOf(
      composeText,
      'open-webui-cognito',
      { ...POOL, LOCAL_PORT: '3100' },
    )

    const signOut =
      'https://chat-example.auth.eu-central-1.amazoncognito.com/logout?client_id=client&logout_uri=http%3A%2F%2Flocalhost%3A3100%2Fauth'
    assert.equal(
      OPENID_PROVIDER_URL,
      'https://cognito-idp.eu-central-1.amazonaws.com/eu-central-1_AbCdEf123/.well-known/openid-configuration',
    )
    assert.equal(OPENID_REDIRECT_URI, 'http://localhost:3100/oauth/oidc/callback')
    assert.equal(OPENID_END_SESSION_ENDPOINT, signOut)
    assert.equal(rest.WEBUI_AUTH_SIGNOUT_REDIRECT_URL, signOut)
    assert.deepEqual([rest.OAUTH_CLIENT_ID, rest.OAUTH_CLIENT_SECRET], ['client', 'secret'])
  })

  test('without a model endpoint the application asks none, and with one it has address and key', () => {
    const { ENABLE_OPENAI_API: without } = environmentOf(composeText, 'open-webui')
    const { ENABLE_OPENAI_API, OPENAI_API_BASE_URLS, OPENAI_API_KEYS } = environmentOf(composeText, 'open-webui', MODEL)

    assert.equal(without, '')
    assert.deepEqual(
      [ENABLE_OPENAI_API, OPENAI_API_BASE_URLS, OPENAI_API_KEYS],
      ['true', MODEL.MODEL_API_BASE_URL, MODEL.MODEL_API_KEY],
    )
  })

  test('the local provider knows the client, its secret, its callback and its sign-out address as the application does', () => {
    const ports = { LOCAL_PORT: '3100', SIGN_IN_PORT: '9100' }
    const application = environmentOf(composeText, 'open-webui', ports)
    const provider = environmentOf(composeText, 'sign-in', ports)

    const signOut = `${provider.SIGN_IN_ORIGIN}/logout?client_id=${provider.SIGN_IN_CLIENT_ID}&logout_uri=${encodeURIComponent(provider.SIGN_IN_LOGOUT_URLS ?? '')}`
    assert.equal(application.OAUTH_CLIENT_ID, provider.SIGN_IN_CLIENT_ID)
    assert.equal(application.OAUTH_CLIENT_SECRET, provider.SIGN_IN_CLIENT_SECRET)
    assert.equal(application.OPENID_REDIRECT_URI, provider.SIGN_IN_CALLBACK_URLS)
    assert.equal(application.OPENID_END_SESSION_ENDPOINT, signOut)
    assert.equal(application.WEBUI_AUTH_SIGNOUT_REDIRECT_URL, signOut)
    assert.equal(provider.SIGN_IN_ORIGIN, 'http://localhost:9100')
    assert.equal(
      application.OPENID_PROVIDER_URL,
      `${provider.SIGN_IN_ISSUER_ORIGIN}/${provider.SIGN_IN_POOL_ID}/.well-known/openid-configuration`,
    )
  })
})
