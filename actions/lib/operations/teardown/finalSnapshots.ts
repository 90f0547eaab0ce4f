import { generatedNameOf } from '../../model/cloudFormation/generatedName.ts'
import { stackNameIn } from '../../model/cloudFormation/stack.ts'
import type { RetainedResource } from '../../model/outcome.ts'
import { type DatabaseSnapshot, databaseKindOf } from '../../model/snapshot.ts'
import type { ResourceWithPath } from '../environment/resourcesOfStack.ts'
import { bestEffort } from '../reporting/bestEffort.ts'
import type { Tools } from '../tools.ts'
import { isOfVersionChange } from '../version/namedSnapshot.ts'
import { finalSnapshotOf, foundSnapshotOf } from './snapshotCommands.ts'

/**
 * The snapshots of deleted resources. Of a database also those of the ones before it, which a replacement deleted: no list
 * of resources has them, but CloudFormation has made their identifiers of the same stack and logical id.
 */
export async function finalSnapshotsOf(
  resources: readonly ResourceWithPath[],
  stack: { readonly region: string },
  tools: Pick<Tools, 'snapshots' | 'reporter'>,
): Promise<readonly RetainedResource[]> {
  const hasDatabase = resources.some(({ type }) => databaseKindOf(type) !== undefined)
  const listed = hasDatabase ? await bestEffort('Reading the final snapshots', () => manualSnapshots(tools), tools) : []
  return resources.flatMap(resource => {
    // Other resources than databases have snapshots in no list, and the list of databases' may be refused.
    if (!listed || databaseKindOf(resource.type) === undefined) return [finalSnapshotOf(resource, stack)]
    // A person may have deleted it since.
    return listed
      .filter(snapshot => isOfDatabase(snapshot, resource))
      .map(({ id }) => foundSnapshotOf(resource, { id, isFinal: isFinal(id, resource) }, stack))
  })
}

async function manualSnapshots({ snapshots }: Pick<Tools, 'snapshots'>): Promise<readonly DatabaseSnapshot[]> {
  return (await Promise.all([snapshots.list('instance'), snapshots.list('cluster')])).flat()
}

/** The snapshots of changes of version are listed apart. */
function isOfDatabase(snapshot: DatabaseSnapshot, resource: ResourceWithPath): boolean {
  if (snapshot.kind !== databaseKindOf(resource.type) || isOfVersionChange(snapshot)) return false
  if (snapshot.database === resource.physicalId) return true
  const { prefix } = generatedNameOf({ ...resource, stackName: stackNameIn(resource.stackId) })
  return snapshot.database.startsWith(prefix)
}

/** CloudFormation makes the name of the same words; every other one was made by somebody else. */
function isFinal(id: string, resource: ResourceWithPath): boolean {
  return id.toLowerCase().startsWith(`${stackNameIn(resource.stackId)}-snapshot-${resource.logicalId}-`.toLowerCase())
}
