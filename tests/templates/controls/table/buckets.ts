import { type Control, remove, resourceIn, set } from '../control.ts'

const ACCESS_LOGS = resourceIn('load-balancer', 'AccessLogBucket')
const ARTIFACTS = resourceIn('bootstrap', 'ArtifactBucket')
const FLOW_LOGS = resourceIn('network', 'FlowLogBucket')
const IN_S3 = { parameters: { FlowLogDestination: 's3' } }
const OWN_KEY = { parameters: { FlowLogDestination: 's3', KeyMode: 'customer-managed' } }
const BLOCK = 'Properties/PublicAccessBlockConfiguration'
const LIFECYCLE = 'Properties/LifecycleConfiguration'

/** The buckets: access logs, flow logs, and the artifacts of the bootstrap stack. */
export const BUCKET_CONTROLS: readonly Control[] = [
  {
    number: 37,
    standard: 'S3.1, S3.8, CIS 2.1.4',
    sentence: 'Every bucket refuses public access in all four ways.',
    mutations: [
      ...['BlockPublicAcls', 'BlockPublicPolicy', 'IgnorePublicAcls', 'RestrictPublicBuckets'].map(name =>
        set('guard/CT.S3.PR.1', ACCESS_LOGS, `${BLOCK}/${name}`, false),
      ),
      remove('guard/CT.S3.PR.1', ARTIFACTS, `${BLOCK}/BlockPublicPolicy`),
      remove('guard/CT.S3.PR.1', FLOW_LOGS, BLOCK, IN_S3),
    ],
  },
  {
    number: 39,
    standard: 'S3.9',
    sentence: 'Requests to a bucket are logged.',
    mutations: [remove('guard/CT.S3.PR.2', ARTIFACTS, 'Metadata')],
    exception: {
      reason: 'Two of the buckets hold logs themselves; CloudTrail can record the requests to the third one.',
      suppressed: [{ ...ARTIFACTS, rule: 'guard/CT.S3.PR.2' }],
    },
  },
  {
    number: 40,
    standard: 'S3.12',
    sentence: 'No bucket uses access control lists.',
    mutations: [
      set(
        'control/bucket-ownership',
        ACCESS_LOGS,
        'Properties/OwnershipControls/Rules/0/ObjectOwnership',
        'ObjectWriter',
      ),
      set('guard/CT.S3.PR.5', ARTIFACTS, 'Properties/AccessControl', 'PublicRead'),
    ],
  },
  {
    number: 41,
    standard: 'S3.10, S3.13',
    sentence: 'Old versions and unfinished uploads of a bucket expire.',
    mutations: [
      remove('guard/CT.S3.PR.6', ACCESS_LOGS, LIFECYCLE),
      set('guard/CT.S3.PR.3', FLOW_LOGS, `${LIFECYCLE}/Rules/0/Status`, 'Disabled', IN_S3),
      ...(
        [
          [ARTIFACTS, 'Rules/1/NoncurrentVersionExpiration'],
          [ACCESS_LOGS, 'Rules/0/AbortIncompleteMultipartUpload'],
        ] as const
      ).map(([bucket, path]) =>
        remove('control/bucket-lifecycle', bucket, `${LIFECYCLE}/${path}`, {
          at: { path: `Resources/${bucket.resource}/${LIFECYCLE}/Rules` },
        }),
      ),
    ],
  },
  {
    number: 42,
    standard: 'S3.14',
    sentence: 'Every bucket keeps older versions.',
    mutations: [
      set('guard/CT.S3.PR.11', ACCESS_LOGS, 'Properties/VersioningConfiguration/Status', 'Suspended'),
      remove('guard/CT.S3.PR.11', ARTIFACTS, 'Properties/VersioningConfiguration'),
    ],
  },
  {
    number: 43,
    standard: 'S3.17',
    sentence: 'A bucket is encrypted with a key of our own, but that of access logs with a key of S3.',
    mutations: [
      set(
        'guard/CT.S3.PR.10',
        FLOW_LOGS,
        'Properties/BucketEncryption/ServerSideEncryptionConfiguration/0/Fn::If/1/ServerSideEncryptionByDefault',
        { SSEAlgorithm: 'AES256' },
        OWN_KEY,
      ),
      remove(
        'control/bucket-key',
        FLOW_LOGS,
        'Properties/BucketEncryption/ServerSideEncryptionConfiguration/0/Fn::If/1/BucketKeyEnabled',
        OWN_KEY,
      ),
      set(
        'control/access-log-encryption',
        ACCESS_LOGS,
        'Properties/BucketEncryption/ServerSideEncryptionConfiguration/0/ServerSideEncryptionByDefault/SSEAlgorithm',
        'aws:kms',
      ),
      remove('guard/CT.S3.PR.10', ARTIFACTS, 'Metadata', {
        at: { path: 'Resources/ArtifactBucket/Properties/BucketEncryption/ServerSideEncryptionConfiguration/0' },
      }),
    ],
    exception: {
      reason: 'The bucket of templates has no secrets, and load balancers write their logs with keys of S3 alone.',
      suppressed: [{ ...ARTIFACTS, rule: 'guard/CT.S3.PR.10' }],
    },
  },
]
