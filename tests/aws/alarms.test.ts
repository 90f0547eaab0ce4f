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

const SCALING = 'arn:aws:autoscaling:eu-central-1:111122223333:scalingPolicy:1:resource/ecs/service/a/b:policyName/in'
let endpoint: Endpoint
const serve = async (respond: (request: EndpointRequest) => EndpointResponse) => {
  endpoint = await startEndpoint(respond)
  return connectRuntime({ region: 'eu-central-1' })
}

suite('alarms', () => {
  afterEach(() => endpoint.close())

  test('alarms, composite alarms included, are requested a hundred at a time', async () => {
    const names = Array.from({ length: 150 }, (_, index) => `alarm-${index}`)
    const runtime = await serve(({ body }) => {
      const requested: readonly string[] = JSON.parse(body).AlarmNames
      return jsonResponse({
        MetricAlarms: requested.slice(1).map(AlarmName => ({ AlarmName, StateValue: 'OK' })),
        CompositeAlarms: requested
          .slice(0, 1)
          .map(AlarmName => ({ AlarmName, StateValue: 'ALARM', StateReason: 'because', AlarmActions: [SCALING] })),
      })
    })

    const alarms = await runtime.alarms(names)

    assert.deepEqual(new Set(alarms.map(alarm => alarm.name)), new Set(names))
    assert.deepEqual(endpoint.requests.map(({ body }) => JSON.parse(body).AlarmNames.length).sort(), [100, 50])
    assert.deepEqual(
      alarms.find(alarm => alarm.name === 'alarm-0'),
      { name: 'alarm-0', state: 'ALARM', isForScaling: true, reason: 'because' },
    )
  })

  test('alarms without names need no request, because it would return every alarm', async () => {
    const runtime = await serve(() => jsonResponse({}))

    assert.deepEqual(await runtime.alarms([]), [])
    assert.equal(endpoint.requests.length, 0)
  })
})
