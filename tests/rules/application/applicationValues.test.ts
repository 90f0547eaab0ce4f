import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { applicationVariables } from '#lib/rules/application/applicationVariables.ts'
import type { ResolvedStack, Value } from '#lib/template/resolve/resolvedStack.ts'
import { anEnvironment } from '../../fakes/model/anEnvironment.ts'
import { alterVariable } from '../../fakes/template/alterVariable.ts'
import { APPLICATION_SHAPES } from '../../fakes/template/applicationShapes.ts'

/** Undefined removes the variable. */
type Changes = Readonly<Record<string, Value | undefined>>
type Row = readonly [changes: Changes, finding: string]

const LOGOUT = 'https://chat.auth.eu-central-1.amazoncognito.com/logout'
const ISSUER = 'https://cognito-idp.eu-central-1.amazonaws.com/eu-central-1_Ab1Cd2Ef3'

/** The changes, and the only finding: its level, its rule and the beginning of its message. */
const TABLES: Readonly<Record<string, { readonly stack: ResolvedStack; readonly rows: readonly Row[] }>> = {
  'in the plain shape': {
    stack: APPLICATION_SHAPES.plain,
    rows: [
      [{ JWT_EXPIRES_IN: '3600' }, "error session: 'JWT_EXPIRES_IN' is '3600', without a unit"],
      [{ JWT_EXPIRES_IN: '8 hours' }, "error session: 'JWT_EXPIRES_IN' is '8 hours', without a unit"],
      [{ JWT_EXPIRES_IN: '8H' }, "error session: 'JWT_EXPIRES_IN' is '8H', without a unit"],
      [{ JWT_EXPIRES_IN: '' }, "error session: 'JWT_EXPIRES_IN' is '', without a unit"],
      [{ JWT_EXPIRES_IN: '0h' }, "error session: 'JWT_EXPIRES_IN' is '0h': every session is over"],
      [{ JWT_EXPIRES_IN: '-8h' }, "error session: 'JWT_EXPIRES_IN' is '-8h': every session is over"],
      [
        { JWT_EXPIRES_IN: '1m' },
        "error session: 'JWT_EXPIRES_IN' is '1m': the page of Open WebUI ends its session 60 seconds",
      ],
      [{ JWT_EXPIRES_IN: '-1' }, "warning session: 'JWT_EXPIRES_IN' is '-1': sessions never end"],
      [{ JWT_EXPIRES_IN: '1h30' }, "warning session: 'JWT_EXPIRES_IN' is '1h30', of which Open WebUI ignores '30'"],
      [{ WEBUI_SESSION_COOKIE_SAME_SITE: 'strict' }, "error session: 'WEBUI_SESSION_COOKIE_SAME_SITE' is 'strict'"],
      [{ WEBUI_AUTH_COOKIE_SAME_SITE: 'loose' }, "error session: 'WEBUI_AUTH_COOKIE_SAME_SITE' is 'loose'"],
      [{ WEBUI_AUTH_COOKIE_SECURE: 'false' }, "warning session: 'WEBUI_AUTH_COOKIE_SECURE' is not 'true'"],
      [{ WEBUI_SESSION_COOKIE_SECURE: 'false' }, "warning session: 'WEBUI_SESSION_COOKIE_SECURE' is not 'true'"],
      [{ WEBUI_URL: 'chat.example.com' }, "error origin: 'WEBUI_URL' is 'chat.example.com'"],
      [{ WEBUI_URL: 'https://chat.example.com ' }, "error origin: 'WEBUI_URL' is 'https://chat.example.com '"],
      [
        {
          WEBUI_URL: 'http://chat.example.com',
          CORS_ALLOW_ORIGIN: 'http://chat.example.com',
          OPENID_REDIRECT_URI: 'http://chat.example.com/oauth/oidc/callback',
        },
        "error origin: 'WEBUI_URL' begins with 'http:'",
      ],
      [{ CORS_ALLOW_ORIGIN: 'https://other.example.com' }, "error origin: 'CORS_ALLOW_ORIGIN' is 'https://other"],
      [{ CORS_ALLOW_ORIGIN: 'https://chat.example.com/' }, "error origin: 'CORS_ALLOW_ORIGIN' has 'https://chat"],
      [{ CORS_ALLOW_ORIGIN: 'chat.example.com' }, "error origin: 'CORS_ALLOW_ORIGIN' has 'chat.example.com'"],
      [
        { CORS_ALLOW_ORIGIN: 'https://a.example.com,https://chat.example.com' },
        "error origin: 'CORS_ALLOW_ORIGIN' has",
      ],
      [{ CORS_ALLOW_ORIGIN: 'https://chat.example.com;*' }, "error origin: 'CORS_ALLOW_ORIGIN' has '*'"],
      [{ CORS_ALLOW_ORIGIN: '*' }, "warning origin: 'CORS_ALLOW_ORIGIN' is '*'"],
      [{ CORS_ALLOW_ORIGIN: '' }, "error origin: 'CORS_ALLOW_ORIGIN' is empty: Open WebUI does not start"],
      [{ OAUTH_CODE_CHALLENGE_METHOD: 'plain' }, "error sign-in: 'OAUTH_CODE_CHALLENGE_METHOD' is 'plain'"],
      [{ OAUTH_CODE_CHALLENGE_METHOD: 's256' }, "error sign-in: 'OAUTH_CODE_CHALLENGE_METHOD' is 's256'"],
      [{ OPENID_PROVIDER_URL: ISSUER }, `error sign-in: 'OPENID_PROVIDER_URL' is '${ISSUER}', which is not`],
      [
        { OPENID_PROVIDER_URL: `${ISSUER}/.well-known/openid-configuration/` },
        "error sign-in: 'OPENID_PROVIDER_URL' is 'https",
      ],
      [
        { OPENID_PROVIDER_URL: `${ISSUER.replace('https://', '')}/.well-known/openid-configuration` },
        "error sign-in: 'OPENID_PROVIDER_URL' is 'cognito",
      ],
      [{ OPENID_REDIRECT_URI: 'https://chat.example.com/callback' }, "error sign-in: 'OPENID_REDIRECT_URI' is 'https"],
      [
        { OPENID_REDIRECT_URI: 'https://other.example.com/oauth/oidc/callback' },
        "error sign-in: 'OPENID_REDIRECT_URI' is at 'https://other.example.com'",
      ],
      [{ OAUTH_SCOPES: 'openid email groups' }, "error sign-in: 'OAUTH_SCOPES' is 'openid email groups', and Cognito"],
      [{ OAUTH_SCOPES: 'openid profile' }, "error sign-in: 'OAUTH_SCOPES' is 'openid profile', and 'email' is missing"],
      [{ OPENID_END_SESSION_ENDPOINT: LOGOUT }, "error sign-out: 'OPENID_END_SESSION_ENDPOINT' is 'https"],
      [
        { OPENID_END_SESSION_ENDPOINT: `${LOGOUT}?client_id=1` },
        `error sign-out: 'OPENID_END_SESSION_ENDPOINT' is '${LOGOUT}?client_id=1' without 'logout_uri'`,
      ],
      [
        { WEBUI_AUTH_SIGNOUT_REDIRECT_URL: `${LOGOUT}?logout_uri=https%3A%2F%2Fchat.example.com%2Fauth` },
        "error sign-out: 'WEBUI_AUTH_SIGNOUT_REDIRECT_URL' is 'https",
      ],
      [{ OAUTH_ROLES_CLAIM: 'groups' }, "error roles: 'OAUTH_ROLES_CLAIM' is 'groups', which no token of Cognito has"],
      [{ OAUTH_ROLES_CLAIM: 'cognito.groups' }, "error roles: 'OAUTH_ROLES_CLAIM' is 'cognito.groups'"],
      [{ OAUTH_ALLOWED_ROLES: '' }, "error roles: 'OAUTH_ALLOWED_ROLES' is empty"],
      [{ OAUTH_ALLOWED_ROLES: ' , ' }, "error roles: 'OAUTH_ALLOWED_ROLES' is empty"],
      [{ OAUTH_ALLOWED_ROLES: 'users;admins' }, "error roles: 'OAUTH_ALLOWED_ROLES' is 'users;admins', which is one"],
      [{ OAUTH_ALLOWED_ROLES: 'users,admin' }, "warning roles: 'OAUTH_ALLOWED_ROLES' is 'users,admin', and the pool"],
      [{ OAUTH_ADMIN_ROLES: '' }, "error roles: 'OAUTH_ADMIN_ROLES' is empty: nobody becomes administrator"],
      [
        { OAUTH_ADMIN_ROLES: 'admin' },
        "error roles: 'OAUTH_ADMIN_ROLES' is 'admin', and the pool has no group 'admin'",
      ],
      [{ ENABLE_OAUTH_ROLE_MANAGEMENT: 'false' }, "error roles: 'ENABLE_OAUTH_ROLE_MANAGEMENT' is not 'true'"],
      [{ DEFAULT_USER_ROLE: 'admin' }, "error accounts: 'DEFAULT_USER_ROLE' is 'admin'"],
      [{ DEFAULT_USER_ROLE: 'user' }, "warning accounts: 'DEFAULT_USER_ROLE' is 'user' while groups of the provider"],
      [{ DEFAULT_USER_ROLE: 'users' }, "error accounts: 'DEFAULT_USER_ROLE' is 'users', which is none of"],
      [{ WEBUI_ADMIN_EMAIL: '' }, "error accounts: 'WEBUI_ADMIN_EMAIL' is missing beside 'WEBUI_ADMIN_PASSWORD'"],
      [
        { WEBUI_ADMIN_EMAIL: undefined, WEBUI_ADMIN_PASSWORD: undefined },
        "warning accounts: 'WEBUI_ADMIN_EMAIL' and 'WEBUI_ADMIN_PASSWORD' are missing: the first person",
      ],
      [{ ENABLE_SIGNUP: 'true' }, "warning accounts: 'ENABLE_SIGNUP' is 'true' beside a provider"],
      [{ ENABLE_OAUTH_SIGNUP: 'false' }, "error accounts: 'ENABLE_OAUTH_SIGNUP' is not 'true'"],
      [{ ENABLE_LOGIN_FORM: 'true' }, "warning accounts: 'ENABLE_LOGIN_FORM' is 'true' beside a provider"],
      [{ WEBUI_AUTH: 'false' }, "error accounts: 'WEBUI_AUTH' is not 'true'"],
      [{ SHOW_ADMIN_DETAILS: 'true' }, "warning accounts: 'SHOW_ADMIN_DETAILS' is 'true'"],
      [{ OAUTH_MERGE_ACCOUNTS_BY_EMAIL: 'true' }, "warning accounts: 'OAUTH_MERGE_ACCOUNTS_BY_EMAIL' is 'true'"],
      [{ WEBUI_SECRET_KEY: 'swordfish' }, "error clear-secret: 'WEBUI_SECRET_KEY' has a secret in 'Environment'"],
      [{ OAUTH_CLIENT_SECRET: 'swordfish' }, "error clear-secret: 'OAUTH_CLIENT_SECRET' has a secret"],
      [{ DATABASE_PASSWORD: 'swordfish' }, "error clear-secret: 'DATABASE_PASSWORD' has a secret"],
      [{ DB_PASSWORD: 'swordfish' }, "error clear-secret: 'DB_PASSWORD' has a secret"],
      [{ TAVILY_API_KEY: 'tvly-1' }, "error clear-secret: 'TAVILY_API_KEY' has a secret"],
      [
        { PGVECTOR_DB_URL: 'postgresql://a:b@db.example.com/x' },
        "error clear-secret: 'PGVECTOR_DB_URL' has an address",
      ],
      [{ DATABASE_TYPE: 'postgresql', DATABASE_HOST: '' }, "error database: 'DATABASE_HOST' is missing"],
      [
        { DATABASE_NAME: undefined, DATABASE_PORT: undefined },
        "error database: 'DATABASE_PORT' and 'DATABASE_NAME' are",
      ],
      [{ PGSSLMODE: 'required' }, "error database: 'PGSSLMODE' is 'required', which is none of"],
      [{ PGSSLMODE: 'prefer' }, "warning database: 'PGSSLMODE' is 'prefer'"],
      [{ DATABASE_USER: 'chat' }, "warning vectors: 'DATABASE_USER' is not the master user of the database"],
      [{ PGVECTOR_CREATE_EXTENSION: 'false' }, "warning vectors: 'PGVECTOR_CREATE_EXTENSION' is not 'true'"],
      [{ VECTOR_DB: 'pg_vector' }, "error vectors: 'VECTOR_DB' is 'pg_vector', which Open WebUI does not know"],
      [{ VECTOR_DB: 'chroma' }, "warning vectors: 'VECTOR_DB' is 'chroma', a folder inside the container"],
      [{ PGVECTOR_INITIALIZE_MAX_VECTOR_LENGTH: '3072' }, "error vectors: 'PGVECTOR_INITIALIZE_MAX_VECTOR_LENGTH' is"],
      [{ ENABLE_OPENAI_API: 'true' }, "warning models: 'ENABLE_OPENAI_API' is 'true' without an endpoint"],
      [{ RAG_FILE_MAX_SIZE: '100MB' }, "error value: 'RAG_FILE_MAX_SIZE' is '100MB', which is no whole number"],
      [{ RAG_FILE_MAX_SIZE: '0' }, "warning uploads: 'RAG_FILE_MAX_SIZE' is '0': uploads have no limit"],
      [{ DATABASE_POOL_SIZE: 'many' }, "error value: 'DATABASE_POOL_SIZE' is 'many'"],
      [{ ENABLE_PLUGINS: 'no' }, "error value: 'ENABLE_PLUGINS' is 'no', which is neither true nor false"],
      [{ OAUTH_AUTO_REDIRECT: '1' }, "error value: 'OAUTH_AUTO_REDIRECT' is '1'"],
      [{ AUDIT_LOG_LEVEL: 'ALL' }, "error value: 'AUDIT_LOG_LEVEL' is 'ALL': Open WebUI does not start"],
      [{ LOG_FORMAT: 'jsonl' }, "warning value: 'LOG_FORMAT' is 'jsonl'"],
      [{ ENV: 'dev' }, "warning value: 'ENV' is 'dev'"],
      [{ STORAGE_PROVIDER: 'efs' }, "error value: 'STORAGE_PROVIDER' is 'efs': Open WebUI does not start"],
      [{ TIKA_SERVER_URL: 'http://tika:9998\n' }, "error value: 'TIKA_SERVER_URL' has a blank"],
      [{ UVICORN_TIMEOUT_KEEP_ALIVE: '75' }, "warning server: 'UVICORN_TIMEOUT_KEEP_ALIVE' is '75'"],
      [{ FORWARDED_ALLOW_IPS: '*' }, "warning server: 'FORWARDED_ALLOW_IPS' is '*'"],
      [{ ENABLE_PERSISTENT_CONFIG: 'true' }, "warning persistent-settings: 'ENABLE_PERSISTENT_CONFIG' is 'true'"],
    ],
  },
  'with a cache': {
    stack: APPLICATION_SHAPES.cache,
    rows: [
      [{ WEBSOCKET_MANAGER: 'valkey' }, "error cache: 'WEBSOCKET_MANAGER' is 'valkey', and Open WebUI knows 'redis'"],
      [{ REDIS_URL: undefined }, "error cache: 'WEBSOCKET_MANAGER' is 'redis' and 'REDIS_URL' is missing"],
      [{ REDIS_URL: 'rediss://:token@cache.example.com:6379/0' }, "error clear-secret: 'REDIS_URL' has an address"],
    ],
  },
  'with several tasks': {
    stack: APPLICATION_SHAPES.several,
    rows: [
      [{ WEBSOCKET_MANAGER: undefined }, "error cache: 'WEBSOCKET_MANAGER' is missing and up to"],
      [{ WEBSOCKET_MANAGER: undefined, REDIS_URL: undefined }, "error cache: 'WEBSOCKET_MANAGER' is missing and up to"],
      [{ VECTOR_DB: 'chroma' }, "error vectors: 'VECTOR_DB' is 'chroma', a folder inside the container"],
    ],
  },
  'with a SQLite database': {
    stack: APPLICATION_SHAPES.sqlite,
    rows: [
      [{ DATABASE_ENABLE_SQLITE_WAL: 'true' }, "error database: 'DATABASE_ENABLE_SQLITE_WAL' is 'true', and"],
      [{ DATABASE_URL: 'sqlite:////tmp/webui.db' }, "warning database: The database is the file '/tmp/webui.db'"],
      [{ VECTOR_DB: 'pgvector' }, "error vectors: 'VECTOR_DB' is 'pgvector', and no PostgreSQL database is set"],
      [{ DATABASE_HOST: 'db.example.com' }, "error database: 'DATABASE_TYPE' and 'DATABASE_USER' and"],
    ],
  },
  'with a model endpoint': {
    stack: APPLICATION_SHAPES.endpoint,
    rows: [
      [{ ENABLE_OPENAI_API: 'false' }, "error models: 'ENABLE_OPENAI_API' is not 'true' although an endpoint is set"],
      [{ OPENAI_API_BASE_URLS: 'https://m.example.com/v1/' }, "error models: 'OPENAI_API_BASE_URLS' has 'https"],
      [{ OPENAI_API_BASE_URLS: 'm.example.com/v1' }, "error models: 'OPENAI_API_BASE_URLS' has 'm.example.com/v1'"],
      [{ OPENAI_API_BASE_URLS: 'https://m.example.com/ v1' }, "error models: 'OPENAI_API_BASE_URLS' has 'https"],
      [
        { OPENAI_API_BASE_URLS: 'https://a.example.com/v1;https://b.example.com/v1', OPENAI_API_KEYS: 'none' },
        "error models: 'OPENAI_API_KEYS' has 1 and 'OPENAI_API_BASE_URLS' has 2",
      ],
      [{ OPENAI_API_BASE_URLS: 'https://api.openai.com/v1' }, "error models: 'OPENAI_API_KEYS' is missing, and"],
      [{ OPENAI_API_CONFIGS: '{"0":' }, "error models: 'OPENAI_API_CONFIGS' is no JSON object"],
      [{ OPENAI_API_KEY: 'sk-1' }, "error clear-secret: 'OPENAI_API_KEY' has a secret"],
    ],
  },
  'with documents embedded by an endpoint': {
    stack: APPLICATION_SHAPES.documents,
    rows: [
      [{ RAG_EMBEDDING_ENGINE: 'open-ai' }, "error models: 'RAG_EMBEDDING_ENGINE' is 'open-ai', which Open WebUI"],
      [{ RAG_EMBEDDING_ENGINE: undefined }, "error models: 'RAG_EMBEDDING_ENGINE' is missing beside"],
      [{ RAG_EMBEDDING_MODEL: '' }, "error models: 'RAG_EMBEDDING_MODEL' is missing"],
      [{ RAG_OPENAI_API_BASE_URL: undefined }, "error models: 'RAG_OPENAI_API_BASE_URL' is missing: Open WebUI sends"],
      [{ RAG_OPENAI_API_BASE_URL: 'https://m.example.com/v1/' }, "error models: 'RAG_OPENAI_API_BASE_URL' has 'https"],
    ],
  },
  'as the slim image': {
    stack: APPLICATION_SHAPES.slim,
    rows: [
      [{ BYPASS_EMBEDDING_AND_RETRIEVAL: 'false' }, "error models: 'RAG_EMBEDDING_ENGINE' is missing, and the slim"],
      [
        { BYPASS_EMBEDDING_AND_RETRIEVAL: undefined, RAG_EMBEDDING_ENGINE: 'ollama', VECTOR_DB: 'chroma' },
        "error vectors: 'VECTOR_DB' is 'chroma', and the slim image has 'pgvector' alone",
      ],
    ],
  },
  'with people who sign up by themselves': {
    stack: APPLICATION_SHAPES.signUp,
    rows: [[{ OAUTH_ALLOWED_DOMAINS: undefined }, "warning accounts: 'OAUTH_ALLOWED_DOMAINS' is missing and '*'"]],
  },
  'on a name of CloudFront': {
    stack: APPLICATION_SHAPES.host,
    rows: [
      [
        { OPENID_REDIRECT_URI: 'https://chat.example.com/callback' },
        "error sign-in: 'OPENID_REDIRECT_URI' is 'https://chat.example.com/callback', where",
      ],
      [{ WEBUI_URL: 'chat' }, "error origin: 'WEBUI_URL' is 'chat'"],
    ],
  },
}

for (const [shape, { stack, rows }] of Object.entries(TABLES))
  suite(`a value that breaks the application ${shape}`, () => {
    for (const [changes, finding] of rows)
      test(`lint finds ${JSON.stringify(changes)}`, () => {
        const [first, ...others] = findingsWith(stack, changes)

        assert.equal(first?.slice(0, finding.length), finding)
        assert.deepEqual(others, [])
      })
  })

suite('a value that works', () => {
  for (const changes of [
    { JWT_EXPIRES_IN: '1h30m' },
    { JWT_EXPIRES_IN: '4w' },
    { JWT_EXPIRES_IN: '90000ms' },
    { CORS_ALLOW_ORIGIN: 'https://other.example.com;https://chat.example.com' },
    { OPENID_PROVIDER_URL: `${ISSUER}/.well-known/openid-configuration` },
    { OPENID_REDIRECT_URI: 'https://chat.example.com/oauth/oidc/login/callback' },
    { OAUTH_ROLES_CLAIM: 'custom:role' },
    { OAUTH_ALLOWED_ROLES: '*' },
    { OAUTH_ALLOWED_ROLES: 'users;admins', OAUTH_ADMIN_ROLES: 'admins', OAUTH_ROLES_SEPARATOR: ';' },
    { OAUTH_SCOPES: 'openid email profile' },
    { WEBUI_AUTH_SIGNOUT_REDIRECT_URL: 'https://www.example.com/goodbye' },
    { ENABLE_PLUGINS: 'True' },
    { OPENAI_API_KEY: 'none' },
    { PGVECTOR_INITIALIZE_MAX_VECTOR_LENGTH: '3072', PGVECTOR_USE_HALFVEC: 'true' },
    { PGSSLMODE: 'verify-full' },
    { UVICORN_TIMEOUT_KEEP_ALIVE: '3600' },
    { WEBUI_AUTH_COOKIE_SECURE: undefined },
    { OAUTH_SESSION_TOKEN_ENCRYPTION_KEY: undefined },
  ] as readonly Changes[])
    test(`${JSON.stringify(changes)} has no finding`, () =>
      assert.deepEqual(findingsWith(APPLICATION_SHAPES.plain, changes), []))
})

test('a cookie that is neither secure nor bound to its site is an error, because browsers refuse it', () => {
  const changes = { WEBUI_AUTH_COOKIE_SAME_SITE: 'none', WEBUI_AUTH_COOKIE_SECURE: 'false' }
  assert.match(
    findingsWith(APPLICATION_SHAPES.plain, changes)[0] ?? '',
    /^error session: 'WEBUI_AUTH_COOKIE_SAME_SITE' is 'none' and/,
  )
})

test('no message about a secret has the secret in it', () => {
  const secrets = { WEBUI_SECRET_KEY: 'swordfish', DATABASE_URL: 'postgresql://a:swordfish@db.example.com/x' }
  assert.ok(!findingsWith(APPLICATION_SHAPES.plain, secrets).join().includes('swordfish'))
})

/** `error session: 'JWT_EXPIRES_IN' is …` */
function findingsWith(stack: ResolvedStack, changes: Changes): readonly string[] {
  const altered = Object.entries(changes).reduce(
    (before, [name, value]) => alterVariable(before, name, value === undefined ? undefined : { value }),
    stack,
  )
  return applicationVariables(anEnvironment(), altered).map(
    ({ level, rule, message }) => `${level} ${rule.replace('application/', '')}: ${message}`,
  )
}
