import { isMap, type Json } from '#lib/model/json.ts'
import type { FlatResource } from '../../fakes/template/alterStack.ts'
import type { Invariant } from './invariant.ts'
import { at, list, resourcesOfType } from './readResources.ts'

/** Hosts of the VPC reach the tasks by their name, if that is asked for. */
const BY_NAME = 'Security/ApplicationIngressFromVpc'

/** Network access. */
export const NETWORK: Readonly<Record<string, Invariant>> = {
  'every rule of a security group has a description, one protocol and one port': parts =>
    rulesOf(parts)
      .filter(({ rule }) => !rule.Description || rule.IpProtocol !== 'tcp' || rule.FromPort !== rule.ToPort)
      .map(({ name }) => name),

  'only the load balancer takes connections from anywhere, on 443 and 80': parts =>
    rulesOf(parts)
      .filter(({ direction, rule }) => direction === 'in' && isOpen(rule))
      .filter(({ name, rule }) => !(name === 'Security/LoadBalancerSecurityGroup' && isWebPort(rule)))
      .map(({ name }) => name),

  'behind CloudFront the load balancer takes connections from its addresses alone, and never otherwise': parts => {
    const isBehind = resourcesOfType(parts, 'AWS::CloudFront::Distribution').length > 0
    return rulesOf(parts)
      .filter(
        ({ name, direction, rule }) =>
          direction === 'in' && rule.SourceSecurityGroupId === undefined && name !== BY_NAME,
      )
      .filter(({ rule }) => (rule.SourcePrefixListId !== undefined) !== isBehind || (isBehind && rule.FromPort !== 80))
      .map(({ name }) => name)
  },

  'every security group restricts its egress': parts =>
    resourcesOfType(parts, 'AWS::EC2::SecurityGroup')
      .filter(({ properties }) => list(properties.SecurityGroupEgress).length === 0)
      .map(({ name }) => name),

  'no subnet assigns public addresses by itself': parts =>
    resourcesOfType(parts, 'AWS::EC2::Subnet')
      .filter(({ properties }) => properties.MapPublicIpOnLaunch !== false)
      .map(({ name }) => name),

  'HTTPS uses TLS 1.2 or newer, and HTTP only redirects, except for that of CloudFront': parts =>
    resourcesOfType(parts, 'AWS::ElasticLoadBalancingV2::Listener')
      .filter(({ properties }) =>
        properties.Protocol === 'HTTPS'
          ? !/^ELBSecurityPolicy-TLS13-1-(3|2-Res)(-FIPS)?-PQ-2025-09$/.test(String(properties.SslPolicy))
          : at(properties.DefaultActions, 0, 'Type') !== (isBehindCloudFront(parts) ? 'forward' : 'redirect'),
      )
      .map(({ name }) => name),
}

/** CloudFront redirects to HTTPS, and reaches the load balancer from inside the VPC alone. */
function isBehindCloudFront(parts: readonly FlatResource[]): boolean {
  const [balancer] = resourcesOfType(parts, 'AWS::ElasticLoadBalancingV2::LoadBalancer')
  const [distribution] = resourcesOfType(parts, 'AWS::CloudFront::Distribution')
  const policy = at(
    distribution?.properties ?? {},
    'DistributionConfig',
    'DefaultCacheBehavior',
    'ViewerProtocolPolicy',
  )
  return balancer?.properties.Scheme === 'internal' && policy === 'redirect-to-https'
}

type Rule = { readonly name: string; readonly direction: 'in' | 'out'; readonly rule: { readonly [key: string]: Json } }

function rulesOf(parts: readonly FlatResource[]): readonly Rule[] {
  const inline = resourcesOfType(parts, 'AWS::EC2::SecurityGroup').flatMap(({ name, properties }) => [
    ...list(properties.SecurityGroupIngress).map(rule => ({ name, direction: 'in' as const, rule })),
    ...list(properties.SecurityGroupEgress).map(rule => ({ name, direction: 'out' as const, rule })),
  ])
  const separate = [
    ...resourcesOfType(parts, 'AWS::EC2::SecurityGroupIngress').map(part => ({ part, direction: 'in' as const })),
    ...resourcesOfType(parts, 'AWS::EC2::SecurityGroupEgress').map(part => ({ part, direction: 'out' as const })),
  ].map(({ part, direction }) => ({ name: part.name, direction, rule: part.properties }))
  return [...inline, ...separate].flatMap(({ rule, ...rest }) => (isMap(rule) ? [{ ...rest, rule }] : []))
}

function isOpen(rule: { readonly [key: string]: Json }): boolean {
  return rule.CidrIp === '0.0.0.0/0' || rule.CidrIpv6 !== undefined
}

function isWebPort(rule: { readonly [key: string]: Json }): boolean {
  return rule.FromPort === 443 || rule.FromPort === 80
}
