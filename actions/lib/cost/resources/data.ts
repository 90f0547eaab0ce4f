import type { Charge, Pricer } from '../charge.ts'
import { counted, fixed, HOURS, listValue, numberValue, textValue, unknownValue, usage } from '../charge.ts'

const database: Pricer = ({ properties }) => {
  const { DBClusterIdentifier, Engine, DBInstanceClass, MultiAZ, StorageType, AllocatedStorage } = properties
  const instanceClass = textValue(DBInstanceClass)
  const multiAz = MultiAZ === undefined ? 'false' : textValue(MultiAZ)
  const storage = numberValue(AllocatedStorage)
  // Members of a cluster, such as those of Aurora, have neither storage nor a standby of their own.
  const [engine, storageType] = [textValue(Engine), textValue(StorageType)]
  if (DBClusterIdentifier !== undefined || (engine ?? 'postgres') !== 'postgres' || (storageType ?? 'gp3') !== 'gp3')
    return [OTHER_DATABASE]
  if (instanceClass === undefined || multiAz === undefined || storage === undefined)
    return [unknownValue('DBInstanceClass, MultiAZ or AllocatedStorage')]
  if (engine === undefined || storageType === undefined) return [OTHER_DATABASE]
  // RDS charges a standby and its storage like the instance itself.
  const instances = multiAz === 'true' ? 2 : 1
  const words = `${instanceClass}${instances === 2 ? ' with a standby' : ''}`
  return [
    fixed(`database/${instanceClass}`, instances * HOURS, words),
    fixed('database-storage', instances * storage, `${storage} GB`),
    usage('database-backup', 'backups of the database beyond the size of its storage'),
    ...insights(properties, instances, instanceClass),
    ...logs(properties),
  ]
}

const OTHER_DATABASE: Charge = { kind: 'gap', reason: 'there are prices for PostgreSQL on gp3 alone' }

function insights(
  { DatabaseInsightsMode }: Parameters<Pricer>[0]['properties'],
  instances: number,
  instanceClass: string,
): readonly Charge[] {
  if (textValue(DatabaseInsightsMode) !== 'advanced') return []
  const cpus = virtualCpus(instanceClass)
  if (cpus === undefined) return [{ kind: 'gap', reason: `the virtual CPUs of '${instanceClass}' are not known here` }]
  return [fixed('database-insights', instances * cpus * HOURS, 'Database Insights in mode advanced')]
}

/** A size has as many virtual CPUs in every family: two up to `large`, then four for each `xlarge`. */
function virtualCpus(instanceClass: string): number | undefined {
  const [, size = '', count = '1'] = /^db\.[a-z0-9-]+\.((?:(\d+))?x?[a-z]+)$/.exec(instanceClass) ?? []
  if (['micro', 'small', 'medium', 'large'].includes(size)) return 2
  return size.endsWith('xlarge') ? 4 * Number(count) : undefined
}

function logs({
  MonitoringInterval,
  EnableCloudwatchLogsExports,
}: Parameters<Pricer>[0]['properties']): readonly Charge[] {
  const seconds = numberValue(MonitoringInterval) ?? 0
  return [
    ...(seconds > 0 ? [usage('logs-ingestion', 'log data')] : []),
    ...((listValue(EnableCloudwatchLogsExports)?.length ?? 0) > 0 ? [usage('logs-ingestion', 'log data')] : []),
  ]
}

const cache: Pricer = ({ properties }) => {
  const { Engine, CacheNodeType, NumCacheClusters, NumNodeGroups, ReplicasPerNodeGroup } = properties
  const nodeType = textValue(CacheNodeType)
  const nodes =
    NumCacheClusters === undefined
      ? (numberValue(NumNodeGroups) ?? 1) * (1 + (numberValue(ReplicasPerNodeGroup) ?? 0))
      : numberValue(NumCacheClusters)
  if (nodeType === undefined || nodes === undefined) return [unknownValue('CacheNodeType or NumCacheClusters')]
  if (textValue(Engine) !== 'valkey') return [{ kind: 'gap', reason: 'there are prices for Valkey alone' }]
  return [fixed(`cache/${nodeType}`, nodes * HOURS, `${counted(nodes, 'node')}, ${nodeType}`)]
}

const fileSystem: Pricer = ({ properties }) => {
  const { ThroughputMode, ProvisionedThroughputInMibps, LifecyclePolicies } = properties
  const mode = ThroughputMode === undefined ? 'bursting' : textValue(ThroughputMode)
  const throughput = numberValue(ProvisionedThroughputInMibps)
  if (mode === undefined || (mode === 'provisioned' && throughput === undefined))
    return [unknownValue('ThroughputMode or ProvisionedThroughputInMibps')]
  return [
    ...(mode === 'provisioned'
      ? [fixed('file-throughput', throughput ?? 0, `${throughput} MiB/s of provisioned throughput`)]
      : []),
    usage('file-storage', 'files'),
    ...((listValue(LifecyclePolicies)?.length ?? 0) > 0
      ? [usage('file-storage-infrequent', 'files without access for long')]
      : []),
    ...(mode === 'elastic' ? [usage('file-read', 'file data read'), usage('file-write', 'file data written')] : []),
  ]
}

/** Each of the first two rotations adds the price of a key: https://aws.amazon.com/kms/pricing/ */
const key: Pricer = ({ properties }) => {
  const rotates = textValue(properties.EnableKeyRotation) === 'true'
  return [
    fixed('key', 1, rotates ? '1 key, and 1 more after each of its first two rotations' : '1 key'),
    usage('key-requests', 'use of keys'),
  ]
}

export const DATA: Readonly<Record<string, Pricer>> = {
  'AWS::RDS::DBInstance': database,
  'AWS::ElastiCache::ReplicationGroup': cache,
  'AWS::EFS::FileSystem': fileSystem,
  'AWS::Backup::BackupPlan': () => [usage('backup-storage', 'backups of files')],
  'AWS::S3::Bucket': () => [usage('object-storage', 'objects in buckets')],
  'AWS::SecretsManager::Secret': () => [
    fixed('secret', 1, '1 secret'),
    usage('secret-requests', 'reads of secrets, at each start of a task'),
  ],
  'AWS::KMS::Key': key,
}
