import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import {
  CreateChangeSetCommand,
  CreateStackCommand,
  ExecuteChangeSetCommand,
  GetStackPolicyCommand,
  SetStackPolicyCommand,
  UpdateStackCommand,
  type UpdateStackCommandInput,
} from '@aws-sdk/client-cloudformation'
import { expectRejection } from '../../../fakes/emulator/expectRejection.ts'
import {
  type CloudFormationEmulator,
  createAppStack,
  emulatedStack,
  findEvent,
  putTemplate,
  startCloudFormation,
} from '../../../fakes/emulator/startCloudFormation.ts'

const ALL = { Effect: 'Allow', Principal: '*', Action: 'Update:*', Resource: '*' }
const deny = (more: object) => ({ Effect: 'Deny', Principal: '*', Action: 'Update:*', Resource: '*', ...more })
const policyOf = (...Statement: object[]) => JSON.stringify({ Statement })
const BOTH = (display: string, queue: string) => `Resources:
  Topic: { Type: AWS::SNS::Topic, Properties: { DisplayName: ${display} } }
  Queue: { Type: AWS::SQS::Queue, Properties: { QueueName: ${queue} } }`
const BEFORE = BOTH('a', 'a')
const MODIFIED = BOTH('b', 'a')
const REPLACED = BOTH('a', 'b')
const REMOVED = 'Resources: { Topic: { Type: AWS::SNS::Topic, Properties: { DisplayName: a } } }'

async function update(
  emulator: CloudFormationEmulator,
  TemplateBody: string,
  more: Partial<UpdateStackCommandInput> = {},
) {
  await emulator.client.send(new UpdateStackCommand({ StackName: 'app', TemplateBody, ...more }))
  await emulator.engine.waitUntilIdle()
  return emulatedStack(emulator.engine, 'app').status
}

async function createProtected(emulator: CloudFormationEmulator, StackPolicyBody: string): Promise<void> {
  await emulator.client.send(new CreateStackCommand({ StackName: 'app', TemplateBody: BEFORE, StackPolicyBody }))
  await emulator.engine.waitUntilIdle()
}

async function policyBody({ client }: CloudFormationEmulator): Promise<string | undefined> {
  return (await client.send(new GetStackPolicyCommand({ StackName: 'app' }))).StackPolicyBody
}

const denied = (index: number, action: string, resource: string) =>
  `Action denied by stack policy: Statement [#${index}] does not allow [${action}] for resource [${resource}];`

suite('a stack policy', () => {
  for (const [when, policy, template, failed, reason] of [
    ['forbids every update', policyOf(ALL, deny({})), MODIFIED, 'Topic', denied(1, 'Update:*', '*')],
    [
      'forbids to modify one resource',
      policyOf(deny({ Action: 'Update:Modify', Resource: 'LogicalResourceId/Topic' }), ALL),
      MODIFIED,
      'Topic',
      denied(0, 'Update:Modify', 'LogicalResourceId/Topic'),
    ],
    [
      'forbids to replace a type',
      policyOf(
        ALL,
        deny({
          Action: ['Update:Replace', 'Update:Delete'],
          Condition: { StringEquals: { ResourceType: ['AWS::SQS::Queue'] } },
        }),
      ),
      REPLACED,
      'Queue',
      denied(1, 'Update:Replace, Update:Delete', '*'),
    ],
    [
      'forbids to remove a type with a pattern',
      policyOf(ALL, deny({ Action: 'Update:Delete', Condition: { StringLike: { ResourceType: 'AWS::SQS::*' } } })),
      REMOVED,
      'Queue',
      denied(1, 'Update:Delete', '*'),
    ],
    [
      'forbids what is not named',
      policyOf(ALL, deny({ Resource: undefined, NotResource: 'LogicalResourceId/Topic' })),
      REPLACED,
      'Queue',
      denied(1, 'Update:*', 'LogicalResourceId/Topic'),
    ],
    [
      'allows another resource alone',
      policyOf({ ...ALL, Resource: 'LogicalResourceId/Other*' }),
      MODIFIED,
      'Topic',
      'Action not allowed by stack policy: no statement allows [Update:Modify] for resource [LogicalResourceId/Topic];',
    ],
    [
      'allows all but removals',
      policyOf({ ...ALL, Action: undefined, NotAction: 'Update:Delete' }),
      REMOVED,
      'Queue',
      'Action not allowed by stack policy: no statement allows [Update:Delete] for resource [LogicalResourceId/Queue];',
    ],
  ] as const)
    test(`a policy that ${when} fails the update, and everything stays`, async () => {
      await using emulator = await startCloudFormation()
      await createProtected(emulator, policy)
      const { physicalId } = emulatedStack(emulator.engine, 'app').resources.get('Queue') ?? {}

      assert.equal(await update(emulator, template), 'UPDATE_ROLLBACK_COMPLETE')

      assert.equal(findEvent(emulator.engine, 'app', `${failed} UPDATE_FAILED`).reason, reason)
      const { resources } = emulatedStack(emulator.engine, 'app')
      assert.equal(resources.get('Topic')?.properties.DisplayName, 'a')
      assert.deepEqual([resources.get('Queue')?.physicalId, resources.get('Queue')?.exists], [physicalId, true])
      assert.equal(await update(emulator, template, { StackPolicyDuringUpdateBody: '{}' }), 'UPDATE_COMPLETE')
    })

  for (const [when, policy, template] of [
    ['without a statement about it', policyOf(ALL, deny({ Action: 'Update:Replace' })), MODIFIED],
    ['of another resource', policyOf(ALL, deny({ Resource: 'LogicalResourceId/Queue' })), MODIFIED],
    [
      'of another type',
      policyOf(ALL, deny({ Condition: { StringEquals: { ResourceType: 'AWS::SQS::Queue' } } })),
      MODIFIED,
    ],
    ['of an empty policy', '{}', REPLACED],
  ] as const)
    test(`a policy allows a change ${when}`, async () => {
      await using emulator = await startCloudFormation()
      await createProtected(emulator, policy)

      assert.equal(await update(emulator, template), 'UPDATE_COMPLETE')
    })

  test('a policy for one update replaces that of the stack once', async () => {
    await using emulator = await startCloudFormation()
    const policy = policyOf(ALL, deny({}))
    await createProtected(emulator, policy)

    assert.equal(await update(emulator, MODIFIED, { StackPolicyDuringUpdateBody: policyOf(ALL) }), 'UPDATE_COMPLETE')
    assert.equal(await policyBody(emulator), policy)
    assert.equal(await update(emulator, BEFORE), 'UPDATE_ROLLBACK_COMPLETE')
  })

  test('the policy of an update holds after it, and not after its failure', async () => {
    await using emulator = await startCloudFormation()
    const [open, closed] = [policyOf(ALL), policyOf(ALL, deny({}))]
    await createProtected(emulator, open)

    assert.equal(await update(emulator, MODIFIED, { StackPolicyBody: closed }), 'UPDATE_COMPLETE')
    assert.equal(await policyBody(emulator), closed)
    assert.equal(await update(emulator, BEFORE, { StackPolicyBody: open }), 'UPDATE_ROLLBACK_COMPLETE')
    assert.equal(await policyBody(emulator), closed)
  })

  test('a policy holds for the execution of a change set, and for a nested stack as a resource', async () => {
    await using emulator = await startCloudFormation()
    const { client, engine } = emulator
    const parent = (name: string) => {
      const url = putTemplate(
        engine,
        'templates',
        name,
        `Resources: { T: { Type: AWS::SNS::Topic, Properties: { DisplayName: ${name} } } }`,
      )
      return `Resources: { Inner: { Type: AWS::CloudFormation::Stack, Properties: { TemplateURL: '${url}' } } }`
    }
    await createAppStack(emulator, parent('a'))
    await client.send(
      new SetStackPolicyCommand({
        StackName: 'app',
        StackPolicyBody: policyOf(ALL, deny({ Resource: 'LogicalResourceId/Inner' })),
      }),
    )
    const changeSet = { StackName: 'app', ChangeSetName: 'one' }
    await client.send(
      new CreateChangeSetCommand({ ...changeSet, TemplateBody: parent('b'), IncludeNestedStacks: true }),
    )
    await engine.waitUntilIdle()
    await client.send(new ExecuteChangeSetCommand(changeSet))
    await engine.waitUntilIdle()

    assert.equal(emulatedStack(engine, 'app').status, 'UPDATE_ROLLBACK_COMPLETE')
    assert.equal(
      findEvent(engine, 'app', 'Inner UPDATE_FAILED').reason,
      denied(1, 'Update:*', 'LogicalResourceId/Inner'),
    )
  })

  test('a policy is read from a bucket', async () => {
    await using emulator = await startCloudFormation()
    await createAppStack(emulator, BEFORE)
    assert.equal(await policyBody(emulator), undefined)
    const StackPolicyURL = putTemplate(emulator.engine, 'policies', 'policy.json', policyOf(ALL))
    await emulator.client.send(new SetStackPolicyCommand({ StackName: 'app', StackPolicyURL }))

    assert.equal(await policyBody(emulator), policyOf(ALL))
  })

  for (const [what, StackPolicyBody] of [
    ['text', 'text'],
    ['a list', '[]'],
    ['no statement', '{"Statement":[]}'],
    ['another principal', policyOf({ ...ALL, Principal: 'me' })],
    ['another action', policyOf({ ...ALL, Action: 'Delete:*' })],
    ['another effect', policyOf({ ...ALL, Effect: 'Perhaps' })],
    ['another resource', policyOf({ ...ALL, Resource: 'arn:aws:s3:::b' })],
    ['no resource', policyOf({ ...ALL, Resource: undefined })],
    ['another condition', policyOf({ ...ALL, Condition: { Bool: { ResourceType: 'x' } } })],
    ['another condition key', policyOf({ ...ALL, Condition: { StringEquals: { Name: 'x' } } })],
  ] as const)
    test(`a policy with ${what} is refused`, async () => {
      await using emulator = await startCloudFormation()
      await createAppStack(emulator, BEFORE)
      const refusal = await expectRejection(
        emulator.client.send(new SetStackPolicyCommand({ StackName: 'app', StackPolicyBody })),
      )

      assert.equal(refusal.message, 'Error validating stack policy: Invalid stack policy')
    })

  test('a creation with an invalid policy leaves no stack', async () => {
    await using emulator = await startCloudFormation()
    await expectRejection(
      emulator.client.send(new CreateStackCommand({ StackName: 'app', TemplateBody: BEFORE, StackPolicyBody: 'x' })),
    )
    assert.equal(emulator.engine.stacks.size, 0)
  })
})
