import assert from 'node:assert/strict'
import { afterEach, suite, test } from 'node:test'
import { inspect } from 'node:util'
import { connectCloudFormation } from '#lib/aws/cloudFormation/connectCloudFormation.ts'
import { connectCallerIdentity } from '#lib/aws/credentials/callerIdentity.ts'
import type { Problem } from '#lib/model/problem.ts'
import {
  type Endpoint,
  type EndpointResponse,
  startEndpoint,
  xmlError,
  xmlResponse,
} from '../fakes/aws/startEndpoint.ts'

const REQUEST = {
  stackName: 'n',
  kind: 'update',
  name: 'c',
  token: 't',
  description: '',
  template: { url: 'https://bucket/key' },
  parameters: { Password: 'canary-parameter' },
  tags: {},
  capabilities: [],
  roleArn: undefined,
} as const

let endpoint: Endpoint

async function errorOf(reply: EndpointResponse): Promise<Problem> {
  endpoint = await startEndpoint(() => reply)
  const error = await connectCloudFormation({ region: 'eu-central-1' })
    .createChangeSet(REQUEST)
    .catch((error: unknown) => error)
  // The tests check the members of any error.
  return error as Problem
}

suite('an error that leaves an AWS client', () => {
  afterEach(() => endpoint.close())

  for (const [what, reply, message] of [
    [
      'a refusal',
      xmlError('InsufficientCapabilitiesException', 'Requires capabilities : [CAPABILITY_IAM]'),
      /CAPABILITY_IAM/,
    ],
    [
      "a proxy's page",
      { status: 407, body: '<html><body>Log in to the proxy, please</body></html>' },
      /^A proxy or a gateway answered 'CreateChangeSet' in place of CloudFormation \(host '127\.0\.0\.1:\d+', HTTP 407: 'Log in to the proxy, please'\)\.$/,
    ],
    ['a truncated response', { status: 200, body: '<CreateChangeSetResponse><CreateCh' }, /not from AWS/],
  ] as const)
    test(`${what} is a Problem`, async () => {
      const error = await errorOf(reply)

      assert.equal(error.name, 'Problem')
      assert.match(error.message, message)
    })

  for (const [what, reply] of [
    ['a translated error', xmlError('ValidationError', 'Parameters: [X] must have values')],
    ['an unknown error', xmlError('SomethingNew', 'an unknown error')],
    ["a proxy's page that repeats the request", { status: 407, body: '<p>You sent: Password canary-parameter</p>' }],
  ] as const)
    test(`${what} shows no secret of request or response`, async () => {
      const shown = inspect(await errorOf(reply), { depth: 20, showHidden: true })

      assert.doesNotMatch(shown, /canary/)
    })

  test('an unknown error keeps its name', async () => {
    assert.equal((await errorOf(xmlError('SomethingNew', 'an unknown error'))).name, 'SomethingNew')
  })

  test('a throttled request is retried before an error is thrown', async () => {
    let attempts = 0
    endpoint = await startEndpoint(() => {
      attempts += 1
      if (attempts === 1) return xmlError('Throttling', 'Rate exceeded')
      return xmlResponse('GetCallerIdentity', '<Account>111122223333</Account><Arn>arn:me</Arn>')
    })

    const caller = await connectCallerIdentity({ region: 'eu-central-1' }).caller()

    assert.deepEqual(caller, { account: '111122223333', arn: 'arn:me' })
  })
})
