import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import {
  CreateChangeSetCommand,
  CreateStackCommand,
  DescribeStackEventsCommand,
  DescribeStackResourceCommand,
  DescribeStackResourcesCommand,
  DescribeStacksCommand,
  GetTemplateCommand,
  GetTemplateSummaryCommand,
  ListExportsCommand,
  ListImportsCommand,
  ListStackResourcesCommand,
  ListStacksCommand,
  ValidateTemplateCommand,
} from '@aws-sdk/client-cloudformation'
import {
  type CloudFormationEmulator,
  emulatedStack,
  startCloudFormation,
} from '../../../../fakes/emulator/startCloudFormation.ts'

const TEMPLATE = `
Description: for tests
Parameters:
  Key: { Type: String, NoEcho: true, Default: very-secret, Description: A key. }
Resources:
  Topic: { Type: AWS::SNS::Topic, Metadata: { a: 1 }, Properties: { DisplayName: !Sub 'x-\${Key}' } }
  Role: { Type: AWS::IAM::Role, Properties: { AssumeRolePolicyDocument: {} } }
Outputs:
  Topic: { Value: !Ref Topic, Export: { Name: topic }, Description: The topic. }`
const CAPABLE = { Capabilities: ['CAPABILITY_IAM'] } as const

suite('a response of CloudFormation', () => {
  test('a stack is described without its secrets', async () => {
    await using emulator = await startCloudFormation()
    await create(emulator)

    const { Stacks: [stack] = [] } = await emulator.client.send(new DescribeStacksCommand({ StackName: 'app' }))

    assert.equal(stack?.StackStatus, 'CREATE_COMPLETE')
    assert.equal(stack.Description, 'for tests')
    assert.deepEqual(stack.Parameters, [{ ParameterKey: 'Key', ParameterValue: '****' }])
    assert.deepEqual(stack.Tags, [{ Key: 'team', Value: 'a' }])
    assert.deepEqual([stack.Outputs?.[0]?.OutputKey, stack.Outputs?.[0]?.ExportName], ['Topic', 'topic'])
    assert.equal(stack.LastOperations?.[0]?.OperationType, 'CREATE_STACK')
    const { StackEvents: events } = await emulator.client.send(new DescribeStackEventsCommand({ StackName: 'app' }))
    assert.ok(!JSON.stringify(events).includes('very-secret'), 'an event contains the secret')
    assert.match(
      events?.find(candidate => candidate.LogicalResourceId === 'Topic')?.ResourceProperties ?? '',
      /x-\*\*\*\*/,
    )
  })

  test('the resources of a stack are described one by one and together', async () => {
    await using emulator = await startCloudFormation()
    const { client, engine } = emulator
    await create(emulator)
    const physicalId = emulatedStack(engine, 'app').resources.get('Topic')?.physicalId

    const { StackResourceDetail: detail } = await client.send(
      new DescribeStackResourceCommand({ StackName: 'app', LogicalResourceId: 'Topic' }),
    )
    assert.deepEqual([detail?.PhysicalResourceId, detail?.Metadata], [physicalId, '{"a":1}'])
    const { StackResources: all } = await client.send(
      new DescribeStackResourcesCommand({ PhysicalResourceId: physicalId }),
    )
    assert.deepEqual(
      all?.map(({ LogicalResourceId: id }) => id),
      ['Topic', 'Role'],
    )
  })

  test('the template of a stack is returned unchanged, and a summary has its parameters and capabilities', async () => {
    await using emulator = await startCloudFormation()
    const { client } = emulator
    await create(emulator)

    const { TemplateBody: body } = await client.send(new GetTemplateCommand({ StackName: 'app' }))
    assert.equal(body, TEMPLATE)
    const small = 'Resources: { T: { Type: AWS::SNS::Topic } }'
    const review = { StackName: 'new', ChangeSetName: 'one', ChangeSetType: 'CREATE', TemplateBody: small } as const
    await client.send(new CreateChangeSetCommand(review))
    const reviewed = await client.send(new GetTemplateCommand({ StackName: 'new' }))
    assert.equal(reviewed.TemplateBody, '', 'a stack in review has a template')
    const summary = await client.send(new GetTemplateSummaryCommand({ TemplateBody: TEMPLATE }))
    assert.deepEqual(summary.ResourceTypes, ['AWS::SNS::Topic', 'AWS::IAM::Role'])
    assert.deepEqual(
      summary.Parameters?.map(({ ParameterKey: key, NoEcho: noEcho }) => [key, noEcho]),
      [['Key', true]],
    )
    const valid = await client.send(new ValidateTemplateCommand({ TemplateBody: TEMPLATE }))
    assert.deepEqual(valid.Capabilities, ['CAPABILITY_IAM'])
  })

  test('an export is listed with the stacks that import it', async () => {
    await using emulator = await startCloudFormation()
    const { client, engine } = emulator
    await create(emulator)
    const user = 'Resources: { Topic: { Type: AWS::SNS::Topic, Properties: { DisplayName: !ImportValue topic } } }'
    await client.send(new CreateStackCommand({ StackName: 'user', TemplateBody: user }))
    await engine.waitUntilIdle()

    const { Exports: exported } = await client.send(new ListExportsCommand())
    assert.deepEqual(
      exported?.map(({ Name: name }) => name),
      ['topic'],
    )
    const { Imports: users } = await client.send(new ListImportsCommand({ ExportName: 'topic' }))
    assert.deepEqual(users, ['user'])
  })

  test('long lists come in pages, with the newest events first', async () => {
    await using emulator = await startCloudFormation({ pageSizes: { stacks: 2, events: 7, resources: 4, exports: 1 } })
    const { client, engine } = emulator
    const topics = Array.from({ length: 10 }, (_, index) => `  T${index}: { Type: AWS::SNS::Topic }`).join('\n')
    for (const StackName of ['a', 'b', 'c', 'd', 'e'])
      await client.send(new CreateStackCommand({ StackName, TemplateBody: `Resources:\n${topics}` }))
    await engine.waitUntilIdle()

    const stacks = await pagesOf(
      token => client.send(new DescribeStacksCommand({ NextToken: token })),
      page => page.Stacks,
    )
    assert.deepEqual(
      stacks.map(({ length }) => length),
      [2, 2, 1],
    )
    const listed = await pagesOf(
      token => client.send(new ListStacksCommand({ NextToken: token })),
      page => page.StackSummaries,
    )
    assert.equal(listed.flat().length, 5)
    const input = { StackName: 'a' }
    const resources = await pagesOf(
      token => client.send(new ListStackResourcesCommand({ ...input, NextToken: token })),
      page => page.StackResourceSummaries,
    )
    assert.deepEqual(
      resources.map(({ length }) => length),
      [4, 4, 2],
    )
    const events = await pagesOf(
      token => client.send(new DescribeStackEventsCommand({ ...input, NextToken: token })),
      page => page.StackEvents,
    )
    assert.equal(events.flat().length, emulatedStack(engine, 'a').events.length)
    assert.ok(events.length > 5)
    const times = events.flat().map(event => event.Timestamp?.getTime() ?? 0)
    assert.deepEqual(
      times,
      times.toSorted((a, b) => b - a),
    )
  })
})

suite('a request with a token', () => {
  test('repeated requests with the same token create one stack', async () => {
    await using emulator = await startCloudFormation()
    const { client, engine } = emulator
    const command = () =>
      new CreateStackCommand({ StackName: 'app', TemplateBody: TEMPLATE, ClientRequestToken: 'one', ...capable() })

    const first = await client.send(command())
    const again = await client.send(command())
    await engine.waitUntilIdle()

    assert.equal(again.StackId, first.StackId)
    assert.equal(engine.stacks.size, 1)
    assert.ok(emulatedStack(engine, 'app').events.every(({ operation }) => operation?.token === 'one'))
  })

  test('another request with the same token is refused', async () => {
    await using emulator = await startCloudFormation()
    const { client, engine } = emulator
    const input = { StackName: 'app', TemplateBody: TEMPLATE, ClientRequestToken: 'one', ...capable() }
    await client.send(new CreateStackCommand(input))

    await assert.rejects(client.send(new CreateStackCommand({ ...input, DisableRollback: true })), {
      name: 'TokenAlreadyExistsException',
    })
    await engine.waitUntilIdle()
  })
})

const capable = () => ({ Capabilities: [...CAPABLE.Capabilities] })

async function create({ client, engine }: CloudFormationEmulator): Promise<void> {
  const Tags = [{ Key: 'team', Value: 'a' }]
  await client.send(new CreateStackCommand({ StackName: 'app', TemplateBody: TEMPLATE, Tags, ...capable() }))
  await engine.waitUntilIdle()
}

async function pagesOf<P extends { NextToken?: string | undefined }, T>(
  fetch: (token: string | undefined) => Promise<P>,
  items: (page: P) => readonly T[] | undefined,
): Promise<readonly (readonly T[])[]> {
  const pages: (readonly T[])[] = []
  let token: string | undefined
  do {
    const page = await fetch(token)
    pages.push(items(page) ?? [])
    token = page.NextToken
  } while (token !== undefined)
  return pages
}
