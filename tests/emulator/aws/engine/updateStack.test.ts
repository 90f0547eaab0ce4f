import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { UpdateStackCommand, type UpdateStackCommandInput } from '@aws-sdk/client-cloudformation'
import {
  type CloudFormationEmulator,
  createAppStack,
  emulatedStack,
  findEvent,
  historyOf,
  startCloudFormation,
} from '../../../fakes/emulator/startCloudFormation.ts'

const template = ({ cidr = '10.0.0.0/16', name = 'one', policy = 'Delete', more = '' } = {}) => `
Resources:
  Vpc: { Type: AWS::EC2::VPC, UpdateReplacePolicy: ${policy}, Properties: { CidrBlock: ${cidr} } }
  Subnet: { Type: AWS::EC2::Subnet, Properties: { VpcId: !Ref Vpc, CidrBlock: 10.0.0.0/24 } }
  Topic: { Type: AWS::SNS::Topic, Properties: { DisplayName: ${name} } }
${more}`
const REPLACED = 'Requested update requires the creation of a new physical resource; hence creating one.'

suite('the update of a stack', () => {
  test('an update changes in place, replaces along references, and cleans up at the end', async () => {
    await using emulator = await startCloudFormation()
    const { engine } = emulator
    await createAppStack(emulator, template())
    const before = idsIn(emulator)
    const start = emulatedStack(engine, 'app').events.length

    await update(emulator, { TemplateBody: template({ cidr: '10.1.0.0/16', name: 'two' }) })

    assert.deepEqual(historyOf(engine, 'app').slice(-13), [
      'app UPDATE_IN_PROGRESS',
      'Vpc UPDATE_IN_PROGRESS',
      'Topic UPDATE_IN_PROGRESS',
      'Vpc UPDATE_COMPLETE',
      'Subnet UPDATE_IN_PROGRESS',
      'Topic UPDATE_COMPLETE',
      'Subnet UPDATE_COMPLETE',
      'app UPDATE_COMPLETE_CLEANUP_IN_PROGRESS',
      'Subnet DELETE_IN_PROGRESS',
      'Subnet DELETE_COMPLETE',
      'Vpc DELETE_IN_PROGRESS',
      'Vpc DELETE_COMPLETE',
      'app UPDATE_COMPLETE',
    ])
    const events = emulatedStack(engine, 'app').events.slice(start)
    assert.equal(events.find(({ logicalId }) => logicalId === 'Vpc')?.reason, REPLACED)
    assert.equal(
      events.find(({ status, logicalId }) => status === 'DELETE_COMPLETE' && logicalId === 'Vpc')?.physicalId,
      before.Vpc,
    )
    const after = idsIn(emulator)
    assert.notEqual(after.Vpc, before.Vpc)
    assert.notEqual(after.Subnet, before.Subnet)
    assert.equal(after.Topic, before.Topic)
    assert.deepEqual(
      engine.world.resources('AWS::EC2::VPC').map(({ physicalId }) => physicalId),
      [after.Vpc],
    )
  })

  test('an update retains a replaced resource with UpdateReplacePolicy Retain', async () => {
    await using emulator = await startCloudFormation()
    await createAppStack(emulator, template({ policy: 'Retain' }))

    await update(emulator, { TemplateBody: template({ policy: 'Retain', cidr: '10.1.0.0/16' }) })

    assert.ok(historyOf(emulator.engine, 'app').includes('Vpc DELETE_SKIPPED'))
    assert.equal(emulator.engine.world.resources('AWS::EC2::VPC').length, 2)
  })

  test('an update deletes a resource that the template no longer has', async () => {
    await using emulator = await startCloudFormation()
    await createAppStack(emulator, template({ more: '  Old: { Type: AWS::SNS::Topic }' }))

    await update(emulator, { TemplateBody: template() })

    assert.deepEqual(historyOf(emulator.engine, 'app').slice(-5), [
      'app UPDATE_IN_PROGRESS',
      'app UPDATE_COMPLETE_CLEANUP_IN_PROGRESS',
      'Old DELETE_IN_PROGRESS',
      'Old DELETE_COMPLETE',
      'app UPDATE_COMPLETE',
    ])
    assert.equal(emulatedStack(emulator.engine, 'app').resources.has('Old'), false)
  })

  test('an update that cannot delete an old resource is complete with a reason', async () => {
    await using emulator = await startCloudFormation({ injectedFaults: [{ resource: 'Old', phase: 'delete' }] })
    await createAppStack(emulator, template({ more: '  Old: { Type: AWS::SNS::Topic }' }))

    await update(emulator, { TemplateBody: template() })

    const { status, statusReason } = emulatedStack(emulator.engine, 'app')
    assert.equal(status, 'UPDATE_COMPLETE')
    assert.equal(statusReason, 'Update successful. One or more resources could not be deleted.')
  })

  test('an update cannot replace a custom-named resource', async () => {
    await using emulator = await startCloudFormation()
    const group = (kind: string) =>
      template({
        more: `  Group: { Type: AWS::ElasticLoadBalancingV2::TargetGroup, Properties: { Name: web, TargetType: ${kind} } }`,
      })
    await createAppStack(emulator, group('ip'))

    await update(emulator, { TemplateBody: group('instance') })

    assert.match(
      findEvent(emulator.engine, 'app', 'Group UPDATE_FAILED').reason ?? '',
      /^CloudFormation cannot update a stack when a custom-named resource requires replacing\. Rename .* and update the stack again\.$/,
    )
  })

  test('an update cannot change an immutable property', async () => {
    await using emulator = await startCloudFormation()
    const pool = (name: string) =>
      template({ more: `  Pool: { Type: AWS::Cognito::UserPool, Properties: { UsernameAttributes: [${name}] } }` })
    await createAppStack(emulator, pool('email'))

    await update(emulator, { TemplateBody: pool('phone_number') })

    assert.equal(
      findEvent(emulator.engine, 'app', 'Pool UPDATE_FAILED').reason,
      'Updates are not allowed for property - UsernameAttributes.',
    )
  })
})

async function update(
  { client, engine }: CloudFormationEmulator,
  input: Partial<UpdateStackCommandInput>,
): Promise<void> {
  await client.send(new UpdateStackCommand({ StackName: 'app', ...input }))
  await engine.waitUntilIdle()
}

function idsIn({ engine }: CloudFormationEmulator): Record<string, string | undefined> {
  const { resources } = emulatedStack(engine, 'app')
  return Object.fromEntries(['Vpc', 'Subnet', 'Topic'].map(name => [name, resources.get(name)?.physicalId]))
}
