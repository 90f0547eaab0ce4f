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
    ['not valid: token=abcdefgh', 'not valid: token=(secret)'],
    ['"SessionToken": "abcdefgh"', '"SessionToken": "(secret)"'],
    ['Bearer abcdefgh', 'Bearer (secret)'],
    ['Authorization: Basic abcdefgh', 'Authorization: Basic (secret)'],
    ['postgres://user:abcdefgh@host/db', 'postgres://user:(secret)@host/db'],
    ['mongodb+srv://user:a/b@c:d@host/db', 'mongodb+srv://user:(secret)@host/db'],
    [`https://${'a1'.repeat(12)}@github.com/team/chat`, 'https://(secret)@github.com/team/chat'],
    ['"ApiKeyValue": "abcd"', '"ApiKeyValue": "(secret)"'],
    ['{"a":"{\\"ApiKeyValue\\":\\"abcd\\"}"}', '{"a":"{\\"ApiKeyValue\\":\\"(secret)\\"}"}'],
    ['&quot;Passcode&quot;:&quot;abcd&quot;', '&quot;Passcode&quot;:&quot;(secret)&quot;'],
    ['Passcode=abcdef', 'Passcode=(secret)'],
    ['secret access key: wJalrXUtnFEMI', 'secret access key: (secret)'],
    ['the API key: abcdefgh', 'the API key: (secret)'],
    ['connection string: abcdefgh', 'connection string: (secret)'],
    ['PreSharedKey => abcdefgh', 'PreSharedKey => (secret)'],
    ['ADMIN_PIN=1234', 'ADMIN_PIN=(secret)'],
    ['otp: 123456', 'otp: (secret)'],
    ['GITHUB_PAT=abcdefgh1', 'GITHUB_PAT=(secret)'],
    ['Credentials: abc123', 'Credentials: (secret)'],
    ["password='correct horse battery'", "password='(secret)'"],
    ['Server=db;User Id=x;Password=abcdefgh;Encrypt=yes', 'Server=db;User Id=x;Password=(secret);Encrypt=yes'],
    ['AccountName=x;AccountKey=abcd/efgh==;EndpointSuffix=y', 'AccountName=x;AccountKey=(secret);EndpointSuffix=y'],
    ['https://hooks.slack.com/services/T0A/B0B/abc', 'https://hooks.slack.com/(secret)'],
    ['https://discord.com/api/webhooks/123/abcd', 'https://discord.com/api/webhooks/(secret)'],
    [
      'https://x.webhook.office.com/webhookb2/1-2@3/IncomingWebhook/4/5',
      'https://x.webhook.office.com/webhookb2/(secret)',
    ],
    ['https://chat.googleapis.com/v1/spaces/A/messages?key=b', 'https://chat.googleapis.com/(secret)'],
    ['https://api.telegram.org/bot123:abcdef/send', 'https://api.telegram.org/bot(secret)'],
    ['https://hooks.chime.aws/incomingwebhooks/1?token=a', 'https://hooks.chime.aws/(secret)'],
    [
      'https://b.s3.amazonaws.com/k?X-Amz-Date=1&X-Amz-Signature=0123abcd&x=1',
      'https://b.s3.amazonaws.com/k?X-Amz-Date=1&X-Amz-Signature=(secret)&x=1',
    ],
    [
      'https://x.blob.core.windows.net/a?sv=1&amp;sig=abcdef',
      'https://x.blob.core.windows.net/a?sv=1&amp;sig=(secret)',
    ],
    [`sk_live_${'a1'.repeat(8)}`, '(secret)'],
    [`whsec_${'a1'.repeat(10)}`, '(secret)'],
    [`AIza${'a'.repeat(35)}`, '(secret)'],
    [`glpat-${'a'.repeat(20)}`, '(secret)'],
    [`npm_${'a'.repeat(36)}`, '(secret)'],
    [`da2-${'a'.repeat(26)}`, '(secret)'],
    ['-----BEGIN ENCRYPTED PRIVATE KEY-----\nDEK-Info: AES-128\nabc\n-----END ENCRYPTED PRIVATE KEY-----', '(secret)'],
    ['-----BEGIN PGP PRIVATE KEY BLOCK-----\nabc', '(secret)'],
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

  for (const text of [
    'id-token: write',
    'an ordinary sentence',
    'https://example.com/a?b=c',
    'https://example.com:8080/a@b',
    'https://docs.github.com/en/webhooks/about-webhooks',
    '(Service: Rds, Status Code: 400, Request ID: 0b1c)" (RequestToken: 7f3b-1234, HandlerErrorCode: AlreadyExists)',
    'NextToken: abc123def',
    'TokenValidityUnits: minutes',
    'PasswordPolicy: 12345',
    'KmsKeyId=1234abcd',
    'SecretArn: arn:aws:secretsmanager:eu-central-1:111122223333:secret:x-AbCdEf',
    'EncryptionKey: arn:aws:kms:eu-central-1:111122223333:key/1',
    'PublicKey: abcdef1234',
    'Credentials: none were found',
    'Unexpected token: comma',
    'GenerateSecret: true',
    'path: /a/b1',
    'sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef',
    'desk-top-computer-1234567',
  ])
    test(`a text that does not look like a secret is not redacted: ${text}`, () =>
      assert.equal(redactPatterns(text), text))

  test('a text that looks like a secret is redacted once', () => {
    const text = 'password=abcdefgh at https://hooks.slack.com/services/T0/B0/x and postgres://u:p@h'
    assert.equal(redactPatterns(redactPatterns(text)), redactPatterns(text))
  })

  test('a text that looks like a secret takes no longer than a moment, however long it is', () => {
    const texts = [
      'secret="',
      'https://a:',
      '://',
      'eyJaaaaaaaa.',
      'password',
      'token=',
      '&quot;',
      '-----BEGIN PRIVATE KEY-----',
    ]
    const start = performance.now()
    for (const text of texts) redactPatterns(text.repeat(200_000 / text.length))
    assert.ok(performance.now() - start < 5_000, `${performance.now() - start} ms`)
  })
})
