import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { redactPatterns } from '#lib/redaction/redactPatterns.ts'

suite('a text that looks like a secret', () => {
  for (const [text, left] of [
    ['the client secret: abcdefgh', 'the client secret: (secret)'],
    ['{"ClientSecret":"abcdefgh"}', '{"ClientSecret":"(secret)"}'],
    [
      'arn:aws:secretsmanager:eu-central-1:111122223333:policy:secret:abcdefgh',
      'arn:aws:secretsmanager:eu-central-1:111122223333:policy:secret:(secret)',
    ],
    ['key AKIAIOSFODNN7EXAMPLE', 'key (secret)'],
    ['key ASIAIOSFODNN7EXAMPLE', 'key (secret)'],
    [`ghs_${'a'.repeat(36)}`, '(secret)'],
    [`github_pat_${'a'.repeat(22)}`, '(secret)'],
    ['xoxb-1234567890-abc', '(secret)'],
    ['sk-abcdefghijklmnopqr', '(secret)'],
    ['eyJhbGciOiJI.eyJzdWIiOiIx.c2ln', '(secret)'],
    ['-----BEGIN RSA PRIVATE KEY-----\nabc\n-----END RSA PRIVATE KEY-----', '(secret)'],
    ['passwd=abcdefgh', 'passwd=(secret)'],
    ['PassPhrase: abcdefgh', 'PassPhrase: (secret)'],
    ['api_key=abcdefgh', 'api_key=(secret)'],
    ['apikey=abcdefgh', 'apikey=(secret)'],
    ['auth_token=abcdefgh', 'auth_token=(secret)'],
    ['?token=abcdefgh', '?token=(secret)'],
    ['Bearer abcdefgh', 'Bearer (secret)'],
    ['Authorization: Basic abcdefgh', 'Authorization: Basic (secret)'],
    ['postgres://user:abcdefgh@host/db', 'postgres://user:(secret)@host/db'],
  ] as const)
    test(`a text that looks like a secret is redacted in ${text}`, () => assert.equal(redactPatterns(text), left))

  test('the name of a secret in its ARN is not redacted, because the command that deletes the secret needs it', () => {
    const arn = 'arn:aws-us-gov:secretsmanager:us-gov-west-1:111122223333:secret:chat/Session-AbCdEf'
    assert.equal(
      redactPatterns(`delete-secret --secret-id ${arn} --region x`),
      `delete-secret --secret-id ${arn} --region x`,
    )
    assert.equal(redactPatterns(`${arn} password=abcdefgh`), `${arn} password=(secret)`)
  })

  for (const text of ['id-token: write', 'an ordinary sentence', 'https://example.com/a?b=c'])
    test(`a text that does not look like a secret is not redacted: ${text}`, () =>
      assert.equal(redactPatterns(text), text))
})
