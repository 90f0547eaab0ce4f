import { isMap, type Json, type JsonMap } from '#lib/model/json.ts'
import type { LiveResource, World } from '../../world.ts'
import { UnsupportedPolicyError } from '../policy/unsupportedPolicyError.ts'

/** A role of the emulated account, with every policy that its resource or others attach to it. */
export type AccountRole = {
  readonly arn: string
  /** The name, without its path. */
  readonly name: string
  readonly tags: Readonly<Record<string, string>>
  readonly trustPolicy: Json
  readonly policies: readonly Json[]
  /** Undefined without a permissions boundary. */
  readonly boundary: Json | undefined
}

/** The role that a stack has created; undefined if no live resource has the ARN. */
export function findRole(world: World, arn: string): AccountRole | undefined {
  const role = world.resources('AWS::IAM::Role').find(({ attributes }) => attributes.Arn === arn)
  if (!role) return undefined
  const { AssumeRolePolicyDocument: trustPolicy = {}, PermissionsBoundary: boundary } = role.properties
  const name = role.physicalId
  return {
    arn,
    name,
    tags: tagsOf(role.properties.Tags),
    trustPolicy,
    policies: [
      ...inlinePoliciesOf(role.properties),
      ...textsIn(role.properties.ManagedPolicyArns).map(policyArn => managedPolicyOf(world, policyArn)),
      ...attachedPoliciesOf(world, name),
    ],
    boundary: typeof boundary === 'string' ? managedPolicyOf(world, boundary) : undefined,
  }
}

function inlinePoliciesOf({ Policies: policies }: JsonMap): readonly Json[] {
  return listIn(policies).flatMap(policy => (isMap(policy) ? documentIn(policy) : []))
}

/** The policies of resources that name the role, instead of the role naming them. */
function attachedPoliciesOf(world: World, name: string): readonly Json[] {
  const attach = (type: string, isAttached: (resource: LiveResource) => boolean): readonly Json[] =>
    world.resources(type).flatMap(resource => (isAttached(resource) ? documentIn(resource.properties) : []))
  return [
    ...attach('AWS::IAM::RolePolicy', ({ properties }) => properties.RoleName === name),
    ...attach('AWS::IAM::Policy', ({ properties }) => textsIn(properties.Roles).includes(name)),
    ...attach('AWS::IAM::ManagedPolicy', ({ properties }) => textsIn(properties.Roles).includes(name)),
  ]
}

/** A policy that does not exist any more allows nothing. */
function managedPolicyOf(world: World, arn: string): Json {
  const policy = world.resource('AWS::IAM::ManagedPolicy', arn)
  if (policy) return policy.properties.PolicyDocument ?? {}
  // The account part of the policies that AWS manages is 'aws'.
  if (arn.split(':')[4] === 'aws')
    throw new UnsupportedPolicyError(`The emulated IAM does not know the policy '${arn}'.`)
  return {}
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
