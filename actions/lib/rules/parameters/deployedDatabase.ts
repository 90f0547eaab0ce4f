import type { Finding } from '../../model/problem.ts'
import type { ComparingRule } from '../rule.ts'
import { parameterSource, parameterWithFile } from './parameterSource.ts'

/**
 * What a deployed database does not survive. RDS keeps nothing of the snapshot's name: without it CloudFormation makes an
 * empty database in place of the restored one.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-rds-dbinstance.html
 */
export const deployedDatabase: ComparingRule = (environment, stack, base) => {
  const [mode, snapshot, storage] = ['DatabaseMode', 'DatabaseSnapshotId', 'DatabaseStorage'].map(name =>
    parameterSource(name, environment, stack),
  )
  // Another kind of database has no snapshot and no storage; the preview shows that the one before goes.
  if (mode && mode.value !== base.parameters.DatabaseMode) return []
  const findings: Finding[] = []
  const { DatabaseSnapshotId: snapshotBefore, DatabaseStorage: storageBefore } = base.parameters
  if (snapshot?.value === '' && typeof snapshotBefore === 'string' && snapshotBefore !== '') {
    const kind = mode ? ` of ${parameterWithFile(mode)}` : ''
    findings.push({
      level: 'error',
      rule: 'environment/snapshot',
      message: `${parameterWithFile(snapshot)} takes away the snapshot '${snapshotBefore}' that the deployed database${kind} was made from: CloudFormation would replace it with an empty one.`,
      todo: `Set 'DatabaseSnapshotId' to '${snapshotBefore}' again, and leave it for as long as the database exists.`,
      location: environment.locationOf(['parameters', snapshot.name]),
    })
  }
  if (storage && Number(storage.value) < Number(storageBefore))
    findings.push({
      level: 'error',
      rule: 'environment/storage',
      message: `${parameterWithFile(storage)} is less than the ${String(storageBefore)} GiB of the deployed files, and the storage of a database can only grow.`,
      todo: `Set 'DatabaseStorage' to ${String(storageBefore)} or more.`,
      location: storage.location,
    })
  return findings
}
