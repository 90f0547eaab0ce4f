import assert from 'node:assert/strict'
import { after, before, suite, test } from 'node:test'
import { connectOneOffTasks } from '#lib/aws/tasks/connectOneOffTasks.ts'
import type { Check } from '#lib/model/check.ts'
import type { VerifyOutcome } from '#lib/model/outcome.ts'
import { runDeepChecks } from '#lib/operations/deepVerification/runDeepChecks.ts'
import { openVerificationContext } from '#lib/operations/verification/verificationContext.ts'
import { verifyDeep } from '#lib/operations/verifyDeep.ts'
import type { LiveResource } from '../../../scripts/emulator/aws/world.ts'
import { type DeployedAccount, startDeployedAccount } from '../../fakes/emulator/startDeployedAccount.ts'
import { fakeSignInSite } from '../../fakes/http/fakeSignInSite.ts'
import { checkNamed } from '../../fakes/verification/runVerify.ts'

// Buys: the whole verb against a deployed environment, with the requests and the permissions of the real one.
suite('verify --deep of a deployed environment', () => {
  let aws: DeployedAccount
  let outcome: VerifyOutcome
  before(async () => {
    aws = await startDeployedAccount({ permissions: true })
    if (aws.callers) aws.callers.actions.length = 0
    outcome = await verifyDeep({ environment: aws.environment }, tools())
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
      for (const stack of aws.engine.stacks.values()) stack.drift.outOfBandChanges.delete(resource.physicalId)
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

  test('the caller needs the permissions that the page lists, and passes on both roles', () => {
    const actions = new Set((aws.callers?.actions ?? []).map(({ action }) => action))
    for (const action of ['ecs:RunTask', 'ecs:TagResource', 'ecs:DescribeTasks', 'iam:PassRole', 'logs:GetLogEvents'])
      assert.ok(actions.has(action), `${action} was not asked for`)
    const passed = aws.callers?.actions.filter(({ action }) => action === 'iam:PassRole') ?? []
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
