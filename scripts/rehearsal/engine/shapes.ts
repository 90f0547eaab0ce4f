/**
 * What AWS's own ids, names and addresses look like, by type and attribute. `{hex16}` is random, `{region}` is known,
 * `{Name}` is another attribute or a property, `{Port|5432}` has a default, `{name}` is the resource's own name.
 */
export const SHAPES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'AWS::ApplicationAutoScaling::ScalingPolicy': {
    Arn: 'arn:{partition}:autoscaling:{region}:{account}:scalingPolicy:{uuid}:policyName/{name}',
  },
  'AWS::Backup::BackupPlan': { BackupPlanId: '{uuid}', VersionId: '{mixed48}' },
  'AWS::Backup::BackupSelection': { SelectionId: '{uuid}', Id: '{SelectionId}_{BackupPlanId}' },
  'AWS::Budgets::Budget': { Id: '{name}' },
  'AWS::CertificateManager::Certificate': {
    CertificateArn: 'arn:{partition}:acm:{region}:{account}:certificate/{uuid}',
  },
  'AWS::Cognito::ManagedLoginBranding': { ManagedLoginBrandingId: '{uuid}' },
  'AWS::Cognito::UserPool': {
    UserPoolId: '{region}_{mixed9}',
    ProviderName: 'cognito-idp.{region}.{suffix}/{UserPoolId}',
    ProviderURL: 'https://cognito-idp.{region}.{suffix}/{UserPoolId}',
  },
  'AWS::Cognito::UserPoolClient': { ClientId: '{lower26}', ClientSecret: '{lower51}', Name: '{ClientName|}' },
  'AWS::Cognito::UserPoolDomain': { CloudFrontDistribution: 'd{lower13}.cloudfront.net' },
  'AWS::EC2::EIP': { PublicIp: '203.0.113.{digits2}', AllocationId: 'eipalloc-0{hex16}' },
  'AWS::EC2::FlowLog': { Id: 'fl-0{hex16}' },
  'AWS::EC2::InternetGateway': { InternetGatewayId: 'igw-0{hex16}' },
  'AWS::EC2::NatGateway': { NatGatewayId: 'nat-0{hex16}', EniId: 'eni-0{hex16}' },
  'AWS::EC2::Route': { CidrBlock: '{DestinationCidrBlock|}' },
  'AWS::EC2::RouteTable': { RouteTableId: 'rtb-0{hex16}' },
  'AWS::EC2::SecurityGroup': { GroupId: 'sg-0{hex16}', Id: '{GroupId}' },
  'AWS::EC2::SecurityGroupEgress': { Id: 'sgr-0{hex16}' },
  'AWS::EC2::SecurityGroupIngress': { Id: 'sgr-0{hex16}' },
  'AWS::EC2::Subnet': { SubnetId: 'subnet-0{hex16}', NetworkAclAssociationId: 'aclassoc-0{hex16}' },
  'AWS::EC2::SubnetRouteTableAssociation': { Id: 'rtbassoc-0{hex16}' },
  'AWS::EC2::VPC': { VpcId: 'vpc-0{hex16}', DefaultNetworkAcl: 'acl-0{hex16}', DefaultSecurityGroup: 'sg-0{hex16}' },
  'AWS::EC2::VPCEndpoint': { Id: 'vpce-0{hex16}' },
  'AWS::EC2::VPCGatewayAttachment': { AttachmentType: 'IGW' },
  'AWS::ECS::Service': {
    Name: '{name}',
    ServiceArn: 'arn:{partition}:ecs:{region}:{account}:service/{Cluster|default}/{name}',
  },
  'AWS::ECS::TaskDefinition': {
    TaskDefinitionArn: 'arn:{partition}:ecs:{region}:{account}:task-definition/{name}:{revision}',
  },
  'AWS::EFS::AccessPoint': { AccessPointId: 'fsap-0{hex16}' },
  'AWS::EFS::FileSystem': { FileSystemId: 'fs-0{hex16}' },
  'AWS::EFS::MountTarget': { Id: 'fsmt-0{hex16}', IpAddress: '10.0.0.{digits2}' },
  'AWS::ElastiCache::ReplicationGroup': {
    'ConfigurationEndPoint.Address': 'clustercfg.{name}.{lower6}.use1.cache.{suffix}',
    'ConfigurationEndPoint.Port': '{Port|6379}',
    'PrimaryEndPoint.Address': 'master.{name}.{lower6}.use1.cache.{suffix}',
    'PrimaryEndPoint.Port': '{Port|6379}',
    'ReaderEndPoint.Address': 'replica.{name}.{lower6}.use1.cache.{suffix}',
    'ReaderEndPoint.Port': '{Port|6379}',
  },
  'AWS::ElasticLoadBalancingV2::Listener': { ListenerArn: '{LoadBalancerArn}/{hex16}' },
  'AWS::ElasticLoadBalancingV2::ListenerRule': { RuleArn: '{ListenerArn}/{hex16}' },
  'AWS::ElasticLoadBalancingV2::LoadBalancer': {
    LoadBalancerName: '{name}',
    LoadBalancerFullName: 'app/{name}/{hex16}',
    LoadBalancerArn: 'arn:{partition}:elasticloadbalancing:{region}:{account}:loadbalancer/{LoadBalancerFullName}',
    DNSName: '{name}-{digits10}.{region}.elb.{suffix}',
    CanonicalHostedZoneID: 'Z{upper13}',
  },
  'AWS::ElasticLoadBalancingV2::TargetGroup': {
    TargetGroupName: '{name}',
    TargetGroupFullName: 'targetgroup/{name}/{hex16}',
    TargetGroupArn: 'arn:{partition}:elasticloadbalancing:{region}:{account}:{TargetGroupFullName}',
  },
  'AWS::IAM::ManagedPolicy': { PolicyArn: 'arn:{partition}:iam::{account}:policy/{name}', PolicyId: 'ANPA{upper17}' },
  'AWS::IAM::OIDCProvider': { Arn: 'arn:{partition}:iam::{account}:oidc-provider/{Url}' },
  'AWS::IAM::Policy': { Id: '{name}' },
  'AWS::IAM::Role': { Arn: 'arn:{partition}:iam::{account}:role{Path|/}{name}', RoleId: 'AROA{upper17}' },
  'AWS::KMS::Key': { KeyId: '{uuid}' },
  'AWS::Logs::LogGroup': { Arn: 'arn:{partition}:logs:{region}:{account}:log-group:{name}:*' },
  'AWS::Logs::QueryDefinition': { QueryDefinitionId: '{uuid}' },
  'AWS::RDS::DBInstance': {
    DbiResourceId: 'db-{upper26}',
    'Endpoint.Address': '{name}.c{lower11}.{region}.rds.{suffix}',
    'Endpoint.HostedZoneId': 'Z{upper13}',
    'Endpoint.Port': '{Port|5432}',
  },
  'AWS::RDS::DBParameterGroup': { DBParameterGroupName: '{name}' },
  'AWS::S3::Bucket': {
    DomainName: '{name}.s3.{suffix}',
    RegionalDomainName: '{name}.s3.{region}.{suffix}',
    DualStackDomainName: '{name}.s3.dualstack.{region}.{suffix}',
    WebsiteURL: 'http://{name}.s3-website-{region}.{suffix}',
  },
  'AWS::SNS::Subscription': { Arn: '{TopicArn}:{uuid}' },
  'AWS::SNS::Topic': { TopicName: '{name}', TopicArn: 'arn:{partition}:sns:{region}:{account}:{name}' },
  'AWS::SecretsManager::Secret': { Id: 'arn:{partition}:secretsmanager:{region}:{account}:secret:{name}-{mixed6}' },
  'AWS::WAFv2::WebACL': {
    Id: '{uuid}',
    Arn: 'arn:{partition}:wafv2:{region}:{account}:regional/webacl/{name}/{Id}',
    Capacity: '0',
  },
}

type NameRule = { readonly longest: number; readonly lower?: true; readonly property?: string }

/** Where a name that AWS makes up is shorter than usual or in small letters, or stands in a property of its own. */
export const NAME_RULES: Readonly<Record<string, NameRule>> = {
  'AWS::Budgets::Budget': { longest: 100, property: 'BudgetName' },
  'AWS::ECS::TaskDefinition': { longest: 255, property: 'Family' },
  'AWS::ElastiCache::ReplicationGroup': { longest: 40, lower: true },
  'AWS::ElasticLoadBalancingV2::LoadBalancer': { longest: 32 },
  'AWS::ElasticLoadBalancingV2::TargetGroup': { longest: 32 },
  'AWS::IAM::Role': { longest: 64 },
  'AWS::RDS::DBInstance': { longest: 63, lower: true },
  'AWS::RDS::DBParameterGroup': { longest: 255, lower: true },
  'AWS::RDS::DBSubnetGroup': { longest: 255, lower: true },
  'AWS::S3::Bucket': { longest: 63, lower: true },
}
