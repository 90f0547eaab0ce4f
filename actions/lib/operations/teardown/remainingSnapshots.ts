import type { Environment } from '../../model/environment.ts'
import type { RetainedResource } from '../../model/outcome.ts'
import type { DatabaseSnapshot } from '../../model/snapshot.ts'
import type { Tools } from '../tools.ts'
import { snapshotsOfEnvironment } from '../version/expiredSnapshots.ts'

/** The snapshots of changes of version, which outlive their stack, with the commands that remove or restore each. */
export async function remainingSnapshots(
  environment: Environment,
  tools: Pick<Tools, 'snapshots'>,
): Promise<readonly RetainedResource[]> {
  return (await snapshotsOfEnvironment(environment, tools)).map(snapshot => retainedSnapshot(snapshot, environment))
}

function retainedSnapshot({ id, kind, tags }: DatabaseSnapshot, { region }: Environment): RetainedResource {
  const name = `Snapshot before '${tags['to-version'] ?? 'a change of version'}'`
  const [type, remove, restore] =
    kind === 'instance'
      ? [
          'AWS::RDS::DBInstance',
          `delete-db-snapshot --db-snapshot-identifier ${id}`,
          `restore-db-instance-from-db-snapshot --db-instance-identifier NAME --db-snapshot-identifier ${id}`,
        ]
      : [
          'AWS::RDS::DBCluster',
          `delete-db-cluster-snapshot --db-cluster-snapshot-identifier ${id}`,
          `restore-db-cluster-from-snapshot --db-cluster-identifier NAME --snapshot-identifier ${id} --engine ENGINE`,
        ]
  const command = (words: string) => `aws rds ${words} --region ${region}`
  return { name, type, physicalId: id, remove: command(remove), adopt: command(restore) }
}
