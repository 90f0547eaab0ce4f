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

/** Watches an operation with token `ours`; gives what was told as `path status`. */
async function watch({ moments, history = [], script = {}, order = {}, signal }: WatchCase) {
  const clock = virtualClock()
  const cloudFormation = fakeCloudFormation({ clock, ...script })
  cloudFormation.addEvents(NAME, history, 'earlier')
  if (history.length > 0) await clock.sleep(100_000)
  const stackId = stackIdOf(NAME)
  const seenEventIds = await seenEventIdsOf(stackId, cloudFormation)
  cloudFormation.addEvents(NAME, moments, 'ours')
  const began = clock.now().getTime()
  const deadline = new Date(began + 3_600_000)
  const told: string[] = []
  const watch = watchStack(
    { stackId, stackName: NAME, token: 'ours', seenEventIds, deadline, ...order },
    { cloudFormation, clock, signal },
  )
  for await (const { path, status } of watch) told.push(`${path} ${status}`.trim())
  return { told, seconds: (clock.now().getTime() - began) / 1_000, reads: cloudFormation.callCount() }
}

const NESTED_UPDATE: readonly ScriptedEvent[] = [
  { after: 1, status: 'UPDATE_IN_PROGRESS' },
  { after: 2, resource: 'Database', type: NESTED_STACK, status: 'UPDATE_IN_PROGRESS' },
  { after: 2.1, within: 'Database', status: 'UPDATE_IN_PROGRESS' },
  { after: 3, within: 'Database', resource: 'Instance', status: 'UPDATE_IN_PROGRESS' },
  { after: 8, within: 'Database', resource: 'Instance', status: 'UPDATE_COMPLETE' },
  { after: 8.5, within: 'Database', status: 'UPDATE_COMPLETE' },
  { after: 9, resource: 'Database', type: NESTED_STACK, status: 'UPDATE_COMPLETE' },
  { after: 9.5, status: 'UPDATE_COMPLETE' },
]

suite('watching a stack', () => {
  test('tells every event once, in order, and ends with the stack’s own last one', async () => {
    const { told } = await watch({ moments: GOOD_UPDATE })

    assert.deepEqual(told, [
      'UPDATE_IN_PROGRESS',
      'Topic UPDATE_IN_PROGRESS',
      'Topic UPDATE_COMPLETE',
      'UPDATE_COMPLETE_CLEANUP_IN_PROGRESS',
      'UPDATE_COMPLETE',
    ])
  })

  test('never ends on the status of the operation before', async () => {
    const { told, seconds } = await watch({
      history: GOOD_UPDATE,
      moments: GOOD_UPDATE.map(m => ({ ...m, after: m.after + 30 })),
    })

    assert.equal(told.length, GOOD_UPDATE.length)
    assert.ok(seconds >= 37)
  })

  test('does not take an operation for its own that another token began before it', async () => {
    const late = GOOD_UPDATE.map(moment => ({ ...moment, after: moment.after + 20 }))
    const earlier = GOOD_UPDATE.map(moment => ({ ...moment, token: 'theirs' }))

    const { told } = await watch({ moments: [...earlier, ...late] })

    assert.equal(told.length, GOOD_UPDATE.length)
  })

  test('follows pages until it meets what it knows', async () => {
    const { told } = await watch({ history: GOOD_UPDATE, moments: NESTED_UPDATE, script: { pageSize: 2 } })

    assert.equal(told.filter(line => line === 'UPDATE_IN_PROGRESS').length, 1)
    assert.ok(told.includes('Database/Instance UPDATE_COMPLETE'))
  })

  test('finds nested stacks and names the way to their resources', async () => {
    const { told } = await watch({ moments: NESTED_UPDATE })

    assert.deepEqual(told, [
      'UPDATE_IN_PROGRESS',
      'Database UPDATE_IN_PROGRESS',
      'Database/Instance UPDATE_IN_PROGRESS',
      'Database/Instance UPDATE_COMPLETE',
      'Database UPDATE_COMPLETE',
      'UPDATE_COMPLETE',
    ])
  })

  test('tells what a nested stack said last even when the root is already at its end', async () => {
    const moments: ScriptedEvent[] = [
      { after: 0.1, status: 'UPDATE_IN_PROGRESS' },
      { after: 0.2, resource: 'Database', type: NESTED_STACK, status: 'UPDATE_IN_PROGRESS' },
      { after: 0.3, within: 'Database', status: 'UPDATE_IN_PROGRESS' },
      { after: 0.4, within: 'Database', resource: 'Instance', status: 'UPDATE_FAILED', reason: 'No such version.' },
      { after: 0.5, status: 'UPDATE_ROLLBACK_COMPLETE' },
    ]

    const { told } = await watch({ moments })

    assert.ok(told.includes('Database/Instance UPDATE_FAILED'))
    assert.equal(told.at(-1), 'UPDATE_ROLLBACK_COMPLETE')
  })

  test('of a deleted stack ends with its deletion', async () => {
    const { told } = await watch({
      moments: [
        { after: 1, status: 'DELETE_IN_PROGRESS' },
        { after: 4, status: 'DELETE_COMPLETE' },
      ],
    })

    assert.deepEqual(told, ['DELETE_IN_PROGRESS', 'DELETE_COMPLETE'])
  })

  test('waits for the deletion that follows a creation which failed', async () => {
    const moments: ScriptedEvent[] = [
      { after: 1, status: 'CREATE_IN_PROGRESS' },
      { after: 3, status: 'ROLLBACK_IN_PROGRESS' },
      { after: 5, status: 'ROLLBACK_COMPLETE' },
      { after: 10, status: 'DELETE_IN_PROGRESS', token: 'of CloudFormation' },
      { after: 12, status: 'DELETE_COMPLETE' },
    ]

    const { told } = await watch({ moments, order: { deletedOnFailure: true } })

    assert.equal(told.at(-1), 'DELETE_COMPLETE')
  })

  test('does not wait for ever for a deletion that does not come', async () => {
    const moments: ScriptedEvent[] = [
      { after: 1, status: 'CREATE_IN_PROGRESS' },
      { after: 5, status: 'ROLLBACK_COMPLETE' },
    ]

    const { told, seconds } = await watch({ moments, order: { deletedOnFailure: true } })

    assert.equal(told.at(-1), 'ROLLBACK_COMPLETE')
    assert.ok(seconds < 30)
  })

  test('without a token follows whatever is running, from its beginning', async () => {
    const { told } = await watch({ history: GOOD_UPDATE, moments: GOOD_UPDATE, order: { token: undefined } })

    assert.equal(told.length, GOOD_UPDATE.length)
  })

  test('fails at its deadline and says that CloudFormation goes on', async () => {
    const moments: ScriptedEvent[] = [{ after: 1, status: 'UPDATE_IN_PROGRESS' }]
    const deadline = new Date(Date.parse('2026-11-23T08:10:00Z'))

    await assert.rejects(watch({ moments, order: { deadline } }), (error: unknown) => {
      return (
        error instanceof Problem &&
        error.kind === 'failed' &&
        /10 minutes\. CloudFormation continues/.test(error.message)
      )
    })
  })

  test('goes on when reads are throttled for a while', async () => {
    let refusals = 5
    const before: CloudFormationScript['before'] = call => {
      if (call === 'events' && refusals-- > 0 && refusals < 4)
        throw new Problem('Rate exceeded', { reason: 'unavailable' })
    }

    const { told } = await watch({ moments: GOOD_UPDATE, script: { before } })

    assert.equal(told.at(-1), 'UPDATE_COMPLETE')
  })

  test('gives up when reads stay throttled until the deadline', async () => {
    let reads = 0
    const before: CloudFormationScript['before'] = call => {
      if (call === 'events' && reads++ > 0) throw new Problem('Rate exceeded', { reason: 'unavailable' })
    }
    const deadline = new Date(Date.parse('2026-11-23T08:05:00Z'))

    await assert.rejects(watch({ moments: GOOD_UPDATE, script: { before }, order: { deadline } }), /Rate exceeded/)
  })

  test('does not report another one’s operation as its own', async () => {
    const moments: ScriptedEvent[] = [
      { after: 1, status: 'UPDATE_IN_PROGRESS' },
      { after: 3, status: 'UPDATE_IN_PROGRESS', token: 'theirs' },
      { after: 6, status: 'UPDATE_COMPLETE', token: 'theirs' },
    ]

    await assert.rejects(watch({ moments }), /Another operation started/)
  })

  test('ends as it ended, also when another one began before anybody looked', async () => {
    const moments: ScriptedEvent[] = [
      { after: 1, status: 'UPDATE_IN_PROGRESS' },
      { after: 1, resource: 'Topic', status: 'UPDATE_COMPLETE' },
      { after: 1, status: 'UPDATE_COMPLETE' },
      { after: 1, status: 'UPDATE_IN_PROGRESS', token: 'theirs' },
      { after: 60, status: 'UPDATE_ROLLBACK_COMPLETE', token: 'theirs' },
    ]

    const { told, seconds } = await watch({ moments })

    assert.deepEqual(told, ['UPDATE_IN_PROGRESS', 'Topic UPDATE_COMPLETE', 'UPDATE_COMPLETE'])
    assert.ok(seconds < 30)
  })

  test('stops at once when it is interrupted', async () => {
    const controller = new AbortController()
    const before: CloudFormationScript['before'] = () => controller.abort(new Error('interrupted'))

    await assert.rejects(watch({ moments: GOOD_UPDATE, script: { before }, signal: controller.signal }), /interrupted/)
  })

  test('reads seldom in the quiet middle of a long operation', async () => {
    const nested = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H']
    const moments: ScriptedEvent[] = [
      { after: 1, status: 'UPDATE_IN_PROGRESS' },
      ...nested.map(resource => ({ after: 2, resource, type: NESTED_STACK, status: 'UPDATE_IN_PROGRESS' })),
      ...nested.map(within => ({ after: 2, within, status: 'UPDATE_IN_PROGRESS' })),
      ...nested.map(within => ({ after: 599, within, status: 'UPDATE_COMPLETE' })),
      ...nested.map(resource => ({ after: 600, resource, type: NESTED_STACK, status: 'UPDATE_COMPLETE' })),
      { after: 601, status: 'UPDATE_COMPLETE' },
    ]

    const { reads, seconds } = await watch({ moments })

    assert.ok(seconds < 604, `noticed after ${seconds} s`)
    assert.ok(reads / seconds < 0.7 * 2, `${reads} reads in ${seconds} s of nine stacks`)
  })

  test('looks often when one sure change is missing, however many are unsure', async () => {
    const moments: ScriptedEvent[] = [
      { after: 1, status: 'UPDATE_IN_PROGRESS' },
      { after: 2, resource: 'First', status: 'UPDATE_IN_PROGRESS' },
      { after: 20, resource: 'First', status: 'UPDATE_COMPLETE' },
      { after: 20, resource: 'Second', status: 'UPDATE_IN_PROGRESS' },
      { after: 40.1, resource: 'Second', status: 'UPDATE_COMPLETE' },
      { after: 40.2, status: 'UPDATE_COMPLETE' },
    ]

    const { seconds } = await watch({ moments, order: { total: 40, awaited: new Set(['First', 'Second']) } })

    assert.ok(seconds < 41.3, `noticed after ${seconds} s`)
  })

  test('looks often while the root cleans up', async () => {
    const moments: ScriptedEvent[] = [
      { after: 1, status: 'UPDATE_IN_PROGRESS' },
      { after: 60, status: 'UPDATE_COMPLETE_CLEANUP_IN_PROGRESS' },
      { after: 70, status: 'UPDATE_COMPLETE' },
    ]

    const { seconds } = await watch({ moments, order: { awaited: new Set(['First', 'Second']) } })

    assert.ok(seconds < 71, `noticed after ${seconds} s`)
  })
})
