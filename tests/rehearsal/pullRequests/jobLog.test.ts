import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { openJobLog } from '../../../scripts/rehearsal/pullRequests/jobLog.ts'

const GREEN = '\u001b[32mgood\u001b[0m'

function writtenBy(log: readonly string[], colour = false): string {
  let written = ''
  const page = openJobLog({ write: text => (written += text), look: { colour, unicode: true } })
  for (const piece of log) page.write(piece)
  page.end()
  return written
}

suite('the log of a job', () => {
  for (const [what, log, seen] of [
    ['lines as they are', 'one\n\n  two\n', 'one\n\n  two\n'],
    [
      'a group as a heading and what is in it below',
      '::group::A title\nin\n::endgroup::\nout\n',
      '▾ A title\n  in\nout\n',
    ],
    [
      'an error with its place',
      '::error file=a.yaml,line=3,title=T::first%0Asecond\n',
      'Error: a.yaml:3: first\n  second\n',
    ],
    ['an error that has no place', '::error title=Failed::It failed: 50%25\n', 'Error: It failed: 50%\n'],
    ['escaped signs in a place', '::warning file=a%3Ab%2Cc.yaml::w\n', 'Warning: a:b,c.yaml: w\n'],
    ['neither masks nor what they hide', '::add-mask::secret\na secret here\n', 'a *** here\n'],
    ['no words for debugging', '::debug::x\n', ''],
    ['what only looks like an order', ': :error::x\n::unknown::x\n', ': :error::x\n::unknown::x\n'],
    ['no colours where there are none', `${GREEN}\n`, 'good\n'],
  ] as const)
    test(`shows ${what}`, () => assert.equal(writtenBy([log]), seen))

  test('keeps its colours on a terminal, and paints an error', () => {
    assert.equal(writtenBy([`${GREEN}\n`], true), `${GREEN}\n`)
    assert.ok(writtenBy(['::error::x\n'], true).startsWith('\u001b[31mError:'))
  })

  test('can come in pieces', () => assert.equal(writtenBy(['::gro', 'up::T\ni', 'n']), '▾ T\n  in\n'))
})
