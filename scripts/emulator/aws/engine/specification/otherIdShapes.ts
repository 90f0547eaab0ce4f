/** As in `idShapes.ts`, for types that only public templates use, not those of this repository. */
export const OTHER_ID_SHAPES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'AWS::ApiGateway::RestApi': { RestApiId: '{lower10}', RootResourceId: '{lower10}' },
  'AWS::ApiGatewayV2::Api': {
    ApiId: '{lower10}',
    ApiEndpoint: 'https://{ApiId}.execute-api.{region}.{suffix}',
  },
  'AWS::CloudFormation::WaitCondition': { Data: '{}' },
  'AWS::CloudFormation::WaitConditionHandle': {
    Id: 'https://cloudformation-waitcondition-{region}.s3.{region}.{suffix}/{name}',
  },
  'AWS::CloudFront::OriginAccessControl': { Id: 'E{upper13}' },
  'AWS::Cognito::IdentityPool': { Id: '{region}:{uuid}' },
  // Amazon DocumentDB keeps its identifiers in lower case: API CreateDBCluster, CreateDBInstance.
  'AWS::DocDB::DBCluster': { Id: '{lowerName}' },
  'AWS::DocDB::DBInstance': { Id: '{lowerName}' },
  'AWS::DynamoDB::Table': { StreamArn: '{Arn}/stream/2026-01-01T00:00:00.000' },
  'AWS::EC2::CustomerGateway': { CustomerGatewayId: 'cgw-0{hex16}' },
  'AWS::EC2::DHCPOptions': { DhcpOptionsId: 'dopt-0{hex16}' },
  'AWS::EC2::Instance': {
    InstanceId: 'i-0{hex16}',
    Host: '{host}',
    PrivateIp: '10.0.0.{Host}',
    PrivateDnsName: 'ip-10-0-0-{Host}.{region}.compute.internal',
    PublicIp: '203.0.113.{Host}',
    PublicDnsName: 'ec2-203-0-113-{Host}.{region}.compute.{suffix}',
  },
  'AWS::EC2::LaunchTemplate': {
    LaunchTemplateId: 'lt-0{hex16}',
    DefaultVersionNumber: '1',
    LatestVersionNumber: '{revision}',
  },
  'AWS::EC2::NetworkAcl': { Id: 'acl-0{hex16}' },
  'AWS::EC2::NetworkInterface': { Id: 'eni-0{hex16}', PrimaryPrivateIpAddress: '10.0.0.{host}' },
  'AWS::EC2::Subnet': { Ipv6CidrBlocks: '{Ipv6CidrBlock|2001:db8:0:1a00::/64}' },
  'AWS::EC2::TransitGateway': { Id: 'tgw-0{hex16}' },
  'AWS::EC2::TransitGatewayAttachment': { Id: 'tgw-attach-0{hex16}' },
  'AWS::EC2::VPC': { Ipv6CidrBlocks: '2001:db8:{hex4}:1a00::/56', CidrBlockAssociations: 'vpc-cidr-assoc-0{hex16}' },
  'AWS::EC2::VPCEndpoint': {
    DnsEntries: ['', '-{region}a', '-{region}b', '-{region}c']
      .map(zone => `Z{upper13}:vpce-0{hex16}${zone}.service.{region}.vpce.{suffix}`)
      .join(' '),
  },
  'AWS::EC2::VPCPeeringConnection': { Id: 'pcx-0{hex16}' },
  'AWS::EC2::Volume': { VolumeId: 'vol-0{hex16}' },
  'AWS::ECR::Repository': { RepositoryUri: '{account}.dkr.ecr.{region}.{suffix}/{name}' },
  'AWS::EKS::Cluster': { Endpoint: 'https://{upper32}.gr7.{region}.eks.{suffix}' },
  'AWS::IAM::AccessKey': { Id: 'AKIA{upper16}', SecretAccessKey: '{mixed40}' },
  'AWS::Lambda::Alias': { AliasArn: 'arn:{partition}:lambda:{region}:{account}:function:{FunctionName}:{Name}' },
  'AWS::Lambda::LayerVersion': { LayerVersionArn: 'arn:{partition}:lambda:{region}:{account}:layer:{name}:{revision}' },
  'AWS::Lambda::Url': { FunctionUrl: 'https://{lower32}.lambda-url.{region}.on.aws/' },
  'AWS::Lambda::Version': {
    Version: '{revision}',
    FunctionArn: 'arn:{partition}:lambda:{region}:{account}:function:{FunctionName}:{Version}',
  },
  'AWS::NetworkFirewall::Firewall': {
    EndpointIds: ['a', 'b', 'c'].map(letter => `{region}${letter}:vpce-0{hex16}`).join(' '),
  },
  'AWS::RDS::DBCluster': {
    DBClusterResourceId: 'cluster-{upper26}',
    'Endpoint.Address': '{name}.cluster-c{lower11}.{region}.rds.{suffix}',
    'Endpoint.Port': '{Port|5432}',
    'ReadEndpoint.Address': '{name}.cluster-ro-c{lower11}.{region}.rds.{suffix}',
    'MasterUserSecret.SecretArn':
      'arn:{partition}:secretsmanager:{region}:{account}:secret:rds!cluster-{uuid}-{mixed6}',
  },
  'AWS::Route53::HostedZone': {
    Id: 'Z{upper13}',
    NameServers: 'ns-1.awsdns-01.org ns-2.awsdns-02.net ns-3.awsdns-03.com ns-4.awsdns-04.co.uk',
  },
  'AWS::SQS::Queue': { QueueUrl: 'https://sqs.{region}.{suffix}/{account}/{name}' },
}
