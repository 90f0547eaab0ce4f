import type { SignInSettings, SignInUser } from '../settings.ts'
import { parseUsers } from './parseUsers.ts'
import { DEFAULTS, type VariableName } from './variables.ts'

export type SettingsReading =
  | { readonly kind: 'settings'; readonly settings: SignInSettings; readonly logsRequests: boolean }
  | { readonly kind: 'problems'; readonly problems: readonly string[] }

type Variables = Readonly<Record<string, string | undefined>>
type Files = {
  /** Throws what `readFileSync` throws. */
  readonly readText: (file: string) => string
  /** Read when no variable names another. */
  readonly usersFile: string
}

/** The settings in the variables, or everything that is wrong with them. An empty variable counts as absent. */
export function readSettings(variables: Variables, { readText, usersFile }: Files): SettingsReading {
  const problems: string[] = unknownVariables(variables)
  const text = (name: VariableName): string => variables[name] || DEFAULTS[name]
  const check = (name: VariableName, isRight: (value: string) => boolean, expected: string): string => {
    const value = text(name)
    if (value !== '' && !isRight(value)) problems.push(`${name} is '${value}': ${expected}.`)
    return value
  }
  const seconds = (name: VariableName) => Number(check(name, isNumberOf(1, 315_360_000), 'use seconds, at least 1'))
  const flag = (name: VariableName) => check(name, isFlag, "use 'true' or 'false'") === 'true'
  const origin = (name: VariableName) =>
    check(name, isOrigin, 'use a scheme, a host and a port, as http://localhost:9011')
  const urls = (name: VariableName) =>
    check(name, areUrls, 'use https addresses, or http://localhost, with commas between and without #')
      .split(',')
      .map(url => url.trim())
  const file = (name: VariableName): string => readFileOf(name, text(name), readText, problems)

  const origins = {
    issuerOrigin: origin('SIGN_IN_ISSUER_ORIGIN'),
    signInOrigin: origin('SIGN_IN_ORIGIN'),
    tokenOrigin: origin('SIGN_IN_TOKEN_ORIGIN'),
  }
  const tls = { key: file('SIGN_IN_TLS_KEY_FILE'), cert: file('SIGN_IN_TLS_CERTIFICATE_FILE') }
  const tlsFiles = [text('SIGN_IN_TLS_KEY_FILE'), text('SIGN_IN_TLS_CERTIFICATE_FILE')].filter(Boolean)
  if (tlsFiles.length === 1)
    problems.push('SIGN_IN_TLS_KEY_FILE and SIGN_IN_TLS_CERTIFICATE_FILE belong together: set both.')
  const settings: SignInSettings = {
    host: text('SIGN_IN_HOST'),
    port: Number(check('SIGN_IN_PORT', isNumberOf(0, 65_535), 'use a port, or 0 for a free one')),
    poolId: check(
      'SIGN_IN_POOL_ID',
      value => /^[\w-]+_[0-9a-zA-Z]+$/.test(value),
      'use an id as eu-central-1_AbCdEf123',
    ),
    ...Object.fromEntries(Object.entries(origins).filter(([, value]) => value !== '')),
    client: {
      id: text('SIGN_IN_CLIENT_ID'),
      secret: text('SIGN_IN_CLIENT_SECRET'),
      callbackUrls: urls('SIGN_IN_CALLBACK_URLS'),
      logoutUrls: urls('SIGN_IN_LOGOUT_URLS'),
    },
    users: usersIn(text('SIGN_IN_USERS_FILE') || usersFile, readText, problems),
    tokenSeconds: {
      access: seconds('SIGN_IN_ACCESS_TOKEN_SECONDS'),
      id: seconds('SIGN_IN_ID_TOKEN_SECONDS'),
      refresh: seconds('SIGN_IN_REFRESH_TOKEN_SECONDS'),
    },
    announcesEndSession: flag('SIGN_IN_ANNOUNCES_END_SESSION'),
    ...(tlsFiles.length === 2 && { tls }),
  }
  const logsRequests = flag('SIGN_IN_LOG')
  return problems.length > 0 ? { kind: 'problems', problems } : { kind: 'settings', settings, logsRequests }
}

function unknownVariables(variables: Variables): string[] {
  const unknown = Object.keys(variables).filter(name => name.startsWith('SIGN_IN_') && !Object.hasOwn(DEFAULTS, name))
  return unknown.map(name => `${name} is unknown. The variables are ${Object.keys(DEFAULTS).join(', ')}.`)
}

function usersIn(file: string, readText: (file: string) => string, problems: string[]): readonly SignInUser[] {
  const text = readFileOf('SIGN_IN_USERS_FILE', file, readText, problems)
  if (text === '') return []
  try {
    return parseUsers(text)
  } catch (error) {
    problems.push(`SIGN_IN_USERS_FILE is '${file}': ${messageOf(error)}.`)
    return []
  }
}

function readFileOf(name: VariableName, file: string, readText: (file: string) => string, problems: string[]): string {
  if (file === '') return ''
  try {
    return readText(file)
  } catch (error) {
    problems.push(`${name} is '${file}', which cannot be read: ${messageOf(error)}.`)
    return ''
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

function isNumberOf(least: number, most: number): (value: string) => boolean {
  return value => /^\d{1,9}$/.test(value) && Number(value) >= least && Number(value) <= most
}

function isFlag(value: string): boolean {
  return value === 'true' || value === 'false'
}

function isOrigin(value: string): boolean {
  return /^https?:/.test(value) && URL.canParse(value) && new URL(value).origin === value
}

/** https://docs.aws.amazon.com/cognito/latest/developerguide/authorization-endpoint.html: Cognito takes no other http address. */
function areUrls(value: string): boolean {
  return value.split(',').every(text => {
    const url = URL.canParse(text.trim()) ? new URL(text.trim()) : undefined
    return (
      url &&
      /^[!-~]+$/.test(text.trim()) &&
      url.hash === '' &&
      (url.protocol !== 'http:' || url.hostname === 'localhost')
    )
  })
}
