import assert from 'node:assert/strict'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { after, before, suite, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { connectOneOffTasks } from '#lib/aws/tasks/connectOneOffTasks.ts'
import type { Check } from '#lib/model/check.ts'
import type { VerifyOutcome } from '#lib/model/outcome.ts'
import { OPERATOR_ACTIONS } from '#lib/operations/deepVerification/observeTask.ts'
import { runDeepChecks } from '#lib/operations/deepVerification/runDeepChecks.ts'
import { openVerificationContext } from '#lib/operations/verification/verificationContext.ts'
import { verifyDeep } from '#lib/operations/verifyDeep.ts'
import type { AuthorizedAction } from '../../../scripts/emulator/aws/callers/authorizeCalls.ts'
import { liveKeyOf } from '../../../scripts/emulator/aws/engine/state/stackDrift.ts'
import type { LiveResource } from '../../../scripts/emulator/aws/world.ts'
import { type DeployedAccount, startDeployedAccount } from '../../fakes/emulator/startDeployedAccount.ts'
import { fakeSignInSite } from '../../fakes/http/fakeSignInSite.ts'
import { startScript } from '../../fakes/rehearsal/runScript.ts'
import { checkNamed } from '../../fakes/verification/runVerify.ts'

// Buys: the whole verb against a deployed environment, with the requests and the permissions of the real one.
suite('verify --deep of a deployed environment', () => {
  let aws: DeployedAccount
  let outcome: VerifyOutcome
  let requested: readonly AuthorizedAction[] = []
  before(async () => {
    aws = await startDeployedAccount({ permissions: true })
    if (aws.callers) aws.callers.actions.length = 0
    outcome = await verifyDeep({ environment: aws.environment }, tools())
    requested = [...(aws.callers?.actions ?? [])]
  })
  after(() => aws[Symbol.asyncDispose]())

  const tools = () => ({
    ...aws.tools,
    oneOffTasks: connectOneOffTasks({ region: aws.environment.region }),
    webClient: fakeSignInSite(),
  })
  const only = (type: string, logicalId?: string): LiveResource => {
    const all = aws.engine.world.resources(type)
    const resource = all.find(candidate => logicalId === undefined || candidate.logicalId === logicalId)
    assert.ok(resource, `there is no ${type}`)
    return resource
  }
  /** The checks of the task while a resource has been deleted outside of CloudFormation. */
  const checksWithout = async (type: string, logicalId?: string): Promise<readonly Check[]> => {
    const resource = only(type, logicalId)
    aws.engine.world.alter(resource, 'deleted')
    try {
      const context = await openVerificationContext(aws.environment, aws.tools)
      return await runDeepChecks(context, {}, tools())
    } finally {
      for (const stack of aws.engine.stacks.values()) stack.drift.outOfBandChanges.delete(liveKeyOf(resource))
    }
  }

  test('every check of a healthy environment is healthy', () => {
    assert.deepEqual(
      outcome.checks.filter(({ name, verdict }) => name.startsWith('deep') && verdict !== 'healthy'),
      [],
    )
    assert.match(checkNamed('deep: files', outcome).detail, /'\/app\/backend\/data\/uploads'/)
    assert.match(checkNamed('deep: database', outcome).detail, /PostgreSQL 1\d\.\d+ stored a row over TLS/)
    assert.match(checkNamed('deep: provider', outcome).detail, /cognito-idp/)
  })

  test('the task is one of the service’s task definition, with its tags and its network, and has ended', () => {
    const task = [...aws.engine.world.startedTasks.values()].at(-1)
    const service = only('AWS::ECS::Service')
    assert.equal(task?.taskDefinition, service.properties.TaskDefinition)
    assert.equal(task?.startedBy, 'verify-deep')
    const { propagateTags, networkConfiguration } = JSON.parse(task?.request ?? '')
    assert.equal(propagateTags, 'TASK_DEFINITION')
    assert.equal(networkConfiguration.awsvpcConfiguration.subnets.length, 2)
    assert.equal(task?.stop, undefined)
  })

  test('the permissions of the page are those that the task asks for, and one to stop it', async () => {
    const { callers } = aws
    const context = await openVerificationContext(aws.environment, aws.tools)
    if (callers) callers.actions.length = 0
    await runDeepChecks(context, {}, tools())

    const page = readFileSync('.github/GETTING-STARTED.md', 'utf8')
    const actions = new Set((callers?.actions ?? []).map(({ action }) => action)).add('ecs:StopTask')
    assert.deepEqual([...actions].toSorted(), OPERATOR_ACTIONS.toSorted())
    assert.deepEqual(
      OPERATOR_ACTIONS.filter(action => !page.includes(`\`${action}\``)),
      [],
    )
  })

  test('Ctrl-C in the terminal stops the task', async () => {
    Object.assign(aws.engine.world, { taskDuration: 600_000 })
    const program = startScript('verify', ['dev', '--deep'], {
      ...{ AWS_REGION: aws.environment.region, AWS_ENDPOINT_URL: process.env.AWS_ENDPOINT_URL ?? '' },
      ...{ AWS_ACCESS_KEY_ID: process.env.AWS_ACCESS_KEY_ID ?? '', AWS_SECRET_ACCESS_KEY: 'example' },
    })
    const ended = once(program, 'close')
    const descriptions = (): number => aws.calls.filter(call => call === 'ECS DescribeTasks').length
    const before = descriptions()
    // Before the first description the process may not know the task that it has started.
    while (descriptions() === before && program.exitCode === null) await sleep(20)
    program.kill('SIGINT')

    assert.deepEqual(await ended, [130, null])
    const task = [...aws.engine.world.startedTasks.values()].at(-1)
    assert.equal(task?.stop?.reason, 'verify --deep has ended')
    Object.assign(aws.engine.world, { taskDuration: 0 })
  })

  test('the caller passes on both roles of the task', () => {
    const passed = requested.filter(({ action }) => action === 'iam:PassRole')
    assert.equal(new Set(passed.flatMap(({ resources }) => resources)).size, 2)
  })

  for (const [type, logicalId, reason] of [
    ['AWS::EFS::FileSystem', 'FileSystem', /did not start: 'ResourceInitializationError: failed to invoke EFS utils/],
    ['AWS::Logs::LogGroup', 'LogGroup', /did not start: 'ResourceInitializationError: failed to validate logger args/],
    ['AWS::ECS::Service', 'Service', /does not exist in cluster/],
  ] as const)
    test(`check 'deep: task' says so if ${type} is gone`, async () => {
      const check = checkNamed('deep: task', { checks: await checksWithout(type, logicalId) })

      assert.equal(check.verdict, 'unhealthy')
      assert.match(check.detail, reason)
    })

  for (const [type, name, detail] of [
    ['AWS::RDS::DBInstance', 'deep: database', /could not translate host name/],
    ['AWS::Cognito::UserPool', 'deep: provider', /HTTP 400/],
    ['AWS::Cognito::UserPoolDomain', 'deep: provider', /token_endpoint/],
  ] as const)
    test(`check '${name}' is unhealthy if ${type} is gone`, async () => {
      const check = checkNamed(name, { checks: await checksWithout(type) })

      assert.equal(check.verdict, 'unhealthy')
      assert.match(check.detail, detail)
    })
})
