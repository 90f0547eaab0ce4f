import type { Json } from '#lib/model/json.ts'
import type { FlatResource } from '../../fakes/template/alterStack.ts'
import type { Invariant } from './invariant.ts'
import { at, list, resourcesOfType, statementsIn } from './readResources.ts'

type Statement = { readonly [key: string]: Json }

/** What is encrypted, by its type: the property with the key, and how the service uses the key. */
const ENCRYPTED: Readonly<Record<string, { readonly property: string; readonly use: (policy: KeyPolicy) => boolean }>> =
  {
    'AWS::Backup::BackupVault': { property: 'EncryptionKeyArn', use: servesBy('backup', ['CreateGrant', 'Decrypt']) },
    'AWS::EFS::FileSystem': {
      property: 'KmsKeyId',
      use: servesBy('elasticfilesystem', ['CreateGrant', 'DescribeKey']),
    },
    'AWS::ElastiCache::ReplicationGroup': { property: 'KmsKeyId', use: servesBy('elasticache', ['CreateGrant']) },
    'AWS::Logs::LogGroup': { property: 'KmsKeyId', use: servesLogGroup },
    'AWS::RDS::DBInstance': { property: 'KmsKeyId', use: servesBy('rds', ['CreateGrant', 'DescribeKey']) },
    'AWS::SecretsManager::Secret': {
      property: 'KmsKeyId',
      use: servesBy('secretsmanager', ['Decrypt', 'GenerateDataKey']),
    },
    'AWS::SNS::Topic': { property: 'KmsMasterKeyId', use: servesAlarms },
  }

type KeyPolicy = { readonly statements: readonly Statement[]; readonly user: FlatResource }

/** Keys of encryption. */
export const KEYS: Readonly<Record<string, Invariant>> = {
  'with keys of its own, the stack encrypts with them all that it can': parts =>
    resourcesOfType(parts, 'AWS::KMS::Key').length === 0
      ? []
      : parts
          .filter(({ type }) => type in ENCRYPTED)
          // A database made from a snapshot has the snapshot's key.
          .filter(({ properties }) => !('DBSnapshotIdentifier' in properties))
          .filter(part => keyOf(part, parts) === undefined)
          .map(({ name }) => name),

  'every key lets the services use it that encrypt with it': parts =>
    parts.flatMap(user => {
      const encryption = ENCRYPTED[user.type]
      if (!encryption || !(encryption.property in user.properties)) return []
      const statements = statementsIn(keyOf(user, parts)?.properties ?? {})
      return encryption.use({ statements, user }) ? [] : [user.name]
    }),

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
  const reference = at(properties[ENCRYPTED[type]?.property ?? ''], 'Unknown')
  return resourcesOfType(parts, 'AWS::KMS::Key').find(({ name }) => `${name}.Arn` === reference)
}

/** A service that acts on behalf of who calls it: https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html */
function servesBy(service: string, actions: readonly string[]): (policy: KeyPolicy) => boolean {
  return ({ statements }) =>
    actions.every(action =>
      statements.some(
        statement =>
          allows(statement, action) &&
          String(at(statement, 'Principal', 'AWS')).endsWith(':root') &&
          list(at(statement, 'Condition', 'StringEquals', 'kms:ViaService')).some(value =>
            String(value).startsWith(`${service}.`),
          ),
      ),
    )
}

/** https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/encrypt-log-data-kms.html */
function servesLogGroup({ statements, user }: KeyPolicy): boolean {
  const [stack = '', logicalId = ''] = user.name.split('/')
  const name = user.properties.LogGroupName ?? `open-webui-dev-${stack}-1ABCDEFGHIJKL-${logicalId}-AbCdEfGhIjKl`
  const arn = `arn:aws:logs:eu-central-1:123456789012:log-group:${String(name)}`
  return ['Encrypt', 'Decrypt', 'ReEncryptFrom', 'GenerateDataKey'].every(action =>
    statements.some(
      statement =>
        allows(statement, action) &&
        at(statement, 'Principal', 'Service') === 'logs.eu-central-1.amazonaws.com' &&
        list(at(statement, 'Condition', 'ArnLike', 'kms:EncryptionContext:aws:logs:arn')).some(pattern =>
          matches(String(pattern), arn),
        ),
    ),
  )
}

/** https://docs.aws.amazon.com/sns/latest/dg/sns-key-management.html */
function servesAlarms({ statements }: KeyPolicy): boolean {
  return ['Decrypt', 'GenerateDataKey'].every(action =>
    statements.some(
      statement =>
        allows(statement, action) &&
        at(statement, 'Principal', 'Service') === 'cloudwatch.amazonaws.com' &&
        at(statement, 'Condition', 'StringEquals', 'aws:SourceAccount') === '123456789012',
    ),
  )
}

function allows(statement: Statement, action: string): boolean {
  return (
    statement.Effect === 'Allow' && list(statement.Action).some(pattern => matches(String(pattern), `kms:${action}`))
  )
}

function matches(pattern: string, text: string): boolean {
  return pattern.endsWith('*') ? text.startsWith(pattern.slice(0, -1)) : text === pattern
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
