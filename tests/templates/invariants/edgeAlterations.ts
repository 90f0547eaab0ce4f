import type { Path } from '#lib/model/json.ts'
import type { Value } from '#lib/template/resolve/resolvedStack.ts'

type Alteration = readonly [name: string, path: Path, value?: Value]

const behaviour = (name: string): Path => ['DistributionConfig', 'DefaultCacheBehavior', name]
const origin = (...path: Path): Path => ['DistributionConfig', 'Origins', 0, ...path]
const overrides = (rule: number): Path => [
  'Rules',
  rule,
  'Statement',
  'ManagedRuleGroupStatement',
  'RuleActionOverrides',
]

/** Changes of the distribution and of the web ACL that must violate each invariant. */
export const EDGE_ALTERATIONS: Readonly<Record<string, readonly Alteration[]>> = {
  'there is a distribution exactly where there is no HTTPS listener': [
    ['LoadBalancer/HttpListener', ['Protocol'], 'HTTPS'],
  ],
  'CloudFront serves HTTPS with security headers, stores nothing, and passes everything on': [
    ['Edge/Distribution', behaviour('ViewerProtocolPolicy'), 'allow-all'],
    ['Edge/Distribution', behaviour('CachePolicyId'), '658327ea-f89d-4fab-a63d-7e88639e58f6'],
    ['Edge/Distribution', behaviour('OriginRequestPolicyId')],
    ['Edge/Distribution', behaviour('ResponseHeadersPolicyId')],
    ['Edge/Distribution', behaviour('AllowedMethods'), ['GET', 'HEAD']],
  ],
  'CloudFront reaches the internal load balancer alone, and waits for a first word as long as it can': [
    ['Edge/Distribution', origin('VpcOriginConfig', 'OriginReadTimeout'), 30],
    ['Edge/Distribution', origin('VpcOriginConfig', 'VpcOriginId'), 'vo_1'],
    ['Edge/VpcOrigin', ['VpcOriginEndpointConfig', 'OriginProtocolPolicy']],
    ['Edge/VpcOrigin', ['VpcOriginEndpointConfig', 'OriginSSLProtocols']],
    ['LoadBalancer/LoadBalancer', ['Scheme'], 'internet-facing'],
  ],
  'the application has the address at which it is served': [
    ['Compute/TaskDefinition', ['ContainerDefinitions', 0, 'Environment'], []],
  ],
  'a web ACL protects the load balancer, and blocks only in mode block': [
    ['LoadBalancer/WebAclAssociation', ['WebACLArn'], 'arn'],
    ['LoadBalancer/WebAcl', ['Rules', 0, 'OverrideAction'], { Count: {} }],
    ['LoadBalancer/WebAcl', ['Rules', 1, 'Action'], { Count: {} }],
  ],
  'a web ACL has no opinion about what people write to a model': [
    ['LoadBalancer/WebAcl', overrides(3)],
    ['LoadBalancer/WebAcl', [...overrides(4), 0, 'ActionToUse'], { Block: {} }],
  ],
  'a web ACL accepts every upload that the application accepts, and none that is much larger': [
    ['LoadBalancer/WebAcl', ['Rules', 2, 'Statement'], aPattern('^[0-9]{1,8}$')],
    ['LoadBalancer/WebAcl', ['Rules', 2, 'Statement'], aPattern('^[0-9]{1,9}$')],
    ['LoadBalancer/WebAcl', ['Rules', 2, 'Statement'], aPattern('^([0-9]{0,8}|10[0-5][0-9]{6})$')],
  ],
  'a web ACL tells people apart by the address of their browser': [
    ['LoadBalancer/WebAcl', ['Rules', 1, 'Statement', 'RateBasedStatement', 'AggregateKeyType'], 'IP'],
    ['LoadBalancer/WebAcl', ['Rules', 1]],
  ],
  'the log of a web ACL has neither a session nor the code of a sign-in': [
    ['LoadBalancer/WebAclLogging', ['RedactedFields', 0]],
    ['LoadBalancer/WebAclLogging', ['RedactedFields', 1]],
    ['LoadBalancer/WebAclLogging', ['RedactedFields', 2]],
  ],
}

/** The parameters of a stack that has a distribution and a web ACL. */
export function edgeShapeOf(sentence: string): Readonly<Record<string, string>> {
  if (!(sentence in EDGE_ALTERATIONS) && !sentence.startsWith('behind CloudFront')) return {}
  return { DomainName: '', HostedZoneId: '', CloudFrontPrefixListId: 'pl-a3a144ca', WebAclMode: 'block' }
}

function aPattern(RegexString: string): Value {
  return { NotStatement: { Statement: { RegexMatchStatement: { RegexString } } } }
}
