import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { shortMessage } from '#lib/model/shortMessage.ts'
import { findingLines } from '#lib/render/text/finding.ts'

suite('a message of hundreds of names', () => {
  for (const [what, message, expected] of [
    ['of 400 characters is whole', 'a'.repeat(400), 'a'.repeat(400)],
    ['is cut after a word', 'action '.repeat(100), `${'action '.repeat(56)}…`],
    ['without spaces is cut', 'a'.repeat(401), `${'a'.repeat(398)} …`],
  ] as const)
    test(`a message ${what}`, () => assert.equal(shortMessage(message), expected))

  test('a long message is short in the terminal', () => {
    const message = 'action '.repeat(100)
    const text = JSON.stringify(findingLines([{ level: 'error', rule: 'a/b', message }]))
    assert.ok(text.includes('action …') && !text.includes(message))
  })
})
