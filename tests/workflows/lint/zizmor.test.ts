import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { readSourceFiles } from './lintedFiles.ts'
import { zizmorFindings } from './zizmor.ts'

const SOURCES = readSourceFiles()
const CHECK = '.github/workflows/check.yml'

suite('zizmor', () => {
  test('zizmor has no finding of medium severity or higher about the workflows and actions', () => {
    assert.deepEqual(zizmorFindings(SOURCES), [])
  })

  for (const [what, from, to, audit] of [
    ['an action that is not pinned', /uses: actions\/checkout@.*/, 'uses: actions/checkout@v7', 'unpinned-uses'],
    [
      'text of a pull request in a command',
      'run: npm test',
      'run: echo "${{ github.head_ref }}"',
      'template-injection',
    ],
    ['a dangerous event', '  merge_group:', '  pull_request_target:', 'dangerous-triggers'],
    [
      'a job that may write everything',
      /permissions:\n {6}contents: read\n/,
      'permissions: write-all\n',
      'excessive-permissions',
    ],
  ] as const)
    test(`zizmor finds ${what}`, () => {
      const source = SOURCES.get(CHECK) ?? ''

      const findings = zizmorFindings(new Map([[CHECK, source.replace(from, to)]]))

      assert.match(findings.join('\n'), new RegExp(`^${CHECK}:\\d+: .*\\[${audit}\\]$`, 'm'))
    })
})
