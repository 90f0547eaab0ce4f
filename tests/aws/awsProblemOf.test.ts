import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { awsProblemOf } from '#lib/aws/errors/awsProblemOf.ts'

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

suite('the Problem for an error of AWS', () => {
  test('missing credentials of a profile name the profile', () => {
    const { AWS_PROFILE: before } = process.env
    process.env.AWS_PROFILE = 'other'
    try {
      const missing = { name: 'CredentialsProviderError', message: 'Could not load credentials from any providers' }
      assert.equal(
        awsProblemOf(anError(missing), call())?.message,
        "No AWS credentials were found for profile 'other'.",
      )
    } finally {
      if (before === undefined) delete process.env.AWS_PROFILE
      else process.env.AWS_PROFILE = before
    }
  })

  for (const [what, error, awsCall, message, reason] of [
    [
      'no credentials',
      { name: 'CredentialsProviderError', message: 'Could not load credentials from any providers' },
      call(),
      /^No AWS credentials were found\.$/,
      undefined,
    ],
    [
      'an expired SSO session',
      { name: 'CredentialsProviderError', message: 'The SSO session has expired.' },
      call(),
      /could not be loaded: The SSO session has expired/,
      undefined,
    ],
    ['expired credentials', { name: 'ExpiredTokenException' }, call(), /have expired/, undefined],
    ['expired credentials of another service', { name: 'ExpiredToken' }, call('S3'), /have expired/, undefined],
    ['a wrong clock', { name: 'RequestTimeTooSkewed' }, call('S3'), /its signature is too old or too new/, undefined],
    [
      'unknown credentials',
      { name: 'UnrecognizedClientException' },
      call(),
      /does not accept these credentials in region 'eu-central-1'/,
      undefined,
    ],
    [
      'unknown credentials of STS',
      { name: 'InvalidClientTokenId' },
      call('STS'),
      /does not accept these credentials/,
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
      /CloudFormation in 'eu-central-1' still throttles 'DescribeStacks'/,
      'unavailable',
    ],
    [
      'throttling of S3',
      { name: 'SlowDown', status: 503 },
      call('S3', 'PutObject'),
      /S3 .* still throttles 'PutObject'/,
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
    ['a connection timeout', { name: 'TimeoutError' }, call(), /could not be reached \(TimeoutError\)/, 'unavailable'],
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
      /cut off, or not from AWS \(HTTP 502\): probably a proxy/,
      'intercepted',
    ],
    [
      "a gateway's text",
      { name: 'Error', message: 'XML parse error: unexpected token', status: 503 },
      call(),
      /not from AWS \(HTTP 503\)/,
      'intercepted',
    ],
    [
      'a server error of AWS',
      { name: 'InternalFailure', message: 'We failed', status: 500 },
      call(),
      /failed 'DescribeStacks' several times \(HTTP 500\): 'We failed'/,
      'unavailable',
    ],
    [
      'a stack that was deleted meanwhile',
      { name: 'ValidationError', message: 'Stack with id x does not exist' },
      call('CloudFormation', 'ListStackResources'),
      /refused 'ListStackResources': 'Stack with id x does not exist'/,
      undefined,
    ],
    [
      'a bucket in another region',
      { name: 'PermanentRedirect', status: 301 },
      call('S3', 'PutObject'),
      /bucket is not in region 'eu-central-1'/,
      undefined,
    ],
    [
      'a bucket that does not exist',
      { name: 'NoSuchBucket', message: 'The specified bucket does not exist', status: 404 },
      call('S3', 'PutObject'),
      /'The specified bucket does not exist'/,
      undefined,
    ],
  ] as const)
    test(`${what} is a Problem`, () => {
      const problem = awsProblemOf(anError(error), awsCall)

      assert.match(problem?.message ?? '', message)
      assert.equal(problem?.reason, reason)
    })

  test('a denied call names caller, permission and resource', () => {
    const problem = awsProblemOf(
      anError({ name: 'AccessDenied', message: DENIED, status: 403 }),
      call('S3', 'PutObject'),
    )

    assert.equal(problem?.missingPermission, 's3:PutObject')
    assert.equal(
      problem?.message,
      "'arn:aws:sts::111122223333:assumed-role/preview/me' is not allowed to 's3:PutObject' on 'arn:aws:s3:::bucket/key'.",
    )
  })

  for (const [what, caller, rest, todo] of [
    [
      'the template and the command of a role of the bootstrap stack',
      'assumed-role/open-webui-dev-preview/me',
      'on resource: arn:aws:s3:::b/k because no identity-based policy allows the s3:PutObject action',
      `Add 's3:PutObject' on 'arn:\${AWS::Partition}:s3:::b/*' to 'PreviewRole' in cloudformation/bootstrap.yaml if it is not there, then run 'npm run bootstrap -- dev'.`,
    ],
    [
      "no template for another environment's role",
      'assumed-role/open-webui-dev-eu-preview/me',
      'on resource: arn:aws:s3:::b/k because no identity-based policy allows the s3:PutObject action',
      "Use another role, or add 's3:PutObject' to the policy of this one.",
    ],
    [
      'the statement of an explicit deny',
      'assumed-role/open-webui-dev-preview/me',
      'on resource: arn:aws:s3:::b/k with an explicit deny in an identity-based policy',
      "Use another role, or remove the statement that denies 's3:PutObject'.",
    ],
    [
      'the boundary',
      'assumed-role/open-webui-dev-preview/me',
      'on resource: arn:aws:s3:::b/k because no permissions boundary allows the s3:PutObject action',
      "No policy of the identity can grant it: change the boundary; the roles of this repository get theirs from 'npm run bootstrap'.",
    ],
  ] as const)
    test(`a denied call in an environment names ${what}`, () => {
      const message = `User: arn:aws:sts::111122223333:${caller} is not authorized to perform: s3:PutObject ${rest}`
      const environment = { application: 'open-webui', name: 'dev' }

      const problem = awsProblemOf(anError({ name: 'AccessDenied', message }), { ...call('S3', 'x'), environment })

      assert.equal(problem?.todo, todo)
    })

  for (const [service, action, permission] of [
    ['ElasticLoadBalancingV2', 'DescribeTargetHealth', 'elasticloadbalancing:DescribeTargetHealth'],
    ['EFS', 'DescribeMountTargets', 'elasticfilesystem:DescribeMountTargets'],
    ['CognitoIdentityProvider', 'DescribeUserPool', 'cognito-idp:DescribeUserPool'],
    ['CloudWatchLogs', 'FilterLogEvents', 'logs:FilterLogEvents'],
    ['ECS', 'DescribeServices', 'ecs:DescribeServices'],
  ] as const)
    test(`a denied call of ${service} without permission in the message names it`, () => {
      const problem = awsProblemOf(anError({ name: 'AccessDeniedException', message: 'no' }), call(service, action))

      assert.equal(problem?.missingPermission, permission)
    })

  for (const [what, error, awsCall] of [
    ['a bug', { name: 'TypeError', message: 'x is undefined' }, call()],
    ['a request that AWS finds malformed', { name: 'ValidationError', message: "Value '' at 'stackName'" }, call()],
    ['an unknown code', { name: 'StaleRequestException', message: 'x', status: 409 }, call()],
  ] as const)
    test(`${what} is no Problem`, () => assert.equal(awsProblemOf(anError(error), awsCall), undefined))
})
