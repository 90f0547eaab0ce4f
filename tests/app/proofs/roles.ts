import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { roleOf } from '../browser/api.ts'
import { signInByRequests } from '../browser/signInByRequests.ts'
import type { Proof } from '../proof.ts'
import type { Setting } from '../setting/setting.ts'

/** How groups of the user pool become roles of Open WebUI, and when. */
export const roles: readonly Proof[] = [
  {
    title:
      'a person in both groups is administrator, and a federated one with a group of the identity provider is user',
    run: async ({ setting }) => {
      assert.equal(await roleAfterSignIn(setting, 'both@example.com'), 'admin')
      assert.equal(await roleAfterSignIn(setting, 'federated@example.com'), 'user')
      return undefined
    },
  },
  {
    title: 'an administrator who moves to the other group is user from the next sign-in on, and not before',
    run: async ({ setting }) => {
      const email = 'both@example.com'
      const token = await tokenOf(setting, email)

      await withGroups(setting, email, ['users'], async () => {
        assert.equal(await roleNow(setting, token), 'admin')
        assert.equal(await roleAfterSignIn(setting, email), 'user')
        assert.equal(await roleNow(setting, token), 'user')
      })

      return undefined
    },
  },
  {
    title: 'an administrator who loses all groups stays administrator, as the page for administrators says',
    run: async ({ setting }) => {
      const email = 'both@example.com'
      assert.equal(await roleAfterSignIn(setting, email), 'admin')

      const role = await withGroups(setting, email, [], () => roleAfterSignIn(setting, email))

      assert.equal(role, 'admin')
      const page = await readFile('.github/ADMINISTRATION.md', 'utf8')
      assert.ok(page.includes('**Without any group it keeps the role that the person has**'))
      return 'role: admin'
    },
  },
]

async function withGroups<Result>(
  { signIn }: Setting,
  email: string,
  groups: readonly string[],
  run: () => Promise<Result>,
): Promise<Result> {
  const before = signIn.users.find(user => user.email === email)?.groups ?? []
  signIn.setGroups(email, groups)
  try {
    return await run()
  } finally {
    signIn.setGroups(email, before)
  }
}

async function tokenOf(setting: Setting, email: string): Promise<string> {
  const { token, location } = await signInByRequests(setting, email)
  assert.ok(token, `'${email}' was sent to '${location}'`)
  return token
}

async function roleAfterSignIn(setting: Setting, email: string): Promise<string | undefined> {
  return roleNow(setting, await tokenOf(setting, email))
}

async function roleNow({ processes }: Setting, token: string): Promise<string | undefined> {
  const [process] = processes
  assert.ok(process)
  return roleOf(process, token)
}
