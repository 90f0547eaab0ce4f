import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { schemaValidator } from '#lib/files/schemaValidator.ts'
import type { Finding } from '#lib/model/problem.ts'
import { readEnvironment } from '#lib/operations/environment/readEnvironment.ts'
import { readTemplates } from '#lib/operations/environment/readTemplates.ts'
import { resolvedWith } from '#lib/operations/environment/resolveEnvironment.ts'
import { lint } from '#lib/operations/lint.ts'
import { immediateClock } from '../fakes/clock/immediateClock.ts'
import { fakeReporter } from '../fakes/console/fakeReporter.ts'
import { fakeWorkspace } from '../fakes/files/fakeWorkspace.ts'
import { fakeLinter } from '../fakes/lint/fakeLinter.ts'
import { fakePolicies } from '../fakes/lint/fakePolicies.ts'
import { anEnvironment } from '../fakes/model/anEnvironment.ts'
import { expectProblem } from '../fakes/model/expectProblem.ts'

const MAIN = 'cloudformation/main.yaml'
const RESOURCES = "Resources:\n  Topic: { Type: 'AWS::SNS::Topic' }\n"

function filesWith(parameter: string, written: string) {
  return {
    [MAIN]: `Parameters:\n  ${parameter}\n${RESOURCES}`,
    'environments/dev.yaml': `application: open-webui
account: "123456789012"
region: eu-central-1
protected: false
template-file-path: ${MAIN}
parameters:
  ${written}
`,
  }
}

async function lintFindings(files: Readonly<Record<string, string>>): Promise<readonly Finding[]> {
  const tools = { workspace: fakeWorkspace(files), schemas: schemaValidator, reporter: fakeReporter() }
  return (await lint({}, { ...tools, linter: fakeLinter(), policies: fakePolicies(), clock: immediateClock() }))
    .findings
}

/** A secret of each constraint: one that is long enough to be found in every text, and a short one. */
const CONSTRAINTS = [
  ['allowed values', 'AllowedValues: [aaaaaaaa]', 'Qzcanary-997-pw'],
  ['allowed values, with a similar one', 'AllowedValues: [Qzcanarx]', 'Qzcanary'],
  ['a pattern', "AllowedPattern: '[a-z]+'", 'Qzcanary-997-pw'],
  ['a description of the pattern', "AllowedPattern: '[a-z]+', ConstraintDescription: must be low", 'Qzcanary-997-pw'],
  ['a length', 'MinLength: 40', 'Qzcanary-997-pw'],
  ['a length, and a short value', 'MinLength: 40', 'Qz9'],
  ['a longest length', 'MaxLength: 2', 'Qz9'],
] as const

suite('a finding does not quote a secret', () => {
  for (const [name, noEcho] of [
    ['DbPassword', ''],
    ['WebuiSecretKey', ''],
    ['Anything', 'NoEcho: true, '],
  ] as const)
    for (const [title, constraint, value] of CONSTRAINTS)
      test(`a value of ${name} that violates ${title} is not in the finding`, async () => {
        const files = filesWith(`${name}: { Type: String, ${noEcho}${constraint} }`, `${name}: '${value}'`)

        const findings = await lintFindings(files)
        const tools = { workspace: fakeWorkspace(files), schemas: schemaValidator }
        const problem = await expectProblem(() => readEnvironment('dev', tools))

        assert.deepEqual(
          findings.map(({ rule }) => rule).filter(rule => /parameter|secret/.test(rule)),
          ['environment/clear-secret', 'environment/parameter'],
        )
        for (const text of [JSON.stringify(findings), JSON.stringify(problem.findings), problem.message]) {
          assert.doesNotMatch(text, /Qz9|Qzcanary/)
          assert.doesNotMatch(text, /Did you mean/)
        }
      })

  for (const [title, parameter, written] of [
    ['a number', 'ApiKey: { Type: Number }', 'ApiKey: Qzcanary997'],
    ['an identifier', "ApiKey: { Type: 'AWS::EC2::VPC::Id' }", 'ApiKey: Qzcanary997'],
    ['an item of a list', "ApiKey: { Type: CommaDelimitedList, AllowedPattern: '[a-z]+' }", 'ApiKey: [ok, Qz9]'],
    ['a map', 'ApiKey: { Type: String }', 'ApiKey: { Qz: Qzcanary997 }'],
    ['an unquoted number', 'ApiKey: { Type: String }', 'ApiKey: 0123456789'],
    ['an unquoted number of a NoEcho parameter', 'Pin: { Type: String, NoEcho: true }', 'Pin: 0123456789'],
    ['an unknown parameter', 'Name: { Type: String, Default: a }', 'ApiKey: 0123456789'],
    ['a tag of YAML', 'ApiKey: { Type: String }', 'ApiKey: !Qzcanary997'],
    ['a tag with an illegal character', 'ApiKey: { Type: String }', 'ApiKey: !Qzcanary[997'],
    ['an unknown tag handle', 'ApiKey: { Type: String }', 'ApiKey: !Qzcanary!997'],
    ['an alias', 'ApiKey: { Type: String }', 'ApiKey: *Qzcanary997'],
    ['an anchor', 'ApiKey: { Type: String }', 'ApiKey: &Qzcanary997'],
    ['a quote that does not end', 'ApiKey: { Type: String }', 'ApiKey: "Qzcanary997'],
    ['a character that YAML reserves', 'ApiKey: { Type: String }', 'ApiKey: @Qzcanary997'],
    ['an unknown escape', 'ApiKey: { Type: String }', 'ApiKey: "\\Qzcanary997"'],
  ] as const)
    test(`a value is not in the finding about ${title}`, async () => {
      const findings = await lintFindings(filesWith(parameter, written))

      assert.ok(findings.length > 0)
      // A key is quoted, but no value.
      assert.doesNotMatch(JSON.stringify(findings), /Qz9|Qzcanary|123456789/)
    })

  test('a finding about another key does not quote the same text', async () => {
    const files = filesWith(
      'ApiKey: { Type: String }\n  Mode: { Type: String, AllowedValues: [a] }',
      'ApiKey: Qzcanary-997\n  Mode: Qzcanary-997',
    )

    const finding = (await lintFindings(files)).find(({ rule }) => rule === 'environment/parameter')

    assert.match(finding?.message ?? '', /^Parameter 'Mode' is '\*\*\*\*'/)
  })

  test('a finding of the resolver does not quote a secret, also of a nested stack', async () => {
    const nested = `Parameters:\n  ApiKey: { Type: String, AllowedValues: [a] }\n${RESOURCES}`
    const properties = '{ TemplateURL: child.yaml, Parameters: { ApiKey: Qz9 } }'
    const stack = `Child: { Type: 'AWS::CloudFormation::Stack', Properties: ${properties} }`
    const files = {
      [MAIN]: `Parameters:\n  DbPassword: { Type: String, MinLength: 9 }\n${RESOURCES}  ${stack}\n`,
      'cloudformation/child.yaml': nested,
    }
    const { templates } = await readTemplates(MAIN, { workspace: fakeWorkspace(files) })

    const { findings } = resolvedWith(anEnvironment({ parameters: { DbPassword: 'Qz8' } }), templates)

    assert.deepEqual(findings.map(({ message }) => message).toSorted(), [
      "The value of 'ApiKey' must be one of a.",
      "The value of 'DbPassword' has fewer than 9 characters.",
    ])
  })

  test('a finding quotes a value that is no secret', async () => {
    const findings = await lintFindings(filesWith('Mode: { Type: String, AllowedValues: [fast] }', 'Mode: fats'))
    const finding = findings.find(({ rule }) => rule === 'environment/parameter')

    assert.equal(finding?.message, "Parameter 'Mode' is 'fats', but it must be one of 'fast'.")
    assert.equal(finding?.todo, "Did you mean 'fast'?")
  })
})
