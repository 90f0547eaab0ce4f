import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import type { Path } from '#lib/model/json.ts'
import { resourcesByPath } from '#lib/template/compare/resourcesByPath.ts'
import { sourceLocation } from '#lib/template/flatten/sourceLocation.ts'
import { locationText } from '../../fakes/model/expectProblem.ts'
import { aResolvedStack } from '../../fakes/template/aResolvedStack.ts'

const MAIN = `Resources:
  Database: { Type: 'AWS::CloudFormation::Stack', Properties: { TemplateURL: database.yaml } }
`
const DATABASE = `Conditions: { IsLarge: !Equals [a, a], IsSmall: !Equals [a, b] }
Resources:
  Instance:
    Type: AWS::RDS::DBInstance
    DeletionPolicy: Delete
    Properties:
      MultiAZ: false
      EnableCloudwatchLogsExports:
        - !If [IsSmall, none, !Ref AWS::NoValue]
        - postgresql
      Tags: !If
        - IsLarge
        - - Key: size
            Value: large
        - - Key: size
            Value: small
  Topic:
    Type: AWS::SNS::Topic
`

suite('the location of a part of a resolved resource', () => {
  const resources = resourcesByPath(aResolvedStack({ 'main.yaml': MAIN, 'database.yaml': DATABASE }))
  for (const [what, resource, path, location] of [
    ['a property', 'Database/Instance', ['Properties', 'MultiAZ'], '7:7'],
    ['an attribute', 'Database/Instance', ['DeletionPolicy'], '5:5'],
    [
      'a missing property, which is that of the resource',
      'Database/Instance',
      ['Properties', 'StorageEncrypted'],
      '3:3',
    ],
    ['all properties, which is that of the resource', 'Database/Instance', ['Properties'], '3:3'],
    ['a missing part of a property', 'Database/Instance', ['Properties', 'MultiAZ', 'Missing'], '7:7'],
    [
      'an item after one that a condition leaves out',
      'Database/Instance',
      ['Properties', 'EnableCloudwatchLogsExports', 0],
      '10:11',
    ],
    ['a value in the selected branch of a condition', 'Database/Instance', ['Properties', 'Tags', 0, 'Value'], '14:13'],
    ['a resource without properties', 'Database/Topic', ['Properties'], '17:3'],
    ['a resource', 'Database/Topic', [], '17:3'],
  ] as const satisfies readonly (readonly [string, string, Path, string])[])
    test(`the location of ${what}`, () => {
      const found = resources.get(resource)
      assert.ok(found)
      assert.equal(locationText(sourceLocation(found, path)), `cloudformation/database.yaml:${location}`)
    })
})
