import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { javaScriptPatternOf } from '#lib/model/javaPattern.ts'

suite('a pattern of Java', () => {
  for (const [pattern, accepted, refused] of [
    ['[a-z]+', 'abc', 'ABC'],
    ['(?i)[a-z]+', 'ABC', '123'],
    ['[a-z]++', 'abc', ''],
    ['a{1,2}+b?+', 'aab', 'c'],
    ['\\p{Alpha}[\\p{Digit}_]*', 'a1_', '1a'],
    ['[^\\p{Punct}]+', 'a b', 'a.b'],
    ['\\A[\\x20-\\x7E]*\\z', 'a b', 'ä'],
    ['[a\\]+]+', 'a]+', 'b'],
    ['\\++', '++', '+-'],
  ] as const)
    test(`${pattern} accepts '${accepted}' and not '${refused}'`, () => {
      const expression = new RegExp(`^(?:${javaScriptPatternOf(pattern)})$`)
      assert.deepEqual([expression.test(accepted), expression.test(refused)], [true, false])
    })

  for (const pattern of ['(', '[a', 'a{2,1}', '*'])
    test(`${pattern} is none`, () => assert.equal(javaScriptPatternOf(pattern), undefined))
})
