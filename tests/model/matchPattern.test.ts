import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { matchEach, matchPattern } from '#lib/model/matchPattern.ts'

const LONG = 'a'.repeat(5_000)

suite('a comparison with a pattern', () => {
  for (const [pattern, text, expected] of [
    ['^a+$', LONG, 'match'],
    ['^a+$', `${LONG}!`, 'no-match'],
    ['^(?:[a-z]+-)?[a-z]+$', 'eu-central', 'match'],
    ['^(?:[a-z]+-)?[a-z]+$', 'eu-central-1-and-more', 'no-match'],
    ['^(?:(a+)+)$', LONG, 'match'],
    ['^(?:(a+)+)$', 'b'.repeat(5_000), 'no-match'],
    ['^(?:(a+)+)$', `${LONG}!`, 'timeout'],
    ['^(?:(a|aa)+)$', `${LONG}!`, 'timeout'],
    ['^a*a*a*a*a*a*a*a*$', `${LONG}!`, 'timeout'],
  ] as const)
    test(`a comparison of ${text.length} characters with ${pattern} ends with ${expected}`, () =>
      assert.equal(matchPattern(pattern, text), expected))

  test('a comparison of several texts ends with the worst result, wherever it is', () => {
    assert.equal(matchEach('^(?:(a+)+)$', [LONG, LONG]), 'match')
    assert.equal(matchEach('^(?:(a+)+)$', [LONG, 'b'.repeat(50)]), 'no-match')
    assert.equal(matchEach('^(?:(a+)+)$', ['b'.repeat(50), `${LONG}!`]), 'timeout')
    assert.equal(matchEach('^a$', ['b', 'a']), 'no-match')
    assert.equal(matchEach('^a$', []), 'match')
  })

  test('a comparison without regard to case takes the flag also for a pattern that might backtrack', () => {
    assert.equal(matchPattern('^(?:(a+)+)$', LONG.toUpperCase(), 'i'), 'match')
    assert.equal(matchPattern('^A+$', LONG, 'i'), 'match')
  })
})
