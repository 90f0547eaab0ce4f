import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { connectCloudFormation } from '#lib/aws/cloudFormation/connectCloudFormation.ts'
import { connectRuntime } from '#lib/aws/runtime/connectRuntime.ts'
import { type EndpointResponse, jsonError, startEndpoint, xmlError } from '../fakes/aws/startEndpoint.ts'
import { expectProblem } from '../fakes/model/expectProblem.ts'

const ACCESS = { region: 'eu-central-1' }
const missing = xmlError('ValidationError', 'Stack with id dev does not exist')

async function problemOf(response: () => EndpointResponse, call: () => Promise<unknown> = readStack) {
  const endpoint = await startEndpoint(response)
  try {
    return await expectProblem(call)
  } finally {
    await endpoint.close()
  }
}
const readStack = () => connectCloudFormation(ACCESS).stack('dev')
const readService = () => connectRuntime(ACCESS).service('cluster', 'service')

function at(minutes: number, response: EndpointResponse): EndpointResponse {
  const date = new Date(Date.now() + minutes * 60_000).toUTCString()
  return { ...response, headers: { ...response.headers, Date: date } }
}

suite("a refusal because of this machine's clock", () => {
  for (const [what, response, call, text] of [
    [
      'a signature that CloudFormation finds expired',
      () =>
        at(192, xmlError('SignatureDoesNotMatch', 'Signature expired: 20261123T080000Z is now earlier than …', 403)),
      readStack,
      /This machine's clock is 3 hours 12 minutes behind AWS's\./,
    ],
    [
      'a signature that is not yet valid',
      () =>
        at(-20, xmlError('SignatureDoesNotMatch', 'Signature not yet current: 20261123T080000Z is still later', 403)),
      readStack,
      /This machine's clock is 20 minutes ahead of AWS's\./,
    ],
    [
      'a time that is too skewed',
      () => at(7, xmlError('RequestTimeTooSkewed', 'skewed', 403)),
      readStack,
      /7 minutes behind/,
    ],
    [
      'an invalid signature of a service with JSON',
      () => at(5 * 24 * 60, jsonError('InvalidSignatureException', 'Signature expired: now earlier', 403)),
      readService,
      /5 days behind/,
    ],
    [
      'a wrong signature, when the clocks differ',
      () => at(-61, xmlError('SignatureDoesNotMatch', 'The request signature we calculated does not match', 403)),
      readStack,
      /1 hour 1 minute ahead of/,
    ],
  ] as const)
    test(`${what} names the difference of the clocks`, async () => {
      const problem = await problemOf(response, call)

      assert.match(problem.message, text)
      assert.match(problem.todo ?? '', /^Set this machine's clock/)
    })

  test('one refusal is no Problem: the next request has the corrected time', async () => {
    let requests = 0
    const endpoint = await startEndpoint(() => {
      requests += 1
      return at(192, requests === 1 ? xmlError('RequestTimeTooSkewed', 'skewed', 403) : missing)
    })
    try {
      assert.equal(await readStack(), undefined)
    } finally {
      await endpoint.close()
    }
  })

  test('a wrong signature is one of the keys, when the clocks agree', async () => {
    const problem = await problemOf(() => at(0, xmlError('SignatureDoesNotMatch', 'does not match', 403)))

    assert.match(problem.message, /secret key does not belong/)
  })

  test('an old request is not one of the clock, when the clocks agree', async () => {
    const problem = await problemOf(() => at(0, xmlError('RequestExpired', 'Request has expired.')))

    assert.match(problem.message, /although this machine's clock is right/)
    assert.match(problem.todo ?? '', /proxy that delays or repeats/)
  })
})

const NO =
  'User: arn:aws:sts::1:assumed-role/deploy/me is not authorized to perform: cloudformation:DescribeStacks on resource: arn:x'

suite('a missing permission', () => {
  for (const [what, reason, says, todo] of [
    [
      'no identity policy',
      'because no identity-based policy allows the action',
      /on 'arn:x'\.$/,
      /add 'cloudformation:DescribeStacks' to the policy of this one/,
    ],
    [
      'an explicit deny of the identity',
      'with an explicit deny in an identity-based policy',
      /The identity's own policy denies it explicitly/,
      /remove the statement that denies/,
    ],
    [
      'an explicit deny of an unnamed policy',
      'with an explicit deny',
      /A policy denies it explicitly/,
      /remove the statement/,
    ],
    [
      'a service control policy',
      'with an explicit deny in a service control policy',
      /A service control policy of the organization denies it/,
      /organization's administrators/,
    ],
    [
      'a missing service control policy',
      'because no service control policy allows the action',
      /does not allow it/,
      /organization's administrators/,
    ],
    [
      'a resource control policy',
      'with an explicit deny in a resource control policy',
      /A resource control policy/,
      /organization's administrators/,
    ],
    [
      'a permissions boundary',
      'because no permissions boundary allows the action',
      /The identity's permissions boundary does not allow it/,
      /change the boundary/,
    ],
    ['a session policy', 'because no session policy allows the action', /The session policy/, /sign in without it/],
    [
      'a VPC endpoint policy',
      'because no VPC endpoint policy allows the action',
      /policy of a VPC endpoint/,
      /outside of its network/,
    ],
    [
      'a resource policy',
      'because no resource-based policy allows the action',
      /The resource's own policy/,
      /policy of that resource/,
    ],
  ] as const)
    test(`a permission that is missing by ${what} names whose policy decided`, async () => {
      const problem = await problemOf(() => xmlError('AccessDenied', `${NO} ${reason}`, 403))

      assert.match(problem.message, says)
      assert.match(problem.todo ?? '', todo)
      assert.equal(problem.missingPermission, 'cloudformation:DescribeStacks')
    })

  test('a missing permission of a key names both policies', async () => {
    const message = 'User: arn:me is not authorized to perform: kms:Decrypt on resource: arn:key'
    const problem = await problemOf(() => xmlError('AccessDenied', message, 403))

    assert.match(problem.todo ?? '', /'kms:Decrypt' in the policy of the key and in that of this role/)
  })
})

suite('a stack that was deleted meanwhile', () => {
  for (const [what, call] of [
    ['its resources', () => connectCloudFormation(ACCESS).resources('dev')],
    ['its events', () => connectCloudFormation(ACCESS).events('dev')],
    ['its template', () => connectCloudFormation(ACCESS).template('dev')],
    ['a drift detection', () => connectCloudFormation(ACCESS).detectDrift('dev')],
  ] as const)
    test(`a stack that was deleted before ${what} could be read is a Problem that says so`, async () => {
      const problem = await problemOf(() => xmlError('ValidationError', 'Stack with id dev does not exist'), call)

      assert.match(problem.message, /'Stack with id dev does not exist'/)
      assert.match(problem.todo ?? '', /It was deleted meanwhile/)
    })
})
