import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { CreateStackCommand, type CreateStackCommandInput } from '@aws-sdk/client-cloudformation'
import {
  type CloudFormationEmulator,
  emulatedStack,
  eventOf,
  historyOf,
  putTemplate,
  startCloudFormation,
} from '../../../fakes/emulator/startCloudFormation.ts'

const NETWORK = `
Parameters:
  Cidr: { Type: String }
Resources:
  Vpc: { Type: AWS::EC2::VPC, Properties: { CidrBlock: !Ref Cidr } }
  Subnet: { Type: AWS::EC2::Subnet, Properties: { VpcId: !Ref Vpc, CidrBlock: !Ref Cidr } }
Outputs:
  Vpc: { Value: !Ref Vpc }
`
const root = (url: string) => `
Resources:
  Network:
    Type: AWS::CloudFormation::Stack
    Properties: { TemplateURL: '${url}', Parameters: { Cidr: 10.0.0.0/16 } }
  Topic: { Type: AWS::SNS::Topic }
  Group:
    Type: AWS::EC2::SecurityGroup
    Properties: { GroupDescription: for tests, VpcId: !GetAtt Network.Outputs.Vpc }
Outputs:
  Vpc: { Value: !GetAtt Network.Outputs.Vpc }
`

suite('the creation of a stack', () => {
  test('makes resources in the order of their references, and nested stacks', async () => {
    await using rehearsal = await startCloudFormation()
    const url = putTemplate(rehearsal.engine, 'templates', 'network.yaml', NETWORK)

    await create(rehearsal, { TemplateBody: root(url) })

    assert.deepEqual(historyOf(rehearsal.engine, 'app'), [
      'app CREATE_IN_PROGRESS',
      'Network CREATE_IN_PROGRESS',
      'Topic CREATE_IN_PROGRESS',
      'Topic CREATE_COMPLETE',
      'Network CREATE_COMPLETE',
      'Group CREATE_IN_PROGRESS',
      'Group CREATE_COMPLETE',
      'app CREATE_COMPLETE',
    ])
    const { outputs } = emulatedStack(rehearsal.engine, 'app')
    assert.match(outputs[0]?.value ?? '', /^vpc-0[0-9a-f]{16}$/)
  })

  test('gives each type the ids and attributes that its service gives', async () => {
    await using rehearsal = await startCloudFormation()
    const TemplateBody = `
Resources:
  Pool: { Type: AWS::Cognito::UserPool }
  Client: { Type: AWS::Cognito::UserPoolClient, Properties: { UserPoolId: !Ref Pool, GenerateSecret: true } }
  Kept: { Type: AWS::SecretsManager::Secret, Properties: { SecretString: !GetAtt Client.ClientSecret } }
  Password: { Type: AWS::SecretsManager::Secret, Properties: { GenerateSecretString: { ExcludePunctuation: true, PasswordLength: 40 } } }
  Balancer: { Type: AWS::ElasticLoadBalancingV2::LoadBalancer, Properties: { Subnets: [a, b] } }
  Cluster: { Type: AWS::ECS::Cluster }
  Task: { Type: AWS::ECS::TaskDefinition, Properties: { Family: web } }
Outputs:
  Pool: { Value: !Ref Pool }
  Client: { Value: !Ref Client }
  Balancer: { Value: !Ref Balancer }
  Host: { Value: !GetAtt Balancer.DNSName }
  Cluster: { Value: !GetAtt Cluster.Arn }
  Task: { Value: !Ref Task }`

    await create(rehearsal, { TemplateBody })

    const { engine } = rehearsal
    const shapes = {
      Pool: /^eu-central-1_[A-Za-z0-9]{9}$/,
      Client: /^[a-z0-9]{26}$/,
      Balancer:
        /^arn:aws:elasticloadbalancing:eu-central-1:111122223333:loadbalancer\/app\/app-Balancer-[A-Z0-9]{12}\/[0-9a-f]{16}$/,
      Host: /^app-Balancer-[A-Z0-9]{12}-\d{10}\.eu-central-1\.elb\.amazonaws\.com$/,
      Cluster: /^arn:aws:ecs:eu-central-1:111122223333:cluster\/app-Cluster-[A-Z0-9]{12}$/,
      Task: /^arn:aws:ecs:eu-central-1:111122223333:task-definition\/web:1$/,
    }
    for (const [key, shape] of Object.entries(shapes))
      assert.match(emulatedStack(engine, 'app').outputs.find(output => output.key === key)?.value ?? '', shape)
    const secretOf = (name: string) =>
      engine.world.resources().find(one => one.logicalId === name)?.properties.SecretString
    const [client] = engine.world.resources('AWS::Cognito::UserPoolClient')
    assert.equal(secretOf('Kept'), client?.attributes.ClientSecret)
    assert.match(String(secretOf('Password')), /^[A-Za-z0-9]{40}$/)
    const history = JSON.stringify(
      emulatedStack(engine, 'app').events.map(({ properties, reason }) => [properties, reason]),
    )
    assert.ok(!history.includes(String(secretOf('Password'))), 'a generated secret stands in an event')
  })

  test('works on what needs nothing of each other at the same time', async () => {
    await using rehearsal = await startCloudFormation({ delay: 10 })
    const topics = Array.from({ length: 20 }, (_, index) => `  T${index}: { Type: AWS::SNS::Topic }`).join('\n')

    await create(rehearsal, { TemplateBody: `Resources:\n${topics}` })

    const { events } = emulatedStack(rehearsal.engine, 'app')
    const seconds = ((events.at(-1)?.at.getTime() ?? 0) - (events[0]?.at.getTime() ?? 0)) / 1000
    assert.ok(seconds >= 10 && seconds < 12, `20 topics of 10 seconds each took ${seconds}`)
  })
})

suite('the failed creation of a stack', () => {
  const topics = `
Resources:
  First: { Type: AWS::SNS::Topic }
  Slow: { Type: AWS::EC2::NatGateway, Properties: { SubnetId: subnet-1 } }
  Second: { Type: AWS::SNS::Topic, Properties: { DisplayName: !Ref First } }
  Third: { Type: AWS::SNS::Topic, Properties: { DisplayName: !Ref Second } }`

  test('cancels what is in progress, starts nothing more and rolls back', async () => {
    await using rehearsal = await startCloudFormation({ injectedFaults: [{ resource: 'Second', reason: 'It broke.' }] })

    await create(rehearsal, { TemplateBody: topics })

    const { engine } = rehearsal
    assert.deepEqual(historyOf(engine, 'app'), [
      'app CREATE_IN_PROGRESS',
      'First CREATE_IN_PROGRESS',
      'Slow CREATE_IN_PROGRESS',
      'First CREATE_COMPLETE',
      'Second CREATE_IN_PROGRESS',
      'Second CREATE_FAILED',
      'Slow CREATE_FAILED',
      'app ROLLBACK_IN_PROGRESS',
      'Slow DELETE_IN_PROGRESS',
      'Second DELETE_IN_PROGRESS',
      'Second DELETE_COMPLETE',
      'First DELETE_IN_PROGRESS',
      'First DELETE_COMPLETE',
      'Slow DELETE_COMPLETE',
      'app ROLLBACK_COMPLETE',
    ])
    assert.equal(eventOf(engine, 'app', 'Second CREATE_FAILED').reason, 'It broke.')
    assert.equal(eventOf(engine, 'app', 'Slow CREATE_FAILED').reason, 'Resource creation cancelled')
    assert.equal(
      eventOf(engine, 'app', 'app ROLLBACK_IN_PROGRESS').reason,
      'The following resource(s) failed to create: [Second, Slow]. Rollback requested by user.',
    )
    assert.deepEqual(engine.world.resources(), [])
  })

  for (const [order, status] of [
    [{ OnFailure: 'DELETE' }, 'DELETE_COMPLETE'],
    [{ OnFailure: 'DO_NOTHING' }, 'CREATE_FAILED'],
    [{ DisableRollback: true }, 'CREATE_FAILED'],
  ] as const)
    test(`ends in ${status} with ${JSON.stringify(order)}`, async () => {
      await using rehearsal = await startCloudFormation({ injectedFaults: [{ resource: 'Second' }] })

      await create(rehearsal, { TemplateBody: topics, ...order })

      assert.equal(emulatedStack(rehearsal.engine, 'app').status, status)
      assert.equal(rehearsal.engine.world.resources('AWS::SNS::Topic').length, status === 'CREATE_FAILED' ? 2 : 0)
    })

  for (const [policy, order, kept] of [
    ['Retain', {}, true],
    ['Retain', { RetainExceptOnCreate: true }, false],
    ['RetainExceptOnCreate', {}, false],
    ['Delete', {}, false],
  ] as const)
    test(`${kept ? 'keeps' : 'deletes'} what has the policy ${policy} with ${JSON.stringify(order)}`, async () => {
      await using rehearsal = await startCloudFormation({ injectedFaults: [{ resource: 'Bad' }] })

      const TemplateBody = `
Resources:
  Files: { Type: AWS::EFS::FileSystem, DeletionPolicy: ${policy} }
  Bad: { Type: AWS::SNS::Topic, DependsOn: Files }`
      await create(rehearsal, { TemplateBody, ...order })

      const { engine } = rehearsal
      assert.equal(engine.world.resources('AWS::EFS::FileSystem').length, kept ? 1 : 0)
      assert.ok(historyOf(engine, 'app').includes(kept ? 'Files DELETE_SKIPPED' : 'Files DELETE_COMPLETE'))
    })

  test('deletes what an already finished nested stack keeps only from its first success on', async () => {
    await using rehearsal = await startCloudFormation({ injectedFaults: [{ resource: 'Bad' }] })
    const { engine } = rehearsal
    const files = 'Resources: { Files: { Type: AWS::EFS::FileSystem, DeletionPolicy: RetainExceptOnCreate } }'
    const url = putTemplate(engine, 'templates', 'files', files)

    await create(rehearsal, {
      TemplateBody: `
Resources:
  Storage: { Type: AWS::CloudFormation::Stack, Properties: { TemplateURL: '${url}' } }
  Bad: { Type: AWS::SNS::Topic, DependsOn: Storage }`,
    })

    assert.deepEqual(engine.world.resources(), [])
  })

  test('inside a nested stack names the way to it', async () => {
    await using rehearsal = await startCloudFormation({ injectedFaults: [{ resource: 'Network', reason: 'No room.' }] })
    const { engine } = rehearsal
    const url = putTemplate(engine, 'templates', 'network.yaml', NETWORK)

    await create(rehearsal, { TemplateBody: root(url) })

    const nested = [...engine.stacks.values()].find(({ parent }) => parent)
    assert.ok(nested)
    assert.equal(eventOf(engine, nested.id, 'Vpc CREATE_FAILED').reason, 'No room.')
    assert.equal(
      eventOf(engine, 'app', 'Network CREATE_FAILED').reason,
      `Embedded stack ${nested.id} was not successfully created: The following resource(s) failed to create: [Vpc]. `,
    )
    assert.equal(nested.status, 'DELETE_COMPLETE')
    assert.equal(emulatedStack(engine, 'app').status, 'ROLLBACK_COMPLETE')
  })

  test('of a database comes in the words of its service when only its nested stack is named', async () => {
    await using rehearsal = await startCloudFormation({ injectedFaults: [{ resource: 'Database' }] })
    const { engine } = rehearsal
    const url = putTemplate(
      engine,
      'templates',
      'database.yaml',
      'Resources:\n  Topic: { Type: AWS::SNS::Topic }\n  Instance: { Type: AWS::RDS::DBInstance }',
    )

    await create(rehearsal, {
      TemplateBody: `Resources: { Database: { Type: AWS::CloudFormation::Stack, Properties: { TemplateURL: '${url}' } } }`,
    })

    const nested = [...engine.stacks.values()].find(({ parent }) => parent)
    assert.match(
      eventOf(engine, nested?.id ?? '', 'Instance CREATE_FAILED').reason ?? '',
      /DB Instance class is not available/,
    )
  })

  test('tells of a name that is taken', async () => {
    await using rehearsal = await startCloudFormation()
    const TemplateBody = 'Resources: { Group: { Type: AWS::Logs::LogGroup, Properties: { LogGroupName: app } } }'
    await create(rehearsal, { TemplateBody })

    await create(rehearsal, { TemplateBody, StackName: 'other' })

    const { engine } = rehearsal
    assert.equal(
      eventOf(engine, 'other', 'Group CREATE_FAILED').reason,
      `app already exists in stack ${emulatedStack(engine, 'app').id}`,
    )
  })

  test('tells of properties that the type does not have', async () => {
    await using rehearsal = await startCloudFormation()

    await create(rehearsal, {
      TemplateBody: 'Resources: { Topic: { Type: AWS::SNS::Topic, Properties: { Colour: red } } }',
    })

    assert.equal(
      eventOf(rehearsal.engine, 'app', 'Topic CREATE_FAILED').reason,
      'Properties validation failed for resource Topic with message:\n#: extraneous key [Colour] is not permitted',
    )
  })
})

async function create(
  { client, engine }: CloudFormationEmulator,
  order: Partial<CreateStackCommandInput>,
): Promise<void> {
  await client.send(new CreateStackCommand({ StackName: 'app', ...order }))
  await engine.waitUntilIdle()
}
