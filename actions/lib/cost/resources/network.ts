import type { Pricer } from '../charge.ts'
import { counted, fixed, HOURS, listValue, textValue, unknownValue, usage } from '../charge.ts'

const loadBalancer: Pricer = ({ properties }) => {
  const { Type, Scheme, Subnets, SubnetMappings } = properties
  if ((textValue(Type) ?? 'application') !== 'application')
    return [{ kind: 'gap', reason: 'there are prices for application load balancers alone' }]
  const scheme = Scheme === undefined ? 'internet-facing' : textValue(Scheme)
  const subnets = listValue(Subnets) ?? listValue(SubnetMappings)
  if (scheme === undefined || !subnets) return [unknownValue('Scheme or Subnets')]
  return [
    fixed('load-balancer', HOURS, '1 load balancer'),
    ...(scheme === 'internet-facing'
      ? [fixed('public-address', subnets.length * HOURS, `${subnets.length} public addresses`)]
      : []),
    usage('load-balancer-capacity', 'capacity units of the load balancer: connections, requests, data'),
  ]
}

const endpoint: Pricer = ({ properties }) => {
  const type = properties.VpcEndpointType === undefined ? 'Gateway' : textValue(properties.VpcEndpointType)
  if (type === 'Gateway') return []
  const subnets = listValue(properties.SubnetIds)
  if (type !== 'Interface' || !subnets) return [unknownValue('VpcEndpointType or SubnetIds')]
  return [
    fixed('interface-endpoint', subnets.length * HOURS, `in ${counted(subnets.length, 'subnet')}`),
    usage('interface-endpoint-data', 'data through the interface endpoints'),
  ]
}

const webAcl: Pricer = ({ properties }) => {
  const rules = properties.Rules === undefined ? [] : listValue(properties.Rules)
  if (!rules) return [unknownValue('Rules')]
  return [
    fixed('web-acl', 1, '1 web ACL'),
    fixed('web-acl-rule', rules.length, counted(rules.length, 'rule')),
    usage('web-acl-requests', 'requests that the web ACL looks at'),
  ]
}

export const NETWORK: Readonly<Record<string, Pricer>> = {
  'AWS::ElasticLoadBalancingV2::LoadBalancer': loadBalancer,
  'AWS::EC2::NatGateway': () => [
    fixed('nat-gateway', HOURS, '1 NAT gateway'),
    usage('nat-gateway-data', 'data through the NAT gateways'),
  ],
  // Charged in use and out of use: a gateway's address is counted here and not at the gateway.
  'AWS::EC2::EIP': () => [fixed('public-address', HOURS, '1 public address')],
  'AWS::EC2::VPCEndpoint': endpoint,
  'AWS::EC2::FlowLog': ({ properties }) =>
    textValue(properties.LogDestinationType) === 's3'
      ? [usage('flow-logs-to-bucket', 'flow logs')]
      : [usage('logs-ingestion', 'log data')],
  'AWS::WAFv2::WebACL': webAcl,
  'AWS::CloudFront::Distribution': () => [
    usage('cloudfront-data', 'data of CloudFront to people, beyond 1 TB'),
    usage('cloudfront-requests', 'requests to CloudFront, beyond 10 million'),
  ],
  'AWS::Route53::HostedZone': () => [fixed('hosted-zone', 1, '1 hosted zone')],
  // Amazon ECS registers its tasks without a charge; the namespace is a private hosted zone.
  'AWS::ServiceDiscovery::PrivateDnsNamespace': () => [fixed('hosted-zone', 1, '1 private hosted zone')],
}
