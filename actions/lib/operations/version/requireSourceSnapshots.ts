import { SNAPSHOT_PROPERTIES } from '../../analysis/lifecycle/databases.ts'
import { propertiesIn } from '../../analysis/resourceState.ts'
import { type Change, resourcePathOf } from '../../model/cloudFormation/change.ts'
import type { Environment } from '../../model/environment.ts'
import { lookup } from '../../model/lookup.ts'
import type { Preview } from '../../model/preview/preview.ts'
import { Problem } from '../../model/problem.ts'
import type { DatabaseKind, DatabaseSnapshot } from '../../model/snapshot.ts'
import { resourceValue } from '../../template/compare/resolvedValue.ts'
import { resourcesByPath } from '../../template/compare/resourcesByPath.ts'
import type { DesiredStack } from '../environment/desiredStack.ts'
import { bestEffort } from '../reporting/bestEffort.ts'
import type { Tools } from '../tools.ts'

/** The snapshot that a change makes a database from. */
type Source = { readonly resource: string; readonly kind: DatabaseKind; readonly id: string }

/**
 * Refuses a change that makes a database from a snapshot which does not exist or is not available: CloudFormation would
 * find out in the middle of the change. A snapshot that cannot be read is a warning.
 */
export async function requireSourceSnapshots(
  { environment, resolved }: Pick<DesiredStack, 'environment' | 'resolved'>,
  preview: Pick<Preview, 'changes'>,
  tools: Pick<Tools, 'snapshots' | 'reporter'>,
): Promise<void> {
  const resources = resourcesByPath(resolved)
  for (const change of preview.changes.filter(isMadeAnew)) {
    const path = resourcePathOf(change)
    const resource = resources.get(path)?.resource
    const source = resource && sourceOf(path, resource.type, propertiesIn(resourceValue(resource)))
    if (!source) continue
    const read = () => tools.snapshots.find(source.kind, source.id).then(snapshot => ({ snapshot }))
    const found = await bestEffort(`Reading snapshot '${source.id}'`, read, tools)
    if (found && found.snapshot?.status !== 'available') throw unusable(source, found.snapshot, environment)
  }
}

function isMadeAnew({ action, replacement, properties }: Change): boolean {
  if (action !== 'modify') return action === 'add'
  const isSource = ({ path }: { readonly path: string }) => /^\/Properties\/\w*SnapshotIdentifier$/.test(path)
  return replacement === 'always' || properties.some(isSource)
}

function sourceOf(path: string, type: string, properties: Readonly<Record<string, unknown>>): Source | undefined {
  const name = lookup(SNAPSHOT_PROPERTIES, type)?.find(candidate => typeof properties[candidate] === 'string')
  const id = name === undefined ? undefined : properties[name]
  if (typeof id !== 'string' || id === '') return undefined
  return { resource: path, kind: name === 'DBSnapshotIdentifier' ? 'instance' : 'cluster', id }
}

function unusable({ resource, id }: Source, snapshot: DatabaseSnapshot | undefined, environment: Environment): Problem {
  const state = snapshot ? `is in status '${snapshot.status}'` : `does not exist in region '${environment.region}'`
  const location = environment.locationOf(['parameters', 'DatabaseSnapshotId'])
  return new Problem(`'${resource}' would be made from snapshot '${id}', which ${state}. Nothing was changed.`, {
    kind: 'refused',
    location,
    todo: `Name another snapshot in ${location.file}. To list them, run 'aws rds describe-db-snapshots --snapshot-type manual --region ${environment.region}'.`,
  })
}
