import type { Change } from '../../model/cloudFormation/change.ts'
import { lookup } from '../../model/lookup.ts'
import type { Risk } from '../../model/preview/risk.ts'
import { propertiesIn } from '../resourceState.ts'
import {
  allStates,
  type ContainerPair,
  containerPairs,
  type ResourcesBeforeAndAfter,
  TASK_DEFINITION,
  type TypedStates,
} from './applicationContainers.ts'
import { compareVersions, imageNameOf, versionOfTag } from './imageVersion.ts'

/**
 * Containers of Open WebUI that would run an older version than today. A newer version migrates the database, and no older
 * one starts on it again; unless every database is made anew in the same change, from a snapshot or empty.
 */
export function downgradeRisks(changes: readonly Change[], resources: ResourcesBeforeAndAfter): readonly Risk[] {
  const states = allStates(changes, resources)
  if (hasNewDatabases(states)) return []
  return containerPairs(states).flatMap(downgradeRisk)
}

function downgradeRisk({ before, after }: ContainerPair): readonly Risk[] {
  const { from, to, difference } = compareImages({ before, after })
  if (difference !== undefined && difference >= 0) return []
  const isByTag = from !== undefined && to !== undefined && from !== to
  const texts = isByTag ? { before: from, after: to } : { before: before.image, after: after.image }
  const [severity, reason] =
    difference === undefined ? (['caution', NOT_COMPARED] as const) : (['danger', OLDER] as const)
  const message = ['runs ', { untrusted: texts.after }, ' instead of ', { untrusted: texts.before }, reason]
  const property = `ContainerDefinitions/${after.name}/Image`
  return [{ kind: 'downgrade', severity, resource: after.path, type: TASK_DEFINITION, property, message, ...texts }]
}

/** difference: below zero for an older version; undefined where the tags do not tell. */
export function compareImages({ before, after }: ContainerPair): {
  readonly from: string | undefined
  readonly to: string | undefined
  readonly difference: number | undefined
} {
  const [from, to] = [imageNameOf(before.image).tag, imageNameOf(after.image).tag]
  const [old, next] = [versionOfTag(from), versionOfTag(to)]
  return { from, to, difference: old && next && compareVersions(next, old) }
}

const OLDER = ': the newer version has migrated the database, and the older one does not start on it'
const NOT_COMPARED =
  ': the tags do not tell which is older, and no older version starts on a database that a newer one has migrated'

/** Databases, with the properties that name the snapshot which one is made from. Another one replaces the database. */
export const SNAPSHOT_PROPERTIES: Readonly<Record<string, readonly string[]>> = {
  'AWS::RDS::DBCluster': ['SnapshotIdentifier'],
  'AWS::RDS::DBInstance': ['DBSnapshotIdentifier', 'DBClusterSnapshotIdentifier'],
}
/** An instance with one of these has the data of another database. */
export const DEPENDENT_DATABASE: readonly string[] = ['DBClusterIdentifier', 'SourceDBInstanceIdentifier']

export function hasNewDatabases(states: ReadonlyMap<string, TypedStates>): boolean {
  const databases = [...states.values()].filter(
    ({ type, after }) =>
      after !== undefined &&
      lookup(SNAPSHOT_PROPERTIES, type) &&
      !DEPENDENT_DATABASE.some(name => Object.hasOwn(propertiesIn(after), name)),
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
