import assert from 'node:assert/strict'
import { resolve } from 'node:path'
import { suite, test } from 'node:test'
import { unreadRows } from '#lib/tools/cfnLint/unreadRows.ts'

const ROOT = resolve('/repository')
const at = (file: string, line: number) => ({ file, line, column: 7 })
const source = (file: string, nested: readonly (readonly [string, number])[]) => ({
  ...{ file, bytes: 1, digest: 'digest' },
  nested: nested.map(([child, line]) => ({ file: child, location: at(file, line) })),
})
const BATCH = [
  source('cloudformation/main.yaml', [
    ['cloudformation/child.yaml', 3],
    ['../outside.yaml', 5],
  ]),
  source('cloudformation/other.yaml', [['cloudformation/child.yaml', 9]]),
]
const NOT_FOUND = 'Template file not found:'

suite('a line of cfn-lint about a template that it cannot read', () => {
  for (const [title, path, locations, shown] of [
    [
      'is at each nested stack with it',
      `${ROOT}/cloudformation/child.yaml`,
      [at('cloudformation/main.yaml', 3), at('cloudformation/other.yaml', 9)],
      'cloudformation/child.yaml',
    ],
    [
      'is at the nested stack, outside of the folder too',
      resolve('/outside.yaml'),
      [at('cloudformation/main.yaml', 5)],
    ],
    ['is at no line if no nested stack has it', `${ROOT}/unknown.yaml`, [undefined], 'unknown.yaml'],
  ] as const)
    test(`it ${title}`, () => {
      const message = `cfn-lint could not read a nested template: ${NOT_FOUND} ${shown ?? path}`
      assert.deepEqual(
        unreadRows([`${NOT_FOUND} ${path}`], BATCH, ROOT),
        locations.map(location => ({ id: 'failed', level: 'error', message, ...(location && { location }) })),
      )
    })

  for (const path of [`${ROOT}/cloudformation/main.yaml`, 'cloudformation/main.yaml'])
    test(`it is nothing new about a template that cfn-lint was given: ${path}`, () =>
      assert.deepEqual(unreadRows([`Cannot read file contents: ${path}`], BATCH, ROOT), []))
})
