import { addDatabaseSnapshot, type DatabaseSnapshot } from '../../world.ts'
import type { Engine } from '../engine.ts'
import { randomText, uuid } from '../random.ts'
import type { EmulatedResource } from '../state/emulatedResource.ts'
import type { EmulatedStack } from '../state/emulatedStack.ts'
import { ResourceFailure } from '../state/resourceFailure.ts'
import type { DeletionCause } from './deletionPolicy.ts'

/** The kinds of databases that have snapshots, with the property that names the snapshot which a new one is made from. */
const DATABASES: Readonly<
  Record<string, { readonly kind: DatabaseSnapshot['kind']; readonly source: string; readonly name: string }>
> = {
  'AWS::RDS::DBInstance': { kind: 'instance', source: 'DBSnapshotIdentifier', name: 'DBSnapshot' },
  'AWS::RDS::DBCluster': { kind: 'cluster', source: 'SnapshotIdentifier', name: 'DBClusterSnapshot' },
}

/** Fails a database that is made from a snapshot which does not exist, as RDS does. */
export function requireSourceSnapshot(engine: Engine, { type, properties }: EmulatedResource): void {
  const database = DATABASES[type]
  const source = database && properties[database.source]
  if (!database || typeof source !== 'string') return
  const snapshot = [...engine.world.databaseSnapshots.values()].find(
    ({ kind, id, arn }) => kind === database.kind && (id === source || arn === source),
  )
  if (snapshot && snapshot.availableAt <= engine.world.now()) return
  const reason = snapshot
    ? `${source} is not in available state`
    : `${database.name} not found: ${source} (Service: Rds, Status Code: 404, Request ID: ${uuid(engine.random)})`
  throw new ResourceFailure(
    `Resource handler returned message: "${reason}" (RequestToken: ${uuid(engine.random)}, HandlerErrorCode: ${snapshot ? 'InvalidRequest' : 'NotFound'})`,
  )
}

/** Makes the last snapshot of a database whose policy says `Snapshot`. */
export function takeFinalSnapshot(
  engine: Engine,
  stack: EmulatedStack,
  resource: EmulatedResource,
  cause: DeletionCause,
): void {
  const database = DATABASES[resource.type]
  const policy = cause === 'replacement' ? resource.updateReplacePolicy : resource.deletionPolicy
  // A database that the same operation made has no snapshot: its creation is undone.
  if (!database || policy !== 'Snapshot' || cause === 'rollback of creation') return
  const { world, random } = engine
  addDatabaseSnapshot(world, {
    id: `${stack.name}-snapshot-${resource.logicalId}-${randomText(random, 'lower', 12)}`,
    kind: database.kind,
    database: resource.physicalId ?? '',
    properties: resource.properties,
    tags: new Map(Object.entries(resource.tags)),
    duration: 0,
  })
}
