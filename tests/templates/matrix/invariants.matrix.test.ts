import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { flatResourcesOf } from '../../fakes/template/alterStack.ts'
import { resolveRepositoryStack } from '../../fakes/template/repositoryStack.ts'
import { INVARIANTS } from '../invariants/invariants.ts'
import { namedSets } from './parameterSets.ts'

suite('the invariants', () => {
  for (const [name, set] of Object.entries(namedSets))
    test(`the stack with the parameters of ${name} keeps every invariant`, () => {
      const parts = flatResourcesOf(resolveRepositoryStack(set).stack)

      const violations = Object.entries(INVARIANTS).flatMap(([sentence, offenders]) =>
        offenders(parts).map(offender => `${sentence}: ${offender}`),
      )

      assert.deepEqual(violations, [])
    })

  test('the invariants are counted', t => {
    t.diagnostic(`held: ${Object.keys(INVARIANTS).length} invariants in ${Object.keys(namedSets).length} sets`)
  })
})
