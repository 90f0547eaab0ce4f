import type { SignInUser } from '../settings.ts'

/** A list of users as JSON. Throws an error that lists every problem. */
export function parseUsers(text: string): readonly SignInUser[] {
  const value: unknown = JSON.parse(text)
  if (!Array.isArray(value) || value.length === 0) throw new Error('it is not a list of users')
  const users = value.map(readUser)
  const problems = users.flatMap(({ problems: found }, index) => found.map(problem => `user ${index + 1} ${problem}`))
  for (const key of ['username', 'email'] as const) {
    const values = users.map(({ user }) => user[key].toLowerCase())
    const repeated = values.filter((text, index) => text !== '' && values.indexOf(text) !== index)
    problems.push(...new Set(repeated.map(text => `${key} '${text}' is there more than once`)))
  }
  if (problems.length > 0) throw new Error(problems.join(', '))
  return users.map(({ user }) => user)
}

type Reading = { readonly user: SignInUser; readonly problems: readonly string[] }

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const KEYS = ['username', 'email', 'name', 'password', 'groups', 'emailVerified', 'identityProvider']

function readUser(value: unknown): Reading {
  const fields = new Map(Object.entries(typeof value === 'object' && value !== null ? value : {}))
  const text = (key: string): string => {
    const found: unknown = fields.get(key)
    return typeof found === 'string' ? found : ''
  }
  const optional = (key: 'name' | 'identityProvider') => (fields.has(key) ? { [key]: text(key) } : {})
  const groups: unknown = fields.get('groups')
  const isVerified: unknown = fields.get('emailVerified')
  const problems = [
    ...[...fields.keys()].filter(key => !KEYS.includes(key)).map(key => `has the unknown key '${key}'`),
    ...(UUID.test(text('username')) ? [] : ["has no UUID in lower case as 'username'"]),
    ...(/^[^\s@]+@[^\s@]+$/.test(text('email')) ? [] : ["has no e-mail address as 'email'"]),
    ...(text('password') ? [] : ["has no 'password'"]),
    ...(isGroups(groups) ? [] : ["has no list of names as 'groups'"]),
    ...['name', 'identityProvider'].filter(key => fields.has(key) && !text(key)).map(key => `has no text as '${key}'`),
    ...(isVerified === undefined || typeof isVerified === 'boolean'
      ? []
      : ["has neither true nor false as 'emailVerified'"]),
  ]
  const user = {
    username: text('username'),
    email: text('email'),
    password: text('password'),
    groups: isGroups(groups) ? groups : [],
    ...optional('name'),
    ...optional('identityProvider'),
    ...(typeof isVerified === 'boolean' && { emailVerified: isVerified }),
  }
  return { user, problems }
}

function isGroups(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every(group => typeof group === 'string' && group !== '')
}
