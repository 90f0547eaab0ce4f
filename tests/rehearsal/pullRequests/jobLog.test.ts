import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { openJobLog } from '../../../scripts/rehearsal/pullRequests/jobLog.ts'

const GREEN = '\u001b[32mgood\u001b[0m'

function writtenBy(log: readonly string[], colour = false): string {
  let written = ''
  const jobLog = openJobLog({ write: text => (written += text), style: { colour, unicode: true } })
  for (const piece of log) jobLog.write(piece)
  jobLog.end()
  return written
}

suite('the log of a job', () => {
  for (const [description, log, expected] of [
    ['plain lines unchanged', 'one\n\n  two\n', 'one\n\n  two\n'],
    ['a group as a heading with indented lines', '::group::A title\nin\n::endgroup::\nout\n', '▾ A title\n  in\nout\n'],
    [
      'an error with its location',
      '::error file=a.yaml,line=3,title=T::first%0Asecond\n',
      'Error: a.yaml:3: first\n  second\n',
    ],
    ['an error without a location', '::error title=Failed::It failed: 50%25\n', 'Error: It failed: 50%\n'],
    ['escaped characters in a location', '::warning file=a%3Ab%2Cc.yaml::w\n', 'Warning: a:b,c.yaml: w\n'],
    ['neither masks nor masked text', '::add-mask::secret\na secret here\n', 'a *** here\n'],
    ['no debug messages', '::debug::x\n', ''],
    ['text that is similar to a command unchanged', ': :error::x\n::unknown::x\n', ': :error::x\n::unknown::x\n'],
    ['no colours without a terminal', `${GREEN}\n`, 'good\n'],
  ] as const)
    test(`the log shows ${description}`, () => assert.equal(writtenBy([log]), expected))

  test('the log keeps its colours on a terminal, and colours an error', () => {
    assert.equal(writtenBy([`${GREEN}\n`], true), `${GREEN}\n`)
    assert.ok(writtenBy(['::error::x\n'], true).startsWith('\u001b[31mError:'))
  })

  test('the log can arrive in pieces', () => assert.equal(writtenBy(['::gro', 'up::T\ni', 'n']), '▾ T\n  in\n'))
})
