import type { Finding } from '../../model/problem.ts'
import type { ResourceInStack } from '../../template/compare/resourcesByPath.ts'
import { type Control, type ControlScope, resourcesOfType } from './control.ts'
import { deniesPlainText, statementsAt, testsOf } from './statements.ts'
import { isUnknown, propertyAt, resourcesIn, scalarTextOf, valuesIn } from './values.ts'
import { violationOf } from './violation.ts'

const FILE_SYSTEM = 'AWS::EFS::FileSystem'

/** Who may mount a file system, and how. */
export const fileSystemPolicies: Control = scope =>
  resourcesOfType(scope, FILE_SYSTEM).flatMap((found): readonly Finding[] => {
    const { FileSystemPolicy: policy } = found.resource.properties
    if (isUnknown(policy)) return []
    const statements = statementsAt(found, ['FileSystemPolicy'])
    const open = statements.filter(
      ({ statement }) =>
        statement.effect === 'Allow' &&
        statement.principals.some(({ kind }) => kind === 'anybody') &&
        !testsOf(statement).some(({ key }) => LIMITING_KEYS.test(key)),
    )
    const about = { rule: 'control/file-system-policy', severity: 'medium' } as const
    return [
      ...(statements.some(({ statement }) => deniesPlainText(statement))
        ? []
        : [
            violationOf(found, {
              ...{ ...about, path: ['FileSystemPolicy'] },
              clause:
                policy === undefined
                  ? 'has no FileSystemPolicy: every host that reaches a mount target may mount it, also without TLS'
                  : 'has a FileSystemPolicy that does not deny connections without TLS',
              todo: "Add a statement that denies '*' under the condition Bool aws:SecureTransport 'false'.",
            }),
          ]),
      ...open.map(({ path }) =>
        violationOf(found, {
          ...{ ...about, path },
          clause: `lets every host mount it without an access point (${path.join('/')})`,
          todo: 'Add a condition on elasticfilesystem:AccessPointArn, or name the role.',
        }),
      ),
    ]
  })

const LIMITING_KEYS = /^(?:elasticfilesystem:access(?:pointarn|edviamounttarget)|aws:principal\w+|aws:source\w+)$/

/** A file system is backed up by EFS itself, or by a backup selection that names it or its tags. */
export const fileSystemBackups: Control = scope =>
  resourcesOfType(scope, FILE_SYSTEM).flatMap((found): readonly Finding[] => {
    const status = propertyAt(found.resource.properties, 'BackupPolicy', 'Status')
    if (isUnknown(status) || scalarTextOf(status) === 'ENABLED' || isSelected(found, scope)) return []
    return [
      violationOf(found, {
        ...{ rule: 'control/file-system-backup', severity: 'medium', path: ['BackupPolicy'] },
        clause: 'is in no backup: neither BackupPolicy nor a backup selection covers it',
        todo: 'Set BackupPolicy/Status to ENABLED, or add it to an AWS::Backup::BackupSelection.',
      }),
    ]
  })

/** True if a backup selection names a resource, or may choose it by its tags. */
export function isSelected(found: ResourceInStack, scope: ControlScope): boolean {
  return resourcesOfType(scope, 'AWS::Backup::BackupSelection').some(({ resource }) => {
    const selection = propertyAt(resource.properties, 'BackupSelection')
    const named = propertyAt(selection, 'Resources')
    const isByTag = [propertyAt(selection, 'ListOfTags'), propertyAt(selection, 'Conditions')].some(
      one => one !== undefined,
    )
    return (
      isByTag ||
      resourcesIn(named).includes(found.path) ||
      valuesIn(named).some(arn => /\*$/.test(scalarTextOf(arn) ?? ''))
    )
  })
}
