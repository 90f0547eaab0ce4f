import assert from 'node:assert/strict'
import { afterEach, suite, test } from 'node:test'
import { connectRuntime } from '#lib/aws/runtime.ts'
import {
  type Endpoint,
  type EndpointRequest,
  type EndpointResponse,
  jsonResponse,
  startEndpoint,
} from '../fakes/aws/startEndpoint.ts'

let endpoint: Endpoint
const serve = async (answer: (request: EndpointRequest) => EndpointResponse) => {
  endpoint = await startEndpoint(answer)
  return connectRuntime({ region: 'eu-central-1' })
}
afterEach(() => endpoint.close())

suite('alarms', () => {
  test('are asked for a hundred at a time, composite ones too', async () => {
    const names = Array.from({ length: 150 }, (_, index) => `alarm-${index}`)
    const runtime = await serve(({ body }) => {
      const asked: readonly string[] = JSON.parse(body).AlarmNames
      return jsonResponse({
        MetricAlarms: asked.slice(1).map(AlarmName => ({ AlarmName, StateValue: 'OK' })),
        CompositeAlarms: asked
          .slice(0, 1)
          .map(AlarmName => ({ AlarmName, StateValue: 'ALARM', StateReason: 'because' })),
      })
    })

    const alarms = await runtime.alarms(names)

    assert.deepEqual(new Set(alarms.map(alarm => alarm.name)), new Set(names))
    assert.deepEqual(endpoint.requests.map(({ body }) => JSON.parse(body).AlarmNames.length).sort(), [100, 50])
    assert.deepEqual(
      alarms.find(alarm => alarm.name === 'alarm-0'),
      { name: 'alarm-0', state: 'ALARM', reason: 'because' },
    )
  })

  test('none are asked for without a name, which would mean all', async () => {
    const runtime = await serve(() => jsonResponse({}))

    assert.deepEqual(await runtime.alarms([]), [])
    assert.equal(endpoint.requests.length, 0)
  })
})
