import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import {
  CreateStackCommand,
  DeleteChangeSetCommand,
  DeleteStackCommand,
  DescribeStackEventsCommand,
  DescribeStackResourceCommand,
  DescribeStackResourcesCommand,
  DescribeStacksCommand,
  GetTemplateCommand,
  ListChangeSetsCommand,
  ListStackResourcesCommand,
  UpdateStackCommand,
} from '@aws-sdk/client-cloudformation'
import {
  changeRowsOf,
  createAndDescribe,
  detailsOf,
  executeAndWait,
} from '../../../fakes/emulator/changeSetRequests.ts'
import { expectRejection } from '../../../fakes/emulator/expectRejection.ts'
import {
  type CloudFormationEmulator,
  createAppStack,
  emulatedStack,
  putTemplate,
  startCloudFormation,
} from '../../../fakes/emulator/startCloudFormation.ts'

const TOPIC = 'Resources: { Topic: { Type: AWS::SNS::Topic } }'
const describe = async ({ client }: CloudFormationEmulator, StackName: string) => {
  const { Stacks: [stack] = [] } = await client.send(new DescribeStacksCommand({ StackName }))
  return stack
}

suite('stacks and resources look as recordings on AWS show them', () => {
  test('a stack that a change set created has its id and a time of update', async () => {
    await using emulator = await startCloudFormation()
    const found = await createAndDescribe(emulator, { TemplateBody: TOPIC, ChangeSetType: 'CREATE' })
    await executeAndWait(emulator, found)

    const stack = await describe(emulator, 'app')
    assert.equal(stack?.ChangeSetId, found.ChangeSetId)
    assert.ok(stack?.LastUpdatedTime)
  })

  test('a stack that no change set created has neither', async () => {
    await using emulator = await startCloudFormation()
    await createAppStack(emulator, TOPIC)

    const stack = await describe(emulator, 'app')
    assert.deepEqual([stack?.ChangeSetId, stack?.LastUpdatedTime], [undefined, undefined])
  })

  test('a deleted stack has no termination protection', async () => {
    await using emulator = await startCloudFormation()
    await createAppStack(emulator, TOPIC)
    const { id } = emulatedStack(emulator.engine, 'app')
    assert.equal((await describe(emulator, id))?.EnableTerminationProtection, false)

    await emulator.client.send(new DeleteStackCommand({ StackName: 'app' }))
    await emulator.engine.waitUntilIdle()

    assert.equal((await describe(emulator, id))?.EnableTerminationProtection, undefined)
  })

  test('a stack in review can be created without its change set, which is obsolete then', async () => {
    await using emulator = await startCloudFormation()
    const found = await createAndDescribe(emulator, { TemplateBody: TOPIC, ChangeSetType: 'CREATE' })

    const { StackId: id } = await emulator.client.send(
      new CreateStackCommand({ StackName: 'app', TemplateBody: TOPIC }),
    )
    await emulator.engine.waitUntilIdle()

    assert.equal(id, found.StackId)
    const { status, changeSets } = emulatedStack(emulator.engine, 'app')
    assert.deepEqual(
      [status, changeSets.map(({ executionStatus }) => executionStatus)],
      ['CREATE_COMPLETE', ['OBSOLETE']],
    )
  })

  test('a refused creation leaves the stack in review', async () => {
    await using emulator = await startCloudFormation()
    await createAndDescribe(emulator, { TemplateBody: TOPIC, ChangeSetType: 'CREATE' })

    const TemplateBody = 'Resources: { Topic: { Type: AWS::Nope::Nope } }'
    await expectRejection(emulator.client.send(new CreateStackCommand({ StackName: 'app', TemplateBody })))

    assert.equal(emulatedStack(emulator.engine, 'app').status, 'REVIEW_IN_PROGRESS')
  })

  for (const [what, before, after] of [
    ['a value', '!Ref Topic', '!GetAtt Topic.TopicName'],
    ['a description', '!Ref Topic', '!Ref Topic, Description: other'],
    ['an export', '!Ref Topic', '!Ref Topic, Export: { Name: the-topic }'],
  ] as const)
    test(`UpdateStack changes ${what} of an output alone, in a stack and in a nested one`, async () => {
      await using emulator = await startCloudFormation()
      const { client, engine } = emulator
      const withOutput = (value: string) => `${TOPIC}\nOutputs: { O: { Value: ${value} } }`
      const parent = (value: string) => {
        const url = putTemplate(engine, 'templates', value.replace(/\W/g, ''), withOutput(value))
        return `Resources: { Inner: { Type: AWS::CloudFormation::Stack, Properties: { TemplateURL: '${url}' } } }`
      }

      for (const [StackName, template] of [
        ['single', withOutput],
        ['parent', parent],
      ] as const) {
        await client.send(new CreateStackCommand({ StackName, TemplateBody: template(before) }))
        await engine.waitUntilIdle()
        await client.send(new UpdateStackCommand({ StackName, TemplateBody: template(after) }))
        await engine.waitUntilIdle()

        const updated = [...engine.stacks.values()].findLast(({ name }) => name.startsWith(StackName))
        assert.equal(updated?.status, 'UPDATE_COMPLETE')
        const [output] = updated.outputs
        assert.ok(output?.description === 'other' || output?.exportName === 'the-topic' || !output?.value.includes(':'))
        // Exports are unique in a region.
        await client.send(new DeleteStackCommand({ StackName }))
        await engine.waitUntilIdle()
      }
    })

  test('a property of a custom resource replaces it conditionally', async () => {
    await using emulator = await startCloudFormation()
    const template = (word: string) =>
      `Resources: { Thing: { Type: Custom::Thing, Properties: { ServiceToken: arn, Word: ${word} } } }`
    await createAppStack(emulator, template('a'))

    const found = await createAndDescribe(emulator, { TemplateBody: template('b') })

    assert.deepEqual(changeRowsOf(found), ['Modify Thing Conditional ReplaceAndDelete'])
    assert.deepEqual(detailsOf(found, 'Thing'), ['/Properties/Word Conditionally Static DirectModification - a → b'])
  })

  test('CloudFormation names stored parameters and rules on a bus by their own patterns', async () => {
    await using emulator = await startCloudFormation()
    const rule = (name: string, bus: string) => `
  ${name}: { Type: AWS::Events::Rule, Properties: { Name: ${name}, ScheduleExpression: rate(1 day)${bus} } }`
    await createAppStack(
      emulator,
      `Resources:
  Stored: { Type: AWS::SSM::Parameter, Properties: { Type: String, Value: x } }
  Bus: { Type: AWS::Events::EventBus, Properties: { Name: own } }${rule('First', '')}${rule('Second', ', EventBusName: !Ref Bus')}${rule('Third', ', EventBusName: !GetAtt Bus.Arn')}${rule('Fourth', ', EventBusName: default')}`,
    )

    const ids = ['Stored', 'First', 'Second', 'Third', 'Fourth'].map(
      logicalId => emulatedStack(emulator.engine, 'app').resources.get(logicalId)?.physicalId ?? '',
    )

    assert.match(ids[0] ?? '', /^CFN-Stored-\w+$/)
    assert.deepEqual(ids.slice(1), ['First', 'own|Second', 'own|Third', 'Fourth'])
  })

  for (const [request, message] of [
    [new DescribeStackEventsCommand({ StackName: 'x' }), 'Stack [x] does not exist'],
    [new ListChangeSetsCommand({ StackName: 'x' }), 'Stack [x] does not exist'],
    [new DeleteChangeSetCommand({ StackName: 'x', ChangeSetName: 'one' }), 'Stack [x] does not exist'],
    [new DescribeStackResourceCommand({ StackName: 'x', LogicalResourceId: 'Y' }), "Stack 'x' does not exist"],
    [new UpdateStackCommand({ StackName: 'x', TemplateBody: TOPIC }), 'Stack [x] does not exist'],
    [new DescribeStacksCommand({ StackName: 'x' }), 'Stack with id x does not exist'],
    [new ListStackResourcesCommand({ StackName: 'x' }), 'Stack with id x does not exist'],
    [new DescribeStackResourcesCommand({ StackName: 'x' }), 'Stack with id x does not exist'],
    [new DescribeStackResourcesCommand({ PhysicalResourceId: 'x' }), 'Stack for x does not exist'],
    [new GetTemplateCommand({ StackName: 'x' }), 'Stack with id x does not exist'],
  ] as const)
    test(`${request.constructor.name} of ${JSON.stringify(request.input)} that does not exist says "${message}"`, async () => {
      await using emulator = await startCloudFormation()
      const send = emulator.client.send.bind(emulator.client) as (command: unknown) => Promise<unknown>
      assert.equal((await expectRejection(send(request))).message, message)
    })
})
