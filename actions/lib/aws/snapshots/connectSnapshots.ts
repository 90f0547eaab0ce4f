import { Problem } from '../../model/problem.ts'
import type { DatabaseKind } from '../../model/snapshot.ts'
import type { Snapshots } from '../../ports.ts'
import type { Access } from '../credentials/access.ts'
import { required } from '../enumValue.ts'
import { awsErrorCodeOf, awsErrorDetailsOf } from '../errors/awsErrorDetails.ts'
import { lazy } from '../lazy.ts'
import { createClient } from '../requests/createClient.ts'
import { clusterSnapshotOf, instanceSnapshotOf, tagListOf } from './snapshotOf.ts'

/** Snapshots of the databases of Amazon RDS. */
export function connectSnapshots(access: Access): Snapshots {
  const connection = lazy(async () => {
    const sdk = await import('./rds.ts')
    const client = createClient(sdk.RDSClient, access)
    return { sdk, client }
  })
  async function read(kind: DatabaseKind, id?: string) {
    const { sdk, client } = await connection()
    const type = id === undefined ? { SnapshotType: 'manual' } : {}
    if (kind === 'instance') {
      const pages = sdk.paginateDescribeDBSnapshots({ client }, { DBSnapshotIdentifier: id, ...type })
      return (await Array.fromAsync(pages)).flatMap(instanceSnapshotOf)
    }
    const pages = sdk.paginateDescribeDBClusterSnapshots({ client }, { DBClusterSnapshotIdentifier: id, ...type })
    return (await Array.fromAsync(pages)).flatMap(clusterSnapshotOf)
  }
  return {
    list: kind => read(kind),
    find: async (kind, id) => {
      const found = await orElse(NOT_FOUND, [], read(kind, id))
      return found[0]
    },
    create: async ({ kind, id, database, tags }) => {
      const { sdk, client } = await connection()
      const Tags = tagListOf(tags)
      const created =
        kind === 'instance'
          ? client
              .send(new sdk.CreateDBSnapshotCommand({ DBSnapshotIdentifier: id, DBInstanceIdentifier: database, Tags }))
              .then(({ DBSnapshot: snapshot }) => snapshot)
          : client
              .send(
                new sdk.CreateDBClusterSnapshotCommand({
                  DBClusterSnapshotIdentifier: id,
                  DBClusterIdentifier: database,
                  Tags,
                }),
              )
              .then(({ DBClusterSnapshot: snapshot }) => snapshot)
      // An earlier attempt made it, although its response was lost.
      const started = created.then(snapshot => {
        required(snapshot, 'no snapshot')
        return 'started' as const
      })
      return withRefusals('CreateDBSnapshot', orElse(BUSY, 'busy', orElse(EXISTS, 'started', started)))
    },
    remove: async ({ kind, id }) => {
      const { sdk, client } = await connection()
      const removed =
        kind === 'instance'
          ? client
              .send(new sdk.DeleteDBSnapshotCommand({ DBSnapshotIdentifier: id }))
              .then(({ DBSnapshot: snapshot }) => snapshot)
          : client
              .send(new sdk.DeleteDBClusterSnapshotCommand({ DBClusterSnapshotIdentifier: id }))
              .then(({ DBClusterSnapshot: snapshot }) => snapshot)
      const checked = removed.then(snapshot => void required(snapshot, 'no snapshot'))
      await withRefusals('DeleteDBSnapshot', orElse(NOT_FOUND, undefined, checked))
    },
  }
}

const NOT_FOUND = /^DB(?:Cluster)?SnapshotNotFound/
const EXISTS = /^DB(?:Cluster)?SnapshotAlreadyExists/
/** The database is being changed or backed up. */
const BUSY = /^InvalidDB(?:Instance|Cluster)State/
const REFUSALS = /^(?:SnapshotQuotaExceeded|InvalidDB(?:Cluster)?SnapshotState|InvalidParameter|KMSKeyNotAccessible)/

/** The result, or `other` after an error with such a code. */
async function orElse<T, U>(codes: RegExp, other: U, result: Promise<T>): Promise<T | U> {
  try {
    return await result
  } catch (error) {
    if (codes.test(awsErrorCodeOf(error))) return other
    throw error
  }
}

async function withRefusals<T>(action: string, result: Promise<T>): Promise<T> {
  try {
    return await result
  } catch (error) {
    const code = awsErrorCodeOf(error)
    if (error instanceof Problem || !REFUSALS.test(code)) throw error
    throw new Problem(`RDS refused '${action}': '${awsErrorDetailsOf(error).message}'`, {
      todo: code.startsWith('SnapshotQuotaExceeded')
        ? 'Delete manual snapshots that nobody needs, or request an increase in the Service Quotas console, then try again.'
        : 'Look at the database and its snapshots in the RDS console, then try again.',
      cause: error,
    })
  }
}
