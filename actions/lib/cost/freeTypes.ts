/**
 * The resource types that AWS charges nothing for: they describe something that is charged elsewhere, or nothing is. A type
 * that stands neither here nor in `resources/` has no price, and an estimate says so.
 */
export const FREE_TYPES: ReadonlySet<string> = new Set([
  // Counted at the service, at the policies.
  'AWS::ECS::TaskDefinition',
  'AWS::ApplicationAutoScaling::ScalableTarget',
  // The stacks themselves; what is in them is counted.
  'AWS::CloudFormation::Stack',
  'AWS::EC2::VPC',
  'AWS::EC2::Subnet',
  'AWS::EC2::RouteTable',
  'AWS::EC2::Route',
  'AWS::EC2::SubnetRouteTableAssociation',
  'AWS::EC2::InternetGateway',
  'AWS::EC2::VPCGatewayAttachment',
  'AWS::EC2::SecurityGroup',
  'AWS::EC2::SecurityGroupIngress',
  'AWS::EC2::SecurityGroupEgress',
  'AWS::ElasticLoadBalancingV2::Listener',
  'AWS::ElasticLoadBalancingV2::ListenerRule',
  'AWS::ElasticLoadBalancingV2::TargetGroup',
  // Public certificates that stay in AWS.
  'AWS::CertificateManager::Certificate',
  // Records that point to AWS's own resources, and the queries of them.
  'AWS::Route53::RecordSet',
  'AWS::ServiceDiscovery::Service',
  'AWS::CloudFront::VpcOrigin',
  'AWS::WAFv2::WebACLAssociation',
  // Its log data is counted at the log group.
  'AWS::WAFv2::LoggingConfiguration',
  'AWS::RDS::DBSubnetGroup',
  'AWS::RDS::DBParameterGroup',
  'AWS::ElastiCache::SubnetGroup',
  'AWS::ElastiCache::ParameterGroup',
  'AWS::EFS::MountTarget',
  'AWS::EFS::AccessPoint',
  'AWS::Backup::BackupVault',
  'AWS::Backup::BackupSelection',
  'AWS::S3::BucketPolicy',
  'AWS::SecretsManager::ResourcePolicy',
  'AWS::KMS::Alias',
  'AWS::IAM::Role',
  'AWS::IAM::Policy',
  'AWS::IAM::ManagedPolicy',
  'AWS::IAM::OIDCProvider',
  'AWS::SNS::Subscription',
  'AWS::SNS::TopicPolicy',
  // Counted at the user pool, by the people who sign in.
  'AWS::Cognito::ManagedLoginBranding',
  'AWS::Cognito::UserPoolClient',
  'AWS::Cognito::UserPoolDomain',
  'AWS::Cognito::UserPoolGroup',
  'AWS::Cognito::UserPoolUser',
  'AWS::Cognito::UserPoolUserToGroupAttachment',
  // A budget that starts no action.
  'AWS::Budgets::Budget',
])
