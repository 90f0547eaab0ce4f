import assert from 'node:assert/strict'
import { afterEach, suite, test } from 'node:test'
import { connectRuntime } from '#lib/aws/runtime/connectRuntime.ts'
import {
  type Endpoint,
  type EndpointRequest,
  type EndpointResponse,
  jsonResponse,
  startEndpoint,
} from '../fakes/aws/startEndpoint.ts'

let endpoint: Endpoint
const serve = async (respond: (request: EndpointRequest) => EndpointResponse) => {
  endpoint = await startEndpoint(respond)
  return connectRuntime({ region: 'eu-central-1' })
}

suite('a log', () => {
  afterEach(() => endpoint.close())

  test('a log group is searched past pages without a line', async () => {
    const runtime = await serve(({ body }) =>
      body.includes('nextToken')
        ? jsonResponse({ events: [{ timestamp: 1_000, message: 'ready\n' }] })
        : jsonResponse({ events: [], nextToken: 'n' }),
    )

    assert.deepEqual(await runtime.logLines('/g', new Date(500)), [{ at: new Date(1_000), text: 'ready' }])
    assert.equal(JSON.parse(endpoint.requests[0]?.body ?? '{}').startTime, 500)
  })

  test('a log group is searched for a text as one phrase', async () => {
    const runtime = await serve(() => jsonResponse({ events: [] }))

    await runtime.logLines('/g', new Date(500), 'callback "failed": ')

    assert.equal(JSON.parse(endpoint.requests[0]?.body ?? '{}').filterPattern, '"callback failed: "')
  })

  test('a log group without an end is read for at most 20 pages', async () => {
    const runtime = await serve(() =>
      jsonResponse({ events: [{ timestamp: 1, message: 'x' }], nextToken: `${Math.random()}` }),
    )

    assert.equal((await runtime.logLines('/g', new Date(0))).length, 20)
  })
})
