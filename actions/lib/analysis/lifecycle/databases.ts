import { lookup } from '../../model/lookup.ts'
import type { ValueMap } from '../../template/resolve/resolvedStack.ts'
import { propertiesIn } from '../resourceState.ts'
import type { TypedStates } from './applicationContainers.ts'

/** Databases, with the properties that name the snapshot which one is made from. Another one replaces the database. */
export const SNAPSHOT_PROPERTIES: Readonly<Record<string, readonly string[]>> = {
  'AWS::RDS::DBCluster': ['SnapshotIdentifier'],
  'AWS::RDS::DBInstance': ['DBSnapshotIdentifier', 'DBClusterSnapshotIdentifier'],
}
const DEPENDENT: readonly string[] = ['DBClusterIdentifier', 'SourceDBInstanceIdentifier']

/** True for an instance of a cluster and for a replica: each has the data of another database. */
export function isDependentDatabase(properties: ValueMap): boolean {
  return DEPENDENT.some(name => Object.hasOwn(properties, name))
}

/** True if a change makes every database of the stack anew, from a snapshot or empty. */
export function hasNewDatabases(states: ReadonlyMap<string, TypedStates>): boolean {
  const databases = [...states.values()].filter(
    ({ type, after }) =>
      after !== undefined && lookup(SNAPSHOT_PROPERTIES, type) && !isDependentDatabase(propertiesIn(after)),
  )
  return databases.length > 0 && databases.every(isNewOrRestored)
}

function isNewOrRestored({ type, before, after }: TypedStates): boolean {
  if (before === undefined) return true
  return (lookup(SNAPSHOT_PROPERTIES, type) ?? []).some(name => {
    const { [name]: snapshot } = propertiesIn(after)
    return typeof snapshot === 'string' && snapshot !== '' && snapshot !== propertiesIn(before)[name]
  })
}
