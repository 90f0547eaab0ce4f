import assert from 'node:assert/strict'
import { before, suite, test } from 'node:test'
import {
  CreateChangeSetCommand,
  CreateStackCommand,
  DeleteStackCommand,
  UpdateStackCommand,
} from '@aws-sdk/client-cloudformation'
import type { Engine } from '../../../../scripts/emulator/aws/engine/engine.ts'
import { findConflict } from '../../../../scripts/emulator/aws/engine/specification/resourceConflict.ts'
import {
  type CloudFormationEmulator,
  createAppStack,
  emulatedStack,
  startCloudFormation,
} from '../../../fakes/emulator/startCloudFormation.ts'
import { NAMED, SHARED } from './namedTypes.ts'

const template = (resources: Readonly<Record<string, unknown>>) => JSON.stringify({ Resources: resources })
const named = (Type: string, Properties: object, more: object = {}) => ({ Type, Properties, ...more })
const topic = (TopicName: string, more?: object) => named('AWS::SNS::Topic', { TopicName }, more)

async function create({ client, engine }: CloudFormationEmulator, StackName: string, TemplateBody: string) {
  const Capabilities = ['CAPABILITY_NAMED_IAM' as const]
  await client.send(new CreateStackCommand({ StackName, TemplateBody, Capabilities, OnFailure: 'DO_NOTHING' }))
  await engine.waitUntilIdle()
}

async function update({ client, engine }: CloudFormationEmulator, TemplateBody: string) {
  await client.send(new UpdateStackCommand({ StackName: 'app', TemplateBody }))
  await engine.waitUntilIdle()
}

/** The reasons of the resources of a stack that failed, without random ids. */
function failuresIn(engine: Engine, name = 'app'): readonly string[] {
  return emulatedStack(engine, name).events.flatMap(({ status, logicalId, reason = '' }) =>
    /^(CREATE|UPDATE)_FAILED$/.test(status) && logicalId !== name
      ? [`${logicalId}: ${reason.replace(/[\da-f]{8}-[-\da-f]{27}/g, 'ID')}`]
      : [],
  )
}

suite('a name is taken', () => {
  let engine: Engine
  before(async () => {
    await using emulator = await startCloudFormation()
    const resources = [...NAMED, ...SHARED].map(([Type, Properties]) => ({ Type, Properties }))
    await create(emulator, 'app', template(Object.fromEntries(resources.map((resource, at) => [`R${at}`, resource]))))
    engine = emulator.engine
    assert.equal(emulatedStack(engine, 'app').status, 'CREATE_COMPLETE', JSON.stringify(failuresIn(engine)))
  })

  for (const [type, , taken, free] of NAMED) {
    test(`for a second ${type} with ${JSON.stringify(taken)}`, () => {
      assert.equal(findConflict(engine, type, taken)?.owner.type, type)
    })
    if (free)
      test(`not for a second ${type} with ${JSON.stringify(free)}`, () => {
        assert.equal(findConflict(engine, type, free), undefined)
      })
  }

  for (const [type, properties] of SHARED)
    test(`never for ${type}`, () => assert.equal(findConflict(engine, type, properties), undefined))

  for (const [type, properties] of [
    ['AWS::CloudWatch::CompositeAlarm', { AlarmName: 'busy' }],
    ['AWS::Neptune::DBInstance', { DBInstanceIdentifier: 'main' }],
  ] as const)
    test(`for ${type}, which shares its names with another type`, () => {
      assert.notEqual(findConflict(engine, type, properties)?.owner.type ?? type, type)
    })
})

suite('a resource whose name is taken fails', () => {
  const topicArn = 'arn:aws:sns:eu-central-1:111122223333:greeter'

  for (const [type, properties, reason] of [
    ['AWS::SNS::Topic', { TopicName: 'greeter' }, `${topicArn} already exists in stack STACK`],
    [
      'AWS::EC2::SecurityGroup',
      { GroupName: 'web', GroupDescription: 'a', VpcId: 'vpc-1' },
      `Resource handler returned message: "The security group 'web' already exists for VPC 'vpc-1' (Service: Ec2, Status Code: 400, Request ID: ID)" (RequestToken: ID, HandlerErrorCode: AlreadyExists)`,
    ],
    [
      'AWS::ElasticLoadBalancingV2::TargetGroup',
      { Name: 'web' },
      `Resource handler returned message: "Resource of type 'AWS::ElasticLoadBalancingV2::TargetGroup' with identifier 'web' already exists." (RequestToken: ID, HandlerErrorCode: AlreadyExists)`,
    ],
  ] as const)
    test(`as the handler of ${type} says`, async () => {
      await using emulator = await startCloudFormation()
      await createAppStack(emulator, template({ First: named(type, properties) }))

      await create(emulator, 'other', template({ Second: named(type, properties) }))

      const { id } = emulatedStack(emulator.engine, 'app')
      const [failure] = failuresIn(emulator.engine, 'other')
      assert.equal(failure?.replace(id.replace(/[\da-f]{8}-[-\da-f]{27}$/, 'ID'), 'STACK'), `Second: ${reason}`)
    })

  test('in the stack that has it already', async () => {
    await using emulator = await startCloudFormation()

    await create(
      emulator,
      'app',
      template({ First: topic('greeter'), Second: topic('greeter', { DependsOn: 'First' }) }),
    )

    assert.match(failuresIn(emulator.engine)[0] ?? '', /^Second: .*:greeter already exists in stack .*:stack\/app\//)
  })

  for (const [what, first, second, failed] of [
    ['when two resources swap their names', [topic('a'), topic('b')], [topic('b'), topic('a')], /^(First|Second): /],
    [
      'when a new resource wants the name of one that the update removes',
      [topic('a')],
      [undefined, topic('a')],
      /^Second: /,
    ],
    [
      'when a name that changes in place is taken',
      [
        named('AWS::CodeCommit::Repository', { RepositoryName: 'a' }),
        named('AWS::CodeCommit::Repository', { RepositoryName: 'b' }),
      ],
      [
        named('AWS::CodeCommit::Repository', { RepositoryName: 'a' }),
        named('AWS::CodeCommit::Repository', { RepositoryName: 'a' }),
      ],
      /^Second: .*'a' already exists/,
    ],
  ] as const)
    test(`in an update, ${what}`, async () => {
      await using emulator = await startCloudFormation()
      const of = ([First, Second]: readonly unknown[]) =>
        template({ ...(First ? { First } : {}), ...(Second ? { Second } : {}) })
      await createAppStack(emulator, of(first))

      await update(emulator, of(second))

      assert.match(failuresIn(emulator.engine)[0] ?? '', failed)
      assert.equal(emulatedStack(emulator.engine, 'app').status, 'UPDATE_ROLLBACK_COMPLETE')
    })

  for (const [name, letter] of [
    ['a', 0],
    ['aaa', 0],
    ['9', 0.999],
  ] as const)
    test(`in the words of its handler also when an id that AWS made up ends with '${name}'`, async () => {
      await using emulator = await startCloudFormation({ random: () => letter })
      const repository = (RepositoryName: string) => named('AWS::CodeCommit::Repository', { RepositoryName })
      await createAppStack(emulator, template({ First: repository(name), Second: repository('other') }))
      assert.ok(emulatedStack(emulator.engine, 'app').resources.get('First')?.physicalId?.endsWith(name))

      await update(emulator, template({ First: repository(name), Second: repository(name) }))

      assert.match(failuresIn(emulator.engine)[0] ?? '', new RegExp(`^Second: .*'${name}' already exists`))
    })

  for (const [DeletionPolicy, status] of [
    ['Retain', 'CREATE_FAILED'],
    ['Delete', 'CREATE_COMPLETE'],
  ] as const)
    test(`after the deletion of its stack ${status === 'CREATE_FAILED' ? 'if it was retained' : 'no more'}`, async () => {
      await using emulator = await startCloudFormation()
      await createAppStack(emulator, template({ First: topic('greeter', { DeletionPolicy }) }))
      await emulator.client.send(new DeleteStackCommand({ StackName: 'app' }))
      await emulator.engine.waitUntilIdle()

      await create(emulator, 'other', template({ Second: topic('greeter') }))

      assert.equal(emulatedStack(emulator.engine, 'other').status, status)
    })

  for (const [type, properties, expected] of [
    ['AWS::Logs::LogGroup', { LogGroupName: 'greeter' }, 'FAILED'],
    ['AWS::SNS::Topic', { TopicName: 'greeter' }, 'CREATE_COMPLETE'],
  ] as const)
    test(`${expected === 'FAILED' ? 'already in' : 'only after'} the change set of a new ${type}`, async () => {
      await using emulator = await startCloudFormation()
      await createAppStack(emulator, template({ First: named(type, properties) }))

      await emulator.client.send(
        new CreateChangeSetCommand({
          ...{ StackName: 'other', ChangeSetName: 'one', ChangeSetType: 'CREATE' },
          TemplateBody: template({ Second: named(type, properties) }),
        }),
      )
      await emulator.engine.waitUntilIdle()

      assert.equal(emulatedStack(emulator.engine, 'other').changeSets[0]?.status, expected)
    })
})

suite('a replacement that keeps a custom name fails', () => {
  for (const [type, before, after, name] of [
    ['AWS::SNS::Topic', { TopicName: 'greeter' }, { TopicName: 'greeter', FifoTopic: true }, 'greeter'],
    [
      'AWS::ECS::Service',
      { ServiceName: 'api', Cluster: 'main', SchedulingStrategy: 'REPLICA' },
      { ServiceName: 'api', Cluster: 'main', SchedulingStrategy: 'DAEMON' },
      'main|api',
    ],
    [
      'AWS::EC2::SecurityGroup',
      { GroupName: 'web', GroupDescription: 'a', VpcId: 'vpc-1' },
      { GroupName: 'web', GroupDescription: 'b', VpcId: 'vpc-1' },
      'web',
    ],
    [
      'AWS::Events::Rule',
      { Name: 'r', EventBusName: 'orders', ScheduleExpression: 'rate(1 day)' },
      { Name: 'r', EventBusName: 'returns', ScheduleExpression: 'rate(1 day)' },
      undefined,
    ],
  ] as const)
    test(`${name === undefined ? 'not ' : ''}for ${type}`, async () => {
      await using emulator = await startCloudFormation()
      await createAppStack(emulator, template({ Named: named(type, before) }))

      await update(emulator, template({ Named: named(type, after) }))

      const reason = `Named: CloudFormation cannot update a stack when a custom-named resource requires replacing. Rename ${name} and update the stack again.`
      assert.deepEqual(failuresIn(emulator.engine), name === undefined ? [] : [reason])
    })
})
