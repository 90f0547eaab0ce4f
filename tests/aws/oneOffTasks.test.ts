import assert from 'node:assert/strict'
import { afterEach, suite, test } from 'node:test'
import { connectOneOffTasks } from '#lib/aws/tasks/connectOneOffTasks.ts'
import { aTaskLaunch } from '../fakes/aws/fakeOneOffTasks.ts'
import {
  type Endpoint,
  type EndpointRequest,
  type EndpointResponse,
  jsonError,
  jsonResponse,
  startEndpoint,
} from '../fakes/aws/startEndpoint.ts'
import { expectProblem } from '../fakes/model/expectProblem.ts'

const ARN = 'arn:aws:ecs:eu-central-1:111122223333'
const DEFINITION = `${ARN}:task-definition/chat:7`
const TASK = `${ARN}:task/cluster1/0a1b`
const UPLOADS = '/app/backend/data/uploads'

const SERVICE = {
  serviceName: 'service1',
  status: 'ACTIVE',
  taskDefinition: DEFINITION,
  capacityProviderStrategy: [{ capacityProvider: 'FARGATE_SPOT', weight: 1 }],
  platformVersion: '1.4.0',
  loadBalancers: [{ containerName: 'open-webui', containerPort: 8080 }],
  networkConfiguration: {
    awsvpcConfiguration: { subnets: ['subnet-1'], securityGroups: ['sg-1'], assignPublicIp: 'ENABLED' },
  },
}

const TASK_DEFINITION = {
  taskDefinitionArn: DEFINITION,
  volumes: [{ name: 'uploads', efsVolumeConfiguration: { fileSystemId: 'fs-1' } }, { name: 'scratch' }],
  containerDefinitions: [
    { name: 'proxy' },
    {
      name: 'open-webui',
      mountPoints: [
        { sourceVolume: 'uploads', containerPath: UPLOADS },
        { sourceVolume: 'uploads', containerPath: '/read-only', readOnly: true },
        { sourceVolume: 'scratch', containerPath: '/scratch' },
      ],
      logConfiguration: {
        logDriver: 'awslogs',
        options: { 'awslogs-group': '/g', 'awslogs-region': 'eu-central-1', 'awslogs-stream-prefix': 'open-webui' },
      },
    },
  ],
}

const ORDER = { command: ['python3', '-c', 'x', UPLOADS], startedBy: 'verify-deep', token: 'token-1' }

let endpoint: Endpoint
const serve = async (respond: (request: EndpointRequest) => EndpointResponse) => {
  endpoint = await startEndpoint(respond)
  return connectOneOffTasks({ region: 'eu-central-1' })
}
const serveDescriptions = (service: object, definition: object = TASK_DEFINITION) =>
  serve(({ action }) =>
    jsonResponse(action === 'DescribeServices' ? { services: [service] } : { taskDefinition: definition }),
  )

suite('one-off tasks', () => {
  afterEach(() => endpoint.close())

  test('a task is started like those of the service, in the container behind its load balancer', async () => {
    const tasks = await serveDescriptions(SERVICE)

    assert.deepEqual(await tasks.launchOf('cluster1', 'service1'), {
      cluster: 'cluster1',
      taskDefinition: DEFINITION,
      subnets: ['subnet-1'],
      securityGroups: ['sg-1'],
      assignPublicIp: true,
      capacity: { kind: 'providers', providers: [{ name: 'FARGATE_SPOT', weight: 1, base: 0 }] },
      platformVersion: '1.4.0',
      container: 'open-webui',
      mountedFolders: [UPLOADS],
      log: { group: '/g', streamPrefix: 'open-webui' },
    })
  })

  test('a service without capacity providers has a launch type, and one without a load balancer its first container', async () => {
    const { capacityProviderStrategy: _, loadBalancers: __, ...service } = SERVICE
    const launch = await (await serveDescriptions({ ...service, launchType: 'EXTERNAL' })).launchOf(
      'cluster1',
      'service1',
    )

    assert.deepEqual(launch?.capacity, { kind: 'launch-type', launchType: 'EXTERNAL' })
    assert.deepEqual([launch?.container, launch?.log, launch?.mountedFolders], ['proxy', undefined, []])
  })

  for (const [what, response] of [
    ['is missing', jsonResponse({ services: [] })],
    ['was deleted', jsonResponse({ services: [{ ...SERVICE, status: 'INACTIVE' }] })],
    ['is in a deleted cluster', jsonError('ClusterNotFoundException', 'Cluster not found.')],
  ] as const)
    test(`there is no task for a service that ${what}`, async () => {
      assert.equal(await (await serve(() => response)).launchOf('cluster1', 'service1'), undefined)
    })

  test('the request for a task replaces the command and has no load balancer', async () => {
    const tasks = await serve(() => jsonResponse({ tasks: [{ taskArn: TASK }], failures: [] }))

    assert.deepEqual(await tasks.start(aTaskLaunch({ platformVersion: '1.4.0' }), ORDER), {
      kind: 'started',
      task: TASK,
    })
    assert.deepEqual(JSON.parse(endpoint.requests[0]?.body ?? ''), {
      cluster: 'cluster1',
      taskDefinition: DEFINITION,
      startedBy: 'verify-deep',
      clientToken: 'token-1',
      count: 1,
      propagateTags: 'TASK_DEFINITION',
      enableECSManagedTags: true,
      networkConfiguration: {
        awsvpcConfiguration: {
          subnets: ['subnet-1', 'subnet-2'],
          securityGroups: ['sg-1'],
          assignPublicIp: 'DISABLED',
        },
      },
      overrides: { containerOverrides: [{ name: 'open-webui', command: ORDER.command }] },
      platformVersion: '1.4.0',
      capacityProviderStrategy: [{ capacityProvider: 'FARGATE', weight: 1, base: 0 }],
    })
  })

  test('a task of a launch type has no capacity provider', async () => {
    const tasks = await serve(() => jsonResponse({ tasks: [{ taskArn: TASK }] }))
    await tasks.start(aTaskLaunch({ capacity: { kind: 'launch-type', launchType: 'FARGATE' } }), ORDER)

    const { launchType, capacityProviderStrategy } = JSON.parse(endpoint.requests[0]?.body ?? '')
    assert.deepEqual([launchType, capacityProviderStrategy], ['FARGATE', undefined])
  })

  for (const [what, response, reason] of [
    [
      'in its response',
      jsonResponse({ tasks: [], failures: [{ reason: 'Capacity is unavailable at this time.', detail: 'zone a' }] }),
      'Capacity is unavailable at this time.: zone a',
    ],
    ['without a reason', jsonResponse({ tasks: [], failures: [] }), 'no reason'],
    ['by an error', jsonError('InvalidParameterException', 'No Container Instances.'), 'No Container Instances.'],
  ] as const)
    test(`a task that ECS refuses ${what} was not started`, async () => {
      assert.deepEqual(await (await serve(() => response)).start(aTaskLaunch(), ORDER), { kind: 'refused', reason })
    })

  test('a task that the caller may not start is a missing permission', async () => {
    const message = 'User: arn:me is not authorized to perform: iam:PassRole on resource: arn:role'
    const tasks = await serve(() => jsonError('AccessDeniedException', message))

    const problem = await expectProblem(() => tasks.start(aTaskLaunch(), ORDER))
    assert.equal(problem.missingPermission, 'iam:PassRole')
  })

  test('a task has the end of the application’s container', async () => {
    const containers = [
      { name: 'proxy', exitCode: 0 },
      { name: 'open-webui', exitCode: 1, reason: 'OutOfMemoryError' },
    ]
    const task = {
      taskArn: TASK,
      lastStatus: 'STOPPED',
      stopCode: 'EssentialContainerExited',
      stoppedReason: 'x',
      containers,
    }
    const tasks = await serve(() => jsonResponse({ tasks: [task] }))

    assert.deepEqual(await tasks.find(aTaskLaunch(), TASK), {
      status: 'STOPPED',
      stopCode: 'EssentialContainerExited',
      stoppedReason: 'x',
      exitCode: 1,
      containerReason: 'OutOfMemoryError',
    })
  })

  test('a task that ECS does not know is undefined', async () => {
    const tasks = await serve(() => jsonResponse({ tasks: [], failures: [{ arn: TASK, reason: 'MISSING' }] }))

    assert.equal(await tasks.find(aTaskLaunch(), TASK), undefined)
  })

  test('the log of a task is its own stream, from its head and with a limit', async () => {
    const tasks = await serve(() => jsonResponse({ events: [{ timestamp: 1_000, message: 'ready\n' }] }))

    assert.deepEqual(await tasks.logLines(aTaskLaunch(), TASK), [{ at: new Date(1_000), text: 'ready' }])
    assert.deepEqual(JSON.parse(endpoint.requests[0]?.body ?? ''), {
      logGroupName: '/open-webui/dev',
      logStreamName: 'open-webui/open-webui/0a1b',
      startFromHead: true,
      limit: 200,
    })
  })

  test('a task without a stream has no lines yet', async () => {
    const tasks = await serve(() => jsonError('ResourceNotFoundException', 'The specified log stream does not exist.'))

    assert.deepEqual(await tasks.logLines(aTaskLaunch(), TASK), [])
    assert.deepEqual(await tasks.logLines(aTaskLaunch({ log: undefined }), TASK), [])
  })

  test('a log group that does not exist is a problem', async () => {
    const tasks = await serve(() => jsonError('ResourceNotFoundException', 'The specified log group does not exist.'))

    assert.match((await expectProblem(() => tasks.logLines(aTaskLaunch(), TASK))).message, /log group does not exist/)
  })

  test('a task is stopped with the reason', async () => {
    const tasks = await serve(() => jsonResponse({ task: { taskArn: TASK } }))
    await tasks.stop(aTaskLaunch(), TASK, 'enough')

    assert.deepEqual(JSON.parse(endpoint.requests[0]?.body ?? ''), {
      cluster: 'cluster1',
      task: TASK,
      reason: 'enough',
    })
  })
})
