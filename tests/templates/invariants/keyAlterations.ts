import type { Path } from '#lib/model/json.ts'
import type { Value } from '#lib/template/resolve/resolvedStack.ts'

type Alteration = readonly [name: string, path: Path, value?: Value]

const bucketEncryption = (property: string): Path => [
  ...['BucketEncryption', 'ServerSideEncryptionConfiguration', 0, 'ServerSideEncryptionByDefault', property],
]
const keyStatement = (index: number, ...path: Path): Path => ['KeyPolicy', 'Statement', index, ...path]

/** Changes of keys, and of what they encrypt, that must violate each invariant. */
export const KEY_ALTERATIONS: Readonly<Record<string, readonly Alteration[]>> = {
  'with keys of its own, the stack encrypts with them all that it can': [
    ['Database/Instance', ['KmsKeyId']],
    ['Storage/FileSystem', ['KmsKeyId']],
    ['Storage/BackupVault', ['EncryptionKeyArn']],
    ['Compute/SessionSecret', ['KmsKeyId']],
    ['Network/FlowLogGroup', ['KmsKeyId']],
    ['Cache/ReplicationGroup', ['KmsKeyId']],
    ['Network/FlowLogBucket', bucketEncryption('KMSMasterKeyID')],
    ['Cache/UrlSecret', ['KmsKeyId']],
    ['Monitoring/AlarmTopic', ['KmsMasterKeyId']],
    ['Monitoring/AlarmTopic', ['KmsMasterKeyId'], 'alias/aws/sns'],
  ],
  'every key lets the services use it that encrypt with it': [
    ['Monitoring/AlarmTopic', ['KmsMasterKeyId'], 'alias/aws/sns'],
    ['Keys/DataKey', keyStatement(2, 'Condition', 'StringEquals', 'kms:ViaService', 0)],
    ['Keys/DataKey', keyStatement(2, 'Condition', 'StringEquals', 'kms:ViaService', 1)],
    ['Keys/DataKey', keyStatement(2, 'Condition', 'StringEquals', 'kms:ViaService', 2)],
    ['Keys/DataKey', keyStatement(2, 'Condition', 'StringEquals', 'kms:ViaService', 3)],
    ['Keys/DataKey', keyStatement(2, 'Condition', 'StringEquals', 'kms:ViaService', 4)],
    ['Keys/DataKey', keyStatement(2, 'Action', 0)],
    ['Keys/DataKey', keyStatement(2)],
    ['Keys/LogKey', keyStatement(2, 'Principal', 'Service'), 'logs.amazonaws.com'],
    ['Keys/LogKey', keyStatement(2, 'Condition', 'ArnLike', 'kms:EncryptionContext:aws:logs:arn', 0)],
    ['Keys/LogKey', keyStatement(2, 'Condition', 'ArnLike', 'kms:EncryptionContext:aws:logs:arn', 1)],
    ['Keys/LogKey', keyStatement(2, 'Action', 2)],
    ['Keys/TopicKey', keyStatement(2, 'Action', 1), 'kms:Encrypt'],
    ['Keys/TopicKey', keyStatement(2)],
  ],
  'a load balancer writes its access logs with a key of S3': [
    ['LoadBalancer/AccessLogBucket', bucketEncryption('SSEAlgorithm'), 'aws:kms'],
  ],
  'every key rotates, and can be kept for 30 days after its deletion': [
    ['Keys/DataKey', ['EnableKeyRotation'], false],
    ['Keys/LogKey', ['PendingWindowInDays'], 7],
  ],
  'a key is used by services alone, in this account': [
    ['Keys/DataKey', keyStatement(2, 'Principal'), '*'],
    ['Keys/DataKey', keyStatement(2, 'Principal', 'AWS'), 'arn:aws:iam::444455556666:root'],
    ['Keys/DataKey', keyStatement(2, 'Condition')],
    ['Keys/DataKey', keyStatement(0, 'Action'), 'kms:*'],
    ['Keys/LogKey', keyStatement(2, 'Condition')],
    ['Keys/TopicKey', keyStatement(2, 'Condition')],
  ],
  'a grant for a key is made by services alone': [
    ['Keys/DataKey', keyStatement(1)],
    ['Keys/DataKey', keyStatement(1, 'Principal'), { AWS: 'arn:aws:iam::123456789012:root' }],
    ['Keys/DataKey', keyStatement(1, 'Condition', 'BoolIfExists', 'kms:GrantIsForAWSResource')],
  ],
  'the role that starts tasks decrypts the secrets of the task': [
    ['Compute/ExecutionRole', ['Policies', 0, 'PolicyDocument', 'Statement', 2]],
  ],
}
