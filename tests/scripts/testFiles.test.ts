import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { suite, test } from 'node:test'
import { testFiles } from '../../scripts/test/testFiles.ts'

suite('npm test', () => {
  const { together, actions, others } = testFiles(process.cwd())

  test('runs every test file once', () => {
    const all = [...together, ...actions, ...others]

    assert.deepEqual(all.toSorted(), globSync('tests/**/*.test.ts').sort())
    for (const group of [together, actions, others]) assert.ok(group.length > 5)
  })

  test('runs no file with hooks outside a suite in the shared process', () => {
    const withHooks = together.filter(file => /^(?:before|after)(?:Each)?\(/m.test(readFileSync(file, 'utf8')))

    assert.deepEqual(withHooks, [])
  })
})
