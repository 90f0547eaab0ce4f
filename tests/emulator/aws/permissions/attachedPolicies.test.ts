import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { createPermissions } from '../../../../scripts/emulator/aws/permissions/createPermissions.ts'
import type { LiveResource } from '../../../../scripts/emulator/aws/world.ts'
import { aManagedPolicy, aRole, aRolePolicy, aRoleSession, BOUNDARY_ARN } from '../../../fakes/emulator/aRole.ts'
import { aLiveResource, aWorld } from '../../../fakes/emulator/aWorld.ts'

const SESSION = aRoleSession()
const ACCOUNT = '123456789012'

const POLICY_ARN = `arn:aws:iam::${ACCOUNT}:policy/reports`
const STATEMENTS = [{ Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::reports/*' }]
const OBJECT = 'arn:aws:s3:::reports/one'
const NO_POLICY = 'because no identity-based policy allows the s3:GetObject action'

const refusalIn = (resources: readonly LiveResource[], objects: readonly string[] = [OBJECT]): string | undefined =>
  createPermissions(aWorld(resources)).refusalOf(SESSION, {
    action: 's3:GetObject',
    resources: objects,
    context: {},
  })

suite('the policies of a role in the emulated account', () => {
  for (const [title, resources] of [
    ['its own', [aRole({ Policies: [aRolePolicy(STATEMENTS)] })]],
    [
      'a managed policy that it names',
      [aRole({ ManagedPolicyArns: [POLICY_ARN] }), aManagedPolicy(POLICY_ARN, STATEMENTS)],
    ],
    [
      'a managed policy that names it',
      [aRole({}), aLiveResource('IAM::ManagedPolicy', POLICY_ARN, { ...aRolePolicy(STATEMENTS), Roles: ['tester'] })],
    ],
    [
      'a policy that names it',
      [aRole({}), aLiveResource('IAM::Policy', 'p', { ...aRolePolicy(STATEMENTS), Roles: ['tester'] })],
    ],
    [
      'a policy of its own resource',
      [aRole({}), aLiveResource('IAM::RolePolicy', 'p', { ...aRolePolicy(STATEMENTS), RoleName: 'tester' })],
    ],
    ['the text of a policy', [aRole({ Policies: [{ PolicyDocument: JSON.stringify({ Statement: STATEMENTS }) }] })]],
  ] as const)
    test(`a role may do what ${title} allows`, () => {
      assert.equal(refusalIn(resources), undefined)
      assert.match(refusalIn(resources, ['arn:aws:s3:::other/one']) ?? '', /no identity-based policy/)
    })

  test('a role without a policy may do nothing', () =>
    assert.equal(
      refusalIn([aRole({})]),
      `User: ${SESSION.arn} is not authorized to perform: s3:GetObject on resource: ${OBJECT} ${NO_POLICY}`,
    ))

  test('the session of a role that was deleted may do nothing', () =>
    assert.match(refusalIn([]) ?? '', /no identity-based policy/))

  test('a policy of another role is not that of this one', () => {
    const other = aLiveResource('IAM::RolePolicy', 'p', { ...aRolePolicy(STATEMENTS), RoleName: 'other' })
    assert.match(refusalIn([aRole({}), other]) ?? '', /no identity-based policy/)
  })

  test('a managed policy that does not exist allows nothing', () =>
    assert.match(refusalIn([aRole({ ManagedPolicyArns: [POLICY_ARN] })]) ?? '', /no identity-based policy/))

  test('a boundary that does not exist allows nothing', () => {
    const role = aRole({ Policies: [aRolePolicy(STATEMENTS)], PermissionsBoundary: BOUNDARY_ARN })
    assert.match(refusalIn([role]) ?? '', /no permissions boundary allows/)
  })

  test('a request for several resources names the first that is not allowed', () =>
    assert.equal(
      refusalIn([aRole({ Policies: [aRolePolicy(STATEMENTS)] })], [OBJECT, 'arn:aws:s3:::other/one']),
      `User: ${SESSION.arn} is not authorized to perform: s3:GetObject on resource: arn:aws:s3:::other/one ${NO_POLICY}`,
    ))

  test('a changed policy counts from then on', () => {
    const resources = [aRole({ Policies: [aRolePolicy([])] })]
    const permissions = createPermissions(aWorld(resources))
    const request = { action: 's3:GetObject', resources: [OBJECT], context: {} }
    assert.ok(permissions.refusalOf(SESSION, request))

    resources[0] = aRole({ Policies: [aRolePolicy(STATEMENTS)] })

    assert.equal(permissions.refusalOf(SESSION, request), undefined)
  })

  test('the administrator may do everything', () => {
    const administrator = { kind: 'user', arn: `arn:aws:iam::${ACCOUNT}:user/administrator` } as const
    const request = { action: 'iam:CreateUser', resources: ['*'], context: {} }
    assert.equal(createPermissions(aWorld([])).refusalOf(administrator, request), undefined)
  })
})
