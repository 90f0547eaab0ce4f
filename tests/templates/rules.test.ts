import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { ROOT, repositoryTemplates, resolveRepositoryStack } from '../fakes/template/repositoryStack.ts'

const ENDPOINT = { ModelApiBaseUrl: 'https://models.example.com/v1' }
const KEY = { ModelApiKeySecretArn: 'arn:aws:secretsmanager:eu-central-1:123456789012:secret:key-AbCdEf' }
const BEDROCK = { ModelMode: 'bedrock', ...KEY, ModelIds: 'openai.gpt-oss-120b-1:0' }

const EXISTING_VPC = {
  ExistingVpcId: 'vpc-0123456789abcdef0',
  ExistingVpcCidr: '172.20.0.0/16',
  ExistingPrivateSubnetA: 'subnet-0123456789abcdef0',
  ExistingPrivateSubnetB: 'subnet-0123456789abcdef1',
  LoadBalancerScheme: 'internal',
  PrivateHostedZoneId: 'Z9876543210PRIVATE',
}
const NO_DOMAIN = { DomainName: '', HostedZoneId: '', CloudFrontPrefixListId: 'pl-a3a144ca' }
const CERTIFICATE = 'arn:aws:acm:eu-central-1:123456789012:certificate/12345678-1234-1234-1234-123456789012'
const WEB_ACL = 'arn:aws:wafv2:us-east-1:123456789012:global/webacl/chat/01234567-89ab-cdef-0123-456789abcdef'

const OFFICE_HOURS = { OfficeHoursStart: '07:30', OfficeHoursEnd: '19:00', OfficeHoursTimeZone: 'Europe/Berlin' }
const SLIM = { ImageVariant: 'slim', EmbeddingMode: 'off' }

/** Parameters that a rule of main.yaml refuses, with the name of the rule. */
const FORBIDDEN: readonly (readonly [rule: string, when: string, parameters: Readonly<Record<string, string>>])[] = [
  ['CertificateOrZone', 'there is neither certificate nor zone', { HostedZoneId: '' }],
  ['CertificateOrZone', 'CloudFront has a web ACL beside a host name', { CloudFrontWebAclArn: WEB_ACL }],
  ['NoDomain', 'a certificate has no host name', { ...NO_DOMAIN, CertificateArn: CERTIFICATE }],
  ['NoDomain', 'a zone has no host name', { ...NO_DOMAIN, HostedZoneId: 'Z0123456789EXAMPLE' }],
  ['NoDomain', 'CloudFront cannot reach the load balancer', { ...NO_DOMAIN, CloudFrontPrefixListId: '' }],
  ['NoDomain', 'ranges would not limit CloudFront', { ...NO_DOMAIN, AllowedCidrs: '203.0.113.0/24' }],
  ['RecordOfInternal', 'a public record shows private addresses', { LoadBalancerScheme: 'internal' }],
  ['PrivateRecord', 'a private record is of a public load balancer', { PrivateHostedZoneId: 'Z9876543210PRIVATE' }],
  [
    'PrivateRecord',
    'a private record has no host name',
    { ...NO_DOMAIN, LoadBalancerScheme: 'internal', PrivateHostedZoneId: 'Z9876543210PRIVATE' },
  ],
  ['ExistingVpc', 'an existing VPC has no range', { ...EXISTING_VPC, ExistingVpcCidr: '' }],
  ['ExistingVpc', 'an existing VPC has no first private subnet', { ...EXISTING_VPC, ExistingPrivateSubnetA: '' }],
  ['ExistingVpc', 'an existing VPC has no second private subnet', { ...EXISTING_VPC, ExistingPrivateSubnetB: '' }],
  [
    'ExistingVpc',
    'both private subnets are the same',
    { ...EXISTING_VPC, ExistingPrivateSubnetB: 'subnet-0123456789abcdef0' },
  ],
  ['ExistingVpc', 'an existing VPC has given zones', { ...EXISTING_VPC, ZoneA: 'euc1-az1', ZoneB: 'euc1-az2' }],
  [
    'PublicSubnetsOfExistingVpc',
    'a load balancer faces the internet',
    { ...EXISTING_VPC, LoadBalancerScheme: 'internet-facing', PrivateHostedZoneId: '' },
  ],
  ['PublicSubnetsOfExistingVpc', 'tasks have public addresses', { ...EXISTING_VPC, EgressMode: 'public-ip' }],
  [
    'PublicSubnetsOfExistingVpc',
    'both public subnets are the same',
    {
      ...EXISTING_VPC,
      EgressMode: 'public-ip',
      ExistingPublicSubnetA: 'subnet-0123456789abcdef2',
      ExistingPublicSubnetB: 'subnet-0123456789abcdef2',
    },
  ],
  ['SubnetsNeedVpc', 'a range has no VPC', { ExistingVpcCidr: '172.20.0.0/16' }],
  ['SubnetsNeedVpc', 'a subnet has no VPC', { ExistingPublicSubnetB: 'subnet-0123456789abcdef2' }],
  ['TwoZones', 'there is a first zone without a second one', { ZoneA: 'euc1-az1' }],
  ['TwoZones', 'there is a second zone without a first one', { ZoneB: 'euc1-az1' }],
  ['TwoZones', 'both zones are the same', { ZoneA: 'euc1-az1', ZoneB: 'euc1-az1' }],
  ['TasksShareData', 'scaling may start a second task without a cache', { MaximumTasks: '2' }],
  ['TasksShareData', 'two tasks always run without a cache', { MinimumTasks: '2', MaximumTasks: '2' }],
  [
    'TasksShareData',
    'scaling may start a second task on a SQLite database',
    { MaximumTasks: '2', CacheMode: 'valkey', DatabaseMode: 'sqlite' },
  ],
  ['TasksShareData', 'two tasks run at night without a cache', { ...OFFICE_HOURS, TasksOutsideOfficeHours: '2' }],
  ['MemoryOfHalfACpu', 'half a CPU gets 8 GiB', { TaskCpu: '512', TaskMemory: '8192' }],
  ['MemoryOfOneCpu', 'one CPU gets 16 GiB', { TaskCpu: '1024', TaskMemory: '16384' }],
  ['MemoryOfTwoCpus', 'two CPUs get 2 GiB', { TaskCpu: '2048', TaskMemory: '2048' }],
  ['MemoryOfFourCpus', 'four CPUs get 32 GiB', { TaskCpu: '4096', TaskMemory: '32768' }],
  ['MemoryOfEightCpus', 'eight CPUs get 30 GiB', { TaskCpu: '8192', TaskMemory: '30720' }],
  ['MemoryOfSixteenCpus', 'sixteen CPUs get 28 GiB', { TaskCpu: '16384', TaskMemory: '28672' }],
  [
    'ScalingHasTarget',
    'nothing starts the second task',
    { CacheMode: 'valkey', MaximumTasks: '2', ScaleOnCpu: '0', ScaleOnMemory: '0', ScaleOnRequests: '0' },
  ],
  ['SideBySideSharesData', 'old and new task share no cache', { DeploymentMode: 'side-by-side' }],
  [
    'SideBySideSharesData',
    'old and new task share a SQLite database',
    { DeploymentMode: 'side-by-side', CacheMode: 'valkey', DatabaseMode: 'sqlite' },
  ],
  ['OfficeHoursAreWhole', 'office hours have no start', { ...OFFICE_HOURS, OfficeHoursStart: '' }],
  ['OfficeHoursAreWhole', 'office hours have no end', { ...OFFICE_HOURS, OfficeHoursEnd: '' }],
  ['OfficeHoursAreWhole', 'office hours have no time zone', { ...OFFICE_HOURS, OfficeHoursTimeZone: '' }],
  ['OfficeHoursAreWhole', 'office hours end when they start', { ...OFFICE_HOURS, OfficeHoursEnd: '07:30' }],
  [
    'OfficeHoursAreMeasured',
    'no alarm can tell office hours from a failure',
    { ...OFFICE_HOURS, InsightsLevel: 'disabled' },
  ],
  ['CommandsAreEncrypted', 'sessions have no key of the stack', { ExecuteCommand: 'true' }],
  [
    'CommandsAreEncrypted',
    'sessions cannot write their files',
    { ExecuteCommand: 'true', KeyMode: 'customer-managed', ReadOnlyRootFileSystem: 'true' },
  ],
  [
    'MemoryOfReadOnlyTasks',
    'temporary files fill 1 GiB',
    { ...SLIM, TaskCpu: '512', TaskMemory: '1024', ReadOnlyRootFileSystem: 'true' },
  ],
  [
    'ProtectedIsPrivate',
    'a protected environment has public addresses',
    { DeletionProtection: 'true', EgressMode: 'public-ip' },
  ],
  [
    'ProtectedIsSteady',
    'a protected environment is on Spot',
    { DeletionProtection: 'true', CapacityProvider: 'FARGATE_SPOT' },
  ],
  ['BudgetNeedsAddress', 'there is a budget without an address', { MonthlyBudget: '200' }],
  [
    'ProtectedIsDurable',
    'a protected environment has a SQLite database',
    { DeletionProtection: 'true', DatabaseMode: 'sqlite' },
  ],
  [
    'SlimNeedsPostgres',
    'the slim image has a SQLite database',
    { ImageVariant: 'slim', EmbeddingMode: 'off', DatabaseMode: 'sqlite' },
  ],
  [
    'PartsOfPostgres',
    'a SQLite database is made from a snapshot',
    { DatabaseMode: 'sqlite', DatabaseSnapshotId: 'before-the-fire' },
  ],
  ['PartsOfPostgres', 'a SQLite database has a standby', { DatabaseMode: 'sqlite', DatabaseMultiAz: 'true' }],
  [
    'PartsOfPostgres',
    'a SQLite database is in the folder of the uploads',
    { DatabaseMode: 'sqlite', DatabaseDirectory: '/uploads' },
  ],
  ['ReplicasNeedCache', 'there is a replica without a cache', { CacheReplicas: '1' }],
  ['ThroughputOfMaxIo', 'maxIO is elastic', { FileSystemPerformanceMode: 'maxIO' }],
  ['ThroughputHasNumber', 'no throughput is provisioned', { FileSystemThroughputMode: 'provisioned' }],
  ['NumberNeedsProvisioned', 'elastic throughput has a number', { FileSystemProvisionedThroughput: '64' }],
  [
    'NumberNeedsProvisioned',
    'bursting throughput has a number',
    { FileSystemThroughputMode: 'bursting', FileSystemProvisionedThroughput: '64' },
  ],
  ['MemoryOfTheStandardImage', 'the standard image gets 1 GiB', { TaskCpu: '512', TaskMemory: '1024' }],
  ['SlimEmbedsNothing', 'the slim image embeds documents', { ImageVariant: 'slim' }],
  ['NoModels', 'an endpoint has no use', ENDPOINT],
  ['NoModels', 'a key has no use', KEY],
  ['NoModels', 'ids of models have no use', { ModelIds: 'gpt-5' }],
  ['ModelsOfAnEndpoint', 'there is no endpoint', { ModelMode: 'openai-compatible' }],
  ['ModelsOfBedrock', 'Amazon Bedrock has no key', { ModelMode: 'bedrock', ModelIds: 'openai.gpt-oss-120b-1:0' }],
  ['ModelsOfBedrock', 'Amazon Bedrock has no ids of models', { ModelMode: 'bedrock', ...KEY }],
  ['ModelsOfBedrock', 'Amazon Bedrock has another address', { ...BEDROCK, ...ENDPOINT }],
  ['RegionOfBedrock', 'a region of Amazon Bedrock has no use', { BedrockRegion: 'eu-west-1' }],
  ['EmbeddingAtAnEndpoint', 'no endpoint embeds documents', { EmbeddingMode: 'endpoint', EmbeddingModel: 'small' }],
  [
    'EmbeddingAtAnEndpoint',
    'Amazon Bedrock embeds documents',
    { ...BEDROCK, EmbeddingMode: 'endpoint', EmbeddingModel: 'small' },
  ],
  [
    'EmbeddingAtAnEndpoint',
    'no model embeds documents',
    { ModelMode: 'openai-compatible', ...ENDPOINT, EmbeddingMode: 'endpoint' },
  ],
  ['EmbeddingModelIsUsed', 'a model that embeds has no use', { EmbeddingModel: 'text-embedding-3-small' }],
]

const root = repositoryTemplates.get(ROOT)
const rules = Object.keys(root?.rules ?? {})

suite('a rule of main.yaml', () => {
  for (const [rule, when, parameters] of FORBIDDEN)
    test(`rule ${rule} fails when ${when}`, () => {
      const { findings } = resolveRepositoryStack(parameters)

      const failed = findings.filter(finding => finding.rule === 'template/rule')
      assert.equal(failed.length > 0, true)
      const lines = failed.map(finding => finding.location?.line ?? 0)
      assert.deepEqual([...new Set(lines.map(ruleAt))], [rule])
    })

  test('every rule of main.yaml has a case in these tests', () => {
    assert.deepEqual(
      rules
        .filter(rule => !FORBIDDEN.some(([name]) => name === rule))
        .map(rule => `Add parameters that rule ${rule} refuses to FORBIDDEN in tests/templates/rules.test.ts.`),
      [],
    )
  })
})

suite('a refused parameter', () => {
  for (const [name, values] of Object.entries(REFUSED()))
    for (const value of values)
      test(`parameter ${name} refuses '${value}'`, () => {
        const { findings } = resolveRepositoryStack({ [name]: value })

        assert.deepEqual(
          findings
            .filter(finding => finding.rule === 'template/parameter-value')
            .map(({ message }) => message.includes(name)),
          [true],
        )
      })
})

test('an image tag of any release has the form that the template asks for', () =>
  assert.deepEqual(
    ['v0.11.4', 'v0.12.10', 'v1.0.0', 'v10.2.3'].flatMap(ImageTag => resolveRepositoryStack({ ImageTag }).findings),
    [],
  ))

function ruleAt(line: number): string | undefined {
  const starts = rules.map(rule => [rule, root?.document.locationOf(['Rules', rule]).line ?? 0] as const)
  return starts.findLast(([, start]) => start <= line)?.[0]
}

function REFUSED(): Readonly<Record<string, readonly string[]>> {
  return {
    DomainName: ['https://chat.example.com', 'Chat.example.com', 'chat', 'chat.example.com/'],
    SignInDomainPrefix: ['my-cognito-pool', 'aws-chat', '-chat', 'Chat'],
    FirstAdministratorEmail: ['administrator', 'a@example.com,b@example.com'],
    ImageTag: ['latest', 'main', '0.12.4', 'v0.12', 'v0.12.4-slim'],
    ImageVariant: ['cuda', ''],
    EmbeddingMode: ['none', ''],
    ModelMode: ['openai', ''],
    ModelIds: ['gpt-5, gpt-6', ',gpt-5', 'gpt-5,', 'a"b'],
    BedrockRegion: ['Frankfurt', 'eu-central-1a'],
    SelfSignUpDomain: ['@example.com', 'Example.com', 'example.com,example.org', '*', 'example'],
    PasswordMinimumLength: ['8', '100'],
    PasswordHistorySize: ['-1', '25'],
    TemporaryPasswordDays: ['0', '8'],
    ImageDigest: ['0123', `sha256:${'z'.repeat(64)}`],
    ImageRepository: ['ghcr.io/open-webui/open-webui:main', 'open-webui'],
    SessionDuration: ['3600', '-1', '0h', '4w', ''],
    ModelApiBaseUrl: [
      'http://models.example.com/v1',
      'https://models.example.com:8443/v1',
      'https://models.example.com/v1/',
      'https://models.example.com/',
      'https://models.example.com//v1',
    ],
    EmbeddingDimensions: ['0', '1600', '4096', ''],
    UploadMaximumSize: ['0', '75', '301'],
    UploadMaximumCount: ['0', '101'],
    AdministratorChatAccess: ['yes'],
    AdministratorExport: ['True'],
    Plugins: [''],
    ModelApiKeySecretArn: ['sk-1234', 'arn:aws:secretsmanager:eu-central-1:123456789012:secret:key'],
    ExtraCallbackUrls: ['http://other.example.com/', 'https://a.example.com, https://b.example.com'],
    ExtraLogoutUrls: ['http://other.example.com/', 'https://a.example.com/#there'],
    CertificateArn: ['arn:aws:iam::123456789012:server-certificate/x', '12345678-1234-1234-1234-123456789012'],
    HostedZoneId: ['example.com', '/hostedzone/Z0123456789EXAMPLE', 'z0123456789example'],
    ZoneA: ['eu-central-1a', 'a', 'euc1-az1 '],
    ZoneB: ['eu-central-1b', 'usw2-lax1-az1'],
    AllowedCidrs: [
      '10.0.0.0',
      '::/0',
      '10.0.0.0/8, 10.1.0.0/16',
      '10.0.0.256/32',
      '10.0.0.0/8,10.300.0.0/16',
      '',
      `10.0.0.0/8${',10.1.0.0/16'.repeat(5)}`,
    ],
    ExistingVpcId: ['vpc'],
    ExistingVpcCidr: ['10.0.0.0/8', '10.300.0.0/16'],
    ExistingPrivateSubnetA: ['vpc-0123456789abcdef0'],
    CloudFrontPrefixListId: ['cloudfront'],
    CloudFrontWebAclArn: [
      WEB_ACL.replace('us-east-1', 'eu-central-1'),
      WEB_ACL.replace('global', 'regional'),
      WEB_ACL.split('/').at(-1) ?? '',
    ],
    PrivateHostedZoneId: ['example.com'],
    TlsPolicy: ['ELBSecurityPolicy-2016-08'],
    WebAclMode: ['yes', ''],
    WebAclRateLimit: ['10', 'many'],
    AccessLogs: ['yes'],
    FlowLogTraffic: ['ACCEPT'],
    VpcCidr: ['10.0.0.0/8', '10.0.0.0/28', '10.300.0.0/16'],
    PublicSubnetACidr: ['10.0.0.0/28', '10.0.999.0/24'],
    PublicSubnetBCidr: ['10.0.0.0/16', '10.0.999.0/24'],
    PrivateSubnetACidr: ['10.0.0.0/29', '10.0.999.0/24'],
    PrivateSubnetBCidr: ['10.0.0.0/16', '10.0.999.0/24'],
    DatabaseInstanceClass: ['t4g.small'],
    DatabaseStorage: ['10', 'many'],
    DatabaseMaximumStorage: ['20'],
    DatabaseBackupDays: ['0', '36'],
    DatabaseSnapshotId: ['1st', 'last-', 'before the fire', 'before_the_fire'],
    DatabaseMultiAz: ['yes'],
    DatabaseMode: ['mysql', ''],
    DatabaseMonitoringSeconds: ['2', ''],
    DatabaseInsights: ['true'],
    DatabaseLogExport: ['yes'],
    DatabaseDirectory: ['sqlite', '/', '/a/b/c/d', '/../etc'],
    CacheMode: ['redis'],
    CacheNodeType: ['t4g.micro', 'db.t4g.micro'],
    CacheReplicas: ['2'],
    FileSystemThroughputMode: ['fast'],
    FileSystemProvisionedThroughput: ['-1', '3415'],
    FileSystemLifecycleDays: ['2', ''],
    FileBackups: ['yes'],
    DeletionProtection: ['True'],
    EgressMode: ['nat'],
    TaskCpu: ['256'],
    TaskMemory: ['512', '4097', '31744'],
    MinimumTasks: ['0'],
    MaximumTasks: ['0', '11'],
    ScaleOnCpu: ['-1', '91'],
    ScaleOnMemory: ['-1', '91'],
    ScaleOnRequests: ['-1'],
    ScaleOutCooldown: ['3601'],
    ScaleInCooldown: ['3601'],
    OfficeHoursStart: ['7:30', '24:00', '0730'],
    OfficeHoursEnd: ['19:60', '7pm'],
    OfficeHoursDays: ['', 'FRI-MON', 'Mon-Fri'],
    OfficeHoursTimeZone: ['+01:00', 'CET+1', 'europe/berlin'],
    TasksOutsideOfficeHours: ['-1', '11'],
    DeploymentMode: ['blue-green', ''],
    ContainerUser: ['0', '1000'],
    ReadOnlyRootFileSystem: ['yes'],
    ExecuteCommand: ['True'],
    ServiceDiscovery: [''],
    AlarmEmail: ['operations'],
    KeyMode: ['kms', ''],
    InsightsLevel: ['none', ''],
    MonthlyBudget: ['-1', '1000001', 'much'],
    LogRetentionDays: ['31'],
  }
}
