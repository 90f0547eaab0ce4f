import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { risksOf } from '#lib/analysis/risksOf.ts'
import { officeHoursWarning } from '#lib/operations/review/officeHoursWarning.ts'
import { resolveRepositoryStack } from '../../fakes/template/repositoryStack.ts'

const HOURS = { OfficeHoursStart: '07:30', OfficeHoursEnd: '19:00', OfficeHoursTimeZone: 'Europe/Berlin' }
const NEWER = { ImageTag: 'v0.12.5' }

function warningOf(parameters: Readonly<Record<string, string>>) {
  const [before, after] = [{ ...parameters, ImageTag: 'v0.12.4' }, parameters].map(
    values => resolveRepositoryStack(values).stack,
  )
  assert.ok(before && after)
  return officeHoursWarning({ risks: risksOf({ changes: [], before, after }) }, after)
}

suite('the preview of a change while office hours are set', () => {
  test('a new version has a warning to deploy it in office hours', () => {
    const warning = warningOf({ ...HOURS, ...NEWER })

    assert.match(warning?.message ?? '', /no task outside of office hours \(07:30-19:00 MON-FRI Europe\/Berlin\)/)
    assert.equal(warning?.refuses, false)
  })

  for (const [what, parameters] of [
    ['the same version', HOURS],
    ['a new version of a service that always has a task', { ...HOURS, ...NEWER, TasksOutsideOfficeHours: '1' }],
    ['a new version without office hours', NEWER],
  ] as const)
    test(`${what} has no such warning`, () => assert.equal(warningOf(parameters), undefined))
})
