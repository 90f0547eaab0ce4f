import type { DatabaseKind } from '#lib/model/snapshot.ts'
import { WireError } from '../../wire/wireError.ts'
import {
  addDatabaseSnapshot,
  type DatabaseSnapshot,
  type LiveResource,
  snapshotKeyOf,
  type World,
} from '../../world.ts'

type Tag = { readonly Key?: string | undefined; readonly Value?: string | undefined }
type SnapshotFilter = {
  readonly id?: string | undefined
  readonly database?: string | undefined
  readonly type?: string | undefined
}

/** The words of RDS for each kind: nouns in messages, and error codes. */
const WORDS = {
  instance: {
    ...{ database: 'DBInstance', snapshot: 'DBSnapshot', noun: 'Instance' },
    ...{ databaseNotFound: 'DBInstanceNotFound', snapshotNotFound: 'DBSnapshotNotFound' },
    ...{ exists: 'DBSnapshotAlreadyExists', busy: 'InvalidDBInstanceState', creating: 'InvalidDBSnapshotState' },
  },
  cluster: {
    ...{ database: 'DBCluster', snapshot: 'DBClusterSnapshot', noun: 'Cluster' },
    ...{ databaseNotFound: 'DBClusterNotFoundFault', snapshotNotFound: 'DBClusterSnapshotNotFoundFault' },
    ...{ exists: 'DBClusterSnapshotAlreadyExistsFault', busy: 'InvalidDBClusterStateFault' },
    creating: 'InvalidDBClusterSnapshotStateFault',
  },
} as const
/** AWS page "CreateDBSnapshot": letters, digits and hyphens, a letter first, no hyphen last and no two in a row. */
const VALID_IDENTIFIER = /^(?=.{1,255}$)[A-Za-z][A-Za-z0-9]*(?:-[A-Za-z0-9]+)*$/

const TYPES = { instance: 'DBInstance', cluster: 'DBCluster' } as const

/** The databases that the API of RDS describes: those of Amazon DocumentDB and Amazon Neptune, too. */
export function databasesOf(world: World, kind: DatabaseKind): readonly LiveResource[] {
  return ['RDS', 'DocDB', 'Neptune'].flatMap(family => world.resources(`AWS::${family}::${TYPES[kind]}`))
}

/** The snapshots of databases as RDS makes, lists and deletes them. Each function throws the errors of RDS. */
export function databaseSnapshots(world: World) {
  const all = (kind: DatabaseKind): readonly DatabaseSnapshot[] =>
    [...world.databaseSnapshots.values()].filter(snapshot => snapshot.kind === kind)
  const isAvailable = ({ availableAt }: DatabaseSnapshot): boolean => availableAt <= world.now()

  function databaseOf(kind: DatabaseKind, id: string): LiveResource {
    const database = databasesOf(world, kind).find(({ physicalId }) => physicalId === id)
    if (database) return database
    throw new WireError(WORDS[kind].databaseNotFound, `${WORDS[kind].database} ${id} not found.`, 404)
  }
  function find(kind: DatabaseKind, idOrArn: string): DatabaseSnapshot {
    const snapshot = all(kind).find(({ id, arn }) => id === idOrArn || arn === idOrArn)
    if (snapshot) return snapshot
    throw new WireError(WORDS[kind].snapshotNotFound, `${WORDS[kind].snapshot} not found: ${idOrArn}`, 404)
  }
  /** A database that makes a snapshot accepts no second one until the first is available. */
  function isBusy(kind: DatabaseKind, database: string): boolean {
    return all(kind).some(snapshot => snapshot.database === database && !isAvailable(snapshot))
  }
  return {
    databaseOf,
    isBusy,
    statusOf: (snapshot: DatabaseSnapshot): 'available' | 'creating' =>
      isAvailable(snapshot) ? 'available' : 'creating',
    /** Percent. */
    progressOf: ({ createdAt, availableAt }: DatabaseSnapshot): number => {
      const passed = world.now().getTime() - createdAt.getTime()
      const total = availableAt.getTime() - createdAt.getTime()
      return passed >= total ? 100 : Math.floor((passed / total) * 100)
    },
    list: (kind: DatabaseKind, { id, database, type }: SnapshotFilter): readonly DatabaseSnapshot[] => {
      if (id !== undefined) return [find(kind, id)]
      // Every snapshot here is a manual one.
      if (type !== undefined && type !== 'manual') return []
      return all(kind).filter(snapshot => database === undefined || snapshot.database === database)
    },
    create: (kind: DatabaseKind, id: string, databaseId: string, tags: readonly Tag[]): DatabaseSnapshot => {
      if (!VALID_IDENTIFIER.test(id))
        throw new WireError('InvalidParameterValue', `Invalid snapshot identifier:  ${id}`, 400)
      const { properties } = databaseOf(kind, databaseId)
      const { exists, busy, noun } = WORDS[kind]
      if (all(kind).some(snapshot => snapshot.id === id.toLowerCase())) {
        const message = `Cannot create the snapshot because a snapshot with the identifier ${id} already exists.`
        throw new WireError(exists, message, 400)
      }
      if (isBusy(kind, databaseId))
        throw new WireError(busy, `${noun} ${databaseId} is not currently in the available state.`, 400)
      return addDatabaseSnapshot(world, {
        ...{ kind, id, database: databaseId, properties, duration: world.snapshotDuration },
        tags: new Map(tags.map(({ Key: key = '', Value: value = '' }) => [key, value])),
      })
    },
    remove: (kind: DatabaseKind, id: string): DatabaseSnapshot => {
      const snapshot = find(kind, id)
      if (!isAvailable(snapshot))
        throw new WireError(WORDS[kind].creating, `Snapshot ${id} is not currently in the available state.`, 400)
      world.databaseSnapshots.delete(snapshotKeyOf(snapshot))
      return snapshot
    },
    byArn: (arn: string): DatabaseSnapshot | undefined =>
      [...world.databaseSnapshots.values()].find(snapshot => snapshot.arn === arn),
  }
}

export function tagListOf({ tags }: DatabaseSnapshot): { Key: string; Value: string }[] {
  return [...tags].map(([key, value]) => ({ Key: key, Value: value }))
}
