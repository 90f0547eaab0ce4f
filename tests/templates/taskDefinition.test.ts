import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import type { Json } from '#lib/model/json.ts'
import { flatResourcesOf } from '../fakes/template/alterStack.ts'
import { resolveRepositoryStack } from '../fakes/template/repositoryStack.ts'
import { at, containersOf, list, variablesOf } from './invariants/readResources.ts'

const HOST = 'https://chat.example.com'
/** The placeholder of an unknown value inside a text. */
const placeholder = (name: string): string => `\${${name}}`
const SIGN_IN_PAGES = 'https://chat-example.auth.eu-central-1.amazoncognito.com'
const RETURN_URL = 'https%3A%2F%2Fchat.example.com%2Fauth'
const SIGN_OUT = `${SIGN_IN_PAGES}/logout?client_id=${placeholder('SignIn/Client')}&logout_uri=${RETURN_URL}`

/** The variables of the browser test of Open WebUI, with a provider like Cognito and PostgreSQL with pgvector. */
const TESTED_VARIABLES: Readonly<Record<string, Json>> = {
  ENV: 'prod',
  WEBUI_URL: HOST,
  CORS_ALLOW_ORIGIN: HOST,
  ENABLE_PERSISTENT_CONFIG: 'false',
  OFFLINE_MODE: 'true',
  JWT_EXPIRES_IN: '8h',
  WEBUI_SESSION_COOKIE_SECURE: 'true',
  WEBUI_AUTH_COOKIE_SECURE: 'true',
  WEBUI_ADMIN_EMAIL: 'break-glass@chat.example.com',
  ENABLE_OAUTH_SIGNUP: 'true',
  ENABLE_SIGNUP: 'false',
  ENABLE_LOGIN_FORM: 'false',
  DEFAULT_USER_ROLE: 'pending',
  OAUTH_AUTO_REDIRECT: 'true',
  OAUTH_CLIENT_ID: { Unknown: 'SignIn/Client' },
  OAUTH_CODE_CHALLENGE_METHOD: 'S256',
  OAUTH_PROVIDER_NAME: 'Cognito',
  OPENID_PROVIDER_URL: { Unknown: `${placeholder('SignIn/UserPool.ProviderURL')}/.well-known/openid-configuration` },
  OPENID_REDIRECT_URI: `${HOST}/oauth/oidc/callback`,
  OPENID_END_SESSION_ENDPOINT: { Unknown: SIGN_OUT },
  WEBUI_AUTH_SIGNOUT_REDIRECT_URL: { Unknown: SIGN_OUT },
  ENABLE_OAUTH_ROLE_MANAGEMENT: 'true',
  OAUTH_ROLES_CLAIM: 'cognito:groups',
  OAUTH_ALLOWED_ROLES: 'users,admins',
  OAUTH_ADMIN_ROLES: 'admins',
  OAUTH_MERGE_ACCOUNTS_BY_EMAIL: 'false',
  OAUTH_PICTURE_CLAIM: '',
  ENABLE_OAUTH_ID_TOKEN_COOKIE: 'false',
  DATABASE_TYPE: 'postgresql',
  DATABASE_HOST: { Unknown: 'Database/Instance.Endpoint.Address' },
  DATABASE_PORT: { Unknown: 'Database/Instance.Endpoint.Port' },
  DATABASE_NAME: 'openwebui',
  VECTOR_DB: 'pgvector',
  ENABLE_OLLAMA_API: 'false',
  BYPASS_MODEL_ACCESS_CONTROL: 'true',
  LOG_FORMAT: 'json',
  AUDIT_LOG_LEVEL: 'METADATA',
  ENABLE_AUDIT_STDOUT: 'true',
  ENABLE_AUDIT_LOGS_FILE: 'false',
  ENABLE_VERSION_UPDATE_CHECK: 'false',
  ENABLE_COMMUNITY_SHARING: 'false',
  ENABLE_PIP_INSTALL_FRONTMATTER_REQUIREMENTS: 'false',
}

const SECRETS: Readonly<Record<string, string>> = {
  WEBUI_SECRET_KEY: 'Compute/SessionSecret',
  OAUTH_SESSION_TOKEN_ENCRYPTION_KEY: 'Compute/TokenEncryptionSecret',
  WEBUI_ADMIN_PASSWORD: 'Compute/BreakGlassSecret',
  OAUTH_CLIENT_SECRET: 'SignIn/ClientSecret',
  DATABASE_USER: `${placeholder('Database/DatabaseSecret')}:username::`,
  DATABASE_PASSWORD: `${placeholder('Database/DatabaseSecret')}:password::`,
}

const URL = 'https://models.example.com/v1'
const KEY = 'arn:aws:secretsmanager:eu-central-1:123456789012:secret:model-key-AbCdEf'

suite('the environment variables of the application', () => {
  for (const [when, parameters, variables, secrets] of [
    ['without a model endpoint', {}, {}, {}],
    ['with an endpoint without a key', { ModelApiBaseUrl: URL }, { OPENAI_API_BASE_URLS: URL }, {}],
    [
      'with an endpoint and its key',
      { ModelApiBaseUrl: URL, ModelApiKeySecretArn: KEY },
      { OPENAI_API_BASE_URLS: URL },
      { OPENAI_API_KEYS: KEY },
    ],
    [
      'with an embedding model at the endpoint',
      { ModelApiBaseUrl: URL, ModelApiKeySecretArn: KEY, EmbeddingModel: 'text-embedding-3-small' },
      {
        OPENAI_API_BASE_URLS: URL,
        RAG_EMBEDDING_ENGINE: 'openai',
        RAG_EMBEDDING_MODEL: 'text-embedding-3-small',
        RAG_OPENAI_API_BASE_URL: URL,
      },
      { OPENAI_API_KEYS: KEY, RAG_OPENAI_API_KEY: KEY },
    ],
  ] as const)
    test(`the application ${when} has exactly the tested variables and secrets`, () => {
      const [container = {}] = containersOf(flatResourcesOf(resolveRepositoryStack(parameters).stack))

      assert.deepEqual(variablesOf(container), { ...TESTED_VARIABLES, ...variables })
      assert.deepEqual(secretsOf(container), { ...SECRETS, ...secrets })
    })
})

suite('the container', () => {
  const [container = {}] = containersOf(flatResourcesOf(resolveRepositoryStack().stack))

  test('the health check of the container is that of its image', () => {
    const command = list(at(container, 'HealthCheck', 'Command')).join(' ')

    assert.match(command, /curl .*:8080\/health \| jq .*status/)
  })

  test('the container image has its tag, and its digest where one is pinned', () => {
    const digest = `sha256:${'0'.repeat(64)}`
    const images = [{}, { ImageDigest: digest }].map(
      parameters => containersOf(flatResourcesOf(resolveRepositoryStack(parameters).stack))[0]?.Image,
    )

    assert.deepEqual(images, [
      'ghcr.io/open-webui/open-webui:v0.12.4',
      `ghcr.io/open-webui/open-webui:v0.12.4@${digest}`,
    ])
  })
})

function secretsOf(container: { readonly [key: string]: Json }): Readonly<Record<string, Json | undefined>> {
  return Object.fromEntries(
    list(container.Secrets).map(secret => {
      const from = at(secret, 'ValueFrom')
      return [String(at(secret, 'Name')), at(from, 'Unknown') ?? from]
    }),
  )
}
