import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import type { Json } from '#lib/model/json.ts'
import { createPermissions } from '../../../../scripts/emulator/aws/permissions/createPermissions.ts'
import { UnsupportedPolicyError } from '../../../../scripts/emulator/aws/permissions/policy/unsupportedPolicyError.ts'
import { aRole, aRoleSession, ROLE_ARN } from '../../../fakes/emulator/aRole.ts'
import { aWorld } from '../../../fakes/emulator/aWorld.ts'

const SESSION = aRoleSession()

const REQUEST = { action: 's3:GetObject', resources: ['arn:aws:s3:::reports/one'], context: {} }
const ALLOW = { Effect: 'Allow', Action: 's3:*', Resource: '*' }

function decide(document: Json): unknown {
  const role = aRole({ Policies: [{ PolicyName: 'policy', PolicyDocument: document }] })
  return createPermissions(aWorld([role])).refusalOf(SESSION, REQUEST)
}

const withStatement = (statement: Json): Json => ({ Version: '2012-10-17', Statement: [statement] })
const withCondition = (condition: Json): Json => withStatement({ ...ALLOW, Condition: condition })

suite('IAM of the emulator does not guess', () => {
  for (const [title, document, name] of [
    ['a condition operator', withCondition({ IpAddress: { 'aws:PrincipalArn': '10.0.0.0/8' } }), 'IpAddress'],
    ['a set operator', withCondition({ 'ForSomeValues:StringEquals': { 'aws:TagKeys': 'a' } }), 'ForSomeValues'],
    ['a condition key', withCondition({ StringEquals: { 'aws:SourceVpc': 'vpc-1' } }), 'aws:SourceVpc'],
    [
      'a condition key of a service',
      withCondition({ StringEquals: { 'rds:DatabaseClass': 'large' } }),
      'rds:DatabaseClass',
    ],
    ['the tag of a tag condition', withCondition({ StringEquals: { 'aws:RequestTag/': 'large' } }), 'aws:RequestTag/'],
    ['a list without a set operator', withCondition({ StringEquals: { 'aws:TagKeys': 'team' } }), 'ForAllValues'],
    ['the value of a boolean', withCondition({ Bool: { 'aws:SecureTransport': 'yes' } }), 'yes'],
    ['the value of a number', withCondition({ NumericEquals: { 'aws:RequestTag/size': 'ten' } }), 'ten'],
    ['the value of Null', withCondition({ Null: { 'aws:RequestTag/size': 'no' } }), "'no'"],
    ['the pattern of an ARN', withCondition({ ArnLike: { 'aws:SourceArn': '*' } }), "'*' is not the pattern"],
    ['a policy variable', withStatement({ ...ALLOW, Resource: `arn:aws:s3:::\${aws:username}/*` }), 'aws:username'],
    [
      'a policy variable with several values',
      withStatement({ ...ALLOW, Resource: `arn:aws:s3:::\${aws:TagKeys}` }),
      'aws:TagKeys',
    ],
    ['an element of a statement', withStatement({ ...ALLOW, Actions: 's3:*' }), 'Actions'],
    ['a principal in a policy of a role', withStatement({ ...ALLOW, Principal: '*' }), 'Principal'],
    ['an effect', withStatement({ ...ALLOW, Effect: 'allow' }), 'allow'],
    ['an action with a wildcard for its service', withStatement({ ...ALLOW, Action: 's*:GetObject' }), 's*:GetObject'],
    ['an action with a star for its service', withStatement({ ...ALLOW, Action: '*:GetObject' }), '*:GetObject'],
    ['an action without a service', withStatement({ ...ALLOW, Action: 'GetObject' }), 'GetObject'],
    ['a resource that is no ARN', withStatement({ ...ALLOW, Resource: 'reports' }), 'reports'],
    ['both Action and NotAction', withStatement({ ...ALLOW, NotAction: 'iam:*' }), 'NotAction'],
    ['a statement without a resource', withStatement({ Effect: 'Allow', Action: 's3:*' }), 'Resource'],
    ['a version', { Version: '2026-01-01', Statement: [ALLOW] }, '2026-01-01'],
    ['an element of a document', { Statements: [ALLOW] }, 'Statements'],
  ] as const)
    test(`a policy is refused with the name of ${title} that is unknown`, () =>
      assert.throws(
        () => decide(document),
        (error: unknown) => error instanceof UnsupportedPolicyError && error.message.includes(name),
      ))

  test('a role with a policy that AWS manages is refused with the name of the policy', () => {
    const arn = 'arn:aws:iam::aws:policy/ReadOnlyAccess'
    const permissions = createPermissions(aWorld([aRole({ ManagedPolicyArns: [arn] })]))

    assert.throws(
      () => permissions.refusalOf(SESSION, REQUEST),
      (error: unknown) => error instanceof UnsupportedPolicyError && error.message.includes(arn),
    )
  })

  for (const [title, statement, name] of [
    ['a resource', { Effect: 'Allow', Principal: { AWS: '*' }, Action: 'sts:AssumeRole', Resource: '*' }, 'Resource'],
    ['NotPrincipal', { Effect: 'Deny', NotPrincipal: { AWS: '*' }, Action: 'sts:AssumeRole' }, 'NotPrincipal'],
    ['a kind of principals', { Effect: 'Allow', Principal: { CanonicalUser: '1' }, Action: 'sts:*' }, 'CanonicalUser'],
    ['a star for services', { Effect: 'Allow', Principal: '*', Action: 'sts:AssumeRole' }, "'*' for 'Service'"],
  ] as const)
    test(`a trust policy is refused with ${title}`, () => {
      const role = aRole({ AssumeRolePolicyDocument: withStatement(statement) })

      assert.throws(
        () =>
          createPermissions(aWorld([role])).trustRefusalOf(ROLE_ARN, {
            kind: 'service',
            service: 'cloudformation.amazonaws.com',
            context: {},
          }),
        (error: unknown) => error instanceof UnsupportedPolicyError && error.message.includes(name),
      )
    })
})
