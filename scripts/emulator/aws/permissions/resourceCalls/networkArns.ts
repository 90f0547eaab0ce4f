import type { ResourceArns } from './arnPattern.ts'

/** EC2 creates ids itself, so its policies concern `vpc/*` in a creation (EC2, service authorization reference). */
function ec2(kind: string, related: Readonly<Record<string, string>> = {}, id = 'id'): ResourceArns {
  return { own: [kind, `ec2:${kind}/{${id}}`], created: `ec2:${kind}/*`, related }
}

const VPC = { vpc: 'ec2:vpc/{VpcId}' }

/** Networks, load balancers, certificates and names. */
export const NETWORK_ARNS: Readonly<Record<string, ResourceArns>> = {
  'AWS::CertificateManager::Certificate': {
    own: ['certificate', '{id}'],
    created: 'acm:certificate/*',
    related: {
      hostedzone: 'arn:{partition}:route53:::hostedzone/{DomainValidationOptions.HostedZoneId}',
      'certificate-authority': '{CertificateAuthorityArn}',
    },
  },
  'AWS::EC2::EIP': ec2('elastic-ip', { instance: 'ec2:instance/{InstanceId}' }, 'AllocationId'),
  'AWS::EC2::FlowLog': ec2('vpc-flow-log', {
    vpc: 'ec2:vpc/{ResourceId}',
    bucket: '{LogDestination}',
  }),
  'AWS::EC2::InternetGateway': ec2('internet-gateway'),
  'AWS::EC2::NatGateway': ec2('natgateway', {
    'elastic-ip': 'ec2:elastic-ip/{AllocationId}',
    subnet: 'ec2:subnet/{SubnetId}',
  }),
  'AWS::EC2::Route': { own: ['route-table', 'ec2:route-table/{RouteTableId}'] },
  'AWS::EC2::RouteTable': ec2('route-table', VPC),
  'AWS::EC2::SecurityGroup': ec2('security-group', { ...VPC, 'security-group-rule': 'ec2:security-group-rule/*' }),
  'AWS::EC2::SecurityGroupEgress': {
    own: ['security-group', 'ec2:security-group/{GroupId}'],
    related: { 'security-group-rule': 'ec2:security-group-rule/*' },
  },
  'AWS::EC2::SecurityGroupIngress': {
    own: ['security-group', 'ec2:security-group/{GroupId}'],
    related: { 'security-group-rule': 'ec2:security-group-rule/*' },
  },
  'AWS::EC2::Subnet': ec2('subnet', VPC),
  'AWS::EC2::SubnetRouteTableAssociation': {
    own: ['route-table', 'ec2:route-table/{RouteTableId}'],
    related: { subnet: 'ec2:subnet/{SubnetId}' },
  },
  'AWS::EC2::VPC': ec2('vpc', { 'vpc-encryption-control': 'ec2:vpc-encryption-control/*' }),
  'AWS::EC2::VPCEndpoint': ec2('vpc-endpoint', {
    ...VPC,
    'route-table': 'ec2:route-table/{RouteTableIds}',
    'security-group': 'ec2:security-group/{SecurityGroupIds}',
    subnet: 'ec2:subnet/{SubnetIds}',
  }),
  'AWS::EC2::VPCGatewayAttachment': {
    own: ['vpc', 'ec2:vpc/{VpcId}'],
    related: {
      'internet-gateway': 'ec2:internet-gateway/{InternetGatewayId}',
      'vpn-gateway': 'ec2:vpn-gateway/{VpnGatewayId}',
    },
  },
  'AWS::ElasticLoadBalancingV2::Listener': {
    own: ['listener/app', '{id}'],
    created: '{LoadBalancerArn~:loadbalancer/~:listener/}/*',
    related: {
      'loadbalancer/app/': '{LoadBalancerArn}',
      userpool: '{DefaultActions.AuthenticateCognitoConfig.UserPoolArn}',
    },
  },
  'AWS::ElasticLoadBalancingV2::LoadBalancer': {
    own: ['loadbalancer/app/', '{id}'],
    created: 'elasticloadbalancing:loadbalancer/app/{LoadBalancerName}/*',
  },
  'AWS::ElasticLoadBalancingV2::TargetGroup': {
    own: ['targetgroup', '{id}'],
    created: 'elasticloadbalancing:targetgroup/{TargetGroupName}/*',
  },
  'AWS::Route53::RecordSet': {
    own: [
      'hostedzone',
      ['arn:{partition}:route53:::hostedzone/{HostedZoneId}', 'arn:{partition}:route53:::hostedzone/*'],
    ],
    related: { change: 'arn:{partition}:route53:::change/*' },
  },
}
