import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { suite, test } from 'node:test'
import { isUnchanged } from '#lib/model/cloudFormation/change.ts'
import { parametersOf } from '#lib/operations/environment/resolveEnvironment.ts'
import { loadResourceTypes } from '#lib/tools/resourceTypes.ts'
import type { ParameterSet } from '../../../scripts/document/constraint.ts'
import { type Effects, effectsInSet, effectsOfChanges } from '../../../scripts/document/parameterEffects.ts'
import { readParameterLayers } from '../../../scripts/document/parameterLayers.ts'
import { cachedResolver, parameterEffects, parameterTable } from '../../../scripts/document/parameterTable.ts'
import { withSection } from '../../../scripts/document/section.ts'
import { createInProcessStack } from '../../fakes/emulator/inProcessStack.ts'
import { type FixtureName, readFixture } from '../../fakes/repository/fixtureWorkspace.ts'
import { repositoryTemplates } from '../../fakes/template/repositoryStack.ts'
import { parameterSpace, rootTemplate } from './parameterSets.ts'
import { setFiles } from './setFiles.ts'

const ENVIRONMENTS: readonly FixtureName[] = ['dev', 'staging', 'production']
const README = 'environments/README.md'

const types = await loadResourceTypes()
const templates = { root: rootTemplate, templates: repositoryTemplates, types }
const documented = parameterEffects({ ...templates, space: parameterSpace })
const resolve = cachedResolver(rootTemplate, repositoryTemplates)
const options = { ...parameterSpace, types, resolve }
const names = Object.keys(rootTemplate.parameters)

suite('what a change of a parameter replaces or interrupts', () => {
  test("the tables of environments/README.md are those of 'npm run document'", () => {
    const readme = readFileSync(README, 'utf8')
    const table = parameterTable({ ...templates, layers: readParameterLayers() })

    assert.ok(
      withSection(readme, 'parameters', table) === readme,
      `Run 'npm run document': the tables of parameters in ${README} are not current.`,
    )
  })

  for (const environment of ENVIRONMENTS) {
    test(`in ${environment} the prediction for each parameter says no more than the documentation`, async () => {
      const set = await setOf(environment)

      assert.deepEqual(
        names.flatMap(name => undocumented(name, effectsInSet(name, set, options))),
        [],
      )
    })

    test(`in ${environment} the change set of each parameter says no more than the documentation`, async t => {
      const set = await setOf(environment)
      const stack = await createInProcessStack('dev', setFiles({ dev: set }))
      let changed = 0

      const problems: string[] = []
      for (const name of names)
        for (const value of otherValues(name, set)) {
          const { preview } = await stack.previewChange(setFiles({ dev: { ...set, [name]: value } }))
          problems.push(...undocumented(name, effectsOfChanges(preview.changes.filter(change => !isUnchanged(change)))))
          changed += 1
        }

      assert.deepEqual(problems, [])
      t.diagnostic(`held: ${changed} change sets of ${environment} do what the documentation of the parameter says`)
    })
  }

  test('each documented effect is one of a change in a set', () => {
    const inSets = new Set([...documented.values()].flatMap(effects => [...effects]))
    assert.ok(inSets.size > 5)
  })
})

/** Its parameters with the defaults of all others. */
async function setOf(name: FixtureName): Promise<ParameterSet> {
  const defaults = Object.entries(rootTemplate.parameters).map(([key, { default: value = '' }]) => [key, value])
  return { ...Object.fromEntries(defaults), ...parametersOf(await readFixture(name), rootTemplate) }
}

/** Two other values at most that break no rule. */
function otherValues(name: string, set: ParameterSet): readonly string[] {
  return (parameterSpace.values[name] ?? [])
    .filter(value => value !== set[name] && parameterSpace.solver.isValid({ ...set, [name]: value }))
    .slice(0, 2)
}

function undocumented(name: string, effects: Effects): readonly string[] {
  const known = documented.get(name) ?? new Set()
  return [...effects]
    .filter(effect => !known.has(effect) && !known.has(effect.replace('may replace', 'replaces')))
    .map(effect => `${name} ${effect}`)
}
