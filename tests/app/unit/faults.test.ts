import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { suite, test } from 'node:test'
import { defectTable } from '../faults/defectTable.ts'
import { FAULTS } from '../faults/faults.ts'
import { FAULTS_FROM_START } from '../faults/faultsFromStart.ts'
import { PROBES } from '../faults/verifySetting.ts'

const ALL = [...FAULTS, ...FAULTS_FROM_START]
const PAGE = readFileSync('.github/KNOWN-LIMITS.md', 'utf8')
/** The run keeps its log in files, and always has one. */
const NEVER_RED = ['logs']

suite('the ways of being broken', () => {
  test('no two ways of being broken have one name', () =>
    assert.equal(new Set(ALL.map(({ name }) => name)).size, ALL.length))

  test('the page of the application proof has the table of all', () =>
    assert.ok(readFileSync('tests/app/README.md', 'utf8').includes(defectTable(ALL)), defectTable(ALL)))

  for (const { name, effect } of ALL)
    test(`a check is red if ${name}, or the page of known limits says that none is`, () => {
      assert.equal(effect.checks.length === 0, effect.limit !== undefined)
      if (effect.limit !== undefined) assert.match(PAGE, new RegExp(`^## ${effect.limit}$`, 'm'))
    })

  for (const { name } of PROBES)
    test(`some way of being broken makes the check '${name}' red`, () =>
      assert.equal(
        ALL.some(({ effect }) => effect.checks.includes(name)),
        !NEVER_RED.includes(name),
      ))
})
