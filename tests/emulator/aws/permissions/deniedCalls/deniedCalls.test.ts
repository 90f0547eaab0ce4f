import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import type { RequestContext } from '../../../../../scripts/emulator/aws/permissions/authorization.ts'
import { createPermissions } from '../../../../../scripts/emulator/aws/permissions/createPermissions.ts'
import { findAction } from '../../../../../scripts/emulator/aws/permissions/reference/serviceReference.ts'
import { aRole, aRolePolicy } from '../../../../fakes/emulator/aRole.ts'
import { aWorld } from '../../../../fakes/emulator/aWorld.ts'
import { bootstrapAccount, bootstrapSession } from '../../../../fakes/emulator/bootstrapAccount.ts'
import type { DeniedCall } from './deniedCall.ts'
import { REGION_OF_CALLS } from './deniedCall.ts'
import { BEYOND_THE_BOUNDARY } from './iamCalls.ts'
import { BY_JOBS } from './jobCalls.ts'
import { ACROSS_ENVIRONMENTS, ON_THE_BOOTSTRAP_STACK } from './serviceRoleCalls.ts'

const TABLES = [ACROSS_ENVIRONMENTS, ON_THE_BOOTSTRAP_STACK, BEYOND_THE_BOUNDARY, ...BY_JOBS]

const { world } = await bootstrapAccount(['dev', 'dev-eu', 'production'])
const permissions = createPermissions(world)
const artifactBucket = world
  .resources('AWS::S3::Bucket')
  .find(({ stackName }) => stackName === 'open-webui-dev-bootstrap')
const bucketName = artifactBucket?.physicalId ?? ''
const bucketUrl = `https://${String(artifactBucket?.attributes.RegionalDomainName)}`

const inAccount = (text: string): string => text.replace('ARTIFACT-BUCKET', bucketName).replace('ARTIFACTS', bucketUrl)

function requestOf({ action, resource, context = {} }: Pick<DeniedCall, 'action' | 'resource' | 'context'>) {
  const values = Object.entries({ ...REGION_OF_CALLS, ...context }).map(
    ([key, value]) => [key, typeof value === 'string' ? inAccount(value) : value] as const,
  )
  return { action, resources: [inAccount(resource)], context: Object.fromEntries(values) as RequestContext }
}

suite('calls that a role of environment dev must not make', () => {
  const total = TABLES.reduce((sum, { calls }) => sum + calls.length, 0)
  console.log(`${total} calls beyond what the roles of one environment may do are tried`)

  test('the tables of denied calls have at least 40 lines', () => assert.ok(total >= 40, `${total}`))

  for (const { role, calls } of TABLES) {
    const session = bootstrapSession('dev', role)
    for (const call of calls) {
      test(`the role ${role} cannot ${call.title}`, () => {
        assert.ok(findAction(call.action), `no such action: ${call.action}`)
        assert.match(permissions.refusalOf(session, requestOf(call)) ?? 'allowed', /is not authorized to perform/)
      })

      if (call.twin)
        test(`the role ${role} could ${call.title}, if that were its own`, () =>
          assert.equal(permissions.refusalOf(session, requestOf({ ...call, ...call.twin })), undefined))
    }
  }

  test('a role that may do everything is found by every line of the tables', () => {
    const everything = aRolePolicy([{ Effect: 'Allow', Action: '*', Resource: '*' }])
    const open = createPermissions(aWorld([aRole({ Policies: [everything] })]))
    const session = { ...bootstrapSession('dev', 'service'), roleArn: 'arn:aws:iam::123456789012:role/tester' } as const

    const refusals = TABLES.flatMap(({ calls }) => calls).map(call => open.refusalOf(session, requestOf(call)))

    assert.deepEqual(
      refusals.filter(refusal => refusal !== undefined),
      [],
    )
  })
})
