import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { suite, test } from 'node:test'
import { parameterRows } from '../../scripts/document/parameterTable.ts'
import { ROOT, repositoryTemplates } from '../fakes/template/repositoryStack.ts'

suite('the tables of parameters in environments/README.md', () => {
  // An owner's layers, and what a change replaces (npm run test:templates compares it), are in the last two columns.
  test('the tables have every parameter of main.yaml with its meaning, default and allowed values', () => {
    const root = repositoryTemplates.get(ROOT)
    assert.ok(root)
    const readme = readFileSync('environments/README.md', 'utf8')

    const missing = parameterRows(root).filter(({ cells }) => !readme.includes(`\n| ${cells.join(' | ')} |`))

    assert.deepEqual(
      missing.map(({ name }) => `Run 'npm run document': environments/README.md has not the present ${name}.`),
      [],
    )
  })

  test('every parameter of main.yaml is in a group', () => {
    const root = repositoryTemplates.get(ROOT)
    assert.ok(root)
    const grouped = parameterRows(root).map(({ name }) => name)

    assert.deepEqual(
      Object.keys(root.parameters).filter(name => !grouped.includes(name)),
      [],
    )
  })
})
