import type { Json } from '#lib/model/json.ts'
import { PROTECTED, WITH_REPLICA, WITHOUT_REPLICA } from '../concerned.ts'
import { type Control, type Mutation, remove, resourceIn, set, setParameter } from '../control.ts'

const INSTANCE = resourceIn('database', 'Instance')
const REPLICATED = resourceIn('cache', 'ReplicatedGroup')
const SINGLE = resourceIn('cache', 'ReplicationGroup')

/** The database and the cache. */
export const DATA_CONTROLS: readonly Control[] = [
  {
    number: 68,
    standard: 'RDS.2',
    sentence: 'The database has no public address.',
    mutations: [set('guard/CT.RDS.PR.23', INSTANCE, 'Properties/PubliclyAccessible', true)],
  },
  {
    number: 69,
    standard: 'RDS.27, CIS 2.2.1',
    sentence: 'The database is encrypted, with a key of our own.',
    mutations: [
      set('guard/CT.RDS.PR.24', INSTANCE, 'Properties/StorageEncrypted', false),
      remove('guard/CT.RDS.PR.30', INSTANCE, 'Properties/KmsKeyId', { concerns: PROTECTED }),
    ],
  },
  {
    number: 70,
    standard: 'RDS.7',
    sentence: 'The database is protected from deletion, and leaves a snapshot.',
    mutations: [
      set('guard/CT.RDS.PR.13', INSTANCE, 'Properties/DeletionProtection', false, { concerns: PROTECTED }),
      set('control/data-deletion', INSTANCE, 'DeletionPolicy', 'Delete', { concerns: PROTECTED }),
    ],
  },
  {
    number: 71,
    standard: 'RDS.12',
    sentence: 'The database accepts sign-ins with IAM.',
    mutations: [set('guard/CT.RDS.PR.7', INSTANCE, 'Properties/EnableIAMDatabaseAuthentication', false)],
  },
  {
    number: 72,
    standard: 'RDS.15, RDS.16, RDS.24',
    sentence: 'The database has a standby, tagged snapshots, and an administrator with a name of our own.',
    mutations: [
      set('guard/CT.RDS.PR.1', INSTANCE, 'Properties/MultiAZ', false, { concerns: PROTECTED }),
      setParameter(
        'guard/CT.RDS.PR.2',
        'production',
        ['DatabaseMonitoringSeconds', '0'],
        [INSTANCE, 'Properties/MonitoringInterval'],
      ),
      set('guard/CT.RDS.PR.10', INSTANCE, 'Properties/CopyTagsToSnapshot', false),
      set('guard/CT.RDS.PR.22', INSTANCE, 'Properties/MasterUsername', 'postgres'),
      set('control/master-user', INSTANCE, 'Properties/MasterUsername', 'postgres'),
    ],
  },
  {
    number: 73,
    standard: 'RDS.35, RDS.37',
    sentence: 'The database takes minor versions and TLS alone, and has backups of a week and a log.',
    mutations: [
      set('guard/CT.RDS.PR.5', INSTANCE, 'Properties/AutoMinorVersionUpgrade', false),
      set('control/database-backup', INSTANCE, 'Properties/BackupRetentionPeriod', 0, { concerns: PROTECTED }),
      set('control/database-backup', INSTANCE, 'Properties/BackupRetentionPeriod', 6, { concerns: PROTECTED }),
      remove('guard/CT.RDS.PR.14', INSTANCE, 'Properties/EnableCloudwatchLogsExports'),
      set('guard/CT.RDS.PR.28', resourceIn('database', 'ParameterGroup'), 'Properties/Parameters/rds.force_ssl', '0'),
      set('control/force-tls', resourceIn('database', 'ParameterGroup'), 'Properties/Parameters/rds.force_ssl', '0'),
    ],
  },
  {
    number: 74,
    standard: 'ElastiCache.1, ElastiCache.2, ElastiCache.3',
    sentence: 'The cache takes minor versions, its replica in another zone takes over, and it is backed up.',
    mutations: [
      set('control/cache-failover', REPLICATED, 'Properties/AutomaticFailoverEnabled', false, {
        concerns: WITH_REPLICA,
      }),
      set('control/cache-failover', REPLICATED, 'Properties/MultiAZEnabled', false, { concerns: WITH_REPLICA }),
      ...inBoth('control/cache-upgrades', 'Properties/AutoMinorVersionUpgrade', false),
    ],
    exception: {
      reason: 'The cache has no backups: it holds sessions and limits of rates alone, and people sign in again.',
      suppressed: [],
    },
  },
  {
    number: 75,
    standard: 'ElastiCache.4, ElastiCache.5',
    sentence: 'The cache is encrypted, with a key of our own, and takes TLS alone.',
    mutations: [
      ...inBoth('control/cache-encryption', 'Properties/AtRestEncryptionEnabled', false),
      ...inBoth('control/cache-encryption', 'Properties/TransitEncryptionEnabled', false),
      ...inBoth('control/cache-encryption', 'Properties/TransitEncryptionMode', 'preferred'),
      remove('control/cache-key', REPLICATED, 'Properties/KmsKeyId', { concerns: WITH_REPLICA }),
    ],
  },
  {
    number: 76,
    standard: 'ElastiCache.6, ElastiCache.7',
    sentence: 'The cache wants a token from a secret, and has subnets of its own.',
    mutations: [
      ...inBoth('control/cache-access', 'Properties/AuthToken', undefined),
      ...inBoth('control/cache-subnet-group', 'Properties/CacheSubnetGroupName', undefined),
      ...inBoth('control/password-literal', 'Properties/AuthToken', 'a-literal-of-the-template'),
    ],
  },
]

/** The same change of the cache with a replica and of the one without. */
function inBoth(rule: string, path: string, value: Json | undefined): readonly Mutation[] {
  return [[REPLICATED, WITH_REPLICA] as const, [SINGLE, WITHOUT_REPLICA] as const].map(([resource, concerns]) =>
    value === undefined ? remove(rule, resource, path, { concerns }) : set(rule, resource, path, value, { concerns }),
  )
}
