import { isMap, type JsonMap } from '#lib/model/json.ts'
import type { FlatResource } from '../../fakes/template/alterStack.ts'
import type { Invariant } from './invariant.ts'
import { at, containersOf, list, resourcesOfType, statementsIn } from './readResources.ts'
import { referencesIn, resourceOf } from './references.ts'
import { type RoleUser, roleUsersOf } from './roleUsers.ts'

/** The permissions of the roles that the templates create, and what they are used for. */
export const PERMISSIONS: Readonly<Record<string, Invariant>> = {
  'every role is given to a resource that works with it': parts =>
    resourcesOfType(parts, ROLE)
      .filter(role => roleUsersOf(parts, role).length === 0)
      .map(({ name }) => name),

  'every action of a role has a use': parts =>
    allowed(parts).flatMap(({ role, action, statement }) => {
      const uses = roleUsersOf(parts, role).map(user => USES[user.kind][action]?.(statement, user, parts))
      return uses.some(use => use === true) ? [] : [`${role.name} ${action}`]
    }),

  'every use has an action of its role': parts =>
    resourcesOfType(parts, ROLE).flatMap(role =>
      roleUsersOf(parts, role).flatMap(user =>
        (NEEDS[user.kind]?.(user, parts) ?? [])
          .filter(({ action, resource }) => !allows(parts, role, action, resource))
          .map(({ action, resource }) => `${role.name} ${action} ${resource}`),
      ),
    ),

  'every secret that a role may read is one of its container': parts =>
    allowed(parts)
      .filter(({ action }) => action === 'secretsmanager:GetSecretValue')
      .flatMap(({ role, statement }) => {
        const used = roleUsersOf(parts, role).flatMap(() => secretsOf(parts))
        return list(statement.Resource)
          .map(resourceOf)
          .filter(secret => !used.includes(secret))
          .map(secret => `${role.name} ${secret}`)
      }),
}

const ROLE = 'AWS::IAM::Role'

type Use = (statement: JsonMap, user: RoleUser, parts: readonly FlatResource[]) => boolean

const always: Use = () => true
const writesLog: Use = (statement, user, parts) =>
  logsOf(user, parts).some(group => list(statement.Resource).map(resourceOf).includes(group))
const mountsFiles: Use = (statement, { resource }) => {
  const mounted = referencesIn(resource.properties.Volumes ?? [])
  return referencesIn(statement.Condition ?? {}).every(name => mounted.includes(name))
}
const opensSessions: Use = (_, __, parts) =>
  resourcesOfType(parts, 'AWS::ECS::Service').some(
    ({ properties }) => String(properties.EnableExecuteCommand) === 'true',
  )

/** The container's secrets are encrypted with the key. */
const decryptsSecrets: Use = (statement, _, parts) =>
  secretsOf(parts).some(name => {
    const key = resourcesOfType(parts, 'AWS::SecretsManager::Secret').find(secret => secret.name === name)?.properties
    return key?.KmsKeyId !== undefined && list(statement.Resource).map(resourceOf).includes(resourceOf(key.KmsKeyId))
  })

/** The vault's backups are encrypted with the key. */
const encryptsBackups: Use = (statement, _, parts) =>
  resourcesOfType(parts, 'AWS::Backup::BackupVault').some(({ properties: { EncryptionKeyArn: key } }) =>
    list(statement.Resource).map(resourceOf).includes(resourceOf(key)),
  )

/** The uses of the actions, by what works with the role. An action that is missing here has no use. */
const USES: Readonly<Record<RoleUser['kind'], Readonly<Record<string, Use>>>> = {
  'start of tasks': {
    'logs:CreateLogStream': writesLog,
    'logs:PutLogEvents': writesLog,
    'secretsmanager:GetSecretValue': (_, __, parts) => secretsOf(parts).length > 0,
    'kms:Decrypt': decryptsSecrets,
    // The image may come from a mirror in the account, whatever ImageRepository says today.
    'ecr:GetAuthorizationToken': always,
    'ecr:BatchCheckLayerAvailability': always,
    'ecr:BatchGetImage': always,
    'ecr:GetDownloadUrlForLayer': always,
  },
  task: {
    'elasticfilesystem:ClientMount': mountsFiles,
    'elasticfilesystem:ClientWrite': mountsFiles,
    'ssmmessages:CreateControlChannel': opensSessions,
    'ssmmessages:CreateDataChannel': opensSessions,
    'ssmmessages:OpenControlChannel': opensSessions,
    'ssmmessages:OpenDataChannel': opensSessions,
    'logs:CreateLogStream': opensSessions,
    'logs:DescribeLogGroups': opensSessions,
    'logs:DescribeLogStreams': opensSessions,
    'logs:PutLogEvents': opensSessions,
    'kms:Decrypt': opensSessions,
    'kms:GenerateDataKey': opensSessions,
  },
  'flow log': Object.fromEntries(
    ['CreateLogGroup', 'CreateLogStream', 'DescribeLogGroups', 'DescribeLogStreams', 'PutLogEvents'].map(name => [
      `logs:${name}`,
      always,
    ]),
  ),
  // The guide of RDS lists them: USER_Monitoring.OS.Enabling.
  'database host': Object.fromEntries(
    [
      'CreateLogGroup',
      'PutRetentionPolicy',
      'CreateLogStream',
      'DescribeLogStreams',
      'GetLogEvents',
      'PutLogEvents',
    ].map(name => [`logs:${name}`, always]),
  ),
  backup: Object.fromEntries([
    // Those of AWS's managed policies for backups and restores that concern file systems.
    ...[
      'elasticfilesystem:Backup',
      'elasticfilesystem:DescribeFileSystems',
      'elasticfilesystem:DescribeTags',
      'elasticfilesystem:Restore',
      'backup:CopyIntoBackupVault',
      'backup:DescribeBackupVault',
      'backup:TagResource',
      'tag:GetResources',
    ].map(name => [name, always]),
    ...['kms:CreateGrant', 'kms:Decrypt', 'kms:DescribeKey', 'kms:GenerateDataKey'].map(name => [
      name,
      encryptsBackups,
    ]),
  ]),
}

type Need = { readonly action: string; readonly resource: string }

/** What each user of a role does, with the resource that it does it to. */
const NEEDS: Partial<Record<RoleUser['kind'], (user: RoleUser, parts: readonly FlatResource[]) => readonly Need[]>> = {
  'start of tasks': (user, parts) => [
    ...secretsOf(parts).map(resource => ({ action: 'secretsmanager:GetSecretValue', resource })),
    ...logsOf(user, parts).map(resource => ({ action: 'logs:PutLogEvents', resource })),
  ],
  task: ({ resource: { properties } }) =>
    list(properties.Volumes).map(volume => ({
      action: 'elasticfilesystem:ClientMount',
      resource: resourceOf(at(volume, 'EFSVolumeConfiguration', 'FilesystemId')),
    })),
  'flow log': (user, parts) => logsOf(user, parts).map(resource => ({ action: 'logs:PutLogEvents', resource })),
  backup: (_, parts) =>
    resourcesOfType(parts, 'AWS::Backup::BackupSelection').flatMap(({ properties }) =>
      list(at(properties.BackupSelection, 'Resources'))
        .map(resourceOf)
        .map(resource => ({ action: 'elasticfilesystem:Backup', resource })),
    ),
}

/** The secrets of the containers, by their resources or ARNs. */
function secretsOf(parts: readonly FlatResource[]): readonly string[] {
  return containersOf(parts).flatMap(({ Secrets: secrets }) =>
    list(secrets).map(secret => {
      const source = at(secret, 'ValueFrom') ?? null
      return referencesIn(source)[0] ?? resourceOf(source)
    }),
  )
}

/** The log groups that a container or a flow log writes. */
function logsOf({ resource: { type, properties } }: RoleUser, parts: readonly FlatResource[]): readonly string[] {
  if (type === 'AWS::EC2::FlowLog') return list(properties.LogGroupName).map(resourceOf)
  return containersOf(parts).flatMap(container =>
    list(at(container, 'LogConfiguration', 'Options', 'awslogs-group')).map(resourceOf),
  )
}

type Allowed = { readonly role: FlatResource; readonly action: string; readonly statement: JsonMap }

function allowed(parts: readonly FlatResource[]): readonly Allowed[] {
  return resourcesOfType(parts, ROLE).flatMap(role =>
    statementsIn(role.properties.Policies ?? null)
      .filter(isMap)
      .flatMap(statement => list(statement.Action).map(action => ({ role, action: String(action), statement }))),
  )
}

function allows(parts: readonly FlatResource[], role: FlatResource, action: string, resource: string): boolean {
  return allowed(parts)
    .filter(one => one.role.name === role.name && one.action === action)
    .some(({ statement }) => list(statement.Resource).map(resourceOf).includes(resource))
}
