import { setTimeout as sleep } from 'node:timers/promises'
import type { Fault, FaultEffect, FaultFromStart } from './fault.ts'

const NOTHING_ANSWERS: FaultEffect = {
  process: 'ends',
  health: false,
  ready: 0,
  checks: ['service', 'targets', 'application', 'headers', 'sockets', 'sign-in', 'code exchange'],
  person: /503 Service Temporarily Unavailable/,
}

/** Everything that is asked without an account is right. */
const looksHealthy = (effect: Pick<FaultEffect, 'checks' | 'person' | 'limit'>): FaultEffect => ({
  health: true,
  ready: 200,
  ...effect,
})

/** `verify` takes lines of the log that are this old for its own. */
const LOG_WINDOW = 2_500

const CLOSED = 'https://localhost:1'

/** The provider and its client, without another start of the application. */
const AT_THE_PROVIDER: readonly Fault[] = [
  {
    name: 'the client has another secret',
    breakIt: async ({ signIn }) => {
      signIn.setClient({ secret: 'another-secret' })
      await sleep(LOG_WINDOW)
    },
    mend: async ({ signIn, variables }) => signIn.setClient({ secret: variables.OAUTH_CLIENT_SECRET ?? '' }),
    effect: looksHealthy({ checks: ['code exchange'], person: /Sign-in with your identity provider failed/ }),
  },
  {
    name: 'the callback is not registered at the client',
    breakIt: async ({ signIn }) => signIn.setClient({ callbackUrls: [] }),
    mend: async ({ signIn, url }) => signIn.setClient({ callbackUrls: [`${url}/oauth/oidc/callback`] }),
    client: { callbackUrls: [] },
    effect: looksHealthy({ checks: ['sign-in page', 'sign-in client'], person: /redirect_mismatch/ }),
  },
  {
    name: 'the logout address is not registered at the client',
    breakIt: async ({ signIn }) => signIn.setClient({ logoutUrls: [] }),
    mend: async ({ signIn, url }) => signIn.setClient({ logoutUrls: [`${url}/auth`] }),
    effect: looksHealthy({ checks: ['sign-out'] }),
  },
]

/** A service that stops while the application runs. */
const LATER: readonly Fault[] = [
  {
    name: 'the database is away later',
    breakIt: ({ postgres }) => postgres.pause(),
    mend: ({ postgres }) => postgres.resume(),
    effect: { health: true, ready: 503, checks: ['application'] },
  },
  {
    name: 'the cache is away later',
    breakIt: async ({ valkey }) => valkey?.pause(),
    mend: async ({ valkey }) => valkey?.resume(),
    concerns: ({ task }) => 'REDIS_URL' in task.secrets,
    effect: { health: true, ready: 503, checks: ['application'] },
  },
]

/** Another start, with other variables. */
const AT_START: readonly Fault[] = [
  {
    name: 'JWT_EXPIRES_IN has no unit',
    variables: { JWT_EXPIRES_IN: '3600' },
    effect: looksHealthy({ checks: ['settings'], person: /Internal Server Error/ }),
  },
  {
    name: 'OAUTH_ROLES_CLAIM is another claim',
    variables: { OAUTH_ROLES_CLAIM: 'roles' },
    effect: looksHealthy({ checks: ['settings'], person: /Account Activation Pending/ }),
  },
  {
    name: 'DEFAULT_USER_ROLE lets everybody in',
    variables: { DEFAULT_USER_ROLE: 'user' },
    effect: looksHealthy({ checks: ['settings'] }),
  },
  {
    name: 'CORS_ALLOW_ORIGIN is another origin',
    variables: { CORS_ALLOW_ORIGIN: 'https://elsewhere.example' },
    effect: looksHealthy({ checks: ['sockets'] }),
  },
  {
    name: 'WEBUI_URL is another address',
    variables: { WEBUI_URL: 'https://elsewhere.example' },
    effect: looksHealthy({ checks: ['code exchange'] }),
  },
  {
    name: 'OPENID_PROVIDER_URL has no well-known path',
    variables: { OPENID_PROVIDER_URL: `${CLOSED.replace(':1', '')}` },
    effect: looksHealthy({ checks: ['sign-in', 'code exchange'], person: /Internal Server Error/ }),
  },
  {
    name: 'the provider is away',
    variables: { OPENID_PROVIDER_URL: `${CLOSED}/pool/.well-known/openid-configuration` },
    effect: looksHealthy({ checks: ['sign-in', 'code exchange'], person: /Internal Server Error/ }),
  },
  {
    name: 'OPENID_REDIRECT_URI is another address',
    variables: { OPENID_REDIRECT_URI: 'https://elsewhere.example/oauth/oidc/callback' },
    effect: looksHealthy({ checks: ['sign-in'], person: /redirect_mismatch/ }),
  },
  {
    name: 'OAUTH_CLIENT_ID is another client',
    variables: { OAUTH_CLIENT_ID: 'anotherclient' },
    effect: looksHealthy({ checks: ['sign-in', 'code exchange'] }),
  },
  {
    name: 'OAUTH_CLIENT_SECRET is missing',
    variables: { OAUTH_CLIENT_SECRET: undefined },
    effect: looksHealthy({ checks: ['code exchange'], person: /Sign-in with your identity provider failed/ }),
  },
  {
    name: 'OAUTH_CODE_CHALLENGE_METHOD is missing',
    variables: { OAUTH_CODE_CHALLENGE_METHOD: undefined },
    effect: looksHealthy({ checks: ['sign-in'] }),
  },
  {
    name: 'OAUTH_CODE_CHALLENGE_METHOD is plain',
    variables: { OAUTH_CODE_CHALLENGE_METHOD: 'plain' },
    effect: NOTHING_ANSWERS,
  },
  { name: 'WEBUI_SECRET_KEY is missing', variables: { WEBUI_SECRET_KEY: undefined }, effect: NOTHING_ANSWERS },
  {
    name: 'the vectors are too long for their index',
    variables: { PGVECTOR_INITIALIZE_MAX_VECTOR_LENGTH: '3072', PGVECTOR_USE_HALFVEC: 'false' },
    effect: NOTHING_ANSWERS,
  },
  { name: 'the database is away at the start', variables: { DATABASE_PORT: '1' }, effect: NOTHING_ANSWERS },
  {
    name: 'the cache is away at the start',
    variables: {},
    breakIt: async ({ valkey }) => valkey?.pause(),
    mend: async ({ valkey }) => valkey?.resume(),
    concerns: ({ task }) => 'REDIS_URL' in task.secrets,
    effect: { health: true, ready: 503, checks: ['application'] },
  },
  {
    name: 'the cookie of the sign-in is not secure',
    variables: { WEBUI_SESSION_COOKIE_SECURE: 'false' },
    effect: looksHealthy({ checks: ['sign-in'] }),
  },
  {
    name: 'the cookie of the session is not secure',
    variables: { WEBUI_AUTH_COOKIE_SECURE: 'false' },
    effect: looksHealthy({ checks: ['settings'] }),
  },
  {
    name: 'people may sign up with a password',
    variables: { ENABLE_SIGNUP: 'true' },
    effect: looksHealthy({ checks: ['application'] }),
  },
  {
    name: 'the password form is shown',
    variables: { ENABLE_LOGIN_FORM: 'true' },
    effect: looksHealthy({ checks: ['application'] }),
  },
  {
    name: 'there is no model endpoint, and models are asked for',
    variables: { OPENAI_API_BASE_URLS: undefined },
    effect: looksHealthy({ checks: ['models'] }),
  },
  {
    name: 'the model endpoint does not answer',
    variables: { OPENAI_API_BASE_URLS: 'http://127.0.0.1:1/v1' },
    effect: looksHealthy({ checks: [], limit: 'the model endpoint' }),
  },
  {
    name: 'uploads have no limit',
    variables: { RAG_FILE_MAX_SIZE: undefined },
    effect: looksHealthy({ checks: ['settings'] }),
  },
  {
    name: 'there is no content security policy',
    variables: { CONTENT_SECURITY_POLICY: undefined },
    effect: looksHealthy({ checks: ['headers'] }),
  },
]

/** In this order: those that need no other start come first. */
export const FAULTS: readonly Fault[] = [...AT_THE_PROVIDER, ...LATER, ...AT_START]

/** Each needs a database of its own, or several processes. */
export const FAULTS_FROM_START: readonly FaultFromStart[] = [
  {
    name: 'no administrator is seeded',
    order: { processes: 1 },
    variables: { WEBUI_ADMIN_EMAIL: undefined, WEBUI_ADMIN_PASSWORD: undefined },
    effect: looksHealthy({ checks: ['application'] }),
  },
  {
    name: "the database's user must not create the extension 'vector'",
    order: { processes: 1, mayCreateExtension: false },
    effect: looksHealthy({ checks: [], limit: 'the extension of the database' }),
  },
  {
    name: 'two tasks do not share their sockets',
    order: { processes: 2 },
    variables: { WEBSOCKET_MANAGER: undefined },
    concerns: ({ task }) => 'REDIS_URL' in task.secrets,
    effect: looksHealthy({ checks: ['settings'] }),
  },
]
