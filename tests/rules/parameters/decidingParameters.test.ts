import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import type { Finding } from '#lib/model/problem.ts'
import { decidingParameters } from '#lib/rules/parameters/decidingParameters.ts'
import { aResolvedStack } from '../../fakes/template/aResolvedStack.ts'

const MAIN = `
Parameters:
  Keys: { Type: String, Default: none }
  Days: { Type: Number, Default: 1 }
  Mode: { Type: String, Default: none }
Conditions:
  HasKeys: !Equals [!Ref Keys, own]
  HasMode: !Equals [!Ref Mode, on]
  IsSwitched: !And [{ Condition: IsLong }, { Condition: HasMode }]
  IsLong: !Not [!Equals [!Ref Days, 99]]
Resources:
  Key: { Type: AWS::KMS::Key, Condition: HasKeys }
  Data:
    Type: AWS::CloudFormation::Stack
    Properties:
      TemplateURL: data.yaml
      Parameters:
        KeyArn: !If [HasKeys, !GetAtt Key.Arn, '']
        Kept: !Ref Days
        Fixed: seven
  Switched: { Type: AWS::WAFv2::WebACLAssociation, Condition: IsSwitched }
  Fixed:
    Type: AWS::S3::Bucket
    Properties:
      AccessControl: PublicRead # literal
      BucketName: !Sub '\${Mode}-x' # put together
`
const DATA = `
Parameters:
  KeyArn: { Type: String }
  Kept: { Type: Number }
  Fixed: { Type: String }
Conditions:
  HasKey: !Not [!Equals [!Ref KeyArn, '']]
Resources:
  Instance:
    Type: AWS::RDS::DBInstance
    Properties:
      KmsKeyId: !If [HasKey, !Ref KeyArn, !Ref AWS::NoValue]
      BackupRetentionPeriod: !Ref Kept
      Engine: !Ref Fixed
      Tags:
        - !If
          - HasKey
          - { Key: key, Value: yes }
          - { Key: key, Value: no } # branch
`
const TEXTS: Readonly<Record<string, string>> = { 'main.yaml': MAIN, 'data.yaml': DATA }
const STACK = aResolvedStack(TEXTS)

/** The finding at the first occurrence of a text in a template. */
function findingAt(file: string, text: string, resource: string, todo = 'Change it.'): Finding {
  const lines = (TEXTS[file] ?? '').split('\n')
  const line = lines.findIndex(one => one.includes(text))
  const location = { file: `cloudformation/${file}`, line: line + 1, column: (lines[line]?.indexOf(text) ?? 0) + 1 }
  return { level: 'error', rule: 'control/x', message: 'It is wrong.', todo, location, resource }
}

suite('the parameters that decide what a finding is about', () => {
  for (const [about, finding, expected] of [
    [
      'a reference, through the parameter of a nested stack',
      findingAt('data.yaml', 'BackupRetentionPeriod', 'Instance'),
      ['Days'],
    ],
    [
      'a property that is left out, by the conditions of both stacks',
      findingAt('data.yaml', 'Instance', 'Instance', "Set 'KmsKeyId' to a key."),
      ['Keys'],
    ],
    ['an entry in the branch of an Fn::If', findingAt('data.yaml', '{ Key: key, Value: no }', 'Instance'), ['Keys']],
    [
      'a resource that a condition leaves out, by the part of the condition that does not hold',
      findingAt('main.yaml', 'Fixed:\n', 'Fixed', 'Add an AWS::WAFv2::WebACLAssociation.'),
      ['Mode'],
    ],
    ['no parameter for a literal', findingAt('main.yaml', 'AccessControl', 'Fixed'), []],
    ['no parameter for a text that is put together', findingAt('main.yaml', 'BucketName', 'Fixed'), []],
    ['no parameter for what the parent gives as a literal', findingAt('data.yaml', 'Engine', 'Instance'), []],
    [
      'no parameter for a missing property that the template does not have',
      findingAt('data.yaml', 'Instance', 'Instance', "Set 'MultiAZ' to true."),
      [],
    ],
  ] as const)
    test(`the parameters are those of ${about}`, () => assert.deepEqual(decidingParameters(finding, STACK), expected))

  test('no parameter is certain where several stacks have the template', () => {
    const again = MAIN.replace(
      '  Switched:',
      '  Again: { Type: AWS::CloudFormation::Stack, Properties: { TemplateURL: data.yaml, Parameters: { KeyArn: a, Kept: 1, Fixed: b } } }\n  Switched:',
    )
    const stack = aResolvedStack({ ...TEXTS, 'main.yaml': again })
    assert.deepEqual(decidingParameters(findingAt('data.yaml', 'BackupRetentionPeriod', 'Instance'), stack), [])
  })
})
