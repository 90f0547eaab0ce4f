import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { Problem } from '#lib/model/problem.ts'
import { changeSet } from '#lib/operations/changeSet.ts'
import { type DeployOrder, deploy } from '#lib/operations/deploy.ts'
import { status } from '#lib/operations/status.ts'
import type { Tools } from '#lib/operations/tools.ts'
import type { Reporter } from '#lib/ports.ts'
import { exitCodeOf } from '#lib/shell/exitCode.ts'
import type { EmulatedStack } from '../../../scripts/emulator/aws/engine/state/emulatedStack.ts'
import { production, type ReviewedAccount, startReviewedAccount } from '../../fakes/emulator/startReviewedAccount.ts'
import { testLong } from '../../fakes/testSize.ts'

const NAME = 'open-webui-production'
/** A sample runs in `npm test`. */
const testOf = (isSample: boolean) => (isSample ? test : testLong)

function rootOf({ engine }: ReviewedAccount): EmulatedStack {
  const stack = [...engine.stacks.values()].findLast(({ name }) => name === NAME)
  assert.ok(stack)
  return stack
}

/** The operations on the root stack, oldest first. */
const operationsOf = (aws: ReviewedAccount) =>
  rootOf(aws)
    .events.filter(({ logicalId, status }) => logicalId === NAME && /^\w+?_(IN_PROGRESS|COMPLETE)$/.test(status))
    .map(({ status }) => status)

/** The values of every protection in the account. */
function protectionsOf({ engine: { world } }: ReviewedAccount) {
  const [database] = world.resources('AWS::RDS::DBInstance')
  const [pool] = world.resources('AWS::Cognito::UserPool')
  return {
    database: String(database?.properties.DeletionProtection),
    pool: pool?.properties.DeletionProtection,
    files: JSON.stringify(world.resources('AWS::EFS::FileSystem')[0]?.properties).includes('DenyDeletion'),
    secrets: world.resources('AWS::SecretsManager::ResourcePolicy').length > 0,
  }
}

const PROTECTED = { database: 'true', pool: 'ACTIVE', files: true, secrets: true }
const UNPROTECTED = { database: 'false', pool: 'INACTIVE', files: false, secrets: false }

/** A deployment of the reviewed creation. */
const run = (aws: ReviewedAccount, order: Partial<DeployOrder> = {}, tools: Tools = aws.tools) =>
  deploy({ environment: production, yes: false, expect: aws.expect, ...order }, tools)

/** Ends a run like SIGKILL, at the n-th execution: before or after CloudFormation gets it. */
async function killAtExecution(aws: ReviewedAccount, number: number, when: 'before' | 'after'): Promise<void> {
  let count = 0
  const { cloudFormation } = aws.tools
  const execute: typeof cloudFormation.execute = async (id, order) => {
    count++
    if (count === number && when === 'before') throw new Error('killed')
    await cloudFormation.execute(id, order)
    if (count === number) throw new Error('killed')
  }
  await assert.rejects(run(aws, {}, { ...aws.tools, cloudFormation: { ...cloudFormation, execute } }), /killed/)
}

suite('the first creation of a protected environment', () => {
  test('a creation turns on its protection in a second step, and changes nothing else', async () => {
    await using aws = await startReviewedAccount()
    const before = (await changeSet({ environment: production }, aws.tools)).preview

    const outcome = await run(aws)

    assert.equal(outcome.kind, 'deployed')
    assert.equal(before.protectedAfterCreation, true)
    assert.deepEqual(protectionsOf(aws), PROTECTED)
    assert.equal(rootOf(aws).terminationProtection, true)
    assert.deepEqual(operationsOf(aws), [
      'REVIEW_IN_PROGRESS',
      'CREATE_IN_PROGRESS',
      'CREATE_COMPLETE',
      'UPDATE_IN_PROGRESS',
      'UPDATE_COMPLETE_CLEANUP_IN_PROGRESS',
      'UPDATE_COMPLETE',
    ])
    assert.equal((await run(aws)).kind, 'unchanged')
  })

  for (const [title, number, when] of [
    ['during the creation', 1, 'after'],
    ['between the steps', 2, 'before'],
    ['during the second step', 2, 'after'],
  ] as const)
    testOf(title === 'between the steps')(
      `a creation that is killed ${title} is completed by the same deployment, and until then its status names the missing protection`,
      async () => {
        await using aws = await startReviewedAccount()
        await killAtExecution(aws, number, when)
        const before = (await status({ environment: production }, aws.tools)).missingProtection

        const steps: string[] = []
        const report: Reporter['report'] = progress => void (progress.kind === 'step' && steps.push(progress.step))
        const outcome = await run(aws, {}, { ...aws.tools, reporter: { ...aws.tools.reporter, report } })
        const after = (await status({ environment: production }, aws.tools)).missingProtection

        if (title === 'between the steps') assert.deepEqual(before, ['deletion-protection', 'termination-protection'])
        assert.deepEqual(after, [])
        assert.equal(steps.includes('complete the creation'), title !== 'during the second step')
        assert.equal(outcome.kind, when === 'after' && number === 2 ? 'unchanged' : 'deployed')
        assert.deepEqual(protectionsOf(aws), PROTECTED)
        assert.equal(rootOf(aws).terminationProtection, true)
        assert.equal(operationsOf(aws).filter(status => status === 'CREATE_COMPLETE').length, 1)
      },
    )

  test('a failed second step is a deployment without protection, and the same deployment completes it', async () => {
    await using aws = await startReviewedAccount()
    aws.engine.injectedFaults = [{ resource: 'LoadBalancer/LoadBalancer', phase: 'update', reason: 'No.' }]

    const first = await run(aws)
    const second = await run(aws)
    aws.engine.injectedFaults = []
    const third = await run(aws)

    for (const outcome of [first, second]) {
      assert.ok(outcome.kind === 'deployed-not-protected', outcome.kind)
      assert.equal(exitCodeOf(outcome), 1)
      assert.match(
        outcome.reason,
        /^LoadBalancer\/LoadBalancer failed: No\. Now the stack is in UPDATE_ROLLBACK_COMPLETE/,
      )
      assert.match(outcome.todo, /run the same deployment of 'production' again, with the same fingerprint/)
      assert.ok(outcome.checks.length > 0)
    }
    assert.equal(third.kind, 'deployed')
    assert.deepEqual(protectionsOf(aws), PROTECTED)
  })

  testLong('a second step whose change set cannot be made is a deployment without protection', async () => {
    await using aws = await startReviewedAccount()
    const { cloudFormation } = aws.tools
    const createChangeSet: typeof cloudFormation.createChangeSet = request =>
      request.kind === 'update'
        ? Promise.reject(new Problem('No permission.', { todo: 'Ask for it.' }))
        : cloudFormation.createChangeSet(request)

    const outcome = await run(aws, {}, { ...aws.tools, cloudFormation: { ...cloudFormation, createChangeSet } })

    assert.ok(outcome.kind === 'deployed-not-protected', outcome.kind)
    assert.deepEqual([outcome.reason, outcome.todo.startsWith('Ask for it. Then run')], ['No permission.', true])
    assert.deepEqual(protectionsOf(aws), UNPROTECTED)
  })
})

suite('the second step of a creation executes nothing but the protection', () => {
  test('the review of a creation is no review of other changes of the stack that exists', async () => {
    await using aws = await startReviewedAccount()
    await killAtExecution(aws, 2, 'before')
    const parameters = { ...production.parameters, LogRetentionDays: '400' }
    const changed = { ...production, parameters }

    await assert.rejects(
      run(aws, { environment: changed }),
      (error: unknown) => error instanceof Problem && /is not what was reviewed/.test(error.message),
    )

    assert.deepEqual(protectionsOf(aws), UNPROTECTED)
  })

  test('a stack that differs from the files is refused, although their creation was reviewed', async () => {
    await using aws = await startReviewedAccount()
    const parameters = { ...production.parameters, LogRetentionDays: '400' }
    const other = { ...production, parameters, protected: false }
    await deploy({ environment: other, yes: true }, aws.tools)

    await assert.rejects(
      run(aws),
      (error: unknown) => error instanceof Problem && /is not what was reviewed/.test(error.message),
    )

    assert.deepEqual(protectionsOf(aws), UNPROTECTED)
  })

  testLong('a stack that another commit created is refused, although its files are the same', async () => {
    await using aws = await startReviewedAccount()
    await killAtExecution(aws, 2, 'before')
    const { workspace } = aws.tools
    const cleanCommit = async () => 'b'.repeat(40)

    await assert.rejects(
      run(aws, {}, { ...aws.tools, workspace: { ...workspace, cleanCommit } }),
      (error: unknown) => error instanceof Problem && /is not what was reviewed/.test(error.message),
    )

    assert.deepEqual(protectionsOf(aws), UNPROTECTED)
  })
})
