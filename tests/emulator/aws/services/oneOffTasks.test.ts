import assert from 'node:assert/strict'
import { beforeEach, suite, test } from 'node:test'
import * as logs from '@aws-sdk/client-cloudwatch-logs'
import * as ecs from '@aws-sdk/client-ecs'
import { deepCommand } from '#lib/operations/deepVerification/deepProgram.ts'
import { parseResults } from '#lib/operations/deepVerification/parseResults.ts'
import { logsHandlers } from '../../../../scripts/emulator/aws/services/cloudWatch/logsHandlers.ts'
import { ecsHandlers } from '../../../../scripts/emulator/aws/services/ecs/ecsHandlers.ts'
import { defineService } from '../../../../scripts/emulator/aws/wire/awsService.ts'
import type { LiveResource } from '../../../../scripts/emulator/aws/world.ts'
import { aLiveResource, aWorld, NOW } from '../../../fakes/emulator/aWorld.ts'
import { deployedResources, IDS } from '../../../fakes/emulator/deployedResources.ts'
import { errorTextOf, serveForSuite } from '../../../fakes/emulator/serveForSuite.ts'

const UPLOADS = '/app/backend/data/uploads'
const DURATION = 40_000
const FILE_SYSTEM = [
  aLiveResource('EFS::FileSystem', 'fs-1'),
  aLiveResource('EFS::MountTarget', 'fsmt-1', { FileSystemId: 'fs-1', SubnetId: 'subnet-a' }),
]

const INPUT: ecs.RunTaskCommandInput = {
  cluster: IDS.cluster,
  taskDefinition: IDS.taskDefinition,
  startedBy: 'verify-deep',
  networkConfiguration: { awsvpcConfiguration: { subnets: ['subnet-a'] } },
  overrides: { containerOverrides: [{ name: 'open-webui', command: [...deepCommand([UPLOADS])] }] },
}

suite('a task that a call starts', () => {
  let resources: LiveResource[] = []
  let elapsed = 0
  const world = aWorld([], {
    taskDuration: DURATION,
    now: () => new Date(NOW.getTime() + elapsed),
    resources: type => resources.filter(resource => type === undefined || resource.type === type),
    resource: (type, id) => resources.find(resource => resource.type === type && resource.physicalId === id),
  })
  const client = serveForSuite(ecs.ECSClient, defineService(ecs, ecsHandlers(world)))
  const logClient = serveForSuite(logs.CloudWatchLogsClient, defineService(logs, logsHandlers(world)))
  beforeEach(() => {
    resources = [...deployedResources(), ...FILE_SYSTEM]
    elapsed = 0
    world.startedTasks.clear()
  })

  const run = (over: Partial<ecs.RunTaskCommandInput> = {}) =>
    client().send(new ecs.RunTaskCommand({ ...INPUT, ...over }))
  const start = async (over: Partial<ecs.RunTaskCommandInput> = {}): Promise<string> =>
    (await run(over)).tasks?.[0]?.taskArn ?? ''
  const describe = async (task: string): Promise<ecs.Task | undefined> => {
    const response = await client().send(new ecs.DescribeTasksCommand({ cluster: IDS.cluster, tasks: [task] }))
    return response.tasks?.[0]
  }
  const readLog = (task: string, over: Partial<logs.GetLogEventsCommandInput> = {}) =>
    logClient().send(
      new logs.GetLogEventsCommand({
        logGroupName: IDS.logGroup,
        logStreamName: `open-webui/open-webui/${task.split('/').at(-1)}`,
        startFromHead: true,
        ...over,
      }),
    )

  test('a task passes its states and ends', async () => {
    const task = await start()

    const states: (string | undefined)[] = []
    for (elapsed of [0, DURATION * 0.3, DURATION * 0.6, DURATION]) states.push((await describe(task))?.lastStatus)
    assert.deepEqual(states, ['PROVISIONING', 'PENDING', 'RUNNING', 'STOPPED'])
    const ended = await describe(task)
    assert.deepEqual([ended?.stopCode, ended?.containers?.[0]?.exitCode], ['EssentialContainerExited', 0])
  })

  test('a task writes its results into its own stream', async () => {
    const task = await start()
    elapsed = DURATION

    const { events = [] } = await readLog(task)
    const results = parseResults(events.map(({ message = '' }) => message))
    assert.deepEqual(results?.provider, {
      ...{ status: 200, keys: 200, token: 405 },
      issuer: `https://cognito-idp.eu-central-1.amazonaws.com/${IDS.pool}`,
    })
  })

  test('a task has no stream before its container runs', async () => {
    const task = await start()

    assert.match(await errorTextOf(readLog(task)), /^ResourceNotFoundException: The specified log stream/)
  })

  test('the pages of a stream end with the token of the request', async () => {
    elapsed = 0
    const [arn = ''] = (await client().send(new ecs.ListTasksCommand({ cluster: IDS.cluster }))).taskArns ?? []

    const first = await readLog(arn, { limit: 3 })
    const second = await readLog(arn, { limit: 3, nextToken: first.nextForwardToken })
    assert.equal(first.events?.length, 3)
    assert.notDeepEqual(first.events, second.events)
    const back = await readLog(arn, { limit: 3, nextToken: second.nextBackwardToken })
    assert.deepEqual(back.events, first.events)
    assert.match(await errorTextOf(readLog(arn, { nextToken: 'x' })), /nextToken is invalid/)
  })

  test('the last lines of a stream are read without startFromHead', async () => {
    const [arn = ''] = (await client().send(new ecs.ListTasksCommand({ cluster: IDS.cluster }))).taskArns ?? []

    const all = await readLog(arn)
    const tail = await readLog(arn, { startFromHead: false, limit: 2 })
    assert.deepEqual(tail.events, all.events?.slice(-2))
  })

  for (const [what, remove, reason] of [
    ['file system', 'AWS::EFS::FileSystem', /EFS utils.*Failed to resolve "fs-1\.efs/],
    ['mount target', 'AWS::EFS::MountTarget', /has an EFS mount target/],
    ['log group', 'AWS::Logs::LogGroup', /validate logger args/],
  ] as const)
    test(`a task without its ${what} fails to start`, async () => {
      resources = resources.filter(({ type }) => type !== remove)
      const task = await start()
      elapsed = DURATION

      const ended = await describe(task)
      assert.equal(ended?.stopCode, 'TaskFailedToStart')
      assert.match(ended?.stoppedReason ?? '', reason)
      assert.equal(ended?.containers?.[0]?.exitCode, undefined)
    })

  test('a task that is stopped was stopped by a user', async () => {
    const task = await start()
    elapsed = DURATION * 0.8
    await client().send(new ecs.StopTaskCommand({ cluster: IDS.cluster, task, reason: 'enough' }))

    const stopped = await describe(task)
    assert.deepEqual(
      [stopped?.lastStatus, stopped?.stopCode, stopped?.stoppedReason, stopped?.containers?.[0]?.exitCode],
      ['STOPPED', 'UserInitiated', 'enough', 137],
    )
  })

  test('a task that does not exist cannot be stopped', async () => {
    const error = await errorTextOf(client().send(new ecs.StopTaskCommand({ cluster: IDS.cluster, task: 'x' })))
    assert.match(error, /The referenced task was not found/)
  })

  test('the same request with the same token starts one task, and another request none', async () => {
    const first = await start({ clientToken: 'token-1' })

    assert.equal(await start({ clientToken: 'token-1' }), first)
    assert.match(await errorTextOf(run({ clientToken: 'token-1', startedBy: 'x' })), /^ConflictException/)
  })

  test('tasks are listed by who started them, apart from those of a service', async () => {
    const task = await start()

    const list = async (input: Partial<ecs.ListTasksCommandInput>) =>
      (await client().send(new ecs.ListTasksCommand({ cluster: IDS.cluster, ...input }))).taskArns
    assert.deepEqual(await list({ startedBy: 'verify-deep' }), [task])
    assert.equal((await list({ serviceName: 'open-webui' }))?.includes(task), false)
    elapsed = DURATION
    assert.deepEqual(await list({ desiredStatus: 'STOPPED' }), [task])
  })

  for (const [what, input, message] of [
    [
      'with a launch type and a capacity provider',
      { launchType: 'FARGATE', capacityProviderStrategy: [{ capacityProvider: 'FARGATE' }] },
      /Specifying both a launch type/,
    ],
    [
      'of another capacity provider',
      { capacityProviderStrategy: [{ capacityProvider: 'FARGATE_SPOT' }] },
      /FARGATE_SPOT/,
    ],
    ['with the tags of a service', { propagateTags: 'SERVICE' }, /Tags of a service/],
    ['of another container', { overrides: { containerOverrides: [{ name: 'web' }] } }, /container named web/],
    [
      'with overrides that are too long',
      { overrides: { containerOverrides: [{ name: 'open-webui', command: ['x'.repeat(8_200)] }] } },
      /at most 8192/,
    ],
  ] as const)
    test(`a task ${what} is refused`, async () => {
      // The tables hold what the client's types are about.
      assert.match(await errorTextOf(run(input as Partial<ecs.RunTaskCommandInput>)), message)
    })

  test('a command that the emulator does not know ends with an error', async () => {
    const task = await start({ overrides: { containerOverrides: [{ name: 'open-webui', command: ['ls'] }] } })
    elapsed = DURATION

    assert.equal((await describe(task))?.containers?.[0]?.exitCode, 127)
  })
})
