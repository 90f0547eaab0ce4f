import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { type ChangeSetMark, markedDescription } from '#lib/model/cloudFormation/changeSetMark.ts'
import type { ChangeSetSummary } from '#lib/model/cloudFormation/changeSetSummary.ts'
import { Problem } from '#lib/model/problem.ts'
import type { RunState } from '#lib/model/runIdentity.ts'
import { bootstrap } from '#lib/operations/bootstrap.ts'
import { changeSet } from '#lib/operations/changeSet.ts'
import { deploy } from '#lib/operations/deploy.ts'
import { teardown } from '#lib/operations/teardown.ts'
import { aChangeSet, aChangeSetSummary } from '../../fakes/cloudFormation/aChangeSet.ts'
import { aBootstrapStack, aStack, stackIdOf } from '../../fakes/cloudFormation/aStack.ts'
import { type CloudFormationScript, GOOD_UPDATE } from '../../fakes/cloudFormation/fakeCloudFormation.ts'
import { type FakeTools, fakeTools } from '../../fakes/fakeTools.ts'
import { anEnvironment } from '../../fakes/model/anEnvironment.ts'
import { EARLIER_RUN, fakeRuns, OWN_RUN } from '../../fakes/runs/fakeRuns.ts'

// The virtual clock starts at 8:00.
const PASSED = new Date('2026-11-23T07:59:00Z')
const AHEAD = new Date('2026-11-23T09:00:00Z')
const environment = anEnvironment()
const ORPHAN = 'preview-0123456789ab-20261123070000000-0a1b'

/** A change set as an earlier run of ours leaves it. */
function anOrphan(about: Partial<ChangeSetSummary> = {}, mark: Partial<ChangeSetMark> = {}): ChangeSetSummary {
  const name = about.name ?? ORPHAN
  const purpose = name.startsWith('deploy') ? 'deploy' : 'preview'
  const description = markedDescription({ purpose, environment: 'dev', run: EARLIER_RUN, deadline: AHEAD, ...mark })
  return aChangeSetSummary({ id: `id-${name}`, name, description, ...about })
}

function toolsWith(
  otherChangeSets: readonly ChangeSetSummary[],
  { state = 'ended', ...script }: Partial<CloudFormationScript> & { readonly state?: RunState } = {},
): FakeTools {
  return fakeTools({ script: { otherChangeSets, onExecute: GOOD_UPDATE, ...script }, runs: fakeRuns(state) })
}

const preview = (tools: FakeTools) => changeSet({ environment }, tools)
const removedIn = ({ reporter }: FakeTools) => reporter.ofKind('removed')
const warningsIn = ({ reporter }: FakeTools) => reporter.ofKind('warning').map(({ text }) => text)

suite('each verb removes the change sets of ended runs', () => {
  const bootstrapStack = { stackId: stackIdOf('open-webui-dev-bootstrap') }
  for (const [verb, run, about] of [
    ['change-set', preview, {}],
    ['deploy', (tools: FakeTools) => deploy({ environment, yes: true }, tools), {}],
    ['bootstrap', (tools: FakeTools) => bootstrap({ environment, yes: true }, tools), bootstrapStack],
    ['teardown', (tools: FakeTools) => teardown({ environment, typedName: 'open-webui-dev' }, tools), {}],
  ] as const)
    test(`${verb} removes the change set of an ended run and says so in one line`, async () => {
      const onDelete = [
        { seconds: 1, status: 'DELETE_IN_PROGRESS' },
        { seconds: 2, status: 'DELETE_COMPLETE' },
      ]
      const tools = toolsWith([anOrphan(about)], { onDelete })

      await run(tools)

      assert.deepEqual(removedIn(tools), [{ kind: 'removed', changeSets: [ORPHAN], stacks: [] }])
      assert.ok(!tools.cloudFormation.changeSetNames().includes(ORPHAN))
    })
})

suite('a run leaves a change set', () => {
  const ofOwnRun = { run: OWN_RUN }
  for (const [which, remaining, state] of [
    ['of somebody else', aChangeSetSummary(), 'ended'],
    ['of somebody else with our name', aChangeSetSummary({ name: ORPHAN }), 'ended'],
    ['of somebody else with our description', anOrphan({ name: 'release-42' }), 'ended'],
    ['of another environment', anOrphan({}, { environment: 'staging' }), 'ended'],
    ['of a run that goes on', anOrphan(), 'running'],
    ['of a run that goes on, past its deadline', anOrphan({}, { deadline: PASSED }), 'running'],
    ['of itself', anOrphan({}, ofOwnRun), 'ended'],
    ['of a run on another machine before its deadline', anOrphan(), 'unknown'],
    ['that is being executed', anOrphan({ execution: 'running' }), 'ended'],
    ['that was executed', anOrphan({ execution: 'done' }), 'ended'],
    ['that is being deleted', anOrphan({ status: 'deleting', execution: 'unavailable' }), 'ended'],
  ] as const)
    test(`a run leaves a change set ${which}`, async () => {
      const tools = toolsWith([remaining], { state })

      await preview(tools)

      assert.deepEqual(removedIn(tools), [])
      assert.deepEqual(tools.cloudFormation.changeSetNames(), [remaining.name])
    })
})

suite('a run removes a change set', () => {
  for (const [which, orphan, state] of [
    ['of a run on another machine past its deadline', anOrphan({}, { deadline: PASSED }), 'unknown'],
    ['that is obsolete', anOrphan({ execution: 'obsolete' }), 'ended'],
    ['that failed', anOrphan({ status: 'failed', execution: 'unavailable' }), 'ended'],
    ['whose deletion failed', anOrphan({ status: 'delete-failed', execution: 'unavailable' }), 'ended'],
    ['for a deployment', anOrphan({ name: ORPHAN.replace('preview', 'deploy') }), 'ended'],
  ] as const)
    test(`a run removes a change set ${which}`, async () => {
      const tools = toolsWith([orphan, aChangeSetSummary()], { state })

      await preview(tools)

      assert.deepEqual(tools.cloudFormation.changeSetNames(), ['theirs'])
    })

  test('a run waits for a change set that CloudFormation is still creating, because it cannot be deleted before', async () => {
    let lists = 0
    const pending = anOrphan({ status: 'pending', execution: 'unavailable' })
    const tools = toolsWith([pending])
    const changeSets: typeof tools.cloudFormation.changeSets = async name => {
      const listed = await tools.cloudFormation.changeSets(name)
      return ++lists < 3 ? listed : listed.map(summary => ({ ...summary, status: 'complete' }))
    }
    const deletedAfter: number[] = []
    const deleteChangeSet: typeof tools.cloudFormation.deleteChangeSet = async id => {
      if (id === pending.id) deletedAfter.push(lists)
      await tools.cloudFormation.deleteChangeSet(id)
    }

    await preview({ ...tools, cloudFormation: { ...tools.cloudFormation, changeSets, deleteChangeSet } })

    assert.deepEqual(deletedAfter, [3])
    assert.equal(removedIn(tools).length, 1)
  })
})

suite('the removal of change sets never fails a run', () => {
  for (const [what, script, warning] of [
    [
      'may not list',
      { onCall: failing('changeSets') },
      /Removing the change sets .* failed; nothing else is affected: .*denied/,
    ],
    [
      'may not delete',
      { onCall: failing('deleteChangeSet', `id-${ORPHAN}`) },
      /failed; nothing else is affected: .*denied/,
    ],
    [
      'cannot delete',
      { undeletable: [ORPHAN] },
      /stay on stack 'open-webui-dev'.*'it is in use'.*next run tries again/,
    ],
  ] as const)
    test(`a run that ${what} them warns`, async () => {
      const tools = toolsWith([anOrphan()], script)

      assert.equal((await preview(tools)).kind, 'changes')

      assert.equal(warningsIn(tools).length, 1)
      assert.match(warningsIn(tools)[0] ?? '', warning)
      assert.deepEqual(removedIn(tools), [])
    })

  test('a run without orphans lists the change sets of its stack once', async () => {
    const calls: string[] = []
    const tools = toolsWith([], { onCall: call => void calls.push(call) })

    await preview(tools)

    assert.equal(calls.filter(call => call === 'changeSets').length, 1)
  })
})

function failing(call: string, argument?: string): NonNullable<CloudFormationScript['onCall']> {
  return (called, about) => {
    if (called === call && (argument === undefined || about === argument)) throw new Problem('denied')
  }
}

suite('an empty stack', () => {
  const empty = aStack({ status: 'REVIEW_IN_PROGRESS' })
  const stacks = [empty, aBootstrapStack()]

  test('an empty stack that only change sets of ended runs opened is deleted with them', async () => {
    const tools = toolsWith([anOrphan()], { stacks })

    await preview(tools)

    assert.deepEqual(removedIn(tools), [{ kind: 'removed', changeSets: [ORPHAN], stacks: ['open-webui-dev'] }])
    assert.equal(await tools.cloudFormation.stack('open-webui-dev'), undefined)
  })

  for (const [whose, other] of [
    ['somebody else', aChangeSetSummary()],
    ['a run that goes on', anOrphan({ name: ORPHAN.replace('0a1b', 'ffff') }, { run: OWN_RUN })],
  ] as const)
    test(`an empty stack stays if it has a change set of ${whose}, too`, async () => {
      const tools = toolsWith([anOrphan(), other], { stacks })

      await preview(tools)

      assert.deepEqual(removedIn(tools), [{ kind: 'removed', changeSets: [ORPHAN], stacks: [] }])
      assert.equal((await tools.cloudFormation.stack('open-webui-dev'))?.status, 'REVIEW_IN_PROGRESS')
    })

  test('an empty stack without change sets is not ours to delete', async () => {
    const tools = toolsWith([], { stacks })

    await preview(tools)

    assert.deepEqual(tools.cloudFormation.operations, [])
  })

  test('a first deployment removes the empty stack before it creates its own change set', async () => {
    const created = [
      { seconds: 1, status: 'CREATE_IN_PROGRESS' },
      { seconds: 2, status: 'CREATE_COMPLETE' },
    ]
    const tools = toolsWith([anOrphan()], { stacks, onExecute: created })
    const deleteChangeSet: typeof tools.cloudFormation.deleteChangeSet = async id => {
      await tools.clock.sleep(20_000)
      await tools.cloudFormation.deleteChangeSet(id)
    }

    await deploy({ environment, yes: true }, { ...tools, cloudFormation: { ...tools.cloudFormation, deleteChangeSet } })

    assert.deepEqual(tools.cloudFormation.operations, [
      ...['delete change set', 'delete stack'],
      ...['create change set', 'execute'],
    ])
  })

  test('a first deployment whose change set fails leaves no empty stack', async () => {
    const changeSets = [aChangeSet({ status: 'failed', reason: 'the bucket exists' })]
    const tools = toolsWith([], { stacks: [aBootstrapStack()], changeSets })

    await assert.rejects(deploy({ environment, yes: true }, tools), /the bucket exists/)

    assert.deepEqual(tools.cloudFormation.operations, ['create change set', 'delete change set', 'delete stack'])
    assert.equal(await tools.cloudFormation.stack('open-webui-dev'), undefined)
  })

  test('a first deployment whose change set fails leaves a stack that somebody else proposes to create', async () => {
    const changeSets = [aChangeSet({ status: 'failed', reason: 'the bucket exists' })]
    const tools = toolsWith([aChangeSetSummary()], { stacks, changeSets })

    await assert.rejects(deploy({ environment, yes: true }, tools), /the bucket exists/)

    assert.deepEqual(tools.cloudFormation.operations, ['create change set', 'delete change set'])
  })
})

suite('the mark of a run on its own change set', () => {
  for (const [order, deadline] of [
    [{}, '2026-11-23T11:30:00.000Z'],
    [{ deadlineSeconds: 6 * 3_600 }, '2026-11-23T14:00:00.000Z'],
    [{ deadlineSeconds: 60 }, '2026-11-23T08:45:00.000Z'],
  ] as const)
    test(`a deployment with ${JSON.stringify(order)} uses its change set until ${deadline} at most`, async () => {
      const tools = toolsWith([])

      await deploy({ environment, yes: true, ...order }, tools)

      const [request] = tools.cloudFormation.changeSetOrders
      assert.match(request?.description ?? '', new RegExp(`\\[run process:laptop:100:7, until ${deadline}\\]$`))
    })
})
