import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { suite, test } from 'node:test'
import { isDeepStrictEqual } from 'node:util'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { templateDocument } from '#lib/files/readDocument.ts'
import { violationsOf } from '#lib/files/violationsOf.ts'
import type { Json } from '#lib/model/json.ts'
import {
  environmentFileSchemaOf,
  environmentSchemaOf,
  layerSchemaOf,
} from '#lib/template/environment/environmentSchema.ts'
import { parseTemplate } from '#lib/template/parse/parseTemplate.ts'
import { aTemplate } from '../../fakes/template/aResolvedStack.ts'

const template = aTemplate(`Parameters:
  Host: { Type: String, Description: The host., AllowedPattern: 'a|b', MinLength: 1 }
  Count: { Type: Number, Default: 2, MinValue: 1, MaxValue: 3 }
  Days: { Type: String, Default: 7, AllowedValues: [1, 7, '014'] }
  Urls: { Type: CommaDelimitedList, Default: '' }
  Mail: { Type: String, Default: x, AllowedPattern: 'x\\@x' }
  Key: { Type: String, Default: secret, NoEcho: true }
  DeletionProtection: { Type: String, Default: 'false' }
Resources:
  Topic: { Type: 'AWS::SNS::Topic' }
`)

const VALID_FILE = {
  application: 'open-webui',
  account: '111122223333',
  protected: false,
  'template-file-path': 'a/main.yaml',
}
const violationLines = (schema: Json, value: Json): readonly string[] =>
  violationsOf(schema, value).map(({ path, keyword }) => `${path.join('.')} ${keyword}`)

suite('the schema of an environment', () => {
  const schema = environmentSchemaOf(template)

  test('the schema requires every key and every parameter without a default', () =>
    assert.deepEqual(violationLines(schema, { parameters: {} }), [
      ' required',
      ' required',
      ' required',
      ' required',
      ' required',
      'parameters required',
    ]))

  test('a pattern matches the whole value, also with alternatives', () => {
    const hosts = ['a', 'b', 'ab', 'ba', 'xb'].filter(
      host =>
        violationLines(schema, { ...VALID_FILE, region: 'eu-central-1', parameters: { Host: host } }).length === 0,
    )
    assert.deepEqual(hosts, ['a', 'b'])
  })

  test('a pattern that JSON Schema refuses is left out', () =>
    assert.deepEqual(
      violationLines(schema, { ...VALID_FILE, region: 'eu-central-1', parameters: { Host: 'a', Mail: 'y' } }),
      [],
    ))

  test('the schema without a template accepts every parameter', () =>
    assert.deepEqual(
      violationLines(environmentSchemaOf(undefined), { ...VALID_FILE, region: 'eu-central-1', parameters: { A: 'b' } }),
      [],
    ))
})

suite('the schema of an environment’s file, for editors', () => {
  const schema = environmentFileSchemaOf(template)
  const withParameters = (parameters: Json): readonly string[] => violationLines(schema, { ...VALID_FILE, parameters })

  test('unquoted numbers and booleans are accepted', () => {
    assert.deepEqual(withParameters({ Count: 2, Days: 7, Urls: ['https://a'] }), [])
    assert.deepEqual(withParameters({ Count: '2', Days: '014', Urls: 'https://a' }), [])
    assert.deepEqual(withParameters({ Count: 4 }), ['parameters.Count maximum'])
    assert.deepEqual(withParameters({ Days: 14 }), ['parameters.Days enum'])
  })

  test('keys that a layer may contain are optional', () => assert.deepEqual(violationLines(schema, VALID_FILE), []))

  test('unknown parameters and parameters that the tools set are refused', () =>
    assert.deepEqual(withParameters({ Nope: 'x', DeletionProtection: 'true' }), [
      'parameters additionalProperties',
      'parameters additionalProperties',
    ]))

  test('a parameter of that name with other values is set by the file', () => {
    const template = aTemplate(`
Parameters: { DeletionProtection: { Type: String, AllowedValues: [enabled, disabled] } }
Resources: { Topic: { Type: AWS::SNS::Topic } }
`)
    const parameters = { DeletionProtection: 'enabled' }

    assert.deepEqual(violationLines(environmentFileSchemaOf(template), { ...VALID_FILE, parameters }), [])
  })

  test('parameters have description and default, except the default of a NoEcho parameter', () => {
    const text = JSON.stringify(schema)
    assert.ok(text.includes('"description":"The host."'))
    assert.ok(text.includes('"default":"2"'))
    assert.ok(!text.includes('secret'))
  })
})

suite('the schema of a layer', () => {
  const schema = layerSchemaOf(template)

  test('every key of a layer is optional', () =>
    assert.deepEqual(violationLines(schema, { region: 'eu-central-1' }), []))
  test('a layer cannot have layers or approved losses', () =>
    assert.deepEqual(violationLines(schema, { extends: ['sizes/small'], 'approved-losses': [] }), [
      ' additionalProperties',
      ' additionalProperties',
    ]))
})

test('the schemas are schemas of draft 2020-12', () => {
  const draft = new Ajv2020({ allowUnionTypes: true })
  for (const schema of [environmentSchemaOf, environmentFileSchemaOf, layerSchemaOf].map(schemaOf =>
    schemaOf(template),
  ))
    assert.ok(draft.validate('https://json-schema.org/draft/2020-12/schema', schema), draft.errorsText())
})

suite("the schemas in this repository are those of main.yaml ('npm run document' writes them)", () => {
  const main = parseTemplate(
    templateDocument('cloudformation/main.yaml', readFileSync('cloudformation/main.yaml', 'utf8')),
  )
  for (const [file, schema] of [
    ['environments/environment.schema.json', environmentFileSchemaOf(main)],
    ['environments/layer.schema.json', layerSchemaOf(main)],
  ] as const)
    test(`${file} is up to date`, () => {
      const isCurrent = isDeepStrictEqual(JSON.parse(readFileSync(file, 'utf8')), schema)

      assert.ok(
        isCurrent,
        `Run 'npm run document': the parameters of cloudformation/main.yaml are not those of ${file}.`,
      )
    })
})
