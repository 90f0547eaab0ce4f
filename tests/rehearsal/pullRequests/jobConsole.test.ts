import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { createJobConsole } from '../../../scripts/rehearsal/pullRequests/jobConsole.ts'

function openConsole() {
  let printed = ''
  const write = (text: string) => {
    printed += text
  }
  const jobConsole = createJobConsole({ write, style: { colour: false, unicode: true } })
  const [one, two] = [
    { runId: 1, name: 'verify' },
    { runId: 2, name: 'drift' },
  ] as const
  return { ...jobConsole, one, two, printed: () => printed.replaceAll(/\n+/g, '\n') }
}

suite('the logs of jobs that run at the same time', () => {
  test('the first job prints at once, the second one when the first has ended', () => {
    const { start, write, end, one, two, printed } = openConsole()
    start(one, ['job one'])
    start(two, ['job two'])
    write(two, 'b1\n')
    write(one, 'a1\n')
    assert.equal(printed(), 'job one\na1\n')

    end(one, 'one succeeded')
    write(two, 'b2\n')
    end(two, 'two failed')

    assert.equal(printed(), 'job one\na1\none succeeded\njob two\nb1\nb2\ntwo failed\n')
  })

  test('a job that ended early prints its whole log in its turn', () => {
    const { start, write, end, one, two, printed } = openConsole()
    start(one, ['job one'])
    start(two, ['job two'])
    write(two, 'b1\n')
    end(two, 'two succeeded')

    end(one, 'one succeeded')

    assert.equal(printed(), 'job one\none succeeded\njob two\nb1\ntwo succeeded\n')
  })

  test('a job prints nothing while something else prints', async () => {
    const { start, hold, one, printed } = openConsole()

    await hold(async () => {
      start(one, ['job one'])
      assert.equal(printed(), '')
    })

    assert.equal(printed(), 'job one\n')
  })
})
