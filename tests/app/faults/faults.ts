import { END_OF_RESPONSE } from '../services/startModelServer.ts'
import type { Setting } from '../setting/setting.ts'
import type { Defect } from './defect.ts'
import { CLOSED, hasCache, looksHealthy, NOT_SIGNED_IN, SERVER_ERROR } from './effects.ts'

const END = new RegExp(END_OF_RESPONSE)

/** The provider and its client, without another start of the application. */
const AT_THE_PROVIDER: readonly Defect[] = [
  {
    name: 'the client has another secret',
    breakIt: async ({ signIn }) => signIn.setClient({ secret: 'another-secret' }),
    mend: async ({ signIn, variables }) => signIn.setClient({ secret: variables.OAUTH_CLIENT_SECRET ?? '' }),
    effect: looksHealthy({ checks: ['code exchange'], person: NOT_SIGNED_IN }),
  },
  {
    name: 'the callback is not registered at the client',
    breakIt: async ({ signIn }) => signIn.setClient({ callbackUrls: [] }),
    mend: async ({ signIn, url }) => signIn.setClient({ callbackUrls: [`${url}/oauth/oidc/callback`] }),
    client: { callbackUrls: [] },
    effect: looksHealthy({
      checks: ['sign-in page', 'sign-in client', 'code exchange'],
      person: { sees: /redirect_mismatch/ },
    }),
  },
  {
    name: 'the logout address is not registered at the client',
    breakIt: async ({ signIn }) => signIn.setClient({ logoutUrls: [] }),
    mend: async ({ signIn, url }) => signIn.setClient({ logoutUrls: [`${url}/auth`] }),
    effect: looksHealthy({ checks: ['sign-out'], person: { after: 'signing out', sees: /redirect_mismatch/ } }),
  },
]

/** A service that stops while the application runs. */
const LATER: readonly Defect[] = [
  {
    name: 'the database takes no connections any more',
    breakIt: setting => allowConnections(setting, false),
    mend: setting => allowConnections(setting, true),
    effect: { health: true, ready: 503, checks: ['application'], person: { sees: /Backend Required/ } },
  },
  {
    name: 'the cache is away later',
    breakIt: async ({ valkey }) => valkey?.pause(),
    mend: async ({ valkey }) => valkey?.resume(),
    concerns: hasCache,
    effect: { health: true, ready: 503, checks: ['application'] },
  },
]

/** Another start of the same application, with other variables. */
const AT_START: readonly Defect[] = [
  {
    name: 'JWT_EXPIRES_IN has no unit',
    variables: { JWT_EXPIRES_IN: '3600' },
    effect: looksHealthy({ checks: ['settings'], person: SERVER_ERROR }),
  },
  {
    name: 'CORS_ALLOW_ORIGIN is another origin',
    variables: { CORS_ALLOW_ORIGIN: 'https://elsewhere.example' },
    effect: looksHealthy({ checks: ['sockets'], person: { after: 'asking', sees: /Is anybody there/, never: END } }),
  },
  {
    name: 'WEBUI_URL is another address',
    variables: { WEBUI_URL: 'https://elsewhere.example' },
    effect: looksHealthy({ checks: ['code exchange'] }),
  },
  {
    name: 'OPENID_PROVIDER_URL has no well-known path',
    variables: { OPENID_PROVIDER_URL: `${CLOSED}/pool` },
    effect: looksHealthy({ checks: ['sign-in', 'code exchange'], person: SERVER_ERROR }),
  },
  {
    name: 'the provider is away',
    variables: { OPENID_PROVIDER_URL: `${CLOSED}/pool/.well-known/openid-configuration` },
    effect: looksHealthy({ checks: ['sign-in', 'code exchange'], person: SERVER_ERROR }),
  },
  {
    name: 'OPENID_REDIRECT_URI is another address',
    variables: { OPENID_REDIRECT_URI: 'https://elsewhere.example/oauth/oidc/callback' },
    effect: looksHealthy({ checks: ['sign-in', 'code exchange'], person: { sees: /redirect_mismatch/ } }),
  },
  {
    name: 'OAUTH_CLIENT_ID is another client',
    variables: { OAUTH_CLIENT_ID: 'anotherclient' },
    effect: looksHealthy({ checks: ['sign-in', 'code exchange'], person: { sees: /error was encountered/ } }),
  },
  {
    name: 'OAUTH_CLIENT_SECRET is missing',
    variables: { OAUTH_CLIENT_SECRET: undefined },
    effect: looksHealthy({ checks: ['code exchange'], person: NOT_SIGNED_IN }),
  },
  {
    name: 'OAUTH_CODE_CHALLENGE_METHOD is missing',
    variables: { OAUTH_CODE_CHALLENGE_METHOD: undefined },
    effect: looksHealthy({ checks: ['sign-in'] }),
  },
  {
    name: 'the cookie of the sign-in is not secure',
    variables: { WEBUI_SESSION_COOKIE_SECURE: 'false' },
    effect: looksHealthy({ checks: ['sign-in'] }),
  },
  {
    name: 'people may sign up with a password',
    variables: { ENABLE_SIGNUP: 'true' },
    effect: looksHealthy({ checks: ['application', 'settings'] }),
  },
  {
    name: 'the model endpoint does not answer',
    variables: { OPENAI_API_BASE_URLS: 'http://127.0.0.1:1/v1' },
    effect: looksHealthy({ checks: [], limit: 'The model endpoint', person: { sees: /Select a model/ } }),
  },
  // The last one: the application needs half a minute to stop while it looks for its cache.
  {
    name: 'the cache is away at the start',
    variables: {},
    breakIt: async ({ valkey }) => valkey?.pause(),
    mend: async ({ valkey }) => valkey?.resume(),
    concerns: hasCache,
    effect: { health: true, ready: 503, checks: ['application'] },
  },
]

/** In this order: those that need no other start come first. */
export const FAULTS: readonly Defect[] = [...AT_THE_PROVIDER, ...LATER, ...AT_START]

async function allowConnections({ postgres, database: { name } }: Setting, isAllowed: boolean): Promise<void> {
  await postgres.query('postgres', `ALTER DATABASE ${name} WITH ALLOW_CONNECTIONS ${isAllowed}`)
  if (isAllowed) return
  await postgres.query('postgres', `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${name}'`)
}
