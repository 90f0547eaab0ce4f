import type { SignInUser } from '../../../docker/sign-in/startSignIn.ts'

const PASSWORD = 'Password-1234'

/** An account of the user pool; user names are UUIDs, as in a pool whose people sign in by e-mail. */
function person(number: number, email: string, groups: readonly string[]): SignInUser {
  const username = `${String(number).padStart(8, '0')}-0000-4000-8000-000000000000`
  const name = email.replace(/@.*/, '').replace(/^./, letter => letter.toUpperCase())
  return { username, email, name, password: PASSWORD, groups }
}

/** The people of the user pool. Each proof may change the groups of those that it uses. */
export const PEOPLE: readonly SignInUser[] = [
  person(1, 'member@example.com', ['users']),
  person(2, 'administrator@example.com', ['admins']),
  person(3, 'both@example.com', ['users', 'admins']),
  person(4, 'newcomer@example.com', []),
  person(5, 'visitor@example.com', ['contractors']),
  { ...person(6, 'federated@example.com', ['users']), identityProvider: 'CompanyDirectory' },
]
