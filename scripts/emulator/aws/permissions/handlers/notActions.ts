/** Entries of the handlers' lists that are no actions of IAM, so that no policy can allow them; each with its ground. */
export const NOT_ACTIONS: Readonly<Record<string, string>> = {
  'backup-storage:Mount': 'the service has MountCapsule alone',
  'cloudfront:CreateDistributionWithTags': 'an API operation; its action is CreateDistribution',
  'iam:DescribeOrganization': 'an action of AWS Organizations alone',
  'payments:GetConnectedAccount': 'an action that the service authorization reference does not have',
  's3:DeleteBucketAnalyticsConfiguration': 'an API operation; its action is PutAnalyticsConfiguration',
  's3:DeleteBucketCors': 'an API operation; its action is PutBucketCORS',
  's3:DeleteBucketEncryption': 'an API operation; its action is PutEncryptionConfiguration',
  's3:DeleteBucketLifecycle': 'an API operation; its action is PutLifecycleConfiguration',
  's3:DeleteBucketMetricsConfiguration': 'an API operation; its action is PutMetricsConfiguration',
  's3:DeleteBucketReplication': 'an API operation; its action is PutReplicationConfiguration',
  's3:PutBucketReplication': 'an API operation; its action is PutReplicationConfiguration',
  's3:PutObjectLockConfiguration': 'an API operation; its action is PutBucketObjectLockConfiguration',
  's3:REST.PUT.OBJECT': "an operation's name in S3's access logs",
  's3:UpdateBucketMetadataAnnotationTableConfiguration':
    'an API operation that the service authorization reference does not have',
  'vpc-lattice:DescribeServiceNetworkVpcEndpointAssociation':
    'VPC Lattice has ListServiceNetworkVpcEndpointAssociations alone',
}
