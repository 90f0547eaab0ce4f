import type {
  DBClusterSnapshot,
  DBSnapshot,
  DescribeDBClusterSnapshotsCommandOutput,
  DescribeDBSnapshotsCommandOutput,
  Tag,
} from '@aws-sdk/client-rds'
import type { DatabaseSnapshot } from '../../model/snapshot.ts'
import { required } from '../enumValue.ts'

export function instanceSnapshotOf(page: DescribeDBSnapshotsCommandOutput): readonly DatabaseSnapshot[] {
  return required(page.DBSnapshots, 'no list of snapshots').map(snapshot => ({
    ...sharedOf(snapshot),
    kind: 'instance',
    id: required(snapshot.DBSnapshotIdentifier, 'a snapshot without name'),
    database: required(snapshot.DBInstanceIdentifier, 'a snapshot without database'),
  }))
}

export function clusterSnapshotOf(page: DescribeDBClusterSnapshotsCommandOutput): readonly DatabaseSnapshot[] {
  return required(page.DBClusterSnapshots, 'no list of snapshots').map(snapshot => ({
    ...sharedOf(snapshot),
    kind: 'cluster',
    id: required(snapshot.DBClusterSnapshotIdentifier, 'a snapshot without name'),
    database: required(snapshot.DBClusterIdentifier, 'a snapshot without database'),
  }))
}

export function tagListOf(tags: Readonly<Record<string, string>>): Tag[] {
  return Object.entries(tags).map(([Key, Value]) => ({ Key, Value }))
}

function sharedOf({
  Status: status,
  PercentProgress: progress,
  SnapshotCreateTime: createdAt,
  TagList: tags,
}: DBSnapshot | DBClusterSnapshot): Pick<DatabaseSnapshot, 'status' | 'progress' | 'createdAt' | 'tags'> {
  return {
    status: required(status, 'a snapshot without status'),
    progress: progress ?? 0,
    createdAt,
    // Absent without a tag.
    tags: Object.fromEntries((tags ?? []).map(({ Key: key = '', Value: value = '' }) => [key, value])),
  }
}
