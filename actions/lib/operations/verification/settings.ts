import type { RunningContainer } from '../../model/runtime.ts'
import { applicationContainer } from './applicationContainer.ts'
import { DEFAULT_DEADLINE_SECONDS, healthy, type Probe, unhealthyForGood } from './probe.ts'

/**
 * Settings of the running tasks that no request without an account can observe: with a wrong value of one, the application
 * is healthy and people cannot sign in, or too many can. Tried with Open WebUI 0.12.4: tests/app/README.md.
 */
export const settingsProbe: Probe = {
  name: 'settings',
  deadlineSeconds: DEFAULT_DEADLINE_SECONDS,
  observe: async context => {
    const container = await applicationContainer(context)
    if ('verdict' in container) return container
    const settings = settingsOf(container)
    const differences = REQUIREMENTS.flatMap(({ names, isMet, expected, danger }) =>
      isMet(settings) ? [] : [`${names.map(name => textOf(name, settings)).join(', ')}, ${expected}: ${danger}`],
    )
    if (differences.length > 0)
      return unhealthyForGood(
        `Settings of the tasks are wrong: ${differences.join('; ')}.`,
        "Check the task definition's environment and secrets, then deploy again.",
      )
    return healthy(`The tasks have the ${REQUIREMENTS.length} settings that no request can check.`)
  },
}

type Settings = {
  readonly value: (name: string) => string
  /** The task has a secret with this name, or a variable. */
  readonly has: (name: string) => boolean
  readonly isSecret: (name: string) => boolean
}

type Requirement = {
  readonly names: readonly string[]
  readonly isMet: (settings: Settings) => boolean
  readonly expected: string
  readonly danger: string
}

/** The application's own syntax, without 0 and -1, with which a session never ends. */
const DURATION = /^(?=.*[1-9])(\d+(\.\d+)?(ms|s|m|h|d|w))+$/

const equal = (name: string, expected: string, danger: string): Requirement => ({
  names: [name],
  isMet: ({ value }) => value(name).toLowerCase() === expected,
  expected: `'${expected}' was expected`,
  danger,
})

/** Names of groups with commas between. */
const groups = (name: string, refused: readonly string[], danger: string): Requirement => ({
  names: [name],
  isMet: ({ value }) => {
    const names = value(name)
      .split(',')
      .map(each => each.trim())
    return names.every(each => each !== '' && !refused.includes(each))
  },
  expected: `groups of the user pool without ${refused.map(each => `'${each}'`).join(' and ')} were expected`,
  danger,
})

const secret = (name: string, danger: string): Requirement => ({
  names: [name],
  isMet: ({ has }) => has(name),
  expected: 'a secret was expected',
  danger,
})

const REQUIREMENTS: readonly Requirement[] = [
  {
    names: ['JWT_EXPIRES_IN'],
    isMet: ({ value }) => DURATION.test(value('JWT_EXPIRES_IN')),
    expected: "a number with its unit, such as '8h', was expected",
    danger: 'sign-ins fail, or sessions never end',
  },
  // The start that seeds the administrator turns it off until the next start, so that no page shows it then.
  equal('ENABLE_SIGNUP', 'false', 'anyone can register from the second start on'),
  equal('ENABLE_OAUTH_SIGNUP', 'true', 'new users cannot sign in'),
  equal('ENABLE_OAUTH_ROLE_MANAGEMENT', 'true', 'the groups of the user pool decide nothing'),
  equal('OAUTH_ROLES_CLAIM', 'cognito:groups', 'nobody is refused, and nobody is administrator'),
  groups('OAUTH_ALLOWED_ROLES', ['*'], 'people of any group get in, or nobody'),
  groups('OAUTH_ADMIN_ROLES', ['*', 'users'], 'everybody is administrator, or nobody'),
  equal('DEFAULT_USER_ROLE', 'pending', 'people in no group get in'),
  equal('WEBUI_AUTH_COOKIE_SECURE', 'true', 'the cookie of a session may travel over plain HTTP'),
  secret('WEBUI_SECRET_KEY', 'each task signs sessions with a key of its own'),
  {
    names: ['REDIS_URL', 'WEBSOCKET_MANAGER'],
    isMet: ({ value, has }) => (value('WEBSOCKET_MANAGER') === 'redis') === has('REDIS_URL'),
    expected: 'both or none were expected',
    danger: 'answers do not reach the page of a person whose requests go to another task',
  },
  {
    names: ['VECTOR_DB'],
    isMet: ({ value, has }) => (value('VECTOR_DB') === 'pgvector') === has('DATABASE_HOST'),
    expected: "'pgvector' with PostgreSQL and 'chroma' without were expected",
    danger: 'the contents of documents are lost with their task',
  },
  {
    names: ['RAG_FILE_MAX_SIZE'],
    isMet: ({ value }) => /^[1-9]\d*$/.test(value('RAG_FILE_MAX_SIZE')),
    expected: 'a number of MiB was expected',
    danger: 'a person can upload files of any size',
  },
]

function settingsOf({ environment, secrets }: RunningContainer): Settings {
  return {
    value: name => environment[name] ?? '',
    has: name => Boolean(environment[name]) || secrets.includes(name),
    isSecret: name => secrets.includes(name),
  }
}

function textOf(name: string, { value, isSecret }: Settings): string {
  if (isSecret(name)) return `${name} is a secret`
  // It has the token of the cache inside.
  if (name === 'REDIS_URL' && value(name) !== '') return `${name} is set`
  return value(name) === '' ? `${name} is missing` : `${name} is '${value(name)}'`
}
