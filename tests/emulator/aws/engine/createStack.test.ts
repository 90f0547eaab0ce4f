import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { CreateStackCommand, type CreateStackCommandInput } from '@aws-sdk/client-cloudformation'
import {
  type CloudFormationEmulator,
  emulatedStack,
  findEvent,
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
  test('a creation follows the references, and creates nested stacks', async () => {
    await using emulator = await startCloudFormation()
    const url = putTemplate(emulator.engine, 'templates', 'network.yaml', NETWORK)

    await create(emulator, { TemplateBody: root(url) })

    assert.deepEqual(historyOf(emulator.engine, 'app'), [
      'app CREATE_IN_PROGRESS',
      'Network CREATE_IN_PROGRESS',
      'Topic CREATE_IN_PROGRESS',
      'Topic CREATE_COMPLETE',
      'Network CREATE_COMPLETE',
      'Group CREATE_IN_PROGRESS',
      'Group CREATE_COMPLETE',
      'app CREATE_COMPLETE',
    ])
    const { outputs } = emulatedStack(emulator.engine, 'app')
    assert.match(outputs[0]?.value ?? '', /^vpc-0[0-9a-f]{16}$/)
  })

  test('new resources have ids and attributes with the shapes of their services', async () => {
    await using emulator = await startCloudFormation()
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

    await create(emulator, { TemplateBody })

    const { engine } = emulator
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
      engine.world.resources().find(resource => resource.logicalId === name)?.properties.SecretString
    const [client] = engine.world.resources('AWS::Cognito::UserPoolClient')
    assert.equal(secretOf('Kept'), client?.attributes.ClientSecret)
    assert.match(String(secretOf('Password')), /^[A-Za-z0-9]{40}$/)
    const history = JSON.stringify(
      emulatedStack(engine, 'app').events.map(({ properties, reason }) => [properties, reason]),
    )
    assert.ok(!history.includes(String(secretOf('Password'))), 'an event contains a generated secret')
  })

  test('independent resources are created in parallel', async () => {
    await using emulator = await startCloudFormation({ delay: 10 })
    const topics = Array.from({ length: 20 }, (_, index) => `  T${index}: { Type: AWS::SNS::Topic }`).join('\n')

    await create(emulator, { TemplateBody: `Resources:\n${topics}` })

    const { events } = emulatedStack(emulator.engine, 'app')
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

  test('a failed creation cancels resources in progress, starts no more and rolls back', async () => {
    await using emulator = await startCloudFormation({ injectedFaults: [{ resource: 'Second', reason: 'It broke.' }] })

    await create(emulator, { TemplateBody: topics })

    const { engine } = emulator
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
    assert.equal(findEvent(engine, 'app', 'Second CREATE_FAILED').reason, 'It broke.')
    assert.equal(findEvent(engine, 'app', 'Slow CREATE_FAILED').reason, 'Resource creation cancelled')
    assert.equal(
      findEvent(engine, 'app', 'app ROLLBACK_IN_PROGRESS').reason,
      'The following resource(s) failed to create: [Second, Slow]. Rollback requested by user.',
    )
    assert.deepEqual(engine.world.resources(), [])
  })

  for (const [input, status] of [
    [{ OnFailure: 'DELETE' }, 'DELETE_COMPLETE'],
    [{ OnFailure: 'DO_NOTHING' }, 'CREATE_FAILED'],
    [{ DisableRollback: true }, 'CREATE_FAILED'],
  ] as const)
    test(`a failed creation ends in ${status} with ${JSON.stringify(input)}`, async () => {
      await using emulator = await startCloudFormation({ injectedFaults: [{ resource: 'Second' }] })

      await create(emulator, { TemplateBody: topics, ...input })

      assert.equal(emulatedStack(emulator.engine, 'app').status, status)
      assert.equal(emulator.engine.world.resources('AWS::SNS::Topic').length, status === 'CREATE_FAILED' ? 2 : 0)
    })

  for (const [policy, input, kept] of [
    ['Retain', {}, true],
    ['Retain', { RetainExceptOnCreate: true }, false],
    ['RetainExceptOnCreate', {}, false],
    ['Delete', {}, false],
  ] as const)
    test(`a failed creation ${kept ? 'retains' : 'deletes'} a resource with the policy ${policy} and ${JSON.stringify(input)}`, async () => {
      await using emulator = await startCloudFormation({ injectedFaults: [{ resource: 'Bad' }] })

      const TemplateBody = `
Resources:
  Files: { Type: AWS::EFS::FileSystem, DeletionPolicy: ${policy} }
  Bad: { Type: AWS::SNS::Topic, DependsOn: Files }`
      await create(emulator, { TemplateBody, ...input })

      const { engine } = emulator
      assert.equal(engine.world.resources('AWS::EFS::FileSystem').length, kept ? 1 : 0)
      assert.ok(historyOf(engine, 'app').includes(kept ? 'Files DELETE_SKIPPED' : 'Files DELETE_COMPLETE'))
    })

  test('a failed creation deletes RetainExceptOnCreate resources of a finished nested stack', async () => {
    await using emulator = await startCloudFormation({ injectedFaults: [{ resource: 'Bad' }] })
    const { engine } = emulator
    const files = 'Resources: { Files: { Type: AWS::EFS::FileSystem, DeletionPolicy: RetainExceptOnCreate } }'
    const url = putTemplate(engine, 'templates', 'files', files)

    await create(emulator, {
      TemplateBody: `
Resources:
  Storage: { Type: AWS::CloudFormation::Stack, Properties: { TemplateURL: '${url}' } }
  Bad: { Type: AWS::SNS::Topic, DependsOn: Storage }`,
    })

    assert.deepEqual(engine.world.resources(), [])
  })

  test('a failure inside a nested stack is the reason of the nested stack and its root', async () => {
    await using emulator = await startCloudFormation({ injectedFaults: [{ resource: 'Network', reason: 'No room.' }] })
    const { engine } = emulator
    const url = putTemplate(engine, 'templates', 'network.yaml', NETWORK)

    await create(emulator, { TemplateBody: root(url) })

    const nested = [...engine.stacks.values()].find(({ parent }) => parent)
    assert.ok(nested)
    assert.equal(findEvent(engine, nested.id, 'Vpc CREATE_FAILED').reason, 'No room.')
    assert.equal(
      findEvent(engine, 'app', 'Network CREATE_FAILED').reason,
      `Embedded stack ${nested.id} was not successfully created: The following resource(s) failed to create: [Vpc]. `,
    )
    assert.equal(nested.status, 'DELETE_COMPLETE')
    assert.equal(emulatedStack(engine, 'app').status, 'ROLLBACK_COMPLETE')
  })

  test('a fault for a nested stack fails its database with the message of RDS', async () => {
    await using emulator = await startCloudFormation({ injectedFaults: [{ resource: 'Database' }] })
    const { engine } = emulator
    const url = putTemplate(
      engine,
      'templates',
      'database.yaml',
      'Resources:\n  Topic: { Type: AWS::SNS::Topic }\n  Instance: { Type: AWS::RDS::DBInstance }',
    )

    await create(emulator, {
      TemplateBody: `Resources: { Database: { Type: AWS::CloudFormation::Stack, Properties: { TemplateURL: '${url}' } } }`,
    })

    const nested = [...engine.stacks.values()].find(({ parent }) => parent)
    assert.match(
      findEvent(engine, nested?.id ?? '', 'Instance CREATE_FAILED').reason ?? '',
      /DB Instance class is not available/,
    )
  })

  test('the reason of a failure names the stack that owns a conflicting name', async () => {
    await using emulator = await startCloudFormation()
    const TemplateBody = 'Resources: { Group: { Type: AWS::Logs::LogGroup, Properties: { LogGroupName: app } } }'
    await create(emulator, { TemplateBody })

    await create(emulator, { TemplateBody, StackName: 'other' })

    const { engine } = emulator
    assert.equal(
      findEvent(engine, 'other', 'Group CREATE_FAILED').reason,
      `app already exists in stack ${emulatedStack(engine, 'app').id}`,
    )
  })

  test('the reason of a failure names an unsupported property', async () => {
    await using emulator = await startCloudFormation()

    await create(emulator, {
      TemplateBody: 'Resources: { Topic: { Type: AWS::SNS::Topic, Properties: { Colour: red } } }',
    })

    assert.equal(
      findEvent(emulator.engine, 'app', 'Topic CREATE_FAILED').reason,
      'Properties validation failed for resource Topic with message:\n#: extraneous key [Colour] is not permitted',
    )
  })
})

async function create(
  { client, engine }: CloudFormationEmulator,
  input: Partial<CreateStackCommandInput>,
): Promise<void> {
  await client.send(new CreateStackCommand({ StackName: 'app', ...input }))
  await engine.waitUntilIdle()
}
