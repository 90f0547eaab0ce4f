import type { HostedZone, LiveResource, StoredObject, World } from '../../world.ts'
import type { EmulatedResource } from './emulatedResource.ts'
import type { EmulatedStack } from './emulatedStack.ts'
import { isDeletedOutOfBand, livePropertiesOf } from './liveProperties.ts'
import { liveKeyOf } from './stackDrift.ts'

/** The world that the other services read, and the changes that only CloudFormation makes in it. */
export type LiveResources = {
  readonly world: World
  /** Keeps a resource after the end of its stack. */
  readonly retain: (stack: EmulatedStack, resource: EmulatedResource) => void
  readonly createBucket: (name: string) => void
  readonly deleteBucket: (name: string) => void
}

type LiveResourcesOptions = {
  readonly account: string
  readonly region: string
  readonly now: () => Date
  /** Milliseconds. */
  readonly snapshotDuration: number
  readonly taskDuration: number
  readonly stacks: ReadonlyMap<string, EmulatedStack>
  readonly hostedZones: readonly HostedZone[] | undefined
}

export function createLiveResources({
  account,
  region,
  now,
  snapshotDuration,
  stacks,
  taskDuration,
  hostedZones,
}: LiveResourcesOptions): LiveResources {
  // Retained ones, and those that calls to their own services made.
  const withoutStack: LiveResource[] = []
  const objects = new Map<string, Map<string, StoredObject[]>>()
  // Only the resources of the type are built: IAM asks for a role at every call.
  const liveResourcesOf = (type: string | undefined): readonly LiveResource[] => [
    ...[...stacks.values()].flatMap(stack => liveResourcesIn(stack, type)),
    ...withoutStack.filter(resource => type === undefined || resource.type === type),
  ]
  const world: World = {
    account,
    region,
    now,
    resources: liveResourcesOf,
    resource: (type, physicalId) => liveResourcesOf(type).find(resource => resource.physicalId === physicalId),
    objects,
    add: added => {
      withoutStack.push({ ...added, stackId: '', stackName: '', logicalId: '', createdAt: now() })
    },
    alter: (resource, change) => {
      const { type, physicalId, stackId } = resource
      const isDeleted = change === 'deleted'
      const at = withoutStack.findIndex(candidate => candidate.type === type && candidate.physicalId === physicalId)
      if (at >= 0) withoutStack.splice(at, 1, ...(isDeleted ? [] : [{ ...resource, properties: change }]))
      else
        stacks
          .get(stackId)
          ?.drift.outOfBandChanges.set(liveKeyOf(resource), isDeleted ? change : { properties: change })
      if (isDeleted && type === 'AWS::S3::Bucket') objects.delete(physicalId)
    },
    databaseSnapshots: new Map(),
    snapshotDuration,
    restoreJobs: new Map(),
    startedTasks: new Map(),
    taskDuration,
    serviceLinkedRoles: new Set(),
    applicationLog: new Map(),
    hostedZones,
  }
  return {
    world,
    retain: (stack, resource) => {
      withoutStack.push(...toLiveResource(stack, resource))
    },
    createBucket: name => {
      objects.set(name, new Map())
    },
    deleteBucket: name => {
      objects.delete(name)
    },
  }
}

function liveResourcesIn(stack: EmulatedStack, type: string | undefined): readonly LiveResource[] {
  // A replaced resource stays alive until the cleanup phase of the update.
  const replaced = stack.update?.replacedResources ?? []
  return [...stack.resources.values(), ...replaced].flatMap(resource =>
    type === undefined || resource.type === type ? toLiveResource(stack, resource) : [],
  )
}

function toLiveResource(stack: EmulatedStack, resource: EmulatedResource): readonly LiveResource[] {
  const { logicalId, physicalId, type, generatedProperties, attributes, createdAt, exists } = resource
  if (!exists || physicalId === undefined || isDeletedOutOfBand(stack, resource)) return []
  return [
    {
      stackId: stack.id,
      stackName: stack.name,
      logicalId,
      physicalId,
      type,
      properties: { ...generatedProperties, ...livePropertiesOf(stack, resource) },
      attributes,
      createdAt,
    },
  ]
}
