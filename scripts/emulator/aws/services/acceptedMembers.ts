type AcceptedMembers = Readonly<Record<string, readonly string[]>>

/**
 * The members of each operation's input that its handler uses, and those that change nothing here, with the reason. The
 * emulator refuses every other member that a request has. CloudFormation and S3 have tables of their own.
 */
export const ACCEPTED_MEMBERS: Readonly<Record<string, AcceptedMembers>> = {
  Backup: {
    DescribeRestoreJob: ['RestoreJobId'],
    // Every recovery point of the emulator is managed by AWS Backup.
    ListRecoveryPointsByResource: ['ResourceArn', 'NextToken', 'MaxResults', 'ManagedByAWSBackupOnly'],
    // There are recovery points of file systems alone.
    StartRestoreJob: ['RecoveryPointArn', 'Metadata', 'IamRoleArn', 'IdempotencyToken', 'ResourceType'],
  },
  CloudWatch: {
    DescribeAlarms: ['AlarmNames', 'AlarmNamePrefix', 'AlarmTypes', 'StateValue', 'MaxRecords', 'NextToken'],
  },
  'CloudWatch Logs': {
    DeleteLogGroup: ['logGroupName'],
    DescribeLogGroups: ['logGroupNamePrefix', 'logGroupNamePattern', 'nextToken', 'limit'],
    DescribeLogStreams: [
      ...['logGroupName', 'logGroupIdentifier', 'logStreamNamePrefix', 'orderBy', 'descending', 'nextToken', 'limit'],
    ],
    // Results are interleaved whatever the request says, and nothing is masked.
    FilterLogEvents: [
      ...['logGroupName', 'logGroupIdentifier', 'logStreamNames', 'logStreamNamePrefix', 'startTime', 'endTime'],
      ...['filterPattern', 'nextToken', 'limit', 'interleaved', 'unmask'],
    ],
    GetLogEvents: [
      ...['logStreamName', 'logGroupName', 'logGroupIdentifier', 'startTime', 'endTime', 'nextToken', 'limit'],
      ...['startFromHead', 'unmask'],
    ],
    PutLogGroupDeletionProtection: ['logGroupIdentifier', 'deletionProtectionEnabled'],
  },
  'Cognito Identity Provider': {
    DeleteUserPool: ['UserPoolId'],
    DescribeUserPool: ['UserPoolId'],
    DescribeUserPoolClient: ['UserPoolId', 'ClientId'],
    DescribeUserPoolDomain: ['Domain'],
    ListGroups: ['UserPoolId', 'Limit', 'NextToken'],
    UpdateUserPool: ['UserPoolId', 'DeletionProtection'],
  },
  ECS: {
    DescribeClusters: ['clusters', 'include'],
    DescribeServices: ['services', 'cluster', 'include'],
    DescribeTaskDefinition: ['taskDefinition', 'include'],
    DescribeTasks: ['tasks', 'cluster'],
    ListClusters: ['nextToken', 'maxResults'],
    ListServices: ['cluster', 'nextToken', 'maxResults'],
    ListTasks: ['cluster', 'nextToken', 'maxResults', 'startedBy', 'serviceName', 'desiredStatus'],
    // No task of the emulator has tags or a platform.
    RunTask: [
      ...['taskDefinition', 'capacityProviderStrategy', 'cluster', 'count', 'launchType', 'networkConfiguration'],
      ...['overrides', 'propagateTags', 'startedBy', 'clientToken', 'enableECSManagedTags', 'platformVersion'],
    ],
    StopTask: ['task', 'cluster', 'reason'],
  },
  EFS: {
    DescribeAccessPoints: ['MaxResults', 'NextToken', 'AccessPointId', 'FileSystemId'],
    DescribeFileSystems: ['MaxItems', 'Marker', 'CreationToken', 'FileSystemId'],
    DescribeMountTargets: ['MaxItems', 'Marker', 'FileSystemId', 'MountTargetId', 'AccessPointId'],
  },
  'Elastic Load Balancing v2': {
    DescribeListeners: ['LoadBalancerArn', 'ListenerArns', 'Marker', 'PageSize'],
    DescribeLoadBalancers: ['LoadBalancerArns', 'Names', 'Marker', 'PageSize'],
    DescribeTargetGroups: ['LoadBalancerArn', 'TargetGroupArns', 'Names', 'Marker', 'PageSize'],
    DescribeTargetHealth: ['TargetGroupArn', 'Targets'],
  },
  IAM: {
    CreateServiceLinkedRole: ['AWSServiceName'],
    GetOpenIDConnectProvider: ['OpenIDConnectProviderArn'],
    GetRole: ['RoleName'],
    ListOpenIDConnectProviders: [],
    ListRoles: ['PathPrefix', 'Marker', 'MaxItems'],
  },
  RDS: {
    AddTagsToResource: ['ResourceName', 'Tags'],
    CreateDBClusterSnapshot: ['DBClusterSnapshotIdentifier', 'DBClusterIdentifier', 'Tags'],
    CreateDBSnapshot: ['DBSnapshotIdentifier', 'DBInstanceIdentifier', 'Tags'],
    DeleteDBClusterSnapshot: ['DBClusterSnapshotIdentifier'],
    DeleteDBSnapshot: ['DBSnapshotIdentifier'],
    // Other accounts share nothing with the emulated one.
    DescribeDBClusterSnapshots: [
      ...['DBClusterIdentifier', 'DBClusterSnapshotIdentifier', 'SnapshotType', 'MaxRecords', 'Marker'],
      ...['IncludeShared', 'IncludePublic'],
    ],
    DescribeDBClusters: ['DBClusterIdentifier', 'MaxRecords', 'Marker', 'IncludeShared'],
    DescribeDBInstances: ['DBInstanceIdentifier', 'MaxRecords', 'Marker'],
    DescribeDBSnapshots: [
      ...['DBInstanceIdentifier', 'DBSnapshotIdentifier', 'SnapshotType', 'MaxRecords', 'Marker'],
      ...['IncludeShared', 'IncludePublic'],
    ],
    ListTagsForResource: ['ResourceName'],
  },
  'Route 53': {
    GetHostedZone: ['Id'],
    ListHostedZones: ['Marker', 'MaxItems'],
  },
  SSM: {
    DeleteParameter: ['Name'],
    DeleteParameters: ['Names'],
    DescribeParameters: ['Filters', 'ParameterFilters', 'MaxResults', 'NextToken'],
    GetParameter: ['Name', 'WithDecryption'],
    GetParameters: ['Names', 'WithDecryption'],
    GetParametersByPath: ['Path', 'Recursive', 'ParameterFilters', 'WithDecryption', 'MaxResults', 'NextToken'],
    PutParameter: ['Name', 'Value', 'Description', 'Type', 'Overwrite', 'AllowedPattern', 'Tags', 'Tier', 'DataType'],
  },
  STS: {
    // No policy of the emulator reads the tags of a session.
    AssumeRole: [
      ...['RoleArn', 'RoleSessionName', 'PolicyArns', 'Policy', 'DurationSeconds', 'ExternalId'],
      ...['Tags', 'TransitiveTagKeys'],
    ],
    AssumeRoleWithWebIdentity: [
      ...['RoleArn', 'RoleSessionName', 'WebIdentityToken', 'PolicyArns', 'Policy', 'DurationSeconds'],
    ],
    GetCallerIdentity: [],
  },
}
