import assert from 'node:assert/strict'
import { after, before, suite, test } from 'node:test'
import * as sts from '@aws-sdk/client-sts'
import { errorTextOf } from '../../../fakes/emulator/serveForSuite.ts'
import {
  type AwsWithPermissions,
  allowStatement,
  aToken,
  roleTemplate,
  startAwsWithPermissions,
} from '../../../fakes/emulator/startAwsWithPermissions.ts'

const ROLES = 'arn:aws:iam::111122223333:role'
const SUBJECT = 'repo:octo-org@1001/chat@2002:environment:dev'

suite('a role that is assumed with a token', () => {
  let aws: AwsWithPermissions
  before(async () => {
    aws = await startAwsWithPermissions({
      Deploy: roleTemplate('deploy', [allowStatement('sts:AssumeRole', `${ROLES}/trusted`)], SUBJECT),
      Trusted: {
        Type: 'AWS::IAM::Role',
        Properties: {
          RoleName: 'trusted',
          AssumeRolePolicyDocument: {
            Statement: [{ Effect: 'Allow', Principal: { AWS: `${ROLES}/deploy` }, Action: 'sts:AssumeRole' }],
          },
        },
      },
    })
  })
  after(() => aws.close())

  const assume = (token: string, fields: object = {}) =>
    aws.client(sts)('AssumeRoleWithWebIdentity', {
      ...{ RoleArn: `${ROLES}/deploy`, RoleSessionName: 'run', WebIdentityToken: token },
      ...fields,
    })
  const session = () => aws.assumeRole(`${ROLES}/deploy`, aToken({ sub: SUBJECT }))

  test('a role that trusts the token is assumed, and its session has the identity of the role', async () => {
    const identity = await aws.client(sts, session())('GetCallerIdentity', {})
    assert.equal(identity.Arn, 'arn:aws:sts::111122223333:assumed-role/deploy/rehearsal')
  })

  for (const [what, claims, fields, refusal] of [
    [
      'of another subject',
      { sub: 'repo:other@1/chat@2:environment:dev' },
      {},
      'AccessDenied: Not authorized to perform sts:AssumeRoleWithWebIdentity (403)',
    ],
    [
      'for a role that does not exist',
      { sub: SUBJECT },
      { RoleArn: `${ROLES}/nobody` },
      'AccessDenied: Not authorized to perform sts:AssumeRoleWithWebIdentity (403)',
    ],
    [
      'of an issuer without a provider',
      { sub: SUBJECT, iss: 'https://issuer.example.com' },
      {},
      'InvalidIdentityTokenException: No OpenIDConnect provider found in your account for https://issuer.example.com (400)',
    ],
    [
      'for another audience',
      { sub: SUBJECT, aud: 'https://github.com/octo-org' },
      {},
      'InvalidIdentityTokenException: Incorrect token audience (400)',
    ],
    [
      'that has expired',
      { sub: SUBJECT, exp: 1 },
      {},
      'ExpiredTokenException: Token must be redeemed within its time of validity (400)',
    ],
    [
      'for longer than the role allows',
      { sub: SUBJECT },
      { DurationSeconds: 7200 },
      'ValidationError: The requested DurationSeconds exceeds the MaxSessionDuration set for this role. (400)',
    ],
  ] as const)
    test(`a token ${what} is refused`, async () =>
      assert.equal(await errorTextOf(assume(aToken(claims), fields)), refusal))

  test('a role is assumed by a role that both policies allow, and by no other', async () => {
    const input = { RoleArn: `${ROLES}/trusted`, RoleSessionName: 'chained' }

    const allowed = await aws.client(sts, session())('AssumeRole', input)
    const denied = await errorTextOf(aws.client(sts, session())('AssumeRole', { ...input, RoleArn: `${ROLES}/deploy` }))

    assert.match(JSON.stringify(allowed), /assumed-role\/trusted\/chained/)
    assert.match(
      denied,
      /^AccessDenied: User: .*assumed-role\/deploy\/rehearsal is not authorized to perform: sts:AssumeRole on resource: .*role\/deploy/,
    )
  })
})

suite('the credentials of a call', () => {
  let now = Date.now()
  let aws: AwsWithPermissions
  before(async () => {
    const clock = { now: () => new Date(now), sleep: async () => {} }
    aws = await startAwsWithPermissions({ Deploy: roleTemplate('deploy', []) }, { clock })
  })
  after(() => aws.close())
  const call = (variables: Readonly<Record<string, string>>) =>
    errorTextOf(aws.client(sts, variables)('GetCallerIdentity', {}))

  test('an access key that was never issued is refused', async () =>
    assert.equal(
      await call({ ...aws.variables, AWS_ACCESS_KEY_ID: 'AKIAUNKNOWN' }),
      'InvalidClientTokenId: The security token included in the request is invalid. (403)',
    ))

  test('the access key of a session is refused without the token of the session', async () =>
    assert.equal(
      await call({ ...aws.as('deploy'), AWS_SESSION_TOKEN: 'another' }),
      'InvalidClientTokenId: The security token included in the request is invalid. (403)',
    ))

  test('a session is refused after its hour', async () => {
    const session = aws.as('deploy')
    const before = await call(session)
    now += 3_601_000
    assert.deepEqual(
      [before, await call(session)],
      ['no refusal', 'ExpiredToken: The security token included in the request is expired (403)'],
    )
  })
})
