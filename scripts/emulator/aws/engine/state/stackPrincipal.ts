import type { Principal } from '../../permissions/authorization.ts'
import { roleSessionOf } from '../../permissions/principals.ts'
import type { StackDefinition } from './stackDefinition.ts'

/**
 * The identity whose permissions CloudFormation uses for the resources of a stack: the stack's service role, otherwise the
 * caller (CloudFormation user guide, using-iam-servicerole).
 */
export function stackPrincipalOf({ roleArn }: Pick<StackDefinition, 'roleArn'>, caller: Principal): Principal {
  return roleArn === undefined ? caller : roleSessionOf(roleArn, 'AWSCloudFormation')
}
