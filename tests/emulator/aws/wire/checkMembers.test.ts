import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import * as cloudFormation from '@aws-sdk/client-cloudformation'
import * as ecs from '@aws-sdk/client-ecs'
import { defineService, type Service } from '../../../../scripts/emulator/aws/wire/awsService.ts'
import { checkMembers } from '../../../../scripts/emulator/aws/wire/checkMembers.ts'
import type { ServiceConstraints } from '../../../../scripts/emulator/aws/wire/memberConstraints.ts'
import { WireError } from '../../../../scripts/emulator/aws/wire/wireError.ts'

const CONSTRAINTS: ServiceConstraints = {
  operations: { CreateChangeSet: 'CreateChangeSetInput', RunTask: 'RunTaskRequest' },
  shapes: {
    CreateChangeSetInput: {
      required: ['StackName', 'ChangeSetName'],
      members: {
        StackName: 'Name',
        Capabilities: 'Capabilities',
        Tags: 'Tags',
        NotificationARNs: 'Two',
        RollbackConfiguration: 'RollbackConfiguration',
        ResourcesToImport: 'Resources',
      },
    },
    Name: { min: 1, max: 4, pattern: '[a-z]+' },
    Two: { max: 2 },
    Capabilities: { item: 'Capability' },
    Capability: { enum: ['CAPABILITY_IAM', 'CAPABILITY_NAMED_IAM'] },
    Tags: { item: 'Tag' },
    Tag: { required: ['Key', 'Value'], members: { Key: 'TagKey' } },
    TagKey: { min: 1, max: 3 },
    RollbackConfiguration: { members: { MonitoringTimeInMinutes: 'Minutes' } },
    Minutes: { min: 0, max: 180 },
    Resources: { item: 'Resource' },
    Resource: { members: { ResourceIdentifier: 'Identifier' } },
    Identifier: { min: 1, key: 'TagKey', value: 'TagKey' },
  },
}
const service: Service = { ...defineService(cloudFormation, {}), constraints: CONSTRAINTS }
const INPUT = { StackName: 'app', ChangeSetName: 'one' }
const demand = (value: string, path: string, words: string) =>
  `Value ${value} at '${path}' failed to satisfy constraint: Member must ${words}`
const resource = (ResourceIdentifier: object) => ({
  ResourcesToImport: [{ ResourceType: 'T', LogicalResourceId: 'L', ResourceIdentifier }],
})

suite('a value that breaks a constraint of the model is refused in the words of AWS', () => {
  for (const [when, input, message] of [
    ['a pattern', { StackName: 'A' }, demand("'A'", 'stackName', 'satisfy regular expression pattern: [a-z]+')],
    [
      'a pattern that matches a part alone',
      { StackName: 'a!' },
      demand("'a!'", 'stackName', 'satisfy regular expression pattern: [a-z]+'),
    ],
    [
      'a text that is too long',
      { StackName: 'abcde' },
      demand("'abcde'", 'stackName', 'have length less than or equal to 4'),
    ],
    [
      'a list that is too long',
      { NotificationARNs: ['a', 'b', 'c'] },
      demand("'[a, b, c]'", 'notificationARNs', 'have length less than or equal to 2'),
    ],
    [
      'a number that is too large',
      { RollbackConfiguration: { MonitoringTimeInMinutes: 181 } },
      demand("'181'", 'rollbackConfiguration.monitoringTimeInMinutes', 'have value less than or equal to 180'),
    ],
    [
      'a number that is too small',
      { RollbackConfiguration: { MonitoringTimeInMinutes: -1 } },
      demand("'-1'", 'rollbackConfiguration.monitoringTimeInMinutes', 'have value greater than or equal to 0'),
    ],
    [
      'a name of a list of names',
      { Capabilities: ['CAPABILITY_IAM', ' X'] },
      demand(
        "'[CAPABILITY_IAM,  X]'",
        'capabilities',
        'satisfy constraint: [Member must satisfy enum value set: [CAPABILITY_IAM, CAPABILITY_NAMED_IAM]]',
      ),
    ],
    [
      'a member of the second structure of a list',
      {
        Tags: [
          { Key: 'a', Value: '' },
          { Key: 'abcd', Value: '' },
        ],
      },
      demand("'abcd'", 'tags.2.member.key', 'have length less than or equal to 3'),
    ],
    [
      'a member that a structure of a list lacks',
      { Tags: [{ Key: 'a' }] },
      demand('null', 'tags.1.member.value', 'not be null'),
    ],
    [
      'a map without entries',
      resource({}),
      demand("'{}'", 'resourcesToImport.1.member.resourceIdentifier', 'have length greater than or equal to 1'),
    ],
    [
      'a key of a map',
      resource({ abcd: 'a' }),
      "Value '{abcd=a}' at 'resourcesToImport.1.member.resourceIdentifier' failed to satisfy constraint: Map keys must satisfy constraint: [Member must have length less than or equal to 3, Member must have length greater than or equal to 1]",
    ],
  ] as const)
    test(`an input is refused for ${when}`, () =>
      assert.equal(refusalOf({ ...INPUT, ...input }), `1 validation error detected: ${message}`))

  test('an input is refused for everything at once, each in its own words', () =>
    assert.equal(
      refusalOf({ StackName: '', Tags: [{ Key: '', Value: 'a' }] }),
      `4 validation errors detected: ${[
        demand("''", 'stackName', 'have length greater than or equal to 1'),
        demand("''", 'stackName', 'satisfy regular expression pattern: [a-z]+'),
        demand('null', 'changeSetName', 'not be null'),
        demand("''", 'tags.1.member.key', 'have length greater than or equal to 1'),
      ].join('; ')}`,
    ))

  test('an input without a mistake is accepted, and so is a member that the model says nothing about', () =>
    assert.equal(refusalOf({ ...INPUT, Description: '', Tags: [{ Key: 'äöü', Value: 'x'.repeat(999) }] }), undefined))

  test('a service without a model refuses a missing member with its own code', () => {
    const tasks = defineService(ecs, {})
    const operation = tasks.operations.get('RunTask')
    assert.ok(operation)
    assert.throws(() => checkMembers(tasks, operation, {}), {
      code: 'InvalidParameterException',
      message: `1 validation error detected: ${demand('null', 'taskDefinition', 'not be null')}`,
    })
  })
})

function refusalOf(input: object): string | undefined {
  const operation = service.operations.get('CreateChangeSet')
  assert.ok(operation)
  try {
    checkMembers(service, operation, input)
    return undefined
  } catch (error) {
    assert.ok(error instanceof WireError)
    assert.equal(error.code, 'ValidationError')
    return error.message
  }
}
