/** Where a name is unique, and which properties are the name. A path goes into a property: `Budget/BudgetName`. */
export type NameRule = {
  /** The parents: a cluster, a network, a bus. A resource that names none is in the account's default one. */
  readonly within: readonly string[]
  readonly names: readonly string[]
}

const unique = (...names: readonly string[]): NameRule => ({ within: [], names })
const uniqueIn = (parent: string, ...names: readonly string[]): NameRule => ({ within: [parent], names })

/** Names that are unique by the documentation of the service, although the ARN or the identifier of the type has none. */
export const NAME_RULES: Readonly<Record<string, NameRule>> = {
  'AWS::ApiGateway::Authorizer': uniqueIn('RestApiId', 'Name'),
  'AWS::ApiGateway::Model': uniqueIn('RestApiId', 'Name'),
  'AWS::ApiGatewayV2::Authorizer': uniqueIn('ApiId', 'Name'),
  'AWS::ApiGatewayV2::Model': uniqueIn('ApiId', 'Name'),
  'AWS::Bedrock::Agent': unique('AgentName'),
  'AWS::Bedrock::Guardrail': unique('Name'),
  'AWS::Bedrock::KnowledgeBase': unique('Name'),
  'AWS::Budgets::Budget': unique('Budget/BudgetName'),
  'AWS::CloudFront::CachePolicy': unique('CachePolicyConfig/Name'),
  'AWS::CloudFront::KeyGroup': unique('KeyGroupConfig/Name'),
  'AWS::CloudFront::OriginAccessControl': unique('OriginAccessControlConfig/Name'),
  'AWS::CloudFront::OriginRequestPolicy': unique('OriginRequestPolicyConfig/Name'),
  'AWS::CloudFront::PublicKey': unique('PublicKeyConfig/Name'),
  'AWS::CloudFront::ResponseHeadersPolicy': unique('ResponseHeadersPolicyConfig/Name'),
  'AWS::CodeStarConnections::Connection': unique('ConnectionName'),
  'AWS::Cognito::UserPoolDomain': unique('Domain'),
  'AWS::DMS::Endpoint': unique('EndpointIdentifier'),
  'AWS::DMS::ReplicationInstance': unique('ReplicationInstanceIdentifier'),
  'AWS::DMS::ReplicationTask': unique('ReplicationTaskIdentifier'),
  'AWS::DocDB::DBInstance': unique('DBInstanceIdentifier'),
  'AWS::EC2::LaunchTemplate': unique('LaunchTemplateName'),
  'AWS::EC2::SecurityGroup': uniqueIn('VpcId', 'GroupName'),
  'AWS::ElasticLoadBalancingV2::LoadBalancer': unique('Name'),
  'AWS::ElasticLoadBalancingV2::TargetGroup': unique('Name'),
  'AWS::Glue::Connection': uniqueIn('CatalogId', 'ConnectionInput/Name'),
  'AWS::Glue::Database': uniqueIn('CatalogId', 'DatabaseInput/Name'),
  'AWS::Glue::Schema': uniqueIn('Registry', 'Name'),
  'AWS::Glue::Table': uniqueIn('DatabaseName', 'TableInput/Name'),
  'AWS::IAM::OIDCProvider': unique('Url'),
  'AWS::IAM::ServiceLinkedRole': uniqueIn('CustomSuffix', 'AWSServiceName'),
  'AWS::IdentityStore::Group': uniqueIn('IdentityStoreId', 'DisplayName'),
  'AWS::ImageBuilder::InfrastructureConfiguration': unique('Name'),
  'AWS::OpenSearch::DataSource': uniqueIn('DomainName', 'Name'),
  'AWS::OpenSearchServerless::Collection': unique('Name'),
  'AWS::Organizations::OrganizationalUnit': uniqueIn('ParentId', 'Name'),
  'AWS::Organizations::Policy': uniqueIn('Type', 'Name'),
  // Records of one name and type differ by their SetIdentifier.
  'AWS::Route53::RecordSet': { within: ['HostedZoneId', 'HostedZoneName', 'SetIdentifier'], names: ['Name', 'Type'] },
  'AWS::SES::ReceiptRule': uniqueIn('RuleSetName', 'Rule/Name'),
  'AWS::SES::Template': unique('Template/TemplateName'),
  'AWS::SageMaker::Domain': unique('DomainName'),
  'AWS::Scheduler::Schedule': uniqueIn('GroupName', 'Name'),
  'AWS::SecretsManager::Secret': unique('Name'),
  'AWS::ServiceDiscovery::HttpNamespace': unique('Name'),
  'AWS::ServiceDiscovery::PrivateDnsNamespace': uniqueIn('Vpc', 'Name'),
  'AWS::ServiceDiscovery::Service': uniqueIn('NamespaceId', 'Name'),
  'AWS::SSMIncidents::ResponsePlan': unique('Name'),
  'AWS::VpcLattice::Service': unique('Name'),
  'AWS::VpcLattice::ServiceNetwork': unique('Name'),
  'AWS::VpcLattice::TargetGroup': unique('Name'),
  'AWS::XRay::Group': unique('GroupName'),
}

/** Types whose name looks like an identity and is none: a label, a revision of one name, an entry that is overwritten. */
export const SHARED_NAMES: ReadonlySet<string> = new Set([
  'AWS::ApiGateway::RequestValidator',
  'AWS::AppConfig::Extension',
  'AWS::AppRunner::AutoScalingConfiguration',
  'AWS::AppRunner::ObservabilityConfiguration',
  'AWS::AppRunner::VpcConnector',
  'AWS::ApplicationAutoScaling::ScalingPolicy',
  'AWS::Athena::NamedQuery',
  'AWS::EMR::InstanceFleetConfig',
  'AWS::EMR::InstanceGroupConfig',
  'AWS::EMR::Step',
  'AWS::IAM::Policy',
  'AWS::Route53Profiles::ProfileResourceAssociation',
  'AWS::Route53Resolver::ResolverRuleAssociation',
  'AWS::StepFunctions::StateMachineAlias',
])
