import type { ControlCases } from './controlCases.ts'

const BALANCER = `
  Balancer: { Type: AWS::ElasticLoadBalancingV2::LoadBalancer, Properties: { SecurityGroups: [!Ref Outside] } }
  Outside: { Type: AWS::EC2::SecurityGroup, Properties: { GroupDescription: outside } }`
const SERVICE = `
  Service:
    Type: AWS::ECS::Service
    Properties:
      LoadBalancers: [{ ContainerPort: 80 }]
      NetworkConfiguration: { AwsvpcConfiguration: { SecurityGroups: [!GetAtt Group.GroupId] } }`

const group = (rules: string): string => `
  Group:
    Type: AWS::EC2::SecurityGroup
    Properties:
      GroupDescription: group
${rules}`

const ROUTES = `
  Gateway: { Type: AWS::EC2::InternetGateway }
  Table: { Type: AWS::EC2::RouteTable, Properties: { VpcId: vpc-1 } }
  Subnet: { Type: AWS::EC2::Subnet, Properties: { VpcId: vpc-1, MapPublicIpOnLaunch: 'true' } }
  Association: { Type: AWS::EC2::SubnetRouteTableAssociation, Properties: { RouteTableId: !Ref Table, SubnetId: !Ref Subnet } }`

/** Security groups and networks. */
export const NETWORK_CASES: ControlCases = {
  'control/open-ingress': [
    [
      'a port of a database, in a rule of its own and in a single one',
      `${group('      SecurityGroupIngress: { IpProtocol: tcp, FromPort: "5432", ToPort: "5432", CidrIp: 0.0.0.0/0 } # here')}
  Rule:
    Type: AWS::EC2::SecurityGroupIngress
    Properties:
      GroupId: !Ref Group
      IpProtocol: tcp
      FromPort: 22
      ToPort: 22
      CidrIpv6: ::/0 # here`,
    ],
    ['everything', group('      SecurityGroupIngress: [{ IpProtocol: -1, CidrIp: 0.0.0.0/1 }] # here')],
    [
      'the web, to a service',
      `${SERVICE}${group('      SecurityGroupIngress: [{ IpProtocol: tcp, FromPort: 443, ToPort: 443, CidrIp: 0.0.0.0/0 }] # here')}`,
    ],
    [
      'the web, to a load balancer and to a group of another stack, and ping',
      `${BALANCER.replace('GroupDescription: outside', 'SecurityGroupIngress: [{ IpProtocol: tcp, FromPort: 80, ToPort: 80, CidrIp: 0.0.0.0/0 }]')}
  Elsewhere:
    Type: AWS::EC2::SecurityGroupIngress
    Properties: { GroupId: sg-1, IpProtocol: '6', FromPort: 443, ToPort: 443, CidrIp: 0.0.0.0/0 }
  Ping:
    Type: AWS::EC2::SecurityGroupIngress
    Properties: { GroupId: sg-1, IpProtocol: icmp, FromPort: 3, ToPort: 4, CidrIp: 0.0.0.0/0 }`,
    ],
    [
      'a private range',
      group('      SecurityGroupIngress: [{ IpProtocol: tcp, FromPort: 22, ToPort: 22, CidrIp: 10.0.0.0/8 }]'),
    ],
  ],
  'control/task-ingress': [
    [
      'a range beside the load balancer',
      `${BALANCER}${SERVICE}${group(`
      SecurityGroupIngress:
        - { IpProtocol: tcp, FromPort: 80, ToPort: 80, SourceSecurityGroupId: !Ref Outside }
        - { IpProtocol: tcp, FromPort: 80, ToPort: 80, CidrIp: 10.0.0.0/16 } # here`)}`,
    ],
    [
      'a service with a name of its own',
      `${BALANCER}${SERVICE}
      ServiceRegistries: [{ RegistryArn: 'arn:x' }]${group('      SecurityGroupIngress: [{ IpProtocol: tcp, FromPort: 80, ToPort: 80, CidrIp: 10.0.0.0/16 }]')}`,
    ],
    [
      'a network load balancer without a group',
      `
  Balancer: { Type: AWS::ElasticLoadBalancingV2::LoadBalancer, Properties: { Type: network } }${SERVICE}${group('      SecurityGroupIngress: [{ IpProtocol: tcp, FromPort: 80, ToPort: 80, CidrIp: 10.0.0.0/16 }]')}`,
    ],
  ],
  'control/store-ingress': [
    [
      'a range and the load balancer',
      `${BALANCER}
  Database: { Type: AWS::RDS::DBInstance, Properties: { VPCSecurityGroups: [!Ref Group] } }${group(`
      SecurityGroupIngress:
        - { IpProtocol: tcp, FromPort: 5432, ToPort: 5432, CidrIp: 10.0.0.0/16 } # here
        - { IpProtocol: tcp, FromPort: 5432, ToPort: 5432, SourceSecurityGroupId: !Ref Outside } # here`)}`,
    ],
    [
      'a group of clients, here and elsewhere, and itself',
      `
  Files: { Type: AWS::EFS::MountTarget, Properties: { SecurityGroups: [!Ref Group] } }
  Client: { Type: AWS::EC2::SecurityGroup, Properties: { GroupDescription: clients } }${group(`
      SecurityGroupIngress:
        - { IpProtocol: tcp, FromPort: 2049, ToPort: 2049, SourceSecurityGroupId: !Ref Client }
        - { IpProtocol: tcp, FromPort: 2049, ToPort: 2049, SourceSecurityGroupId: sg-12345678 }`)}`,
    ],
  ],
  'control/rule-description': [
    [
      'a rule without one',
      group('      SecurityGroupEgress: [{ IpProtocol: tcp, FromPort: 1, ToPort: 1, CidrIp: 127.0.0.1/32 }] # here'),
    ],
    [
      'a rule with one',
      group('      SecurityGroupIngress: { Description: clients, IpProtocol: tcp, FromPort: 1, ToPort: 1 }'),
    ],
  ],
  'control/rule-protocol': [
    [
      'every protocol, as number and as text',
      group(`
      SecurityGroupIngress: [{ IpProtocol: -1, CidrIp: 10.0.0.0/8 }] # here
      SecurityGroupEgress: [{ IpProtocol: '-1', CidrIp: 0.0.0.0/0 }] # here`),
    ],
    ['one protocol', group('      SecurityGroupIngress: [{ IpProtocol: tcp }]')],
    [
      'egress to the host itself, which allows nothing',
      group(`
      SecurityGroupEgress:
        - { IpProtocol: -1, CidrIp: 127.0.0.1/32 }
        - { IpProtocol: '-1', CidrIpv6: '::1/128' }`),
    ],
    [
      'egress to all of 127.0.0.0/8 and more',
      group("      SecurityGroupEgress: [{ IpProtocol: '-1', CidrIp: 127.0.0.0/7 }] # here"),
    ],
  ],
  'control/explicit-egress': [
    ['a group without rules', group('').replace('Group:', 'Group: # here')],
    ['an empty list', group('      SecurityGroupEgress: [] # here')],
    [
      'a rule of its own',
      `${group('')}\n  Rule: { Type: AWS::EC2::SecurityGroupEgress, Properties: { GroupId: !GetAtt Group.GroupId } }`,
    ],
  ],
  'control/default-security-group': [
    [
      'a resource that names it, and one that has no group',
      `
  Vpc: { Type: AWS::EC2::VPC }
  Function:
    Type: AWS::Lambda::Function
    Properties:
      VpcConfig: { SecurityGroupIds: [!GetAtt Vpc.DefaultSecurityGroup] } # here
  Database: # here
    Type: AWS::RDS::DBInstance
    Properties: { Engine: postgres }`,
    ],
    [
      'a custom resource that empties it, and an instance of a cluster',
      `
  Vpc: { Type: AWS::EC2::VPC }
  Empty: { Type: 'Custom::EmptyGroup', Properties: { ServiceToken: x, Group: !GetAtt Vpc.DefaultSecurityGroup } }
  Member: { Type: AWS::RDS::DBInstance, Properties: { DBClusterIdentifier: cluster } }`,
    ],
  ],
  'control/flow-log': [
    ['a VPC without one', '\n  Vpc: # here\n    Type: AWS::EC2::VPC'],
    [
      'accepted traffic alone',
      `
  Vpc: { Type: AWS::EC2::VPC }
  Log:
    Type: AWS::EC2::FlowLog
    Properties:
      ResourceType: VPC
      ResourceId: !Ref Vpc
      TrafficType: ACCEPT # here`,
    ],
    [
      'refused traffic',
      '\n  Vpc: { Type: AWS::EC2::VPC }\n  Log: { Type: AWS::EC2::FlowLog, Properties: { ResourceType: VPC, ResourceId: !Ref Vpc, TrafficType: REJECT } }',
    ],
    [
      'logs of subnets',
      '\n  Vpc: { Type: AWS::EC2::VPC }\n  Log: { Type: AWS::EC2::FlowLog, Properties: { ResourceType: Subnet, ResourceId: subnet-1 } }',
    ],
  ],
  'control/s3-endpoint': [
    [
      'a VPC with subnets and none',
      '\n  Vpc: # here\n    Type: AWS::EC2::VPC\n  Subnet: { Type: AWS::EC2::Subnet, Properties: { VpcId: !Ref Vpc } }',
    ],
    [
      'a VPC with one',
      `
  Vpc: { Type: AWS::EC2::VPC }
  Subnet: { Type: AWS::EC2::Subnet, Properties: { VpcId: !Ref Vpc } }
  S3: { Type: AWS::EC2::VPCEndpoint, Properties: { VpcId: !Ref Vpc, ServiceName: !Sub 'com.amazonaws.\${AWS::Region}.s3' } }`,
    ],
    ['the VPC of another stack', '\n  Subnet: { Type: AWS::EC2::Subnet, Properties: { VpcId: vpc-1 } }'],
  ],
  'control/endpoint-policy': [
    [
      'an endpoint without one',
      '\n  S3: # here\n    Type: AWS::EC2::VPCEndpoint\n    Properties: { ServiceName: com.amazonaws.eu-central-1.s3 }',
    ],
    [
      'a service of somebody else',
      '\n  Other: { Type: AWS::EC2::VPCEndpoint, Properties: { ServiceName: com.amazonaws.vpce.eu-central-1.vpce-svc-1 } }',
    ],
  ],
  'control/public-data-subnet': [
    [
      'a subnet with a route to the internet',
      `${ROUTES}
  Route: { Type: AWS::EC2::Route, Properties: { RouteTableId: !Ref Table, DestinationCidrBlock: 0.0.0.0/0, GatewayId: !Ref Gateway } }
  Group:
    Type: AWS::RDS::DBSubnetGroup
    Properties:
      SubnetIds: [!Ref Subnet] # here`,
    ],
    [
      'a subnet with a NAT gateway',
      `${ROUTES}
  Route: { Type: AWS::EC2::Route, Properties: { RouteTableId: !Ref Table, DestinationCidrBlock: 0.0.0.0/0, NatGatewayId: nat-1 } }
  Group: { Type: AWS::RDS::DBSubnetGroup, Properties: { SubnetIds: [!Ref Subnet] } }`,
    ],
  ],
  'control/mount-target-subnet': [
    [
      'a subnet with public addresses',
      `${ROUTES}\n  Files:\n    Type: AWS::EFS::MountTarget\n    Properties:\n      SubnetId: !Ref Subnet # here`,
    ],
    ['another subnet', '\n  Files: { Type: AWS::EFS::MountTarget, Properties: { SubnetId: subnet-1 } }'],
  ],
}
