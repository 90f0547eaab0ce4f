import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { UpdateStackCommand } from '@aws-sdk/client-cloudformation'
import {
  createAppStack,
  emulatedStack,
  putTemplate,
  startCloudFormation,
} from '../../../fakes/emulator/startCloudFormation.ts'

const INNER = `
Parameters: { Names: { Type: CommaDelimitedList }, First: { Type: String } }
Conditions: { HasNames: !Not [!Equals [!Select [0, !Ref Names], '']] }
Resources: { Topic: { Type: AWS::SNS::Topic, Properties: { DisplayName: !Join ['-', [a, !Select [0, !Ref Names], b]] } } }
Outputs: { Name: { Value: !If [HasNames, !Select [0, !Ref Names], none] }, First: { Value: !Sub '<\${First}>' } }
`

const outer = (url: string) => `
Parameters: { Names: { Type: CommaDelimitedList, Default: '' } }
Conditions: { HasNames: !Not [!Equals [!Join ['', !Ref Names], '']] }
Resources:
  Inner:
    Type: AWS::CloudFormation::Stack
    Properties:
      TemplateURL: ${url}
      Parameters: { Names: !Join [',', !Ref Names], First: !Select [0, !Ref Names] }
Outputs:
  Joined: { Value: !Join ['|', !Ref Names] }
  First: { Value: !Sub ['<\${A}>', { A: !Select [0, !Ref Names] }] }
  HasNames: { Value: !If [HasNames, 'yes', 'no'] }
  Inner: { Value: !GetAtt Inner.Outputs.Name }
  InnerFirst: { Value: !GetAtt Inner.Outputs.First }
`

suite('an empty list parameter', () => {
  test('an empty list has one empty text, in nested stacks too, and a list that is given has its own', async () => {
    await using emulator = await startCloudFormation()
    const { client, engine } = emulator
    const body = outer(putTemplate(engine, 'templates', 'inner.yaml', INNER))
    const outputs = () => emulatedStack(engine, 'app').outputs.map(({ key, value }) => `${key}: ${value}`)

    await createAppStack(emulator, body)
    assert.deepEqual(outputs(), ['Joined: ', 'First: <>', 'HasNames: no', 'Inner: none', 'InnerFirst: <>'])

    const Parameters = [{ ParameterKey: 'Names', ParameterValue: 'x, y' }]
    await client.send(new UpdateStackCommand({ StackName: 'app', TemplateBody: body, Parameters }))
    await engine.waitUntilIdle()
    assert.deepEqual(outputs(), ['Joined: x|y', 'First: <x>', 'HasNames: yes', 'Inner: x', 'InnerFirst: <x>'])
  })
})
