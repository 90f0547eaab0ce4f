import type { AuthorizationRequest, Principal } from '../../permissions/authorization.ts'
import { passRoleRequest } from '../../permissions/passRoleRequest.ts'
import { WireError } from '../../wire/wireError.ts'
import type { Engine } from '../engine.ts'
import type { EmulatedStack } from '../state/emulatedStack.ts'

/**
 * Asks IAM for the change set of a nested stack. AWS has no page on the permissions for them: as with the nested stack
 * itself, CloudFormation is its own caller and passes its role to itself, or by a switch of the engine the caller does.
 * @throws WireError with IAM's message, the reason of the failed change set
 */
export function authorizeNestedChangeSet(
  engine: Engine,
  principal: Principal,
  { stack, name, roleArn }: NestedChangeSet,
): void {
  const context = {
    'aws:RequestedRegion': engine.region,
    'cloudformation:ChangeSetName': name,
    ...(roleArn !== undefined && { 'cloudformation:RoleArn': roleArn }),
  }
  const ofStack = (action: string): AuthorizationRequest => ({ action, resources: [stack.id], context })
  const requests: readonly AuthorizationRequest[] = [
    ofStack('cloudformation:CreateChangeSet'),
    ofStack('cloudformation:DescribeChangeSet'),
    ...(roleArn === undefined ? [] : [passRoleRequest(roleArn, 'cloudformation.amazonaws.com', engine.region)]),
  ]
  for (const request of requests) {
    const refusal = engine.permissions?.refusalOf(principal, request)
    if (refusal !== undefined) throw new WireError('AccessDenied', refusal, 403)
  }
}

type NestedChangeSet = {
  readonly stack: EmulatedStack
  readonly name: string
  readonly roleArn: string | undefined
}
