import type { LiveResource, StoredObject, World } from '../world.ts'
import { isDeletedByHand, livePropertiesOf } from './alterLive.ts'
import type { Resource, Stack } from './stack.ts'

/** The world that the other services read, and what only CloudFormation may change in it. */
export type LiveWorld = {
  readonly world: World
  /** A resource that outlives its stack. */
  readonly retain: (stack: Stack, resource: Resource) => void
  readonly openBucket: (name: string) => void
  readonly closeBucket: (name: string) => void
}

type Order = {
  readonly account: string
  readonly region: string
  readonly now: () => Date
  readonly stacks: ReadonlyMap<string, Stack>
}

export function createLiveWorld({ account, region, now, stacks }: Order): LiveWorld {
  const retained: LiveResource[] = []
  const objects = new Map<string, Map<string, StoredObject[]>>()
  const all = (): readonly LiveResource[] => [...[...stacks.values()].flatMap(existingIn), ...retained]
  const world: World = {
    account,
    region,
    now,
    resources: type => all().filter(resource => type === undefined || resource.type === type),
    resource: (type, physicalId) => all().find(one => one.type === type && one.physicalId === physicalId),
    objects,
  }
  return {
    world,
    retain: (stack, resource) => {
      retained.push(...liveOf(stack, resource))
    },
    openBucket: name => {
      objects.set(name, new Map())
    },
    closeBucket: name => {
      objects.delete(name)
    },
  }
}

function existingIn(stack: Stack): readonly LiveResource[] {
  // What an update replaced stays alive until its cleanup phase.
  const replaced = stack.update?.replaced ?? []
  return [...stack.resources.values(), ...replaced].flatMap(resource => liveOf(stack, resource))
}

function liveOf(stack: Stack, resource: Resource): readonly LiveResource[] {
  const { logicalId, physicalId, type, invented, attributes, createdAt, exists } = resource
  if (!exists || physicalId === undefined || isDeletedByHand(stack, resource)) return []
  return [
    {
      stackId: stack.id,
      stackName: stack.name,
      logicalId,
      physicalId,
      type,
      properties: { ...invented, ...livePropertiesOf(stack, resource) },
      attributes,
      createdAt,
    },
  ]
}
