import * as rds from '@aws-sdk/client-rds'
import { partitionOf } from '#lib/model/environment.ts'
import type { ServiceHandlers } from '../../wire/serviceHandlers.ts'
import { WireError } from '../../wire/wireError.ts'
import type { DatabaseSnapshot, LiveResource, World } from '../../world.ts'
import { paginate } from '../paginate.ts'
import { propertyText } from '../propertyValues.ts'
import { toSdkShape } from '../toSdkShape.ts'
import { databaseSnapshots, databasesOf, tagListOf } from './databaseSnapshots.ts'

const LARGEST_PAGE = 100
const INVALID_TOKEN = new WireError('InvalidParameterValue', 'Invalid marker', 400)

/** The databases of Amazon RDS that CloudFormation created, and their snapshots. */
export function rdsHandlers(world: World): ServiceHandlers<typeof rds> {
  const snapshots = databaseSnapshots(world)
  const { partition } = partitionOf(world.region)
  const prefix = `arn:${partition}:rds:${world.region}:${world.account}`

  const describeInstance = (instance: LiveResource): rds.DBInstance => ({
    ...toSdkShape<rds.DBInstance>(rds.DBInstance$, instance.properties),
    Engine: engineOf(instance),
    DBInstanceIdentifier: instance.physicalId,
    DBInstanceArn: `${prefix}:db:${instance.physicalId}`,
    DBInstanceStatus: snapshots.isBusy('instance', instance.physicalId) ? 'backing-up' : 'available',
    InstanceCreateTime: instance.createdAt,
    Endpoint: {
      Address: propertyText(instance.attributes['Endpoint.Address']),
      Port: Number(propertyText(instance.attributes['Endpoint.Port']) ?? 5432),
    },
  })
  const describeCluster = (cluster: LiveResource): rds.DBCluster => ({
    ...toSdkShape<rds.DBCluster>(rds.DBCluster$, cluster.properties),
    Engine: engineOf(cluster),
    DBClusterIdentifier: cluster.physicalId,
    DBClusterArn: `${prefix}:cluster:${cluster.physicalId}`,
    Status: snapshots.isBusy('cluster', cluster.physicalId) ? 'backing-up' : 'available',
    ClusterCreateTime: cluster.createdAt,
  })
  const described = (snapshot: DatabaseSnapshot) => ({
    Engine: propertyText(snapshot.properties.Engine),
    SnapshotCreateTime: snapshot.createdAt,
    SnapshotType: 'manual',
    Status: snapshots.statusOf(snapshot),
    PercentProgress: snapshots.progressOf(snapshot),
    TagList: tagListOf(snapshot),
  })
  const describeSnapshot = (snapshot: DatabaseSnapshot): rds.DBSnapshot => ({
    ...described(snapshot),
    DBSnapshotIdentifier: snapshot.id,
    DBSnapshotArn: snapshot.arn,
    DBInstanceIdentifier: snapshot.database,
  })
  const describeClusterSnapshot = (snapshot: DatabaseSnapshot): rds.DBClusterSnapshot => ({
    ...described(snapshot),
    DBClusterSnapshotIdentifier: snapshot.id,
    DBClusterSnapshotArn: snapshot.arn,
    DBClusterIdentifier: snapshot.database,
  })
  const page = <Item>(items: readonly Item[], { Marker: token, MaxRecords: size = LARGEST_PAGE }: PageInput) =>
    paginate(items, { token, size }, INVALID_TOKEN)
  const tagged = (arn: string): DatabaseSnapshot => {
    const snapshot = snapshots.byArn(arn)
    if (!snapshot) throw new WireError('DBSnapshotNotFound', `DBSnapshot not found: ${arn}`, 404)
    return snapshot
  }

  return {
    DescribeDBInstances: input => {
      const id = input.DBInstanceIdentifier
      const all = id === undefined ? databasesOf(world, 'instance') : [snapshots.databaseOf('instance', id)]
      const { items, next } = page(all, input)
      return { DBInstances: items.map(describeInstance), Marker: next }
    },
    DescribeDBClusters: input => {
      const id = input.DBClusterIdentifier
      const all = id === undefined ? databasesOf(world, 'cluster') : [snapshots.databaseOf('cluster', id)]
      const { items, next } = page(all, input)
      return { DBClusters: items.map(describeCluster), Marker: next }
    },
    CreateDBSnapshot: input => ({
      DBSnapshot: describeSnapshot(
        snapshots.create('instance', input.DBSnapshotIdentifier, input.DBInstanceIdentifier, input.Tags ?? []),
      ),
    }),
    DescribeDBSnapshots: input => {
      const { DBSnapshotIdentifier: id, DBInstanceIdentifier: database, SnapshotType: type } = input
      const { items, next } = page(snapshots.list('instance', { id, database, type }), input)
      return { DBSnapshots: items.map(describeSnapshot), Marker: next }
    },
    DeleteDBSnapshot: input => ({
      DBSnapshot: { ...describeSnapshot(snapshots.remove('instance', input.DBSnapshotIdentifier)), Status: 'deleted' },
    }),
    CreateDBClusterSnapshot: input => ({
      DBClusterSnapshot: describeClusterSnapshot(
        snapshots.create('cluster', input.DBClusterSnapshotIdentifier, input.DBClusterIdentifier, input.Tags ?? []),
      ),
    }),
    DescribeDBClusterSnapshots: input => {
      const { DBClusterSnapshotIdentifier: id, DBClusterIdentifier: database, SnapshotType: type } = input
      const { items, next } = page(snapshots.list('cluster', { id, database, type }), input)
      return { DBClusterSnapshots: items.map(describeClusterSnapshot), Marker: next }
    },
    DeleteDBClusterSnapshot: input => ({
      DBClusterSnapshot: {
        ...describeClusterSnapshot(snapshots.remove('cluster', input.DBClusterSnapshotIdentifier)),
        Status: 'deleted',
      },
    }),
    AddTagsToResource: input => {
      const { tags } = tagged(input.ResourceName)
      for (const { Key: key = '', Value: value = '' } of input.Tags) tags.set(key, value)
      return {}
    },
    ListTagsForResource: input => ({ TagList: tagListOf(tagged(input.ResourceName)) }),
  }
}

type PageInput = { readonly Marker?: string | undefined; readonly MaxRecords?: number | undefined }

/** A database of DocumentDB or Neptune has no property for its engine. */
function engineOf({ type, properties }: LiveResource): string | undefined {
  if (type.startsWith('AWS::RDS::')) return propertyText(properties.Engine)
  return type.split('::')[1]?.toLowerCase()
}
