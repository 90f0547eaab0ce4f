import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { wideStatements } from '#lib/analysis/policyStatement.ts'
import type { Json } from '#lib/model/json.ts'

const policy = (statement: Json) => [
  { PolicyName: 'x', PolicyDocument: { Version: '2012-10-17', Statement: [statement] } },
]
const allow = (about: Record<string, Json>) => policy({ Effect: 'Allow', ...about })

suite('a policy allows on many things', () => {
  for (const [when, statement, told] of [
    ['everything', allow({ Action: 'ecr:GetAuthorizationToken', Resource: '*' }), ['ecr:GetAuthorizationToken on *']],
    [
      'some of a kind',
      allow({ Action: ['logs:PutLogEvents'], Resource: ['arn:aws:logs:::log-group:a', 'arn:aws:logs:::log-group:b*'] }),
      ['logs:PutLogEvents on arn:aws:logs:::log-group:b*'],
    ],
    [
      'what only the running stack can name in full',
      allow({ Action: 's3:GetObject', Resource: { Unknown: '\u0024{Bucket.Arn}/*' } }),
      ['s3:GetObject on \u0024{Bucket.Arn}/*'],
    ],
    ['with every action', allow({ Action: 's3:*', Resource: 'arn:aws:s3:::b' }), ['s3:* on arn:aws:s3:::b']],
    ['all but some', allow({ NotAction: 'iam:*', Resource: 'arn:x' }), ['everything but iam:* on arn:x']],
    [
      'on all but some',
      allow({ Action: 's3:GetObject', NotResource: 'arn:aws:s3:::b' }),
      ['s3:GetObject on everything but arn:aws:s3:::b'],
    ],
    ['to everybody', allow({ Action: 'sts:AssumeRole', Principal: { AWS: '*' } }), ['sts:AssumeRole by *']],
    [
      'with many actions, of which a few are named',
      allow({ Action: ['a:A', 'a:B', 'a:C', 'a:D', 'a:E'], Resource: '*' }),
      ['a:A, a:B, a:C and 2 more on *'],
    ],
  ] as const)
    test(when, () => assert.deepEqual(wideStatements(statement), told))

  test('not where it names one action on one thing', () =>
    assert.deepEqual(wideStatements(allow({ Action: 's3:GetObject', Resource: 'arn:aws:s3:::b/k' })), []))

  test('not where it denies', () =>
    assert.deepEqual(wideStatements(policy({ Effect: 'Deny', Action: '*', Resource: '*' })), []))

  test('as far as a part of it can tell', () => assert.deepEqual(wideStatements('["s3:GetObject","s3:*"]'), ['s3:*']))
})
