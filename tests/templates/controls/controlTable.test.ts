import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { documentOf } from '../../fakes/edits/editSource.ts'
import { valueInJson } from '../../fakes/edits/setInJson.ts'
import { fixtureFiles } from '../../fakes/repository/fixtureFiles.ts'
import { controlPage } from './controlPage.ts'
import { CONTROLS, EXCEPTIONS } from './controlTable.ts'

/** More of them, and the table says little about the templates. */
const MAXIMUM_EXCEPTIONS = 12

suite('the table of controls', () => {
  test('has every control once', () => {
    const numbers = Array.from({ length: 87 }, (_, index) => index + 1)

    assert.deepEqual(
      CONTROLS.map(({ number }) => number),
      numbers,
    )
  })

  test('every control has a change that breaks it, or the reason why there is none', () => {
    const without = CONTROLS.filter(({ mutations, exception }) => mutations.length === 0 && !exception)

    assert.deepEqual(without, [])
  })

  test('there are few exceptions, each with its reason', () => {
    assert.ok(EXCEPTIONS.length <= MAXIMUM_EXCEPTIONS, `${EXCEPTIONS.length} exceptions`)
    assert.deepEqual(
      EXCEPTIONS.filter(({ exception }) => exception.reason.length < 30),
      [],
    )
  })

  test('the templates have the suppression of every exception', () => {
    const missing = EXCEPTIONS.flatMap(({ number, exception }) =>
      exception.suppressed
        .filter(({ file, resource, rule }) => !suppressionsOf(file, resource).includes(JSON.stringify(rule)))
        .map(({ resource, rule }) => `control ${number}: ${resource} does not suppress ${rule}`),
    )

    assert.deepEqual(missing, [])
  })

  test('the page of the controls is up to date', t =>
    t.assert.fileSnapshot(controlPage(CONTROLS, EXCEPTIONS), 'tests/expected/controls.md', {
      serializers: [String],
    }))
})

/** As JSON: a suppression can be inside `Fn::If`. */
function suppressionsOf(file: string, resource: string): string {
  const { value } = documentOf(file, fixtureFiles[file] ?? '')
  return JSON.stringify(valueInJson(value, ['Resources', resource, 'Metadata', 'Lint', 'Suppress']) ?? [])
}
