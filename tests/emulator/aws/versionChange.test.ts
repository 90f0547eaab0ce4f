import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import type { NextStep } from '#lib/model/nextStep.ts'
import { Problem } from '#lib/model/problem.ts'
import { changeSet } from '#lib/operations/changeSet.ts'
import { deploy } from '#lib/operations/deploy.ts'
import { status } from '#lib/operations/status.ts'
import { teardown } from '#lib/operations/teardown.ts'
import { runAwsCommand } from '../../fakes/emulator/awsCommand.ts'
import {
  type DeployedAccount,
  startDeployedAccount,
  withParameters,
} from '../../fakes/emulator/startDeployedAccount.ts'
import { testLong } from '../../fakes/testSize.ts'

const NEWER = { ImageTag: 'v0.13.0' }
const CORRECTED = { ImageTag: 'v0.13.1' }
const FAILING = [{ resource: 'Compute/Service', phase: 'update' as const, reason: 'ECS Deployment Circuit Breaker' }]

const snapshotsIn = ({ engine }: DeployedAccount) => [...engine.world.databaseSnapshots.keys()]
const operationsIn = ({ calls }: DeployedAccount) =>
  calls.flatMap(call => /(ExecuteChangeSet|RollbackStack|CreateDBSnapshot)$/.exec(call)?.[1] ?? [])
const stepsOf = (ended: object): readonly NextStep[] =>
  ('steps' in ended ? (ended.steps as readonly NextStep[] | undefined) : undefined) ?? []

suite('a change of version', () => {
  test('a change of version is executed after its snapshot, and with rollback where CloudFormation refuses it without', async () => {
    await using aws = await startDeployedAccount()
    aws.calls.length = 0

    const outcome = await aws.deployWith(NEWER)

    assert.equal(outcome.kind, 'deployed')
    assert.deepEqual(operationsIn(aws), ['CreateDBSnapshot', 'ExecuteChangeSet', 'RollbackStack', 'ExecuteChangeSet'])
    assert.match(snapshotsIn(aws).join(), /^instance open-webui-dev-v0-12-4-to-v0-13-0-\d{8}t\d{6}z$/)
    assert.equal((await aws.deployWith(NEWER)).kind, 'unchanged')
    assert.equal((await status({ environment: aws.environment }, aws.tools)).snapshots?.count, 1)
  })

  testLong('a change of version that fails without rollback stays, and a correction goes on from there', async () => {
    await using aws = await startDeployedAccount({ switches: { replacesWithoutRollback: true } })
    aws.engine.injectedFaults = FAILING
    aws.calls.length = 0

    const failed = await aws.deployWith(NEWER)

    assert.deepEqual([failed.kind, aws.stackStatus()], ['failed', 'UPDATE_FAILED'])
    assert.deepEqual(operationsIn(aws), ['CreateDBSnapshot', 'ExecuteChangeSet'])
    const [snapshot = ''] = snapshotsIn(aws).map(key => key.replace('instance ', ''))
    const [forward, back] = stepsOf(failed)
    assert.match(forward?.text ?? '', /^Forward: .*ImageTag in environments\/dev\.yaml/)
    assert.match(back?.text ?? '', /^Back to 'v0\.12\.4': set this in environments\/dev\.yaml/)
    assert.deepEqual(back?.lines, [`DatabaseSnapshotId: ${snapshot}`, 'ImageTag: v0.12.4'])
    assert.deepEqual(stepsOf(await status({ environment: aws.environment }, aws.tools)), [forward, back])

    aws.engine.injectedFaults = []
    const environment = withParameters(aws.environment, CORRECTED)
    const { preview } = await changeSet({ environment }, aws.tools)
    const corrected = await deploy({ environment, yes: false, expect: preview.fingerprint }, aws.tools)

    assert.deepEqual([corrected.kind, aws.stackStatus()], ['deployed', 'UPDATE_COMPLETE'])
    assert.equal(snapshotsIn(aws).length, 1)
  })

  testLong('a change of version that fails is tried again with the same files after the cause is gone', async () => {
    await using aws = await startDeployedAccount({ switches: { replacesWithoutRollback: true } })
    aws.engine.injectedFaults = FAILING
    assert.equal((await aws.deployWith(NEWER)).kind, 'failed')

    aws.engine.injectedFaults = []
    assert.equal((await aws.deployWith(NEWER)).kind, 'deployed')
    assert.equal(aws.stackStatus(), 'UPDATE_COMPLETE')
    assert.equal((await aws.deployWith(NEWER)).kind, 'unchanged')
  })

  testLong('a change of version that cannot be rolled back names the command that leaves it as it is', async () => {
    await using aws = await startDeployedAccount()
    aws.engine.injectedFaults = [...FAILING, { resource: 'Compute/Service', phase: 'rollback', reason: 'Unhealthy' }]

    const failed = await aws.deployWith(NEWER)

    assert.deepEqual([failed.kind, aws.stackStatus()], ['failed', 'UPDATE_ROLLBACK_FAILED'])
    const steps = stepsOf(failed)
    const [command = ''] = steps[0]?.lines ?? []
    assert.match(command, /continue-update-rollback --stack-name open-webui-dev --resources-to-skip \S+\.Service /)
    const refusal = await aws.deployWith(NEWER).catch((error: unknown) => error)
    assert.ok(refusal instanceof Problem && refusal.kind === 'refused', String(refusal))
    assert.deepEqual(stepsOf(refusal), steps)
    assert.deepEqual(stepsOf(await status({ environment: aws.environment }, aws.tools)), steps)
    const isProtected = { ...aws.environment, protected: true }
    const kept = await teardown({ environment: isProtected, typedName: 'open-webui-dev' }, aws.tools).catch(
      error => error,
    )
    assert.deepEqual(stepsOf(kept).slice(0, 3), steps)

    aws.engine.injectedFaults = []
    await runAwsCommand(command, process.env.AWS_ENDPOINT_URL ?? '')
    await aws.engine.waitUntilIdle()
    assert.equal(aws.stackStatus(), 'UPDATE_ROLLBACK_COMPLETE')

    assert.equal((await aws.deployWith(CORRECTED)).kind, 'deployed')
  })

  testLong('a run that is ended after its snapshot is continued with the same snapshot', async () => {
    await using aws = await startDeployedAccount()
    const controller = new AbortController()
    const { reporter } = aws.tools
    const tools = {
      ...aws.connectTools(),
      signal: controller.signal,
      reporter: {
        report: (progress: Parameters<typeof reporter.report>[0]) => {
          if (progress.kind === 'snapshot') controller.abort(new Problem('The run was cancelled.'))
        },
      },
    }
    const environment = withParameters(aws.environment, NEWER)
    await assert.rejects(deploy({ environment, yes: true }, tools), /cancelled/)
    assert.equal(aws.stackStatus(), 'CREATE_COMPLETE')

    assert.equal((await aws.deployWith(NEWER)).kind, 'deployed')

    assert.equal(snapshotsIn(aws).length, 1)
  })

  testLong(
    'a run that is ended after the refusal to replace without rollback is continued by the next one',
    async () => {
      await using aws = await startDeployedAccount()
      const controller = new AbortController()
      const tools = {
        ...aws.connectTools(),
        signal: controller.signal,
        cloudFormation: {
          ...aws.tools.cloudFormation,
          rollBack: async () => {
            controller.abort(new Problem('The run was cancelled.'))
            controller.signal.throwIfAborted()
          },
        },
      }
      const environment = withParameters(aws.environment, NEWER)
      const { preview } = await changeSet({ environment }, aws.tools)
      await assert.rejects(deploy({ environment, yes: true }, tools), /cancelled/)
      assert.equal(aws.stackStatus(), 'UPDATE_FAILED')

      const outcome = await deploy({ environment, yes: false, expect: preview.fingerprint }, aws.tools)

      assert.deepEqual([outcome.kind, aws.stackStatus()], ['deployed', 'UPDATE_COMPLETE'])
      assert.equal(snapshotsIn(aws).length, 1)
    },
  )

  testLong('a snapshot that RDS refuses stops a change of version before anything is changed', async () => {
    await using aws = await startDeployedAccount()
    aws.faults.inject({ name: 'denied', operations: ['CreateDBSnapshot'], effect: { kind: 'access-denied' } })
    await assert.rejects(aws.deployWith(NEWER), (error: unknown) => {
      assert.ok(error instanceof Problem)
      assert.match(error.message, /rds:CreateDBSnapshot/)
      return true
    })
    assert.equal(aws.stackStatus(), 'CREATE_COMPLETE')
  })

  testLong('a snapshot that does not exist is refused by preview and deployment', async () => {
    await using aws = await startDeployedAccount()
    const environment = withParameters(aws.environment, { DatabaseSnapshotId: 'nothing' })
    const isRefused = (error: unknown) => {
      assert.ok(error instanceof Problem && error.kind === 'refused', String(error))
      assert.match(error.message, /'Database\/Instance' would be made from snapshot 'nothing', which does not exist/)
      return true
    }

    await assert.rejects(changeSet({ environment }, aws.tools), isRefused)
    await assert.rejects(deploy({ environment, yes: true }, aws.tools), isRefused)
    assert.equal(aws.stackStatus(), 'CREATE_COMPLETE')
  })
})
