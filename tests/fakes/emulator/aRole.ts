import type { Json, JsonMap } from '#lib/model/json.ts'
import type { Principal } from '../../../scripts/emulator/aws/permissions/authorization.ts'
import { roleSessionOf } from '../../../scripts/emulator/aws/permissions/principals.ts'
import type { LiveResource } from '../../../scripts/emulator/aws/world.ts'
import { aLiveResource } from './aWorld.ts'

export const ROLE_ARN = roleArn('tester')
export const BOUNDARY_ARN = 'arn:aws:iam::123456789012:policy/boundary'

export function roleArn(name: string): string {
  return `arn:aws:iam::123456789012:role/${name}`
}

/** A live role, by default `tester`. */
export function aRole(properties: JsonMap, name = 'tester'): LiveResource {
  return aLiveResource('IAM::Role', name, properties, { Arn: roleArn(name) })
}

/** An inline policy of these statements. */
export function aRolePolicy(statements: Json, version = '2012-10-17'): JsonMap {
  return { PolicyName: 'policy', PolicyDocument: { Version: version, Statement: statements } }
}

export function aManagedPolicy(arn: string, statements: Json): LiveResource {
  return aLiveResource('IAM::ManagedPolicy', arn, {
    PolicyDocument: { Version: '2012-10-17', Statement: statements },
  })
}

/** A session of a role, by default of `tester`. */
export function aRoleSession({
  role = 'tester',
  sessionPolicies = [],
}: {
  readonly role?: string
  readonly sessionPolicies?: readonly string[]
} = {}): Principal {
  return roleSessionOf(roleArn(role), 'session', sessionPolicies)
}
