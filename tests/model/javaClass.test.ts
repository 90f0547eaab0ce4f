import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { withFlatClasses } from '#lib/model/javaClass.ts'
import { javaScriptPatternOf } from '#lib/model/javaPattern.ts'

suite('a class of Java that contains classes', () => {
  for (const [pattern, accepted, refused] of [
    ['[a-z&&[^aeiou]]+', ['xyz', 'b'], ['xay', 'a', '-']],
    ['^[\\w&&[^_]]+$', ['aB1'], ['a_b', '']],
    ['[a-c[x-z]]+', ['abxyz'], ['m', 'ax[']],
    ['[a-z&&def]', ['d', 'f'], ['a', '&']],
    ['[^a-c[x-z]]', ['m', '1', '\n'], ['a', 'y']],
    ['[a-z&&[^m-p]&&[^x]]{2}', ['ab'], ['mx', 'ax']],
    ['(?i)[\\p{Alpha}&&[^q]]+', ['aBc'], ['aQ']],
    ['[[a-z]]+', ['abc'], ['aB', '[a', 'a]']],
    ['[^[a-z]]+', ['AB1'], ['aB']],
    ['[[:alpha:]]+', ['alpha:'], ['b']],
    ['[[a-c][x-z]]+', ['ax'], ['m']],
    ['[]a]+', [']a', 'a'], ['b', '']],
    ['[^]a]+', ['bc'], [']', 'a']],
    ['[^]]+', ['abc'], ['a]']],
  ] as const)
    test(`matches the same in JavaScript: ${pattern}`, () => {
      const expression = new RegExp(`^(?:${javaScriptPatternOf(pattern)})$`)
      assert.deepEqual(
        [...accepted, ...refused].filter(value => expression.test(value)),
        accepted,
      )
    })

  for (const pattern of [
    '[a-z]+',
    '[^\\[\\]]*',
    '\\[a&&b\\]',
    'a&&b',
    '[a&b]',
    '[&&a]',
    '[a-z',
    '[a[b]',
    '(\\d{1,3})\\.[0-9]',
  ])
    test(`stays as it is without classes inside, or as no class at all: ${pattern}`, () =>
      assert.equal(withFlatClasses(pattern), pattern))
})
