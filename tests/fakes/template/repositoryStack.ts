import { openWorkspace } from '#lib/files/openWorkspace.ts'
import type { Finding } from '#lib/model/problem.ts'
import { environmentNames } from '#lib/operations/environment/environmentNames.ts'
import { readTemplates } from '#lib/operations/environment/readTemplates.ts'
import type { Template } from '#lib/template/parse/template.ts'
import type { ResolvedStack } from '#lib/template/resolve/resolvedStack.ts'
import { resolveStack, type StackContext } from '#lib/template/resolve/resolveStack.ts'
import { ownerValues } from '../repository/ownerValues.ts'

export const ROOT = 'cloudformation/main.yaml'
export const repositoryWorkspace = openWorkspace(process.cwd())

/** The templates of this repository. */
export const repositoryTemplates: ReadonlyMap<string, Template> = (
  await readTemplates(ROOT, { workspace: repositoryWorkspace })
).templates

const TESTED_PARAMETERS = {
  DomainName: 'chat.example.com',
  HostedZoneId: 'Z0123456789EXAMPLE',
  SignInDomainPrefix: 'chat-example',
  FirstAdministratorEmail: 'administrator@example.com',
}

/** The environments of the repository, whatever their owner calls them. */
export const repositoryEnvironments = await environmentNames({ workspace: repositoryWorkspace })

const root = repositoryTemplates.get(ROOT)
const withoutDefault = Object.entries(root?.parameters ?? {}).filter(([, { default: value }]) => value === undefined)
const REQUIRED_PARAMETERS = { ...ownerValues(withoutDefault.map(([name]) => name)), ...TESTED_PARAMETERS }

/** The stack of this repository with its required parameters and these, in Frankfurt if nothing else is said. */
export function resolveRepositoryStack(
  parameters: Readonly<Record<string, string>> = {},
  context: Partial<StackContext> = {},
): {
  readonly stack: ResolvedStack
  readonly findings: readonly Finding[]
} {
  if (!root) throw new Error(`${ROOT} was not read.`)
  const stackContext = {
    account: '123456789012',
    region: 'eu-central-1',
    partition: 'aws',
    urlSuffix: 'amazonaws.com',
    stackName: 'open-webui-dev',
    ...context,
  }
  return resolveStack(
    root,
    { parameters: { ...REQUIRED_PARAMETERS, ...parameters }, stackContext },
    repositoryTemplates,
  )
}

const MODEL = { ModelMode: 'openai-compatible', ModelApiBaseUrl: 'https://models.example.com/v1' }
const KEY = { ModelApiKeySecretArn: 'arn:aws:secretsmanager:eu-central-1:123456789012:secret:model-key-AbCdEf' }
const BEDROCK = { ModelMode: 'bedrock', ...KEY, ModelIds: 'openai.gpt-oss-120b-1:0,openai.gpt-oss-20b-1:0' }

const EXISTING_VPC = {
  ExistingVpcId: 'vpc-0123456789abcdef0',
  ExistingVpcCidr: '172.20.0.0/16',
  ExistingPrivateSubnetA: 'subnet-0123456789abcdef0',
  ExistingPrivateSubnetB: 'subnet-0123456789abcdef1',
}

const NO_DOMAIN = { DomainName: '', HostedZoneId: '', CloudFrontPrefixListId: 'pl-a3a144ca' }
const OFFICE_HOURS = { OfficeHoursStart: '07:30', OfficeHoursEnd: '19:00', OfficeHoursTimeZone: 'Europe/Berlin' }

/** Sets of parameters that together take every branch of every template. */
export const PARAMETER_SETS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'with required parameters only': {},
  protected: { DeletionProtection: 'true', MultiFactor: 'ON', DatabaseMultiAz: 'true' },
  'with one NAT gateway': { EgressMode: 'nat-single' },
  'in two zones by their ids': { ZoneA: 'euc1-az1', ZoneB: 'euc1-az3' },
  'with public addresses': { EgressMode: 'public-ip', CapacityProvider: 'FARGATE_SPOT' },
  'with a certificate and DNS elsewhere': {
    HostedZoneId: '',
    CertificateArn: 'arn:aws:acm:eu-central-1:123456789012:certificate/12345678-1234-1234-1234-123456789012',
  },
  'with a certificate and a hosted zone': {
    CertificateArn: 'arn:aws:acm:eu-central-1:123456789012:certificate/12345678-1234-1234-1234-123456789012',
  },
  'in an existing VPC': { ...EXISTING_VPC, LoadBalancerScheme: 'internal', PrivateHostedZoneId: 'Z9876543210PRIVATE' },
  'on a name of CloudFront': NO_DOMAIN,
  'on a name of CloudFront, with web ACLs, protected': {
    ...NO_DOMAIN,
    SignInDomainPrefix: '',
    WebAclMode: 'block',
    KeyMode: 'customer-managed',
    DeletionProtection: 'true',
    CloudFrontWebAclArn: 'arn:aws:wafv2:us-east-1:123456789012:global/webacl/chat/01234567-89ab-cdef-0123-456789abcdef',
  },
  'with a web ACL that counts, and without access logs': { WebAclMode: 'count', AccessLogs: 'false' },
  ...Object.fromEntries(
    ['10', '25', '50', '200', '300'].map(UploadMaximumSize => [
      `with a web ACL that blocks uploads above ${UploadMaximumSize} MiB`,
      { WebAclMode: 'block', UploadMaximumSize },
    ]),
  ),
  'with three further addresses of each kind': {
    ExtraCallbackUrls: 'https://a.example.com/x,https://b.example.com/x,http://localhost:8080/x',
    ExtraLogoutUrls: 'https://a.example.com/y,https://b.example.com/y,http://localhost:8080/y',
  },
  'in an existing VPC, with public addresses': {
    ...EXISTING_VPC,
    ExistingPublicSubnetA: 'subnet-0123456789abcdef2',
    ExistingPublicSubnetB: 'subnet-0123456789abcdef3',
    EgressMode: 'public-ip',
  },
  'with flow logs in a bucket': {
    CacheMode: 'valkey',
    FlowLogTraffic: 'REJECT',
    FlowLogDestination: 's3',
    KeyMode: 'customer-managed',
  },
  'without flow logs': { FlowLogTraffic: 'NONE' },
  'open to five networks': { AllowedCidrs: '10.1.0.0/16,10.2.0.0/16,10.3.0.0/16,10.4.0.0/16,10.5.0.0/16' },
  'with a pinned image': { ImageDigest: `sha256:${'0'.repeat(64)}` },
  'with a model endpoint without a key': MODEL,
  'with a model endpoint and its key': { ...MODEL, ...KEY },
  'with some models of an endpoint': { ...MODEL, ...KEY, ModelIds: 'gpt-5' },
  'with models of Amazon Bedrock': BEDROCK,
  'with models of Amazon Bedrock in another region': { ...BEDROCK, BedrockRegion: 'eu-west-1' },
  'with documents embedded by the endpoint': {
    ...MODEL,
    ...KEY,
    EmbeddingMode: 'endpoint',
    EmbeddingModel: 'text-embedding-3-small',
  },
  'with the slim image and documents embedded by an endpoint without a key': {
    ...MODEL,
    ImageVariant: 'slim',
    ImageDigest: `sha256:${'0'.repeat(64)}`,
    TaskMemory: '1024',
    TaskCpu: '512',
    EmbeddingMode: 'endpoint',
    EmbeddingModel: 'text-embedding-3-small',
  },
  'with the slim image and whole documents': { ImageVariant: 'slim', EmbeddingMode: 'off' },
  'with long vectors': {
    ...MODEL,
    EmbeddingMode: 'endpoint',
    EmbeddingModel: 'text-embedding-3-large',
    EmbeddingDimensions: '3072',
  },
  'with more reach of administrators': {
    AdministratorChatAccess: 'true',
    AdministratorExport: 'true',
    Plugins: 'true',
  },
  'without a second factor': { MultiFactor: 'OFF' },
  'with threat protection': { UserPoolTier: 'PLUS' },
  'with people who sign up by themselves': { SelfSignUpDomain: 'example.com' },
  'with longer passwords': { PasswordMinimumLength: '16', PasswordHistorySize: '24', TemporaryPasswordDays: '1' },
  'with further addresses': {
    ExtraCallbackUrls: 'https://other.example.com/oauth/oidc/callback,http://localhost:3000/oauth/oidc/callback',
    ExtraLogoutUrls: 'https://other.example.com/auth',
  },
  'from a snapshot': { DatabaseSnapshotId: 'before-the-fire' },
  'with a closely watched database': { DatabaseMonitoringSeconds: '60', DatabaseInsights: 'advanced' },
  'with a database that tells little': { DatabaseInsights: 'none', DatabaseLogExport: 'false' },
  'with a SQLite database': { DatabaseMode: 'sqlite' },
  'with a cache': { CacheMode: 'valkey' },
  'protected, with several tasks': {
    DeletionProtection: 'true',
    CacheMode: 'valkey',
    CacheReplicas: '1',
    MinimumTasks: '2',
    MaximumTasks: '4',
  },
  'scaled by CPU alone': { CacheMode: 'valkey', MaximumTasks: '3', ScaleOnMemory: '0', ScaleOnRequests: '0' },
  'scaled by requests alone': { CacheMode: 'valkey', MaximumTasks: '3', ScaleOnCpu: '0', ScaleOnMemory: '0' },
  'with new tasks beside the old ones': { CacheMode: 'valkey', DeploymentMode: 'side-by-side' },
  'with office hours': OFFICE_HOURS,
  'with several tasks in office hours': {
    ...OFFICE_HOURS,
    CacheMode: 'valkey',
    MinimumTasks: '2',
    MaximumTasks: '4',
    TasksOutsideOfficeHours: '1',
  },
  'with a name inside the VPC': { ServiceDiscovery: 'true' },
  'with a user of its own inside the container': { ContainerUser: '1000:0' },
  'with a read-only root file system': { ContainerUser: '1000:0', ReadOnlyRootFileSystem: 'true' },
  'with sessions inside the container': { ExecuteCommand: 'true', KeyMode: 'customer-managed' },
  'with a file system for many small files': {
    FileSystemPerformanceMode: 'maxIO',
    FileSystemThroughputMode: 'bursting',
  },
  'with a bursting file system': { FileSystemThroughputMode: 'bursting' },
  'with a file system of provisioned throughput': {
    FileSystemThroughputMode: 'provisioned',
    FileSystemProvisionedThroughput: '64',
  },
  'with files that never move': { FileSystemLifecycleDays: '0' },
  'with files that move at once': { FileSystemLifecycleDays: '1' },
  'without backups of files': { FileBackups: 'false' },
  'with a recipient of alarms': { AlarmEmail: 'operations@example.com' },
  'with measurements of the service alone': { InsightsLevel: 'enabled' },
  'without measurements of tasks': { InsightsLevel: 'disabled' },
  'with a budget': { AlarmEmail: 'operations@example.com', MonthlyBudget: '200' },
  'with customer-managed keys': { KeyMode: 'customer-managed', DeletionProtection: 'true', CacheMode: 'valkey' },
  'with customer-managed keys, from a snapshot': { KeyMode: 'customer-managed', DatabaseSnapshotId: 'before-the-fire' },
}
