import type { Finding } from '../../model/problem.ts'
import { type Control, resourcesOfType } from './control.ts'
import { isSelected } from './fileSystems.ts'
import { propertyControls } from './propertyControls.ts'
import { isUnknown, numberOf, propertyAt, scalarTextOf } from './values.ts'
import { violationOf } from './violation.ts'

const INSTANCE = 'AWS::RDS::DBInstance'
const CLUSTER = 'AWS::RDS::DBCluster'

/** Names that are tried first. Absent for a restored database, a replica and an instance of a cluster, which have another's. */
export const databaseProperties: readonly Control[] = propertyControls([
  {
    rule: 'control/master-user',
    severity: 'medium',
    types: [INSTANCE, CLUSTER],
    path: ['MasterUsername'],
    accepts: value =>
      !/^(?:admin|administrator|postgres|root|mysql|sa|master|awsuser)$/i.test(scalarTextOf(value) ?? ''),
    effect: 'it is a name that is tried first',
    todo: 'Choose another MasterUsername; a change replaces the database.',
  },
])

/** Backups for seven days at least, by RDS itself or by a backup selection. */
export const databaseBackups: Control = scope =>
  resourcesOfType(scope, INSTANCE, CLUSTER).flatMap((found): readonly Finding[] => {
    const { BackupRetentionPeriod: days, DBClusterIdentifier, SourceDBInstanceIdentifier } = found.resource.properties
    // The cluster has the backups of its instances, and the source those of its replica.
    const isOfOther = DBClusterIdentifier !== undefined || SourceDBInstanceIdentifier !== undefined
    if (isOfOther || isUnknown(days) || (numberOf(days) ?? 1) >= 7 || isSelected(found, scope)) return []
    return [
      violationOf(found, {
        ...{ rule: 'control/database-backup', severity: 'medium', path: ['BackupRetentionPeriod'] },
        clause: `keeps its backups for ${days === undefined ? '1 day, the default' : `${numberOf(days)} days`} (BackupRetentionPeriod)`,
        todo: 'Set BackupRetentionPeriod to 7 or more.',
      }),
    ]
  })

type TlsParameter = {
  readonly family: RegExp
  readonly name: string
  readonly on: RegExp
  /** The first major version that has it on by default; undefined for none. */
  readonly since: number | undefined
}

/** https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/PostgreSQL.Concepts.General.SSL.html */
const TLS_PARAMETERS: Readonly<Record<string, readonly TlsParameter[]>> = {
  'AWS::RDS::DBParameterGroup': [
    { family: /^postgres(\d+)/, name: 'rds.force_ssl', on: /^1$/, since: 15 },
    { family: /^(?:mysql|mariadb)(\d+)/, name: 'require_secure_transport', on: /^(?:1|on)$/i, since: undefined },
    { family: /^sqlserver-\w+-(\d+)/, name: 'rds.force_ssl', on: /^1$/, since: undefined },
  ],
  'AWS::RDS::DBClusterParameterGroup': [
    { family: /^aurora-postgresql(\d+)/, name: 'rds.force_ssl', on: /^1$/, since: 17 },
    { family: /^aurora-mysql(\d+)/, name: 'require_secure_transport', on: /^(?:1|on)$/i, since: undefined },
    { family: /^postgres(\d+)/, name: 'rds.force_ssl', on: /^1$/, since: 15 },
  ],
}

/** Parameter groups whose databases accept connections without TLS. */
export const forceTls: Control = scope =>
  Object.entries(TLS_PARAMETERS).flatMap(([type, parameters]) =>
    resourcesOfType(scope, type).flatMap((found): readonly Finding[] => {
      const { Family: family, Parameters: settings } = found.resource.properties
      const name = scalarTextOf(family) ?? ''
      const parameter = parameters.find(one => one.family.test(name))
      if (!parameter || isUnknown(settings)) return []
      const value = propertyAt(settings, parameter.name)
      const version = Number(parameter.family.exec(name)?.[1])
      const isDefault = parameter.since !== undefined && version >= parameter.since
      const isOn = value === undefined ? isDefault : isUnknown(value) || parameter.on.test(scalarTextOf(value) ?? '')
      if (isOn) return []
      const state = value === undefined ? `has no ${parameter.name}` : `has ${parameter.name} '${scalarTextOf(value)}'`
      return [
        violationOf(found, {
          ...{ rule: 'control/force-tls', severity: 'medium', path: ['Parameters', parameter.name] },
          clause: `${state} (family ${name}): its databases accept connections without TLS`,
          todo: `Set ${parameter.name} to '1'.`,
        }),
      ]
    }),
  )
