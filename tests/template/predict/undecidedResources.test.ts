import assert from 'node:assert/strict'
import { test } from 'node:test'
import { undecidedResourcesOf } from '#lib/template/predict/undecidedResources.ts'
import { aResolvedStack } from '../../fakes/template/aResolvedStack.ts'

test('a resource is undecided where its condition depends on a value that only CloudFormation has', () => {
  const stack = aResolvedStack({
    'main.yaml': `
Parameters: { Mode: { Type: 'AWS::SSM::Parameter::Value<String>', Default: /mode }, Size: { Type: String, Default: a } }
Conditions:
  IsOn: !Equals [!Ref Mode, 'on']
  IsLarge: !Equals [!Ref Size, b]
  Both: !And [{ Condition: IsOn }, !Equals [!Ref Size, a]]
  Unused: !Equals [!Ref Mode, b]
Resources:
  One: { Type: 'AWS::SNS::Topic', Condition: Both }
  Two: { Type: 'AWS::SNS::Topic', Condition: IsLarge }
  Three: { Type: 'AWS::SNS::Topic' }
  Inner: { Type: 'AWS::CloudFormation::Stack', Properties: { TemplateURL: inner.yaml } }
`,
    'inner.yaml': `
Conditions: { IsNamed: !Equals [!Ref AWS::StackName, a] }
Resources: { Four: { Type: 'AWS::SNS::Topic', Condition: IsNamed } }
`,
  })

  assert.deepEqual(undecidedResourcesOf(stack), [
    { condition: 'Both', values: ['AWS::SSM::Parameter(/mode)'], resources: ['One'] },
    { condition: 'Inner/IsNamed', values: ['AWS::StackName'], resources: ['Inner/Four'] },
  ])
})
