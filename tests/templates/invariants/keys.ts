import type { FlatResource } from '../../fakes/template/alterStack.ts'
import type { Invariant } from './invariant.ts'
import {
  allows,
  type KeyPolicy,
  type Statement,
  servesAlarms,
  servesBy,
  servesFlowLogs,
  servesLogGroup,
} from './keyPolicy.ts'
import { at, list, resourcesOfType, statementsIn } from './readResources.ts'

type Encryption = { readonly path: readonly (string | number)[]; readonly use: (policy: KeyPolicy) => boolean }

const OF_OBJECTS = ['BucketEncryption', 'ServerSideEncryptionConfiguration', 0, 'ServerSideEncryptionByDefault']

/** What is encrypted, by its type: the property with the key, and how the service uses the key. */
const ENCRYPTED: Readonly<Record<string, Encryption>> = {
  'AWS::Backup::BackupVault': { path: ['EncryptionKeyArn'], use: servesBy('backup', ['CreateGrant', 'Decrypt']) },
  'AWS::EFS::FileSystem': { path: ['KmsKeyId'], use: servesBy('elasticfilesystem', ['CreateGrant', 'DescribeKey']) },
  'AWS::ElastiCache::ReplicationGroup': { path: ['KmsKeyId'], use: servesBy('elasticache', ['CreateGrant']) },
  'AWS::Logs::LogGroup': { path: ['KmsKeyId'], use: servesLogGroup },
  'AWS::RDS::DBInstance': { path: ['KmsKeyId'], use: servesBy('rds', ['CreateGrant', 'DescribeKey']) },
  'AWS::S3::Bucket': { path: [...OF_OBJECTS, 'KMSMasterKeyID'], use: servesFlowLogs },
  'AWS::SecretsManager::Secret': {
    path: ['KmsKeyId'],
    use: servesBy('secretsmanager', ['Decrypt', 'GenerateDataKey']),
  },
  'AWS::SNS::Topic': { path: ['KmsMasterKeyId'], use: servesAlarms },
}

/** Load balancers write to buckets with keys of S3 only. */
const ACCESS_LOGS = 'LoadBalancer/AccessLogBucket'

/** Keys of encryption. */
export const KEYS: Readonly<Record<string, Invariant>> = {
  'with keys of its own, the stack encrypts with them all that it can': parts =>
    resourcesOfType(parts, 'AWS::KMS::Key').length === 0
      ? []
      : parts
          .filter(({ type }) => type in ENCRYPTED)
          // A database made from a snapshot has the snapshot's key.
          .filter(({ properties }) => !('DBSnapshotIdentifier' in properties))
          .filter(({ name }) => name !== ACCESS_LOGS)
          .filter(part => keyOf(part, parts) === undefined)
          .map(({ name }) => name),

  'every key lets the services use it that encrypt with it': parts =>
    parts.flatMap(user => {
      const encryption = ENCRYPTED[user.type]
      if (!encryption || at(user.properties, ...encryption.path) === undefined) return []
      const statements = statementsIn(keyOf(user, parts)?.properties ?? {})
      return encryption.use({ statements, user }) ? [] : [user.name]
    }),

  'a load balancer writes its access logs with a key of S3': parts =>
    parts
      .filter(({ name }) => name === ACCESS_LOGS)
      .filter(({ properties }) => at(properties, ...OF_OBJECTS, 'SSEAlgorithm') !== 'AES256')
      .map(({ name }) => name),

  'every key rotates, and can be kept for 30 days after its deletion': parts =>
    resourcesOfType(parts, 'AWS::KMS::Key')
      .filter(({ properties }) => properties.EnableKeyRotation !== true || properties.PendingWindowInDays !== 30)
      .map(({ name }) => name),

  'a key is used by services alone, in this account': parts =>
    resourcesOfType(parts, 'AWS::KMS::Key')
      .filter(({ properties }) => statementsIn(properties).some(statement => isOpen(statement)))
      .map(({ name }) => name),

  'a grant for a key is made by services alone': parts =>
    resourcesOfType(parts, 'AWS::KMS::Key')
      .filter(({ properties }) => !statementsIn(properties).some(deniesOtherGrants))
      .map(({ name }) => name),

  'the role that starts tasks decrypts the secrets of the task': parts =>
    resourcesOfType(parts, 'AWS::ECS::TaskDefinition').flatMap(({ properties: { ExecutionRoleArn } }) => {
      const role = resourcesOfType(parts, 'AWS::IAM::Role').find(
        ({ name }) => `${name}.Arn` === at(ExecutionRoleArn, 'Unknown'),
      )
      const decrypted = statementsIn(role?.properties ?? {})
        .filter(statement => statement.Effect === 'Allow' && list(statement.Action).includes('kms:Decrypt'))
        .flatMap(({ Resource }) => list(Resource).map(resource => at(resource, 'Unknown')))
      const keys = resourcesOfType(parts, 'AWS::SecretsManager::Secret').flatMap(secret => keyOf(secret, parts) ?? [])
      return keys.every(key => decrypted.includes(`${key.name}.Arn`)) ? [] : [role?.name ?? 'role']
    }),
}

/** The key of this stack that a resource is encrypted with. */
function keyOf({ type, properties }: FlatResource, parts: readonly FlatResource[]): FlatResource | undefined {
  const reference = at(properties, ...(ENCRYPTED[type]?.path ?? []), 'Unknown')
  return resourcesOfType(parts, 'AWS::KMS::Key').find(({ name }) => `${name}.Arn` === reference)
}

const USES = ['CreateGrant', 'Decrypt', 'Encrypt', 'GenerateDataKey', 'ReEncryptFrom']
/** Each names a service, its own roles, or the session of a container that a key is used for. */
const LIMITS = [
  ['StringEquals', 'kms:ViaService'],
  ['StringEquals', 'aws:SourceAccount'],
  ['ArnLike', 'aws:PrincipalArn'],
  ['ArnLike', 'kms:EncryptionContext:aws:logs:arn'],
  ['Null', 'kms:EncryptionContext:aws:ssm:SessionId'],
  ['Null', 'kms:EncryptionContext:aws:backup:backup-vault'],
] as const

function isOpen(statement: Statement): boolean {
  if (!USES.some(action => allows(statement, action))) return false
  const account = at(statement, 'Principal', 'AWS')
  const isOther = account !== 'arn:aws:iam::123456789012:root' && !at(statement, 'Principal', 'Service')
  return isOther || !LIMITS.some(limit => at(statement, 'Condition', ...limit) !== undefined)
}

function deniesOtherGrants(statement: Statement): boolean {
  return (
    statement.Effect === 'Deny' &&
    statement.Principal === '*' &&
    list(statement.Action).includes('kms:CreateGrant') &&
    at(statement, 'Condition', 'BoolIfExists', 'kms:GrantIsForAWSResource') === 'false' &&
    at(statement, 'Condition', 'BoolIfExists', 'aws:PrincipalIsAWSService') === 'false'
  )
}
