import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { parseDeadline, parseDuration } from '#lib/shell/parseDuration.ts'

suite('a duration', () => {
  for (const [text, seconds] of [
    ['90s', 90],
    ['30m', 1_800],
    ['2h', 7_200],
    ['50ms', 0.05],
    ['0s', 0],
  ] as const)
    test(`'${text}' is ${seconds} seconds`, () => assert.equal(parseDuration('--delay', text), seconds))

  for (const text of ['', '30', 'soon', '1.5m', '-3s', '30 m', '1h30m', '30M', '30d', '1e3s', 'Infinity', '9999999s'])
    test(`a duration cannot be '${text}'`, () => {
      assert.throws(() => parseDuration('--delay', text), {
        name: 'Problem',
        kind: 'usage',
        message: `Invalid value '${text}' for '--delay': expected a duration such as '90s', '30m' or '2h'.`,
      })
    })
})

suite('a deadline', () => {
  test('a deadline is a duration above 0', () => {
    assert.equal(parseDeadline('deadline', '20m'), 1_200)
    assert.throws(() => parseDeadline('deadline', '0s'), {
      kind: 'usage',
      message: /^Invalid value '0s' for 'deadline'/,
    })
  })

  test('a deadline is undefined without a text', () => assert.equal(parseDeadline('deadline', undefined), undefined))
})
