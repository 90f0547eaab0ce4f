import { passRoleRequest } from '../../permissions/passRoleRequest.ts'
import { requestTagContextOf } from '../../permissions/tagContext.ts'
import {
  type ActionTable,
  type CalledAccount,
  type CallInput,
  listOf,
  onEverything,
  type RequestedAction,
  resourceArn,
  tagsIn,
  textOf,
} from './requestedAction.ts'

/**
 * A description without an identifier is of everything.
 * https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonrds.html
 */
export const RDS_ACTIONS: ActionTable = {
  AddTagsToResource: (input, account) => [
    {
      ...action('AddTagsToResource', [String(input.ResourceName)], account),
      context: requestTagContextOf(tagsIn(input)),
    },
  ],
  CreateDBClusterSnapshot: (input, account) => snapshot('CreateDBClusterSnapshot', CLUSTER, input, account),
  CreateDBSnapshot: (input, account) => snapshot('CreateDBSnapshot', INSTANCE, input, account),
  DeleteDBClusterSnapshot: (input, account) => [
    action('DeleteDBClusterSnapshot', [`cluster-snapshot:${input.DBClusterSnapshotIdentifier}`], account),
  ],
  DeleteDBSnapshot: (input, account) => [
    action('DeleteDBSnapshot', [`snapshot:${input.DBSnapshotIdentifier}`], account),
  ],
  DescribeDBClusterSnapshots: (input, account) => [
    action('DescribeDBClusterSnapshots', describedSnapshots(CLUSTER, input), account),
  ],
  DescribeDBClusters: (input, account) => [
    action('DescribeDBClusters', [`cluster:${textOf(input, 'DBClusterIdentifier') ?? '*'}`], account),
  ],
  DescribeDBInstances: (input, account) => [
    action('DescribeDBInstances', [`db:${textOf(input, 'DBInstanceIdentifier') ?? '*'}`], account),
  ],
  DescribeDBSnapshots: (input, account) => [
    action('DescribeDBSnapshots', describedSnapshots(INSTANCE, input), account),
  ],
  ListTagsForResource: (input, account) => [action('ListTagsForResource', [String(input.ResourceName)], account)],
}

/** https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsbackup.html */
export const BACKUP_ACTIONS: ActionTable = {
  DescribeRestoreJob: onEverything('backup:DescribeRestoreJob'),
  ListRecoveryPointsByResource: onEverything('backup:ListRecoveryPointsByResource'),
  StartRestoreJob: (input, { region }) => {
    const roleArn = textOf(input, 'IamRoleArn')
    return [
      { action: 'backup:StartRestoreJob', resources: [String(input.RecoveryPointArn)], context: {} },
      ...(roleArn === undefined ? [] : [passRoleRequest(roleArn, 'backup.amazonaws.com', region)]),
    ]
  },
}

type SnapshotKind = {
  readonly source: string
  readonly snapshot: string
  readonly idOf: string
  readonly sourceIdOf: string
}

const INSTANCE: SnapshotKind = {
  ...{ source: 'db', snapshot: 'snapshot' },
  ...{ idOf: 'DBSnapshotIdentifier', sourceIdOf: 'DBInstanceIdentifier' },
}
const CLUSTER: SnapshotKind = {
  ...{ source: 'cluster', snapshot: 'cluster-snapshot' },
  ...{ idOf: 'DBClusterSnapshotIdentifier', sourceIdOf: 'DBClusterIdentifier' },
}

/** A snapshot with tags needs the right to add them. */
function snapshot(
  name: string,
  kind: SnapshotKind,
  input: CallInput,
  account: CalledAccount,
): readonly RequestedAction[] {
  const target = `${kind.snapshot}:${input[kind.idOf]}`
  const context = requestTagContextOf(tagsIn(input))
  return [
    { ...action(name, [`${kind.source}:${input[kind.sourceIdOf]}`, target], account), context },
    ...(listOf(input, 'Tags').length > 0 ? [{ ...action('AddTagsToResource', [target], account), context }] : []),
  ]
}

function describedSnapshots({ source, snapshot, idOf, sourceIdOf }: SnapshotKind, input: CallInput): readonly string[] {
  const [id, sourceId] = [textOf(input, idOf), textOf(input, sourceIdOf)]
  return [`${snapshot}:${id ?? '*'}`, ...(sourceId === undefined ? [] : [`${source}:${sourceId}`])]
}

function action(name: string, resources: readonly string[], account: CalledAccount): RequestedAction {
  return {
    action: `rds:${name}`,
    resources: resources.map(resource => resourceArn(account, 'rds', resource)),
    context: {},
  }
}
