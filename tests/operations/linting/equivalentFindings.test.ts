import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import type { Finding } from '#lib/model/problem.ts'
import { withoutEquivalent } from '#lib/operations/linting/equivalentFindings.ts'
import { templateEntries } from '#lib/template/parse/templateEntries.ts'
import { aTemplate } from '../../fakes/template/aResolvedStack.ts'

const FILE = 'cloudformation/main.yaml'
const TEMPLATE = aTemplate(`Resources:
  Role:
    Type: AWS::IAM::Role
    Properties:
      Policies:
        - PolicyName: first
          PolicyDocument:
            Statement:
              - Effect: Allow
                Action: '*'
                Resource: '*'
              - Effect: Allow
                Action: s3:*
                Resource: '*'
  Rule:
    Type: AWS::EC2::SecurityGroupIngress
    Properties:
      CidrIp: 0.0.0.0/0
  Topic:
    Type: AWS::SNS::Topic
    Properties:
      DisplayName:
        Fn::FindInMap:
          - Names
          - a
          - Default: x
  Queue: { Type: AWS::SQS::Queue }
`)
const TEXTS = {
  templates: new Map([[FILE, TEMPLATE]]),
  entries: new Map([[FILE, templateEntries(TEMPLATE)]]),
  environments: ['dev', 'production'],
}

function finding(rule: string, line: number, environments?: readonly string[]): Finding {
  return {
    ...{ level: 'error', rule, message: rule, location: { file: FILE, line, column: 17 } },
    ...(environments && { environments }),
  }
}

/** About the call of the topic, which begins at its key. */
function callFinding(rule: string): Finding {
  return { level: 'error', rule, message: rule, location: { file: FILE, line: 23, column: 9 } }
}

const PR1 = 'guard/CT.IAM.PR.1'
const PR5 = 'guard/CT.IAM.PR.5'

suite('one mistake that two rules find', () => {
  for (const [when, findings, expected] of [
    [
      'is reported once, in our words',
      [finding('cfn-lint/E1020', 3), finding('template/reference', 3)],
      ['template/reference'],
    ],
    [
      'is two on two lines',
      [finding('cfn-lint/E1020', 3), finding('template/reference', 4)],
      ['cfn-lint/E1020', 'template/reference'],
    ],
    ['is reported where one tool alone has it', [finding('cfn-lint/E1020', 3)], ['cfn-lint/E1020']],
    [
      'is two if they mean different things',
      [finding('cfn-lint/E3012', 3), finding('template/reference', 3)],
      ['cfn-lint/E3012', 'template/reference'],
    ],
    [
      'is reported once where a function is wrong',
      [finding('cfn-lint/E3012', 3), finding('cfn-lint/E1019', 3), finding('template/function', 3)],
      ['template/function'],
    ],
    [
      'is reported once where a call has lines of its own, below its key and above its last line',
      [callFinding('template/function'), finding('cfn-lint/E1011', 22), finding('cfn-lint/E1011', 26)],
      ['template/function'],
    ],
    [
      'is reported once where cfn-lint cannot read the file, and we say why',
      [finding('cfn-lint/E0000', 1), finding('template/shape', 9)],
      ['template/shape'],
    ],
    ['is reported where cfn-lint alone cannot read the file', [finding('cfn-lint/E0000', 1)], ['cfn-lint/E0000']],
    [
      'is two beside the lines of a call',
      [callFinding('template/function'), finding('cfn-lint/E1011', 21), finding('cfn-lint/E1011', 27)],
      ['template/function', 'cfn-lint/E1011', 'cfn-lint/E1011'],
    ],
    [
      'is reported once where the structure is wrong',
      [finding('cfn-lint/E3001', 3), finding('template/shape', 3), finding('cfn-lint/E3002', 3)],
      ['template/shape', 'cfn-lint/E3002'],
    ],
    [
      'is another where a template with language extensions has it, too',
      [finding('cfn-lint/E3002', 3), finding('template/transform', 1)],
      ['cfn-lint/E3002', 'template/transform'],
    ],
    [
      'is one on different lines of a statement',
      [
        finding('control/dangerous-policy', 9),
        finding(PR5, 10),
        finding(PR1, 11),
        finding('control/secret-readers', 9),
      ],
      ['control/dangerous-policy'],
    ],
    [
      'is two in different statements',
      [finding('control/dangerous-policy', 9), finding(PR5, 13)],
      ['control/dangerous-policy', PR5],
    ],
    [
      'is one in a rule that is a resource of its own',
      [finding('guard/CT.EC2.PR.3', 15), finding('guard/CT.EC2.PR.4', 17), finding('control/open-ingress', 18)],
      ['control/open-ingress'],
    ],
    [
      'is one if it is kept for all of its environments',
      [finding('control/dangerous-policy', 9, ['dev', 'production']), finding(PR1, 9, ['dev'])],
      ['control/dangerous-policy'],
    ],
    [
      'is one if all environments have the one that is kept, and the other is about the file',
      [finding('guard/CT.RDS.PR.24', 18, ['dev', 'production']), finding('cfn-lint/E3720', 18)],
      ['guard/CT.RDS.PR.24'],
    ],
    [
      'is two if one environment alone has it, and the other is about the file',
      [finding('guard/CT.RDS.PR.24', 18, ['production']), finding('cfn-lint/E3720', 18)],
      ['guard/CT.RDS.PR.24', 'cfn-lint/E3720'],
    ],
    [
      'is two if one of its environments would have none',
      [finding('control/dangerous-policy', 9, ['production']), finding(PR1, 9, ['dev', 'production'])],
      ['control/dangerous-policy', PR1],
    ],
  ] as const)
    test(`one mistake that two rules find ${when}`, () =>
      assert.deepEqual(
        withoutEquivalent(findings, TEXTS).map(({ rule }) => rule),
        expected,
      ))
})

test('a circle of resources is one finding', () => {
  const circle = { ...finding('template/circular', 2), message: 'Circular dependency between resources: [Role, Rule]' }
  const member = (name: string, line: number) => ({
    ...finding('cfn-lint/E3004', line),
    message: `Circular Dependencies for resource ${name}. Circular dependency with [Rule]`,
  })
  const elsewhere = { ...member('Role', 2), location: { file: 'cloudformation/other.yaml', line: 2, column: 3 } }
  const others = [member('Topic', 18), elsewhere]

  const found = withoutEquivalent([circle, member('Role', 2), member('Rule', 14), ...others], TEXTS)

  assert.deepEqual(found, [circle, ...others])
  assert.deepEqual(withoutEquivalent([member('Role', 2)], TEXTS), [member('Role', 2)])
})

test('a macro or a loop is the only finding about its template', () => {
  const loop = {
    ...finding('template/transform', 3),
    location: { file: 'cloudformation/loop.yaml', line: 3, column: 3 },
  }
  const others = ['cfn-lint/E0002', 'cfn-lint/E3001'].map(rule => ({ ...loop, rule }))

  const found = withoutEquivalent([...others, loop, finding('cfn-lint/E3012', 3)], TEXTS)

  assert.deepEqual(
    found.map(({ rule }) => rule),
    ['template/transform', 'cfn-lint/E3012'],
  )
})
