import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { schemaValidator } from '#lib/files/schemaValidator.ts'
import { Problem } from '#lib/model/problem.ts'

const SCHEMA = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  type: 'object',
  required: ['name'],
  additionalProperties: false,
  properties: {
    name: { type: 'string', pattern: '^[a-z]+$', maxLength: 3 },
    'a/b~c': { type: 'array', items: { enum: ['x'] } },
  },
}

suite('a schema', () => {
  test('a valid value has no violations', async () =>
    assert.deepEqual(await schemaValidator.validate(SCHEMA, { name: 'abc' }), []))

  test('an invalid value has all violations at once, each with its path', async () => {
    const violations = await schemaValidator.validate(SCHEMA, { name: 'ABCD', 'a/b~c': ['x', 'y'], other: '' })

    assert.deepEqual(violations.map(({ keyword, path }) => [keyword, ...path]).toSorted(), [
      ['additionalProperties'],
      ['enum', 'a/b~c', 1],
      ['maxLength', 'name'],
      ['pattern', 'name'],
    ])
    assert.equal(
      violations.find(({ keyword }) => keyword === 'additionalProperties')?.params.additionalProperty,
      'other',
    )
  })

  for (const broken of [
    { type: 'nonsense' },
    { minLength: '3' },
    { patern: '^x$' },
    { properties: { name: { type: 'string', pattern: '(' } } },
    { properties: { name: { type: ['string', 'number'], maximum: 'x' } } },
  ])
    test(`an invalid schema throws an Error, not a Problem: ${JSON.stringify(broken)}`, () =>
      assert.rejects(
        schemaValidator.validate(broken, { name: 'x' }),
        error => error instanceof Error && !(error instanceof Problem),
      ))
})
