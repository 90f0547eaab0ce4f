import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { suite, test } from 'node:test'
import { controlFindings } from '#lib/rules/controls/controls.ts'
import { PROTECTED_ONLY } from '#lib/rules/controls/protectedOnly.ts'
import { anEnvironment } from '../../fakes/model/anEnvironment.ts'
import { aResolvedStack } from '../../fakes/template/aResolvedStack.ts'
import type { ControlCases } from './cases/controlCases.ts'
import { DATA_CASES } from './cases/dataCases.ts'
import { LOAD_BALANCER_CASES } from './cases/loadBalancerCases.ts'
import { NETWORK_CASES } from './cases/networkCases.ts'
import { PERMISSION_CASES } from './cases/permissionCases.ts'
import { SECRET_CASES } from './cases/secretCases.ts'
import { SIGN_IN_CASES } from './cases/signInCases.ts'
import { TASK_CASES } from './cases/taskCases.ts'

const CASES: ControlCases = {
  ...TASK_CASES,
  ...LOAD_BALANCER_CASES,
  ...NETWORK_CASES,
  ...DATA_CASES,
  ...SECRET_CASES,
  ...SIGN_IN_CASES,
  ...PERMISSION_CASES,
}

/** Rules whose cases need more than one template, or none: their tests are beside this one. */
const OTHERS = ['control/secret-parameter', 'control/tags']

function linesOf(rule: string, resources: string, isProtected: boolean): readonly number[] {
  const stack = aResolvedStack({ 'main.yaml': `Resources:${resources}\n` })
  return controlFindings(anEnvironment({ protected: isProtected }), [stack])
    .filter(finding => finding.rule === rule)
    .map(({ location }) => location?.line ?? 0)
    .toSorted((a, b) => a - b)
}

/** The lines with the comment `# here`, as often as they have it. */
function markedLines(resources: string): readonly number[] {
  return `Resources:${resources}`
    .split('\n')
    .flatMap((line, index) => (line.match(/# here/g) ?? []).map(() => index + 1))
}

suite('a rule for the controls, in any template', () => {
  for (const [rule, cases] of Object.entries(CASES))
    for (const [about, resources] of cases) {
      const expected = markedLines(resources)
      test(`${rule} ${expected.length > 0 ? 'names' : 'accepts'} ${about}`, () =>
        assert.deepEqual(linesOf(rule, resources, true), expected))
    }

  for (const [rule, cases] of Object.entries(CASES)) {
    const violating = cases.map(([, resources]) => resources).find(resources => resources.includes('# here'))
    const isEverywhere = !Object.hasOwn(PROTECTED_ONLY, rule)
    test(`${rule} ${isEverywhere ? 'concerns' : 'does not concern'} an unprotected environment`, () => {
      assert.ok(violating)

      assert.equal(linesOf(rule, violating, false).length > 0, isEverywhere)
    })
  }

  test('every rule has a template that violates it', () => {
    const files = globSync('actions/lib/rules/controls/*.ts').filter(file => !file.endsWith('protectedOnly.ts'))
    const written = files.flatMap(file => readFileSync(file, 'utf8').match(/(?<=')control\/[a-z0-9-]+(?=')/g) ?? [])

    assert.deepEqual([...new Set(written)].toSorted(), [...Object.keys(CASES), ...OTHERS].toSorted())
  })
})
