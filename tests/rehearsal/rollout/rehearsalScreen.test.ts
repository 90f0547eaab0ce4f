import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { openTerminal } from '#lib/console/terminal.ts'
import { line } from '#lib/render/text/layout/line.ts'
import { closingLines } from '../../../scripts/rehearsal/rollout/closingLines.ts'
import { excerptOf } from '../../../scripts/rehearsal/rollout/excerpt.ts'
import { createRehearsalScreen } from '../../../scripts/rehearsal/rollout/rehearsalScreen.ts'
import { fakeScreen, rowsOf } from '../../fakes/console/fakeScreen.ts'

const rowsFrom = (count: number, text = 'row') => Array.from({ length: count }, (_, index) => `${text} ${index + 1}`)

suite('the excerpt of an outcome', () => {
  for (const [title, rows, shown, more] of [
    ['a short outcome is shown whole', ['', '✓ dev is gone.', ''], ['✓ dev is gone.'], 0],
    ['paragraphs that fit are shown', ['one', '', 'two', '', ...rowsFrom(9)], ['one', '', 'two'], 9],
    [
      'a paragraph that does not fit is left out',
      ['head', ...rowsFrom(3), '', ...rowsFrom(3)],
      ['head', ...rowsFrom(3)],
      3,
    ],
    ['a long paragraph is cut', rowsFrom(9), rowsFrom(6), 3],
    [
      'a long paragraph is cut before an item',
      ['a', '  of a', 'b', '  of b', '  of b', '  of b', '  of b'],
      ['a', '  of a'],
      5,
    ],
    ['nothing has no excerpt', [''], [], 0],
  ] as const)
    test(`${title}`, () => assert.deepEqual(excerptOf(rows), { rows: shown, more }))
})

suite('the screen of a rehearsal', () => {
  function openScreen(isTTY = false) {
    const output = fakeScreen({ isTTY, columns: 80 })
    let logged = ''
    const log = {
      path: '.rehearsal/rehearsal.log',
      write: (text: string) => {
        logged += text
      },
      lines: () => logged.split('\n').length - 1,
      close: async () => {},
    }
    const screen = createRehearsalScreen(openTerminal(output, { NO_COLOR: '1' }), log)
    return { screen, shown: output.text, logged: () => logged }
  }

  test('the log has all that a verb prints, the terminal the beginning of its outcome and the line of the rest', () => {
    const { screen, shown, logged } = openScreen()

    screen.print([line('── 1 of 2 ──')])
    screen.progress('· Reading\n· Watching\n')
    screen.outcome(`${rowsFrom(8).join('\n')}\n`, true)

    assert.equal(logged(), `── 1 of 2 ──\n· Reading\n· Watching\n${rowsFrom(8).join('\n')}\n`)
    const excerpt = rowsFrom(6, '  row').join('\n')
    assert.equal(shown(), `── 1 of 2 ──\n${excerpt}\n  … 2 lines more: .rehearsal/rehearsal.log:10\n`)
  })

  test('the terminal shows the outcome of a failed verb whole', () => {
    const { screen, shown } = openScreen()
    screen.outcome(`✗ It failed.\n\n${rowsFrom(20).join('\n')}\n`, false)
    assert.equal(shown().trimEnd().split('\n').length, 22)
  })

  test('the last row of the progress is shown while a verb runs, and nothing of it stays', () => {
    const { screen, shown } = openScreen(true)
    screen.progress('· Reading\n· Watching\n')
    screen.outcome('✓ dev is gone.\n', true)

    const clear = '\r\u001b[2K'
    assert.equal(shown(), `${clear}· Watching${clear}  ✓ dev is gone.\n`)
  })
})

suite('the end of a rehearsal', () => {
  const step = (name: string, outcome: 'done' | 'failed' | 'interrupted' | 'not-reached') => ({
    step: name,
    outcome,
    seconds: 1,
  })
  const endOf = (steps: Parameters<typeof closingLines>[0]['steps'], withFaults = false) => {
    const log = { path: '.rehearsal/rehearsal.log', lines: () => 900 }
    return rowsOf(closingLines({ environment: 'dev', steps, log, afterSuccess: 'read on.', withFaults }), 200)
  }

  for (const [title, steps, withFaults, proved, next] of [
    [
      'succeeded',
      [step('lint', 'done'), step('verify', 'done')],
      false,
      /^✓ Proved: all 2 steps of the rollout of 'dev', .*No AWS account was touched\.$/,
      /^Next: read on\.$/,
    ],
    [
      'failed',
      [step('lint', 'failed'), step('verify', 'not-reached')],
      false,
      /^✗ Not proved: 'lint' failed, and 1 step after it did not run\.$/,
      /^Next: correct the cause above/,
    ],
    [
      'failed as asked',
      [step('lint', 'failed')],
      true,
      /^✗ Not proved: 'lint' failed\.$/,
      /^Next: the faults were asked for/,
    ],
    [
      'was interrupted',
      [step('lint', 'done'), step('verify', 'interrupted')],
      false,
      /^✗ Not proved: 'verify' was interrupted\.$/,
      /^Next: run the rehearsal again/,
    ],
  ] as const)
    test(`the last three lines of a rehearsal that ${title} say what was proved, where the log is, what to do next`, () => {
      const [empty, first, second, third, ...rest] = endOf(steps, withFaults)
      assert.deepEqual([empty, rest], ['', []])
      assert.match(first ?? '', proved)
      assert.equal(second, 'Log: .rehearsal/rehearsal.log, 900 lines: all that the verbs have printed.')
      assert.match(third ?? '', next)
    })
})
