import assert from 'node:assert/strict'
import { afterEach, suite, test } from 'node:test'
import { connectRuntime } from '#lib/aws/runtime.ts'
import { anEndpoint, type Endpoint, json, type Reply, type Request } from '../fakes/anEndpoint.ts'

let endpoint: Endpoint
const serve = async (answer: (request: Request) => Reply) => {
  endpoint = await anEndpoint(answer)
  return connectRuntime({ region: 'eu-central-1' })
}
afterEach(() => endpoint.close())

suite('a log', () => {
  test('is searched past pages without a line', async () => {
    const runtime = await serve(({ body }) =>
      body.includes('nextToken')
        ? json({ events: [{ timestamp: 1_000, message: 'ready\n' }] })
        : json({ events: [], nextToken: 'n' }),
    )

    assert.deepEqual(await runtime.logLines('/g', new Date(500)), [{ at: new Date(1_000), text: 'ready' }])
    assert.equal(JSON.parse(endpoint.requests[0]?.body ?? '{}').startTime, 500)
  })

  test('without an end is not read for ever', async () => {
    const runtime = await serve(() => json({ events: [{ timestamp: 1, message: 'x' }], nextToken: `${Math.random()}` }))

    assert.equal((await runtime.logLines('/g', new Date(0))).length, 20)
  })
})
