import type { Principal } from './authorization.ts'

type RoleSession = Principal & { readonly kind: 'role' }

/** The administrator of the account, who calls where a request names nobody else. */
export function administratorOf({
  partition,
  account,
}: {
  readonly partition: string
  readonly account: string
}): Principal & { readonly kind: 'user' } {
  return { kind: 'user', arn: `arn:${partition}:iam::${account}:user/rehearsal` }
}

/**
 * A session of a role: `arn:aws:sts::<account>:assumed-role/<role>/<session>`.
 * @param roleArn `arn:aws:iam::<account>:role/<path/><role>`
 */
export function roleSessionOf(
  roleArn: string,
  session: string,
  sessionPolicies: RoleSession['sessionPolicies'] = [],
): RoleSession {
  const [, partition = '', , , account = ''] = roleArn.split(':')
  const role = roleArn.slice(roleArn.lastIndexOf('/') + 1)
  const arn = `arn:${partition}:sts::${account}:assumed-role/${role}/${session}`
  return { kind: 'role', arn, roleArn, sessionPolicies }
}
