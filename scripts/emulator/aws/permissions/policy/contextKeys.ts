import { UnsupportedPolicyError } from './unsupportedPolicyError.ts'

/**
 * The claims of GitHub's tokens that AWS STS passes on, so that a trust policy can name them.
 * https://aws.amazon.com/about-aws/whats-new/2026/01/aws-sts-supports-validation-identity-provider-claims/
 */
export const GITHUB_CLAIMS: readonly string[] = [
  'actor',
  'actor_id',
  'aud',
  'enterprise_id',
  'environment',
  'job_workflow_ref',
  'ref',
  'repository',
  'repository_id',
  'sub',
  'workflow',
]

/**
 * The condition keys that a decision in the emulated account can have a value for. A key of AWS's that is not listed has
 * no value here although it would have one on AWS, so a policy that uses it cannot be decided.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html and, for the keys of a service,
 * its page in the service authorization reference. `*` is the key of a tag, or of a pair in an encryption context.
 */
const CONTEXT_KEYS: readonly string[] = [
  // Of every request.
  'aws:PrincipalAccount',
  'aws:PrincipalArn',
  'aws:PrincipalIsAWSService',
  'aws:PrincipalTag/*',
  'aws:PrincipalType',
  'aws:RequestedRegion',
  'aws:ResourceAccount',
  'aws:SecureTransport',
  // Of requests with tags, and on resources with tags.
  'aws:RequestTag/*',
  'aws:ResourceTag/*',
  'aws:TagKeys',
  // In policies of the templates whose decisions the emulator does not make: of a service that assumes a role, of an
  // application that uses its file system, of a key, of the artifact bucket itself.
  'aws:SourceAccount',
  'aws:SourceArn',
  'elasticfilesystem:AccessPointArn',
  'kms:CallerAccount',
  'kms:EncryptionContext:*',
  's3:if-none-match',
  's3:ObjectCreationOperation',
  's3:x-amz-acl',
  // Of one service.
  'cloudformation:ChangeSetName',
  'cloudformation:CreateAction',
  'cloudformation:ImportResourceTypes',
  'cloudformation:ResourceTypes',
  'cloudformation:RoleArn',
  'cloudformation:TemplateUrl',
  'ecs:cluster',
  'iam:AWSServiceName',
  'iam:PassedToService',
  'iam:PermissionsBoundary',
  'iam:PolicyARN',
  'kms:GrantIsForAWSResource',
  'kms:ViaService',
  'route53:ChangeResourceRecordSetsActions',
  'route53:ChangeResourceRecordSetsNormalizedRecordNames',
  'route53:ChangeResourceRecordSetsRecordTypes',
  's3:prefix',
  'secretsmanager:Name',
  // Of a token of GitHub's identity provider.
  ...GITHUB_CLAIMS.map(claim => `token.actions.githubusercontent.com:${claim}`),
]

/** Keys with several values: they need ForAllValues or ForAnyValue, and are no policy variables. */
const LISTS = new Set([
  'aws:tagkeys',
  'route53:changeresourcerecordsetsactions',
  'route53:changeresourcerecordsetsnormalizedrecordnames',
  'route53:changeresourcerecordsetsrecordtypes',
])

const EXACT = new Set(CONTEXT_KEYS.filter(key => !key.endsWith('*')).map(key => key.toLowerCase()))
const PREFIXES = CONTEXT_KEYS.filter(key => key.endsWith('*')).map(key => key.slice(0, -1).toLowerCase())

/** The key in lower case, as a decision's context has it. */
export function contextKeyOf(name: string): string {
  if (isContextKey(name)) return name.toLowerCase()
  throw new UnsupportedPolicyError(`The emulated IAM does not know the condition key '${name}'.`)
}

export function isContextKey(name: string): boolean {
  const key = name.toLowerCase()
  return EXACT.has(key) || PREFIXES.some(prefix => key.startsWith(prefix) && key.length > prefix.length)
}

export function hasSeveralValues(key: string): boolean {
  return LISTS.has(key)
}
