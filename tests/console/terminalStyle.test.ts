import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { terminalStyleOf } from '#lib/console/terminalStyle.ts'

const TERMINAL = { isTTY: true, columns: 120 }
const PIPE = {}

suite('colour', () => {
  for (const [when, screen, variables, colour] of [
    ['on a terminal', TERMINAL, {}, true],
    ['not in a pipe', PIPE, {}, false],
    ['not with NO_COLOR', TERMINAL, { NO_COLOR: '1' }, false],
    ['as ever with an empty NO_COLOR', TERMINAL, { NO_COLOR: '' }, true],
    ['in a pipe with FORCE_COLOR', PIPE, { FORCE_COLOR: '1' }, true],
    ['not with FORCE_COLOR=0', TERMINAL, { FORCE_COLOR: '0' }, false],
    ['not with both, because no means no', PIPE, { FORCE_COLOR: '1', NO_COLOR: '1' }, false],
    ['not on a dumb terminal', TERMINAL, { TERM: 'dumb' }, false],
  ] as const)
    test(when, () => assert.equal(terminalStyleOf(screen, variables).colour, colour))
})

suite('a last line that is written over', () => {
  for (const [when, screen, variables, live] of [
    ['on a terminal', TERMINAL, { NO_COLOR: '1' }, true],
    ['not in a pipe, even with FORCE_COLOR', PIPE, { FORCE_COLOR: '1' }, false],
    ['not on a dumb terminal', TERMINAL, { TERM: 'dumb' }, false],
  ] as const)
    test(when, () => assert.equal(terminalStyleOf(screen, variables).live, live))
})

suite('signs beyond ASCII', () => {
  for (const [variables, unicode] of [
    [{ LANG: 'en_US.UTF-8' }, true],
    [{ LC_ALL: 'C', LANG: 'en_US.UTF-8' }, false],
    [{ LANG: 'de_DE.ISO-8859-1' }, false],
    [{ LC_CTYPE: 'C.utf8', LANG: 'C' }, true],
    [{}, true],
  ] as const)
    test(`${unicode ? '' : 'not '}with ${JSON.stringify(variables)}`, () => {
      assert.equal(terminalStyleOf(TERMINAL, variables).unicode, unicode)
    })
})

suite('the width', () => {
  for (const [when, screen, variables, columns] of [
    ['is that of the terminal', TERMINAL, { COLUMNS: '80' }, 120],
    ['is 100 in a pipe', PIPE, {}, 100],
    ['is what COLUMNS says in a pipe', PIPE, { COLUMNS: '80' }, 80],
    ['is never unreadable', { isTTY: true, columns: 3 }, {}, 40],
  ] as const)
    test(when, () => assert.equal(terminalStyleOf(screen, variables).columns, columns))
})
