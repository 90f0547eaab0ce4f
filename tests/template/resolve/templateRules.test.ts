import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { type Files, resolveFiles } from '../../fakes/template/aResolvedStack.ts'

const topic = (value: string, more = '') =>
  `Resources:\n  Topic: { Type: 'AWS::SNS::Topic', Properties: { Name: ${value} }${more} }\n`
const nesting = (output: string): Files => ({
  'main.yaml': `Resources:
  Inner: { Type: 'AWS::CloudFormation::Stack', Properties: { TemplateURL: inner.yaml } }
  Topic: { Type: 'AWS::SNS::Topic', Properties: { Name: !GetAtt Inner.Outputs.${output} } }
`,
  'inner.yaml': `Conditions: { No: !Equals [a, b] }\n${topic('a')}Outputs: { Off: { Condition: 'No', Value: a } }\n`,
})

suite('a finding has the rule', () => {
  for (const [rule, subject, files] of [
    ['template/reference', 'an unknown name', { 'main.yaml': topic('!Ref Nothing') }],
    ['template/reference', 'an unknown condition', { 'main.yaml': topic('!If [Nope, a, b]') }],
    ['template/reference', 'an unknown output', nesting('Nothing')],
    ['template/reference', 'an output with a false condition', nesting('Off')],
    ['template/function', 'an unknown function', { 'main.yaml': topic('{ Fn::Joyn: [] }') }],
    ['template/function', 'a wrong argument', { 'main.yaml': topic('!Select [x, [a]]') }],
    ['template/circular', 'a resource that depends on itself', { 'main.yaml': topic('a', ', DependsOn: Topic') }],
    [
      'template/circular',
      'a condition that depends on itself',
      { 'main.yaml': `Conditions: { A: !Not [{ Condition: A }] }\n${topic('!If [A, a, b]')}` },
    ],
    [
      'template/nested-value',
      'an index from a resource',
      {
        'main.yaml': `${topic('!Select [!Ref Queue, [a]]')}  Queue: { Type: 'AWS::SQS::Queue' }\n`,
      },
    ],
    [
      'template/rule',
      'a false assertion',
      { 'main.yaml': `Rules: { Always: { Assertions: [{ Assert: !Equals [a, b] }] } }\n${topic('a')}` },
    ],
    // The message has the text of another rule: a name of the template is no part of the decision.
    [
      'template/rule',
      'an assertion that quotes another message',
      {
        'main.yaml': `Rules: { Always: { Assertions: [{ Assert: !Equals [a, b], AssertDescription: has no output }] } }\n${topic('a')}`,
      },
    ],
    [
      'template/function',
      'a function named like a reference',
      { 'main.yaml': topic('{ Fn::UnresolvedDependency: a }') },
    ],
  ] as const)
    test(`${subject} is a finding of rule ${rule}`, () => {
      const { findings } = resolveFiles(files)

      assert.deepEqual([...new Set(findings.map(finding => finding.rule))], [rule])
    })
})
