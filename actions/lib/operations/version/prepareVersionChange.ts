import type { Stack } from '../../model/cloudFormation/stack.ts'
import type { Preview } from '../../model/preview/preview.ts'
import { snapshotsOfEnvironment } from './expiredSnapshots.ts'
import { type TakeSnapshotsOrder, takeSnapshots } from './takeSnapshots.ts'
import { type VersionChange, versionChangeIn } from './versionChange.ts'

/** A change of version that is about to be executed, with the snapshots that a restore needs. */
export type PreparedVersionChange = { readonly change: VersionChange; readonly snapshots: readonly string[] }

/**
 * Takes the snapshots before a change of version; undefined if a preview has no such change. A stack in UPDATE_FAILED gets
 * none: the database may be migrated, and the snapshots before the failed change are the ones to restore.
 */
export async function prepareVersionChange(
  preview: Pick<Preview, 'risks'>,
  order: Omit<TakeSnapshotsOrder, 'change' | 'stack'> & { readonly stack: Stack | undefined },
  tools: Parameters<typeof takeSnapshots>[1],
): Promise<PreparedVersionChange | undefined> {
  const change = versionChangeIn(preview)
  const { stack, desired } = order
  if (!change || !stack) return undefined
  if (stack.status !== 'UPDATE_FAILED')
    return { change, snapshots: await takeSnapshots({ ...order, stack, change }, tools) }
  const [newest] = await snapshotsOfEnvironment(desired.environment, tools)
  const kept = newest ? `: snapshot '${newest.id}' stays the one to restore` : ''
  const text = `Stack '${stack.name}' is in UPDATE_FAILED, so no snapshot is taken${kept}. The database may be migrated already.`
  tools.reporter.report({ kind: 'warning', text })
  // The stack may have the parameters of a failed change already; the snapshot has the data of the version before it.
  const from = newest?.tags['from-version'] ?? change.from
  return { change: { ...change, from }, snapshots: newest ? [newest.id] : [] }
}
