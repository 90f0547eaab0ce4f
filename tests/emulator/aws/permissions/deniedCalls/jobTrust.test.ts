import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { isMap, type Json, type JsonMap } from '#lib/model/json.ts'
import { createPermissions } from '../../../../../scripts/emulator/aws/permissions/createPermissions.ts'
import type { LiveResource } from '../../../../../scripts/emulator/aws/world.ts'
import { aWorld } from '../../../../fakes/emulator/aWorld.ts'
import {
  type BootstrapRole,
  bootstrapAccount,
  bootstrapRoleArn,
  OIDC_PROVIDER_ARN,
} from '../../../../fakes/emulator/bootstrapAccount.ts'

const { world } = await bootstrapAccount(['dev'])
const HOST = 'token.actions.githubusercontent.com'
const REFUSAL = 'Not authorized to perform sts:AssumeRoleWithWebIdentity'
const ROLES = ['preview', 'deploy', 'teardown', 'observe'] as const
type JobRole = Exclude<BootstrapRole, 'service'>

type Claims = Readonly<Record<string, string>>

/** Repository 2002 `chat` of owner 1001 `example`, in both forms of the subject. */
const immutable = (end: string): string => `repo:example@1001/chat@2002:${end}`
const byName = (end: string): string => `repo:example/chat:${end}`

function claimsOf(sub: string, ref: string, changes: Claims = {}): Claims {
  return { aud: 'sts.amazonaws.com', sub, repository: 'example/chat', repository_id: '2002', ref, ...changes }
}

/** The job of each role, as its workflow runs it. */
const JOBS: Readonly<Record<JobRole, readonly [end: string, ref: string]>> = {
  preview: ['pull_request', 'refs/pull/7/merge'],
  deploy: ['environment:dev', 'refs/heads/env/dev'],
  teardown: ['environment:dev-teardown', 'refs/heads/main'],
  observe: ['ref:refs/heads/main', 'refs/heads/main'],
}

function isAccepted(role: JobRole, claims: Claims, roles = world.resources('AWS::IAM::Role')): boolean {
  const refusal = createPermissions(aWorld(roles)).trustRefusalOf(bootstrapRoleArn('dev', role), {
    kind: 'web-identity',
    providerArn: OIDC_PROVIDER_ARN,
    claims,
  })
  assert.ok(refusal === undefined || refusal === REFUSAL, refusal)
  return refusal === undefined
}

/** Tokens of other jobs and other repositories, and the role that each must not get. */
const REFUSED: readonly (readonly [title: string, role: JobRole, claims: Claims])[] = [
  ...ROLES.flatMap(role => {
    const [end, ref] = JOBS[role]
    return [
      [
        'another repository of the owner',
        role,
        claimsOf(`repo:example@1001/other@3003:${end}`, ref, { repository_id: '3003' }),
      ],
      [
        'a fork with the same name',
        role,
        claimsOf(`repo:stranger@4004/chat@5005:${end}`, ref, { repository_id: '5005' }),
      ],
      ['a fork that claims the subject by name', role, claimsOf(byName(end), ref, { repository_id: '5005' })],
      [
        'a repository that took the name',
        role,
        claimsOf(`repo:example@6006/chat@7007:${end}`, ref, { repository_id: '7007' }),
      ],
      ['an owner that took the name', role, claimsOf(`repo:example@6006/chat@2002:${end}`, ref)],
      ['another audience', role, claimsOf(immutable(end), ref, { aud: 'https://github.com/example' })],
      ['a tag', role, claimsOf(immutable('ref:refs/tags/v1'), 'refs/tags/v1')],
      ['a branch of anybody', role, claimsOf(immutable('ref:refs/heads/feature'), 'refs/heads/feature')],
      ['a reusable subject without an end', role, claimsOf('repo:example@1001/chat@2002', ref)],
    ] as const
  }),
  ['a pull request', 'deploy', claimsOf(immutable('pull_request'), 'refs/pull/7/merge')],
  ['the environment dev-eu', 'deploy', claimsOf(immutable('environment:dev-eu'), 'refs/heads/env/dev-eu')],
  ['the environment production', 'deploy', claimsOf(immutable('environment:production'), 'refs/heads/env/production')],
  ['its environment on the default branch', 'deploy', claimsOf(immutable('environment:dev'), 'refs/heads/main')],
  ['its environment on a feature branch', 'deploy', claimsOf(immutable('environment:dev'), 'refs/heads/feature')],
  ['its environment by name, on a feature branch', 'deploy', claimsOf(byName('environment:dev'), 'refs/heads/feature')],
  [
    'the teardown of another environment',
    'teardown',
    claimsOf(immutable('environment:production-teardown'), 'refs/heads/main'),
  ],
  [
    'its environment on the environment’s branch',
    'teardown',
    claimsOf(immutable('environment:dev-teardown'), 'refs/heads/env/dev'),
  ],
  ['the environment’s branch', 'observe', claimsOf(immutable('ref:refs/heads/env/dev'), 'refs/heads/env/dev')],
  ['a push to the default branch', 'preview', claimsOf(immutable('ref:refs/heads/main'), 'refs/heads/main')],
]

suite('the trust policies of the roles of jobs', () => {
  for (const role of ROLES)
    for (const [form, subjectOf] of [
      ['with ids', immutable],
      ['by name', byName],
    ] as const)
      test(`the role ${role} is for its own job, whose subject is ${form}, and no other role is`, () => {
        const [end, ref] = JOBS[role]
        const accepting = ROLES.filter(candidate => isAccepted(candidate, claimsOf(subjectOf(end), ref)))
        assert.deepEqual(accepting, [role])
      })

  test('at least 12 sets of claims are refused', () => assert.ok(REFUSED.length >= 12, `${REFUSED.length}`))

  for (const [title, role, claims] of REFUSED)
    test(`the role ${role} is not for a token of ${title}`, () => assert.equal(isAccepted(role, claims), false))

  test('the role of a job is not for an identity provider of another address', () => {
    const refusal = createPermissions(world).trustRefusalOf(bootstrapRoleArn('dev', 'deploy'), {
      kind: 'web-identity',
      providerArn: OIDC_PROVIDER_ARN.replace(HOST, 'gitlab.example.com'),
      claims: claimsOf(immutable('environment:dev'), 'refs/heads/env/dev'),
    })
    assert.equal(refusal, REFUSAL)
  })

  test('the service role is for CloudFormation alone', () => {
    const permissions = createPermissions(world)
    const roleArn = bootstrapRoleArn('dev', 'service')
    const refusalFor = (service: string): string | undefined =>
      permissions.trustRefusalOf(roleArn, { kind: 'service', service, context: {} })

    assert.equal(refusalFor('cloudformation.amazonaws.com'), undefined)
    assert.equal(refusalFor('ecs-tasks.amazonaws.com'), `Role ${roleArn} is invalid or cannot be assumed`)
  })
})

suite('the conditions of the trust policies of the roles of jobs', () => {
  for (const role of ROLES)
    for (const key of keysOf(role))
      test(`without its condition on ${key}, the role ${role} is for a token that is not its job's`, () => {
        const roles = world.resources('AWS::IAM::Role').map(resource => withoutKey(resource, key))
        const accepted = REFUSED.filter(([, refused, claims]) => refused === role && isAccepted(role, claims, roles))
        assert.ok(accepted.length > 0)
      })

  for (const role of ROLES)
    test(`the role ${role} has conditions on audience, repository and subject`, () => {
      const keys = keysOf(role).map(key => key.replace(`${HOST}:`, ''))
      assert.deepEqual(
        ['aud', 'repository_id', 'sub'].filter(key => !keys.includes(key)),
        [],
      )
    })
})

function trustPolicyOf({ properties }: LiveResource): JsonMap {
  const { AssumeRolePolicyDocument: document = null } = properties
  return isMap(document) ? document : {}
}

function keysOf(role: JobRole): readonly string[] {
  const arn = bootstrapRoleArn('dev', role)
  const found = world.resources('AWS::IAM::Role').find(({ attributes }) => attributes.Arn === arn)
  const statements = found ? [trustPolicyOf(found).Statement ?? []].flat() : []
  return statements.flatMap(statement => {
    const condition = isMap(statement) ? statement.Condition : undefined
    const { StringEquals: equals } = isMap(condition) ? condition : {}
    return Object.keys(isMap(equals) ? equals : {})
  })
}

function withoutKey(role: LiveResource, key: string): LiveResource {
  const without = (value: Json): Json => {
    if (Array.isArray(value)) return value.map(without)
    if (!isMap(value)) return value
    const entries = Object.entries(value).filter(([name]) => name !== key)
    return Object.fromEntries(entries.map(([name, inner]) => [name, without(inner)]))
  }
  const AssumeRolePolicyDocument = without(trustPolicyOf(role))
  return { ...role, properties: { ...role.properties, AssumeRolePolicyDocument } }
}
