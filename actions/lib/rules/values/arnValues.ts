import { partitionOf } from '../../model/environment.ts'
import type { Finding } from '../../model/problem.ts'
import type { EnvironmentRule } from '../rule.ts'
import { type ReachedValue, reachedValues, sourceOf } from './reachedValue.ts'

/** What the ARN in a property must be of; `region` is a region or that of the environment, `any` for services without one. */
type ArnLimit = {
  readonly types: RegExp
  readonly property: RegExp
  readonly region: 'own' | 'us-east-1' | 'any'
  readonly account: boolean
  readonly reason: string
}

/** The first limit that fits counts. */
const LIMITS: readonly ArnLimit[] = [
  {
    types: /^AWS::(?:CloudFront::|Cognito::UserPoolDomain$|AppSync::DomainName$)/,
    property: /(?:^|\/)(?:AcmCertificateArn|CertificateArn)$/,
    region: 'us-east-1',
    account: true,
    reason: 'CloudFront takes certificates of its own account in us-east-1 alone',
  },
  {
    types: /^AWS::(?:ElasticLoadBalancing|ApiGateway|AppRunner|Transfer|EC2::ClientVpn)/,
    property: /(?:^|\/)(?:Regional)?(?:CertificateArn|SSLCertificateId|ServerCertificateArn)$/,
    region: 'own',
    account: true,
    reason: 'the service takes certificates of its own account and region alone',
  },
  {
    types: /^AWS::/,
    property: /(?:^|\/)(?:Kms(?:Master)?Key(?:Id|Arn)?|KMSMasterKeyI[dD]|KMSKeyArn|KMSKeyId|KmsEncryptionKeyArn)$/,
    region: 'own',
    account: false,
    reason: 'a service uses keys of its own region alone',
  },
  {
    types: /^AWS::ECS::TaskDefinition$/,
    property: /(?:^|\/)(?:Secrets|SecretOptions)\/ValueFrom$|\/CredentialsParameter$/,
    region: 'own',
    account: false,
    reason: 'ECS reads the secrets of a container in its own region alone',
  },
  {
    types: /^AWS::(?:RDS|ElastiCache|Neptune|DocDB|Redshift)::/,
    property: /Snapshot(?:Identifier|Arns?|Name)?$/,
    region: 'own',
    account: false,
    reason: 'a snapshot of another region must be copied first',
  },
  {
    types: /^AWS::(?:ECS|Lambda|StepFunctions|CodeBuild|Batch|Glue|AppRunner|EC2)::/,
    property: /^(?:ExecutionRoleArn|TaskRoleArn|Role|RoleArn|ServiceRole|Properties\/Role)$/,
    region: 'any',
    account: true,
    reason: 'a service takes roles of its own account alone',
  },
  {
    types: /^AWS::CloudWatch::(?:Composite)?Alarm$/,
    property: /^(?:AlarmActions|OKActions|InsufficientDataActions)$/,
    region: 'own',
    account: false,
    reason: 'an alarm has actions of its own region alone',
  },
  {
    types: /^AWS::(?:WAFv2::WebACLAssociation|ElasticLoadBalancingV2::|AutoScaling::)/,
    property: /(?:WebACLArn|ResourceArn|TargetGroupArn|TargetGroupARNs|LoadBalancerArn)$/,
    region: 'own',
    account: true,
    reason: 'both must be of one account and region',
  },
  {
    types: /^AWS::Lambda::/,
    property: /^(?:Layers|EventSourceArn|CodeSigningConfigArn)$/,
    region: 'own',
    account: false,
    reason: 'a function uses those of its own region alone',
  },
]

/** Resources of another region, account or partition in any template: valid text that fails in the middle of a deployment. */
export const arnValues: EnvironmentRule = (environment, stack) =>
  reachedValues(stack).flatMap((value): readonly Finding[] => {
    const [prefix, partition = '', , region = '', account = ''] = value.text.split(':')
    if (prefix !== 'arn' || partition.includes('*') || isInPolicy(value)) return []
    const own = partitionOf(environment.region).partition
    const limit = LIMITS.find(
      ({ types, property }) => types.test(value.found.resource.type) && property.test(value.property),
    )
    const expected = limit?.region === 'us-east-1' ? 'us-east-1' : environment.region
    const differences = [
      partition === own ? [] : `partition '${partition}' instead of '${own}'`,
      // Some ARNs have no region: those of IAM, and the certificates that are uploaded there.
      !limit || limit.region === 'any' || region === '' || region === expected
        ? []
        : `region '${region}' instead of '${expected}'`,
      !limit?.account || !/^\d{12}$/.test(account) || account === environment.account
        ? []
        : `account ${account} instead of ${environment.account}`,
    ].flat()
    if (differences.length === 0) return []
    const { words, location } = sourceOf(value, environment, stack)
    const reason = limit?.reason ?? 'a partition knows nothing of another one'
    return [
      {
        level: 'error',
        rule: 'environment/parameter-arn',
        message: `${words} names a resource of ${differences.join(' and ')}: ${reason}.`,
        todo: 'Name one that the environment can use.',
        location,
      },
    ]
  })

/** Statements may name resources of others. */
function isInPolicy({ property }: ReachedValue): boolean {
  return /Polic(?:y|ies)/.test(property)
}
