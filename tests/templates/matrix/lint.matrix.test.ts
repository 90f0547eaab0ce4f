import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { clock } from '#lib/clock.ts'
import { environmentFileOf } from '#lib/operations/environment/environmentNames.ts'
import { lint } from '#lib/operations/lint.ts'
import { connectPolicyEngine } from '#lib/tools/guard/connectPolicyEngine.ts'
import { connectTemplateLinter } from '#lib/tools/templateLinter.ts'
import { fakeReporter } from '../../fakes/console/fakeReporter.ts'
import { cachedSchemaValidator, cachedWorkspace } from '../../fakes/files/cachedWorkspace.ts'
import { fakeResultCache } from '../../fakes/lint/fakeResultCache.ts'
import { findingLines } from '../../fakes/model/expectProblem.ts'
import { namedSets } from './parameterSets.ts'
import { setFiles } from './setFiles.ts'

/**
 * The sets are not the environments of an account, so they share host names, and some have an image by its tag alone. Each
 * pair of values occurs, so some parameters have no effect beside another one.
 */
const EXPECTED = [
  'environment/not-set-up',
  'environment/shared-name',
  'environment/unused-parameter',
  'image/no-digest',
]

suite('lint', () => {
  test('every set passes lint as an environment', async t => {
    const reporter = fakeReporter()
    const linter = connectTemplateLinter('.venv/bin/cfn-lint')
    const policies = connectPolicyEngine({ toolFolder: process.cwd(), cache: fakeResultCache() })
    const workspace = cachedWorkspace(setFiles(namedSets))
    const tools = { workspace, schemas: cachedSchemaValidator, clock, reporter }

    const outcome = await lint({}, { ...tools, linter, policies })

    const unexpected = outcome.findings.filter(({ rule }) => !EXPECTED.includes(rule))
    assert.deepEqual(findingLines(unexpected), [])
    const checked = new Set(outcome.findings.map(({ location }) => location?.file))
    assert.deepEqual(
      Object.keys(namedSets).filter(name => !checked.has(environmentFileOf(name))),
      [],
    )
    t.diagnostic(`held: lint of ${Object.keys(namedSets).length} sets`)
  })
})
