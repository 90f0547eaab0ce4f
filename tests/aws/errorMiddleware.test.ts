import assert from 'node:assert/strict'
import { afterEach, suite, test } from 'node:test'
import { inspect } from 'node:util'
import { connectCallerIdentity } from '#lib/aws/callerIdentity.ts'
import { connectCloudFormation } from '#lib/aws/cloudFormation.ts'
import type { Problem } from '#lib/model/problem.ts'
import {
  type Endpoint,
  type EndpointResponse,
  startEndpoint,
  xmlError,
  xmlResponse,
} from '../fakes/aws/startEndpoint.ts'

const ORDER = {
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
afterEach(() => endpoint.close())

async function errorOf(reply: EndpointResponse): Promise<Problem> {
  endpoint = await startEndpoint(() => reply)
  const error = await connectCloudFormation({ region: 'eu-central-1' })
    .createChangeSet(ORDER)
    .catch((error: unknown) => error)
  // Whatever it is, the tests look at its members.
  return error as Problem
}

suite('an error that leaves an AWS client', () => {
  for (const [what, reply, words] of [
    [
      'a refusal',
      xmlError('InsufficientCapabilitiesException', 'Requires capabilities : [CAPABILITY_IAM]'),
      /CAPABILITY_IAM/,
    ],
    ["a proxy's page", { status: 407, body: '<html><body>Log in to the proxy, canary-body</body></html>' }, /not AWS/],
    ['an answer that was cut off', { status: 200, body: '<CreateChangeSetResponse><CreateCh' }, /not AWS/],
  ] as const)
    test(`is a Problem for ${what}`, async () => {
      const error = await errorOf(reply)

      assert.equal(error.name, 'Problem')
      assert.match(error.message, words)
    })

  for (const [what, reply] of [
    ['worded', xmlError('ValidationError', 'Parameters: [X] must have values')],
    ['passed on', xmlError('SomethingNew', 'that nobody knows')],
    ["a proxy's page", { status: 407, body: '<html>canary-body</html>' }],
  ] as const)
    test(`shows no secret of its exchange when it is ${what}`, async () => {
      const shown = inspect(await errorOf(reply), { depth: 20, showHidden: true })

      assert.doesNotMatch(shown, /canary/)
    })

  test('keeps the name of one that nobody knows', async () => {
    assert.equal((await errorOf(xmlError('SomethingNew', 'that nobody knows'))).name, 'SomethingNew')
  })

  test('comes only after throttling has been waited out', async () => {
    let tries = 0
    endpoint = await startEndpoint(() => {
      tries += 1
      if (tries === 1) return xmlError('Throttling', 'Rate exceeded')
      return xmlResponse('GetCallerIdentity', '<Account>111122223333</Account><Arn>arn:me</Arn>')
    })

    const caller = await connectCallerIdentity({ region: 'eu-central-1' }).caller()

    assert.deepEqual(caller, { account: '111122223333', arn: 'arn:me' })
  })
})
