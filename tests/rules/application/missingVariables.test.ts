import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { applicationVariables } from '#lib/rules/application/applicationVariables.ts'
import { anEnvironment } from '../../fakes/model/anEnvironment.ts'
import { alterVariable } from '../../fakes/template/alterVariable.ts'
import { VARIABLE_SHAPES } from '../../fakes/template/applicationShapes.ts'
import { OWNER_SETTINGS } from '../../fakes/template/ownerSettings.ts'

/**
 * Variables of our templates whose absence breaks nothing, with what happens then. `tests/templates/taskDefinition.test.ts`
 * says that our own templates have each of them.
 */
const HARMLESS: Readonly<Record<string, string>> = {
  ENV: 'the image sets it',
  OFFLINE_MODE: 'asks for newer versions and models',
  JWT_EXPIRES_IN: 'sessions of four weeks',
  WEBUI_AUTH_COOKIE_SECURE: 'as WEBUI_SESSION_COOKIE_SECURE',
  DEFAULT_USER_ROLE: 'pending',
  OAUTH_AUTO_REDIRECT: 'one more click at a sign-in',
  OAUTH_PROVIDER_NAME: 'the button says SSO',
  OAUTH_MERGE_ACCOUNTS_BY_EMAIL: 'false',
  OAUTH_PICTURE_CLAIM: 'the picture of the provider',
  ENABLE_OAUTH_ID_TOKEN_COOKIE: 'one more cookie',
  OAUTH_SESSION_TOKEN_ENCRYPTION_KEY: 'as WEBUI_SECRET_KEY',
  DATABASE_POOL_SIZE: 'the default of the driver',
  DATABASE_POOL_MAX_OVERFLOW: 'no connections beyond the pool',
  DATABASE_SQLITE_PRAGMA_MMAP_SIZE: 'slower on a file system in the network',
  DATABASE_SQLITE_PRAGMA_BUSY_TIMEOUT: 'errors earlier under load',
  PGVECTOR_INITIALIZE_MAX_VECTOR_LENGTH: '1536',
  RAG_FILE_MAX_COUNT: 'uploads without a limit of their own',
  ENABLE_OPENAI_API_PASSTHROUGH: 'false',
  ENABLE_OLLAMA_API: 'a server that does not answer in the list of connections',
  ENABLE_DIRECT_CONNECTIONS: 'false',
  BYPASS_MODEL_ACCESS_CONTROL: 'an administrator shows each model to people',
  OPENAI_API_CONFIGS: 'all models of the endpoint',
  ENABLE_MEMORIES: 'memories without a search',
  ENABLE_WEBSOCKET_SUPPORT: 'true',
  REDIS_SOCKET_KEEPALIVE: 'a lost connection is noticed later',
  REDIS_HEALTH_CHECK_INTERVAL: 'a lost connection is noticed later',
  LOG_FORMAT: 'plain text',
  AUDIT_LOG_LEVEL: 'no audit',
  ENABLE_AUDIT_STDOUT: 'the audit in a file',
  ENABLE_AUDIT_LOGS_FILE: 'the audit in a file too',
  ENABLE_ADMIN_CHAT_ACCESS: 'a choice of the owner',
  ENABLE_ADMIN_EXPORT: 'a choice of the owner',
  ENABLE_PLUGINS: 'a choice of the owner',
  ENABLE_API_KEYS: 'false',
  ENABLE_USER_WEBHOOKS: 'false',
  ENABLE_CODE_EXECUTION: 'a choice of the owner',
  ENABLE_CODE_INTERPRETER: 'a choice of the owner',
  ENABLE_RAG_LOCAL_WEB_FETCH: 'false',
  WEB_FETCH_FILTER_LIST: 'the default list of addresses',
  AIOHTTP_CLIENT_ALLOW_REDIRECTS: 'false',
  ENABLE_PROFILE_IMAGE_URL_FORWARDING: 'a choice of the owner',
  CONTENT_SECURITY_POLICY: 'no header',
  IFRAME_CSP: 'no policy',
  REFERRER_POLICY: 'no header',
  PERMISSIONS_POLICY: 'no header',
  CROSS_ORIGIN_OPENER_POLICY: 'no header',
  ENABLE_VERSION_UPDATE_CHECK: 'a question to GitHub',
  ENABLE_COMMUNITY_SHARING: 'a choice of the owner',
  ENABLE_PIP_INSTALL_FRONTMATTER_REQUIREMENTS: 'a choice of the owner',
  HOME: 'caches that cannot be written',
}

/** The levels of the findings in all shapes without the variable. */
function levelsWithout(name: string): ReadonlySet<string> {
  const stacks = VARIABLE_SHAPES.get(name) ?? []
  const all = stacks.flatMap(stack => applicationVariables(anEnvironment(), alterVariable(stack, name, undefined)))
  return new Set(all.map(({ level }) => level))
}

suite('a variable that is missing', () => {
  for (const name of [...VARIABLE_SHAPES.keys()].filter(each => !OWNER_SETTINGS.has(each)))
    if (name in HARMLESS)
      test(`${name} may be missing: ${HARMLESS[name]}`, () => assert.deepEqual([...levelsWithout(name)], []))
    else test(`${name} is missed by lint`, () => assert.ok(levelsWithout(name).size > 0))

  for (const name of [
    ...['WEBUI_SECRET_KEY', 'OPENID_PROVIDER_URL', 'OAUTH_CLIENT_ID', 'OAUTH_CLIENT_SECRET', 'OAUTH_ROLES_CLAIM'],
    ...['OAUTH_ALLOWED_ROLES', 'OAUTH_ADMIN_ROLES', 'ENABLE_OAUTH_ROLE_MANAGEMENT', 'ENABLE_OAUTH_SIGNUP'],
    ...['OPENID_END_SESSION_ENDPOINT', 'WEBUI_ADMIN_EMAIL', 'WEBUI_ADMIN_PASSWORD', 'WEBSOCKET_MANAGER', 'REDIS_URL'],
    ...['DATABASE_TYPE', 'DATABASE_USER', 'DATABASE_PASSWORD', 'DATABASE_HOST', 'DATABASE_PORT', 'DATABASE_NAME'],
    ...['RAG_EMBEDDING_MODEL', 'RAG_OPENAI_API_BASE_URL', 'PGVECTOR_USE_HALFVEC'],
  ])
    test(`${name} is an error where it is missing`, () => assert.ok(levelsWithout(name).has('error')))

  test('every variable that may be missing is one of ours', () =>
    assert.deepEqual(
      Object.keys(HARMLESS).filter(name => !VARIABLE_SHAPES.has(name)),
      [],
    ))
})
