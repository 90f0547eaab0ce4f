import type { RunningContainer, RunningService } from '#lib/model/runtime.ts'
import type { Runtime } from '#lib/ports.ts'
import { SIGN_IN_DOMAIN } from '../http/fakeHttpClient.ts'

export const IMAGE = 'ghcr.io/open-webui/open-webui:v0.12.4@sha256:0a1b'

export function aService(over: Partial<RunningService> = {}): RunningService {
  return {
    status: 'ACTIVE',
    desired: 1,
    running: 1,
    pending: 0,
    rollout: 'complete',
    rolloutReason: undefined,
    taskDefinition: 'task:7',
    deployments: 1,
    lastEvent: undefined,
    ...over,
  }
}

/** No task is desired: outside of office hours. */
export const SCALED_TO_ZERO: Partial<Runtime> = { service: async () => aService({ desired: 0, running: 0 }) }

/** The names of its secrets. */
export const SECRETS = ['WEBUI_SECRET_KEY', 'OAUTH_SESSION_TOKEN_ENCRYPTION_KEY', 'OAUTH_CLIENT_SECRET'] as const

/** The application's container, with other environment variables; undefined removes one. */
export function aContainer(over: Readonly<Record<string, string | undefined>> = {}): RunningContainer {
  const variables = {
    ENABLE_OPENAI_API: 'true',
    OPENAI_API_BASE_URLS: 'https://models.example.com/v1',
    JWT_EXPIRES_IN: '8h',
    ENABLE_SIGNUP: 'false',
    ENABLE_OAUTH_SIGNUP: 'true',
    ENABLE_OAUTH_ROLE_MANAGEMENT: 'true',
    OAUTH_ROLES_CLAIM: 'cognito:groups',
    OAUTH_ALLOWED_ROLES: 'users,admins',
    OAUTH_ADMIN_ROLES: 'admins',
    DEFAULT_USER_ROLE: 'pending',
    WEBUI_AUTH_COOKIE_SECURE: 'true',
    OPENID_END_SESSION_ENDPOINT: `https://${SIGN_IN_DOMAIN}/logout?client_id=client1&logout_uri=https%3A%2F%2Fchat.dev.example.com%2Fauth`,
    DATABASE_HOST: 'database.example.com',
    VECTOR_DB: 'pgvector',
    RAG_FILE_MAX_SIZE: '100',
    ...over,
  }
  const present = Object.entries(variables).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))
  return { name: 'open-webui', image: IMAGE, environment: Object.fromEntries(present), secrets: [...SECRETS] }
}

/** The application's line about a code that it could not exchange for tokens. */
export function aRefusedCode(reason: string): string {
  const message = `OAuth callback error during authorize_access_token for provider oidc: OAuth callback failed: ${reason}`
  return JSON.stringify({ level: 'warn', msg: message, caller: 'open_webui.utils.oauth:handle_callback:1977' })
}

/** A healthy system, with overrides. */
export function fakeRuntime(over: Partial<Runtime> = {}): Runtime {
  return {
    service: async () => aService(),
    containers: async () => [aContainer()],
    targets: async () => [{ id: '10.0.1.5:8080', state: 'healthy', reason: undefined }],
    loadBalancerScheme: async () => 'internet-facing',
    mountTargets: async () => [
      { id: 'fsmt-1', state: 'available' },
      { id: 'fsmt-2', state: 'available' },
    ],
    signInPool: async () => ({
      poolId: 'eu-central-1_pool',
      domain: SIGN_IN_DOMAIN,
      callbackUrls: ['https://chat.dev.example.com/oauth/oidc/callback'],
      flows: ['code'],
    }),
    logLines: async (_, __, containing = '') =>
      ['{"level":"info"}', aRefusedCode('invalid_grant:')]
        .filter(text => text.includes(containing))
        .map(text => ({ at: new Date(0), text })),
    databaseStatus: async () => 'available',
    bucketExists: async () => true,
    userPoolExists: async () => true,
    alarms: async names => names.map(name => ({ name, state: 'OK', isForScaling: false, reason: undefined })),
    ...over,
  }
}
