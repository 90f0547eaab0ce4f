import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { openTerminal } from '#lib/console/terminal.ts'
import { line, span } from '#lib/render/text/layout/line.ts'
import { fakeScreen } from '../fakes/console/fakeScreen.ts'

const CLEAR = '\r\u001b[2K'

suite('a terminal', () => {
  test('the last line is rewritten and stays below printed lines', () => {
    const screen = fakeScreen({ isTTY: true, columns: 80 })
    const terminal = openTerminal(screen, { NO_COLOR: '1' })

    terminal.live(line('1 of 2'))
    terminal.print([line('done')])
    terminal.live(undefined)
    terminal.print([line('end')])

    assert.equal(screen.text(), `${CLEAR}1 of 2${CLEAR}done\n1 of 2${CLEAR}end\n`)
  })

  test('the last line is cut to one row', () => {
    const screen = fakeScreen({ isTTY: true, columns: 40 })
    openTerminal(screen, { NO_COLOR: '1' }).live(line('word '.repeat(40)))
    assert.ok(screen.text().replace(CLEAR, '').length < 40)
  })

  test('a colour ends with its span', () => {
    const screen = fakeScreen({ isTTY: true })
    openTerminal(screen, {}).print([line(span('error', 'error'), ' plain')])
    assert.equal(screen.text(), '\u001b[31merror\u001b[39m plain\n')
  })

  test('each row of a wrapped line is coloured once', () => {
    const screen = fakeScreen({ isTTY: true, columns: 40 })
    openTerminal(screen, {}).print([line(span('one two three four five six seven eight nine', 'error'))])
    assert.equal(screen.text().split('\u001b[31m').length - 1, screen.text().trimEnd().split('\n').length)
  })

  test('symbols are ASCII in a locale without Unicode', () => {
    const screen = fakeScreen()
    openTerminal(screen, { LC_ALL: 'C' }).print([line('── ✓ a → b · c … d\ne')])
    assert.equal(screen.text(), '-- + a -> b - c ... d\\ne\n')
  })
})

suite('a stream that is no terminal', () => {
  test('a pipe gets plain lines and no last line', () => {
    const screen = fakeScreen()
    const terminal = openTerminal(screen, {})

    terminal.live(line('1 of 2'))
    terminal.print([line(span('done', 'success'))])
    terminal.live(undefined)

    assert.equal(screen.text(), 'done\n')
  })

  for (const [title, code] of [
    ['a full disk ends nothing but the output', 'ENOSPC'],
    ['a reader that closes the pipe is no failure', 'EPIPE'],
    ['a terminal that is closed is no failure', 'EIO'],
  ] as const)
    test(title, () => {
      const screen = fakeScreen()
      const terminal = openTerminal(screen, {})

      screen.fail(Object.assign(new Error(`write ${code}`), { code }))
      terminal.print([line('not read')])

      assert.equal(screen.text(), '')
    })
})
