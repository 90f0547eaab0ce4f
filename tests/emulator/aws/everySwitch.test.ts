import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { templateDocument } from '#lib/files/readDocument.ts'
import type { Environment } from '#lib/model/environment.ts'
import { bootstrap } from '#lib/operations/bootstrap.ts'
import { changeSet } from '#lib/operations/changeSet.ts'
import { deploy } from '#lib/operations/deploy.ts'
import { status } from '#lib/operations/status.ts'
import { teardown } from '#lib/operations/teardown.ts'
import { verify } from '#lib/operations/verify.ts'
import type { Workspace } from '#lib/ports.ts'
import type { PageSizes, Switches } from '../../../scripts/emulator/aws/engine/switches.ts'
import { removeEntry } from '../../fakes/edits/editYaml.ts'
import { startAccount } from '../../fakes/emulator/startAccount.ts'
import { fixtureWorkspace, readFixture } from '../../fakes/repository/fixtureWorkspace.ts'
import { isLongRun } from '../../fakes/testSize.ts'

/** Every switch once, none together with another that could hide its effect. */
const SWITCH_SETS: Readonly<Record<string, Partial<Switches>>> = {
  'the default switches': {},
  'late validation, rows of removed nested stacks, events without properties': {
    earlyValidation: false,
    rowsOfRemovedNestedStacks: true,
    showsAttributesInEvents: false,
    parentRollbackIsCreation: false,
  },
  'change sets of automatic rows alone, missing rows, and dynamic values': {
    emptyNestedMeansEmpty: false,
    nestedValuesAreStatic: false,
    liveAttributesWithValues: false,
    droppedRowTypes: ['AWS::ECS::TaskDefinition', 'AWS::Logs::LogGroup'],
  },
  'unknown outputs of unchanged nested stacks, missing reasons, and an account that never used ECS': {
    clusterFailsWithoutServiceLinkedRole: true,
    unchangedOutputsAreKnown: false,
    hidesReasonWithValues: true,
  },
}
/** Short for what each list has; the shortest ones take thousands of requests. */
const SHORT_PAGES: PageSizes = isLongRun
  ? { stacks: 2, events: 3, resources: 2, changes: 2, changeSets: 1, exports: 1 }
  : { stacks: 3, events: 20, resources: 5, changes: 5, changeSets: 1, exports: 1 }

const workspace = fixtureWorkspace
const dev = await readFixture('dev')
const changedEnvironment = withParameters(dev, { SessionDuration: '12h', LogRetentionDays: '180' })

/** `npm run rehearse` runs with the defaults; the last set is furthest from them. */
const SAMPLE = Object.entries(SWITCH_SETS).slice(-1)

suite('a whole rollout succeeds with short pages and', () => {
  for (const [name, switches] of isLongRun ? Object.entries(SWITCH_SETS) : SAMPLE)
    test(`a whole rollout succeeds with short pages and ${name}`, async () => {
      const { account, region } = dev
      await using aws = await startAccount({ account, region, switches, pageSizes: SHORT_PAGES })
      const { tools, engine } = aws

      const first = await bootstrap({ environment: dev, yes: true }, tools)
      const second = await bootstrap({ environment: dev, yes: true }, tools)
      assert.deepEqual([first.kind, second.kind], ['created', 'unchanged'])

      const creation = await changeSet({ environment: dev }, tools)
      const created = await deploy({ environment: dev, yes: false, expect: creation.preview.fingerprint }, tools)
      assert.equal(created.kind, 'deployed')
      const same = await changeSet({ environment: dev }, tools)
      // With this switch everything that reads another stack has a value that is known only after the execution.
      const isKnown = switches.unchangedOutputsAreKnown !== false
      assert.equal(same.kind, isKnown ? 'none' : 'changes')
      assert.ok(
        isKnown ||
          same.preview.changes.every(({ properties }) =>
            properties.every(({ evaluation, after }) => evaluation === 'dynamic' || after === undefined),
          ),
      )

      const update = await changeSet({ environment: changedEnvironment }, tools)
      assert.deepEqual(changeSetsIn(engine), [])
      const updated = await deploy(
        { environment: changedEnvironment, yes: false, expect: update.preview.fingerprint },
        tools,
      )
      const unchanged = await deploy({ environment: changedEnvironment, yes: true }, tools)
      assert.deepEqual([updated.kind, unchanged.kind], ['deployed', isKnown ? 'unchanged' : 'deployed'])

      assert.equal((await verify({ environment: changedEnvironment }, tools)).kind, 'healthy')

      engine.injectedFaults = [{ resource: 'Compute/Service', phase: 'update' }]
      const newer = withParameters(changedEnvironment, { ImageTag: 'v0.12.5' })
      const failed = await deploy({ environment: newer, yes: true }, tools)
      assert.ok(failed.kind === 'rolled-back', failed.kind)
      assert.equal(failed.rootCause?.path, 'Compute/Service')
      engine.injectedFaults = []

      const toolsWithoutMonitoring = { ...tools, workspace: withoutMonitoring(workspace) }
      const { stacks: deployedStacks } = await status({ environment: changedEnvironment }, tools)
      const removal = await changeSet({ environment: changedEnvironment }, toolsWithoutMonitoring)
      assert.ok(
        removal.preview.changes.some(({ action, logicalId }) => action === 'remove' && logicalId === 'Monitoring'),
      )
      const removed = await deploy(
        { environment: changedEnvironment, yes: false, expect: removal.preview.fingerprint },
        toolsWithoutMonitoring,
      )
      assert.match(removed.kind, /^deployed/)
      assert.deepEqual(changeSetsIn(engine), [])

      const { stacks: retainedStacks } = await status({ environment: changedEnvironment }, tools)
      const paths = deployedStacks.map(({ path }) => path)
      assert.ok(paths.includes('Monitoring'))
      assert.deepEqual(
        retainedStacks.map(({ path }) => path),
        paths.filter(path => path !== 'Monitoring'),
      )
      const teardownOrder = { environment: changedEnvironment, typedName: 'open-webui-dev', emptyBuckets: true }
      assert.equal((await teardown(teardownOrder, tools)).kind, 'gone')
      assert.equal((await teardown(teardownOrder, tools)).kind, 'nothing-to-do')
      await engine.waitUntilIdle()
    })
})

function withParameters(environment: Environment, parameters: Readonly<Record<string, string>>): Environment {
  return { ...environment, parameters: { ...environment.parameters, ...parameters } }
}

/** The names of change sets that are neither executed nor deleted. */
function changeSetsIn({ stacks }: Awaited<ReturnType<typeof startAccount>>['engine']): readonly string[] {
  return [...stacks.values()].flatMap(({ changeSets }) =>
    changeSets.filter(({ executionStatus }) => executionStatus === 'AVAILABLE').map(({ name }) => name),
  )
}

/** The same files without the nested stack Monitoring. */
function withoutMonitoring(original: Workspace): Workspace {
  return {
    ...original,
    readTemplate: async file => {
      const document = await original.readTemplate(file)
      if (file !== dev.templateFile) return document
      const withoutStack = removeEntry(document.text, ['Resources', 'Monitoring'])
      return templateDocument(file, removeEntry(withoutStack, ['Outputs', 'DashboardUrl']))
    },
  }
}
