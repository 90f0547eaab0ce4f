import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import type { Verdict } from '#lib/model/check.ts'
import { Problem } from '#lib/model/problem.ts'
import type { OneOffTasks } from '#lib/ports/oneOffTasks.ts'
import {
  aOneOffTask,
  aTaskLaunch,
  deepResults,
  fakeOneOffTasks,
  resultsLine,
  UPLOADS,
} from '../fakes/aws/fakeOneOffTasks.ts'
import { fakeRuntime, SCALED_TO_ZERO } from '../fakes/aws/fakeRuntime.ts'
import { virtualClock } from '../fakes/clock/virtualClock.ts'
import { aStack } from '../fakes/cloudFormation/aStack.ts'
import { healthyStack } from '../fakes/cloudFormation/healthyStack.ts'
import { checkNamed } from '../fakes/verification/runVerify.ts'
import { runVerifyDeep } from '../fakes/verification/runVerifyDeep.ts'

const TASK = 'arn:aws:ecs:eu-central-1:111122223333:task/cluster1/0a1b'
const denied = (action: string) => new Problem(`'arn:me' is not allowed to '${action}'.`, { missingPermission: action })
const rejecting = (error: Error) => async () => {
  throw error
}
const ended = (over: Parameters<typeof aOneOffTask>[0]): Partial<OneOffTasks> => ({
  find: async () => aOneOffTask(over),
  logLines: async () => [],
})
const notStarted = (stoppedReason: string) =>
  ended({ stopCode: 'TaskFailedToStart', exitCode: undefined, stoppedReason })

/** A state of the task, the verdict of the check 'deep: task', and patterns of its detail and of its next step. */
const CASES: readonly (readonly [condition: string, Partial<OneOffTasks>, Verdict, RegExp, RegExp?])[] = [
  ['it has run and ended', {}, 'healthy', /ran beside the service/],
  ['the service does not exist', { launchOf: async () => undefined }, 'unhealthy', /does not exist in cluster/],
  [
    'its log goes elsewhere',
    { launchOf: async () => aTaskLaunch({ log: undefined }) },
    'not-checked',
    /no log in CloudWatch/,
  ],
  [
    'there is no capacity',
    { start: async () => ({ kind: 'refused', reason: 'Capacity is unavailable at this time.' }) },
    'unhealthy',
    /Capacity is unavailable/,
    /try again later/,
  ],
  [
    'the image cannot be pulled',
    notStarted('CannotPullContainerError: pull image manifest'),
    'unhealthy',
    /CannotPull/,
    /npm run pin/,
  ],
  [
    'a secret cannot be read',
    notStarted('ResourceInitializationError: unable to pull secrets or registry auth'),
    'unhealthy',
    /unable to pull secrets/,
    /execution role/,
  ],
  [
    'the file system cannot be mounted',
    notStarted('ResourceInitializationError: failed to invoke EFS utils commands'),
    'unhealthy',
    /EFS utils/,
    /mount targets/,
  ],
  [
    'the log group does not exist',
    notStarted('ResourceInitializationError: failed to validate logger args'),
    'unhealthy',
    /logger/,
    /log group/,
  ],
  [
    'it failed to start for another reason',
    notStarted('InternalError'),
    'unhealthy',
    /InternalError/,
    /stopped-task-error-codes/,
  ],
  [
    'its container has no memory left',
    ended({ exitCode: undefined, containerReason: 'OutOfMemoryError: Container killed' }),
    'unhealthy',
    /OutOfMemory/,
    /TaskMemory/,
  ],
  [
    'another person stopped it',
    ended({ stopCode: 'UserInitiated', exitCode: 137 }),
    'not-checked',
    /stopped from outside/,
    /Run it again/,
  ],
  [
    'Fargate Spot took its capacity',
    ended({ stopCode: 'SpotInterruption', exitCode: 137 }),
    'not-checked',
    /Spot/,
    /Run it again/,
  ],
  [
    'its program failed',
    { ...ended({ exitCode: 1 }), logLines: async () => [{ at: new Date(0), text: 'bash: python3: not found' }] },
    'unhealthy',
    /exit code 1.*ends with 'bash: python3: not found'/,
  ],
  ['ECS forgot it', { find: async () => undefined }, 'not-checked', /does not know the one-off task/],
  [
    'it stays PENDING',
    { find: async () => aOneOffTask({ status: 'PENDING', exitCode: undefined }), logLines: async () => [] },
    'unhealthy',
    /still PENDING after 900 seconds, and was stopped/,
    /--deadline/,
  ],
  [
    'its log has no results',
    { logLines: async () => [{ at: new Date(0), text: 'x' }] },
    'not-checked',
    /'\/open-webui\/dev' has no results/,
  ],
  [
    'its log has half of the results',
    { logLines: async () => [{ at: new Date(0), text: resultsLine(deepResults()).slice(0, 99) }] },
    'not-checked',
    /has no results/,
  ],
  [
    'the caller may not read the service',
    { launchOf: rejecting(denied('ecs:DescribeServices')) },
    'not-checked',
    /'ecs:DescribeServices'/,
    /add 'ecs:DescribeServices'/,
  ],
  [
    'the caller may not start it',
    { start: rejecting(denied('ecs:RunTask')) },
    'not-checked',
    /'ecs:RunTask'/,
    /own credentials and needs .*iam:PassRole.*add 'ecs:RunTask'/,
  ],
  [
    'the caller may not pass its roles',
    { start: rejecting(denied('iam:PassRole')) },
    'not-checked',
    /'iam:PassRole'/,
    /add 'iam:PassRole'/,
  ],
  [
    'the caller may not watch it',
    { find: rejecting(denied('ecs:DescribeTasks')) },
    'not-checked',
    /'ecs:DescribeTasks'/,
    /add 'ecs:DescribeTasks'/,
  ],
  [
    'the caller may not read its log',
    { logLines: rejecting(denied('logs:GetLogEvents')) },
    'not-checked',
    /'logs:GetLogEvents'/,
    /add 'logs:GetLogEvents'/,
  ],
]

suite('verify --deep', () => {
  for (const [condition, tasks, verdict, detail, todo] of CASES)
    test(`check 'deep: task' is ${verdict} if ${condition}`, async () => {
      const { outcome } = await runVerifyDeep({ oneOffTasks: fakeOneOffTasks(tasks) })

      const check = checkNamed('deep: task', outcome)
      assert.equal(check.verdict, verdict, check.detail)
      assert.match(check.detail, detail)
      assert.match(check.todo ?? '', todo ?? /^/)
      assert.equal(outcome.kind, verdict)
      if (verdict !== 'healthy') assert.equal(checkNamed('deep: database', outcome).verdict, 'not-checked')
    })

  test('verify --deep has the checks of verify, and then those of the task', async () => {
    const { outcome, reported } = await runVerifyDeep()

    const names = outcome.checks.map(({ name }) => name)
    assert.deepEqual(names.slice(0, 2), ['stack', 'service'])
    assert.deepEqual(
      names.filter(name => name.startsWith('deep')),
      ['deep: task', 'deep: files', 'deep: database', 'deep: cache', 'deep: models', 'deep: provider'],
    )
    const checks = reported.flatMap(progress => (progress.kind === 'check' ? [progress.check] : []))
    assert.deepEqual(new Set(checks), new Set(outcome.checks))
  })

  test('the task gets the folders of the file system, and is listed under a name', async () => {
    const oneOffTasks = fakeOneOffTasks()

    await runVerifyDeep({ oneOffTasks })

    const [order] = oneOffTasks.started
    assert.deepEqual([order?.startedBy, order?.command[0], order?.command.at(-1)], ['verify-deep', 'python3', UPLOADS])
    assert.deepEqual(oneOffTasks.stopped, [], 'a task that has ended was stopped')
  })

  test('a task runs also while the service has none', async () => {
    const { outcome } = await runVerifyDeep({ runtime: fakeRuntime(SCALED_TO_ZERO) })

    assert.equal(checkNamed('deep: database', outcome).verdict, 'healthy')
  })

  test('the results of a task that hangs are read before its end, and it is stopped', async () => {
    const find: OneOffTasks['find'] = async () => aOneOffTask({ status: 'RUNNING', exitCode: undefined })
    const oneOffTasks = fakeOneOffTasks({ find })

    const { outcome } = await runVerifyDeep({ oneOffTasks, deadlineSeconds: 30 })

    assert.match(checkNamed('deep: task', outcome).detail, /still RUNNING after 30 seconds/)
    assert.equal(checkNamed('deep: database', outcome).verdict, 'healthy')
    assert.deepEqual(oneOffTasks.stopped, [TASK])
  })

  test('the log of a task is read again while its last lines are on their way', async () => {
    const lines = [[], [], [{ at: new Date(0), text: resultsLine(deepResults()) }]]
    const oneOffTasks = fakeOneOffTasks({ logLines: async () => lines.shift() ?? [] })

    const { outcome } = await runVerifyDeep({ oneOffTasks })

    assert.equal(checkNamed('deep: files', outcome).verdict, 'healthy')
  })

  test('an interruption stops the task that was started', async () => {
    const controller = new AbortController()
    const find: OneOffTasks['find'] = async () => {
      controller.abort(new Error('interrupted'))
      return aOneOffTask({ status: 'PENDING', exitCode: undefined })
    }
    const oneOffTasks = fakeOneOffTasks({ find })

    await assert.rejects(runVerifyDeep({ oneOffTasks, signal: controller.signal }), /interrupted/)
    assert.deepEqual(oneOffTasks.stopped, [TASK])
  })

  test('a task that cannot be stopped is named with the command that stops it', async () => {
    const oneOffTasks = fakeOneOffTasks({
      find: rejecting(denied('ecs:DescribeTasks')),
      stop: rejecting(denied('ecs:StopTask')),
    })

    const { reported } = await runVerifyDeep({ oneOffTasks })

    const warnings = reported.flatMap(progress => (progress.kind === 'warning' ? [progress.text] : []))
    assert.match(warnings.join(), new RegExp(`ecs:StopTask.*aws ecs stop-task --cluster cluster1 --task ${TASK}`))
  })

  test('verify --deep reports the state of the task while it waits', async () => {
    const { reported } = await runVerifyDeep({ clock: virtualClock() })

    const waits = reported.flatMap(progress => (progress.kind === 'waiting' ? [progress.subject] : []))
    assert.deepEqual(waits.slice(0, 2), [
      "'deep: task': the one-off task is PENDING",
      "'deep: task': the one-off task is RUNNING",
    ])
  })

  test('verify --deep starts no task in a template that is not the application, and says so once', async () => {
    const launchOf = rejecting(new Error('a task was started'))
    const cloudFormation = { stack: async () => aStack({ outputs: {} }), resources: async () => [] }

    const { outcome, reported } = await runVerifyDeep({ cloudFormation, oneOffTasks: fakeOneOffTasks({ launchOf }) })

    assert.deepEqual([outcome.kind, outcome.checks.map(({ name }) => name)], ['healthy', ['stack']])
    const warnings = reported.flatMap(progress => (progress.kind === 'warning' ? [progress.text] : []))
    assert.match(warnings.join(), /'--deep' looks inside Open WebUI, and stack 'open-webui-dev' is not one/)
  })

  test('verify --deep starts no task without a stack', async () => {
    const oneOffTasks = fakeOneOffTasks()
    const cloudFormation = { ...healthyStack(), stack: async () => undefined }

    await assert.rejects(runVerifyDeep({ oneOffTasks, cloudFormation }), { name: 'Problem' })
    assert.deepEqual(oneOffTasks.started, [])
  })

  for (const name of ['ClusterName', 'ServiceName'])
    test(`check 'deep: task' is not-checked without the output '${name}'`, async () => {
      const { outcome } = await runVerifyDeep({ cloudFormation: healthyStack({ outputs: { [name]: undefined } }) })

      assert.match(checkNamed('deep: task', outcome).detail, new RegExp(`no output '${name}'`))
    })

  test('verify --deep shows no deployed secret that the log of the task has', async () => {
    const { outcome, reported } = await runVerifyDeep({
      cloudFormation: healthyStack({ stack: { parameters: { ApiPassword: 'deployed-canary-9' } } }),
      oneOffTasks: fakeOneOffTasks({
        logLines: async () => [
          {
            at: new Date(0),
            text: resultsLine(deepResults({ database: { error: 'no login with deployed-canary-9' } })),
          },
        ],
      }),
    })

    assert.match(checkNamed('deep: database', outcome).detail, /no login with/)
    assert.doesNotMatch(JSON.stringify([outcome, reported]), /canary/)
  })
})
