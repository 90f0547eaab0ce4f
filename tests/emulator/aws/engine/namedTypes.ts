import type { JsonMap } from '#lib/model/json.ts'

const CLUSTER = 'arn:aws:ecs:eu-central-1:111122223333:cluster/main'
const KEY = 'arn:aws:kms:eu-central-1:111122223333:key/1'
const LAMBDA = {
  Code: { ZipFile: '' },
  Role: 'arn:aws:iam::111122223333:role/r',
  Handler: 'a.b',
  Runtime: 'python3.13',
}
const ALARM = { ComparisonOperator: 'GreaterThanThreshold', EvaluationPeriods: 1 }

/** Types with a name, what takes it, and what does not: another name, or the same one elsewhere. */
export const NAMED: readonly (readonly [type: string, first: JsonMap, taken: JsonMap, free?: JsonMap])[] = [
  ['AWS::SNS::Topic', { TopicName: 'greeter' }, { TopicName: 'greeter' }, { TopicName: 'other' }],
  ['AWS::SQS::Queue', { QueueName: 'greeter' }, { QueueName: 'greeter' }, {}],
  ['AWS::Events::Rule', { Name: 'r' }, { Name: 'r', EventBusName: 'default' }, { Name: 'r', EventBusName: 'orders' }],
  [
    'AWS::StepFunctions::StateMachine',
    { StateMachineName: 'flow', RoleArn: LAMBDA.Role },
    { StateMachineName: 'flow' },
    { StateMachineName: 'Flow' },
  ],
  [
    'AWS::EC2::SecurityGroup',
    { GroupName: 'web', GroupDescription: 'a', VpcId: 'vpc-1' },
    { GroupName: 'web', VpcId: 'vpc-1' },
    { GroupName: 'web', VpcId: 'vpc-2' },
  ],
  [
    'AWS::ECS::Service',
    { ServiceName: 'api', Cluster: 'main' },
    { ServiceName: 'api', Cluster: CLUSTER },
    { ServiceName: 'api' },
  ],
  ['AWS::Logs::LogGroup', { LogGroupName: '/a' }, { LogGroupName: '/a' }, { LogGroupName: '/b' }],
  ['AWS::IAM::Role', { RoleName: 'Writer', AssumeRolePolicyDocument: {} }, { RoleName: 'writer', Path: '/b/' }],
  [
    'AWS::IAM::ManagedPolicy',
    { ManagedPolicyName: 'p', PolicyDocument: {} },
    { ManagedPolicyName: 'P' },
    { ManagedPolicyName: 'q' },
  ],
  ['AWS::S3::Bucket', { BucketName: 'files' }, { BucketName: 'files' }, { BucketName: 'files2' }],
  ['AWS::SSM::Parameter', { Name: '/a', Type: 'String', Value: '1' }, { Name: '/a' }, { Name: '/a/b' }],
  ['AWS::SecretsManager::Secret', { Name: 'token' }, { Name: 'token' }, {}],
  ['AWS::CloudWatch::Alarm', { AlarmName: 'busy', ...ALARM }, { AlarmName: 'busy' }, { AlarmName: 'idle' }],
  ['AWS::RDS::DBInstance', { DBInstanceIdentifier: 'Main' }, { DBInstanceIdentifier: 'main' }],
  [
    'AWS::ElastiCache::ReplicationGroup',
    { ReplicationGroupId: 'c', ReplicationGroupDescription: '' },
    { ReplicationGroupId: 'C' },
  ],
  ['AWS::Lambda::Function', { FunctionName: 'f', ...LAMBDA }, { FunctionName: 'f' }, { FunctionName: 'g' }],
  [
    'AWS::Lambda::Alias',
    { FunctionName: 'f', Name: 'live', FunctionVersion: '1' },
    { FunctionName: 'arn:aws:lambda:eu-central-1:111122223333:function:f', Name: 'live' },
    { FunctionName: 'g', Name: 'live' },
  ],
  ['AWS::ElasticLoadBalancingV2::TargetGroup', { Name: 'web' }, { Name: 'web', VpcId: 'vpc-9' }, { Name: 'api' }],
  ['AWS::ElasticLoadBalancingV2::LoadBalancer', { Name: 'web' }, { Name: 'web', Type: 'network' }, {}],
  ['AWS::KMS::Alias', { AliasName: 'alias/a', TargetKeyId: KEY }, { AliasName: 'alias/a' }, { AliasName: 'alias/b' }],
  ['AWS::Cognito::UserPoolDomain', { UserPoolId: 'p', Domain: 'd' }, { UserPoolId: 'q', Domain: 'd' }],
  [
    'AWS::Route53::RecordSet',
    { HostedZoneId: 'Z1', Name: 'App.example.com.', Type: 'A' },
    { HostedZoneId: 'Z1', Name: 'app.example.com', Type: 'A' },
    { HostedZoneId: 'Z1', Name: 'app.example.com', Type: 'A', SetIdentifier: 'blue' },
  ],
  ['AWS::S3::AccessPoint', { Name: 'ap', Bucket: 'files' }, { Name: 'ap', Bucket: 'other' }, { Name: 'bp' }],
  [
    'AWS::WAFv2::IPSet',
    { Name: 'i', Scope: 'REGIONAL', IPAddressVersion: 'IPV4', Addresses: [] },
    { Name: 'i', Scope: 'REGIONAL' },
    { Name: 'i', Scope: 'CLOUDFRONT' },
  ],
  [
    'AWS::Budgets::Budget',
    { Budget: { BudgetName: 'b', BudgetType: 'COST', TimeUnit: 'MONTHLY' } },
    { Budget: { BudgetName: 'b' } },
  ],
  ['AWS::CodeCommit::Repository', { RepositoryName: 'r' }, { RepositoryName: 'r' }, { RepositoryName: 's' }],
  [
    'AWS::ImageBuilder::Component',
    { Name: 'c', Version: '1.0.0', Platform: 'Linux' },
    { Name: 'c', Version: '1.0.0' },
    { Name: 'c', Version: '1.0.1' },
  ],
]

/** Types of which several resources may have one name. */
export const SHARED: readonly (readonly [type: string, properties: JsonMap])[] = [
  ['AWS::Cognito::UserPool', { UserPoolName: 'users' }],
  ['AWS::ApiGateway::RestApi', { Name: 'api' }],
  ['AWS::ApiGatewayV2::Api', { Name: 'api', ProtocolType: 'HTTP' }],
  ['AWS::CertificateManager::Certificate', { DomainName: 'example.com' }],
  ['AWS::Route53::HostedZone', { Name: 'example.com' }],
  ['AWS::EC2::VPC', { CidrBlock: '10.0.0.0/16', Tags: [{ Key: 'Name', Value: 'main' }] }],
  ['AWS::EFS::FileSystem', { FileSystemTags: [{ Key: 'Name', Value: 'main' }] }],
  ['AWS::IAM::Policy', { PolicyName: 'inline', PolicyDocument: {}, Roles: ['a'] }],
  ['AWS::ECS::TaskDefinition', { Family: 'app' }],
]
