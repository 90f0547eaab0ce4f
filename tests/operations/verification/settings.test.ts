import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { settingsProbe } from '#lib/operations/verification/settings.ts'
import { aContainer, SCALED_TO_ZERO, SECRETS } from '../../fakes/aws/fakeRuntime.ts'
import { checkNamed, runVerify } from '../../fakes/verification/runVerify.ts'
import { type ProbeCase, testProbe } from '../../fakes/verification/testProbe.ts'

type Container = ReturnType<typeof aContainer>
const withContainer = (container: Container) => ({ runtime: { containers: async () => [container] } })
const withVariables = (variables: Parameters<typeof aContainer>[0]) => withContainer(aContainer(variables))
const withSecrets = (secrets: readonly string[], variables: Parameters<typeof aContainer>[0] = {}) =>
  withContainer({ ...aContainer(variables), secrets })

const DURATIONS: readonly ProbeCase[] = ['3600', '', '0', '-1', '0h', '8 h', '8h later', '1y'].map(text => [
  `sessions last '${text}'`,
  withVariables({ JWT_EXPIRES_IN: text }),
  'unhealthy',
  /JWT_EXPIRES_IN is .*, a number with its unit/,
])

const CASES: readonly ProbeCase[] = [
  ...DURATIONS,
  ['sessions last 1d12h', withVariables({ JWT_EXPIRES_IN: '1d12h' }), 'healthy', /have the \d+ settings/],
  [
    'roles are read from another claim',
    withVariables({ OAUTH_ROLES_CLAIM: 'roles' }),
    'unhealthy',
    /OAUTH_ROLES_CLAIM is 'roles', 'cognito:groups' was expected: nobody is refused/,
  ],
  ['groups decide nothing', withVariables({ ENABLE_OAUTH_ROLE_MANAGEMENT: 'false' }), 'unhealthy', /decide nothing/],
  ['every group gets in', withVariables({ OAUTH_ALLOWED_ROLES: '*' }), 'unhealthy', /OAUTH_ALLOWED_ROLES is '\*'/],
  ['users administer', withVariables({ OAUTH_ADMIN_ROLES: 'users,admins' }), 'unhealthy', /OAUTH_ADMIN_ROLES is/],
  ['people in no group get in', withVariables({ DEFAULT_USER_ROLE: 'user' }), 'unhealthy', /DEFAULT_USER_ROLE/],
  [
    'anyone may register',
    withVariables({ ENABLE_SIGNUP: 'true' }),
    'unhealthy',
    /ENABLE_SIGNUP is 'true', 'false' was expected/,
  ],
  [
    'no first sign-in is possible',
    withVariables({ ENABLE_OAUTH_SIGNUP: undefined }),
    'unhealthy',
    /is missing, 'true'/,
  ],
  ['sessions travel in the clear', withVariables({ WEBUI_AUTH_COOKIE_SECURE: 'false' }), 'unhealthy', /plain HTTP/],
  ['a value is in capitals', withVariables({ WEBUI_AUTH_COOKIE_SECURE: 'True' }), 'healthy', /settings/],
  ['uploads have no limit', withVariables({ RAG_FILE_MAX_SIZE: undefined }), 'unhealthy', /files of any size/],
  ['vectors are in the task', withVariables({ VECTOR_DB: undefined }), 'unhealthy', /VECTOR_DB is missing/],
  [
    'there is no PostgreSQL, and no pgvector',
    withVariables({ VECTOR_DB: 'chroma', DATABASE_HOST: undefined }),
    'healthy',
    /settings/,
  ],
  ['it has no key for sessions', withSecrets(['OAUTH_SESSION_TOKEN_ENCRYPTION_KEY']), 'unhealthy', /WEBUI_SECRET_KEY/],
  ['it has no key for tokens', withSecrets(['WEBUI_SECRET_KEY']), 'unhealthy', /TOKEN_ENCRYPTION_KEY is missing/],
  [
    'it has a cache that sockets do not use',
    withSecrets([...SECRETS, 'REDIS_URL']),
    'unhealthy',
    /REDIS_URL is a secret, WEBSOCKET_MANAGER is missing, both or none/,
  ],
  [
    'sockets use a cache that it does not have',
    withVariables({ WEBSOCKET_MANAGER: 'redis' }),
    'unhealthy',
    /REDIS_URL is missing, WEBSOCKET_MANAGER is 'redis'/,
  ],
  ['it has both', withSecrets([...SECRETS, 'REDIS_URL'], { WEBSOCKET_MANAGER: 'redis' }), 'healthy', /settings/],
  ['the service is scaled to zero', { runtime: SCALED_TO_ZERO }, 'not-checked', /zero tasks/],
]

suite(`the check '${settingsProbe.name}'`, () => {
  testProbe(settingsProbe, { cases: CASES, outputs: ['ClusterName', 'ServiceName', 'Image'] })

  test('every wrong setting is named at once', async () => {
    const { outcome } = await runVerify(withVariables({ JWT_EXPIRES_IN: '3600', DEFAULT_USER_ROLE: 'user' }))

    assert.match(checkNamed('settings', outcome).detail, /JWT_EXPIRES_IN.*DEFAULT_USER_ROLE/)
  })

  test('the address of the cache, which has its token, is not printed', async () => {
    const { outcome } = await runVerify(withVariables({ REDIS_URL: 'rediss://:canary@cache:6379/0' }))

    const { detail } = checkNamed('settings', outcome)
    assert.match(detail, /REDIS_URL is set/)
    assert.doesNotMatch(detail, /canary/)
  })
})
