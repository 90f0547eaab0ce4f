import type { Json, JsonMap } from '../model/json.ts'
import { isMap } from '../model/json.ts'
import type { RiskMessage, Severity } from '../model/preview/risk.ts'
import { leavesOf } from './leaves.ts'
import type { PolicyContext } from './policy.ts'
import { isUnjudgeable, scalarText } from './unknownText.ts'
import type { Verdict } from './verdict.ts'

type Exposure = {
  readonly severity: Severity
  readonly message: string
  /** The value that exposes, in lower case. */
  readonly value: string
}

/** Values that let in the internet, by the property's name wherever it stands. */
const EXPOSING: Readonly<Record<string, readonly Exposure[]>> = {
  PubliclyAccessible: [{ severity: 'danger', value: 'true', message: 'is reachable from the internet' }],
  Scheme: [{ severity: 'caution', value: 'internet-facing', message: 'faces the internet' }],
  AccessControl: [
    { severity: 'danger', value: 'publicread', message: 'lets anybody read its objects' },
    { severity: 'danger', value: 'publicreadwrite', message: 'lets anybody read and write its objects' },
    { severity: 'danger', value: 'authenticatedread', message: 'lets every AWS account read its objects' },
  ],
  AuthType: [{ severity: 'danger', value: 'none', message: 'lets anybody call it without credentials' }],
  FunctionUrlAuthType: [{ severity: 'danger', value: 'none', message: 'lets anybody call it without credentials' }],
  AssignPublicIp: [{ severity: 'caution', value: 'enabled', message: 'gets a public IP address' }],
  AssociatePublicIpAddress: [{ severity: 'caution', value: 'true', message: 'gets a public IP address' }],
  EndpointPublicAccess: [{ severity: 'caution', value: 'true', message: 'has a public endpoint' }],
  BlockPublicPolicy: [{ severity: 'caution', value: 'false', message: 'does not block public policies' }],
  BlockPublicAcls: [{ severity: 'caution', value: 'false', message: 'does not block public ACLs' }],
  IgnorePublicAcls: [{ severity: 'caution', value: 'false', message: 'does not ignore public ACLs' }],
  RestrictPublicBuckets: [{ severity: 'caution', value: 'false', message: 'does not restrict public buckets' }],
}
/** `AuthType` means something else in other types. */
const ONLY_IN: Readonly<Record<string, RegExp>> = {
  AuthType: /^AWS::Lambda::Url$/,
  Scheme: /^AWS::ElasticLoadBalancing(?:V2)?::LoadBalancer$/,
  AccessControl: /^AWS::S3::Bucket$/,
}

/** What a resource opens to the internet or to other accounts by its properties, policies apart. */
export function exposureVerdicts(type: string, properties: JsonMap, context: PolicyContext): readonly Verdict[] {
  return [
    ...[...leavesOf(properties).values()].flatMap(({ path, name, value }) =>
      exposuresAt(type, path, name, value, context),
    ),
    ...defaultScheme(type, properties),
    ...functionPermission(type, properties, context),
    ...attachments(type, properties),
  ]
}

function exposuresAt(
  type: string,
  path: string,
  name: string,
  value: Json,
  { isOwn }: PolicyContext,
): readonly Verdict[] {
  const exposing = Object.hasOwn(EXPOSING, name) ? (EXPOSING[name] ?? []) : []
  if (exposing.length === 0 || ONLY_IN[name]?.test(type) === false) return []
  const text = scalarText(value)
  if (text === undefined) return []
  if (isUnjudgeable(value, isOwn))
    return [access('not-judged', path, ['has a value that is known only after the deployment'], text)]
  return exposing
    .filter(exposure => exposure.value === text.toLowerCase())
    .map(({ severity, message }) => ({ ...access(severity, path, [message], text), after: text }))
}

/**
 * A load balancer without a scheme faces the internet.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticloadbalancingv2-loadbalancer.html
 */
function defaultScheme(type: string, { Scheme, Type }: JsonMap): readonly Verdict[] {
  if (!ONLY_IN.Scheme?.test(type) || Scheme !== undefined || Type === 'gateway') return []
  return [access('caution', 'Scheme', ['faces the internet, the default'], 'internet-facing')]
}

/** `AWS::Lambda::Permission` and its like are a statement whose parts are properties. */
const PERMISSIONS: ReadonlySet<string> = new Set([
  'AWS::Lambda::Permission',
  'AWS::Lambda::LayerVersionPermission',
  'AWS::Events::EventBusPolicy',
])

function functionPermission(type: string, properties: JsonMap, { account, isOwn }: PolicyContext): readonly Verdict[] {
  const { Principal, Action, SourceArn, SourceAccount, PrincipalOrgID, OrganizationId, Condition } = properties
  if (!PERMISSIONS.has(type) || Principal === undefined) return []
  const action = { untrusted: scalarText(Action) ?? '' }
  const name = scalarText(Principal) ?? ''
  const limits = Object.entries({ SourceArn, SourceAccount, PrincipalOrgID, OrganizationId, Condition })
    .filter(([, value]) => value !== undefined && value !== '*')
    .map(([key]) => key)
  const under: RiskMessage = limits.length > 0 ? [`, limited by ${limits.join(' and ')}`] : []
  const key = JSON.stringify([
    name,
    action.untrusted,
    SourceArn ?? null,
    SourceAccount ?? null,
    PrincipalOrgID ?? null,
    Condition ?? null,
  ])
  const verdict = (severity: Severity, message: RiskMessage) => [access(severity, 'Principal', message, key)]
  if (isUnjudgeable(Principal, isOwn))
    return verdict('not-judged', ['lets in a principal that is known only after the deployment'])
  if (name === '*') return verdict(limits.length > 0 ? 'caution' : 'danger', ['lets anybody use ', action, ...under])
  const other = /^(?:arn:[\w-]+:iam::)?(\d{12})(?::|$)/.exec(name)?.[1]
  if (other !== undefined && other !== account)
    return verdict('caution', ['lets another account, ', { untrusted: name }, ', use ', action, ...under])
  const unlimited = /\.amazonaws\.com/.test(name) && limits.length === 0 ? [' without a condition'] : under
  return verdict('notice', ['lets ', { untrusted: name }, ' use ', action, ...unlimited])
}

/** Principals that a policy is attached to. */
function attachments(type: string, properties: JsonMap): readonly Verdict[] {
  if (!/^AWS::IAM::(?:Managed)?Policy$/.test(type)) return []
  return ['Roles', 'Users', 'Groups'].flatMap(property => {
    const { [property]: value } = properties
    const items: readonly Json[] = Array.isArray(value) ? value : []
    return items.map(item => {
      const text = scalarText(item) ?? ''
      return access('notice', property, ['is attached to ', { untrusted: text }], text)
    })
  })
}

/** Limits that a change takes away: a public access block, a permissions boundary. */
export function lostLimits(type: string, before: JsonMap, after: JsonMap): readonly Verdict[] {
  const [old, next] = [before, after].map(properties => leavesOf(properties))
  const flags = [...(old?.values() ?? [])].filter(
    ({ name, path, value }) =>
      /^(?:BlockPublic(?:Acls|Policy)|IgnorePublicAcls|RestrictPublicBuckets)$/.test(name) &&
      String(value) === 'true' &&
      !next?.has(path),
  )
  const isOff = flags.length > 0
  const block: readonly Verdict[] = isOff
    ? [access('caution', flags[0]?.path.split('/')[0] ?? '', ['no longer blocks public access'], 'public access block')]
    : []
  const boundary: readonly Verdict[] =
    /^AWS::IAM::(?:Role|User)$/.test(type) &&
    before.PermissionsBoundary !== undefined &&
    after.PermissionsBoundary === undefined
      ? [access('caution', 'PermissionsBoundary', ['no longer has a permissions boundary'], 'boundary')]
      : []
  return [...block, ...boundary]
}

function access(severity: Severity, property: string, message: RiskMessage, key: string): Verdict {
  return { kind: 'access', severity, property, message, key: `${property} ${key}` }
}

/** The properties of a resource's state. */
export function propertiesIn(state: JsonMap | undefined): JsonMap {
  return isMap(state?.Properties) ? state.Properties : {}
}
