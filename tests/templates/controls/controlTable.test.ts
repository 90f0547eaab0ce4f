import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { isMap } from '#lib/model/json.ts'
import { documentOf } from '../../fakes/edits/editSource.ts'
import { valueInJson } from '../../fakes/edits/setInJson.ts'
import { fixtureFiles } from '../../fakes/repository/fixtureFiles.ts'
import type { SuppressedRule } from './control.ts'
import { controlPage } from './controlPage.ts'
import { CONTROLS, EXCEPTIONS } from './controlTable.ts'

/** More of them, and the table says little about the templates. */
const MAXIMUM_EXCEPTIONS = 12

/**
 * Without a host name CloudFront serves; with AWS's keys a bucket of flow logs has one of S3; and a session in a container
 * (ExecuteCommand) may need capabilities that AWS does not name.
 */
const OTHER_SHAPES: readonly string[] = [
  'Distribution guard/CT.CLOUDFRONT.PR.5',
  'Distribution guard/CT.CLOUDFRONT.PR.6',
  'Distribution guard/CT.CLOUDFRONT.PR.7',
  'Distribution guard/CT.CLOUDFRONT.PR.9',
  'FlowLogBucket guard/CT.S3.PR.10',
  'HttpListener guard/CT.ELASTICLOADBALANCING.PR.1',
  'TaskDefinition control/container-capabilities',
]

const suppressions = Object.entries(fixtureFiles)
  .filter(([file]) => /^cloudformation\/.*\.yaml$/.test(file))
  .flatMap(([file, text]) => suppressionsIn(file, text))

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
        .filter(one => !suppressions.some(found => isSame(one, found)))
        .map(({ resource, rule }) => `control ${number}: ${resource} does not suppress ${rule}`),
    )

    assert.deepEqual(missing, [])
  })

  test('every suppression of a template is one of an exception, or belongs to a shape that no environment has', () => {
    const accepted = EXCEPTIONS.flatMap(({ exception }) => exception.suppressed)
    const others = suppressions.filter(found => !accepted.some(one => isSame(one, found)))

    assert.deepEqual(others.map(({ resource, rule }) => `${resource} ${rule}`).toSorted(), OTHER_SHAPES)
  })

  test('the page of the controls is up to date', t =>
    t.assert.fileSnapshot(controlPage(CONTROLS, EXCEPTIONS), 'tests/expected/controls.md', {
      serializers: [String],
    }))
})

function isSame(one: SuppressedRule, other: SuppressedRule): boolean {
  return one.file === other.file && one.resource === other.resource && one.rule === other.rule
}

/** Those of a template, inside `Fn::If` too. */
function suppressionsIn(file: string, text: string): readonly SuppressedRule[] {
  const resources = valueInJson(documentOf(file, text).value, ['Resources'])
  return Object.entries(isMap(resources) ? resources : {}).flatMap(([resource, node]) => {
    const entries = JSON.stringify(valueInJson(node, ['Metadata', 'Lint', 'Suppress']) ?? [])
    return [...entries.matchAll(/"id":"([^"]+)"/g)].map(([, rule = '']) => ({ file, resource, rule }))
  })
}
