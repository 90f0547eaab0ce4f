import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { applyEdit } from '../../../scripts/rehearsal/rollout/workingCopy.ts'

const FILE = 'protected: true\nparameters:\n  TaskMemory: "2048"\ntags:\n  team: ai\n'

suite('an edit of an environment file', () => {
  for (const [description, edit, expected] of [
    [
      'an edit changes a parameter',
      { section: 'parameters', key: 'TaskMemory', value: '"4096"' },
      FILE.replace('2048', '4096'),
    ],
    [
      'an edit adds a parameter',
      { section: 'parameters', key: 'TaskCpu', value: '"512"' },
      FILE.replace('parameters:\n', 'parameters:\n  TaskCpu: "512"\n'),
    ],
    [
      'an edit changes a top-level key',
      { section: undefined, key: 'protected', value: 'false' },
      FILE.replace('true', 'false'),
    ],
    [
      'an edit adds a top-level key',
      { section: undefined, key: 'application', value: 'chat' },
      `${FILE}application: chat\n`,
    ],
  ] as const)
    test(description, () => assert.equal(applyEdit(FILE, edit), expected))

  test('an edit adds a missing section', () => {
    assert.equal(
      applyEdit('protected: false\n', { section: 'parameters', key: 'A', value: '1' }),
      'protected: false\nparameters:\n  A: 1\n',
    )
  })
})
