import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { suite, test } from 'node:test'

const PAGE = 'cloudformation/README.md'
const SOURCES = ['actions/lib/rules/application/**/*.ts', 'actions/lib/operations/verification/*.ts']

suite('the table of mistakes that leave the application healthy', () => {
  const page = readFileSync(PAGE, 'utf8')
  const [section = ''] = /^## Healthy and still broken$.*?^## /ms.exec(page) ?? []
  const [rules, checks] = SOURCES.map(pattern =>
    globSync(pattern)
      .map(file => readFileSync(file, 'utf8'))
      .join('\n'),
  )

  test('each rule about variables of the application is in the table, and no other one', () => {
    const existing = [...(rules ?? '').matchAll(/'(application\/[a-z-]+)'/g)].map(([, rule]) => rule)
    const listed = [...section.matchAll(/`(application\/[a-z-]+)`/g)].map(([, rule]) => rule)
    assert.deepEqual([...new Set(listed)].sort(), [...new Set(existing)].sort())
  })

  test('each check of verify in the table exists', () => {
    const names = new Set([...(checks ?? '').matchAll(/\bname: '([a-z -]+)'/g)].map(([, name]) => name))
    const cells = section
      .split('\n')
      .filter(line => line.includes('| `application/'))
      .map(line => line.split('|').at(-2) ?? '')
    const listed = cells.flatMap(cell => [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name))
    assert.ok(listed.length > 10)
    assert.deepEqual(
      listed.filter(name => !names.has(name)),
      [],
    )
  })
})
