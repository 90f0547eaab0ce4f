import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { clearSecrets, templateSecrets } from '#lib/rules/clearSecrets.ts'
import { secretKindOf } from '#lib/rules/secretTexts.ts'
import { anEnvironment } from '../fakes/model/anEnvironment.ts'
import { findingLines } from '../fakes/model/expectProblem.ts'
import { aResolvedStack, aTemplate } from '../fakes/template/aResolvedStack.ts'

const RESOURCES = "Resources: { Topic: { Type: 'AWS::SNS::Topic' } }\n"
const TEMPLATE = `Parameters:
  Value: { Type: String, NoEcho: true, Default: '' }
  ApiToken: { Type: String, Default: '' }
  Name: { Type: String, Default: '' }
  Stored: { Type: 'AWS::SSM::Parameter::Value<String>', NoEcho: true, Default: /a }
${RESOURCES}`

/** Keys are put together, so that no scanner takes this file for a leak. */
const KEY = ['AKIA', 'IOSFODNN7', 'EXAMPLA'].join('')
const GITHUB = ['ghp', 'a'.repeat(36)].join('_')
const PRIVATE = ['-----BEGIN RSA PRIVATE', 'KEY-----'].join(' ')
const ADDRESS = 'postgres://user:correct-horse@db.example.com/a'

function linesOf(parameters: Readonly<Record<string, string>>, tags: Readonly<Record<string, string>> = {}) {
  // A value comes from a layer here: the finding is where the value is.
  const location = { file: 'environments/sizes/small.yaml', line: 3, column: 5 }
  const environment = anEnvironment({ parameters, tags, locationOf: () => location })
  return findingLines(clearSecrets(environment, aResolvedStack({ 'main.yaml': TEMPLATE }, parameters)))
}

const AT = 'environments/sizes/small.yaml:3:5 error environment/clear-secret:'
const END = 'in environments/sizes/small.yaml, where everyone who may read the repository reads it.'
const WAY =
  "Put it into Secrets Manager and write '{{resolve:secretsmanager:NAME:SecretString:KEY}}', which CloudFormation replaces in the properties of resources. Then change the secret, because this one is known."

suite('a secret in the files of an environment', () => {
  for (const [title, parameters, tags, message] of [
    [
      'the value of a NoEcho parameter',
      { Value: 'correct-horse' },
      {},
      `Parameter 'Value' is secret (NoEcho), and its value stands ${END} ${WAY}`,
    ],
    [
      'the value of a parameter that is named as a secret',
      { ApiToken: 'correct-horse' },
      {},
      `Parameter 'ApiToken' is named as a secret, and its value stands ${END} ${WAY}`,
    ],
    [
      'a key in any parameter',
      { Name: KEY },
      {},
      `Parameter 'Name' has an access key of AWS, which stands ${END} ${WAY}`,
    ],
    [
      'an address with a password',
      { Name: ADDRESS },
      {},
      `Parameter 'Name' has an address with a password, which stands ${END} ${WAY}`,
    ],
    [
      'a token in a tag',
      {},
      { owner: GITHUB },
      `Tag 'owner' has a token of GitHub, which stands ${END} Remove the tag: every resource gets it, and tags are no place for secrets. Then change the secret.`,
    ],
  ] as const)
    test(`${title} is found where it is written, and is in no message`, () => {
      const lines = linesOf(parameters, tags)
      assert.deepEqual(lines, [`${AT} ${message}`])
      for (const value of [...Object.values(parameters), ...Object.values(tags)])
        assert.ok(!lines.join().includes(value))
    })

  for (const [title, parameters] of [
    ['a dynamic reference', { Value: '{{resolve:secretsmanager:chat:SecretString:key}}' }],
    ['the ARN of a secret', { Value: 'arn:aws:secretsmanager:eu-central-1:111122223333:secret:chat-AbCdEf' }],
    ['an empty value', { Value: '', ApiToken: '' }],
    ['a text that waits for the value', { Value: 'change-me' }],
    ['the name of a stored parameter', { Stored: '/chat/key' }],
    ['a number of a parameter that is named as a secret', { ApiToken: '3600' }],
    ['any other value', { Name: 'https://chat.example.com:8443/a@b' }],
  ])
    test(`${title} is none`, () => assert.deepEqual(linesOf(parameters as Readonly<Record<string, string>>), []))
})

suite('a secret in a template', () => {
  test('the default of a NoEcho parameter is found, and is not in the message', () => {
    const template = aTemplate(`Parameters:\n  A: { Type: String, NoEcho: true, Default: correct-horse }\n${RESOURCES}`)
    assert.deepEqual(findingLines(templateSecrets(template, new Map())), [
      `cloudformation/main.yaml:2:36 error template/clear-secret: The default of 'A' stands in the template, and NoEcho does not hide it: everyone who may read the repository or the template reads it. Remove the default. ${WAY}`,
    ])
  })

  test('a key in any text is found', () => {
    const template = aTemplate(`Description: ${KEY}\n${RESOURCES}`)
    assert.deepEqual(findingLines(templateSecrets(template, new Map())), [
      `cloudformation/main.yaml:1:1 error template/clear-secret: The template has an access key of AWS in clear text. ${WAY}`,
    ])
  })

  test('an empty default and addresses with references have no finding', () => {
    const sub = `Metadata: { A: !Sub 'postgres://user:\${Password}@host/a', B: 'x://u:{{resolve:secretsmanager:a}}@h' }\n`
    assert.deepEqual(templateSecrets(aTemplate(`${TEMPLATE}${sub}`), new Map()), [])
  })

  for (const [text, kind] of [
    [KEY, 'an access key of AWS'],
    [PRIVATE, 'a private key'],
    [GITHUB, 'a token of GitHub'],
    [['glpat', 'a'.repeat(20)].join('-'), 'a token of GitLab'],
    [['sk_live', 'a'.repeat(24)].join('_'), 'a key of Stripe'],
    [['sk-proj', 'a'.repeat(40)].join('-'), 'a key of a model provider'],
    [['AIza', 'a'.repeat(35)].join(''), 'a key of Google'],
    [['xoxb', '1234567890', 'a'].join('-'), 'a token of Slack'],
    [['npm', 'a'.repeat(36)].join('_'), 'a token of npm'],
    [`eyJ${'a'.repeat(12)}.eyJ${'b'.repeat(12)}.${'c'.repeat(12)}`, 'a signed token'],
    ['sk-small', undefined],
    ['https://example.com', undefined],
  ] as const)
    test(`'${text.slice(0, 8)}…' is ${kind ?? 'no secret'}`, () => assert.equal(secretKindOf(text), kind))
})
