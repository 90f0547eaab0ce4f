import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { applicationVariables } from '#lib/rules/application/applicationVariables.ts'
import type { ResolvedStack } from '#lib/template/resolve/resolvedStack.ts'
import { anEnvironment } from '../../fakes/model/anEnvironment.ts'
import { alterVariable, variableNames } from '../../fakes/template/alterVariable.ts'
import { APPLICATION_SHAPES } from '../../fakes/template/applicationShapes.ts'
import { FAULTS } from '../faults/faults.ts'
import { FAULTS_FROM_START } from '../faults/faultsFromStart.ts'

/** Ways of being broken of which the templates show nothing, or that are a choice of their owner. */
const NOT_IN_TEMPLATES: ReadonlySet<string> = new Set([
  'the provider is away',
  'OAUTH_CLIENT_ID is another client',
  'the model endpoint does not answer',
  'the database is away at the start',
  'there is no content security policy',
])

const ALL = [...FAULTS, ...FAULTS_FROM_START].flatMap(({ name, variables }) =>
  variables && Object.keys(variables).length > 0 ? [{ name, variables }] : [],
)

/** A shape with several tasks for the cache, otherwise the first with these variables, or the plain one. */
function shapeWith(names: readonly string[]): ResolvedStack {
  const { several, plain, endpoint } = APPLICATION_SHAPES
  return [plain, several, endpoint].find(stack => names.every(name => variableNames(stack).includes(name))) ?? plain
}

suite('a variable with which the real application is broken', () => {
  for (const { name, variables } of ALL)
    test(`lint ${NOT_IN_TEMPLATES.has(name) ? 'cannot know it' : 'finds it'}: ${name}`, () => {
      const broken = Object.entries(variables).reduce(
        (stack, [variable, value]) => alterVariable(stack, variable, value === undefined ? undefined : { value }),
        shapeWith(Object.keys(variables)),
      )

      const findings = applicationVariables(anEnvironment(), broken)

      assert.equal(findings.length === 0, NOT_IN_TEMPLATES.has(name))
    })

  test('every way that lint cannot know exists', () =>
    assert.deepEqual(
      [...NOT_IN_TEMPLATES].filter(name => !ALL.some(fault => fault.name === name)),
      [],
    ))
})
