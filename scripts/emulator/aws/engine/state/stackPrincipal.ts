import type { Principal } from '../../permissions/authorization.ts'
import type { Engine } from '../engine.ts'
import type { StackDefinition } from './stackDefinition.ts'

/** The administrator who calls where a request names nobody else: may do everything. */
export function administratorOf({ partition, account }: Pick<Engine, 'partition' | 'account'>): Principal {
  return { kind: 'user', arn: `arn:${partition}:iam::${account}:user/rehearsal` }
}

/**
 * Whose permissions CloudFormation uses for the resources of a stack: those of the stack's service role, otherwise those of
 * the caller (CloudFormation user guide, using-iam-servicerole).
 */
export function stackPrincipalOf(
  { partition, account }: Pick<Engine, 'partition' | 'account'>,
  { roleArn }: Pick<StackDefinition, 'roleArn'>,
  caller: Principal,
): Principal {
  if (roleArn === undefined) return caller
  const name = roleArn.slice(roleArn.lastIndexOf('/') + 1)
  return {
    kind: 'role',
    arn: `arn:${partition}:sts::${account}:assumed-role/${name}/AWSCloudFormation`,
    roleArn,
    sessionPolicies: [],
  }
}
