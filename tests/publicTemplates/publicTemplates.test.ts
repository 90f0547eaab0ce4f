import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, suite, test } from 'node:test'
import { templateDocument } from '#lib/files/readDocument.ts'
import { parseTemplate } from '#lib/template/parse/parseTemplate.ts'
import { findTemplates } from './findTemplates.ts'
import { valuesOf } from './parameterValues.ts'
import { textReport } from './report.ts'

suite('the templates of a folder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'templates-'))
  after(() => rmSync(folder, { recursive: true }))
  mkdirSync(join(folder, 'parts'))
  const write = (file: string, text: string) => writeFileSync(join(folder, file), text)
  write(
    'root.yaml',
    'Resources: { N: { Type: AWS::CloudFormation::Stack, Properties: { TemplateURL: parts/inner.yaml } } }',
  )
  write('parts/inner.yaml', 'Resources: { T: { Type: AWS::SNS::Topic } }')
  write('broken.yaml', 'AWSTemplateFormatVersion: "2010-09-09"\nResources:\n\t- x')
  write('tree.json', '{"Resources": {"Deep": {"path": "a"}}}')
  write('notes.yaml', 'a: b')

  test('roots are the templates that no other one nests, broken ones too', async () => {
    const { roots, all } = await findTemplates(folder)
    assert.deepEqual(roots, ['broken.yaml', 'root.yaml'])
    assert.deepEqual(all, ['broken.yaml', 'parts/inner.yaml', 'root.yaml'])
  })

  test('a folder without a template, and one that does not exist, is one sentence', async () => {
    mkdirSync(join(folder, 'empty'))
    await assert.rejects(findTemplates(join(folder, 'empty')), {
      kind: 'usage',
      message: /has no CloudFormation template/,
    })
    await assert.rejects(findTemplates(join(folder, 'none')), { kind: 'usage', message: /There is no folder/ })
  })
})

suite('two values of a parameter', () => {
  const { parameters } = parseTemplate(
    templateDocument(
      't.yaml',
      `Parameters:
  Chosen: { Type: String, Default: b, AllowedValues: [a, b, c] }
  Pattern: { Type: String, AllowedPattern: '[a-z]{2}-[0-9]{4}', MaxLength: 7 }
  Count: { Type: Number, MinValue: 3, MaxValue: 4 }
  Fixed: { Type: Number, MinValue: 3, MaxValue: 3 }
  Subnets: { Type: List<AWS::EC2::Subnet::Id> }
  Password: { Type: String, NoEcho: true, MinLength: 12 }
  Cidr: { Type: String, AllowedPattern: '(\\d{1,3}\\.){3}\\d{1,3}/\\d{1,2}' }
Resources: { T: { Type: AWS::SNS::Topic } }`,
    ),
  )
  for (const [name, expected] of [
    ['Chosen', /^b,a$/],
    ['Pattern', /^[a-z]{2}-\d{4},[a-z]{2}-\d{4}$/],
    ['Count', /^3,4$/],
    ['Fixed', /^3$/],
    ['Subnets', /^subnet-\w+,subnet-\w+,subnet-\w+$/],
    ['Password', /^.{12},.{12}$/],
    ['Cidr', /^10\.20\.0\.0\/16,10\.21\.0\.0\/16$/],
  ] as const)
    test(`${name} gets values that its constraints allow, always the same`, () => {
      const parameter = parameters[name]
      assert.ok(parameter)
      assert.match(valuesOf(name, parameter).join(), expected)
      assert.deepEqual(valuesOf(name, parameter), valuesOf(name, parameter))
    })
})

suite('the table', () => {
  const passing = { step: 'lint', verdict: 'passed', detail: 'clean', reasons: [] } as const
  const refused = { step: 'predict', verdict: 'refused', reasons: ['template/transform: no macros'] } as const

  test('a refused template is named with its reason, and steps that it prevented are open', () => {
    const text = textReport([{ template: 'a.yaml', resources: 2, seconds: 1, results: [passing, refused] }])
    assert.match(text, /^a\.yaml +2 +✓ clean +refused +–/m)
    assert.match(text, /\na\.yaml\n {2}predict refused: template\/transform: no macros\n/)
    assert.match(text, /1 template: 0 passed every step, 1 refused, 0 failed\./)
  })
})
