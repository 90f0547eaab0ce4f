import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { keyOf, pairsIn, pairsOf } from '../../../scripts/document/coveringSets.ts'
import { parametersWithoutSamples } from '../../../scripts/document/parameterValues.ts'
import { SAMPLE_VALUES } from '../../../scripts/document/sampleValues.ts'
import { resolveRepositoryStack } from '../../fakes/template/repositoryStack.ts'
import { namedSets, parameterSpace, rootTemplate } from './parameterSets.ts'

const { sets, solver, values, isJoined } = parameterSpace

suite('the parameter sets', () => {
  test('every parameter of main.yaml has values to combine', () => {
    assert.deepEqual(
      parametersWithoutSamples(rootTemplate).map(
        name =>
          `Add values of ${name} to SAMPLE_VALUES in scripts/document/sampleValues.ts: one for each shape that it decides.`,
      ),
      [],
    )
  })

  test('every sample value is one of a parameter', () => {
    const names = Object.keys(SAMPLE_VALUES).filter(name => !Object.hasOwn(rootTemplate.parameters, name))

    assert.deepEqual(
      names.map(
        name => `Remove ${name} from SAMPLE_VALUES in scripts/document/sampleValues.ts: there is no such parameter.`,
      ),
      [],
    )
  })

  test('every pair of values of two parameters is in a set, or a rule makes it impossible', t => {
    const covered = new Set(sets.flatMap(pairsIn).map(keyOf))
    const all = pairsOf(values, isJoined)
    const missing = all.filter(pair => !covered.has(keyOf(pair)))

    assert.deepEqual(
      missing.filter(([first, value, second, other]) => solver.complete({ [first]: value, [second]: other })),
      [],
    )
    t.diagnostic(
      `held: ${all.length - missing.length} pairs of values of ${Object.keys(values).length} parameters in ${sets.length} sets; rules of the template and of lint make ${missing.length} pairs impossible`,
    )
  })

  test('there are at least 60 sets', () => assert.ok(sets.length >= 60))

  for (const [name, set] of Object.entries(namedSets))
    test(`${name} resolves without a finding`, () => {
      assert.deepEqual(resolveRepositoryStack(set).findings, [])
    })
})
