import type { Json, JsonMap } from '#lib/model/json.ts'
import type { Principal } from '../../../scripts/emulator/aws/permissions/authorization.ts'
import type { LiveResource, World } from '../../../scripts/emulator/aws/world.ts'

export const ACCOUNT_ID = '111122223333'
export const ROLE_ARN = `arn:aws:iam::${ACCOUNT_ID}:role/tester`
export const SESSION_ARN = `arn:aws:sts::${ACCOUNT_ID}:assumed-role/tester/session`
export const BOUNDARY_ARN = `arn:aws:iam::${ACCOUNT_ID}:policy/boundary`

/** An account with these live resources and nothing else. */
export function anAccount(resources: readonly LiveResource[]): World {
  const ofType = (type?: string): readonly LiveResource[] =>
    resources.filter(resource => type === undefined || resource.type === type)
  return {
    account: ACCOUNT_ID,
    region: 'eu-central-1',
    now: () => new Date(0),
    resources: ofType,
    resource: (type, physicalId) => ofType(type).find(resource => resource.physicalId === physicalId),
    objects: new Map(),
    serviceLinkedRoles: new Set(),
  }
}

export function aLiveResource(type: string, physicalId: string, properties: JsonMap): LiveResource {
  return {
    stackId: 'stack',
    stackName: 'stack',
    logicalId: 'Resource',
    physicalId,
    type,
    properties,
    attributes: type === 'AWS::IAM::Role' ? { Arn: `arn:aws:iam::${ACCOUNT_ID}:role/${physicalId}` } : {},
    createdAt: new Date(0),
  }
}

/** The role `tester`. */
export function aRole(properties: JsonMap): LiveResource {
  return aLiveResource('AWS::IAM::Role', 'tester', properties)
}

/** An inline policy of these statements. */
export function aRolePolicy(statements: Json, version = '2012-10-17'): JsonMap {
  return { PolicyName: 'policy', PolicyDocument: { Version: version, Statement: statements } }
}

export function aManagedPolicy(arn: string, statements: Json): LiveResource {
  return aLiveResource('AWS::IAM::ManagedPolicy', arn, {
    PolicyDocument: { Version: '2012-10-17', Statement: statements },
  })
}

export function aRoleSession(sessionPolicies: readonly string[] = []): Principal {
  return { kind: 'role', arn: SESSION_ARN, roleArn: ROLE_ARN, sessionPolicies }
}
