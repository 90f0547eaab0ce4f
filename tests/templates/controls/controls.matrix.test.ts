import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { canonical } from '#lib/model/json.ts'
import type { Finding } from '#lib/model/problem.ts'
import type { PolicyEngine, ResultCache } from '#lib/ports/lintEngines.ts'
import { connectPolicyEngine } from '#lib/tools/guard/connectPolicyEngine.ts'
import { findingLines } from '../../fakes/model/expectProblem.ts'
import type { Control, Mutation } from './control.ts'
import { controlFiles } from './controlFiles.ts'
import { CONTROLS, EXCEPTIONS } from './controlTable.ts'
import { breakControl, defectsOf, filesBefore, lintWith, type Report } from './lintControls.ts'

const results = new Map<string, string>()
const cache: ResultCache = {
  get: async key => results.get(key),
  put: async (key, text) => {
    results.set(key, text)
  },
}
const guard = connectPolicyEngine({ toolFolder: process.cwd(), cache })
const noGuard: PolicyEngine = {
  check: async () => ({ engine: { name: 'guard', version: '1.0.0', rules: 237 }, violations: [], failures: [] }),
}
/** Guard looks only where a control needs it: that saves half of the time. */
const lintFor = ({ rule }: Mutation): ReturnType<typeof lintWith> =>
  lintWith(rule.startsWith('guard/') ? guard : noGuard)

/** The environments of the tests have the account of AWS's documentation, and no digest that a person looked up. */
const EXPECTED = ['environment/not-set-up', 'image/no-digest']

const reports = new Map<Mutation, Promise<Report>>()
const reportsBefore = new Map<string, Promise<readonly Finding[]>>()

/** What `lint` reports before a change and after it; each is linted once. */
function reportOf(mutation: Mutation): Promise<Report> {
  const report = reports.get(mutation) ?? lintBoth(mutation)
  reports.set(mutation, report)
  return report
}

async function lintBoth(mutation: Mutation): Promise<Report> {
  const lintFiles = lintFor(mutation)
  const key = canonical([mutation.options.parameters ?? {}, mutation.rule.startsWith('guard/')])
  const before = reportsBefore.get(key) ?? lintFiles(filesBefore(mutation))
  reportsBefore.set(key, before)
  const { files, location } = breakControl(mutation)
  return { before: await before, after: await lintFiles(files), location }
}

const mutations = CONTROLS.flatMap(control => control.mutations)
const labelOf = ({ number, sentence }: Control): string => `control ${number} (${sentence.replace(/\.$/, '')})`
const changeOf = ({ file, path, value }: Mutation): string =>
  `${value === undefined ? 'without' : 'with another'} ${path} of ${file}`

suite('lint', { concurrency: 2 }, () => {
  test('the environments break no control before a change', async () => {
    const findings = await lintWith(guard)(controlFiles)

    assert.deepEqual(findingLines(findings.filter(({ rule }) => !EXPECTED.includes(rule))), [])
  })

  for (const control of CONTROLS)
    for (const mutation of control.mutations)
      test(`${labelOf(control)}: ${mutation.rule} names line and environments ${changeOf(mutation)}`, async () =>
        assert.deepEqual(defectsOf(mutation, await reportOf(mutation)), []))
})

suite('the proof of the controls', () => {
  test('the proof fails for each rule that reports nothing, or reports another line or other environments', async () => {
    for (const mutation of mutations) {
      const report = await reportOf(mutation)
      const isOf = ({ rule }: Finding): boolean => rule === mutation.rule
      const defects = (change: (finding: Finding) => readonly Finding[]): readonly string[] =>
        defectsOf(mutation, { ...report, after: report.after.flatMap(one => (isOf(one) ? change(one) : [one])) })

      assert.notDeepEqual(
        defects(() => []),
        [],
        `${mutation.rule} without a finding`,
      )
      assert.notDeepEqual(defects(onNextLine), [], `${mutation.rule} on the next line`)
      assert.notDeepEqual(
        defects(one => [{ ...one, environments: [] }]),
        [],
        `${mutation.rule} in no environment`,
      )
      assert.notDeepEqual(
        defects(one => [one, ...onNextLine(one)]),
        [],
        `${mutation.rule} on the next line, too`,
      )
    }
  })

  test('the proof fails for every control of Guard when Guard finds nothing', async () => {
    const ofGuard = mutations.filter(({ rule }) => rule.startsWith('guard/'))
    const held = await Promise.all(
      ofGuard.slice(0, 10).map(async mutation => {
        const { files, location } = breakControl(mutation)
        const after = await lintWith(noGuard)(files)
        return defectsOf(mutation, { before: [], after, location }).length === 0 ? mutation.rule : undefined
      }),
    )

    assert.ok(ofGuard.length > 50)
    assert.deepEqual(
      held.filter(rule => rule !== undefined),
      [],
    )
  })

  test('every control with a change is reported when it breaks', async t => {
    const broken = CONTROLS.filter(control => control.mutations.length > 0)
    const silent = await Promise.all(
      broken.map(async ({ number, mutations }) => {
        const defects = await Promise.all(mutations.map(async one => defectsOf(one, await reportOf(one))))
        return defects.flat().length > 0 ? number : undefined
      }),
    )
    const missing = silent.filter(number => number !== undefined)

    t.diagnostic(
      `held: ${broken.length - missing.length} of ${CONTROLS.length} controls, by ${mutations.length} changes`,
    )
    for (const { number, sentence, exception } of EXCEPTIONS)
      t.diagnostic(`held: accepted exception ${number} (${sentence.replace(/\.$/, '')}): ${exception.reason}`)
    assert.deepEqual(missing, [])
  })
})

function onNextLine(finding: Finding): readonly Finding[] {
  const { location } = finding
  return location ? [{ ...finding, location: { ...location, line: location.line + 1 } }] : []
}
