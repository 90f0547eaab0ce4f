import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { suite, test } from 'node:test'
import { titles } from '../proofs/proofs.ts'

suite('the proofs', () => {
  test('are those of the tables in the README, in the same order', () => {
    const page = readFileSync(join(import.meta.dirname, '../README.md'), 'utf8')
    const [, after = ''] = page.split('\n## Proofs\n')
    const [section = ''] = after.split('\n## ')

    const rows = [...section.matchAll(/^\| (?!proof \||---)(.+?) \|/gm)].map(([, title]) => title)

    assert.deepEqual(rows, titles({ faults: false }))
  })

  test('have titles that differ', () => {
    assert.equal(new Set(titles({ faults: false })).size, titles({ faults: false }).length)
  })
})
