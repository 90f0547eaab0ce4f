import { END_OF_RESPONSE } from '../services/startModelServer.ts'
import type { DefectFromStart } from './defect.ts'
import { hasCache, looksHealthy, NO_RESPONSE } from './effects.ts'

const WAITS = /Account Activation Pending/

/** The process ends before it opens its port. */
const ENDS: readonly DefectFromStart[] = [
  { name: 'the database is away at the start', variables: { DATABASE_PORT: '1' }, effect: NO_RESPONSE },
  {
    name: 'OAUTH_CODE_CHALLENGE_METHOD is plain',
    variables: { OAUTH_CODE_CHALLENGE_METHOD: 'plain' },
    effect: NO_RESPONSE,
  },
  {
    name: 'WEBUI_SECRET_KEY is missing',
    variables: { WEBUI_SECRET_KEY: undefined },
    effect: { ...NO_RESPONSE, checks: [...NO_RESPONSE.checks, 'settings'] },
  },
  {
    name: 'the vectors are too long for their index',
    variables: { PGVECTOR_INITIALIZE_MAX_VECTOR_LENGTH: '3072', PGVECTOR_USE_HALFVEC: 'false' },
    effect: NO_RESPONSE,
  },
]

/** The application starts, and too many people get in, or too few. */
const PEOPLE: readonly DefectFromStart[] = [
  {
    name: 'OAUTH_ROLES_CLAIM is another claim',
    variables: { OAUTH_ROLES_CLAIM: 'roles' },
    effect: looksHealthy({ checks: ['settings'], person: { sees: WAITS } }),
  },
  {
    name: 'DEFAULT_USER_ROLE lets everybody in',
    variables: { DEFAULT_USER_ROLE: 'user' },
    effect: looksHealthy({
      checks: ['settings'],
      person: { email: 'newcomer@example.com', after: 'asking', sees: new RegExp(END_OF_RESPONSE) },
    }),
  },
  {
    name: 'no administrator is seeded',
    variables: { WEBUI_ADMIN_EMAIL: undefined, WEBUI_ADMIN_PASSWORD: undefined },
    effect: looksHealthy({ checks: ['application'] }),
  },
  // The start that seeds the administrator turns it off until the next start.
  {
    name: 'people may sign up with a password from the second start on',
    variables: { ENABLE_SIGNUP: 'true' },
    effect: looksHealthy({ checks: ['settings'] }),
  },
  {
    name: 'the password form is shown',
    variables: { ENABLE_LOGIN_FORM: 'true' },
    effect: looksHealthy({ checks: ['application'] }),
  },
  {
    name: 'the cookie of the session is not secure',
    variables: { WEBUI_AUTH_COOKIE_SECURE: 'false' },
    effect: looksHealthy({ checks: ['settings'] }),
  },
]

/** The application starts, and does not do what people want from it, or too much. */
const WORK: readonly DefectFromStart[] = [
  {
    name: 'models are asked for without an endpoint',
    variables: { OPENAI_API_BASE_URLS: undefined },
    effect: looksHealthy({ checks: ['models'], person: { sees: /Select a model/ } }),
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
  {
    name: "the database's user must not create the extension 'vector'",
    order: { mayCreateExtension: false },
    effect: looksHealthy({ checks: [], limit: 'The extension of the database' }),
  },
  {
    name: 'two tasks do not share their sockets',
    order: { processes: 2 },
    variables: { WEBSOCKET_MANAGER: undefined },
    concerns: hasCache,
    effect: looksHealthy({ checks: ['settings'] }),
  },
]

/** Each with a database and processes of its own; one process unless it says another number. */
export const FAULTS_FROM_START: readonly DefectFromStart[] = [...ENDS, ...PEOPLE, ...WORK]
