import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import type { Json } from '#lib/model/json.ts'
import type { Principal, TrustRequest } from '../../../../scripts/emulator/aws/permissions/authorization.ts'
import { createPermissions } from '../../../../scripts/emulator/aws/permissions/createPermissions.ts'
import { aManagedPolicy, aRole, aRolePolicy, BOUNDARY_ARN, ROLE_ARN } from '../../../fakes/emulator/aRole.ts'
import { aWorld } from '../../../fakes/emulator/aWorld.ts'

const ACCOUNT = '123456789012'

const HOST = 'token.actions.githubusercontent.com'
const PROVIDER = `arn:aws:iam::${ACCOUNT}:oidc-provider/${HOST}`
const CALLER_ARN = `arn:aws:iam::${ACCOUNT}:role/caller`
const CALLER: Principal = {
  kind: 'role',
  arn: `arn:aws:sts::${ACCOUNT}:assumed-role/caller/job`,
  roleArn: CALLER_ARN,
  sessionPolicies: [],
}
const ADMINISTRATOR: Principal = { kind: 'user', arn: `arn:aws:iam::${ACCOUNT}:user/administrator` }

const allow = (principal: Json, action: Json, condition?: Json): Json => ({
  Effect: 'Allow',
  Principal: principal,
  Action: action,
  ...(condition === undefined ? {} : { Condition: condition }),
})

type Given = {
  readonly trust: readonly Json[]
  /** The policy of the role `caller`. */
  readonly callerMay?: readonly Json[]
  /** Its boundary; without one it has none. */
  readonly boundary?: readonly Json[]
}

function trustRefusal({ trust, callerMay = [], boundary }: Given, request: TrustRequest): string | undefined {
  const account = aWorld([
    aRole({ AssumeRolePolicyDocument: { Version: '2012-10-17', Statement: trust } }),
    aRole({ Policies: [aRolePolicy(callerMay)], ...(boundary && { PermissionsBoundary: BOUNDARY_ARN }) }, 'caller'),
    ...(boundary ? [aManagedPolicy(BOUNDARY_ARN, boundary)] : []),
  ])
  return createPermissions(account).trustRefusalOf(ROLE_ARN, request)
}

const token = (claims: Readonly<Record<string, string>>, providerArn = PROVIDER): TrustRequest => ({
  kind: 'web-identity',
  providerArn,
  claims,
})
const FEDERATED = 'sts:AssumeRoleWithWebIdentity'
const WITH_CLAIMS = allow({ Federated: PROVIDER }, FEDERATED, {
  StringEquals: { [`${HOST}:aud`]: 'sts.amazonaws.com', [`${HOST}:sub`]: 'repo:example/chat:pull_request' },
})
const CLAIMS = { aud: 'sts.amazonaws.com', sub: 'repo:example/chat:pull_request' }

suite('the trust policy of a role, asked with a token', () => {
  for (const [title, statement, request, isTrusted] of [
    ['the claims that it names', WITH_CLAIMS, token(CLAIMS), true],
    [
      'claims that have the name of the provider in their keys',
      WITH_CLAIMS,
      token(Object.fromEntries(Object.entries(CLAIMS).map(([name, value]) => [`${HOST}:${name}`, value]))),
      true,
    ],
    ['another subject', WITH_CLAIMS, token({ ...CLAIMS, sub: 'repo:example/other:pull_request' }), false],
    ['another audience', WITH_CLAIMS, token({ ...CLAIMS, aud: 'somewhere.example' }), false],
    ['no subject', WITH_CLAIMS, token({ aud: CLAIMS.aud }), false],
    ['another provider', WITH_CLAIMS, token(CLAIMS, PROVIDER.replace(HOST, 'gitlab.example')), false],
    ['the provider of another account', WITH_CLAIMS, token(CLAIMS, PROVIDER.replace(ACCOUNT, '444455556666')), false],
    ['an action that is not that of tokens', allow({ Federated: PROVIDER }, 'sts:AssumeRole'), token(CLAIMS), false],
    ['a service as principal', allow({ Service: 'ecs-tasks.amazonaws.com' }, FEDERATED), token(CLAIMS), false],
  ] as const)
    test(`a role ${isTrusted ? 'can' : 'cannot'} be assumed with ${title}`, () =>
      assert.equal(
        trustRefusal({ trust: [statement] }, request),
        isTrusted ? undefined : 'Not authorized to perform sts:AssumeRoleWithWebIdentity',
      ))

  test('an explicit deny of a trust policy wins', () => {
    const deny = {
      ...(WITH_CLAIMS as object),
      Effect: 'Deny',
      Condition: { StringLike: { [`${HOST}:ref`]: 'refs/tags/*' } },
    }
    const trust = [WITH_CLAIMS, deny]
    assert.equal(trustRefusal({ trust }, token({ ...CLAIMS, ref: 'refs/heads/main' })), undefined)
    assert.ok(trustRefusal({ trust }, token({ ...CLAIMS, ref: 'refs/tags/v1' })))
  })

  test('a role that does not exist is refused in the same words', () =>
    assert.equal(
      createPermissions(aWorld([])).trustRefusalOf(ROLE_ARN, token(CLAIMS)),
      'Not authorized to perform sts:AssumeRoleWithWebIdentity',
    ))
})

suite('the trust policy of a role, asked by a service', () => {
  const BY_ACCOUNT = allow({ Service: ['cloudformation.amazonaws.com'] }, 'sts:AssumeRole', {
    StringEquals: { 'aws:SourceAccount': ACCOUNT },
  })
  for (const [title, service, sourceAccount, isTrusted] of [
    ['a service that it names', 'cloudformation.amazonaws.com', ACCOUNT, true],
    ['another service', 'ecs-tasks.amazonaws.com', ACCOUNT, false],
    ['a service that works for another account', 'cloudformation.amazonaws.com', '444455556666', false],
  ] as const)
    test(`a role ${isTrusted ? 'can' : 'cannot'} be assumed by ${title}`, () =>
      assert.equal(
        trustRefusal(
          { trust: [BY_ACCOUNT] },
          { kind: 'service', service, context: { 'aws:SourceAccount': sourceAccount } },
        ),
        isTrusted ? undefined : `Role ${ROLE_ARN} is invalid or cannot be assumed`,
      ))
})

suite('the trust policy of a role, asked by a principal of the account', () => {
  const MAY_ASSUME = { Effect: 'Allow', Action: 'sts:AssumeRole', Resource: ROLE_ARN }
  const MAY_NOT = { Effect: 'Deny', Action: 'sts:*', Resource: '*' }
  const ROOT = { AWS: `arn:aws:iam::${ACCOUNT}:root` }
  for (const [title, given, principal, reason] of [
    ['names it', { trust: [allow({ AWS: CALLER_ARN }, 'sts:AssumeRole')] }, CALLER, undefined],
    ['names its session', { trust: [allow({ AWS: CALLER.arn }, 'sts:AssumeRole')] }, CALLER, undefined],
    ['names everybody', { trust: [allow({ AWS: '*' }, 'sts:AssumeRole')] }, CALLER, undefined],
    [
      'names the account, and its policy allows it',
      { trust: [allow(ROOT, 'sts:AssumeRole')], callerMay: [MAY_ASSUME] },
      CALLER,
      undefined,
    ],
    [
      'names the account by its number',
      { trust: [allow({ AWS: ACCOUNT }, 'sts:AssumeRole')], callerMay: [MAY_ASSUME] },
      CALLER,
      undefined,
    ],
    ['names the account, for the administrator', { trust: [allow(ROOT, 'sts:AssumeRole')] }, ADMINISTRATOR, undefined],
    [
      'names the account, and its policy does not allow it',
      { trust: [allow(ROOT, 'sts:AssumeRole')] },
      CALLER,
      'because no identity-based policy allows the sts:AssumeRole action',
    ],
    [
      'names it, and its own policy denies it',
      { trust: [allow({ AWS: CALLER_ARN }, 'sts:AssumeRole')], callerMay: [MAY_NOT] },
      CALLER,
      'with an explicit deny in an identity-based policy',
    ],
    [
      'names it, and its boundary does not allow it',
      { trust: [allow({ AWS: CALLER_ARN }, 'sts:AssumeRole')], boundary: [] },
      CALLER,
      'because no permissions boundary allows the sts:AssumeRole action',
    ],
    [
      'names everybody, and its boundary does not allow it',
      { trust: [allow({ AWS: '*' }, 'sts:AssumeRole')], boundary: [] },
      CALLER,
      'because no permissions boundary allows the sts:AssumeRole action',
    ],
    [
      'names its session, and its boundary does not allow it',
      { trust: [allow({ AWS: CALLER.arn }, 'sts:AssumeRole')], boundary: [] },
      CALLER,
      undefined,
    ],
    [
      'names its session, and its session policy does not allow it',
      { trust: [allow({ AWS: CALLER.arn }, 'sts:AssumeRole')] },
      { ...CALLER, sessionPolicies: [JSON.stringify({ Version: '2012-10-17', Statement: [] })] },
      undefined,
    ],
    [
      'names its session, and its boundary denies it',
      { trust: [allow({ AWS: CALLER.arn }, 'sts:AssumeRole')], boundary: [MAY_NOT] },
      CALLER,
      'with an explicit deny in a permissions boundary',
    ],
    [
      'names another role',
      { trust: [allow({ AWS: `${CALLER_ARN}-of-another` }, 'sts:AssumeRole')], callerMay: [MAY_ASSUME] },
      CALLER,
      'because no role trust policy allows the sts:AssumeRole action',
    ],
    [
      'names a service alone, even for the administrator',
      { trust: [allow({ Service: 'cloudformation.amazonaws.com' }, 'sts:AssumeRole')] },
      ADMINISTRATOR,
      'because no role trust policy allows the sts:AssumeRole action',
    ],
    [
      'denies it',
      {
        trust: [allow(ROOT, 'sts:AssumeRole'), { ...MAY_NOT, Principal: { AWS: CALLER_ARN }, Resource: undefined }],
        callerMay: [MAY_ASSUME],
      },
      CALLER,
      'with an explicit deny in the role trust policy',
    ],
  ] as const)
    test(`a principal ${reason === undefined ? 'can' : 'cannot'} assume a role whose trust policy ${title}`, () => {
      const request: TrustRequest = { kind: 'principal', principal, context: {} }
      const trust = given.trust.map(statement => JSON.parse(JSON.stringify(statement)))

      assert.equal(
        trustRefusal({ ...given, trust }, request),
        reason &&
          `User: ${principal.arn} is not authorized to perform: sts:AssumeRole on resource: ${ROLE_ARN} ${reason}`,
      )
    })
})
