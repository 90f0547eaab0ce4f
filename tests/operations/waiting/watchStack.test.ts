import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { NESTED_STACK } from '#lib/model/cloudFormation/stack.ts'
import { Problem } from '#lib/model/problem.ts'
import { seenEventIdsOf } from '#lib/operations/waiting/stackEventLog.ts'
import { type WatchOrder, watchStack } from '#lib/operations/waiting/watchStack.ts'
import { virtualClock } from '../../fakes/clock/virtualClock.ts'
import { stackIdOf } from '../../fakes/cloudFormation/aStack.ts'
import {
  type CloudFormationScript,
  fakeCloudFormation,
  GOOD_UPDATE,
  type ScriptedEvent,
} from '../../fakes/cloudFormation/fakeCloudFormation.ts'

const NAME = 'open-webui-dev'

type WatchCase = {
  readonly moments: readonly ScriptedEvent[]
  readonly history?: readonly ScriptedEvent[]
  readonly script?: Partial<CloudFormationScript>
  readonly order?: Partial<WatchOrder>
  readonly signal?: AbortSignal
}

/** Watches an operation with token `ours`; returns its events as `path status`. */
async function watch({ moments, history = [], script = {}, order = {}, signal }: WatchCase) {
  const clock = virtualClock()
  const cloudFormation = fakeCloudFormation({ clock, ...script })
  cloudFormation.addEvents(NAME, history, 'earlier')
  if (history.length > 0) await clock.sleep(100_000)
  const stackId = stackIdOf(NAME)
  const seenEventIds = await seenEventIdsOf(stackId, cloudFormation)
  cloudFormation.addEvents(NAME, moments, 'ours')
  const startedAt = clock.now().getTime()
  const deadline = new Date(startedAt + 3_600_000)
  const lines: string[] = []
  const watch = watchStack(
    { stackId, stackName: NAME, token: 'ours', seenEventIds, deadline, ...order },
    { cloudFormation, clock, signal },
  )
  for await (const { path, status } of watch) lines.push(`${path} ${status}`.trim())
  return { lines, seconds: (clock.now().getTime() - startedAt) / 1_000, reads: cloudFormation.callCount() }
}

const NESTED_UPDATE: readonly ScriptedEvent[] = [
  { seconds: 1, status: 'UPDATE_IN_PROGRESS' },
  { seconds: 2, resource: 'Database', type: NESTED_STACK, status: 'UPDATE_IN_PROGRESS' },
  { seconds: 2.1, stackName: 'Database', status: 'UPDATE_IN_PROGRESS' },
  { seconds: 3, stackName: 'Database', resource: 'Instance', status: 'UPDATE_IN_PROGRESS' },
  { seconds: 8, stackName: 'Database', resource: 'Instance', status: 'UPDATE_COMPLETE' },
  { seconds: 8.5, stackName: 'Database', status: 'UPDATE_COMPLETE' },
  { seconds: 9, resource: 'Database', type: NESTED_STACK, status: 'UPDATE_COMPLETE' },
  { seconds: 9.5, status: 'UPDATE_COMPLETE' },
]

suite('watching a stack', () => {
  test('a watcher yields every event once, in order, and ends with the stack’s own final event', async () => {
    const { lines } = await watch({ moments: GOOD_UPDATE })

    assert.deepEqual(lines, [
      'UPDATE_IN_PROGRESS',
      'Topic UPDATE_IN_PROGRESS',
      'Topic UPDATE_COMPLETE',
      'UPDATE_COMPLETE_CLEANUP_IN_PROGRESS',
      'UPDATE_COMPLETE',
    ])
  })

  test('a watcher does not end on the status of the previous operation', async () => {
    const { lines, seconds } = await watch({
      history: GOOD_UPDATE,
      moments: GOOD_UPDATE.map(m => ({ ...m, seconds: m.seconds + 30 })),
    })

    assert.equal(lines.length, GOOD_UPDATE.length)
    assert.ok(seconds >= 37)
  })

  test('a watcher ignores an earlier operation with another token', async () => {
    const late = GOOD_UPDATE.map(moment => ({ ...moment, seconds: moment.seconds + 20 }))
    const earlier = GOOD_UPDATE.map(moment => ({ ...moment, token: 'theirs' }))

    const { lines } = await watch({ moments: [...earlier, ...late] })

    assert.equal(lines.length, GOOD_UPDATE.length)
  })

  test('a watcher reads pages until it finds a seen event', async () => {
    const { lines } = await watch({ history: GOOD_UPDATE, moments: NESTED_UPDATE, script: { pageSize: 2 } })

    assert.equal(lines.filter(line => line === 'UPDATE_IN_PROGRESS').length, 1)
    assert.ok(lines.includes('Database/Instance UPDATE_COMPLETE'))
  })

  test('a watcher finds nested stacks and yields the paths of their resources', async () => {
    const { lines } = await watch({ moments: NESTED_UPDATE })

    assert.deepEqual(lines, [
      'UPDATE_IN_PROGRESS',
      'Database UPDATE_IN_PROGRESS',
      'Database/Instance UPDATE_IN_PROGRESS',
      'Database/Instance UPDATE_COMPLETE',
      'Database UPDATE_COMPLETE',
      'UPDATE_COMPLETE',
    ])
  })

  test('a watcher yields the last events of a nested stack even after the end of the root stack', async () => {
    const moments: ScriptedEvent[] = [
      { seconds: 0.1, status: 'UPDATE_IN_PROGRESS' },
      { seconds: 0.2, resource: 'Database', type: NESTED_STACK, status: 'UPDATE_IN_PROGRESS' },
      { seconds: 0.3, stackName: 'Database', status: 'UPDATE_IN_PROGRESS' },
      {
        seconds: 0.4,
        stackName: 'Database',
        resource: 'Instance',
        status: 'UPDATE_FAILED',
        reason: 'No such version.',
      },
      { seconds: 0.5, status: 'UPDATE_ROLLBACK_COMPLETE' },
    ]

    const { lines } = await watch({ moments })

    assert.ok(lines.includes('Database/Instance UPDATE_FAILED'))
    assert.equal(lines.at(-1), 'UPDATE_ROLLBACK_COMPLETE')
  })

  test('a watcher of a deletion ends with the deletion', async () => {
    const { lines } = await watch({
      moments: [
        { seconds: 1, status: 'DELETE_IN_PROGRESS' },
        { seconds: 4, status: 'DELETE_COMPLETE' },
      ],
    })

    assert.deepEqual(lines, ['DELETE_IN_PROGRESS', 'DELETE_COMPLETE'])
  })

  test('a watcher waits for the deletion that follows a failed creation', async () => {
    const moments: ScriptedEvent[] = [
      { seconds: 1, status: 'CREATE_IN_PROGRESS' },
      { seconds: 3, status: 'ROLLBACK_IN_PROGRESS' },
      { seconds: 5, status: 'ROLLBACK_COMPLETE' },
      { seconds: 10, status: 'DELETE_IN_PROGRESS', token: 'of CloudFormation' },
      { seconds: 12, status: 'DELETE_COMPLETE' },
    ]

    const { lines } = await watch({ moments, order: { deletedOnFailure: true } })

    assert.equal(lines.at(-1), 'DELETE_COMPLETE')
  })

  test('a watcher reports a creation that was deleted before its first read', async () => {
    const moments: ScriptedEvent[] = [
      { seconds: 0.1, status: 'CREATE_IN_PROGRESS' },
      { seconds: 0.2, resource: 'Topic', status: 'CREATE_FAILED' },
      { seconds: 0.3, status: 'DELETE_IN_PROGRESS' },
      { seconds: 0.4, status: 'DELETE_COMPLETE' },
    ]

    const { lines } = await watch({ moments, order: { deletedOnFailure: true } })

    assert.deepEqual(lines, ['CREATE_IN_PROGRESS', 'Topic CREATE_FAILED', 'DELETE_IN_PROGRESS', 'DELETE_COMPLETE'])
  })

  test('a watcher stops waiting for a deletion that does not start', async () => {
    const moments: ScriptedEvent[] = [
      { seconds: 1, status: 'CREATE_IN_PROGRESS' },
      { seconds: 5, status: 'ROLLBACK_COMPLETE' },
    ]

    const { lines, seconds } = await watch({ moments, order: { deletedOnFailure: true } })

    assert.equal(lines.at(-1), 'ROLLBACK_COMPLETE')
    assert.ok(seconds < 30)
  })

  test('a watcher without a token watches any running operation from its start', async () => {
    const { lines } = await watch({ history: GOOD_UPDATE, moments: GOOD_UPDATE, order: { token: undefined } })

    assert.equal(lines.length, GOOD_UPDATE.length)
  })

  test('a watcher fails at its deadline and reports that CloudFormation continues', async () => {
    const moments: ScriptedEvent[] = [{ seconds: 1, status: 'UPDATE_IN_PROGRESS' }]
    const deadline = new Date(Date.parse('2026-11-23T08:10:00Z'))

    await assert.rejects(watch({ moments, order: { deadline } }), (error: unknown) => {
      return (
        error instanceof Problem &&
        error.kind === 'failed' &&
        /10 minutes\. CloudFormation continues/.test(error.message)
      )
    })
  })

  test('a watcher retries throttled reads', async () => {
    let refusals = 5
    const onCall: CloudFormationScript['onCall'] = call => {
      if (call === 'events' && refusals-- > 0 && refusals < 4)
        throw new Problem('Rate exceeded', { reason: 'unavailable' })
    }

    const { lines } = await watch({ moments: GOOD_UPDATE, script: { onCall } })

    assert.equal(lines.at(-1), 'UPDATE_COMPLETE')
  })

  test('a watcher fails if reads stay throttled until the deadline', async () => {
    let reads = 0
    const onCall: CloudFormationScript['onCall'] = call => {
      if (call === 'events' && reads++ > 0) throw new Problem('Rate exceeded', { reason: 'unavailable' })
    }
    const deadline = new Date(Date.parse('2026-11-23T08:05:00Z'))

    await assert.rejects(watch({ moments: GOOD_UPDATE, script: { onCall }, order: { deadline } }), /Rate exceeded/)
  })

  test('a watcher fails if another operation starts before the end of its own', async () => {
    const moments: ScriptedEvent[] = [
      { seconds: 1, status: 'UPDATE_IN_PROGRESS' },
      { seconds: 3, status: 'UPDATE_IN_PROGRESS', token: 'theirs' },
      { seconds: 6, status: 'UPDATE_COMPLETE', token: 'theirs' },
    ]

    await assert.rejects(watch({ moments }), /Another operation started/)
  })

  test('a watcher ends with its own operation even if another one started before the next poll', async () => {
    const moments: ScriptedEvent[] = [
      { seconds: 1, status: 'UPDATE_IN_PROGRESS' },
      { seconds: 1, resource: 'Topic', status: 'UPDATE_COMPLETE' },
      { seconds: 1, status: 'UPDATE_COMPLETE' },
      { seconds: 1, status: 'UPDATE_IN_PROGRESS', token: 'theirs' },
      { seconds: 60, status: 'UPDATE_ROLLBACK_COMPLETE', token: 'theirs' },
    ]

    const { lines, seconds } = await watch({ moments })

    assert.deepEqual(lines, ['UPDATE_IN_PROGRESS', 'Topic UPDATE_COMPLETE', 'UPDATE_COMPLETE'])
    assert.ok(seconds < 30)
  })

  test('an interrupted watcher stops at once', async () => {
    const controller = new AbortController()
    const onCall: CloudFormationScript['onCall'] = () => controller.abort(new Error('interrupted'))

    await assert.rejects(watch({ moments: GOOD_UPDATE, script: { onCall }, signal: controller.signal }), /interrupted/)
  })

  test('a watcher polls rarely in the quiet middle of a long operation', async () => {
    const nested = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H']
    const moments: ScriptedEvent[] = [
      { seconds: 1, status: 'UPDATE_IN_PROGRESS' },
      ...nested.map(resource => ({ seconds: 2, resource, type: NESTED_STACK, status: 'UPDATE_IN_PROGRESS' })),
      ...nested.map(stackName => ({ seconds: 2, stackName, status: 'UPDATE_IN_PROGRESS' })),
      ...nested.map(stackName => ({ seconds: 599, stackName, status: 'UPDATE_COMPLETE' })),
      ...nested.map(resource => ({ seconds: 600, resource, type: NESTED_STACK, status: 'UPDATE_COMPLETE' })),
      { seconds: 601, status: 'UPDATE_COMPLETE' },
    ]

    const { reads, seconds } = await watch({ moments })

    assert.ok(seconds < 604, `noticed after ${seconds} s`)
    assert.ok(reads / seconds < 0.7 * 2, `${reads} reads in ${seconds} s of nine stacks`)
  })

  test('a watcher polls often if one certain change is unfinished, however many are uncertain', async () => {
    const moments: ScriptedEvent[] = [
      { seconds: 1, status: 'UPDATE_IN_PROGRESS' },
      { seconds: 2, resource: 'First', status: 'UPDATE_IN_PROGRESS' },
      { seconds: 20, resource: 'First', status: 'UPDATE_COMPLETE' },
      { seconds: 20, resource: 'Second', status: 'UPDATE_IN_PROGRESS' },
      { seconds: 40.1, resource: 'Second', status: 'UPDATE_COMPLETE' },
      { seconds: 40.2, status: 'UPDATE_COMPLETE' },
    ]

    const { seconds } = await watch({ moments, order: { total: 40, awaited: new Set(['First', 'Second']) } })

    assert.ok(seconds < 41.3, `noticed after ${seconds} s`)
  })

  test('a watcher polls often while the root stack cleans up', async () => {
    const moments: ScriptedEvent[] = [
      { seconds: 1, status: 'UPDATE_IN_PROGRESS' },
      { seconds: 60, status: 'UPDATE_COMPLETE_CLEANUP_IN_PROGRESS' },
      { seconds: 70, status: 'UPDATE_COMPLETE' },
    ]

    const { seconds } = await watch({ moments, order: { awaited: new Set(['First', 'Second']) } })

    assert.ok(seconds < 71, `noticed after ${seconds} s`)
  })
})
