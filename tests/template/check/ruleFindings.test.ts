import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import type { Location } from '#lib/model/problem.ts'
import { resolveStack } from '#lib/template/resolve/resolveStack.ts'
import { findingLines } from '../../fakes/model/expectProblem.ts'
import { aTemplate, PSEUDO_PARAMETERS } from '../../fakes/template/aResolvedStack.ts'

const TEMPLATE = `
Parameters:
  CacheMode: { Type: String, Default: none }
  MaximumTasks: { Type: Number, Default: 1 }
  ApiKey: { Type: String, Default: '', NoEcho: true }
  Name: { Type: String, Default: '' }
  Vpc: { Type: 'AWS::EC2::VPC::Id', Default: vpc-1 }
Rules:
  Subject: RULE
Resources: { Topic: { Type: 'AWS::SNS::Topic' } }
`
const LINES: Readonly<Record<string, Location>> = {
  CacheMode: { file: 'environments/sizes/large.yaml', line: 4, column: 3 },
  MaximumTasks: { file: 'environments/staging.yaml', line: 9, column: 3 },
}
const PARAMETERS = { file: 'environments/staging.yaml', line: 7, column: 1 }

function findings(rule: string, parameters: Readonly<Record<string, string>>): readonly string[] {
  const template = aTemplate(TEMPLATE.replace('RULE', rule))
  const order = {
    parameters,
    stackContext: PSEUDO_PARAMETERS,
    environment: {
      name: 'staging',
      setsItself: (name: string) => name in parameters && LINES[name]?.file === PARAMETERS.file,
      wordFor: (name: string) => name,
    },
    parameterLocationOf: (name: string) => LINES[name] ?? PARAMETERS,
    isSecretParameter: (name: string) => name === 'ApiKey',
  }
  return findingLines(resolveStack(template, order, new Map()).findings)
}

const ruleOf = (assertion: string, condition = '!Equals [a, a]') =>
  `{ RuleCondition: ${condition}, Assertions: [{ Assert: ${assertion}, AssertDescription: That does not work. }] }`

suite('a broken rule of an environment', () => {
  const shared = ruleOf('!Equals [!Ref CacheMode, valkey]', "!Not [!Equals [!Ref MaximumTasks, '1']]")

  test('a broken rule names every parameter that it reads, the value and the file, at the line of the environment itself', () =>
    assert.deepEqual(findings(shared, { CacheMode: 'none', MaximumTasks: '2' }), [
      "environments/staging.yaml:9:3 error template/rule: Environment 'staging' has CacheMode none (environments/sizes/large.yaml) and MaximumTasks 2 (environments/staging.yaml): That does not work. Change one of them, or the rule in cloudformation/main.yaml:9.",
    ]))

  test('a broken rule is located at the parameter that is set, if the assertion reads a default of the template', () =>
    assert.deepEqual(findings(shared, { MaximumTasks: '2' }), [
      "environments/staging.yaml:9:3 error template/rule: Environment 'staging' has CacheMode none (default of cloudformation/main.yaml) and MaximumTasks 2 (environments/staging.yaml): That does not work. Change one of them, or the rule in cloudformation/main.yaml:9.",
    ]))

  test('a broken rule is located in the layer, if the environment sets none of the parameters itself', () =>
    assert.deepEqual(findings(ruleOf('!Equals [!Ref CacheMode, valkey]'), { CacheMode: 'none' }), [
      "environments/sizes/large.yaml:4:3 error template/rule: Environment 'staging' has CacheMode none (environments/sizes/large.yaml): That does not work. Change it, or the rule in cloudformation/main.yaml:9.",
    ]))

  test('a rule that the defaults break is located at the parameters of the environment', () =>
    assert.deepEqual(findings(ruleOf("!Not [!Equals [!Ref Name, '']]"), {}), [
      "environments/staging.yaml:7:1 error template/rule: Environment 'staging' has Name '' (default of cloudformation/main.yaml): That does not work. Change it, or the rule in cloudformation/main.yaml:9.",
    ]))

  test('a broken rule does not quote the value of a secret', () =>
    assert.deepEqual(findings(ruleOf("!Equals [!Ref ApiKey, '']"), { ApiKey: 'very secret' }), [
      "environments/staging.yaml:7:1 error template/rule: Environment 'staging' has ApiKey (environments/staging.yaml): That does not work. Change it, or the rule in cloudformation/main.yaml:9.",
    ]))

  test('a broken rule names a parameter once, and those that a list of a type includes', () => {
    const assertion = `!And [!Equals [!Ref Name, !Ref Name], { Fn::EachMemberIn: [{ Fn::RefAll: 'AWS::EC2::VPC::Id' }, [a]] }]`
    assert.deepEqual(findings(ruleOf(assertion), { Name: 'n' }), [
      "environments/staging.yaml:7:1 error template/rule: Environment 'staging' has Name n (environments/staging.yaml) and Vpc vpc-1 (default of cloudformation/main.yaml): That does not work. Change one of them, or the rule in cloudformation/main.yaml:9.",
    ])
  })

  test('a rule that reads no parameter is located in the template', () =>
    assert.deepEqual(findings(ruleOf('!Equals [a, b]'), {}), [
      'cloudformation/main.yaml:9:58 error template/rule: That does not work.',
    ]))
})
