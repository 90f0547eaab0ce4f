import { WireError } from '../../wire/wireError.ts'
import type { LiveResource, World } from '../../world.ts'

/** Finds a task definition by its ARN, by `family:revision`, or the newest revision of a family. */
export function findTaskDefinition(world: World, arnOrName: string): LiveResource {
  const name = lastPartOf(arnOrName)
  const revisionOf = (resource: LiveResource) => Number(/:(\d+)$/.exec(resource.physicalId)?.[1] ?? 0)
  const matches = world
    .resources('AWS::ECS::TaskDefinition')
    .filter(resource =>
      [lastPartOf(resource.physicalId), lastPartOf(resource.physicalId).replace(/:\d+$/, '')].includes(name),
    )
    .sort((a, b) => revisionOf(b) - revisionOf(a))
  if (!matches[0]) throw new WireError('ClientException', 'Unable to describe task definition.')
  return matches[0]
}

/** The last part of an ARN, or the name itself. */
export function lastPartOf(arnOrName: string): string {
  return arnOrName.slice(arnOrName.lastIndexOf('/') + 1)
}
