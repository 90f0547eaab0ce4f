import type { Stack } from '../../model/cloudFormation/stack.ts'
import { Problem } from '../../model/problem.ts'
import type { DatabaseSnapshot } from '../../model/snapshot.ts'
import type { DesiredStack } from '../environment/desiredStack.ts'
import { retryHintFor } from '../execution/remedy.ts'
import type { Tools } from '../tools.ts'
import { retryRead } from '../waiting/retry.ts'
import { type Database, databasesOf } from './databasesOf.ts'
import { isOfEnvironment, snapshotNameOf, snapshotTags } from './namedSnapshot.ts'
import type { VersionChange } from './versionChange.ts'

export type TakeSnapshotsOrder = {
  readonly desired: DesiredStack
  readonly stack: Stack
  readonly change: VersionChange
  readonly commit?: string | undefined
  readonly deadline: Date
  readonly retryHint?: string | undefined
}

type SnapshotOrder = TakeSnapshotsOrder & { readonly retryHint: string }

type SnapshotTools = Pick<Tools, 'cloudFormation' | 'snapshots' | 'clock' | 'reporter' | 'signal'>

/** Milliseconds. */
const POLL_INTERVAL = 5_000
/** Milliseconds. A run that ended after its snapshot is continued with it. An older snapshot would lose what people wrote since. */
const REUSED_FOR = 60 * 60 * 1_000

/**
 * Takes a snapshot of every database of the stack and waits until all are available. Resolves to their names.
 * @throws Problem if one fails or is not available at the deadline: nothing was changed
 */
export async function takeSnapshots(
  { retryHint, ...input }: TakeSnapshotsOrder,
  tools: SnapshotTools,
): Promise<readonly string[]> {
  const { desired, stack, deadline } = input
  const order = { ...input, retryHint: retryHint ?? retryHintFor(stack, desired.environment) }
  const retry = { ...tools, deadline }
  const databases = await retryRead(() => databasesOf(stack.id, desired.resolved, tools.cloudFormation), retry)
  if (databases.length === 0) {
    const text = `Stack '${stack.name}' has no database of its own: no snapshot is taken before the change of version.`
    tools.reporter.report({ kind: 'warning', text })
    return []
  }
  const names: string[] = []
  for (const database of databases) {
    tools.reporter.report({ kind: 'step', step: 'take a snapshot', subject: database.id })
    const earlier = await findEarlier(database, order, tools)
    const named = databases.length > 1 ? database : undefined
    const id = earlier?.id ?? snapshotNameOf({ ...order, ...desired }, { database: named, at: tools.clock.now() })
    if (!earlier) await request(database, id, order, tools)
    await waitUntilAvailable(database, id, order, tools)
    tools.reporter.report({ kind: 'snapshot', id, isNew: !earlier })
    names.push(id)
  }
  return names
}

/** A snapshot that an ended run of the same commit has taken before the same change. */
async function findEarlier(
  { kind, id: database }: Database,
  { desired: { environment }, change, commit, deadline }: SnapshotOrder,
  tools: SnapshotTools,
): Promise<DatabaseSnapshot | undefined> {
  const wanted = Object.entries(snapshotTags({ environment, change, commit }))
  const oldest = tools.clock.now().getTime() - REUSED_FOR
  const all = await retryRead(() => tools.snapshots.list(kind), { ...tools, deadline })
  return all.find(
    snapshot =>
      snapshot.database === database &&
      isOfEnvironment(snapshot, environment) &&
      wanted.every(([key, value]) => snapshot.tags[key] === value) &&
      snapshot.tags.commit === commit &&
      (snapshot.status === 'creating' ||
        (snapshot.status === 'available' && (snapshot.createdAt?.getTime() ?? 0) >= oldest)),
  )
}

/** RDS accepts no snapshot while a database is backed up or changed. */
async function request(
  { kind, id: database }: Database,
  id: string,
  { desired: { environment }, change, commit, deadline, retryHint }: SnapshotOrder,
  tools: SnapshotTools,
): Promise<void> {
  const tags = snapshotTags({ environment, change, commit })
  const isStarted = async () => (await tools.snapshots.create({ id, kind, database, tags })) === 'started'
  const subject = `database '${database}', which accepts no snapshot while it is being changed or backed up`
  await poll(isStarted, { deadline, subject: () => subject, lateProblem }, tools)

  function lateProblem(): Problem {
    return new Problem(
      `Database '${database}' accepted no snapshot before the deadline: it is being changed or backed up. Nothing was changed.`,
      { todo: `Look at the database in the RDS console, then ${retryHint}.` },
    )
  }
}

async function waitUntilAvailable(
  { kind, id: database }: Database,
  id: string,
  { deadline, retryHint }: SnapshotOrder,
  tools: SnapshotTools,
): Promise<void> {
  let progress = 0
  const isAvailable = async () => {
    const snapshot = await retryRead(() => tools.snapshots.find(kind, id), { ...tools, deadline })
    if (snapshot?.status === 'available') return true
    // RDS may not list a new snapshot at once.
    if (snapshot && snapshot.status !== 'creating')
      throw new Problem(
        `Snapshot '${id}' of database '${database}' is in status '${snapshot.status}'. Nothing was changed.`,
        { todo: `Look at the snapshot in the RDS console and delete it, then ${retryHint}.` },
      )
    progress = snapshot?.progress ?? 0
    return false
  }
  await poll(isAvailable, { deadline, subject: () => `snapshot '${id}' (${progress} %)`, lateProblem }, tools)

  function lateProblem(): Problem {
    return new Problem(
      `Snapshot '${id}' of database '${database}' was not available at the deadline (${progress} %). Nothing was changed.`,
      { todo: `RDS continues with it: wait until it is available, then ${retryHint} within the hour.` },
    )
  }
}

type PollOrder = {
  readonly deadline: Date
  /** The subject of the wait, as people read it while it lasts. */
  readonly subject: () => string
  readonly lateProblem: () => Problem
}

/** Repeats a call until it resolves to true. @throws Problem at the deadline */
async function poll(
  isDone: () => Promise<boolean>,
  { deadline, subject, lateProblem }: PollOrder,
  { clock, reporter, signal }: SnapshotTools,
): Promise<void> {
  const startedAt = clock.now().getTime()
  for (;;) {
    signal?.throwIfAborted()
    if (await isDone()) return
    const now = clock.now().getTime()
    if (now + POLL_INTERVAL > deadline.getTime()) throw lateProblem()
    reporter.report({ kind: 'waiting', subject: subject(), seconds: Math.round((now - startedAt) / 1_000) })
    await clock.sleep(POLL_INTERVAL, signal)
  }
}
