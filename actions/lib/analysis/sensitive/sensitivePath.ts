import { lookup } from '../../model/lookup.ts'

/** Words in the name of a property that decides on access, encryption, logs or the retention of data. */
const WORDS = new RegExp(
  `-(?:${[
    'public(?:ly)?',
    'internet',
    'website',
    'access(?:ible)?',
    'auth\\w*',
    'unauth\\w*',
    'oidc',
    'sign-?up',
    'self-sign-up',
    'admin',
    'mfa',
    'password-polic(?:y|ies)',
    'polic(?:y|ies)',
    'permissions?',
    'principals?',
    'grant(?:s|ee|ees)?',
    'trust\\w*',
    'roles?',
    'iam',
    'accounts?',
    'acls?',
    'cidrs?',
    'cidrip',
    'ingress',
    'egress',
    'security',
    'firewall',
    'encrypt\\w*',
    'sse',
    'kms',
    'ssl',
    'tls',
    'https?-(?:tokens|only)',
    'protocol',
    'protect\\w*',
    'termination-protection',
    'lock',
    'retention',
    'expir\\w*',
    'time-to-live',
    'backups?',
    'logging',
    'audit\\w*',
    'privileged',
    'capabilities',
    'execute-command',
    'mutability',
    'scan\\w*',
    'rotation',
    'invalid-header',
  ].join('|')})-`,
)

/** The part of a resource that names, describes or observes it, or that has names which its authors choose. */
const HARMLESS_PART =
  /(?:^|\/)(?:Tags|TagList|TagSpecifications|Labels|DockerLabels|Environment|EnvironmentVariables|EnvironmentFiles|Secrets|Metadata|HealthCheck\w*|\w*MessageTemplate|\w*Description|\w*Comment|\w*Window|\w*TokenValidity|TokenValidityUnits|SessionTimeout|\w*(?:Filter|Redrive|RedriveAllow|Retry|Restart|Routing|Termination|Cache|OriginRequest)Polic(?:y|yId|ies)|\w*Scaling\w*)(?:\/|$)/
/** Names of the resource itself. */
const OWN_NAME = /^(?:Role|Policy|ManagedPolicy|User|Group|Key|SecurityGroup)Name$/

/** Services that guard others, and types that grant by existing: each change of them matters. */
const SENSITIVE_TYPES =
  /^AWS::(?:AccessAnalyzer|CloudTrail|Config|Detective|FMS|GuardDuty|InspectorV2|LakeFormation|Macie|NetworkFirewall|Organizations|RAM|SSO|SecurityHub|Shield|WAF|WAFRegional|WAFv2)::|::SnapshotBlockPublicAccess$/
const ENABLING = /(?:^|\/)(?:Enabled?|State|Status)$/
/** Services whose `Enabled` decides whether others can use their data. */
const ENABLED_TYPES = /^AWS::KMS::/

/** Types that grant by existing, with a clause for their message. */
const GRANTING_TYPES: Readonly<Record<string, string>> = {
  'AWS::Cognito::IdentityPoolRoleAttachment': 'gives roles to the users of an identity pool',
  'AWS::EC2::VPCEndpointServicePermissions': 'lets principals use an endpoint service',
  'AWS::EC2::VPCPeeringConnection': 'connects two networks',
  'AWS::IAM::AccessKey': 'is an access key of a user',
  'AWS::IAM::OIDCProvider': 'lets an identity provider sign in its users',
  'AWS::IAM::SAMLProvider': 'lets an identity provider sign in its users',
  'AWS::IAM::UserToGroupAddition': 'gives users the permissions of a group',
  'AWS::LakeFormation::Permissions': 'grants access to data',
  'AWS::LakeFormation::PrincipalPermissions': 'grants access to data',
  'AWS::Organizations::Policy': 'is a policy of an organization',
  'AWS::RAM::ResourceShare': 'shares resources with other accounts',
  'AWS::RolesAnywhere::Profile': 'gives roles to holders of certificates',
  'AWS::RolesAnywhere::TrustAnchor': 'lets holders of certificates sign in',
  'AWS::S3::AccessGrant': 'grants access to data',
  'AWS::SSO::Assignment': 'gives a user or a group permissions in an account',
  'AWS::Signer::ProfilePermission': 'lets a principal use a signing profile',
}

/** The clause about a type that grants by existing. */
export function grantOf(type: string): string | undefined {
  return lookup(GRANTING_TYPES, type)
}

/** True if the type, or a word in the path of a property, says that a change of it can open or expose something. */
export function isSensitive(type: string, path: string): boolean {
  if (HARMLESS_PART.test(path) || OWN_NAME.test(path) || /Scaling/.test(type)) return false
  if (SENSITIVE_TYPES.test(type) || grantOf(type) !== undefined) return true
  return (ENABLED_TYPES.test(type) && ENABLING.test(path)) || WORDS.test(wordsOf(path))
}

/** `-access-logs-s3-enabled-` of `access_logs.s3.enabled`. */
function wordsOf(path: string): string {
  const words = path
    .replaceAll(/([a-z\d])([A-Z])/g, '$1-$2')
    .replaceAll(/([A-Z]+)([A-Z][a-z])/g, '$1-$2')
    .replaceAll(/[^A-Za-z\d]+/g, '-')
  // Each word has hyphens of its own on both sides, so that neighbours match alone and together.
  return `-${words.toLowerCase()}-`
}
