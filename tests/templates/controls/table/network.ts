import { WITH_CACHE } from '../concerned.ts'
import { type Control, type Mutation, type MutationOptions, remove, resourceIn, set } from '../control.ts'

const DATABASE_GROUP = resourceIn('security', 'DatabaseSecurityGroup')
const FILE_SYSTEM_GROUP = resourceIn('security', 'FileSystemSecurityGroup')
const FROM_LOAD_BALANCER = resourceIn('security', 'ApplicationIngressFromLoadBalancer')
const S3_ENDPOINT = resourceIn('network', 'S3Endpoint')

/** The network and its security groups. */
export const NETWORK_CONTROLS: readonly Control[] = [
  {
    number: 61,
    standard: 'EC2.2, CIS 5.5',
    sentence: 'The default security group of the VPC has no rule, and no resource.',
    mutations: [
      remove('control/default-security-group', resourceIn('storage', 'MountTargetA'), 'Properties/SecurityGroups'),
    ],
    exception: {
      reason:
        'No property takes its rules away, and a function would need permissions of its own. No resource is in the group.',
      suppressed: [],
    },
  },
  {
    number: 62,
    standard: 'EC2.6, CIS 3.7',
    sentence: 'The VPC records all connections.',
    mutations: [
      remove('control/flow-log', resourceIn('network', 'FlowLog'), '', { at: { path: 'Resources/Vpc' } }),
      set('control/flow-log', resourceIn('network', 'FlowLog'), 'Properties/TrafficType', 'ACCEPT'),
    ],
  },
  {
    number: 63,
    standard: 'EC2.15',
    sentence: 'No subnet gives out public addresses.',
    mutations: ['PublicSubnetA', 'PublicSubnetB', 'PrivateSubnetA', 'PrivateSubnetB'].map(subnet =>
      set('guard/CT.EC2.PR.11', resourceIn('network', subnet), 'Properties/MapPublicIpOnLaunch', true),
    ),
  },
  {
    number: 64,
    standard: 'EC2.18, EC2.19, CIS 5.3, CIS 5.4',
    sentence: 'The load balancer alone takes connections from everywhere, on 443 and 80.',
    mutations: [
      set('control/open-ingress', DATABASE_GROUP, 'Properties/SecurityGroupIngress/Fn::If/1/0', {
        ...{ Description: 'From everywhere.', IpProtocol: 'tcp', FromPort: 9999, ToPort: 9999, CidrIp: '0.0.0.0/0' },
      }),
      set('control/open-ingress', FILE_SYSTEM_GROUP, 'Properties/SecurityGroupIngress/0', {
        ...{ Description: 'From everywhere.', IpProtocol: 'tcp', FromPort: 22, ToPort: 22, CidrIpv6: '::/0' },
      }),
      set('control/open-ingress', FILE_SYSTEM_GROUP, 'Properties/SecurityGroupIngress/0', {
        ...{ Description: 'From everywhere.', IpProtocol: 'tcp', FromPort: 443, ToPort: 443, CidrIp: '0.0.0.0/0' },
      }),
    ],
  },
  {
    number: 65,
    standard: 'EC2',
    sentence:
      'A rule has a description and a protocol, egress is explicit, and each group trusts the one before it alone.',
    mutations: [
      remove('control/rule-description', FILE_SYSTEM_GROUP, 'Properties/SecurityGroupIngress/0/Description', {
        at: { path: 'Resources/FileSystemSecurityGroup/Properties/SecurityGroupIngress/0' },
      }),
      set('control/rule-protocol', FROM_LOAD_BALANCER, 'Properties/IpProtocol', '-1'),
      remove('control/explicit-egress', DATABASE_GROUP, 'Properties/SecurityGroupEgress'),
      set('control/task-ingress', FROM_LOAD_BALANCER, 'Properties/SourceSecurityGroupId', {
        Ref: 'DatabaseSecurityGroup',
      }),
      set('control/store-ingress', FILE_SYSTEM_GROUP, 'Properties/SecurityGroupIngress/0/SourceSecurityGroupId', {
        Ref: 'LoadBalancerSecurityGroup',
      }),
    ],
  },
  {
    number: 66,
    standard: 'EC2.10, EC2.55, EC2.56',
    sentence: 'Services of AWS are reached through endpoints of the VPC, which have policies.',
    mutations: [
      remove('control/s3-endpoint', S3_ENDPOINT, '', { at: { path: 'Resources/Vpc' } }),
      remove('control/endpoint-policy', S3_ENDPOINT, 'Properties/PolicyDocument'),
    ],
    exception: {
      reason: 'S3 has one. Those of the other services cost more than the NAT gateway, through which they are reached.',
      suppressed: [],
    },
  },
  {
    number: 67,
    standard: 'EC2.172',
    sentence: 'No route leads from the internet to database, cache and files.',
    mutations: [
      inPublicSubnet('Storage', 'storage', 'MountTargetA/Properties/SubnetId'),
      inPublicSubnet('Database', 'database', 'SubnetGroup/Properties/SubnetIds'),
      inPublicSubnet('Cache', 'cache', 'SubnetGroup/Properties/SubnetIds', { concerns: WITH_CACHE }),
    ],
  },
]

/** The first subnet of a nested stack is a public one. */
function inPublicSubnet(stack: string, template: string, path: string, options: MutationOptions = {}): Mutation {
  const subnet = { 'Fn::GetAtt': ['Network', 'Outputs.PublicSubnetA'] }
  return set('control/public-data-subnet', resourceIn('main', stack), 'Properties/Parameters/PrivateSubnetA', subnet, {
    ...options,
    at: { file: `cloudformation/${template}.yaml`, path: `Resources/${path}` },
  })
}
