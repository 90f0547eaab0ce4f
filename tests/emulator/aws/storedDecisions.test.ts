import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { resourcePathOf } from '#lib/model/cloudFormation/change.ts'
import { Problem, problemText } from '#lib/model/problem.ts'
import { changeSet } from '#lib/operations/changeSet.ts'
import { deploy } from '#lib/operations/deploy.ts'
import { type OwnTemplateAccount, startOwnTemplateAccount } from '../../fakes/emulator/ownTemplateAccount.ts'

/** As tools that bootstrap an account write it: a rule over a stored version, and a condition on a stored word. */
const TEMPLATES = {
  'main.yaml': `AWSTemplateFormatVersion: '2010-09-09'
Parameters:
  BootstrapVersion: { Type: 'AWS::SSM::Parameter::Value<String>', Default: /bootstrap/version }
  Mode: { Type: 'AWS::SSM::Parameter::Value<String>', Default: /app/mode }
  Words: { Type: 'AWS::SSM::Parameter::Value<List<String>>', Default: /app/words }
Rules:
  CheckBootstrapVersion:
    Assertions:
      - Assert: !Not [{ Fn::Contains: [['1', '2', '3', '4', '5'], !Ref BootstrapVersion] }]
        AssertDescription: Version 6 is required.
Mappings: { Names: { 'on': { Name: loud }, 'off': { Name: quiet } } }
Conditions: { IsOn: !Equals [!Ref Mode, 'on'] }
Resources:
  Topic: { Type: 'AWS::SNS::Topic', Properties: { DisplayName: !If [IsOn, !FindInMap [Names, !Ref Mode, Name], !Select [1, !Ref Words]] } }
  Queue: { Type: 'AWS::SQS::Queue', Condition: IsOn }
  Inner:
    Type: AWS::CloudFormation::Stack
    Properties: { TemplateURL: inner.yaml, Parameters: { Mode: !Ref Mode, Words: !Join [',', !Ref Words] } }
Outputs: { Queue: { Condition: IsOn, Value: !GetAtt Queue.QueueName } }
`,
  'inner.yaml': `AWSTemplateFormatVersion: '2010-09-09'
Parameters: { Mode: { Type: String, AllowedValues: ['on', 'off'] }, Words: { Type: CommaDelimitedList } }
Conditions: { IsOff: !Equals [!Ref Mode, 'off'] }
Resources:
  Always: { Type: 'AWS::SNS::Topic', Properties: { DisplayName: !Select [0, !Ref Words] } }
  Sometimes: { Type: 'AWS::SNS::Topic', Condition: IsOff }
`,
} as const

const stored = (version: string) => `AWSTemplateFormatVersion: '2010-09-09'
Resources:
  Version: { Type: 'AWS::SSM::Parameter', Properties: { Name: /bootstrap/version, Type: String, Value: '${version}' } }
  Mode: { Type: 'AWS::SSM::Parameter', Properties: { Name: /app/mode, Type: String, Value: 'off' } }
  Words: { Type: 'AWS::SSM::Parameter', Properties: { Name: /app/words, Type: StringList, Value: 'one,two' } }
`

function storeMode({ engine: { world } }: OwnTemplateAccount, value: string): void {
  const parameter = world.resource('AWS::SSM::Parameter', '/app/mode')
  if (!parameter) throw new Error('There is no parameter /app/mode.')
  world.alter(parameter, { ...parameter.properties, Value: value })
}

async function refusalOf(account: OwnTemplateAccount): Promise<string> {
  const { environment, tools } = await account.runWith(TEMPLATES)
  return deploy({ environment, yes: true }, tools).then(
    ({ kind }) => kind,
    (error: unknown) => (error instanceof Problem ? problemText(error) : String(error)),
  )
}

suite('a template that decides by values in Systems Manager', () => {
  test('its deployment is refused in the words of CloudFormation while the values do not exist or break a rule', async () => {
    await using account = await startOwnTemplateAccount()

    assert.match(
      await refusalOf(account),
      /Unable to fetch parameters \[\/bootstrap\/version,\/app\/mode,\/app\/words\] from parameter store.*Create these parameters/s,
    )

    await account.createOther(stored('5'))
    assert.match(await refusalOf(account), /Rule 'CheckBootstrapVersion' assertion failed: Version 6 is required/)
  })

  test('its creation and the changes of a stored value are previewed and executed', async () => {
    await using account = await startOwnTemplateAccount()
    await account.createOther(stored('21'))
    const { environment, tools } = await account.runWith(TEMPLATES)
    const rows = async () => {
      const { preview } = await changeSet({ environment }, tools)
      return { preview, rows: preview.changes.map(change => `${change.action} ${resourcePathOf(change)}`) }
    }
    const resources = () =>
      [...account.engine.stacks.values()]
        .filter(({ name }) => /^open-webui-dev(?:-Inner|$)/.test(name))
        .flatMap(stack => [...stack.resources.values()].filter(({ physicalId }) => physicalId))
        .map(({ logicalId, properties }) => `${logicalId} ${String(properties.DisplayName ?? '')}`.trim())
        .toSorted()

    const creation = await rows()
    assert.deepEqual(creation.preview.warnings, [
      "Condition 'IsOn' depends on 'AWS::SSM::Parameter(/app/mode)', which CloudFormation reads: this prediction counts 'Queue' as part of the stack.",
      "Condition 'Inner/IsOff' depends on 'AWS::SSM::Parameter(/app/mode)', which CloudFormation reads: this prediction counts 'Inner/Sometimes' as part of the stack.",
    ])
    assert.match((await deploy({ environment, yes: true }, tools)).kind, /^deployed/)
    assert.deepEqual(resources(), ['Always one', 'Inner', 'Sometimes', 'Topic two'])

    assert.deepEqual((await rows()).rows, [])
    storeMode(account, 'on')
    const change = await rows()
    assert.deepEqual(change.preview.warnings, [])
    assert.deepEqual(change.rows, ['modify Inner', 'add Queue', 'modify Topic', 'remove Inner/Sometimes'])
    const { fingerprint } = change.preview
    assert.match((await deploy({ environment, yes: false, expect: fingerprint }, tools)).kind, /^deployed/)
    assert.deepEqual(resources(), ['Always one', 'Inner', 'Queue', 'Topic loud'])
  })
})
