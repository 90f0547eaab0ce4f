import type { OptionalActionRow } from './optionalActionRow.ts'

/** Optional actions of the handlers of networks, load balancers, certificates and names. */
export const NETWORK_ACTIONS: Readonly<Record<string, readonly OptionalActionRow[]>> = {
  'AWS::CertificateManager::Certificate': [
    [
      'DomainValidationOptions.HostedZoneId',
      'route53:ChangeResourceRecordSets',
      'the handler writes the records of a validation by DNS into the zone',
    ],
    ['CertificateAuthorityArn', 'acm-pca:IssueCertificate acm-pca:GetCertificate', 'a private authority issues it'],
    [
      'CertificateTransparencyLoggingPreference CertificateExport',
      'acm:UpdateCertificateOptions',
      'these are the only options of a certificate',
    ],
  ],
  'AWS::EC2::EIP': [
    ['TransferAddress', 'ec2:AcceptAddressTransfer', 'the address comes from another account'],
    ['InstanceId', 'ec2:AssociateAddress ec2:DisassociateAddress', 'only an instance is associated by this type'],
  ],
  'AWS::EC2::FlowLog': [
    ['@role', 'iam:PassRole', 'the role that delivers to CloudWatch Logs'],
    ['@never', 'autoscaling:DescribeTags', 'a flow log has nothing of Auto Scaling'],
    [
      'LogDestinationType=s3 LogDestinationType=kinesis-data-firehose',
      'logs:CreateLogDelivery logs:DeleteLogDelivery',
      'delivery to CloudWatch Logs goes by the role (VPC user guide, flow-logs-cwl and flow-logs-s3)',
    ],
    ['LogDestinationType=s3', 's3:GetBucketPolicy s3:PutBucketPolicy', 'delivery to a bucket adds to its policy'],
    [
      'LogDestinationType=kinesis-data-firehose',
      'iam:CreateServiceLinkedRole',
      'delivery to Firehose has a service-linked role',
    ],
  ],
  'AWS::EC2::NatGateway': [
    [
      'SecondaryAllocationIds AvailabilityZoneAddresses',
      'ec2:AssociateNatGatewayAddress ec2:DisassociateNatGatewayAddress',
      'the first address never changes',
    ],
    [
      'SecondaryPrivateIpAddresses SecondaryPrivateIpAddressCount',
      'ec2:AssignPrivateNatGatewayAddress ec2:UnassignPrivateNatGatewayAddress',
      'the first address never changes',
    ],
  ],
  'AWS::EC2::SecurityGroup': [
    [
      'SecurityGroupEgress',
      'ec2:AuthorizeSecurityGroupEgress ec2:RevokeSecurityGroupEgress ec2:UpdateSecurityGroupRuleDescriptionsEgress',
      'without rules of its own a group keeps the rule that EC2 gives it',
    ],
    [
      'SecurityGroupIngress',
      'ec2:AuthorizeSecurityGroupIngress ec2:RevokeSecurityGroupIngress ec2:UpdateSecurityGroupRuleDescriptionsIngress',
      'the rules inside of the group',
    ],
  ],
  'AWS::EC2::Subnet': [
    [
      'AssignIpv6AddressOnCreation EnableDns64 EnableLniAtDeviceIndex MapPublicIpOnLaunch PrivateDnsNameOptionsOnLaunch',
      'ec2:ModifySubnetAttribute',
      'CreateSubnet does not take these attributes',
    ],
    [
      'Ipv6CidrBlock',
      'ec2:AssociateSubnetCidrBlock ec2:DisassociateSubnetCidrBlock',
      'the range of IPv6 alone can change',
    ],
  ],
  'AWS::EC2::VPC': [
    ['VpcEncryptionControl', 'ec2:CreateVpcEncryptionControl', 'a resource of its own beside the VPC'],
    ['EnableDnsHostnames EnableDnsSupport', 'ec2:ModifyVpcAttribute', 'CreateVpc does not take these attributes'],
    ['InstanceTenancy', 'ec2:ModifyVpcTenancy', 'it changes this property alone'],
  ],
  'AWS::EC2::VPCEndpoint': [
    [
      'ServiceNetworkArn',
      'vpc-lattice:CreateServiceNetworkVpcEndpointAssociation',
      'an endpoint of a service network of VPC Lattice',
    ],
    ['ServiceRegion', 'vpce:AllowMultiRegion', 'an endpoint of a service in another region'],
  ],
  'AWS::EC2::VPCGatewayAttachment': [
    ['InternetGatewayId', 'ec2:AttachInternetGateway ec2:DetachInternetGateway', 'the kind of gateway'],
    ['VpnGatewayId', 'ec2:AttachVpnGateway ec2:DetachVpnGateway', 'the kind of gateway'],
  ],
  'AWS::ElasticLoadBalancingV2::Listener': [
    [
      'DefaultActions.AuthenticateCognitoConfig',
      'cognito-idp:DescribeUserPoolClient',
      'the load balancer looks at the client that signs people in',
    ],
    ['ListenerAttributes', 'elasticloadbalancing:ModifyListenerAttributes', 'CreateListener does not take attributes'],
  ],
  'AWS::ElasticLoadBalancingV2::LoadBalancer': [
    [
      'LoadBalancerAttributes',
      'elasticloadbalancing:ModifyLoadBalancerAttributes',
      'CreateLoadBalancer does not take attributes',
    ],
    [
      'MinimumLoadBalancerCapacity',
      'elasticloadbalancing:ModifyCapacityReservation',
      'capacity is reserved by a call of its own',
    ],
    ['SecurityGroups', 'elasticloadbalancing:SetSecurityGroups', 'it changes this property alone'],
    ['Subnets SubnetMappings', 'elasticloadbalancing:SetSubnets', 'it changes these properties alone'],
    ['IpAddressType', 'elasticloadbalancing:SetIpAddressType', 'it changes this property alone'],
    ['Ipv4IpamPoolId', 'elasticloadbalancing:ModifyIpPools ec2:DescribeIpamPools', 'addresses from a pool of IPAM'],
  ],
  'AWS::ElasticLoadBalancingV2::TargetGroup': [
    [
      'Targets',
      'elasticloadbalancing:RegisterTargets elasticloadbalancing:DeregisterTargets',
      'a service of ECS registers its tasks itself',
    ],
    [
      'TargetGroupAttributes',
      'elasticloadbalancing:ModifyTargetGroupAttributes',
      'CreateTargetGroup does not take attributes',
    ],
  ],
}
