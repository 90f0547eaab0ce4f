import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { NESTED_STACK } from '#lib/model/cloudFormation/stack.ts'
import { bootstrap } from '#lib/operations/bootstrap.ts'
import { changeSet } from '#lib/operations/changeSet.ts'
import { deploy } from '#lib/operations/deploy.ts'
import { prepareDeployment } from '#lib/operations/environment/prepareDeployment.ts'
import { prepareChangeSet } from '#lib/operations/preview/prepareChangeSet.ts'
import { uploadTemplates } from '#lib/operations/preview/uploadTemplates.ts'
import type { AdministratorTools } from '#lib/operations/tools.ts'
import { openChangeSet } from '../../../scripts/emulator/aws/engine/changeSet/openChangeSet.ts'
import type { Engine } from '../../../scripts/emulator/aws/engine/engine.ts'
import type { EmulatedChangeSet } from '../../../scripts/emulator/aws/engine/state/emulatedStack.ts'
import { openNestedStack } from '../../../scripts/emulator/aws/engine/state/stackRegistry.ts'
import { fakeReporter } from '../../fakes/console/fakeReporter.ts'
import { startAccount } from '../../fakes/emulator/startAccount.ts'
import { readFixture } from '../../fakes/repository/fixtureWorkspace.ts'
import { EARLIER_RUN, fakeRuns } from '../../fakes/runs/fakeRuns.ts'
import { testLong } from '../../fakes/testSize.ts'

const environment = await readFixture('dev')
const { account, region } = environment
const ONE_PER_PAGE = { changeSets: 1 }

/** Leaves a change set of the environment as a killed run does. */
async function leaveChangeSet(tools: AdministratorTools): Promise<string> {
  const { desired, bucket } = await prepareDeployment(environment, tools)
  await uploadTemplates(desired.uploads, bucket, tools)
  const stack = await tools.cloudFormation.stack(desired.stackName)
  const runs = fakeRuns('ended', EARLIER_RUN)
  const isAbsent = !stack || stack.status === 'REVIEW_IN_PROGRESS'
  const order = { desired, stack: isAbsent ? undefined : stack, purpose: 'deploy' } as const
  return (await prepareChangeSet(order, { ...tools, runs })).changeSetId
}

/** A preview by the next run. */
async function previewNext(tools: AdministratorTools) {
  const reporter = fakeReporter()
  await changeSet({ environment }, { ...tools, reporter, runs: fakeRuns('ended') })
  assert.deepEqual(reporter.ofKind('warning'), [])
  return reporter.ofKind('removed')
}

const changeSetsIn = ({ stacks }: Engine) =>
  [...stacks.values()]
    .flatMap(stack => stack.changeSets)
    .filter(({ executionStatus }) => !/^EXECUTE/.test(executionStatus))
/** The names of what is left; the objects themselves are too large for a message. */
const leftIn = (engine: Engine) => [...changeSetsIn(engine).map(({ name }) => name), ...emptyStacksIn(engine)]
const emptyStacksIn = ({ stacks }: Engine) =>
  [...stacks.values()].filter(({ status }) => status === 'REVIEW_IN_PROGRESS').map(({ name }) => name)

function isOf(rootId: string, { id, parent }: EmulatedChangeSet): boolean {
  return id === rootId || (parent !== undefined && isOf(rootId, parent))
}

/** Makes a change set propose one more nested stack, which is opened for it. */
function addNestedStack(engine: Engine, rootId: string): void {
  const root = changeSetsIn(engine).find(({ id }) => id === rootId)
  assert.ok(root)
  const stack = openNestedStack(engine, root.stack, 'Extra')
  const { definition, onStackFailure, includesNested, description, token } = root
  const common = { definition, onStackFailure, includesNested, description, token }
  const nested = openChangeSet(engine, { ...common, name: 'Extra', stack, kind: 'CREATE', parent: root })
  nested.status = 'CREATE_COMPLETE'
  const row = { logicalId: 'Extra', physicalId: undefined, type: NESTED_STACK, replacement: undefined, details: [] }
  const values = { policyAction: undefined, before: undefined, after: undefined }
  root.rows = [...root.rows, { action: 'Add', ...row, ...values, nested }]
}

suite('change sets with nested ones that killed runs left', () => {
  testLong('change sets of a first creation go with the stacks that they opened', async () => {
    await using aws = await startAccount({ account, region, pageSizes: ONE_PER_PAGE })
    const { tools, engine } = aws
    await bootstrap({ environment, yes: true }, tools)
    await leaveChangeSet(tools)
    await leaveChangeSet(tools)
    assert.ok(emptyStacksIn(engine).length > 5)

    const [removed] = await previewNext(tools)

    assert.equal(removed?.changeSets.length, 2)
    assert.deepEqual(removed?.stacks, ['open-webui-dev'])
    assert.deepEqual(leftIn(engine), [])
  })

  test('change sets of an update go with those of its nested stacks, and the stacks stay', async () => {
    await using aws = await startAccount({ account, region, pageSizes: ONE_PER_PAGE })
    const { tools, engine } = aws
    await bootstrap({ environment, yes: true }, tools)
    await deploy({ environment, yes: true }, tools)
    await leaveChangeSet(tools)
    assert.ok(changeSetsIn(engine).length > 5)

    const [removed] = await previewNext(tools)

    assert.equal(removed?.changeSets.length, 1)
    assert.deepEqual(removed?.stacks, [])
    assert.deepEqual(leftIn(engine), [])
    assert.equal((await tools.cloudFormation.stack('open-webui-dev'))?.status, 'CREATE_COMPLETE')
  })

  for (const [remains, isDropped] of [
    ['nested change sets', (changeSet: EmulatedChangeSet) => !changeSet.parent],
    ['stacks that nested change sets opened', () => true],
  ] as const)
    testLong(`${remains} go also where the deletion of the root leaves them`, async () => {
      await using aws = await startAccount({ account, region })
      const { tools, engine } = aws
      await bootstrap({ environment, yes: true }, tools)
      await deploy({ environment, yes: true }, tools)
      const rootId = await leaveChangeSet(tools)
      addNestedStack(engine, rootId)
      const cloudFormation: AdministratorTools['cloudFormation'] = {
        ...tools.cloudFormation,
        deleteChangeSet: async id => {
          if (id !== rootId) return tools.cloudFormation.deleteChangeSet(id)
          for (const { changeSets } of engine.stacks.values())
            changeSets.splice(
              0,
              changeSets.length,
              ...changeSets.filter(changeSet => !isOf(rootId, changeSet) || !isDropped(changeSet)),
            )
        },
      }

      await previewNext({ ...tools, cloudFormation })

      assert.deepEqual(leftIn(engine), [])
    })

  test('a nested change set is refused for deletion while its root exists', async () => {
    await using aws = await startAccount({ account, region })
    await bootstrap({ environment, yes: true }, aws.tools)
    await leaveChangeSet(aws.tools)
    const nested = changeSetsIn(aws.engine).find(({ parent }) => parent)

    await assert.rejects(aws.tools.cloudFormation.deleteChangeSet(nested?.id ?? ''), /delete the one of its root stack/)
  })
})
