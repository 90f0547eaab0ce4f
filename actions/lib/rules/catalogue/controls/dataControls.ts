import type { RuleDescriptions } from '../ruleDescription.ts'

/** Files, databases, caches, buckets, topics and secrets. */
export const DATA_CONTROL_DESCRIPTIONS: RuleDescriptions = {
  'control/access-log-encryption': {
    title: 'The bucket of access logs has an encryption that load balancers cannot write to.',
    todo: 'Set SSEAlgorithm to AES256.',
    suppressible: true,
  },
  'control/artifact-overwrite': {
    title: 'A template in the artifact bucket can be overwritten after its review.',
    todo: 'Deny s3:PutObject without If-None-Match.',
    suppressible: true,
  },
  'control/artifact-prefix': {
    title: 'A role may write every object of the artifact bucket.',
    todo: 'Name the prefix that it writes to.',
    suppressible: true,
  },
  'control/bucket-key': {
    title: 'Every object of a bucket is a request to KMS, which is paid for.',
    todo: 'Set BucketKeyEnabled to true.',
    suppressible: true,
  },
  'control/bucket-lifecycle': {
    title: 'A bucket keeps former versions or unfinished uploads without a limit.',
    todo: 'Add a rule to LifecycleConfiguration.',
    suppressible: true,
  },
  'control/bucket-ownership': {
    title: 'Lists of access of single objects count beside the policy of a bucket.',
    todo: 'Set ObjectOwnership to BucketOwnerEnforced.',
    suppressible: true,
  },
  'control/bucket-other-account': {
    title: 'The policy of a bucket lets in another account.',
    todo: 'Name principals of the own account.',
    suppressible: true,
  },
  'control/bucket-service-source': {
    title: 'The policy of a bucket lets in a service on behalf of every account.',
    todo: 'Add a condition on aws:SourceAccount or aws:SourceArn.',
    suppressible: true,
  },
  'control/cache-access': {
    title: 'A cache accepts clients without a password.',
    todo: 'Set UserGroupIds, or AuthToken.',
    suppressible: true,
  },
  'control/cache-encryption': {
    title: 'A cache stores or sends its data in clear text.',
    todo: 'Turn on the encryption that the finding names.',
    suppressible: true,
  },
  'control/cache-upgrades': {
    title: 'A cache does not get corrections by itself.',
    todo: 'Set AutoMinorVersionUpgrade to true.',
    suppressible: true,
  },
  'control/cache-failover': {
    title: 'A cache of a protected environment has no second node to take over.',
    todo: 'Turn on AutomaticFailoverEnabled and MultiAZEnabled.',
    suppressible: true,
  },
  'control/cache-key': {
    title: 'A cache of a protected environment is encrypted with a key of AWS.',
    todo: 'Set KmsKeyId to a key of your own.',
    suppressible: true,
  },
  'control/cache-subnet-group': {
    title: 'A cache is in the default subnets.',
    todo: 'Set CacheSubnetGroupName.',
    suppressible: true,
  },
  'control/clear-secret': {
    title: 'A secret stands in the environment of a container or a function.',
    todo: 'Move it to AWS Secrets Manager.',
    suppressible: true,
  },
  'control/data-deletion': {
    title: 'A resource of a protected environment is deleted with its data.',
    todo: 'Set its policies to Retain or Snapshot.',
    suppressible: true,
  },
  'control/database-backup': {
    title: 'The backups of a database are kept for too short a time.',
    todo: 'Set BackupRetentionPeriod to 7 or more.',
    suppressible: true,
  },
  'control/file-system-backup': {
    title: 'A file system of a protected environment has no backups.',
    todo: 'Add a BackupPolicy, or select it in a plan of AWS Backup.',
    suppressible: true,
  },
  'control/file-system-key': {
    title: 'A file system of a protected environment is encrypted with a key of AWS.',
    todo: 'Set KmsKeyId to a key of your own.',
    suppressible: true,
  },
  'control/file-system-policy': {
    title: 'A file system accepts clients without TLS, or that are not signed in.',
    todo: 'Deny them in FileSystemPolicy.',
    suppressible: true,
  },
  'control/file-volume': {
    title: 'A task mounts a file system without TLS, without its role or without an access point.',
    todo: 'Set TransitEncryption, IAM and AccessPointId.',
    suppressible: true,
  },
  'control/force-tls': {
    title: 'A database accepts connections without TLS.',
    todo: "Set rds.force_ssl to '1'.",
    suppressible: true,
  },
  'control/log-key-context': {
    title: 'A key lets CloudWatch Logs use it for every log group.',
    todo: 'Add a condition on kms:EncryptionContext:aws:logs:arn.',
    suppressible: true,
  },
  'control/log-retention': { title: 'A log is kept without end.', todo: 'Set RetentionInDays.', suppressible: true },
  'control/master-user': {
    title: 'The administrator of a database has a name that attackers try first.',
    todo: 'Choose another MasterUsername.',
    suppressible: true,
  },
  'control/mount-target-subnet': {
    title: 'A mount target is in a subnet that gives out public addresses.',
    todo: 'Put it into a private subnet.',
    suppressible: true,
  },
  'control/password-literal': {
    title: 'A password stands in a file of the repository.',
    todo: 'Take it from a generated secret.',
    suppressible: true,
  },
  'control/public-data-subnet': {
    title: 'Data is in a subnet with a route to the internet.',
    todo: 'Put it into a private subnet.',
    suppressible: true,
  },
  'control/secret-key': {
    title: 'A secret of a protected environment is encrypted with a key of AWS.',
    todo: 'Set KmsKeyId to a key of your own.',
    suppressible: true,
  },
  'control/secret-length': {
    title: 'A generated secret is short.',
    todo: 'Set PasswordLength to 32 or more.',
    suppressible: true,
  },
  'control/secret-literal': {
    title: 'The value of a secret stands in a file of the repository.',
    todo: 'Use GenerateSecretString.',
    suppressible: true,
  },
  'control/secret-output': { title: 'An output shows a secret.', todo: 'Give the ARN of the secret.' },
  'control/secret-parameter': {
    title: 'A nested stack gets a secret by a parameter that shows it.',
    todo: 'Add NoEcho: true to the parameter.',
    suppressible: true,
  },
  'control/secret-policy': {
    title: 'The policy of a secret may let everyone in.',
    todo: 'Set BlockPublicPolicy to true.',
    suppressible: true,
  },
  'control/secret-readers': {
    title: 'A role may read every secret of the account.',
    todo: 'Name the secrets.',
    suppressible: true,
  },
  'control/secret-rotation': {
    title: 'The password of a database or cache is never changed.',
    todo: 'Add a rotation, or let RDS manage the password.',
    suppressible: true,
  },
  'control/secret-variable': {
    title: 'A template writes a secret into the environment of a container.',
    todo: "Name it in 'Secrets'.",
    suppressible: true,
  },
  'control/store-ingress': {
    title: 'A security group lets others than its clients connect to a database, a cache or files.',
    todo: 'Name the group of the clients.',
    suppressible: true,
  },
  'control/topic-alarm-key': {
    title: 'CloudWatch cannot publish to a topic with this key, and alarms are lost.',
    todo: 'Use a key that lets CloudWatch use it.',
    suppressible: true,
  },
  'control/topic-key': {
    title: 'A topic of a protected environment is encrypted with a key of AWS.',
    todo: 'Set KmsMasterKeyId to a key of your own.',
    suppressible: true,
  },
  'control/topic-tls': {
    title: 'A topic accepts messages without TLS.',
    todo: 'Deny them in a TopicPolicy.',
    suppressible: true,
  },
  'control/vault-key': {
    title: 'A backup vault of a protected environment is encrypted with a key of AWS.',
    todo: 'Set EncryptionKeyArn to a key of your own.',
    suppressible: true,
  },
}
