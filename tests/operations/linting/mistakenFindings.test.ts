import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import type { Finding } from '#lib/model/problem.ts'
import { withoutMistakes } from '#lib/operations/linting/mistakenFindings.ts'
import { aTemplate } from '../../fakes/template/aResolvedStack.ts'

const FILE = 'cloudformation/main.yaml'
const TEMPLATE = aTemplate(`Resources:
  Handle: { Type: AWS::CloudFormation::WaitConditionHandle }
  Wait: { Type: AWS::CloudFormation::WaitCondition, Properties: { Handle: !Ref Handle } }
  Topic: { Type: AWS::SNS::Topic }
`)

const findingOf = (rule: string, message: string): Finding => ({
  ...{ level: 'error', rule: `cfn-lint/${rule}`, message },
  location: { file: FILE, line: 3, column: 3 },
})

/** `warning cfn-lint/E3006` for what is left of one finding. */
function left(rule: string, message: string): string {
  const findings = withoutMistakes([findingOf(rule, message)], new Map([[FILE, TEMPLATE]]))
  return findings.map(({ level, rule: id }) => `${level} ${id}`).join()
}

suite('a finding of cfn-lint', () => {
  for (const type of ['Datadog::Monitors::Monitor', 'AWSQS::EKS::Cluster', 'Org::Team1::Thing'])
    test(`about type ${type} of another provider is a warning`, () =>
      assert.equal(left('E3006', `Resource type '${type}' does not exist in 'eu-west-1'`), 'warning cfn-lint/E3006'))

  for (const type of ['AWS::SQS::Queu', 'Aws::SQS::Queue', 'AWSS::SQS::Queue', 'sqs', 'Custom', 'A::B::C'])
    test(`about ${type}, which is no type, stays an error`, () =>
      assert.equal(left('E3006', `Resource type '${type}' does not exist in 'eu-west-1'`), 'error cfn-lint/E3006'))

  for (const call of ["'Fn::ValueOf': ['Vpc', 'Tags.a']", "'Fn::RefAll': 'X'", "'Fn::ValueOfAll': ['X', 'VpcId']"])
    test(`about {${call}} in a rule is left out`, () =>
      assert.equal(left('E8003', `{${call}} is not of type 'string'`), ''))

  test('about the data of a wait condition is left out, and the same about another attribute or type is not', () => {
    const messageOf = (id: string, attribute: string) =>
      `{'Fn::GetAtt': ['${id}', '${attribute}']} is not of type 'string'`
    assert.equal(left('E6101', messageOf('Wait', 'Data')), '')
    assert.equal(left('E3012', messageOf('Wait', 'Data')), '')
    assert.equal(left('E6101', messageOf('Wait', 'Other')), 'error cfn-lint/E6101')
    assert.equal(left('E6101', messageOf('Topic', 'Data')), 'error cfn-lint/E6101')
  })

  test('about the name of the group of a classic load balancer is left out, and about other values is not', () => {
    const messageOf = (attribute: string) =>
      `{'Fn::GetAtt': ['LB', '${attribute}']} does not match destination format of 'AWS::EC2::SecurityGroup.Name'`
    assert.equal(left('E1040', messageOf('SourceSecurityGroup.GroupName')), '')
    assert.equal(left('E1040', messageOf('SourceSecurityGroup.OwnerAlias')), 'error cfn-lint/E1040')
    assert.equal(left('E1041', messageOf('SourceSecurityGroup.GroupName')), 'error cfn-lint/E1041')
  })

  test('about anything else, and a finding of ours, stays', () => {
    assert.equal(left('E3012', "{'Fn::Join': ['', []]} is not of type 'object'"), 'error cfn-lint/E3012')
    const own: Finding = {
      level: 'error',
      rule: 'template/shape',
      message: "Resource type 'A1::B1::C1' does not exist",
    }
    assert.deepEqual(withoutMistakes([own], new Map()), [own])
  })
})
