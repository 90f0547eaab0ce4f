import { lookup } from '../../model/lookup.ts'
import type { RetainedResource } from '../../model/outcome.ts'
import { shellArgument } from '../../model/shellArgument.ts'

type Commands = {
  /** Lists the snapshots of a resource that may be deleted already. */
  readonly list: (id: string) => string
  readonly remove: (snapshot: string) => string
  readonly restore: (snapshot: string) => string
}

const clusterSnapshots = (service: string): Commands => ({
  list: id => `aws ${service} describe-db-cluster-snapshots --db-cluster-identifier ${id}`,
  remove: snapshot => `aws ${service} delete-db-cluster-snapshot --db-cluster-snapshot-identifier ${snapshot}`,
  restore: snapshot =>
    `aws ${service} restore-db-cluster-from-snapshot --db-cluster-identifier NAME --snapshot-identifier ${snapshot} --engine ENGINE`,
})

const cacheSnapshots = (option: string, created: string): Commands => ({
  list: id => `aws elasticache describe-snapshots ${option} ${id}`,
  remove: snapshot => `aws elasticache delete-snapshot --snapshot-name ${snapshot}`,
  restore: snapshot => `aws elasticache ${created} NAME --snapshot-name ${snapshot}`,
})

/** Types that support `DeletionPolicy: Snapshot` (AWS page "DeletionPolicy attribute"). */
const COMMANDS: Readonly<Record<string, Commands>> = {
  'AWS::DocDB::DBCluster': clusterSnapshots('docdb'),
  'AWS::EC2::Volume': {
    list: id => `aws ec2 describe-snapshots --owner-ids self --filters Name=volume-id,Values=${id}`,
    remove: snapshot => `aws ec2 delete-snapshot --snapshot-id ${snapshot}`,
    restore: snapshot => `aws ec2 create-volume --snapshot-id ${snapshot} --availability-zone ZONE`,
  },
  'AWS::ElastiCache::CacheCluster': cacheSnapshots('--cache-cluster-id', 'create-cache-cluster --cache-cluster-id'),
  'AWS::ElastiCache::ReplicationGroup': cacheSnapshots(
    '--replication-group-id',
    'create-replication-group --replication-group-description restored --replication-group-id',
  ),
  'AWS::Neptune::DBCluster': clusterSnapshots('neptune'),
  'AWS::RDS::DBCluster': clusterSnapshots('rds'),
  'AWS::RDS::DBInstance': {
    list: id => `aws rds describe-db-snapshots --db-instance-identifier ${id}`,
    remove: snapshot => `aws rds delete-db-snapshot --db-snapshot-identifier ${snapshot}`,
    restore: snapshot =>
      `aws rds restore-db-instance-from-db-snapshot --db-instance-identifier NAME --db-snapshot-identifier ${snapshot}`,
  },
  'AWS::Redshift::Cluster': {
    list: id => `aws redshift describe-cluster-snapshots --cluster-identifier ${id}`,
    remove: snapshot => `aws redshift delete-cluster-snapshot --snapshot-identifier ${snapshot}`,
    restore: snapshot =>
      `aws redshift restore-from-cluster-snapshot --cluster-identifier NAME --snapshot-identifier ${snapshot}`,
  },
}

export function takesFinalSnapshot(type: string): boolean {
  return lookup(COMMANDS, type) !== undefined
}

/** The commands that remove and restore a snapshot of a resource; undefined for a type without snapshots. */
export function snapshotCommandsOf(
  type: string,
  snapshot: string,
  { region }: { readonly region: string },
): { readonly remove: string; readonly restore: string } | undefined {
  const commands = lookup(COMMANDS, type)
  return (
    commands && {
      remove: inRegion(commands.remove(shellArgument(snapshot)), region),
      restore: inRegion(commands.restore(shellArgument(snapshot)), region),
    }
  )
}

/** CloudFormation names a final snapshot and does not return the name: where no list has it, the user writes it instead. */
const UNKNOWN_NAME = 'SNAPSHOT'

/** A snapshot of a deleted resource that was found, with the commands that remove or restore it. */
export function foundSnapshotOf(
  { path, type }: { readonly path: string; readonly type: string },
  { id, isFinal }: { readonly id: string; readonly isFinal: boolean },
  stack: { readonly region: string },
): RetainedResource {
  const { remove = '', restore } = snapshotCommandsOf(type, id, stack) ?? {}
  const name = isFinal ? finalSnapshotName(path) : `${path} (snapshot)`
  return { name, type, physicalId: id, remove, adopt: restore }
}

function finalSnapshotName(path: string): string {
  return `${path} (final snapshot)`
}

/** The final snapshot of a deleted resource whose name is not known, with the commands that find and remove, or restore it. */
export function finalSnapshotOf(
  resource: { readonly path: string; readonly type: string; readonly physicalId: string | undefined },
  { region }: { readonly region: string },
): RetainedResource {
  const { path, type, physicalId = 'ID' } = resource
  const list = lookup(COMMANDS, type)?.list(shellArgument(physicalId))
  const commands = snapshotCommandsOf(type, UNKNOWN_NAME, { region })
  return {
    name: finalSnapshotName(path),
    type,
    physicalId: undefined,
    remove: list && commands ? `${inRegion(list, region)} && ${commands.remove}` : '',
    adopt: commands?.restore,
  }
}

function inRegion(command: string, region: string): string {
  return `${command} --region ${region}`
}
