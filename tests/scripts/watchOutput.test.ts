import assert from 'node:assert/strict'
import { EventEmitter } from 'node:events'
import { suite, test } from 'node:test'
import { watchOutput } from '../../scripts/command/watchOutput.ts'

/** A process that is watched. */
function watched() {
  const written: string[] = []
  const [stdout, stderr] = [new EventEmitter(), new EventEmitter()] as unknown as NodeJS.WriteStream[]
  assert.ok(stdout && stderr)
  stderr.write = (text: string) => written.push(text) > 0
  const program: { exitCode?: number } = {}
  let onExit = (_: number): void => undefined
  const once = (_: 'exit', listener: (code: number) => void) => (onExit = listener)
  watchOutput(Object.assign(program, { stdout, stderr, once }))
  return {
    fail: (stream: 'stdout' | 'stderr', code: string) =>
      void { stdout, stderr }[stream].emit('error', Object.assign(new Error(`${code}: it failed`), { code })),
    endWith: (code: number) => {
      onExit(code)
      return program.exitCode ?? code
    },
    text: () => written.join(''),
  }
}

suite('an output that cannot be written', () => {
  for (const code of ['ENOSPC', 'EDQUOT', 'EFBIG'])
    test(`${code} on stdout is reported once on stderr, and the end is no success`, () => {
      const { fail, endWith, text } = watched()
      fail('stdout', code)
      fail('stdout', code)
      assert.equal(text(), `✗ The output cannot be written: ${code}: it failed.\n`)
      assert.equal(endWith(0), 1)
    })

  test('an error on stderr is reported nowhere, and the end is no success', () => {
    const { fail, endWith, text } = watched()
    fail('stderr', 'ENOSPC')
    assert.deepEqual([text(), endWith(0)], ['', 1])
  })

  for (const code of [2, 3, 130])
    test(`the exit code ${code} of the verb stays`, () => {
      const { fail, endWith } = watched()
      fail('stdout', 'ENOSPC')
      assert.equal(endWith(code), code)
    })

  for (const code of ['EPIPE', 'EIO'])
    test(`${code} is no error: nothing reads the output any more`, () => {
      const { fail, endWith, text } = watched()
      fail('stdout', code)
      assert.deepEqual([text(), endWith(0)], ['', 0])
    })
})
