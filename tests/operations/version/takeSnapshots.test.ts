import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { Problem } from '#lib/model/problem.ts'
import { type TakeSnapshotsOrder, takeSnapshots } from '#lib/operations/version/takeSnapshots.ts'
import type { Snapshots } from '#lib/ports.ts'
import { aSnapshot, fakeSnapshots } from '../../fakes/aws/fakeSnapshots.ts'
import { virtualClock } from '../../fakes/clock/virtualClock.ts'
import { aStack, stackIdOf } from '../../fakes/cloudFormation/aStack.ts'
import { aStackResource } from '../../fakes/cloudFormation/healthyStack.ts'
import { fakeTools } from '../../fakes/fakeTools.ts'
import { anEnvironment } from '../../fakes/model/anEnvironment.ts'
import { aResolvedStack } from '../../fakes/template/aResolvedStack.ts'

const ROOT = stackIdOf('open-webui-dev')
const START = new Date('2026-11-23T08:00:00Z')
const COMMIT = 'c'.repeat(40)
const TAGS = {
  application: 'open-webui',
  environment: 'dev',
  purpose: 'before-change-of-version',
  'from-version': 'v0.12.4',
  'to-version': 'v0.13.0',
  commit: COMMIT,
}
const environment = anEnvironment()

const order = (over: Partial<TakeSnapshotsOrder> = {}): TakeSnapshotsOrder => ({
  desired: {
    ...{
      environment,
      stackName: 'open-webui-dev',
      resolved: aResolvedStack({ 'main.yaml': "Resources: { Topic: { Type: 'AWS::SNS::Topic' } }" }),
      inputsDigest: '',
      today: '2026-03-01',
      template: undefined,
    },
    ...{ templates: new Map(), uploads: [], parameters: {}, tags: {}, capabilities: [], roleArn: undefined },
  },
  stack: aStack(),
  change: { from: 'v0.12.4', to: 'v0.13.0' },
  commit: COMMIT,
  deadline: new Date(START.getTime() + 10 * 60_000),
  ...over,
})

function toolsWith(snapshots: Snapshots, types: readonly string[] = ['AWS::RDS::DBInstance']) {
  const resources = types.map((type, index) => aStackResource(`Database${index}`, type, `db-${index}`))
  return fakeTools({ clock: virtualClock(START), snapshots, script: { resources: { [ROOT]: resources } } })
}

const isProblem = (pattern: RegExp, todo: RegExp) => (error: unknown) => {
  assert.ok(error instanceof Problem, String(error))
  assert.match(error.message, pattern)
  assert.match(error.message, /Nothing was changed\.$/)
  assert.match(error.todo ?? '', todo)
  return true
}

suite('the snapshot before a change of version', () => {
  test('the snapshot is named and tagged by what it precedes, and awaited', async () => {
    const snapshots = fakeSnapshots({ statuses: ['creating', 'creating', 'available'] })
    const tools = toolsWith(snapshots)

    const names = await takeSnapshots(order(), tools)

    assert.deepEqual(names, ['open-webui-dev-v0-12-4-to-v0-13-0-20261123t080000z'])
    assert.deepEqual(snapshots.requests, [{ id: names[0], kind: 'instance', database: 'db-0', tags: TAGS }])
    assert.match(tools.reporter.ofKind('waiting').at(-1)?.subject ?? '', /snapshot '.*' \(40 %\)/)
    assert.deepEqual(tools.reporter.ofKind('snapshot'), [{ kind: 'snapshot', id: names[0], isNew: true }])
  })

  test('every database gets a snapshot with its path in the name, a cluster of its own kind', async () => {
    const snapshots = fakeSnapshots()

    await takeSnapshots(order(), toolsWith(snapshots, ['AWS::RDS::DBInstance', 'AWS::RDS::DBCluster']))

    assert.deepEqual(
      snapshots.requests.map(({ id, kind }) => `${kind} ${id}`),
      [
        'instance open-webui-dev-database0-v0-12-4-to-v0-13-0-20261123t080000z',
        'cluster open-webui-dev-database1-v0-12-4-to-v0-13-0-20261123t080000z',
      ],
    )
  })

  test('a stack without a database gets no snapshot, and one warning says so', async () => {
    const tools = toolsWith(fakeSnapshots(), ['AWS::SNS::Topic'])

    assert.deepEqual(await takeSnapshots(order(), tools), [])

    assert.deepEqual(
      tools.reporter.ofKind('warning').map(({ text }) => text),
      ["Stack 'open-webui-dev' has no database of its own: no snapshot is taken before the change of version."],
    )
  })

  test('an image without a version makes a name that RDS accepts', async () => {
    const snapshots = fakeSnapshots()
    const image = (digit: string) =>
      `registry.example.com:5000/${'x'.repeat(300)}/open-webui@sha256:${digit.repeat(64)}`

    await takeSnapshots(order({ change: { from: image('1'), to: image('2') } }), toolsWith(snapshots))

    const [request] = snapshots.requests
    assert.match(request?.id ?? '', /^(?=.{1,255}$)[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/)
    for (const value of Object.values(request?.tags ?? {})) assert.ok(value.length <= 256)
  })

  for (const [title, over, isUsed] of [
    ['of the same commit is used', {}, true],
    ['that RDS still makes is used', { status: 'creating', createdAt: new Date('2026-11-23T03:00:00Z') }, true],
    ['of another commit is not used', { tags: { ...TAGS, commit: 'd'.repeat(40) } }, false],
    ['of another target version is not used', { tags: { ...TAGS, 'to-version': 'v0.14.0' } }, false],
    ['of another environment is not used', { tags: { ...TAGS, environment: 'dev-2' } }, false],
    ['of another database is not used', { database: 'db-9' }, false],
    ['that failed is not used', { status: 'failed' }, false],
    ['older than an hour is not used', { createdAt: new Date('2026-11-23T06:59:00Z') }, false],
    ['made by hand is not used', { tags: {} }, false],
  ] as const)
    test(`a snapshot ${title}`, async () => {
      const createdAt = new Date('2026-11-23T07:30:00Z')
      const existing = aSnapshot({ id: 'earlier', database: 'db-0', tags: TAGS, createdAt, ...over })
      const snapshots = fakeSnapshots({ existing: [existing] })
      if (existing.status === 'creating') setAvailable(snapshots, existing.id)

      const [name] = await takeSnapshots(order(), toolsWith(snapshots))

      assert.equal(name === 'earlier', isUsed)
    })

  test('a database that is busy is asked again', async () => {
    const snapshots = fakeSnapshots({ busy: 3 })
    const tools = toolsWith(snapshots)

    assert.equal((await takeSnapshots(order(), tools)).length, 1)

    assert.equal(tools.reporter.ofKind('waiting').length, 3)
  })

  for (const [title, snapshots, message, todo] of [
    [
      'that fails',
      fakeSnapshots({ statuses: ['creating', 'failed'] }),
      /Snapshot '.*' of database 'db-0' is in status 'failed'/,
      /delete it, then run 'npm run deploy -- dev' again/,
    ],
    [
      'that is not available at the deadline',
      fakeSnapshots({ statuses: ['creating'] }),
      /was not available at the deadline \(40 %\)/,
      /RDS continues with it/,
    ],
    [
      'of a database that stays busy',
      fakeSnapshots({ busy: Number.POSITIVE_INFINITY }),
      /Database 'db-0' accepted no snapshot before the deadline/,
      /RDS console/,
    ],
  ] as const)
    test(`a snapshot ${title} stops the deployment before anything is changed`, async () => {
      await assert.rejects(takeSnapshots(order(), toolsWith(snapshots)), isProblem(message, todo))
    })

  test('a read that is throttled is repeated', async () => {
    let calls = 0
    const snapshots = fakeSnapshots({
      onCall: call => {
        calls++
        if (call === 'find' && calls < 6) throw new Problem('RDS throttles.', { reason: 'unavailable' })
      },
    })

    assert.equal((await takeSnapshots(order(), toolsWith(snapshots))).length, 1)
  })

  test('a cancelled run takes no snapshot', async () => {
    const snapshots = fakeSnapshots()
    const tools = { ...toolsWith(snapshots), signal: AbortSignal.abort(new Error('cancelled')) }

    await assert.rejects(takeSnapshots(order(), tools), /cancelled/)

    assert.deepEqual(snapshots.requests, [])
  })
})

/** The next read finds the snapshot available. */
function setAvailable(snapshots: ReturnType<typeof fakeSnapshots>, id: string): void {
  const { find } = snapshots
  Object.assign(snapshots, {
    find: async (kind: 'instance' | 'cluster', name: string) => {
      const found = await find(kind, name)
      return found && name === id ? { ...found, status: 'available' } : found
    },
  })
}
