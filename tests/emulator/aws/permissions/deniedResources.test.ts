import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { ContinueUpdateRollbackCommand } from '@aws-sdk/client-cloudformation'
import { startDriftDetection } from '../../../../scripts/emulator/aws/engine/drift/driftDetection.ts'
import { emulatedStack } from '../../../fakes/emulator/startCloudFormation.ts'
import { SERVICE_ROLE, startWithServiceRole } from '../../../fakes/emulator/startWithServiceRole.ts'

const SESSION = 'arn:aws:sts::111122223333:assumed-role/service/AWSCloudFormation'
const topic = (properties = '{}') => `
Resources:
  Topic: { Type: AWS::SNS::Topic, Properties: ${properties} }
`

suite('a resource that the service role may not handle', () => {
  test('a denied creation fails in the words of AWS, and leaves nothing behind', async () => {
    await using emulator = await startWithServiceRole()
    emulator.deny('sns:CreateTopic')

    await emulator.create(topic('{ TopicName: alarms }'))

    assert.match(
      emulator.reasonOf('Topic CREATE_FAILED'),
      new RegExp(
        `^Resource handler returned message: "User: ${SESSION} is not authorized to perform: sns:CreateTopic on resource: arn:aws:sns:eu-central-1:111122223333:alarms because no identity-based policy allows the sns:CreateTopic action \\(Service: Sns, Status Code: 403, Request ID: [0-9a-f-]{36}\\)" \\(RequestToken: [0-9a-f-]{36}, HandlerErrorCode: AccessDenied\\)$`,
      ),
    )
    assert.equal(emulator.status(), 'ROLLBACK_COMPLETE')
    assert.deepEqual(emulator.engine.world.resources('AWS::SNS::Topic'), [])
  })

  test('a denied call to EC2 begins with the sentence of EC2', async () => {
    await using emulator = await startWithServiceRole()
    emulator.deny('ec2:CreateVpc')

    await emulator.create('Resources: { Vpc: { Type: AWS::EC2::VPC, Properties: { CidrBlock: 10.0.0.0/16 } } }')

    assert.match(
      emulator.reasonOf('Vpc CREATE_FAILED'),
      /^Resource handler returned message: "You are not authorized to perform this operation\. User: .* is not authorized to perform: ec2:CreateVpc on resource: arn:aws:ec2:eu-central-1:111122223333:vpc\/\* because/,
    )
  })

  test('a creation needs the actions of the read handler, too', async () => {
    await using emulator = await startWithServiceRole()
    emulator.deny('sns:GetDataProtectionPolicy')

    await emulator.create(topic())

    assert.match(emulator.reasonOf('Topic CREATE_FAILED'), /not authorized to perform: sns:GetDataProtectionPolicy/)
  })

  test('a creation does not need what no property asks for', async () => {
    await using emulator = await startWithServiceRole()
    emulator.deny('iam:*', 'sns:Subscribe', 'sns:PutDataProtectionPolicy', 'sns:TagResource', 'sns:DeleteTopic')

    await emulator.create(topic())

    assert.equal(emulator.status(), 'CREATE_COMPLETE')
  })

  test('a denied update rolls back, which needs the same action', async () => {
    await using emulator = await startWithServiceRole()
    await emulator.create(topic())
    emulator.deny('sns:SetTopicAttributes')

    await emulator.update(topic('{ DisplayName: Alarms }'))

    assert.match(emulator.reasonOf('Topic UPDATE_FAILED'), /perform: sns:SetTopicAttributes on resource: arn:aws:sns:/)
    assert.equal(emulator.status(), 'UPDATE_ROLLBACK_FAILED')
  })

  test('a denied update leaves the live resource as it was, although its rollback was denied, too', async () => {
    await using emulator = await startWithServiceRole()
    await emulator.create(topic('{ DisplayName: Before }'))
    emulator.deny('sns:SetTopicAttributes')

    await emulator.update(topic('{ DisplayName: After }'))

    assert.equal(emulator.status(), 'UPDATE_ROLLBACK_FAILED')
    const [live] = emulator.engine.world.resources('AWS::SNS::Topic')
    assert.equal(live?.properties.DisplayName, 'Before')
  })

  test('an update that fails after it began has changed the live resource, until a rollback succeeds', async () => {
    await using emulator = await startWithServiceRole()
    await emulator.create(topic('{ DisplayName: Before }'))
    const { engine } = emulator
    const nameOf = () => engine.world.resources('AWS::SNS::Topic')[0]?.properties.DisplayName
    engine.injectedFaults = [
      { resource: 'Topic', phase: 'update' },
      { resource: 'Topic', phase: 'rollback' },
    ]

    await emulator.update(topic('{ DisplayName: After }'))
    const [status, name] = [emulator.status(), nameOf()]
    engine.injectedFaults = []
    await emulator.client.send(new ContinueUpdateRollbackCommand({ StackName: 'app' }))
    await engine.waitUntilIdle()

    assert.deepEqual([status, name], ['UPDATE_ROLLBACK_FAILED', 'After'])
    assert.deepEqual([emulator.status(), nameOf()], ['UPDATE_ROLLBACK_COMPLETE', 'Before'])
  })

  test('a rollback that was denied continues when the role has the permission', async () => {
    await using emulator = await startWithServiceRole()
    await emulator.create(topic())
    emulator.deny('sns:SetTopicAttributes')
    await emulator.update(topic('{ DisplayName: Alarms }'))

    emulator.deny()
    await emulator.client.send(new ContinueUpdateRollbackCommand({ StackName: 'app' }))
    await emulator.engine.waitUntilIdle()

    assert.equal(emulator.status(), 'UPDATE_ROLLBACK_COMPLETE')
  })

  test('a denied replacement keeps the old resource', async () => {
    await using emulator = await startWithServiceRole()
    await emulator.create(topic('{ TopicName: before }'))
    emulator.deny('sns:CreateTopic')

    await emulator.update(topic('{ TopicName: after }'))

    assert.match(emulator.reasonOf('Topic UPDATE_FAILED'), /perform: sns:CreateTopic on resource: .*:after because/)
    assert.equal(emulator.status(), 'UPDATE_ROLLBACK_COMPLETE')
    assert.deepEqual(
      emulator.engine.world.resources('AWS::SNS::Topic').map(({ properties }) => properties.TopicName),
      ['before'],
    )
  })

  test('the old resource of a replacement stays when its deletion is denied', async () => {
    await using emulator = await startWithServiceRole()
    await emulator.create(topic('{ TopicName: before }'))
    emulator.deny('sns:DeleteTopic')

    await emulator.update(topic('{ TopicName: after }'))

    assert.match(emulator.reasonOf('Topic DELETE_FAILED'), /perform: sns:DeleteTopic on resource: .*:before because/)
    assert.equal(emulator.status(), 'UPDATE_COMPLETE')
  })

  test('a denied deletion fails, and succeeds when the role has the permission', async () => {
    await using emulator = await startWithServiceRole()
    await emulator.create(topic())
    emulator.deny('sns:DeleteTopic')

    await emulator.remove()
    assert.match(emulator.reasonOf('Topic DELETE_FAILED'), /perform: sns:DeleteTopic/)
    assert.equal(emulator.status(), 'DELETE_FAILED')

    emulator.deny()
    await emulator.remove()
    assert.equal(emulator.status(), 'DELETE_COMPLETE')
  })

  test('a creation that may not delete what it created fails its rollback', async () => {
    await using emulator = await startWithServiceRole({ injectedFaults: [{ resource: 'Second' }] })
    emulator.deny('sns:DeleteTopic')

    await emulator.create(`${topic()}  Second: { Type: AWS::EC2::InternetGateway, DependsOn: Topic }\n`)

    assert.match(emulator.reasonOf('Topic DELETE_FAILED'), /perform: sns:DeleteTopic/)
    assert.equal(emulator.status(), 'ROLLBACK_FAILED')
  })

  test('a drift detection needs the permissions of its caller, not of the service role', async () => {
    await using emulator = await startWithServiceRole()
    const { engine } = emulator
    await emulator.create(topic())
    const stack = emulatedStack(engine, 'app')
    const caller = { kind: 'role', arn: SESSION, roleArn: SERVICE_ROLE, sessionPolicies: [] } as const
    emulator.deny('sns:GetTopicAttributes')

    const denied = startDriftDetection(engine, stack, undefined, caller)
    await engine.waitUntilIdle()
    const allowed = startDriftDetection(engine, stack, undefined)
    await engine.waitUntilIdle()

    assert.equal(denied.reason, 'Failed to detect drift on resource [Topic]')
    assert.equal(allowed.status, 'DETECTION_COMPLETE')
  })

  test('a resource that may not be read has an unknown drift, with the message of IAM', async () => {
    await using emulator = await startWithServiceRole()
    const { engine } = emulator
    await emulator.create(topic())
    const stack = emulatedStack(engine, 'app')
    const caller = { kind: 'role', arn: SESSION, roleArn: SERVICE_ROLE, sessionPolicies: [] } as const
    emulator.deny('sns:GetTopicAttributes')

    startDriftDetection(engine, stack, undefined, caller)
    await engine.waitUntilIdle()

    const { status, reason } = stack.drift.checkedResources.get('Topic') ?? {}
    assert.equal(status, 'UNKNOWN')
    assert.match(reason ?? '', /is not authorized to perform: sns:GetTopicAttributes/)
  })
})

suite('a resource whose permissions are unknown', () => {
  test('a type whose handlers were not cut fails with its name, instead of a guess', async () => {
    await using emulator = await startWithServiceRole()

    await emulator.create('Resources: { Table: { Type: AWS::Timestream::Database } }')

    assert.equal(
      emulator.reasonOf('Table CREATE_FAILED'),
      "The built-in AWS does not know which permissions 'AWS::Timestream::Database' needs.",
    )
  })
})
