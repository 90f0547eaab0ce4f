import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { redactPatterns } from '#lib/redaction/redactPatterns.ts'

suite('what looks like a secret', () => {
  for (const [text, left] of [
    ['the client secret: abcdefgh', 'the client secret: (secret)'],
    ['{"ClientSecret":"abcdefgh"}', '{"ClientSecret":"(secret)"}'],
    [
      'arn:aws:secretsmanager:eu-central-1:111122223333:policy:secret:abcdefgh',
      'arn:aws:secretsmanager:eu-central-1:111122223333:policy:secret:(secret)',
    ],
  ] as const)
    test(`is hidden in ${text}`, () => assert.equal(redactPatterns(text), left))

  test('is not the name of a secret in its ARN, which the command that removes it needs', () => {
    const arn = 'arn:aws-us-gov:secretsmanager:us-gov-west-1:111122223333:secret:chat/Session-AbCdEf'
    assert.equal(
      redactPatterns(`delete-secret --secret-id ${arn} --region x`),
      `delete-secret --secret-id ${arn} --region x`,
    )
    assert.equal(redactPatterns(`${arn} password=abcdefgh`), `${arn} password=(secret)`)
  })
})
