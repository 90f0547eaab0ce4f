import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { terminalStyleOf } from '#lib/console/terminalStyle.ts'

const TERMINAL = { isTTY: true, columns: 120 }
const PIPE = {}

suite('colour', () => {
  for (const [title, screen, variables, colour] of [
    ['a terminal has colour', TERMINAL, {}, true],
    ['a pipe has no colour', PIPE, {}, false],
    ['NO_COLOR removes colour', TERMINAL, { NO_COLOR: '1' }, false],
    ['an empty NO_COLOR has no effect', TERMINAL, { NO_COLOR: '' }, true],
    ['FORCE_COLOR adds colour to a pipe', PIPE, { FORCE_COLOR: '1' }, true],
    ['FORCE_COLOR=0 removes colour', TERMINAL, { FORCE_COLOR: '0' }, false],
    ['NO_COLOR wins over FORCE_COLOR', PIPE, { FORCE_COLOR: '1', NO_COLOR: '1' }, false],
    ['a dumb terminal has no colour', TERMINAL, { TERM: 'dumb' }, false],
  ] as const)
    test(title, () => assert.equal(terminalStyleOf(screen, variables).colour, colour))
})

suite('a last line that is rewritten', () => {
  for (const [title, screen, variables, live] of [
    ['a terminal rewrites its last line', TERMINAL, { NO_COLOR: '1' }, true],
    ['a pipe does not rewrite its last line, even with FORCE_COLOR', PIPE, { FORCE_COLOR: '1' }, false],
    ['a dumb terminal does not rewrite its last line', TERMINAL, { TERM: 'dumb' }, false],
  ] as const)
    test(title, () => assert.equal(terminalStyleOf(screen, variables).live, live))
})

suite('symbols beyond ASCII', () => {
  for (const [variables, unicode] of [
    [{ LANG: 'en_US.UTF-8' }, true],
    [{ LC_ALL: 'C', LANG: 'en_US.UTF-8' }, false],
    [{ LANG: 'de_DE.ISO-8859-1' }, false],
    [{ LC_CTYPE: 'C.utf8', LANG: 'C' }, true],
    [{}, true],
  ] as const)
    test(`a terminal with ${JSON.stringify(variables)} ${unicode ? 'supports' : 'does not support'} Unicode`, () => {
      assert.equal(terminalStyleOf(TERMINAL, variables).unicode, unicode)
    })
})

suite('the width', () => {
  for (const [title, screen, variables, columns] of [
    ['the width is that of the terminal', TERMINAL, { COLUMNS: '80' }, 120],
    ['the width of a pipe is 100', PIPE, {}, 100],
    ['COLUMNS sets the width of a pipe', PIPE, { COLUMNS: '80' }, 80],
    ['a narrow terminal has its own width', { isTTY: true, columns: 38 }, {}, 38],
    ['a wide terminal has its own width', { isTTY: true, columns: 240 }, {}, 240],
    ['a terminal without a width has that of COLUMNS', { isTTY: true, columns: 0 }, { COLUMNS: '80' }, 80],
    ['the width is at least 20', { isTTY: true, columns: 3 }, {}, 20],
    ['COLUMNS=1 is the least width', PIPE, { COLUMNS: '1' }, 20],
    ['COLUMNS=0 is no width', PIPE, { COLUMNS: '0' }, 100],
    ['COLUMNS=abc is no width', PIPE, { COLUMNS: 'abc' }, 100],
    ['COLUMNS=-5 is no width', PIPE, { COLUMNS: '-5' }, 100],
    ['COLUMNS=80.5 is no width', PIPE, { COLUMNS: '80.5' }, 100],
    ['an empty COLUMNS is no width', PIPE, { COLUMNS: '' }, 100],
    ['COLUMNS=1e9 is no width', PIPE, { COLUMNS: '1e9' }, 100],
    ['COLUMNS=99999 is the greatest width', PIPE, { COLUMNS: '99999' }, 1_000],
  ] as const)
    test(title, () => assert.equal(terminalStyleOf(screen, variables).columns, columns))
})
