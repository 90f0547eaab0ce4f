import { type Control, remove, resourceIn, set } from '../control.ts'

const ACCESS_LOG_POLICY = resourceIn('load-balancer', 'AccessLogBucketPolicy')
const ARTIFACT_POLICY = resourceIn('bootstrap', 'ArtifactBucketPolicy')
const FLOW_LOG_POLICY = resourceIn('network', 'FlowLogBucketPolicy')
const IN_S3 = { parameters: { FlowLogDestination: 's3' } }
const STATEMENT = 'Properties/PolicyDocument/Statement'

/** Who may use the buckets, and how. */
export const BUCKET_POLICY_CONTROLS: readonly Control[] = [
  {
    number: 38,
    standard: 'S3.5, CIS 2.1.1',
    sentence: 'Every bucket refuses connections without TLS.',
    mutations: [
      ...(
        [
          [ACCESS_LOG_POLICY, `${STATEMENT}/0/Condition`],
          [ARTIFACT_POLICY, STATEMENT],
        ] as const
      ).map(([policy, at]) =>
        set('guard/CT.S3.PR.8', policy, `${STATEMENT}/0/Condition/Bool/aws:SecureTransport`, 'true', {
          at: { path: `Resources/${policy.resource}/${at}` },
        }),
      ),
      remove('guard/CT.S3.PR.8', FLOW_LOG_POLICY, `${STATEMENT}/0`, IN_S3),
    ],
  },
  {
    number: 44,
    standard: 'S3.6',
    sentence: 'No other account has access to a bucket, and services only for this account.',
    mutations: [
      set('control/bucket-other-account', ACCESS_LOG_POLICY, `${STATEMENT}/1`, {
        Effect: 'Allow',
        Principal: { AWS: '999988887777' },
        Action: 's3:GetObject',
        Resource: { 'Fn::Sub': `\${AccessLogBucket.Arn}/*` },
      }),
      remove('control/bucket-service-source', FLOW_LOG_POLICY, `${STATEMENT}/2/Condition`, IN_S3),
    ],
  },
  {
    number: 45,
    standard: 'S3',
    sentence: 'No artifact is ever overwritten, and the templates of change sets come from their prefix alone.',
    mutations: [
      remove('control/artifact-overwrite', ARTIFACT_POLICY, `${STATEMENT}/1`, {
        at: { path: 'Resources/ArtifactBucketPolicy/Properties/PolicyDocument' },
      }),
      set(
        'control/artifact-prefix',
        resourceIn('bootstrap', 'ProposePolicy'),
        'Properties/PolicyDocument/Statement/5/Resource',
        { 'Fn::Sub': `\${ArtifactBucket.Arn}/*` },
      ),
    ],
  },
]
