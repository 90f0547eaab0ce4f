import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { connectCloudFormation } from '#lib/aws/cloudFormation/connectCloudFormation.ts'
import { hasCredentials } from '#lib/aws/credentials/access.ts'
import { connectCallerIdentity } from '#lib/aws/credentials/callerIdentity.ts'
import { webIdentity } from '#lib/aws/credentials/webIdentity.ts'
import { trustProblemOf } from '#lib/aws/errors/trustProblemOf.ts'
import { Problem } from '#lib/model/problem.ts'
import {
  type Endpoint,
  type EndpointRequest,
  type EndpointResponse,
  startEndpoint,
} from '../fakes/aws/startEndpoint.ts'

const ROLE = 'arn:aws:iam::111122223333:role/open-webui-dev-deploy'
const START = Date.parse('2026-11-23T08:00:00Z')
const HOUR = 3_600_000

function aToken(sub = 'repo:octo-org@1001/chat@2002:environment:dev'): string {
  const claims = { sub, aud: 'sts.amazonaws.com', iss: 'https://token.actions.githubusercontent.com' }
  return `header.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.canary-signature`
}

function assumeRoleResponse(number: number, expiration: Date): EndpointResponse {
  return {
    body: `<AssumeRoleWithWebIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><AssumeRoleWithWebIdentityResult>
      <Credentials><AccessKeyId>ASIA${number}</AccessKeyId><SecretAccessKey>secret-${number}</SecretAccessKey>
      <SessionToken>session-${number}</SessionToken><Expiration>${expiration.toISOString()}</Expiration></Credentials>
      <AssumedRoleUser><AssumedRoleId>AROA:me</AssumedRoleId><Arn>arn:aws:sts::111122223333:assumed-role/chat/me</Arn></AssumedRoleUser>
      </AssumeRoleWithWebIdentityResult></AssumeRoleWithWebIdentityResponse>`,
  }
}

function errorResponse(code: string, message: string, status = 403): EndpointResponse {
  return {
    status,
    body: `<ErrorResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error><RequestId>1</RequestId></ErrorResponse>`,
  }
}

async function withSts(
  respond: (request: EndpointRequest) => EndpointResponse,
  run: (endpoint: Endpoint) => Promise<void>,
): Promise<void> {
  const endpoint = await startEndpoint(respond)
  try {
    await run(endpoint)
  } finally {
    await endpoint.close()
  }
}

const OPTIONS = {
  roleArn: ROLE,
  sessionName: 'octo-org/chat 5',
  region: 'eu-central-1',
  token: async () => aToken(),
}

suite('credentials for an identity token', () => {
  test('credentials are requested once, without a signature, and masked before they are used', () =>
    withSts(
      () => assumeRoleResponse(1, new Date(START + HOUR)),
      async ({ requests }) => {
        const masked: string[] = []
        const credentials = webIdentity({ ...OPTIONS, now: () => START, mask: text => masked.push(text) })

        const all = await Promise.all([credentials(), credentials(), credentials()])

        assert.deepEqual(all[2], {
          accessKeyId: 'ASIA1',
          secretAccessKey: 'secret-1',
          sessionToken: 'session-1',
          expiration: new Date(START + HOUR),
          caller: { account: '111122223333', arn: 'arn:aws:sts::111122223333:assumed-role/chat/me' },
        })
        assert.deepEqual(masked, ['secret-1', 'session-1'])
        assert.equal(requests.length, 1)
        assert.equal(requests[0]?.headers.authorization, undefined)
        assert.deepEqual(
          ['RoleArn', 'RoleSessionName', 'WebIdentityToken'].map(name => requests[0]?.form.get(name)),
          [ROLE, 'octo-org-chat-5', aToken()],
        )
      },
    ))

  test('credentials are renewed before they expire, with a fresh token', () => {
    let now = START
    let tokens = 0
    return withSts(
      () => assumeRoleResponse(tokens, new Date(now + HOUR)),
      async () => {
        const token = async () => {
          tokens += 1
          return aToken()
        }
        const credentials = webIdentity({ ...OPTIONS, token, now: () => now })

        const keys: string[] = []
        for (const minutes of [0, 49, 51, 99, 102]) {
          now = START + minutes * 60_000
          keys.push((await credentials()).accessKeyId)
        }

        assert.deepEqual(keys, ['ASIA1', 'ASIA1', 'ASIA2', 'ASIA2', 'ASIA3'])
      },
    )
  })

  test('credentials are requested again after a failure', () => {
    let isReady = false
    return withSts(
      () => (isReady ? assumeRoleResponse(1, new Date(START + HOUR)) : errorResponse('AccessDenied', 'no')),
      async () => {
        const credentials = webIdentity({ ...OPTIONS, now: () => START })
        await assert.rejects(credentials())
        isReady = true

        assert.equal((await credentials()).accessKeyId, 'ASIA1')
      },
    )
  })

  test('credentials name their caller, so that no GetCallerIdentity is sent', () =>
    withSts(
      () => assumeRoleResponse(1, new Date(Date.now() + HOUR)),
      async ({ requests }) => {
        const identity = connectCallerIdentity({ region: 'eu-central-1', credentials: webIdentity(OPTIONS) })

        assert.equal((await identity.caller()).account, '111122223333')
        assert.deepEqual(
          requests.map(({ action }) => action),
          ['AssumeRoleWithWebIdentity'],
        )
      },
    ))

  test('credentials sign the requests of other clients', () =>
    withSts(
      ({ action }) =>
        action === 'DescribeStacks'
          ? errorResponse('ValidationError', 'Stack with id open-webui-dev does not exist')
          : assumeRoleResponse(7, new Date(Date.now() + HOUR)),
      async ({ requests }) => {
        const { stack } = connectCloudFormation({ region: 'eu-central-1', credentials: webIdentity(OPTIONS) })

        assert.equal(await stack('open-webui-dev'), undefined)
        const signed = requests.find(request => request.action === 'DescribeStacks')
        assert.match(String(signed?.headers.authorization), /Credential=ASIA7\//)
        assert.equal(signed?.headers['x-amz-security-token'], 'session-7')
      },
    ))
})

suite('a role that cannot be assumed', () => {
  const denied = errorResponse('AccessDenied', 'Not authorized to perform sts:AssumeRoleWithWebIdentity')
  const issuer = 'https://token.actions.githubusercontent.com'
  for (const [title, sub, reply, message, todo] of [
    [
      'a refused subject with ids names the old form as likely cause',
      'repo:octo-org@1001/chat@2002:environment:dev',
      denied,
      /role\/open-webui-dev-deploy' does not exist, or its trust policy does not accept this job: its token has the subject 'repo:octo-org@1001\/chat@2002:environment:dev' and the audience 'sts\.amazonaws\.com'/,
      /old form without ids/,
    ],
    [
      'a refused subject without ids names the GitHub environment as likely cause',
      'repo:octo-org/chat:environment:prod',
      denied,
      /subject 'repo:octo-org\/chat:environment:prod'/,
      /another GitHub environment/,
    ],
    [
      'a missing identity provider is a Problem that names the account',
      'repo:octo-org@1001/chat@2002:environment:dev',
      errorResponse('InvalidIdentityToken', `No OpenIDConnect provider found in your account for ${issuer}`, 400),
      /does not accept tokens of 'https:\/\/token\.actions\.githubusercontent\.com'.*No OpenIDConnect provider/,
      /account '111122223333' is the right one/,
    ],
    [
      'an expired token is a Problem',
      'repo:octo-org@1001/chat@2002:environment:dev',
      errorResponse('ExpiredTokenException', 'Token expired', 400),
      /expired before AWS accepted it/,
      /Run the job again/,
    ],
    [
      'an invalid role name is a Problem',
      'repo:octo-org@1001/chat@2002:environment:dev',
      errorResponse('ValidationError', 'Invalid roleArn', 400),
      /refused the request to assume role .*'Invalid roleArn'/,
      /'application' and 'account'/,
    ],
  ] as const)
    test(title, () =>
      withSts(
        () => reply,
        async () => {
          const credentials = webIdentity({ ...OPTIONS, token: async () => aToken(sub) })

          await assert.rejects(credentials(), (error: unknown) => {
            assert.ok(error instanceof Problem)
            assert.match(error.message, message)
            assert.match(error.todo ?? '', todo)
            assert.doesNotMatch(JSON.stringify([error.message, error.todo, error.cause]), /canary/)
            return true
          })
        },
      ),
    )
})

suite('a role of a bootstrap stack that cannot be assumed', () => {
  const ids = { repository: 'octo-org/chat', repository_id: '2002', repository_owner_id: '1001' }
  const subject = 'repo:octo-org@1001/chat@2002'
  const branch = { ref: 'refs/heads/env/dev', environment: 'dev' }
  for (const [title, role, claims, message, todo] of [
    [
      'a deployment of another branch is told the branch that the role expects',
      'deploy',
      { ...branch, ref: 'refs/heads/main' },
      /expects 'refs\/heads\/env\/dev' as claim 'ref', and the token has 'refs\/heads\/main'\.$/,
      /the 'deploy' role of 'dev' is for/,
    ],
    [
      'a deployment without a GitHub environment is told the environment that the role expects',
      'deploy',
      { ref: 'refs/heads/env/dev' },
      /expects 'dev' as claim 'environment', and the token has '\?'\.$/,
      /GitHub environment/,
    ],
    [
      'a preview of a push is told the subject that the role expects',
      'preview',
      branch,
      /expects 'repo:…:pull_request' as claim 'sub', and the token has 'repo:octo-org@1001/,
      /the 'preview' role/,
    ],
    [
      'a teardown in the GitHub environment of deployments is told its own',
      'teardown',
      { ref: 'refs/heads/main', environment: 'dev' },
      /expects 'dev-teardown' as claim 'environment'/,
      /the 'teardown' role/,
    ],
    [
      'a job on the branch of an environment is told that the role expects the default branch',
      'observe',
      { ref: 'refs/heads/env/dev' },
      /expects 'refs\/heads\/<default branch>' as claim 'ref'/,
      /the 'observe' role/,
    ],
    [
      'a job with the right claims is told to bootstrap for its repository',
      'deploy',
      branch,
      /and the audience 'sts\.amazonaws\.com'\.$/,
      /'npm run bootstrap -- dev --repository octo-org\/chat --owner-id 1001 --repository-id 2002'/,
    ],
  ] as const)
    test(title, () => {
      const sub = `${subject}:environment:dev`
      const token = ['{}', JSON.stringify({ aud: 'sts.amazonaws.com', sub, ...ids, ...claims })]
      const problem = trustProblemOf(Object.assign(new Error('no'), { name: 'AccessDenied' }), {
        roleArn: ROLE,
        token: token.map(part => Buffer.from(part).toString('base64url')).join('.'),
        trusted: { role, environment: 'dev' },
      })

      assert.match(problem?.message ?? '', message)
      assert.match(problem?.todo ?? '', todo)
    })
})

suite('credentials in the environment', () => {
  test('a variable of the SDK counts as credentials', () => {
    assert.ok(hasCredentials({ AWS_ACCESS_KEY_ID: 'ASIA1' }))
    assert.ok(hasCredentials({ AWS_CONTAINER_CREDENTIALS_FULL_URI: 'http://169.254.170.23/v1/credentials' }))
  })

  test('a region alone does not count as credentials', () =>
    assert.ok(!hasCredentials({ AWS_REGION: 'eu-central-1', AWS_PROFILE: '' })))
})
