import type { JsonMap } from '#lib/model/json.ts'
import type { LiveResource, StoredObject, World } from '../../../scripts/emulator/aws/world.ts'

export const NOW = new Date('2026-11-23T12:00:00Z')

/** A world with these resources and a fixed time. */
export function aWorld(resources: readonly LiveResource[] = [], changes: Partial<World> = {}): World {
  return {
    account: '123456789012',
    region: 'eu-central-1',
    now: () => NOW,
    resources: type => resources.filter(resource => type === undefined || resource.type === type),
    resource: (type, physicalId) =>
      resources.find(resource => resource.type === type && resource.physicalId === physicalId),
    objects: new Map<string, Map<string, StoredObject[]>>(),
    add: () => {
      throw new Error('This world gets no resources.')
    },
    alter: () => {
      throw new Error('These resources cannot change.')
    },
    databaseSnapshots: new Map(),
    snapshotDuration: 0,
    restoreJobs: new Map(),
    startedTasks: new Map(),
    taskDuration: 0,
    serviceLinkedRoles: new Set<string>(),
    applicationLog: new Map(),
    hostedZones: undefined,
    ...changes,
  }
}

/** `aLiveResource('S3::Bucket', 'artifacts', { … })`, created ten minutes ago. */
export function aLiveResource(
  type: string,
  physicalId: string,
  properties: JsonMap = {},
  attributes: JsonMap = {},
): LiveResource {
  return {
    stackId: 'arn:aws:cloudformation:eu-central-1:123456789012:stack/open-webui-dev/1',
    stackName: 'open-webui-dev',
    logicalId: physicalId.replace(/\W/g, ''),
    physicalId,
    type: `AWS::${type}`,
    properties,
    attributes,
    createdAt: new Date(NOW.getTime() - 600_000),
  }
}
