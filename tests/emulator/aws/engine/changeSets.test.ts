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
  causesIn,
  changeRowsOf,
  createAndDescribe,
  describePlain,
  detailsOf,
  executeAndWait,
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
  test('the change set of a new stack leaves it in review, lists every resource, and creates it when executed', async () => {
    await using emulator = await startCloudFormation()
    const found = await createAndDescribe(emulator, { TemplateBody: template(), ChangeSetType: 'CREATE' })

    assert.equal(emulatedStack(emulator.engine, 'app').status, 'REVIEW_IN_PROGRESS')
    assert.deepEqual([found.Status, found.ExecutionStatus], ['CREATE_COMPLETE', 'AVAILABLE'])
    assert.deepEqual(changeRowsOf(found), ['Add Alarm', 'Add Subnet', 'Add Topic', 'Add Vpc'])

    await executeAndWait(emulator, found)
    assert.equal(emulatedStack(emulator.engine, 'app').status, 'CREATE_COMPLETE')
  })

  test('the path of a key with a slash has it as ~1', async () => {
    await using emulator = await startCloudFormation()
    const body = (text: string) =>
      `Resources: { Topic: { Type: AWS::SNS::Topic, Metadata: { Init: { /etc/a~b: ${text} } }, Properties: { DisplayName: ${text} } } }`
    await createAppStack(emulator, body('one'))

    const found = await createAndDescribe(emulator, { TemplateBody: body('two') })

    const paths = (found.Changes?.[0]?.ResourceChange?.Details ?? []).map(({ Target }) => Target?.Path ?? '')
    assert.deepEqual(paths.toSorted(), ['/Metadata/Init/~1etc~1a~0b', '/Properties/DisplayName'])
  })

  test('a change set distinguishes static from dynamic changes', async () => {
    await using emulator = await startCloudFormation()
    await createAppStack(emulator, template())

    const found = await createAndDescribe(emulator, {
      TemplateBody: template({ name: 'two' }),
      Parameters: [parameter('Cidr', '10.1.0.0/16')],
    })

    assert.deepEqual(changeRowsOf(found), [
      'Modify Subnet True ReplaceAndDelete',
      'Modify Topic False',
      'Modify Vpc True ReplaceAndDelete',
    ])
    assert.deepEqual(detailsOf(found, 'Vpc'), [
      '/Properties/CidrBlock Always Dynamic DirectModification - 10.0.0.0/16 → 10.1.0.0/16',
      '/Properties/CidrBlock Always Static ParameterReference Cidr 10.0.0.0/16 → 10.1.0.0/16',
    ])
    const vpc = emulatedStack(emulator.engine, 'app').resources.get('Vpc')?.physicalId
    assert.deepEqual(detailsOf(found, 'Subnet'), [
      `/Properties/VpcId Always Dynamic DirectModification - ${vpc} → ${KNOWN_AFTER_APPLY}`,
      `/Properties/VpcId Always Static ResourceReference Vpc ${vpc} → ${KNOWN_AFTER_APPLY}`,
    ])
    assert.deepEqual(detailsOf(found, 'Topic'), ['/Properties/DisplayName Never Static DirectModification - one → two'])
    assert.deepEqual(causesIn(await describePlain(emulator, found), 'Alarm'), [
      'AlarmDescription Never Dynamic ResourceAttribute Topic.TopicName',
    ])
  })

  test('an executed change set does not update a resource whose dynamic value turns out to be the same', async () => {
    await using emulator = await startCloudFormation()
    await createAppStack(emulator, template())
    const found = await createAndDescribe(emulator, { TemplateBody: template({ name: 'two' }) })
    assert.ok(changeRowsOf(await describePlain(emulator, found)).includes('Modify Alarm False'))

    await executeAndWait(emulator, found)

    const touched = emulatedStack(emulator.engine, 'app').events.filter(({ status }) => status === 'UPDATE_COMPLETE')
    assert.deepEqual(
      touched.map(({ logicalId }) => logicalId),
      ['Topic', 'app'],
    )
  })

  test('a change set redacts NoEcho values, and has other values only on request', async () => {
    await using emulator = await startCloudFormation()
    await createAppStack(emulator, template())

    const Parameters = [parameter('Key', 'secret-two'), parameter('Cidr', '10.2.0.0/16')]
    const found = await createAndDescribe(emulator, { TemplateBody: template(), Parameters })
    const short = await emulator.client.send(new DescribeChangeSetCommand({ ChangeSetName: found.ChangeSetId }))

    assert.ok(!JSON.stringify(found).includes('secret-'), 'the description contains the secret')
    assert.ok(JSON.stringify(found).includes('****'))
    assert.ok(!JSON.stringify(short.Changes).includes('10.2.0.0'), 'a description without values contains a value')
    assert.equal(short.Changes?.find(isAbout('Vpc'))?.ResourceChange?.BeforeContext, undefined)
  })

  test('a change set has the policy action of removed and replaced resources', async () => {
    await using emulator = await startCloudFormation()
    const kept = (policy: string) => `
  Kept: { Type: AWS::EFS::FileSystem, DeletionPolicy: ${policy} }
  Base: { Type: AWS::RDS::DBInstance }`
    await createAppStack(emulator, `${template({ policy: 'Retain' })}${kept('Retain')}`)

    const found = await createAndDescribe(emulator, {
      TemplateBody: template({ policy: 'Retain' }),
      Parameters: [parameter('Cidr', '10.1.0.0/16')],
    })

    assert.deepEqual(
      changeRowsOf(found).filter(line => /Remove|Vpc/.test(line)),
      ['Modify Vpc True ReplaceAndRetain', 'Remove Base Snapshot', 'Remove Kept Retain'],
    )
  })

  test('a changed stack tag is a change of every resource with tags', async () => {
    await using emulator = await startCloudFormation()
    await createAppStack(emulator, template())

    const found = await createAndDescribe(emulator, { TemplateBody: template(), Tags: [{ Key: 'team', Value: 'a' }] })

    assert.equal(found.Changes?.length, 4)
    assert.deepEqual(detailsOf(found, 'Topic'), ['/Tags/team Never Static DirectModification - undefined → a'])
    assert.deepEqual(found.Changes?.[0]?.ResourceChange?.Scope, ['Tags'])
  })

  test('a change set for outputs alone has no rows and can be executed', async () => {
    await using emulator = await startCloudFormation()
    await createAppStack(emulator, template())

    const found = await createAndDescribe(emulator, {
      TemplateBody: `${template()}\nOutputs: { Vpc: { Value: !Ref Vpc } }`,
    })

    assert.deepEqual([found.Status, found.Changes], ['CREATE_COMPLETE', []])
    await executeAndWait(emulator, found)
    assert.equal(emulatedStack(emulator.engine, 'app').outputs.length, 1)
  })

  test('executing a change set deletes all others', async () => {
    await using emulator = await startCloudFormation()
    await createAppStack(emulator, template())
    const one = await createAndDescribe(emulator, { TemplateBody: template({ name: 'two' }) })
    await createAndDescribe(emulator, { TemplateBody: template({ name: 'three' }), ChangeSetName: 'other' })

    await executeAndWait(emulator, one)

    const { Summaries: left } = await emulator.client.send(new ListChangeSetsCommand({ StackName: 'app' }))
    assert.deepEqual(left, [], 'an executed change set is not listed')
    assert.equal((await describePlain(emulator, one)).ExecutionStatus, 'EXECUTE_COMPLETE')
    await assert.rejects(executeAndWait(emulator, one), /current execution status of \[EXECUTE_COMPLETE\]/)
  })

  test('repeated requests with the same token create and execute one change set', async () => {
    await using emulator = await startCloudFormation()
    const { client, engine } = emulator
    await createAppStack(emulator, template())
    const input = {
      StackName: 'app',
      ChangeSetName: 'one',
      TemplateBody: template({ name: 'two' }),
      ClientToken: 'make',
    }
    const first = await client.send(new CreateChangeSetCommand(input))
    const again = await client.send(new CreateChangeSetCommand(input))
    assert.equal(again.Id, first.Id)
    await engine.waitUntilIdle()

    const run = new ExecuteChangeSetCommand({ ChangeSetName: first.Id, ClientRequestToken: 'run' })
    await client.send(run)
    await client.send(run)
    await engine.waitUntilIdle()

    assert.equal(historyOf(engine, 'app').filter(line => line === 'app UPDATE_IN_PROGRESS').length, 1)
    assert.equal(emulatedStack(engine, 'app').events.at(-1)?.operation?.token, 'run')
  })

  test('a long change set is described in pages', async () => {
    await using emulator = await startCloudFormation({ pageSizes: { changes: 3 } })
    const { client } = emulator
    const topics = Array.from({ length: 8 }, (_, index) => `  T${index}: { Type: AWS::SNS::Topic }`).join('\n')
    const { ChangeSetId: id } = await createAndDescribe(emulator, {
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

  test('a description with values can leave out rows', async () => {
    await using emulator = await startCloudFormation({ switches: { droppedRowTypes: ['AWS::SNS::Topic'] } })
    await createAppStack(emulator, template())

    const found = await createAndDescribe(emulator, { TemplateBody: template({ name: 'two' }) })

    assert.deepEqual(changeRowsOf(found), [])
    assert.equal(
      found.StatusReason,
      '[WARN] --include-property-values option can return incomplete ChangeSet data because: Logical Id: Topic, failed property validation',
    )
    const plain = await describePlain(emulator, found)
    assert.deepEqual(changeRowsOf(plain), ['Modify Alarm False', 'Modify Topic False'])
    assert.equal(plain.StatusReason, undefined)
  })

  test('a deleted change set does not exist, and deleting it again is no error', async () => {
    await using emulator = await startCloudFormation()
    const { ChangeSetId: id } = await createAndDescribe(emulator, {
      TemplateBody: template(),
      ChangeSetType: 'CREATE',
    })

    await emulator.client.send(new DeleteChangeSetCommand({ ChangeSetName: id }))
    await emulator.client.send(new DeleteChangeSetCommand({ ChangeSetName: id }))

    await assert.rejects(emulator.client.send(new DescribeChangeSetCommand({ ChangeSetName: id })), {
      name: 'ChangeSetNotFoundException',
    })
    assert.equal(emulatedStack(emulator.engine, 'app').status, 'REVIEW_IN_PROGRESS')
  })
})
