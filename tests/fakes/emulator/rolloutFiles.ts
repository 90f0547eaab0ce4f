/** The files of a repository by path. */
type Files = Readonly<Record<string, string>>

type Edit = readonly [file: string, from: string, to: string]

const ENVIRONMENT = 'environments/production.yaml'
const CACHE = 'cloudformation/cache.yaml'
const COGNITO = 'cloudformation/cognito.yaml'
const EDGE = 'cloudformation/edge.yaml'
const KEYS = 'cloudformation/keys.yaml'
const LOAD_BALANCER = 'cloudformation/load-balancer.yaml'
const NETWORK = 'cloudformation/network.yaml'

/** A snapshot as a deployment takes it before a change of version. */
export const SNAPSHOT = 'open-webui-production-v0-12-4-to-v0-12-5-20261128t094500z'

export const unprotected = (files: Files): Files =>
  edited(files, [[ENVIRONMENT, 'protected: true', 'protected: false']])

/** Another image, another value of a tag, and changes inside of resources that no parameter reaches. */
export const updated = (files: Files): Files =>
  edited(files, [
    [ENVIRONMENT, 'LogRetentionDays: "365"', 'LogRetentionDays: "400"'],
    [ENVIRONMENT, 'ImageTag: v0.12.4', 'ImageTag: v0.12.5'],
    [ENVIRONMENT, 'cost-center: ai-platform', 'cost-center: research'],
    [COGNITO, 'The secret that Cognito gave to', 'The secret that Cognito made for'],
    [COGNITO, 'Description: Users of Open WebUI.', 'Description: People who use Open WebUI.'],
    [COGNITO, 'RefreshTokenValidity: 7', 'RefreshTokenValidity: 14'],
    [NETWORK, 'Action: sts:AssumeRole', 'Action: [sts:AssumeRole]'],
    [ENVIRONMENT, 'parameters:\n', 'parameters:\n  TlsPolicy: ELBSecurityPolicy-TLS13-1-3-PQ-2025-09\n'],
    [LOAD_BALANCER, 'HealthCheckIntervalSeconds: 15', 'HealthCheckIntervalSeconds: 20'],
  ])

/** The same without a tag. */
export const removed = (files: Files): Files => edited(updated(files), [[ENVIRONMENT, '  cost-center: research\n', '']])

/** With the database of a snapshot. */
export const restored = (files: Files): Files =>
  edited(files, [[ENVIRONMENT, 'parameters:\n', `parameters:\n  DatabaseSnapshotId: ${SNAPSHOT}\n`]])

/**
 * With a cache, measurements of the database, keys of its own, a budget, a web ACL, office hours, names for other services,
 * sessions in containers, and flow logs in a bucket.
 */
export const extended = (files: Files): Files =>
  withParameters(files, {
    CacheMode: 'valkey',
    CacheReplicas: '1',
    DatabaseMonitoringSeconds: '60',
    FlowLogDestination: 's3',
    KeyMode: 'customer-managed',
    MonthlyBudget: '200',
    WebAclMode: 'count',
    MaximumTasks: '3',
    OfficeHoursStart: '08:00',
    OfficeHoursEnd: '18:00',
    OfficeHoursTimeZone: 'Europe/Berlin',
    ServiceDiscovery: 'true',
    ExecuteCommand: 'true',
  })

/** Other values of what `extended` adds, without the second node of the cache. */
export const changed = (files: Files): Files =>
  edited(
    withParameters(files, {
      CacheMode: 'valkey',
      DatabaseMonitoringSeconds: '30',
      KeyMode: 'customer-managed',
      MonthlyBudget: '300',
      WebAclMode: 'block',
      MaximumTasks: '4',
      ServiceDiscovery: 'true',
      ExecuteCommand: 'true',
    }),
    [
      [CACHE, "timeout: '1800'", "timeout: '1900'"],
      [CACHE, 'The private subnets of', 'Private subnets of'],
      [KEYS, 'Data and secrets of', 'The data and secrets of'],
      [KEYS, 'PendingWindowInDays: 30', 'PendingWindowInDays: 20'],
      [KEYS, 'Sid: AdministerByPoliciesOfTheAccount', 'Sid: Administer'],
    ],
  )

/** Without the parts that `extended` adds; its keys stay, because their backup vault stays, too. */
export const reduced = (files: Files): Files => withParameters(files, { KeyMode: 'customer-managed' })

/** On a name of CloudFront. */
export const unnamed = (files: Files): Files =>
  withParameters(reduced(files), { DomainName: '', HostedZoneId: '', CloudFrontPrefixListId: 'pl-a3a144ca' })

/** The same with another timeout of the distribution. */
export const tuned = (files: Files): Files =>
  edited(unnamed(files), [[EDGE, 'OriginKeepaliveTimeout: 60', 'OriginKeepaliveTimeout: 30']])

/** The files with other values of parameters; each is set once. */
export function withParameters(files: Files, parameters: Readonly<Record<string, string>>): Files {
  const lines = (files[ENVIRONMENT] ?? '')
    .split('\n')
    .filter(line => !Object.keys(parameters).some(name => line.startsWith(`  ${name}:`)))
  const added = Object.entries(parameters).map(([name, value]) => `  ${name}: "${value}"`)
  const text = lines.flatMap(line => (line === 'parameters:' ? [line, ...added] : [line])).join('\n')
  return { ...files, [ENVIRONMENT]: text }
}

function edited(files: Files, edits: readonly Edit[]): Files {
  const all = new Map(Object.entries(files))
  for (const [file, from, to] of edits) {
    const text = all.get(file) ?? ''
    if (!text.includes(from)) throw new Error(`${file} does not contain '${from}'.`)
    all.set(file, text.replace(from, to))
  }
  return Object.fromEntries(all)
}
