import type { Environment } from '../../model/environment.ts'
import type { DatabaseSnapshot } from '../../model/snapshot.ts'
import { bestEffort } from '../reporting/bestEffort.ts'
import type { Tools } from '../tools.ts'
import { isOfEnvironment } from './namedSnapshot.ts'

/** The output of a stack that says how long the snapshots of changes of version are kept. Without it they stay. */
const RETENTION_OUTPUT = 'SnapshotRetentionDays'
const DAY = 24 * 60 * 60 * 1_000

type SnapshotTools = Pick<Tools, 'snapshots' | 'clock' | 'reporter'>

/** The snapshots that changes of version of this environment have taken, the newest first. */
export async function snapshotsOfEnvironment(
  environment: Environment,
  { snapshots }: Pick<Tools, 'snapshots'>,
): Promise<readonly DatabaseSnapshot[]> {
  const lists = await Promise.all([snapshots.list('instance'), snapshots.list('cluster')])
  return lists
    .flat()
    .filter(snapshot => isOfEnvironment(snapshot, environment))
    .toSorted((a, b) => timeOf(b) - timeOf(a))
}

/**
 * The snapshots that are older than `days`: never the newest of a database, and none that the environment's parameters
 * name, because a database was made of it.
 * @param snapshots the newest first
 */
export function expiredSnapshots(
  snapshots: readonly DatabaseSnapshot[],
  { days, now, parameters }: { readonly days: number; readonly now: Date; readonly parameters: readonly string[] },
): readonly DatabaseSnapshot[] {
  return snapshots.filter((snapshot, index) => {
    const isNewest = !snapshots.slice(0, index).some(newer => isSameDatabase(newer, snapshot))
    const isNamed = parameters.some(value => value === snapshot.id || value.endsWith(`:${snapshot.id}`))
    const isOld = snapshot.createdAt !== undefined && timeOf(snapshot) < now.getTime() - days * DAY
    return snapshot.status === 'available' && isOld && !isNewest && !isNamed
  })
}

/** Deletes the expired snapshots of an environment, and reports them. A failure is a warning: the deployment is done. */
export async function removeExpiredSnapshots(
  { environment, outputs }: { readonly environment: Environment; readonly outputs: Readonly<Record<string, string>> },
  tools: SnapshotTools,
): Promise<void> {
  const days = Number(outputs[RETENTION_OUTPUT] ?? Number.NaN)
  if (!Number.isInteger(days) || days < 1) return
  const removeAll = async () => {
    const parameters = Object.values(environment.parameters)
    const own = await snapshotsOfEnvironment(environment, tools)
    const expired = expiredSnapshots(own, { days, now: tools.clock.now(), parameters })
    for (const snapshot of expired) await tools.snapshots.remove(snapshot)
    if (expired.length > 0) tools.reporter.report({ kind: 'expired', snapshots: expired.map(({ id }) => id), days })
  }
  await bestEffort('Deleting expired snapshots', removeAll, tools)
}

function isSameDatabase(one: DatabaseSnapshot, other: DatabaseSnapshot): boolean {
  return one.kind === other.kind && one.database === other.database
}

function timeOf({ createdAt }: DatabaseSnapshot): number {
  return createdAt?.getTime() ?? Number.POSITIVE_INFINITY
}
