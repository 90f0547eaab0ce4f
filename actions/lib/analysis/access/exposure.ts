import { lookup } from '../../model/lookup.ts'
import type { RiskMessage, Severity } from '../../model/preview/risk.ts'
import type { ValueMap } from '../../template/resolve/resolvedStack.ts'
import { scalarOf } from '../../template/resolve/scope.ts'
import type { Leaf } from '../leaves.ts'
import { leavesOf } from '../leaves.ts'
import type { RiskContext, RiskVerdict } from '../riskVerdict.ts'
import { isUnjudgeable, scalarText } from '../scalar.ts'

type Exposure = {
  readonly severity: Severity
  readonly message: string
  /** The value that exposes, in lower case. */
  readonly value: string
}

/** Values that let in the internet, by the property's name at any depth. */
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
  MapPublicIpOnLaunch: [{ severity: 'caution', value: 'true', message: 'gives its machines public IP addresses' }],
  DirectInternetAccess: [{ severity: 'caution', value: 'enabled', message: 'has access to the internet' }],
  AuthorizationType: [{ severity: 'caution', value: 'none', message: 'lets anybody call it without credentials' }],
  AllowUnauthenticatedIdentities: [
    { severity: 'danger', value: 'true', message: 'gives credentials to guests, who do not sign in' },
  ],
  AllowAdminCreateUserOnly: [{ severity: 'danger', value: 'false', message: 'lets anybody sign up' }],
  Privileged: [{ severity: 'caution', value: 'true', message: 'runs a container with the rights of its host' }],
  EnableExecuteCommand: [{ severity: 'caution', value: 'true', message: 'lets users run commands in its containers' }],
  BlockPublicPolicy: [{ severity: 'caution', value: 'false', message: 'does not block public policies' }],
  BlockPublicAcls: [{ severity: 'caution', value: 'false', message: 'does not block public ACLs' }],
  IgnorePublicAcls: [{ severity: 'caution', value: 'false', message: 'does not ignore public ACLs' }],
  RestrictPublicBuckets: [{ severity: 'caution', value: 'false', message: 'does not restrict public buckets' }],
}
const LOAD_BALANCERS = ['AWS::ElasticLoadBalancing::LoadBalancer', 'AWS::ElasticLoadBalancingV2::LoadBalancer']
/** Properties whose names mean something else in other types. */
const ONLY_IN: Readonly<Record<string, readonly string[]>> = {
  AuthType: ['AWS::Lambda::Url'],
  Scheme: LOAD_BALANCERS,
  AccessControl: ['AWS::S3::Bucket'],
  AuthorizationType: ['AWS::ApiGateway::Method', 'AWS::ApiGatewayV2::Route'],
}

/** Without these properties AWS closes the resource. */
const CLOSED_BY_DEFAULT: ReadonlySet<string> = new Set([
  'AccessControl',
  'AllowUnauthenticatedIdentities',
  'AssignPublicIp',
  'EnableExecuteCommand',
  'MapPublicIpOnLaunch',
  'Privileged',
])

export function isExposure(type: string, path: string, isPresent: boolean): boolean {
  const name = path.split('/').at(-1) ?? ''
  if (lookup(EXPOSING, name) === undefined || lookup(ONLY_IN, name)?.includes(type) === false) return false
  return isPresent || name === 'Scheme' || CLOSED_BY_DEFAULT.has(name)
}

/** Properties that open a resource to the internet or to other accounts. */
export function exposureVerdicts(type: string, properties: ValueMap, context: RiskContext): readonly RiskVerdict[] {
  const leaves = [...leavesOf(properties).values()]
  return [...leaves.flatMap(leaf => exposuresAt(type, leaf, context)), ...defaultScheme(type, properties)]
}

function exposuresAt(type: string, { path, name, value }: Leaf, { isOwn }: RiskContext): readonly RiskVerdict[] {
  const exposing = lookup(EXPOSING, name) ?? []
  const scalar = scalarOf(value)
  if (scalar === undefined || exposing.length === 0 || lookup(ONLY_IN, name)?.includes(type) === false) return []
  const text = scalarText(scalar)
  if (isUnjudgeable(value, isOwn))
    return [exposure('not-judged', path, ['has a value that is known only after the deployment'], text)]
  return exposing
    .filter(exposing => scalar === text && exposing.value === text.toLowerCase())
    .map(({ severity, message }) => ({ ...exposure(severity, path, [message], text), after: text }))
}

/**
 * A load balancer without a scheme faces the internet.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticloadbalancingv2-loadbalancer.html
 */
function defaultScheme(type: string, { Scheme, Type }: ValueMap): readonly RiskVerdict[] {
  if (!LOAD_BALANCERS.includes(type) || Scheme !== undefined || Type === 'gateway') return []
  return [exposure('caution', 'Scheme', ['faces the internet, the default'], 'internet-facing')]
}

function exposure(severity: Severity, property: string, message: RiskMessage, key: string): RiskVerdict {
  return { kind: 'access', severity, property, message, key: `${property} ${key}` }
}
