import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { Problem } from '#lib/model/problem.ts'
import { describeFailure } from '#lib/shell/describeFailure.ts'
import { rowsOf } from '../fakes/console/fakeScreen.ts'

suite('a failure', () => {
  for (const [kind, exitCode] of [
    ['failed', 1],
    ['usage', 2],
    ['refused', 3],
  ] as const)
    test(`that is a problem of kind '${kind}' has exit code ${exitCode} and no stack trace`, () => {
      const problem = new Problem('It cannot be done.', { kind, todo: 'Do something else.' })

      const failure = describeFailure(problem)

      assert.deepEqual([failure.isBug, failure.exitCode, failure.problem], [false, exitCode, problem])
      assert.deepEqual(rowsOf(failure.lines), ['✗ It cannot be done.', '  Do something else.'])
    })

  test('that is a bug has its message and stack trace in the log, and in no other text', () => {
    const { isBug, exitCode, problem, lines } = describeFailure(new TypeError('canary', { cause: new Error('inner') }))

    assert.deepEqual([isBug, exitCode], [true, 1])
    assert.match(
      rowsOf(lines, 1_000).join('\n'),
      /^This is a bug.*\nTypeError: canary\n +at (.|\n)*Caused by: Error: inner/,
    )
    assert.doesNotMatch(JSON.stringify({ ...problem, message: problem.message }), /canary/)
  })
})
