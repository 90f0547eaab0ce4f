import assert from 'node:assert/strict'
import { test } from 'node:test'
import { stackNameOf } from '#lib/model/environment.ts'
import { changeSet } from '#lib/operations/changeSet.ts'
import { deploy } from '#lib/operations/deploy.ts'
import { teardown } from '#lib/operations/teardown.ts'
import type { Tools } from '#lib/operations/tools.ts'
import { startRoleAccount } from '../fakes/callers/startRoleAccount.ts'
import { fakeRuns } from '../fakes/runs/fakeRuns.ts'

/** A run that is killed before it deletes its change set. */
function killed(tools: Tools): Tools {
  return { ...tools, cloudFormation: { ...tools.cloudFormation, deleteChangeSet: async () => {} } }
}

/** The tools of a later run. */
function later(tools: Tools): Tools {
  const own = { kind: 'process', host: 'laptop', processId: 200, startedAt: '9' } as const
  return { ...tools, runs: fakeRuns('ended', own) }
}

test('a rollout with roles succeeds if IAM decides on change sets themselves, because every call names the stack', async () => {
  await using account = await startRoleAccount('dev', { changeSetsAreResources: true })
  const { as, callers, changed, environment } = account
  callers.actions.length = 0

  await changeSet({ environment }, killed(as('preview')))
  const created = await deploy({ environment, yes: true }, later(as('deploy')))
  await changeSet({ environment: changed() }, killed(as('preview')))
  const updated = await deploy({ environment: changed(), yes: true }, later(as('deploy')))
  await changeSet({ environment: changed() }, killed(as('preview')))
  const order = { environment, typedName: stackNameOf(environment), emptyBuckets: true }
  const gone = await teardown(order, later(as('teardown')))

  assert.deepEqual([created.kind, updated.kind, gone.kind], ['deployed', 'deployed', 'gone'])
  const onChangeSets = callers.actions.filter(({ operation }) => /^(Describe|Execute|Delete)ChangeSet$/.test(operation))
  const deleted = onChangeSets.filter(({ operation }) => operation === 'DeleteChangeSet')
  assert.ok(
    onChangeSets.length > 20 && deleted.length >= 2,
    `${onChangeSets.length} calls, ${deleted.length} deletions`,
  )
  assert.deepEqual(
    onChangeSets.filter(({ resources, refusal }) => refusal !== undefined || !resources[0]?.includes(':stack/')),
    [],
  )
})
