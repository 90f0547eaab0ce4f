import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { openTerminal } from '#lib/console/terminal.ts'
import { line, span } from '#lib/render/text/line.ts'
import { fakeScreen } from '../fakes/console/fakeScreen.ts'

const CLEAR = '\r\u001b[2K'

suite('a terminal', () => {
  test('writes its last line over, and keeps it below what is printed', () => {
    const screen = fakeScreen({ isTTY: true, columns: 80 })
    const terminal = openTerminal(screen, { NO_COLOR: '1' })

    terminal.live(line('1 of 2'))
    terminal.print([line('done')])
    terminal.live(undefined)
    terminal.print([line('end')])

    assert.equal(screen.text(), `${CLEAR}1 of 2${CLEAR}done\n1 of 2${CLEAR}end\n`)
  })

  test('cuts its last line to one row', () => {
    const screen = fakeScreen({ isTTY: true, columns: 40 })
    openTerminal(screen, { NO_COLOR: '1' }).live(line('word '.repeat(40)))
    assert.ok(screen.text().replace(CLEAR, '').length < 40)
  })

  test('ends each colour where it began', () => {
    const screen = fakeScreen({ isTTY: true })
    openTerminal(screen, {}).print([line(span('bad', 'bad'), ' plain')])
    assert.equal(screen.text(), '\u001b[31mbad\u001b[0m plain\n')
  })

  test('colours a folded row once', () => {
    const screen = fakeScreen({ isTTY: true, columns: 40 })
    openTerminal(screen, {}).print([line(span('one two three four five six seven eight nine', 'bad'))])
    assert.equal(screen.text().split('\u001b[31m').length - 1, screen.text().trimEnd().split('\n').length)
  })

  test('shows ASCII where the locale has nothing else', () => {
    const screen = fakeScreen()
    openTerminal(screen, { LC_ALL: 'C' }).print([line('✓ a → b · c … d\ne')])
    assert.equal(screen.text(), '+ a -> b - c ... d\\ne\n')
  })
})

suite('what is no terminal', () => {
  test('gets plain lines and no last line', () => {
    const screen = fakeScreen()
    const terminal = openTerminal(screen, {})

    terminal.live(line('1 of 2'))
    terminal.print([line(span('done', 'good'))])
    terminal.live(undefined)

    assert.equal(screen.text(), 'done\n')
  })

  test('may be closed by its reader', () => {
    const screen = fakeScreen()
    const terminal = openTerminal(screen, {})

    screen.fail(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }))
    terminal.print([line('nobody reads this')])

    assert.equal(screen.text(), '')
  })

  test('may not fail in any other way unseen', () => {
    const screen = fakeScreen()
    openTerminal(screen, {})
    assert.throws(() => screen.fail(Object.assign(new Error('disk full'), { code: 'ENOSPC' })), /disk full/)
  })
})
