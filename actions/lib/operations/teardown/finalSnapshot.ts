import { lookup } from '../../model/lookup.ts'
import type { RetainedResource } from '../../model/outcome.ts'

type Commands = {
  /** Lists the snapshots of a resource that may be deleted already. */
  readonly list: (id: string) => string
  /** CloudFormation names the snapshot and does not return the name: the user writes it in place of SNAPSHOT. */
  readonly remove: string
  readonly restore: string
}

const clusterSnapshots = (service: string): Commands => ({
  list: id => `aws ${service} describe-db-cluster-snapshots --db-cluster-identifier ${id}`,
  remove: `aws ${service} delete-db-cluster-snapshot --db-cluster-snapshot-identifier SNAPSHOT`,
  restore: `aws ${service} restore-db-cluster-from-snapshot --db-cluster-identifier NAME --snapshot-identifier SNAPSHOT --engine ENGINE`,
})

const cacheSnapshots = (option: string, created: string): Commands => ({
  list: id => `aws elasticache describe-snapshots ${option} ${id}`,
  remove: 'aws elasticache delete-snapshot --snapshot-name SNAPSHOT',
  restore: `aws elasticache ${created} NAME --snapshot-name SNAPSHOT`,
})

/** Types that support `DeletionPolicy: Snapshot` (AWS page "DeletionPolicy attribute"). */
const COMMANDS: Readonly<Record<string, Commands>> = {
  'AWS::DocDB::DBCluster': clusterSnapshots('docdb'),
  'AWS::EC2::Volume': {
    list: id => `aws ec2 describe-snapshots --owner-ids self --filters Name=volume-id,Values=${id}`,
    remove: 'aws ec2 delete-snapshot --snapshot-id SNAPSHOT',
    restore: 'aws ec2 create-volume --snapshot-id SNAPSHOT --availability-zone ZONE',
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
    remove: 'aws rds delete-db-snapshot --db-snapshot-identifier SNAPSHOT',
    restore:
      'aws rds restore-db-instance-from-db-snapshot --db-instance-identifier NAME --db-snapshot-identifier SNAPSHOT',
  },
  'AWS::Redshift::Cluster': {
    list: id => `aws redshift describe-cluster-snapshots --cluster-identifier ${id}`,
    remove: 'aws redshift delete-cluster-snapshot --snapshot-identifier SNAPSHOT',
    restore: 'aws redshift restore-from-cluster-snapshot --cluster-identifier NAME --snapshot-identifier SNAPSHOT',
  },
}

export function takesFinalSnapshot(type: string): boolean {
  return lookup(COMMANDS, type) !== undefined
}

/** The final snapshot of a deleted resource, with the commands that find and remove, or restore it. */
export function finalSnapshotOf(
  resource: { readonly path: string; readonly type: string; readonly physicalId: string | undefined },
  { region }: { readonly region: string },
): RetainedResource {
  const { path, type, physicalId = 'ID' } = resource
  const commands = lookup(COMMANDS, type)
  const inRegion = (command: string) => `${command} --region ${region}`
  return {
    name: `${path} (final snapshot)`,
    type,
    physicalId: undefined,
    remove: commands ? `${inRegion(commands.list(physicalId))} && ${inRegion(commands.remove)}` : '',
    adopt: commands ? inRegion(commands.restore) : '',
  }
}
