import assert from 'node:assert/strict'
import { afterEach, suite, test } from 'node:test'
import { inspect } from 'node:util'
import { connectRuntime } from '#lib/aws/runtime/connectRuntime.ts'
import {
  type Endpoint,
  type EndpointRequest,
  type EndpointResponse,
  jsonError,
  jsonResponse,
  startEndpoint,
} from '../fakes/aws/startEndpoint.ts'

let endpoint: Endpoint
const serve = async (respond: (request: EndpointRequest) => EndpointResponse) => {
  endpoint = await startEndpoint(respond)
  return connectRuntime({ region: 'eu-central-1' })
}

suite('a user pool', () => {
  afterEach(() => endpoint.close())

  const client = {
    ClientId: 'c',
    CallbackURLs: ['https://h/cb'],
    AllowedOAuthFlows: ['code'],
    ClientSecret: 'canary-client-secret',
  }

  test('a user pool has its full domain, and not the secret of its client', async () => {
    const runtime = await serve(({ action }) =>
      jsonResponse(
        action === 'DescribeUserPool' ? { UserPool: { Id: 'p', Domain: 'chat-dev' } } : { UserPoolClient: client },
      ),
    )

    const pool = await runtime.signInPool('p', 'c')

    assert.deepEqual(pool, {
      poolId: 'p',
      domain: 'chat-dev.auth.eu-central-1.amazoncognito.com',
      callbackUrls: ['https://h/cb'],
      flows: ['code'],
    })
    assert.doesNotMatch(inspect(pool, { showHidden: true }), /canary/)
  })

  test('a user pool with a custom domain has that domain', async () => {
    const pool = {
      UserPool: { Id: 'p', Domain: 'chat-dev', CustomDomain: 'sign-in.example.com' },
      UserPoolClient: client,
    }
    const runtime = await serve(() => jsonResponse(pool))

    assert.equal((await runtime.signInPool('p', 'c'))?.domain, 'sign-in.example.com')
  })

  test('a deleted user pool is undefined', async () => {
    const runtime = await serve(() => jsonError('ResourceNotFoundException', 'gone'))

    assert.equal(await runtime.signInPool('p', 'c'), undefined)
  })
})
