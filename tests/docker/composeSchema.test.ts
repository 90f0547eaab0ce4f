import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { suite, test } from 'node:test'
import { Ajv } from 'ajv'
import { composeDocument, composeText } from './readCompose.ts'

/** The schema of the Compose Specification, as the linter for such files carries it. */
const SCHEMA_FILE = join(import.meta.dirname, '../../node_modules/dclint/schemas/compose.schema.json')
// Its '$schema' is draft 7 with https, which ajv knows with http alone.
const { $schema: _, ...schema } = JSON.parse(readFileSync(SCHEMA_FILE, 'utf8'))
const validate = new Ajv({ strict: false, allErrors: true, logger: false }).compile(schema)

function violationsIn(text: string): readonly string[] {
  if (validate(composeDocument(text))) return []
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
}

suite('the Compose Specification', () => {
  test('its schema accepts compose.yaml', () => {
    assert.deepEqual(violationsIn(composeText), [])
  })

  for (const [subject, from, to, path] of [
    ['a misspelt key', '    shm_size: 128m\n', '    shmsize: 128m\n', '/services/database'],
    [
      'an unknown condition',
      'cache: { condition: service_healthy }',
      'cache: { condition: healthy }',
      '/services/open-webui',
    ],
    ['a network without a name', '    networks: [data]\n', '    networks: [7]\n', '/services/database'],
    ['a list where a text belongs', '    user: valkey\n', '    user: [valkey]\n', '/services/cache'],
  ] as const)
    test(`its schema refuses ${subject}`, () => {
      const changed = composeText.replace(from, to)
      assert.notEqual(changed, composeText)

      assert.ok(
        violationsIn(changed).some(violation => violation.startsWith(path)),
        violationsIn(changed).join('\n'),
      )
    })
})
