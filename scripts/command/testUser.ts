import { Problem } from '#lib/model/problem.ts'
import type { TestUser } from '#lib/model/testUser.ts'

/** The user of the terminal's variables; undefined without both. @throws Problem of kind usage with one of them alone */
export function testUserOf({
  VERIFY_USER_EMAIL: email,
  VERIFY_USER_PASSWORD: password,
}: Readonly<Record<string, string | undefined>>): TestUser | undefined {
  if (!email && !password) return undefined
  if (email && password) return { email, password }
  const missing = email ? 'VERIFY_USER_PASSWORD' : 'VERIFY_USER_EMAIL'
  throw new Problem(`A user signs in with VERIFY_USER_EMAIL and VERIFY_USER_PASSWORD, and '${missing}' is not set.`, {
    kind: 'usage',
    todo: `Set '${missing}' too, or neither of them.`,
  })
}
