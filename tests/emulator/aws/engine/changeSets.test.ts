import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import {
  CreateChangeSetCommand,
  DeleteChangeSetCommand,
  DescribeChangeSetCommand,
  ExecuteChangeSetCommand,
  ListChangeSetsCommand,
} from '@aws-sdk/client-cloudformation'
import {
  changeRowsOf,
  createAndDescribe,
  detailsOf,
  executeChangeSet,
  isAbout,
} from '../../../fakes/emulator/changeSetRequests.ts'
import {
  createAppStack,
  emulatedStack,
  historyOf,
  startCloudFormation,
} from '../../../fakes/emulator/startCloudFormation.ts'

const KNOWN_AFTER_APPLY = '{{changeSet:KNOWN_AFTER_APPLY}}'
const PARAMETERS =
  'Parameters: { Cidr: { Type: String, Default: 10.0.0.0/16 }, Key: { Type: String, NoEcho: true, Default: secret-one } }'
const template = ({ policy = 'Delete', name = 'one' } = {}) => `
${PARAMETERS}
Resources:
  Vpc: { Type: AWS::EC2::VPC, UpdateReplacePolicy: ${policy}, Properties: { CidrBlock: !Ref Cidr } }
  Subnet: { Type: AWS::EC2::Subnet, Properties: { VpcId: !Ref Vpc, CidrBlock: 10.0.0.0/24 } }
  Topic: { Type: AWS::SNS::Topic, Properties: { DisplayName: '${name}' } }
  Alarm:
    Type: AWS::CloudWatch::Alarm
    Properties: { ComparisonOperator: LessThanThreshold, EvaluationPeriods: 1, AlarmDescription: !Sub 'of \${Topic.TopicName} \${Key}' }`
const parameter = (ParameterKey: string, ParameterValue: string) => ({ ParameterKey, ParameterValue })

suite('a change set', () => {
  test('of a new stack leaves it in review, adds everything, and makes it when it is executed', async () => {
    await using rehearsal = await startCloudFormation()
    const found = await createAndDescribe(rehearsal, { TemplateBody: template(), ChangeSetType: 'CREATE' })

    assert.equal(emulatedStack(rehearsal.engine, 'app').status, 'REVIEW_IN_PROGRESS')
    assert.deepEqual([found.Status, found.ExecutionStatus], ['CREATE_COMPLETE', 'AVAILABLE'])
    assert.deepEqual(changeRowsOf(found), ['Add Alarm', 'Add Subnet', 'Add Topic', 'Add Vpc'])

    await executeChangeSet(rehearsal, found)
    assert.equal(emulatedStack(rehearsal.engine, 'app').status, 'CREATE_COMPLETE')
  })

  test('tells what is known now from what only the run will show', async () => {
    await using rehearsal = await startCloudFormation()
    await createAppStack(rehearsal, template())

    const found = await createAndDescribe(rehearsal, {
      TemplateBody: template({ name: 'two' }),
      Parameters: [parameter('Cidr', '10.1.0.0/16')],
    })

    assert.deepEqual(changeRowsOf(found), [
      'Modify Alarm False',
      'Modify Subnet True ReplaceAndDelete',
      'Modify Topic False',
      'Modify Vpc True ReplaceAndDelete',
    ])
    assert.deepEqual(detailsOf(found, 'Vpc'), [
      '/Properties/CidrBlock Always Dynamic DirectModification - 10.0.0.0/16 → 10.1.0.0/16',
      '/Properties/CidrBlock Always Static ParameterReference Cidr 10.0.0.0/16 → 10.1.0.0/16',
    ])
    const vpc = emulatedStack(rehearsal.engine, 'app').resources.get('Vpc')?.physicalId
    assert.deepEqual(detailsOf(found, 'Subnet'), [
      `/Properties/VpcId Always Dynamic DirectModification - ${vpc} → ${KNOWN_AFTER_APPLY}`,
      `/Properties/VpcId Always Static ResourceReference Vpc ${vpc} → ${KNOWN_AFTER_APPLY}`,
    ])
    assert.deepEqual(detailsOf(found, 'Topic'), ['/Properties/DisplayName Never Static DirectModification - one → two'])
    assert.deepEqual(
      detailsOf(found, 'Alarm').map(line => line.split(' ').slice(1, 5).join(' ')),
      ['Never Dynamic DirectModification -', 'Never Dynamic ResourceAttribute Topic.TopicName'],
    )
  })

  test('that turns out to change less than it said changes less', async () => {
    await using rehearsal = await startCloudFormation()
    await createAppStack(rehearsal, template())
    const found = await createAndDescribe(rehearsal, { TemplateBody: template({ name: 'two' }) })
    assert.ok(changeRowsOf(found).includes('Modify Alarm False'))

    await executeChangeSet(rehearsal, found)

    const touched = emulatedStack(rehearsal.engine, 'app').events.filter(({ status }) => status === 'UPDATE_COMPLETE')
    assert.deepEqual(
      touched.map(({ logicalId }) => logicalId),
      ['Topic', 'app'],
    )
  })

  test('shows no value of a NoEcho parameter, and every other only when asked', async () => {
    await using rehearsal = await startCloudFormation()
    await createAppStack(rehearsal, template())

    const Parameters = [parameter('Key', 'secret-two'), parameter('Cidr', '10.2.0.0/16')]
    const found = await createAndDescribe(rehearsal, { TemplateBody: template(), Parameters })
    const short = await rehearsal.client.send(new DescribeChangeSetCommand({ ChangeSetName: found.ChangeSetId }))

    assert.ok(!JSON.stringify(found).includes('secret-'), 'the secret is there')
    assert.ok(JSON.stringify(found).includes('****'))
    assert.ok(!JSON.stringify(short.Changes).includes('10.2.0.0'), 'a value was not asked for')
    assert.equal(short.Changes?.find(isAbout('Vpc'))?.ResourceChange?.BeforeContext, undefined)
  })

  test('says what becomes of what goes', async () => {
    await using rehearsal = await startCloudFormation()
    const kept = (policy: string) => `
  Kept: { Type: AWS::EFS::FileSystem, DeletionPolicy: ${policy} }
  Base: { Type: AWS::RDS::DBInstance }`
    await createAppStack(rehearsal, `${template({ policy: 'Retain' })}${kept('Retain')}`)

    const found = await createAndDescribe(rehearsal, {
      TemplateBody: template({ policy: 'Retain' }),
      Parameters: [parameter('Cidr', '10.1.0.0/16')],
    })

    assert.deepEqual(
      changeRowsOf(found).filter(line => /Remove|Vpc/.test(line)),
      ['Modify Vpc True ReplaceAndRetain', 'Remove Base Snapshot', 'Remove Kept Retain'],
    )
  })

  test('tells of stack tags on every resource that takes tags', async () => {
    await using rehearsal = await startCloudFormation()
    await createAppStack(rehearsal, template())

    const found = await createAndDescribe(rehearsal, { TemplateBody: template(), Tags: [{ Key: 'team', Value: 'a' }] })

    assert.equal(found.Changes?.length, 4)
    assert.deepEqual(detailsOf(found, 'Topic'), ['/Tags/team Never Static DirectModification - undefined → a'])
    assert.deepEqual(found.Changes?.[0]?.ResourceChange?.Scope, ['Tags'])
  })

  test('for outputs alone has no rows, and can be executed', async () => {
    await using rehearsal = await startCloudFormation()
    await createAppStack(rehearsal, template())

    const found = await createAndDescribe(rehearsal, {
      TemplateBody: `${template()}\nOutputs: { Vpc: { Value: !Ref Vpc } }`,
    })

    assert.deepEqual([found.Status, found.Changes], ['CREATE_COMPLETE', []])
    await executeChangeSet(rehearsal, found)
    assert.equal(emulatedStack(rehearsal.engine, 'app').outputs.length, 1)
  })

  test('takes all others with it when it is executed', async () => {
    await using rehearsal = await startCloudFormation()
    await createAppStack(rehearsal, template())
    const one = await createAndDescribe(rehearsal, { TemplateBody: template({ name: 'two' }) })
    await createAndDescribe(rehearsal, { TemplateBody: template({ name: 'three' }), ChangeSetName: 'other' })

    await executeChangeSet(rehearsal, one)

    const { Summaries: left } = await rehearsal.client.send(new ListChangeSetsCommand({ StackName: 'app' }))
    assert.deepEqual(
      left?.map(({ ChangeSetName: name, ExecutionStatus: status }) => [name, status]),
      [['one', 'EXECUTE_COMPLETE']],
    )
    await assert.rejects(executeChangeSet(rehearsal, one), /current execution status of \[EXECUTE_COMPLETE\]/)
  })

  test('is made once and executed once, however often it is asked for with the same token', async () => {
    await using rehearsal = await startCloudFormation()
    const { client, engine } = rehearsal
    await createAppStack(rehearsal, template())
    const order = {
      StackName: 'app',
      ChangeSetName: 'one',
      TemplateBody: template({ name: 'two' }),
      ClientToken: 'make',
    }
    const first = await client.send(new CreateChangeSetCommand(order))
    const again = await client.send(new CreateChangeSetCommand(order))
    assert.equal(again.Id, first.Id)
    await engine.waitUntilIdle()

    const run = new ExecuteChangeSetCommand({ ChangeSetName: first.Id, ClientRequestToken: 'run' })
    await client.send(run)
    await client.send(run)
    await engine.waitUntilIdle()

    assert.equal(historyOf(engine, 'app').filter(line => line === 'app UPDATE_IN_PROGRESS').length, 1)
    assert.equal(emulatedStack(engine, 'app').events.at(-1)?.operation?.token, 'run')
  })

  test('comes in pages', async () => {
    await using rehearsal = await startCloudFormation({ pageSizes: { changes: 3 } })
    const { client } = rehearsal
    const topics = Array.from({ length: 8 }, (_, index) => `  T${index}: { Type: AWS::SNS::Topic }`).join('\n')
    const { ChangeSetId: id } = await createAndDescribe(rehearsal, {
      TemplateBody: `Resources:\n${topics}`,
      ChangeSetType: 'CREATE',
    })

    const sizes: number[] = []
    let token: string | undefined
    do {
      const page = await client.send(new DescribeChangeSetCommand({ ChangeSetName: id, NextToken: token }))
      sizes.push(page.Changes?.length ?? 0)
      token = page.NextToken
    } while (token)

    assert.deepEqual(sizes, [3, 3, 2])
  })

  test('may keep rows to itself when it is asked for values', async () => {
    await using rehearsal = await startCloudFormation({ switches: { droppedRowTypes: ['AWS::SNS::Topic'] } })
    await createAppStack(rehearsal, template())

    const found = await createAndDescribe(rehearsal, { TemplateBody: template({ name: 'two' }) })

    assert.deepEqual(changeRowsOf(found), ['Modify Alarm False'])
    assert.match(found.StatusReason ?? '', /\[Topic\]/)
    const short = await rehearsal.client.send(new DescribeChangeSetCommand({ ChangeSetName: found.ChangeSetId }))
    assert.deepEqual(changeRowsOf(short), ['Modify Alarm False', 'Modify Topic False'])
  })

  test('is deleted for good', async () => {
    await using rehearsal = await startCloudFormation()
    const { ChangeSetId: id } = await createAndDescribe(rehearsal, {
      TemplateBody: template(),
      ChangeSetType: 'CREATE',
    })

    await rehearsal.client.send(new DeleteChangeSetCommand({ ChangeSetName: id }))
    await rehearsal.client.send(new DeleteChangeSetCommand({ ChangeSetName: id }))

    await assert.rejects(rehearsal.client.send(new DescribeChangeSetCommand({ ChangeSetName: id })), {
      name: 'ChangeSetNotFoundException',
    })
    assert.equal(emulatedStack(rehearsal.engine, 'app').status, 'REVIEW_IN_PROGRESS')
  })
})
