import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { isMap, type Json } from '#lib/model/json.ts'
import { bootstrapTemplate } from '../fakes/template/bootstrapStack.ts'
import { repositoryTemplates } from '../fakes/template/repositoryStack.ts'
import { readExceptions } from './readme/exceptions.ts'

const ID = /^(?:CT\.[A-Z0-9]+\.PR\.\d+|CKV2?_AWS_\d+|AwsSolutions-[A-Z]+\d+|NIST\.800\.53\.R5-\w+)$/
const exceptions = readExceptions()
const templates = [...repositoryTemplates.values(), bootstrapTemplate]
const resources = templates.flatMap(template => Object.entries(template.resources))

/** The ids of Guard's rules in every entry of a resource's Metadata, whatever its condition. */
function suppressedIds(metadata: Json): readonly string[] {
  if (Array.isArray(metadata)) return metadata.flatMap(suppressedIds)
  if (!isMap(metadata)) return []
  const { id } = metadata
  const own = typeof id === 'string' && id.startsWith('guard/') ? [id.slice('guard/'.length)] : []
  return [...own, ...Object.values(metadata).flatMap(suppressedIds)]
}

suite('the exceptions that cloudformation/README.md names', () => {
  for (const { title, resources: named, ids } of exceptions) {
    test(`'${title}' names ids of rules as their tools print them`, () =>
      assert.deepEqual(
        ids.filter(id => !ID.test(id)),
        [],
      ))

    test(`'${title}' names resources of the templates`, () =>
      assert.deepEqual(
        named.filter(name => !resources.some(([logicalId]) => logicalId === name)),
        [],
      ))
  }

  test('include every suppression of a rule of Guard in the templates', () => {
    const suppressed = resources.flatMap(([logicalId, { metadata }]) =>
      suppressedIds(metadata ?? null).map(id => ({ logicalId, id })),
    )

    const missing = suppressed.filter(
      ({ logicalId, id }) => !exceptions.some(each => each.ids.includes(id) && each.resources.includes(logicalId)),
    )

    assert.ok(suppressed.length >= 10)
    assert.deepEqual(missing, [])
  })

  test('have a known scope each', () => {
    const page = (scope: string): string =>
      `# Page\n\n## Controls and accepted exceptions\n| a title | a reason | ${scope} | \`A\` | \`CKV_AWS_1\` |\n## Next\n`

    assert.deepEqual(readExceptions(page('sources')), [
      { title: 'a title', scope: 'sources', resources: ['A'], ids: ['CKV_AWS_1'] },
    ])
    assert.throws(() => readExceptions(page('nowhere')), /'nowhere' of 'a title' is none of everywhere, /)
    assert.throws(() => readExceptions('# Page'), /has no section '## Controls and accepted exceptions'/)
  })
})
