import { partitionOf } from '#lib/model/environment.ts'
import { WireError } from '../../wire/wireError.ts'
import type { DatabaseSnapshot, LiveResource, World } from '../../world.ts'

type Kind = DatabaseSnapshot['kind']
type Tag = { readonly Key?: string | undefined; readonly Value?: string | undefined }

const TYPES = { instance: 'AWS::RDS::DBInstance', cluster: 'AWS::RDS::DBCluster' } as const
/** Begins the error codes of RDS. */
const NAMES = { instance: 'DBInstance', cluster: 'DBCluster' } as const
const SNAPSHOT_NAMES = { instance: 'DBSnapshot', cluster: 'DBClusterSnapshot' } as const
/** AWS page "CreateDBSnapshot": letters, digits and hyphens, a letter first, no hyphen last and no two in a row. */
const VALID_IDENTIFIER = /^(?=.{1,255}$)[A-Za-z][A-Za-z0-9]*(?:-[A-Za-z0-9]+)*$/

/** The snapshots of databases as RDS makes, lists and deletes them. */
export function databaseSnapshots(world: World) {
  const all = (kind: Kind): readonly DatabaseSnapshot[] =>
    [...world.databaseSnapshots.values()].filter(snapshot => snapshot.kind === kind)
  const isAvailable = ({ availableAt }: DatabaseSnapshot): boolean => availableAt <= world.now()

  function databaseOf(kind: Kind, id: string): LiveResource {
    const database = world.resource(TYPES[kind], id)
    if (database) return database
    const code = kind === 'instance' ? 'DBInstanceNotFound' : 'DBClusterNotFoundFault'
    throw new WireError(code, `${NAMES[kind]} ${id} not found.`, 404)
  }
  function find(kind: Kind, idOrArn: string): DatabaseSnapshot {
    const snapshot = all(kind).find(({ id, arn }) => id === idOrArn || arn === idOrArn)
    if (snapshot) return snapshot
    const code = kind === 'instance' ? 'DBSnapshotNotFound' : 'DBClusterSnapshotNotFoundFault'
    throw new WireError(code, `${SNAPSHOT_NAMES[kind]} not found: ${idOrArn}`, 404)
  }
  return {
    databaseOf,
    find,
    /** A database that makes a snapshot accepts no second one until the first is available. */
    isBusy: (kind: Kind, database: string): boolean =>
      all(kind).some(snapshot => snapshot.database === database && !isAvailable(snapshot)),
    statusOf: (snapshot: DatabaseSnapshot): 'available' | 'creating' =>
      isAvailable(snapshot) ? 'available' : 'creating',
    /** Percent. */
    progressOf: ({ createdAt, availableAt }: DatabaseSnapshot): number => {
      const passed = world.now().getTime() - createdAt.getTime()
      const total = availableAt.getTime() - createdAt.getTime()
      return passed >= total ? 100 : Math.floor((passed / total) * 100)
    },
    list: (
      kind: Kind,
      {
        id,
        database,
        type,
      }: {
        readonly id?: string | undefined
        readonly database?: string | undefined
        readonly type?: string | undefined
      },
    ): readonly DatabaseSnapshot[] => {
      if (id !== undefined) return [find(kind, id)]
      // Every snapshot here is a manual one.
      if (type !== undefined && type !== 'manual') return []
      return all(kind).filter(snapshot => database === undefined || snapshot.database === database)
    },
    create: (kind: Kind, id: string, databaseId: string, tags: readonly Tag[]): DatabaseSnapshot => {
      if (!VALID_IDENTIFIER.test(id))
        throw new WireError('InvalidParameterValue', `Invalid snapshot identifier:  ${id}`, 400)
      const database = databaseOf(kind, databaseId)
      if (all(kind).some(snapshot => snapshot.id === id.toLowerCase())) {
        const code = kind === 'instance' ? 'DBSnapshotAlreadyExists' : 'DBClusterSnapshotAlreadyExistsFault'
        throw new WireError(
          code,
          `Cannot create the snapshot because a snapshot with the identifier ${id} already exists.`,
          400,
        )
      }
      if (all(kind).some(snapshot => snapshot.database === databaseId && !isAvailable(snapshot)))
        throw new WireError(
          kind === 'instance' ? 'InvalidDBInstanceState' : 'InvalidDBClusterStateFault',
          `${kind === 'instance' ? 'Instance' : 'Cluster'} ${databaseId} is not currently in the available state.`,
          400,
        )
      const { account, region } = world
      const arnType = kind === 'instance' ? 'snapshot' : 'cluster-snapshot'
      const createdAt = world.now()
      const snapshot: DatabaseSnapshot = {
        ...{ id: id.toLowerCase(), kind, database: databaseId, properties: database.properties, createdAt },
        arn: `arn:${partitionOf(region).partition}:rds:${region}:${account}:${arnType}:${id.toLowerCase()}`,
        availableAt: new Date(createdAt.getTime() + world.snapshotDuration),
        tags: new Map(tags.map(({ Key: key = '', Value: value = '' }) => [key, value])),
      }
      world.databaseSnapshots.set(`${kind} ${snapshot.id}`, snapshot)
      return snapshot
    },
    remove: (kind: Kind, id: string): DatabaseSnapshot => {
      const snapshot = find(kind, id)
      if (!isAvailable(snapshot))
        throw new WireError(
          kind === 'instance' ? 'InvalidDBSnapshotState' : 'InvalidDBClusterSnapshotStateFault',
          `Snapshot ${id} is not currently in the available state.`,
          400,
        )
      world.databaseSnapshots.delete(`${kind} ${snapshot.id}`)
      return snapshot
    },
    byArn: (arn: string): DatabaseSnapshot | undefined =>
      [...world.databaseSnapshots.values()].find(snapshot => snapshot.arn === arn),
  }
}

export function tagListOf({ tags }: DatabaseSnapshot): { Key: string; Value: string }[] {
  return [...tags].map(([key, value]) => ({ Key: key, Value: value }))
}
