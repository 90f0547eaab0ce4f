import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { suite, test } from 'node:test'
import { parseUsers } from '../../../../docker/sign-in/command/parseUsers.ts'

const USER = {
  username: '00000000-0000-4000-8000-000000000001',
  email: 'member@example.com',
  password: 'Password-1234',
  groups: ['users'],
}

suite('the users of a file', () => {
  test('the local accounts are an administrator, a member and a newcomer', () => {
    const users = parseUsers(readFileSync('docker/sign-in/users.json', 'utf8'))

    assert.deepEqual(
      users.map(({ email, groups, password }) => [email, groups, password]),
      [
        ['administrator@example.com', ['admins'], 'Password-1234'],
        ['member@example.com', ['users'], 'Password-1234'],
        ['newcomer@example.com', [], 'Password-1234'],
      ],
    )
  })

  test('a user may have a name, an unverified address and an identity provider', () => {
    const user = { ...USER, name: 'Member', emailVerified: false, identityProvider: 'Corporate' }

    assert.deepEqual(parseUsers(JSON.stringify([user])), [user])
  })

  for (const [what, text, problem] of [
    ['a file that is no JSON', '[', /JSON/],
    ['an object', '{}', /it is not a list of users/],
    ['an empty list', '[]', /it is not a list of users/],
    ['a user that is text', '["x"]', /user 1 has no UUID in lower case as 'username'.*'email'.*'password'.*'groups'/],
    ['an unknown key', JSON.stringify([{ ...USER, grups: [] }]), /user 1 has the unknown key 'grups'/],
    ['a key of every object', `[{"__proto__":{},${JSON.stringify(USER).slice(1)}]`, /unknown key '__proto__'/],
    ['a user name that is no UUID', JSON.stringify([{ ...USER, username: 'member' }]), /'username'/],
    ['an address without @', JSON.stringify([{ ...USER, email: 'member' }]), /has no e-mail address as 'email'/],
    ['an empty password', JSON.stringify([{ ...USER, password: '' }]), /has no 'password'/],
    ['groups that are text', JSON.stringify([{ ...USER, groups: 'users' }]), /'groups'/],
    ['a name that is a number', JSON.stringify([{ ...USER, name: 1 }]), /has no text as 'name'/],
    ['a verification that is text', JSON.stringify([{ ...USER, emailVerified: 'true' }]), /'emailVerified'/],
    [
      'two users with one name',
      JSON.stringify([USER, { ...USER, email: 'x@example.com' }]),
      /username '0.*1' is there/,
    ],
    [
      'two users with one address',
      JSON.stringify([USER, { ...USER, username: USER.username.replace(/1$/, '2'), email: 'Member@example.com' }]),
      /email 'member@example.com' is there more than once/,
    ],
  ] as const)
    test(`${what} is refused`, () => assert.throws(() => parseUsers(text), problem))
})
