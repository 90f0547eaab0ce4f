import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { problemOf } from '#lib/aws/problemOf.ts'

type ErrorFields = {
  readonly name?: string
  readonly message?: string
  readonly code?: string
  readonly status?: number
}

function anError({ name = 'Error', message = '', code, status }: ErrorFields): Error {
  return Object.assign(new Error(message), { name, code, $metadata: { httpStatusCode: status } })
}

const call = (service = 'CloudFormation', action = 'DescribeStacks') => ({ service, action, region: 'eu-central-1' })
const DENIED =
  'User: arn:aws:sts::111122223333:assumed-role/preview/me is not authorized to perform: s3:PutObject on resource: "arn:aws:s3:::bucket/key" because no identity-based policy allows the action'

suite('an error of AWS in words', () => {
  test('names the profile that gave no credentials', () => {
    const { AWS_PROFILE: before } = process.env
    process.env.AWS_PROFILE = 'nobody'
    try {
      const none = { name: 'CredentialsProviderError', message: 'Could not load credentials from any providers' }
      assert.equal(problemOf(anError(none), call())?.message, "No AWS credentials were found for profile 'nobody'.")
    } finally {
      if (before === undefined) delete process.env.AWS_PROFILE
      else process.env.AWS_PROFILE = before
    }
  })

  for (const [what, given, where, message, reason] of [
    [
      'no credentials',
      { name: 'CredentialsProviderError', message: 'Could not load credentials from any providers' },
      call(),
      /^No AWS credentials were found\.$/,
      undefined,
    ],
    [
      'a session that has ended',
      { name: 'CredentialsProviderError', message: 'The SSO session has expired.' },
      call(),
      /could not be loaded: The SSO session has expired/,
      undefined,
    ],
    ['expired credentials', { name: 'ExpiredTokenException' }, call(), /have expired/, undefined],
    ['expired credentials of another service', { name: 'ExpiredToken' }, call('S3'), /have expired/, undefined],
    ['a wrong clock', { name: 'RequestTimeTooSkewed' }, call('S3'), /signature as too old or too new/, undefined],
    [
      'unknown credentials',
      { name: 'UnrecognizedClientException' },
      call(),
      /does not know these credentials in region 'eu-central-1'/,
      undefined,
    ],
    [
      'unknown credentials of STS',
      { name: 'InvalidClientTokenId' },
      call('STS'),
      /does not know these credentials/,
      undefined,
    ],
    [
      'a wrong secret key',
      { name: 'SignatureDoesNotMatch', status: 403 },
      call(),
      /secret key does not belong/,
      undefined,
    ],
    [
      'throttling',
      { name: 'Throttling', message: 'Rate exceeded' },
      call(),
      /CloudFormation in 'eu-central-1' still limits 'DescribeStacks'/,
      'unavailable',
    ],
    [
      'throttling of S3',
      { name: 'SlowDown', status: 503 },
      call('S3', 'PutObject'),
      /S3 .* still limits 'PutObject'/,
      'unavailable',
    ],
    [
      'a refused connection',
      { code: 'ECONNREFUSED', message: 'connect ECONNREFUSED' },
      call(),
      /could not be reached \(ECONNREFUSED\)/,
      'unavailable',
    ],
    [
      'a name that does not resolve',
      { code: 'ENOTFOUND' },
      call(),
      /could not be reached \(ENOTFOUND\)/,
      'unavailable',
    ],
    [
      'a connection that is never made',
      { name: 'TimeoutError' },
      call(),
      /could not be reached \(TimeoutError\)/,
      'unavailable',
    ],
    [
      'an untrusted certificate',
      { code: 'SELF_SIGNED_CERT_IN_CHAIN' },
      call(),
      /certificate .* not trusted/,
      undefined,
    ],
    [
      "a proxy's page",
      { name: 'Unknown', message: 'UnknownError', status: 502 },
      call(),
      /not AWS \(HTTP 502\): probably a proxy's page/,
      'unavailable',
    ],
    [
      "a gateway's text",
      { name: 'Error', message: 'XML parse error: unexpected token', status: 503 },
      call(),
      /not AWS \(HTTP 503\)/,
      'unavailable',
    ],
    [
      'a fault of AWS',
      { name: 'InternalFailure', message: 'We failed', status: 500 },
      call(),
      /failed at 'DescribeStacks' ten times \(HTTP 500\): 'We failed'/,
      'unavailable',
    ],
    [
      'a bucket elsewhere',
      { name: 'PermanentRedirect', status: 301 },
      call('S3', 'PutObject'),
      /bucket is not in region 'eu-central-1'/,
      undefined,
    ],
    [
      'a bucket that is not there',
      { name: 'NoSuchBucket', message: 'The specified bucket does not exist', status: 404 },
      call('S3', 'PutObject'),
      /'The specified bucket does not exist'/,
      undefined,
    ],
  ] as const)
    test(`tells ${what}`, () => {
      const problem = problemOf(anError(given), where)

      assert.match(problem?.message ?? '', message)
      assert.equal(problem?.reason, reason)
    })

  test('names who may not do what on which resource', () => {
    const problem = problemOf(anError({ name: 'AccessDenied', message: DENIED, status: 403 }), call('S3', 'PutObject'))

    assert.equal(problem?.missingPermission, 's3:PutObject')
    assert.equal(
      problem?.message,
      "'arn:aws:sts::111122223333:assumed-role/preview/me' may not 's3:PutObject' on 'arn:aws:s3:::bucket/key'.",
    )
  })

  for (const [service, action, permission] of [
    ['ElasticLoadBalancingV2', 'DescribeTargetHealth', 'elasticloadbalancing:DescribeTargetHealth'],
    ['EFS', 'DescribeMountTargets', 'elasticfilesystem:DescribeMountTargets'],
    ['CognitoIdentityProvider', 'DescribeUserPool', 'cognito-idp:DescribeUserPool'],
    ['CloudWatchLogs', 'FilterLogEvents', 'logs:FilterLogEvents'],
    ['ECS', 'DescribeServices', 'ecs:DescribeServices'],
  ] as const)
    test(`names the permission for ${service} when AWS does not`, () => {
      const problem = problemOf(anError({ name: 'AccessDeniedException', message: 'no' }), call(service, action))

      assert.equal(problem?.missingPermission, permission)
    })

  for (const [what, given, where] of [
    ['a bug', { name: 'TypeError', message: 'x is undefined' }, call()],
    [
      'the answer that a stack does not exist',
      { name: 'ValidationError', message: 'Stack with id x does not exist' },
      call(),
    ],
    ['a code that it does not know', { name: 'StaleRequestException', message: 'x', status: 409 }, call()],
  ] as const)
    test(`leaves ${what} as it is`, () => assert.equal(problemOf(anError(given), where), undefined))
})
