import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { suite, test } from 'node:test'
import { instanceClassesSource, POSTGRES_VERSION } from '../../../scripts/document/instanceClasses.ts'
import { repositoryTemplates } from '../../fakes/template/repositoryStack.ts'

suite('the list of instance classes', () => {
  test("is the one of cfn-lint, by 'npm run document'", () =>
    assert.equal(
      readFileSync('actions/lib/rules/parameters/instanceClasses.generated.ts', 'utf8'),
      instanceClassesSource(),
      "Run 'npm run document'.",
    ))

  test('is of the version of PostgreSQL that the database has', () =>
    assert.equal(
      repositoryTemplates.get('cloudformation/database.yaml')?.resources.Instance?.properties.EngineVersion,
      POSTGRES_VERSION,
    ))
})
