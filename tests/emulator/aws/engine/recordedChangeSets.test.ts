import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
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
  startCloudFormation,
} from '../../../fakes/emulator/startCloudFormation.ts'

const AFTER = '{{changeSet:KNOWN_AFTER_APPLY}}'
const parameter = (ParameterKey: string, ParameterValue: string) => ({ ParameterKey, ParameterValue })
/** A topic, and a second one that shows something of it. */
const topics = ({ name = 'one', display = 'x', second = '!GetAtt First.TopicName', more = '' } = {}) => `
Resources:
  First: { Type: AWS::SNS::Topic, Properties: { TopicName: ${name}, DisplayName: ${display} } }
  Second: { Type: AWS::SNS::Topic, Properties: { TopicName: second, DisplayName: ${second} } }${more}`

suite('a change set lists what recordings on AWS list, where a resource reads an attribute', () => {
  test('Fn::GetAtt of a resource that changes in place is dynamic without values, and left out in silence with them', async () => {
    await using emulator = await startCloudFormation()
    await createAppStack(emulator, topics())

    const found = await createAndDescribe(emulator, { TemplateBody: topics({ display: 'y' }) })

    assert.deepEqual(
      [found.Status, found.ExecutionStatus, found.StatusReason],
      ['CREATE_COMPLETE', 'AVAILABLE', undefined],
    )
    assert.deepEqual(changeRowsOf(found), ['Modify First False'])
    const plain = await describePlain(emulator, found)
    assert.deepEqual(changeRowsOf(plain), ['Modify First False', 'Modify Second False'])
    assert.deepEqual(causesIn(plain, 'Second'), ['DisplayName Never Dynamic ResourceAttribute First.TopicName'])
  })

  test('a resource that is left out with values is updated all the same', async () => {
    await using emulator = await startCloudFormation()
    await createAppStack(emulator, topics({ second: '!GetAtt First.DisplayName' }))
    const found = await createAndDescribe(emulator, {
      TemplateBody: topics({ display: 'y', second: '!GetAtt First.DisplayName' }),
    })
    assert.deepEqual(changeRowsOf(found), ['Modify First False'])

    await executeAndWait(emulator, found)

    assert.equal(emulatedStack(emulator.engine, 'app').resources.get('Second')?.properties.DisplayName, 'y')
  })

  test('with values, an added resource shows the live value of a resource that changes in place', async () => {
    await using emulator = await startCloudFormation()
    await createAppStack(emulator, topics())

    const found = await createAndDescribe(emulator, {
      TemplateBody: topics({
        display: 'y',
        more: '\n  Third: { Type: AWS::SNS::Topic, Properties: { DisplayName: !GetAtt First.DisplayName } }',
      }),
    })

    assert.match(found.Changes?.find(isAbout('Third'))?.ResourceChange?.AfterContext ?? '', /"DisplayName":"x"/)
  })

  test('with values, a property that reads such an attribute and a changed parameter has no cause but the parameter', async () => {
    await using emulator = await startCloudFormation()
    const template = (display: string) =>
      `Parameters: { Word: { Type: String, Default: a } }${topics({ display, second: `!Sub '\${First.TopicName} \${Word}'` })}`
    await createAppStack(emulator, template('x'))

    const found = await createAndDescribe(emulator, {
      TemplateBody: template('y'),
      Parameters: [parameter('Word', 'b')],
    })

    assert.deepEqual(detailsOf(found, 'Second'), [
      '/Properties/DisplayName Never Dynamic DirectModification - one a → one b',
      '/Properties/DisplayName Never Static ParameterReference Word one a → one b',
    ])
    assert.deepEqual(causesIn(await describePlain(emulator, found), 'Second'), [
      'DisplayName Never Dynamic DirectModification',
      'DisplayName Never Dynamic ResourceAttribute First.TopicName',
      'DisplayName Never Static ParameterReference Word',
    ])
  })

  test('liveAttributesWithValues: off, a description with values lists the row too', async () => {
    await using emulator = await startCloudFormation({ switches: { liveAttributesWithValues: false } })
    await createAppStack(emulator, topics())

    const found = await createAndDescribe(emulator, { TemplateBody: topics({ display: 'y' }) })

    assert.deepEqual(detailsOf(found, 'Second'), [
      `/Properties/DisplayName Never Dynamic ResourceAttribute First.TopicName one → ${AFTER}`,
    ])
  })

  test('Fn::GetAtt of a replaced resource is static, and replaces what reads it on a property that replaces', async () => {
    await using emulator = await startCloudFormation()
    const template = (name: string) => `
Resources:
  First: { Type: AWS::SNS::Topic, Properties: { TopicName: ${name} } }
  Second: { Type: AWS::SNS::Topic, Properties: { TopicName: !Sub 'of-\${First.TopicName}' } }`
    await createAppStack(emulator, template('one'))

    const found = await createAndDescribe(emulator, { TemplateBody: template('two') })

    assert.deepEqual(changeRowsOf(found), ['Modify First True ReplaceAndDelete', 'Modify Second True ReplaceAndDelete'])
    assert.deepEqual(detailsOf(found, 'Second'), [
      `/Properties/TopicName Always Dynamic DirectModification - of-one → ${AFTER}`,
      `/Properties/TopicName Always Static ResourceAttribute First.TopicName of-one → ${AFTER}`,
    ])
    const plain = await describePlain(emulator, found)
    assert.deepEqual(changeRowsOf(plain), changeRowsOf(found))
    assert.deepEqual(causesIn(plain, 'Second'), ['TopicName Always Static ResourceAttribute First.TopicName'])
  })
})

suite('a change set names the causes that recordings on AWS name', () => {
  const withParameter = (value: string, second: string) =>
    `Parameters: { Word: { Type: String, Default: ${value} } }${topics({ second })}`

  test('beside a parameter, the direct modification is dynamic, also when the text of the template changed', async () => {
    await using emulator = await startCloudFormation()
    await createAppStack(emulator, withParameter('a', '!Ref Word'))

    const found = await createAndDescribe(emulator, { TemplateBody: withParameter('b', `!Sub 'of \${Word}'`) })

    for (const view of [found, await describePlain(emulator, found)])
      assert.deepEqual(causesIn(view, 'Second'), [
        'DisplayName Never Dynamic DirectModification',
        'DisplayName Never Static ParameterReference Word',
      ])
  })

  test('beside Ref of a replaced resource, the direct modification is listed with values alone', async () => {
    await using emulator = await startCloudFormation()
    await createAppStack(emulator, topics({ second: '!Ref First' }))

    const found = await createAndDescribe(emulator, { TemplateBody: topics({ name: 'two', second: '!Ref First' }) })

    assert.deepEqual(causesIn(found, 'Second'), [
      'DisplayName Never Dynamic DirectModification',
      'DisplayName Never Static ResourceReference First',
    ])
    assert.deepEqual(causesIn(await describePlain(emulator, found), 'Second'), [
      'DisplayName Never Static ResourceReference First',
    ])
  })

  for (const [call, cause] of [
    ['!GetAtt Added.TopicName', 'ResourceAttribute Added.TopicName'],
    ['!Ref Added', 'ResourceReference Added'],
    [`!Sub 'of \${Added.TopicName}'`, 'ResourceAttribute Added.TopicName'],
  ] as const)
    test(`a new text with ${call} of an added resource is a dynamic direct modification and a static reference`, async () => {
      await using emulator = await startCloudFormation()
      await createAppStack(emulator, topics())

      const found = await createAndDescribe(emulator, {
        TemplateBody: topics({ second: call, more: '\n  Added: { Type: AWS::SNS::Topic }' }),
      })

      for (const view of [found, await describePlain(emulator, found)])
        assert.deepEqual(causesIn(view, 'Second'), [
          'DisplayName Never Dynamic DirectModification',
          `DisplayName Never Static ${cause}`,
        ])
    })

  for (const [when, before, after] of [
    ['changed', "'AWS::SSM::Parameter::Value<String>'", "'AWS::SSM::Parameter::Value<String>'"],
    ['is read from now on', 'String', "'AWS::SSM::Parameter::Value<String>'"],
  ] as const)
    test(`a stored parameter whose value ${when} is a static direct modification without a cause`, async () => {
      await using emulator = await startCloudFormation()
      const store = (value: string) =>
        `Resources: { Stored: { Type: AWS::SSM::Parameter, Properties: { Name: /word, Type: String, Value: ${value} } } }`
      const template = (type: string) =>
        `Parameters: { Word: { Type: ${type}, Default: /word } }${topics({ second: '!Ref Word' })}`
      await createAppStack(emulator, store('a'))
      await createAndExecute(emulator, 'reader', template(before))
      await createAndExecute(emulator, 'app', store('b'))

      const found = await createAndDescribe(emulator, { StackName: 'reader', TemplateBody: template(after) })

      for (const view of [found, await describePlain(emulator, found)])
        assert.deepEqual(causesIn(view, 'Second'), ['DisplayName Never Static DirectModification'])
      assert.deepEqual(found.Parameters, [{ ParameterKey: 'Word', ParameterValue: '/word', ResolvedValue: 'b' }])
    })

  test('tags of the template are a property', async () => {
    await using emulator = await startCloudFormation()
    const template = (value: string) =>
      `Resources: { First: { Type: AWS::SNS::Topic, Properties: { Tags: [{ Key: team, Value: ${value} }] } } }`
    await createAppStack(emulator, template('a'))

    const found = await createAndDescribe(emulator, { TemplateBody: template('b') })

    assert.deepEqual(found.Changes?.[0]?.ResourceChange?.Scope, ['Properties'])
    assert.deepEqual(detailsOf(found, 'First'), ['/Properties/Tags/0/Value Never Static DirectModification - a → b'])
    assert.deepEqual(causesIn(found, 'First'), ['Tags Never Static DirectModification'])
  })

  test('metadata that names a changed parameter has the parameter as its cause', async () => {
    await using emulator = await startCloudFormation()
    const template = (word: string) => `
Parameters: { Word: { Type: String, Default: ${word} } }
Resources: { First: { Type: AWS::SNS::Topic, Metadata: { Note: !Ref Word } } }`
    await createAppStack(emulator, template('a'))

    const found = await createAndDescribe(emulator, { TemplateBody: template('b') })

    assert.deepEqual(causesIn(found, 'First'), [
      'Metadata Never Dynamic DirectModification',
      'Metadata Never Static ParameterReference Word',
    ])
  })

  for (const [what, reference] of [
    ['Ref', '!Ref First'],
    ['an attribute', '!GetAtt First.TopicName'],
    ['Fn::Sub', `!Sub 'of \${First}'`],
  ])
    test(`metadata that names a replaced resource by ${what} is a change like others`, async () => {
      await using emulator = await startCloudFormation()
      const template = (name: string) =>
        topics({
          name,
          second: 'fixed',
          more: `\n  Third: { Type: AWS::SNS::Topic, Metadata: { Note: ${reference} } }`,
        })
      await createAppStack(emulator, template('one'))

      const found = await createAndDescribe(emulator, { TemplateBody: template('two') })

      assert.deepEqual(
        [found.Status, changeRowsOf(found)],
        ['CREATE_COMPLETE', ['Modify First True ReplaceAndDelete', 'Modify Third False']],
      )
      assert.match(causesIn(found, 'Third').join(), /Metadata Never Static Resource(Reference|Attribute) First/)
    })
})

suite('a change set describes additions and removals as recordings on AWS do', () => {
  test('a removed resource does not show the values that it had by reference', async () => {
    await using emulator = await startCloudFormation()
    await createAppStack(emulator, topics())

    const found = await createAndDescribe(emulator, {
      TemplateBody: 'Resources: { First: { Type: AWS::SNS::Topic, Properties: { TopicName: one, DisplayName: x } } }',
    })

    assert.deepEqual(changeRowsOf(found), ['Remove Second Delete'])
    assert.deepEqual(JSON.parse(found.Changes?.[0]?.ResourceChange?.BeforeContext ?? ''), {
      Properties: { TopicName: 'second', DisplayName: AFTER },
    })
  })

  test('an added resource has no Replacement, with and without values', async () => {
    await using emulator = await startCloudFormation()

    const found = await createAndDescribe(emulator, { TemplateBody: topics(), ChangeSetType: 'CREATE' })

    for (const view of [found, await describePlain(emulator, found)])
      assert.deepEqual(
        view.Changes?.map(({ ResourceChange: change }) => change?.Replacement),
        [undefined, undefined],
      )
  })

  test('the change set of a new stack without resources has no rows and can be executed', async () => {
    await using emulator = await startCloudFormation()
    const TemplateBody = `
Conditions: { Never: !Equals [a, b] }
Resources: { First: { Type: AWS::SNS::Topic, Condition: Never } }`

    const found = await createAndDescribe(emulator, { TemplateBody, ChangeSetType: 'CREATE' })

    assert.deepEqual([found.Status, found.ExecutionStatus, found.Changes], ['CREATE_COMPLETE', 'AVAILABLE', []])
    await executeAndWait(emulator, found)
    assert.equal(emulatedStack(emulator.engine, 'app').status, 'CREATE_COMPLETE')
  })

  test('an export that does not exist is known after apply, and fails the stack when the change set is executed', async () => {
    await using emulator = await startCloudFormation()
    const TemplateBody = topics({ second: '!ImportValue nothing' })

    const found = await createAndDescribe(emulator, { TemplateBody, ChangeSetType: 'CREATE' })

    assert.deepEqual([found.Status, found.ExecutionStatus], ['CREATE_COMPLETE', 'AVAILABLE'])
    assert.match(found.StatusReason ?? '', /^\[WARN\] .*No export named nothing found/)
    assert.equal((await describePlain(emulator, found)).StatusReason, undefined)
    assert.match(found.Changes?.find(isAbout('Second'))?.ResourceChange?.AfterContext ?? '', /KNOWN_AFTER_APPLY/)
    await executeAndWait(emulator, found)
    const { status, events } = emulatedStack(emulator.engine, 'app')
    assert.equal(status, 'ROLLBACK_COMPLETE')
    assert.ok(events.some(({ reason }) => reason?.includes('No export named nothing found')))
  })
})

/** Creates or updates a stack by a change set. */
async function createAndExecute(emulator: CloudFormationEmulator, name: string, TemplateBody: string): Promise<void> {
  const exists = [...emulator.engine.stacks.values()].some(stack => stack.name === name)
  const found = await createAndDescribe(emulator, {
    ...{ StackName: name, TemplateBody, ChangeSetType: exists ? 'UPDATE' : 'CREATE' },
  })
  await executeAndWait(emulator, found)
}
