import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { removeExpiredSnapshots } from '#lib/operations/version/expiredSnapshots.ts'
import { aSnapshot, fakeSnapshots } from '../../fakes/aws/fakeSnapshots.ts'
import { virtualClock } from '../../fakes/clock/virtualClock.ts'
import { fakeTools } from '../../fakes/fakeTools.ts'
import { anEnvironment } from '../../fakes/model/anEnvironment.ts'

const NOW = new Date('2026-11-23T08:00:00Z')
const TAGS = { application: 'open-webui', environment: 'dev', purpose: 'before-change-of-version' }
const daysAgo = (days: number) => new Date(NOW.getTime() - days * 24 * 60 * 60_000)
const own = (id: string, days: number, over = {}) => aSnapshot({ id, tags: TAGS, createdAt: daysAgo(days), ...over })
const OUTPUTS = { SnapshotRetentionDays: '30' }

async function remainingAfter(
  existing: readonly ReturnType<typeof aSnapshot>[],
  {
    outputs = OUTPUTS,
    parameters = {},
  }: { outputs?: Record<string, string>; parameters?: Record<string, string> } = {},
) {
  const snapshots = fakeSnapshots({ existing })
  const tools = fakeTools({ clock: virtualClock(NOW), snapshots })
  await removeExpiredSnapshots({ environment: anEnvironment({ parameters }), outputs }, tools)
  return { kept: snapshots.all().map(({ id }) => id), reported: tools.reporter.ofKind('expired') }
}

suite('snapshots from before changes of version', () => {
  test('snapshots older than the parameter says are deleted, and reported', async () => {
    const { kept, reported } = await remainingAfter([own('old', 31), own('recent', 29), own('new', 1)])

    assert.deepEqual(kept, ['recent', 'new'])
    assert.deepEqual(reported, [{ kind: 'expired', snapshots: ['old'], days: 30 }])
  })

  for (const [title, snapshot, options] of [
    ['the newest one of a database', own('kept', 400, { database: 'other' }), {}],
    ['the one that a parameter names', own('kept', 400), { parameters: { DatabaseSnapshotId: 'kept' } }],
    [
      'the one that a parameter names by its ARN',
      own('kept', 400),
      { parameters: { DatabaseSnapshotId: 'arn:aws:rds:eu-central-1:111122223333:snapshot:kept' } },
    ],
    ['one of another environment', own('kept', 400, { tags: { ...TAGS, environment: 'dev-2' } }), {}],
    ['one of another application', own('kept', 400, { tags: { ...TAGS, application: 'chat' } }), {}],
    ['one made by hand', own('kept', 400, { tags: {} }), {}],
    ['one that is not available', own('kept', 400, { status: 'failed' }), {}],
    ['one of a stack without the output', own('kept', 400), { outputs: {} }],
    ['one of a stack with another output of that name', own('kept', 400), { outputs: { SnapshotRetentionDays: 'x' } }],
  ] as const)
    test(`a deployment never deletes ${title}`, async () => {
      const { kept, reported } = await remainingAfter([snapshot, own('new', 1)], options)

      assert.deepEqual([kept, reported], [['kept', 'new'], []])
    })
})
