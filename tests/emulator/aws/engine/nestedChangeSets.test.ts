import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import {
  CreateChangeSetCommand,
  DeleteChangeSetCommand,
  DescribeChangeSetCommand,
  type DescribeChangeSetCommandOutput,
} from '@aws-sdk/client-cloudformation'
import { heldClock } from '../../../fakes/clock/heldClock.ts'
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
  type CloudFormationEmulator,
  createAppStack,
  emulatedStack,
  putTemplate,
  startCloudFormation,
} from '../../../fakes/emulator/startCloudFormation.ts'

const AFTER = '{{changeSet:KNOWN_AFTER_APPLY}}'

suite('a change set with nested stacks', () => {
  const network = (cidr: string) => `
Resources: { Vpc: { Type: AWS::EC2::VPC, Properties: { CidrBlock: ${cidr} } } }
Outputs: { Vpc: { Value: !Ref Vpc } }`
  const security = ({ type = 'String', use = '!Ref Vpc', more = '' } = {}) => `
Parameters: { Vpc: { Type: '${type}' } }
${more}
Resources: { Group: { Type: AWS::EC2::SecurityGroup, Properties: { GroupDescription: x, VpcId: ${use} } } }
Outputs: { Group: { Value: !Ref Group } }`
  const root = (emulator: CloudFormationEmulator, first: string, second: string) => {
    const put = (body: string) =>
      putTemplate(
        emulator.engine,
        'templates',
        String(body.length + body.charCodeAt(70)) + body.slice(55, 75).replace(/\W/g, ''),
        body,
      )
    return `
Resources:
  Network: { Type: AWS::CloudFormation::Stack, Properties: { TemplateURL: '${put(first)}' } }
  Security:
    Type: AWS::CloudFormation::Stack
    Properties: { TemplateURL: '${put(second)}', Parameters: { Vpc: !GetAtt Network.Outputs.Vpc } }`
  }
  const NESTED = { IncludeNestedStacks: true } as const
  const inner = async (
    { client }: CloudFormationEmulator,
    found: DescribeChangeSetCommandOutput,
    logicalId: string,
  ) => {
    const id = found.Changes?.find(isAbout(logicalId))?.ResourceChange?.ChangeSetId
    return client.send(new DescribeChangeSetCommand({ ChangeSetName: id, IncludePropertyValues: true }))
  }

  test('a change set has nested change sets that refer to their parent and root', async () => {
    await using emulator = await startCloudFormation()
    const TemplateBody = root(emulator, network('10.0.0.0/16'), security())
    const found = await createAndDescribe(emulator, { TemplateBody, ChangeSetType: 'CREATE', ...NESTED })

    assert.deepEqual(changeRowsOf(found), ['Add Network', 'Add Security'])
    const nested = await inner(emulator, found, 'Security')
    assert.deepEqual(changeRowsOf(nested), ['Add Group'])
    assert.deepEqual([nested.ParentChangeSetId, nested.RootChangeSetId], [found.ChangeSetId, found.ChangeSetId])
    assert.match(nested.Changes?.[0]?.ResourceChange?.AfterContext ?? '', /IntrinsicFunction|KNOWN_AFTER_APPLY/)

    await executeAndWait(emulator, found)
    const states = [...emulator.engine.stacks.values()].map(({ status }) => status)
    assert.deepEqual(states, Array(3).fill('CREATE_COMPLETE'))
  })

  test('deleting a change set deletes the empty nested stacks that it opened', async () => {
    await using emulator = await startCloudFormation()
    const TemplateBody = root(emulator, network('10.0.0.0/16'), security())
    const found = await createAndDescribe(emulator, { TemplateBody, ChangeSetType: 'CREATE', ...NESTED })

    await emulator.client.send(new DeleteChangeSetCommand({ ChangeSetName: found.ChangeSetId }))

    assert.equal(emulator.engine.stacks.size, 1)
  })

  test('a change set is empty when every nested change set is empty', async () => {
    await using emulator = await startCloudFormation()
    const TemplateBody = root(emulator, network('10.0.0.0/16'), security())
    await createAppStack(emulator, TemplateBody)

    const found = await createAndDescribe(emulator, { TemplateBody, ...NESTED })

    assert.equal(found.Status, 'FAILED')
    assert.match(found.StatusReason ?? '', /^The submitted information didn't contain changes\./)
    assert.deepEqual(changeRowsOf(found), ['Modify Network False', 'Modify Security False'])
    assert.match((await inner(emulator, found, 'Network')).StatusReason ?? '', /^The submitted information didn't/)
  })

  test('a change set can be complete although every nested change set is empty', async () => {
    await using emulator = await startCloudFormation({ switches: { emptyNestedMeansEmpty: false } })
    const TemplateBody = root(emulator, network('10.0.0.0/16'), security())
    await createAppStack(emulator, TemplateBody)

    const found = await createAndDescribe(emulator, { TemplateBody, ...NESTED })

    assert.equal(found.Status, 'CREATE_COMPLETE')
    assert.deepEqual(
      detailsOf(found, 'Network').map(line => line.split(' ')[3]),
      ['Automatic'],
    )
  })

  test('a change set can treat the outputs of an unchanged nested stack as unknown', async () => {
    await using emulator = await startCloudFormation({ switches: { unchangedOutputsAreKnown: false } })
    const TemplateBody = root(emulator, network('10.0.0.0/16'), security())
    await createAppStack(emulator, TemplateBody)

    const found = await createAndDescribe(emulator, { TemplateBody, ...NESTED })

    assert.equal(found.Status, 'CREATE_COMPLETE')
    assert.deepEqual(changeRowsOf(await inner(emulator, found, 'Security')), ['Modify Group True ReplaceAndDelete'])
  })

  test('a removed nested stack lists its resources with their own policy', async () => {
    await using emulator = await startCloudFormation({ switches: { rowsOfRemovedNestedStacks: true } })
    const kept = network('10.0.0.0/16').replace(
      'AWS::EC2::VPC,',
      'AWS::EC2::VPC, DeletionPolicy: RetainExceptOnCreate,',
    )
    await createAppStack(emulator, root(emulator, kept, security()))

    const TemplateBody = 'Resources: { Topic: { Type: AWS::SNS::Topic } }'
    const found = await createAndDescribe(emulator, { TemplateBody, ...NESTED })

    assert.deepEqual(changeRowsOf(await inner(emulator, found, 'Network')), ['Remove Vpc Retain'])
  })

  test('a value of a nested stack that changes counts as changed in the next, although it stays', async () => {
    await using emulator = await startCloudFormation()
    const tagged = (team: string) =>
      network('10.0.0.0/16').replace('16 }', `16, Tags: [{ Key: team, Value: ${team} }] }`)
    await createAppStack(emulator, root(emulator, tagged('a'), security()))

    const TemplateBody = root(emulator, tagged('bc'), security())
    const found = await createAndDescribe(emulator, { TemplateBody, ...NESTED })

    assert.deepEqual(changeRowsOf(await inner(emulator, found, 'Network')), ['Modify Vpc False'])
    const nested = await inner(emulator, found, 'Security')
    assert.deepEqual(changeRowsOf(nested), ['Modify Group True ReplaceAndDelete'])
    const vpc = [...emulator.engine.stacks.values()].flatMap(({ resources }) => resources.get('Vpc')?.physicalId ?? [])
    assert.deepEqual(detailsOf(nested, 'Group'), [
      `/Properties/VpcId Always Dynamic DirectModification - ${vpc} → ${AFTER}`,
      `/Properties/VpcId Always Static ParameterReference Vpc ${vpc} → ${AFTER}`,
    ])
    const plain = await describePlain(emulator, nested)
    assert.deepEqual(changeRowsOf(plain), changeRowsOf(nested))
    assert.deepEqual(causesIn(plain, 'Group'), causesIn(nested, 'Group'))
    assert.deepEqual(plain.Parameters, [
      { ParameterKey: 'Vpc', ParameterValue: '{{IntrinsicFunction:app/Network.Outputs.Vpc/Fn::GetAtt}}' },
    ])

    await executeAndWait(emulator, found)
    const group = [...emulator.engine.stacks.values()].flatMap(({ resources }) => resources.get('Group') ?? [])
    assert.deepEqual(
      group.map(({ properties, status }) => [properties.VpcId, status]),
      [[vpc[0], 'CREATE_COMPLETE']],
    )
  })

  test('a change set counts the items of a list without those that a condition leaves out', async () => {
    await using emulator = await startCloudFormation()
    const tagged = (team: string) =>
      network('10.0.0.0/16').replace('16 }', `16, Tags: [{ Key: team, Value: ${team} }] }`)
    const listed = security({
      more: 'Conditions: { IsEmpty: !Equals [!Ref AWS::Region, nowhere] }',
      use: 'vpc-1, Tags: [!If [IsEmpty, { Key: a, Value: b }, !Ref AWS::NoValue], { Key: vpc, Value: !Ref Vpc }]',
    })
    await createAppStack(emulator, root(emulator, tagged('a'), listed))

    const TemplateBody = root(emulator, tagged('bc'), listed)
    const found = await createAndDescribe(emulator, { TemplateBody, ...NESTED })

    const nested = await inner(emulator, found, 'Security')
    assert.deepEqual(
      detailsOf(nested, 'Group').map(line => line.replace(/ vpc-\w+ /, ' vpc ')),
      [
        `/Properties/Tags/0/Value Never Dynamic DirectModification - vpc → ${AFTER}`,
        `/Properties/Tags/0/Value Never Static ParameterReference Vpc vpc → ${AFTER}`,
      ],
    )
    assert.deepEqual(causesIn(await describePlain(emulator, nested), 'Group'), causesIn(nested, 'Group'))
  })

  test('the change set of a nested stack can be executed only by its root, and its row in the parent is automatic', async () => {
    await using emulator = await startCloudFormation()
    await createAppStack(emulator, root(emulator, network('10.0.0.0/16'), security()))

    const TemplateBody = root(emulator, network('10.11.0.0/16'), security())
    const found = await createAndDescribe(emulator, { TemplateBody, ...NESTED })

    const nested = await inner(emulator, found, 'Security')
    assert.deepEqual(
      [nested.Status, nested.ExecutionStatus, nested.StatusReason],
      ['CREATE_COMPLETE', 'UNAVAILABLE', 'Only executable from the root change set.'],
    )
    for (const view of [found, await describePlain(emulator, found)])
      assert.deepEqual(view.Changes?.find(isAbout('Security'))?.ResourceChange?.Details, [
        {
          Target: { Attribute: 'Properties', RequiresRecreation: 'Never' },
          Evaluation: 'Dynamic',
          ChangeSource: 'Automatic',
        },
      ])
    assert.deepEqual(causesIn(found, 'Network'), [
      'Properties Never Dynamic Automatic',
      'TemplateURL Never Static DirectModification',
    ])
  })

  test('a root change set fails while nested ones after the failed one are still in progress', async () => {
    const clock = heldClock()
    await using emulator = await startCloudFormation({ clock })
    const { client } = emulator
    const failing = network('10.0.0.0/16').replace(
      'AWS::EC2::VPC',
      "'AWS::EC2::VPC', Metadata: { M: !FindInMap [A, b, c] }",
    )
    const later = 'Resources: { Topic: { Type: AWS::SNS::Topic } }'
    const TemplateBody = `${root(emulator, failing, security())}
  Later: { Type: AWS::CloudFormation::Stack, DependsOn: Network, Properties: { TemplateURL: '${putTemplate(emulator.engine, 'templates', 'later', later)}' } }`
    const input = { StackName: 'app', ChangeSetName: 'one', TemplateBody, ...NESTED }
    const { Id: id } = await client.send(new CreateChangeSetCommand({ ...input, ChangeSetType: 'CREATE' }))

    clock.release()
    const found = await client.send(new DescribeChangeSetCommand({ ChangeSetName: id }))
    const during = await inner(emulator, found, 'Later')
    clock.release()
    await emulator.engine.waitUntilIdle()
    const afterwards = await inner(emulator, found, 'Later')

    assert.deepEqual([found.Status, during.Status, during.Changes], ['FAILED', 'CREATE_IN_PROGRESS', []])
    assert.deepEqual([afterwards.Status, changeRowsOf(afterwards)], ['CREATE_COMPLETE', ['Add Topic']])
  })

  for (const [what, value] of [
    ['the description of an output', '!Ref Vpc, Description: other'],
    ['an export', '!Ref Vpc, Export: { Name: the-vpc }'],
    ['the value of an output', '!GetAtt Vpc.CidrBlock'],
  ] as const)
    test(`a change set for ${what} of a nested stack has no row there, and is executed`, async () => {
      await using emulator = await startCloudFormation()
      await createAppStack(emulator, root(emulator, network('10.0.0.0/16'), security()))

      const TemplateBody = root(emulator, network('10.0.0.0/16').replace('!Ref Vpc', value), security())
      const found = await createAndDescribe(emulator, { TemplateBody, ...NESTED })

      assert.equal(found.Status, 'CREATE_COMPLETE')
      const nested = await inner(emulator, found, 'Network')
      assert.deepEqual([nested.Status, nested.Changes], ['CREATE_COMPLETE', []])
      await executeAndWait(emulator, found)
      const child = [...emulator.engine.stacks.values()].find(({ parent }) => parent?.logicalId === 'Network')
      assert.equal(child?.status, 'UPDATE_COMPLETE')
      const [output] = child?.outputs ?? []
      assert.ok(output?.description === 'other' || output?.exportName === 'the-vpc' || output?.value === '10.0.0.0/16')
    })

  test('nestedValuesAreStatic: a replacement in one nested stack can be a possible replacement in the next', async () => {
    await using emulator = await startCloudFormation({ switches: { nestedValuesAreStatic: false } })
    await createAppStack(emulator, root(emulator, network('10.0.0.0/16'), security()))

    const TemplateBody = root(emulator, network('10.11.0.0/16'), security())
    const found = await createAndDescribe(emulator, { TemplateBody, ...NESTED })

    assert.deepEqual(changeRowsOf(await inner(emulator, found, 'Network')), ['Modify Vpc True ReplaceAndDelete'])
    const nested = await inner(emulator, found, 'Security')
    assert.deepEqual(changeRowsOf(nested), ['Modify Group Conditional ReplaceAndDelete'])
    assert.match(detailsOf(nested, 'Group').join(), /Dynamic ParameterReference Vpc/)
    await executeAndWait(emulator, found)
    assert.equal(emulatedStack(emulator.engine, 'app').status, 'UPDATE_COMPLETE')
  })

  test('a nested stack that only passes on a value of another one changes with it, and so does what reads it', async () => {
    await using emulator = await startCloudFormation()
    const url = putTemplate(
      emulator.engine,
      'templates',
      'middle',
      `Parameters: { Vpc: { Type: String } }
Resources: { Topic: { Type: AWS::SNS::Topic } }
Outputs: { Vpc: { Value: !Ref Vpc } }`,
    )
    const chain = (cidr: string) =>
      `${root(emulator, network(cidr), security())
        .replace(
          'Security:',
          `Middle: { Type: AWS::CloudFormation::Stack, Properties: { TemplateURL: '${url}', Parameters: { Vpc: !GetAtt Network.Outputs.Vpc } } }\n  Security:`,
        )
        .replace(/Network\.Outputs\.Vpc } }$/, 'Middle.Outputs.Vpc } }')}`
    await createAppStack(emulator, chain('10.0.0.0/16'))

    const found = await createAndDescribe(emulator, { TemplateBody: chain('10.11.0.0/16'), ...NESTED })

    const middle = await inner(emulator, found, 'Middle')
    assert.deepEqual([middle.Status, middle.Changes], ['CREATE_COMPLETE', []])
    assert.deepEqual(changeRowsOf(await inner(emulator, found, 'Security')), ['Modify Group True ReplaceAndDelete'])
    await executeAndWait(emulator, found)
    const [vpc, group] = ['Vpc', 'Group'].map(
      logicalId => [...emulator.engine.stacks.values()].flatMap(({ resources }) => resources.get(logicalId) ?? [])[0],
    )
    assert.ok(vpc?.physicalId)
    assert.equal(group?.properties.VpcId, vpc.physicalId)
  })

  test('the change set of a nested stack has the values of stored parameters', async () => {
    await using emulator = await startCloudFormation()
    await createAppStack(
      emulator,
      'Resources: { Stored: { Type: AWS::SSM::Parameter, Properties: { Name: /vpc, Type: String, Value: vpc-1 } } }',
    )
    const TemplateBody = root(
      emulator,
      network('10.0.0.0/16'),
      security({ type: 'AWS::SSM::Parameter::Value<String>' }),
    ).replace('!GetAtt Network.Outputs.Vpc', '/vpc')

    const input = { StackName: 'reader', TemplateBody, ChangeSetType: 'CREATE', ...NESTED } as const
    const nested = await inner(emulator, await createAndDescribe(emulator, input), 'Security')

    assert.deepEqual(nested.Parameters, [{ ParameterKey: 'Vpc', ParameterValue: '/vpc', ResolvedValue: 'vpc-1' }])
  })

  test('a nested change set may have a text that only looks like a call over such a value', async () => {
    await using emulator = await startCloudFormation()
    const options = { use: `!Sub 'Fn::Select(1,\${Vpc})'` }
    const TemplateBody = root(emulator, network('10.0.0.0/16'), security(options))

    const found = await createAndDescribe(emulator, { TemplateBody, ChangeSetType: 'CREATE', ...NESTED })

    assert.equal(found.Status, 'CREATE_COMPLETE')
  })

  for (const [description, options, message] of [
    ['a pattern', { more: '', type: "String', AllowedPattern: 'vpc-.*" }, /must match pattern/],
    ['a type of AWS', { type: 'AWS::EC2::VPC::Id' }, /parameter name Vpc does not exist/],
    ['Fn::Select', { use: "!Select [1, !Split ['-', !Ref Vpc]]" }, /Fn::Select cannot select nonexistent value/],
    [
      'Fn::Split',
      { use: "!Join ['-', !Split ['-', !Ref Vpc]]" },
      /^Usage of \{\{IntrinsicFunction:.*\}\} is not allowed/,
    ],
    [
      'Fn::Select in a text',
      { use: `!Join ['', ['x-', !Select [0, !Split ['-', !Sub 'of \${Vpc}']]]]` },
      /Fn::Select cannot select nonexistent value/,
    ],
    ['a condition', { more: "Conditions: { Has: !Not [!Equals [!Ref Vpc, '']] }", use: '!If [Has, !Ref Vpc, x]' }, /./],
  ] as const)
    test(`a nested change set fails on ${description} over a value of a stack that has not run`, async () => {
      await using emulator = await startCloudFormation()
      const TemplateBody = root(emulator, network('10.0.0.0/16'), security(options))

      const found = await createAndDescribe(emulator, { TemplateBody, ChangeSetType: 'CREATE', ...NESTED })

      const nested = await inner(emulator, found, 'Security')
      assert.equal(nested.Status, 'FAILED')
      assert.match(nested.StatusReason ?? '', message)
      assert.equal(found.Status, 'FAILED')
      assert.equal(
        found.StatusReason,
        `Nested change set ${nested.ChangeSetId} was not successfully created: Currently in FAILED.`,
      )
    })
})
