import type { Environment } from '../../model/environment.ts'
import type { RetainedResource } from '../../model/outcome.ts'
import { DATABASE_TYPES, type DatabaseSnapshot } from '../../model/snapshot.ts'
import type { Tools } from '../tools.ts'
import { snapshotsOfEnvironment } from '../version/expiredSnapshots.ts'
import { snapshotCommandsOf } from './snapshotCommands.ts'

/** The snapshots of changes of version, which outlive their stack, with the commands that remove or restore each. */
export async function remainingSnapshots(
  environment: Environment,
  tools: Pick<Tools, 'snapshots'>,
): Promise<readonly RetainedResource[]> {
  return (await snapshotsOfEnvironment(environment, tools)).map(snapshot => retainedSnapshot(snapshot, environment))
}

function retainedSnapshot({ id, kind, tags }: DatabaseSnapshot, environment: Environment): RetainedResource {
  const type = DATABASE_TYPES[kind]
  const { remove = '', restore } = snapshotCommandsOf(type, id, environment) ?? {}
  const name = `Snapshot before '${tags['to-version'] ?? 'a change of version'}'`
  return { name, type, physicalId: id, remove, adopt: restore }
}
