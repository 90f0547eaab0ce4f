import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { CreateChangeSetCommand, DescribeChangeSetCommand, UpdateStackCommand } from '@aws-sdk/client-cloudformation'
import { createAndDescribe, isAbout } from '../../../fakes/emulator/changeSetRequests.ts'
import { expectRejection } from '../../../fakes/emulator/expectRejection.ts'
import {
  createAppStack,
  emulatedStack,
  putTemplate,
  startCloudFormation,
} from '../../../fakes/emulator/startCloudFormation.ts'

const resources = (...types: readonly string[]) =>
  `Resources: { ${types.map((type, index) => `R${index}: { Type: '${type}' }`).join(', ')} }`

suite('a resource keeps its type', () => {
  for (const [description, before, after, names] of [
    ['a topic that becomes a queue', ['AWS::SNS::Topic'], ['AWS::SQS::Queue'], 'R0'],
    ['two resources', ['AWS::SNS::Topic', 'AWS::SQS::Queue'], ['AWS::SQS::Queue', 'AWS::SNS::Topic'], 'R0, R1'],
    ['one of two resources', ['AWS::SNS::Topic', 'AWS::SQS::Queue'], ['AWS::SNS::Topic', 'AWS::EC2::VPC'], 'R1'],
  ] as const)
    test(`CloudFormation refuses ${description} in an update and in a change set`, async () => {
      await using emulator = await startCloudFormation()
      const { client } = emulator
      await createAppStack(emulator, resources(...before))
      const TemplateBody = resources(...after)

      for (const request of [
        () => client.send(new UpdateStackCommand({ StackName: 'app', TemplateBody })),
        () => client.send(new CreateChangeSetCommand({ StackName: 'app', ChangeSetName: 'one', TemplateBody })),
      ]) {
        const { code, message } = await expectRejection(request())
        assert.equal(code, 'ValidationError')
        assert.equal(
          message,
          `Update of resource type is not permitted. The new template modifies resource type of the following resources: [${names}]`,
        )
      }
    })

  test('a nested stack with a changed type fails its change set, and the update', async () => {
    await using emulator = await startCloudFormation()
    const root = (type: string) => {
      const url = putTemplate(emulator.engine, 'templates', type.replaceAll(':', ''), resources(type))
      return `Resources: { Inner: { Type: AWS::CloudFormation::Stack, Properties: { TemplateURL: '${url}' } } }`
    }
    await createAppStack(emulator, root('AWS::SNS::Topic'))
    const TemplateBody = root('AWS::SQS::Queue')

    const found = await createAndDescribe(emulator, { TemplateBody, IncludeNestedStacks: true })

    const id = found.Changes?.find(isAbout('Inner'))?.ResourceChange?.ChangeSetId
    const nested = await emulator.client.send(new DescribeChangeSetCommand({ ChangeSetName: id }))
    assert.deepEqual([found.Status, nested.Status], ['FAILED', 'FAILED'])
    assert.match(nested.StatusReason ?? '', /^Update of resource type is not permitted\./)

    await emulator.client.send(new UpdateStackCommand({ StackName: 'app', TemplateBody }))
    await emulator.engine.waitUntilIdle()
    const { status, events } = emulatedStack(emulator.engine, 'app')
    assert.equal(status, 'UPDATE_ROLLBACK_COMPLETE')
    assert.ok(
      events.some(({ logicalId, reason }) => logicalId === 'Inner' && /^Update of resource type/.test(reason ?? '')),
    )
  })

  test('a name that the deployed stack leaves out by its condition may get another type', async () => {
    await using emulator = await startCloudFormation()
    const template = (type: string, condition: string) => `
Conditions: { On: !Equals [a, ${condition}] }
Resources: { Topic: { Type: AWS::SNS::Topic }, Other: { Type: '${type}', Condition: On } }`
    await createAppStack(emulator, template('AWS::SNS::Topic', 'b'))

    const found = await createAndDescribe(emulator, { TemplateBody: template('AWS::SQS::Queue', 'a') })

    assert.equal(found.Status, 'CREATE_COMPLETE')
  })
})
