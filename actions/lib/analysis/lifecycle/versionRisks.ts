import type { Change } from '../../model/cloudFormation/change.ts'
import { lookup } from '../../model/lookup.ts'
import type { Risk, RiskMessage } from '../../model/preview/risk.ts'
import {
  allStates,
  type ContainerPair,
  containerPairs,
  type ResourcesBeforeAndAfter,
  type TypedStates,
} from './applicationContainers.ts'
import { hasNewDatabases, SNAPSHOT_PROPERTIES } from './databases.ts'
import { compareImages, type ImageChange, imageProperty } from './imageChange.ts'

/**
 * Containers that get a newer version of Open WebUI, or one of which the tags do not tell whether it is newer. A new
 * version migrates the database, so that nothing goes back without a snapshot of it.
 */
export function versionRisks(changes: readonly Change[], resources: ResourcesBeforeAndAfter): readonly Risk[] {
  const states = allStates(changes, resources)
  const hasDatabase = [...states.values()].some(isDeployedDatabase)
  return containerPairs(states).flatMap(pair => versionRisk(pair, { hasDatabase, isRestored: hasNewDatabases(states) }))
}

function isDeployedDatabase({ type, before }: TypedStates): boolean {
  return before !== undefined && lookup(SNAPSHOT_PROPERTIES, type) !== undefined
}

type Databases = { readonly hasDatabase: boolean; readonly isRestored: boolean }

function versionRisk(pair: ContainerPair, { hasDatabase, isRestored }: Databases): readonly Risk[] {
  const { texts, difference } = compareImages(pair)
  // A restore brings the database of the older version with it.
  if (difference !== undefined ? difference <= 0 : isRestored) return []
  const message = messageOf(texts, hasDatabase)
  return [{ kind: 'version', severity: 'caution', ...imageProperty(pair), message, ...texts }]
}

/**
 * Minutes without the application. At least: the old tasks stop and a new one starts (0.5 to 3 minutes, measured). At most:
 * the migration of a database of usual size, too.
 */
const MINUTES_WITHOUT_SERVICE = '2 to 10 minutes'

function messageOf({ before, after }: ImageChange['texts'], hasDatabase: boolean): RiskMessage {
  const [first, back] = hasDatabase
    ? ['deploy takes a snapshot of the database first, while the application runs; then', 'restore that snapshot']
    : ['the stack has no database of its own, so deploy takes no snapshot;', 'restore a backup of your own']
  return [
    ...['changes Open WebUI from ', { untrusted: before }, ' to ', { untrusted: after }],
    `: ${first} nobody is served for about ${MINUTES_WITHOUT_SERVICE}, until the new version has migrated the database and is healthy. To go back, ${back}: the old version does not start on a migrated database`,
  ]
}
