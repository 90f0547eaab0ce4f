import type { Change } from '../../model/cloudFormation/change.ts'
import type { Risk } from '../../model/preview/risk.ts'
import { Unknown } from '../../template/resolve/resolvedStack.ts'
import { propertiesIn } from '../resourceState.ts'
import {
  allStates,
  type ContainerPair,
  containerPairs,
  type ResourcesBeforeAndAfter,
  type TypedStates,
} from './applicationContainers.ts'
import { compareImages } from './imageChange.ts'
import { mayOverlap, SERVICE } from './taskReplacement.ts'

/**
 * Services that may run two images of Open WebUI on one database. Each image migrates the database as it starts, and the
 * other one would go on to write what it expects. The deployed service counts as well as the new one, because no
 * documentation says whose settings govern the deployment that changes both.
 */
export function versionOverlapRisks(changes: readonly Change[], resources: ResourcesBeforeAndAfter): readonly Risk[] {
  const states = allStates(changes, resources)
  const [pair] = containerPairs(states)
  if (!pair) return []
  return [...states].flatMap(([path, service]): readonly Risk[] => {
    const { type, before, after } = service
    const isKnown = resources.before?.has(path) || resources.after?.has(path)
    if (type !== SERVICE || !isKnown || !before || !runs(service, pair)) return []
    const isDeployed = mayOverlap(before)
    if (!isDeployed && !(after && mayOverlap(after))) return []
    const { texts } = compareImages(pair)
    const message = [
      'would run ',
      { untrusted: texts.before },
      ' and ',
      { untrusted: texts.after },
      ` on one database: the ${isDeployed ? 'deployed' : 'new'} service starts new tasks beside the old ones`,
    ]
    return [{ kind: 'overlap', severity: 'danger', resource: path, type, property: PROPERTY, message, ...texts }]
  })
}

const PROPERTY = 'DeploymentConfiguration'

/** A service that names its task definition in another way may be the one. */
function runs({ before, after }: TypedStates, pair: ContainerPair): boolean {
  const named = [before, after].flatMap(state => {
    const { TaskDefinition: definition } = propertiesIn(state)
    return definition instanceof Unknown && definition.expression.kind === 'resource'
      ? [definition.expression.path]
      : []
  })
  return named.length === 0 || named.some(path => path === pair.before.path || path === pair.after.path)
}
