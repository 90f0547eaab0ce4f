import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { NESTED_STACK } from '#lib/model/cloudFormation/stack.ts'
import { Problem } from '#lib/model/problem.ts'
import { status } from '#lib/operations/status.ts'
import { fakeRuntime, IMAGE } from '../fakes/aws/fakeRuntime.ts'
import { aSnapshot, fakeSnapshots } from '../fakes/aws/fakeSnapshots.ts'
import { aBootstrapStack, aStack, stackIdOf } from '../fakes/cloudFormation/aStack.ts'
import type { CloudFormationScript, ScriptedEvent } from '../fakes/cloudFormation/fakeCloudFormation.ts'
import { aStackResource, healthyStack } from '../fakes/cloudFormation/healthyStack.ts'
import { fakeTools } from '../fakes/fakeTools.ts'
import { anEnvironment } from '../fakes/model/anEnvironment.ts'

const environment = anEnvironment()
const OUTPUTS = (await healthyStack().stack(''))?.outputs ?? {}
const stackScript: Partial<CloudFormationScript> = {
  stacks: [aStack({ outputs: OUTPUTS }), aStack({ name: 'Database' }), aBootstrapStack()],
  resources: {
    [stackIdOf('open-webui-dev')]: [
      aStackResource('Database', NESTED_STACK, stackIdOf('Database')),
      aStackResource('Topic', 'AWS::SNS::Topic'),
    ],
    [stackIdOf('Database')]: [aStackResource('Instance', 'AWS::RDS::DBInstance')],
  },
}
const FAILED: readonly ScriptedEvent[] = [
  { seconds: -9, status: 'UPDATE_IN_PROGRESS' },
  { seconds: -8, stackName: 'Database', status: 'UPDATE_IN_PROGRESS' },
  { seconds: -7, stackName: 'Database', resource: 'Instance', status: 'UPDATE_FAILED', reason: 'No such version.' },
  { seconds: -6, status: 'UPDATE_ROLLBACK_COMPLETE' },
]

suite('the status of an environment', () => {
  test('status contains every stack, the running service and its health', async () => {
    const outcome = await status({ environment }, fakeTools({ script: stackScript }))

    assert.deepEqual(
      outcome.stacks.map(({ path, resources }) => [path, resources]),
      [
        ['', 2],
        ['Database', 1],
      ],
    )
    assert.deepEqual(outcome.service, { image: IMAGE, running: 1, desired: 1, healthyTargets: 1, targets: 1 })
    assert.equal(outcome.outputs.Url, OUTPUTS.Url)
  })

  for (const [when, about, isProtected, expected] of [
    [
      'deployed without it',
      { parameters: { DeletionProtection: 'false' } },
      true,
      ['deletion-protection', 'termination-protection'],
    ],
    ['deployed with it', { parameters: { DeletionProtection: 'true' }, terminationProtection: true }, true, []],
    ['in an operation', { parameters: { DeletionProtection: 'false' }, status: 'UPDATE_IN_PROGRESS' }, true, []],
    ['of an unprotected environment', { parameters: { DeletionProtection: 'false' } }, false, []],
  ] as const)
    test(`status says which protection is missing of a stack ${when}`, async () => {
      const script = { ...stackScript, stacks: [aStack(about), aBootstrapStack()] }

      const outcome = await status({ environment: anEnvironment({ protected: isProtected }) }, fakeTools({ script }))

      assert.deepEqual(outcome.missingProtection, expected)
    })

  test('status contains the last events of all stacks in order of time, and the root cause of a failure', async () => {
    const tools = fakeTools({ script: stackScript })
    tools.cloudFormation.addEvents('open-webui-dev', FAILED)

    const { events, rootCause } = await status({ environment }, tools)

    assert.deepEqual(
      events.map(event => `${event.path} ${event.status}`),
      [' UPDATE_IN_PROGRESS', 'Database/Instance UPDATE_FAILED', ' UPDATE_ROLLBACK_COMPLETE'],
    )
    assert.equal(rootCause?.path, 'Database/Instance')
  })

  test('status has no root cause if a later operation succeeded', async () => {
    const tools = fakeTools({ script: stackScript })
    tools.cloudFormation.addEvents('open-webui-dev', FAILED)
    tools.cloudFormation.addEvents('open-webui-dev', [
      { seconds: -2, status: 'UPDATE_IN_PROGRESS' },
      { seconds: -1, status: 'UPDATE_COMPLETE' },
    ])

    assert.equal((await status({ environment }, tools)).rootCause, undefined)
  })

  for (const [stackStatus, state] of [
    ['UPDATE_COMPLETE', 'ready'],
    ['UPDATE_IN_PROGRESS', 'busy'],
    ['ROLLBACK_COMPLETE', 'stuck'],
    ['REVIEW_IN_PROGRESS', 'absent'],
  ] as const)
    test(`the state is '${state}' for a root stack in ${stackStatus}`, async () => {
      const stacks = [aStack({ outputs: OUTPUTS, status: stackStatus }), aBootstrapStack()]
      const outcome = await status({ environment }, fakeTools({ script: { ...stackScript, stacks } }))

      assert.equal(outcome.state, state)
    })

  test('status contains at most the requested number of events', async () => {
    const tools = fakeTools({ script: stackScript })
    tools.cloudFormation.addEvents(
      'open-webui-dev',
      Array.from({ length: 40 }, (_, n) => ({ seconds: -n, resource: `R${n}`, status: 'X' })),
    )

    assert.equal((await status({ environment }, tools)).events.length, 15)
    assert.equal((await status({ environment, events: 3 }, tools)).events.length, 3)
  })

  test('the status of a stack that does not exist is empty', async () => {
    const outcome = await status({ environment }, fakeTools({ script: { stacks: [] } }))

    assert.deepEqual(outcome, {
      state: 'absent',
      stacks: [],
      events: [],
      rootCause: undefined,
      outputs: {},
      service: undefined,
      snapshots: undefined,
      missingProtection: [],
    })
  })

  test('status counts the snapshots from before changes of version, and names the newest', async () => {
    const tags = { application: 'open-webui', environment: 'dev', purpose: 'before-change-of-version' }
    const existing = [
      aSnapshot({ id: 'older', tags, createdAt: new Date('2026-10-01T00:00:00Z') }),
      aSnapshot({ id: 'newer', tags, createdAt: new Date('2026-11-01T00:00:00Z') }),
      aSnapshot({ id: 'of-another', tags: { ...tags, environment: 'dev-2' } }),
    ]
    const tools = fakeTools({ script: stackScript, snapshots: fakeSnapshots({ existing }) })

    assert.deepEqual((await status({ environment }, tools)).snapshots, { count: 2, newest: 'newer' })
  })

  test('status warns of snapshots that it may not read, and leaves them out', async () => {
    const snapshots = fakeSnapshots({
      onCall: () => {
        throw new Problem('may not rds:DescribeDBSnapshots')
      },
    })
    const tools = fakeTools({ script: stackScript, snapshots })

    assert.equal((await status({ environment }, tools)).snapshots, undefined)
    assert.match(tools.reporter.ofKind('warning')[0]?.text ?? '', /may not rds:DescribeDBSnapshots/)
  })

  test('status warns of a service that it may not read, and leaves it out', async () => {
    const runtime = fakeRuntime({
      service: async () => {
        throw new Problem('may not ecs:DescribeServices')
      },
    })
    const tools = fakeTools({ script: stackScript, runtime })

    assert.equal((await status({ environment }, tools)).service, undefined)
    assert.match(tools.reporter.ofKind('warning')[0]?.text ?? '', /ecs:DescribeServices/)
  })
})
