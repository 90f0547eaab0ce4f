import type { Json, Path } from '#lib/model/json.ts'
import type { FlatResource } from '../../fakes/template/alterStack.ts'
import { at } from './readResources.ts'
import { resourceOf } from './references.ts'

/** A resource that works with a role. */
export type RoleUser = {
  readonly kind: 'start of tasks' | 'task' | 'flow log' | 'database host' | 'backup'
  readonly resource: FlatResource
}

/** The properties with a role, by type. */
const ROLES: Readonly<Record<string, readonly (readonly [path: Path, kind: RoleUser['kind']])[]>> = {
  'AWS::ECS::TaskDefinition': [
    [['ExecutionRoleArn'], 'start of tasks'],
    [['TaskRoleArn'], 'task'],
  ],
  'AWS::EC2::FlowLog': [[['DeliverLogsPermissionArn'], 'flow log']],
  'AWS::RDS::DBInstance': [[['MonitoringRoleArn'], 'database host']],
  'AWS::Backup::BackupSelection': [[['BackupSelection', 'IamRoleArn'], 'backup']],
}

/** A vault has the backups that a role restores, also while no plan makes new ones. */
const VAULT = 'AWS::Backup::BackupVault'

export function roleUsersOf(
  parts: readonly FlatResource[],
  { name, properties }: Pick<FlatResource, 'name' | 'properties'>,
): readonly RoleUser[] {
  const restores = JSON.stringify(properties.AssumeRolePolicyDocument ?? null).includes('"backup.amazonaws.com"')
  return parts.flatMap(resource => [
    ...(ROLES[resource.type] ?? [])
      .filter(([path]) => resourceOf(valueAt(resource, path)) === name)
      .map(([, kind]) => ({ kind, resource })),
    ...(restores && resource.type === VAULT ? [{ kind: 'backup' as const, resource }] : []),
  ])
}

function valueAt({ properties }: FlatResource, path: Path): Json | undefined {
  return at(properties, ...path)
}
