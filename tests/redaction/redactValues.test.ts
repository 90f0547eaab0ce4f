import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { redactValues } from '#lib/redaction/redactValues.ts'

const SECRET = 'p"w&<é+/ canary-of-mine'
const base64 = (text: string) => Buffer.from(text).toString('base64')

suite('a secret value is redacted', () => {
  const redact = redactValues([SECRET, 'abc', 'first line here\nsecond line here'])

  for (const [how, text] of [
    ['as it is', `the value '${SECRET}' is not allowed`],
    ['more than once', `${SECRET}${SECRET}`],
    ['in JSON', JSON.stringify({ DisplayName: SECRET })],
    ['in an address', `https://example.com/?q=${encodeURIComponent(SECRET)}`],
    ...[0, 1, 2].map(offset => [
      `in Base64, ${offset} characters in`,
      `x ${base64(`${'x'.repeat(offset)}${SECRET}, and more`)}`,
    ]),
    ['in the Base64 of addresses', Buffer.from(`??>${SECRET}`).toString('base64url')],
    ['cut off', `begins with '${SECRET.slice(0, 15)}…`],
    ['line by line', '  2 | second line here'],
  ] as const)
    test(`${how}`, () => {
      const shown = redact(text ?? '')

      assert.ok(shown.includes('****'), shown)
      for (const trace of ['canary', 'second line', base64(SECRET).slice(4, 12), base64(SECRET).slice(12, 20)])
        assert.ok(!shown.includes(trace), `${trace} in ${shown}`)
    })

  test('as the whole text, however short', () => assert.equal(redact('abc'), '****'))

  test('a text without a secret value is not redacted', () => {
    for (const text of ['abcdef', 'an ordinary sentence', '']) assert.equal(redact(text), text)
    assert.equal(redactValues([])('anything'), 'anything')
  })

  test('the beginning of a text with a secret value in it is not redacted', () => {
    const redactDerived = redactValues([], ['an ordinary beginning: k7q'])
    assert.equal(redactDerived("it is 'an ordinary beginning: k7q'"), "it is '****'")
    assert.equal(redactDerived('an ordinary beginning'), 'an ordinary beginning')
  })
})
