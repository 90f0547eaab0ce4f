import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { toPlainText } from '../../../scripts/rehearsal/pullRequests/plainText.ts'

suite('the plain text of a comment', () => {
  for (const [name, markdown, text] of [
    ['has no marks of headings, bold text and links', '### ✅ **a** [b](https://c)', '✅ a b'],
    ['keeps the content of code spans', '`<b>` and ``a`b **c**`` and `[x](y)`', '<b> and a`b **c** and [x](y)'],
    ['has no padding of code spans', '`` `a ``', '`a'],
    ['has no backslash of an escape', '1\\. a \\*', '1. a *'],
    ['decodes references in elements', '<code>a&#92;&#124;b</code>', 'a\\|b'],
    ['keeps a comment mark in code', '`<!-- a` b `-->`', '<!-- a b -->'],
    ['keeps an address', '<https://chat.example.com>', 'https://chat.example.com'],
  ] as const)
    test(`the plain text of a comment ${name}`, () => assert.deepEqual(toPlainText(markdown), [text]))

  test('the plain text of a comment has no marker and no collapsed section', () =>
    assert.deepEqual(toPlainText('<!-- marker -->\na\n\n<details>\n<summary>b</summary>\n\nc\n\n</details>\n\nd'), [
      'a',
      '',
      'd',
    ]))
})
