import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import { redactValues } from '#lib/redaction/redactValues.ts'
import { runsOf } from '../fakes/testSize.ts'

const codes = (text: string) => [...text].map(character => character.codePointAt(0) ?? 0)
const bytes = (text: string) => [...Buffer.from(text)].map(byte => byte.toString(16).padStart(2, '0'))
const html = (text: string) =>
  text.replaceAll(/[&<>"']/g, sign => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? '&apos;')
const json = (text: string) => JSON.stringify(text).slice(1, -1)

/** The encodings that `actions/README.md` names. The secret is in them as a whole, so nothing of it may stay. */
const ENCODINGS: Readonly<Record<string, (text: string) => string>> = {
  'as it is': text => text,
  'in JSON': json,
  'in JSON in JSON': text => json(json(text)),
  'in JSON in JSON in JSON': text => json(json(json(text))),
  'in the Unicode escapes of JSON': text =>
    Array.from({ length: text.length }, (_, at) => `\\u${text.charCodeAt(at).toString(16).padStart(4, '0')}`).join(''),
  'in hexadecimal escapes': text =>
    /^[ -~]*$/.test(text)
      ? bytes(text)
          .map(byte => `\\x${byte}`)
          .join('')
      : text,
  'in an address': encodeURIComponent,
  'in an address in an address': text => encodeURIComponent(encodeURIComponent(text)),
  'in an address, with each character encoded': text =>
    bytes(text)
      .map(byte => `%${byte}`)
      .join(''),
  'in an address, with small letters': text =>
    encodeURIComponent(text).replaceAll(/%\w\w/g, sequence => sequence.toLowerCase()),
  'in a form': text => new URLSearchParams({ a: text }).toString().slice(2),
  'in HTML entities': html,
  'in HTML entities twice': text => html(html(text)),
  'in decimal HTML entities': text =>
    codes(text)
      .map(code => `&#${code};`)
      .join(''),
  'in hexadecimal HTML entities': text =>
    codes(text)
      .map(code => `&#x${code.toString(16).toUpperCase()};`)
      .join(''),
  'in JSON in HTML': text => html(json(text)),
  'in JSON in an address': text => encodeURIComponent(json(text)),
  'in hexadecimal': text => bytes(text).join(''),
  'in hexadecimal with capitals': text => bytes(text).join('').toUpperCase(),
  'in capitals': text => text.toUpperCase(),
  'in small letters': text => text.toLowerCase(),
  'with a line break': text => `${text.slice(0, 9)}\n${text.slice(9)}`,
  'with line breaks and indentation': text => text.replaceAll(/(.{8})(?=.)/gu, '$1\r\n    '),
  'with line breaks in JSON': text => json(`${text.slice(0, 9)}\n${text.slice(9)}`),
  'with spaces': text => [...text].join(' '),
}

const SECRETS = [
  'p"w&<é+/ canary-of-mine',
  'Sup3r-S3cret/Value+With=Signs',
  "it's a \\backslash\\ and a \u{1f511} of a 100% safe <key>",
  '{"user":"admin","password":"n0t-for-you"}',
  'postgres://admin:hunter2@db.example.com:5432/chat',
  Array.from({ length: 100 }, (_, index) => `${index * index}aZ`).join('c-'),
]

suite('a secret value is redacted as a whole', () => {
  for (const secret of SECRETS)
    for (const [how, encode] of Object.entries(ENCODINGS))
      test(`${secret.slice(0, 24)} ${how}`, () => {
        assert.equal(redactValues([secret])(`not valid: [${encode(secret)}]!`), 'not valid: [****]!')
      })

  for (const secret of SECRETS)
    for (const [cut, part] of [
      ['end', secret.slice(0, 24)],
      ['beginning', secret.slice(-25)],
    ] as const)
      for (const how of ['as it is', 'in JSON in JSON', 'in an address', 'in decimal HTML entities', 'in capitals'])
        test(`${secret.slice(0, 24)} cut off at its ${cut}, ${how}`, () => {
          const encoded = (ENCODINGS[how] ?? String)(part)
          assert.equal(redactValues([secret])(`not valid: [${encoded}]!`), 'not valid: [****]!')
        })
})

suite('a secret value is redacted in Base64', () => {
  for (const secret of SECRETS)
    for (const offset of [0, 1, 2])
      for (const encoding of ['base64', 'base64url'] as const)
        test(`${secret.slice(0, 24)} in ${encoding} after ${offset} characters`, () => {
          const text = Buffer.from(`${'~'.repeat(offset)}${secret}, and more`).toString(encoding)
          for (const shown of [text, text.replaceAll(/(.{16})/g, '$1\n')]) {
            const left = redactValues([secret])(`x ${shown} x`)
            // Base64 of a neighbour and of a few bits of the secret: no piece of three characters of it.
            const rest = left.split('****').map(part => part.replaceAll(/\s/g, ''))
            assert.ok(left.includes('****'), left)
            assert.ok(
              rest.every(part => part.length <= 24),
              left,
            )
          }
        })

  test('a secret value is redacted in Base64 of JSON', () => {
    const secret = 'a "quoted" secret'
    const text = Buffer.from(JSON.stringify({ key: secret })).toString('base64')
    assert.doesNotMatch(redactValues([secret])(text), new RegExp(text.slice(12, 24)))
  })
})

test('a secret value is redacted in any encoding of encodings, whatever it is', () => {
  const names = Object.keys(ENCODINGS).filter(
    name => !/hexadecimal$|hexadecimal with|capitals|small|spaces|line/.test(name),
  )
  fc.assert(
    fc.property(
      fc
        .string({ minLength: 16, maxLength: 60, unit: 'grapheme' })
        .filter(text => new Set(text).size > 8 && !/[%&\\]|^[\s+]|[\s+]$/.test(text)),
      fc.array(fc.constantFrom(...names), { maxLength: 2 }),
      (secret, how) => {
        const encoded = how.reduce((text, name) => (ENCODINGS[name] ?? String)(text), secret)
        assert.ok(redactValues([secret])(`x [${encoded}] y`).includes('x [****] y'), `${how.join()}: ${encoded}`)
      },
    ),
    { numRuns: runsOf(300), seed: 9 },
  )
})

suite('redaction leaves ordinary texts:', () => {
  const redact = redactValues([
    'abc',
    'Open',
    'Frankfurt',
    '000000000000',
    'https://hooks.example.com/services/T0/B0/x1',
  ])
  for (const text of [
    'abcdef',
    'open',
    'OPEN',
    'arn:aws:iam::0000000000:role/x',
    'https://hooks.exa',
    'https://example.com/services',
    'frank furt',
    'a text with 100% of & and \\',
    '%zz &unknown; \\q',
    '',
  ])
    test(text, () => assert.equal(redact(text), text))

  for (const [text, left] of [
    ['abc', '****'],
    ['Open sesame', '**** sesame'],
    ['FRANKFURT', '****'],
    ['frankfurt am Main', '**** am Main'],
    ['&#79;pen', '****'],
    ['Frank%66urt', '****'],
    ['4672616E6B66757274', '****'],
    [Buffer.from('Frankfurt').toString('base64'), '****'],
  ] as const)
    test(`but not ${text}`, () => assert.equal(redact(text), left))
})

test('redaction of a long text takes no longer than a moment', () => {
  const secrets = Array.from({ length: 30 }, (_, index) => `secret number ${index} of thirty ${'x'.repeat(index)}`)
  const redact = redactValues(secrets)
  const texts = [
    'ordinary text with %20 and &amp; and \\" in it. '.repeat(4_000),
    '%41'.repeat(60_000),
    'secret numbe'.repeat(16_000),
    '\\'.repeat(200_000),
  ]
  const start = performance.now()
  for (const text of texts) redact(text)
  assert.ok(performance.now() - start < 5_000, `${performance.now() - start} ms`)
})
