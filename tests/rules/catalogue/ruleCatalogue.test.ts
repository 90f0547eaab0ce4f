import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { suite, test } from 'node:test'
import { OWN_RULE_COUNT, RULE_CATALOGUE, RULES_PAGE, rulePageOf } from '#lib/rules/catalogue/ruleCatalogue.ts'
import { ruleTables } from '../../../scripts/document/ruleTable.ts'
import { withSection } from '../../../scripts/document/section.ts'

/** Literals of the same form that are no rules: media types. */
const OTHER_LITERALS: ReadonlySet<string> = new Set(['application/json', 'application/x-www-form-urlencoded'])
const ID =
  /'((?:application|cfn-lint|change-set|control|deploy|docker|environment|guard|image|lint|machine|settings|suppression|template)\/[a-z0-9-]*[a-z0-9])'/g

/** The ids in the sources, without those of the catalogue itself. */
function writtenIds(): ReadonlySet<string> {
  const files = globSync('actions/{lib,run}/**/*.ts').filter(file => !file.includes('/catalogue/'))
  const ids = files.flatMap(file => [...readFileSync(file, 'utf8').matchAll(ID)].map(([, id = '']) => id))
  return new Set(ids.filter(id => !OTHER_LITERALS.has(id)))
}

suite('the catalogue of rules', () => {
  test('the catalogue of rules has every id that our code can report', () => {
    assert.deepEqual([...writtenIds()].filter(id => !RULE_CATALOGUE.has(id)).sort(), [])
  })

  test('the catalogue of rules has no id that our code cannot report', () => {
    const ids = writtenIds()
    assert.deepEqual([...RULE_CATALOGUE.keys()].filter(id => !ids.has(id)).sort(), [])
  })

  test('no id of a rule is put together in the code, so that a search finds all', () => {
    const files = globSync('actions/{lib,run}/**/*.ts')
    const found = files.filter(file =>
      /rule: `(?!cfn-lint\/|guard\/)[^`]*\$\{(?!string\})/.test(readFileSync(file, 'utf8')),
    )
    assert.deepEqual(found, [])
  })

  test('each text of the catalogue of rules is a sentence that fits a cell of a table', () => {
    for (const [id, { title, todo }] of RULE_CATALOGUE) {
      assert.match(title, /^[A-Zc][^|\n]{10,200}\.$/, id)
      assert.match(todo, /^[A-Z][^|\n]{5,200}\.$/, id)
    }
  })

  test('the page of rules is generated from the catalogue of rules', () => {
    const page = readFileSync(RULES_PAGE, 'utf8')
    assert.equal(withSection(page, 'rules', ruleTables()), page, "Run 'npm run document'.")
    for (const id of RULE_CATALOGUE.keys()) assert.ok(page.includes(`<a id="${rulePageOf(id)?.split('#')[1]}">`), id)
  })

  test('lint has more than 60 rules of its own', () => assert.ok(OWN_RULE_COUNT > 60, String(OWN_RULE_COUNT)))
})
