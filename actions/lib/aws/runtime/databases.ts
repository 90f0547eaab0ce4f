import type { Runtime } from '../../ports.ts'
import type { Access } from '../credentials/access.ts'
import { required, requireSame } from '../enumValue.ts'
import { awsErrorCodeOf } from '../errors/awsErrorDetails.ts'
import { lazy } from '../lazy.ts'
import { createClient } from '../requests/createClient.ts'

/** Amazon RDS, whose API describes the databases of Amazon DocumentDB and Amazon Neptune, too. */
export function connectDatabases(access: Access): Pick<Runtime, 'databaseStatus'> {
  const connection = lazy(async () => {
    const sdk = await import('../snapshots/rds.ts')
    const client = createClient(sdk.RDSClient, access)
    return { sdk, client }
  })
  return {
    databaseStatus: async (kind, id) => {
      const { sdk, client } = await connection()
      try {
        if (kind === 'cluster') {
          const output = await client.send(new sdk.DescribeDBClustersCommand({ DBClusterIdentifier: id }))
          const [cluster] = required(output.DBClusters, 'no list of clusters')
          requireSame('cluster', id, [cluster?.DBClusterIdentifier, cluster?.DBClusterArn])
          return required(cluster?.Status, 'a cluster without status')
        }
        const output = await client.send(new sdk.DescribeDBInstancesCommand({ DBInstanceIdentifier: id }))
        const [instance] = required(output.DBInstances, 'no list of databases')
        requireSame('database', id, [instance?.DBInstanceIdentifier, instance?.DBInstanceArn])
        return required(instance?.DBInstanceStatus, 'a database without status')
      } catch (error) {
        if (/^DB(Instance|Cluster)NotFound/.test(awsErrorCodeOf(error))) return undefined
        throw error
      }
    },
  }
}
