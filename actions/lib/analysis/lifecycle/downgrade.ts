import type { Change } from '../../model/cloudFormation/change.ts'
import type { Risk } from '../../model/preview/risk.ts'
import { allStates, type ContainerPair, containerPairs, type ResourcesBeforeAndAfter } from './applicationContainers.ts'
import { hasNewDatabases } from './databases.ts'
import { compareImages, imageProperty } from './imageChange.ts'

/**
 * Containers of Open WebUI that would run an older version than today. A newer version migrates the database, and no older
 * one starts on it again; unless every database is made anew in the same change, from a snapshot or empty.
 */
export function downgradeRisks(changes: readonly Change[], resources: ResourcesBeforeAndAfter): readonly Risk[] {
  const states = allStates(changes, resources)
  if (hasNewDatabases(states)) return []
  return containerPairs(states).flatMap(downgradeRisk)
}

function downgradeRisk(pair: ContainerPair): readonly Risk[] {
  const { texts, difference } = compareImages(pair)
  if (difference !== undefined && difference >= 0) return []
  const [severity, reason] =
    difference === undefined ? (['caution', NOT_COMPARED] as const) : (['danger', OLDER] as const)
  const message = ['runs ', { untrusted: texts.after }, ' instead of ', { untrusted: texts.before }, reason]
  return [{ kind: 'downgrade', severity, ...imageProperty(pair), message, ...texts }]
}

const OLDER = ': the newer version has migrated the database, and the older one does not start on it'
const NOT_COMPARED =
  ': the tags do not tell which is older, and no older version starts on a database that a newer one has migrated'
