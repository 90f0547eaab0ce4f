import { isMap, type Json, type JsonMap } from '#lib/model/json.ts'
import type { LiveResource, World } from '../../world.ts'
import { UnsupportedPolicyError } from '../policy/unsupportedPolicyError.ts'

/** A role of the emulated account, with every policy that its resource or others attach to it. */
export type AccountRole = {
  readonly arn: string
  readonly tags: Readonly<Record<string, string>>
  readonly trustPolicy: Json
  readonly policies: readonly Json[]
  /** Undefined without a permissions boundary. */
  readonly boundary: Json | undefined
}

export function liveRoleOf(world: World, arn: string): LiveResource | undefined {
  return world.resources('AWS::IAM::Role').find(({ attributes }) => attributes.Arn === arn)
}

/** The role that a stack has created; undefined if no live resource has the ARN. */
export function findRole(world: World, arn: string): AccountRole | undefined {
  const role = liveRoleOf(world, arn)
  if (!role) return undefined
  const { AssumeRolePolicyDocument: trustPolicy = {}, PermissionsBoundary: boundary } = role.properties
  const name = role.physicalId
  const managedPolicies = world.resources('AWS::IAM::ManagedPolicy')
  const byArn = new Map(managedPolicies.map(({ physicalId, properties }) => [physicalId, properties]))
  return {
    arn,
    tags: tagsOf(role.properties.Tags),
    trustPolicy,
    policies: [
      ...inlinePoliciesOf(role.properties),
      ...textsIn(role.properties.ManagedPolicyArns).map(policyArn => managedPolicyIn(byArn, policyArn)),
      ...documentsIn(managedPolicies.filter(({ properties }) => textsIn(properties.Roles).includes(name))),
      ...documentsIn(world.resources('AWS::IAM::RolePolicy').filter(({ properties }) => properties.RoleName === name)),
      ...documentsIn(
        world.resources('AWS::IAM::Policy').filter(({ properties }) => textsIn(properties.Roles).includes(name)),
      ),
    ],
    boundary: typeof boundary === 'string' ? managedPolicyIn(byArn, boundary) : undefined,
  }
}

function inlinePoliciesOf({ Policies: policies }: JsonMap): readonly Json[] {
  return listIn(policies).flatMap(policy => (isMap(policy) ? documentIn(policy) : []))
}

/** A policy that does not exist any more allows nothing. */
function managedPolicyIn(policies: ReadonlyMap<string, JsonMap>, arn: string): Json {
  const policy = policies.get(arn)
  // The account part of the policies that AWS manages is 'aws'.
  if (!policy && arn.split(':')[4] === 'aws')
    throw new UnsupportedPolicyError(`The emulated IAM does not know the policy '${arn}'.`)
  return policy?.PolicyDocument ?? {}
}

function documentsIn(resources: readonly LiveResource[]): readonly Json[] {
  return resources.flatMap(({ properties }) => documentIn(properties))
}

function documentIn({ PolicyDocument: document }: JsonMap): readonly Json[] {
  return document === undefined ? [] : [document]
}

function tagsOf(tags: Json | undefined): Readonly<Record<string, string>> {
  return Object.fromEntries(
    listIn(tags).flatMap(tag => (isMap(tag) ? [[String(tag.Key), String(tag.Value)] as const] : [])),
  )
}

function textsIn(value: Json | undefined): readonly string[] {
  return listIn(value).filter(item => typeof item === 'string')
}

function listIn(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? value : []
}
