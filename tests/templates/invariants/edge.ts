import { isMap, type Json } from '#lib/model/json.ts'
import type { FlatResource } from '../../fakes/template/alterStack.ts'
import type { Invariant } from './invariant.ts'
import { at, containersOf, list, resourcesOfType, textOf, variablesOf } from './readResources.ts'

const DISTRIBUTION = 'AWS::CloudFront::Distribution'
const WEB_ACL = 'AWS::WAFv2::WebACL'

/** The distribution of CloudFront and the web ACL of the load balancer. */
export const EDGE: Readonly<Record<string, Invariant>> = {
  'there is a distribution exactly where there is no HTTPS listener': parts => {
    const isServed = resourcesOfType(parts, LISTENER).some(({ properties }) => properties.Protocol === 'HTTPS')
    return resourcesOfType(parts, DISTRIBUTION).length === (isServed ? 0 : 1) ? [] : ['LoadBalancer/HttpsListener']
  },

  'CloudFront serves HTTPS with security headers, stores nothing, and passes everything on': parts =>
    resourcesOfType(parts, DISTRIBUTION)
      .filter(({ properties }) => !isTransparent(at(properties.DistributionConfig, 'DefaultCacheBehavior') ?? null))
      .map(({ name }) => name),

  'CloudFront reaches the internal load balancer alone, and waits for a first word as long as it can': parts =>
    resourcesOfType(parts, DISTRIBUTION)
      .filter(({ properties }) => {
        const origins = list(at(properties.DistributionConfig, 'Origins'))
        const [origin] = resourcesOfType(parts, 'AWS::CloudFront::VpcOrigin')
        const endpoint = origin?.properties.VpcOriginEndpointConfig
        const [balancer] = resourcesOfType(parts, 'AWS::ElasticLoadBalancingV2::LoadBalancer')
        return !(
          origins.length === 1 &&
          textOf(at(origins, 0, 'VpcOriginConfig', 'VpcOriginId')) === origin?.name &&
          at(origins, 0, 'VpcOriginConfig', 'OriginReadTimeout') === 120 &&
          textOf(at(endpoint, 'Arn')) === balancer?.name &&
          balancer.properties.Scheme === 'internal' &&
          at(endpoint, 'OriginProtocolPolicy') === 'http-only' &&
          list(at(endpoint, 'OriginSSLProtocols')).join() === 'TLSv1.2'
        )
      })
      .map(({ name }) => name),

  'the application has the address at which it is served': parts => {
    const [distribution] = resourcesOfType(parts, DISTRIBUTION)
    const names = [
      ...resourcesOfType(parts, 'AWS::Route53::RecordSet').map(({ properties }) => textOf(properties.Name)),
      ...resourcesOfType(parts, 'AWS::CertificateManager::Certificate').map(({ properties }) =>
        textOf(properties.DomainName),
      ),
    ]
    const isServed = (address: string): boolean =>
      distribution
        ? address === `https://\${${distribution.name}.DomainName}`
        : /^https:\/\/[a-z.]+$/.test(address) && names.every(name => address === `https://${name}`)
    return containersOf(parts).every(container => isServed(textOf(variablesOf(container).WEBUI_URL)))
      ? []
      : ['Compute/TaskDefinition']
  },

  'a web ACL protects the load balancer, and blocks only in mode block': parts =>
    resourcesOfType(parts, WEB_ACL)
      .filter(({ name, properties }) => {
        const associations = resourcesOfType(parts, 'AWS::WAFv2::WebACLAssociation')
        const actions = rulesOf(properties).map(rule => at(rule, 'OverrideAction') ?? at(rule, 'Action') ?? null)
        const kinds = actions.map(action => (isMap(action) && 'Count' in action ? 'counts' : 'blocks'))
        return (
          !associations.some(association => textOf(association.properties.WebACLArn) === `${name}.Arn`) ||
          new Set(kinds).size !== 1
        )
      })
      .map(({ name }) => name),

  'a web ACL has no opinion about what people write to a model': parts =>
    resourcesOfType(parts, WEB_ACL)
      .filter(({ properties }) => {
        const counted = rulesOf(properties)
          .flatMap(rule => list(at(rule, 'Statement', 'ManagedRuleGroupStatement', 'RuleActionOverrides')))
          .filter(override => at(override, 'ActionToUse', 'Count') !== undefined)
          .map(override => at(override, 'Name'))
        return !BODY_RULES.every(name => counted.includes(name))
      })
      .map(({ name }) => name),

  'a web ACL accepts every upload that the application accepts, and none that is much larger': parts =>
    resourcesOfType(parts, WEB_ACL)
      .filter(({ properties }) => {
        const [pattern = ''] = rulesOf(properties).flatMap(rule => patternsIn(rule))
        const [container] = containersOf(parts)
        const limit = Number(container && variablesOf(container).RAG_FILE_MAX_SIZE) * 2 ** 20
        const accepts = (length: number): boolean => new RegExp(pattern).test(String(length))
        const accepted = [0, 1, 9_999_999, limit - 1, limit, limit + 250_000]
        const refused = [limit + 1_500_000, limit * 2, limit * 10, 10 ** 9, 10 ** 12]
        return !(accepted.every(accepts) && !refused.some(accepts) && !new RegExp(pattern).test(''))
      })
      .map(({ name }) => name),

  'a web ACL tells people apart by the address of their browser': parts => {
    const isBehind = resourcesOfType(parts, DISTRIBUTION).length > 0
    return resourcesOfType(parts, WEB_ACL)
      .filter(({ properties }) => {
        const statements = rulesOf(properties).flatMap(rule => at(rule, 'Statement', 'RateBasedStatement') ?? [])
        return statements.length !== 1 || at(statements, 0, 'AggregateKeyType') !== (isBehind ? 'FORWARDED_IP' : 'IP')
      })
      .map(({ name }) => name)
  },

  'the log of a web ACL has neither a session nor the code of a sign-in': parts =>
    resourcesOfType(parts, 'AWS::WAFv2::LoggingConfiguration')
      .filter(({ properties }) => {
        const hidden = JSON.stringify(properties.RedactedFields ?? null).toLowerCase()
        return !['"authorization"', '"cookie"', '"querystring"'].every(field => hidden.includes(field))
      })
      .map(({ name }) => name),
}

const LISTENER = 'AWS::ElasticLoadBalancingV2::Listener'

/** Rules of AWS that read the body, with the text of a chat in it: the developer guide of AWS WAF, aws-managed-rule-groups. */
const BODY_RULES = [
  'SizeRestrictions_BODY',
  'CrossSiteScripting_BODY',
  'EC2MetaDataSSRF_BODY',
  'GenericLFI_BODY',
  'GenericRFI_BODY',
  'Log4JRCE_BODY',
  'JavaDeserializationRCE_BODY',
]

/** The policies CachingDisabled, AllViewer and SecurityHeadersPolicy of CloudFront. */
const BEHAVIOUR = {
  ViewerProtocolPolicy: 'redirect-to-https',
  CachePolicyId: '4135ea2d-6df8-44a3-9df3-4b5a84be39ad',
  OriginRequestPolicyId: '216adef6-5c7f-47e4-b989-5492eafa07d3',
  ResponseHeadersPolicyId: '67f7725c-6f97-4210-82d7-5512b31e9d03',
  Compress: false,
} as const

function isTransparent(behaviour: Json): boolean {
  return (
    Object.entries(BEHAVIOUR).every(([name, value]) => at(behaviour, name) === value) &&
    list(at(behaviour, 'AllowedMethods')).length === 7
  )
}

function rulesOf(properties: FlatResource['properties']): readonly Json[] {
  return list(properties.Rules)
}

function patternsIn(value: Json): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(patternsIn)
  if (!isMap(value)) return []
  return Object.entries(value).flatMap(([name, inner]) =>
    name === 'RegexString' ? [String(inner)] : patternsIn(inner),
  )
}
