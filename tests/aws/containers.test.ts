import assert from 'node:assert/strict'
import { afterEach, suite, test } from 'node:test'
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

const SERVICE = {
  serviceName: 'service',
  status: 'ACTIVE',
  desiredCount: 2,
  runningCount: 1,
  pendingCount: 1,
  taskDefinition: 'task:8',
  deployments: [
    { status: 'ACTIVE', taskDefinition: 'task:7', rolloutState: 'COMPLETED' },
    { status: 'PRIMARY', taskDefinition: 'task:8', rolloutState: 'IN_PROGRESS', rolloutStateReason: 'in progress.' },
  ],
  events: [{ message: 'newest' }, { message: 'older' }],
}

suite('a service', () => {
  afterEach(() => endpoint.close())

  test('the state of a service is that of its newest deployment', async () => {
    const runtime = await serve(() => jsonResponse({ services: [SERVICE] }))

    assert.deepEqual(await runtime.service('cluster', 'service'), {
      status: 'ACTIVE',
      desired: 2,
      running: 1,
      pending: 1,
      rollout: 'in-progress',
      rolloutReason: 'in progress.',
      taskDefinition: 'task:8',
      deployments: 2,
      lastEvent: 'newest',
    })
  })

  for (const [what, reply] of [
    ['is missing', jsonResponse({ services: [], failures: [{ reason: 'MISSING' }] })],
    ['was deleted', jsonResponse({ services: [{ ...SERVICE, status: 'INACTIVE' }] })],
    ['is in a deleted cluster', jsonError('ClusterNotFoundException', 'Cluster not found.')],
  ] as const)
    test(`a service that ${what} is undefined`, async () => {
      assert.equal(await (await serve(() => reply)).service('cluster', 'service'), undefined)
    })

  for (const [running, rollout] of [
    [2, 'complete'],
    [1, 'in-progress'],
  ] as const)
    test(`a service without rollout state is ${rollout} with ${running} of 2 tasks`, async () => {
      const deployments = [{ status: 'PRIMARY', taskDefinition: 'task:8' }]
      const service = { ...SERVICE, runningCount: running, pendingCount: 0, deployments }
      const runtime = await serve(() => jsonResponse({ services: [service] }))

      assert.equal((await runtime.service('cluster', 'service'))?.rollout, rollout)
    })

  for (const [stabilityStatus, rollout] of [
    ['STEADY_STATE', 'complete'],
    ['STABILIZING', 'in-progress'],
  ] as const)
    test(`a service that another controller deploys is ${rollout} with a task set in ${stabilityStatus}`, async () => {
      const taskSets = [{ status: 'PRIMARY', stabilityStatus, taskDefinition: 'task:9' }]
      const service = {
        ...SERVICE,
        runningCount: 2,
        pendingCount: 0,
        deployments: [],
        taskSets,
        taskDefinition: undefined,
      }
      const runtime = await serve(() => jsonResponse({ services: [service] }))

      const read = await runtime.service('cluster', 'service')

      assert.deepEqual([read?.rollout, read?.taskDefinition, read?.deployments], [rollout, 'task:9', 1])
    })

  test('a service without deployments and task sets is not complete', async () => {
    const service = { ...SERVICE, runningCount: 2, pendingCount: 0, deployments: [] }
    const runtime = await serve(() => jsonResponse({ services: [service] }))

    assert.equal((await runtime.service('cluster', 'service'))?.rollout, 'in-progress')
  })

  test('a task definition has containers with image, environment and the names of secrets', async () => {
    const secrets = [{ name: 'KEY', valueFrom: 'arn:secret' }]
    const container = { name: 'open-webui', image: 'x:1', environment: [{ name: 'ENV', value: 'prod' }], secrets }
    const runtime = await serve(() => jsonResponse({ taskDefinition: { containerDefinitions: [container] } }))

    assert.deepEqual(await runtime.containers('task:8'), [
      { name: 'open-webui', image: 'x:1', environment: { ENV: 'prod' }, secrets: ['KEY'] },
    ])
  })
})
