/** Types in the words of a template, each with its service: `EC2::RouteTable EC2::VPC`. */
const types = (names: string): readonly string[] =>
  names
    .trim()
    .split(/\s+/)
    .map(name => `AWS::${name}`)

/** Types that hold data without any mark, by what is lost with them. */
export const TYPES_WITH_DATA: Readonly<Record<string, readonly string[]>> = {
  'records that people and applications write': types(`
    Athena::WorkGroup AuditManager::Assessment Cases::Case Cases::Domain Chime::AppInstance Chime::Channel
    CodeBuild::ReportGroup CodeGuruProfiler::ProfilingGroup Connect::DataTableRecord Connect::Instance
    DataZone::Project DeviceFarm::Project Evidently::Project FraudDetector::EventType FraudDetector::List
    GuardDuty::Detector IoT::Thing
    IoTSiteWise::Asset IoTTwinMaker::Entity Macie::Session MSK::ServerlessCluster
    MSK::Topic MediaStore::Container Pinpoint::App RDS::DBShardGroup SecurityHub::Hub SES::ContactList
    SMSVOICE::OptOutList SSMIncidents::ReplicationSet WellArchitected::Workload Wickr::Network`),
  'file systems, databases, and copies of them': types(`
    FSx::StorageVirtualMachine S3Tables::Namespace ElastiCache::GlobalReplicationGroup MemoryDB::MultiRegionCluster ODB::CloudAutonomousVmCluster
    ODB::CloudExadataInfrastructure ODB::CloudVmCluster`),
  'users and their registrations': types(`
    Cognito::IdentityPool Cognito::UserPoolReplica IdentityStore::Group IdentityStore::User
    Organizations::Organization SSO::Instance`),
  'a key or an authority that nobody can make again: what it encrypted or signed is lost with it': types(`
    ACMPCA::CertificateAuthority EC2::KeyPair`),
  'a number or a zone that others depend on, with the records that were added beside the template': types(`
    Connect::PhoneNumber Lightsail::Domain Route53::HostedZone`),
  'models and the results of training': types(`
    LookoutVision::Project Rekognition::Project SageMaker::Experiment SageMaker::MlflowApp
    SageMaker::MlflowTrackingServer SageMaker::ModelPackage SageMaker::ModelPackageGroup SageMaker::Space
    SageMaker::UserProfile`),
  'versions that were published beside the template': types(`
    AgentRegistry::RegistryRecord EventSchemas::Schema Glue::Catalog Glue::Schema`),
  'disks of machines': types(`
    Cloud9::EnvironmentEC2 Lightsail::Container WorkspacesInstances::WorkspaceInstance`),
  'backups that it keeps from being deleted': types('Backup::LegalHold'),
  'stacks with resources that no change set shows': types(`
    CloudFormation::StackSet DataZone::Environment ElasticBeanstalk::Application ElasticBeanstalk::Environment
    LaunchWizard::Deployment ServiceCatalog::CloudFormationProvisionedProduct`),
}

/** Types with a mark that hold no data, by the reason. */
export const TYPES_WITHOUT_DATA: Readonly<Record<string, readonly string[]>> = {
  'its resources are judged one by one': types('CloudFormation::Stack'),
  'a definition: all of it is in the template, and what it handles is in other resources': types(`
    AppConfig::Deployment AppFlow::ConnectorProfile AppFlow::Flow AppIntegrations::DataIntegration AppRunner::Service
    AutoScaling::LaunchConfiguration Backup::RestoreTestingPlan Backup::RestoreTestingSelection
    BackupGateway::Hypervisor Batch::JobDefinition Bedrock::Agent Bedrock::AutomatedReasoningPolicy Bedrock::Blueprint
    Bedrock::DataAutomationProject Bedrock::Flow Bedrock::Guardrail Bedrock::Prompt
    BedrockAgentCore::ConfigurationBundle BedrockAgentCore::Evaluator BedrockAgentCore::Gateway
    BedrockAgentCore::PolicyEngine CleanRooms::ConfiguredTable CleanRoomsML::ConfiguredModelAlgorithm
    CleanRoomsML::TrainingDataset CloudFront::FieldLevelEncryptionProfile CloudFront::PublicKey CloudFront::TrustStore
    CloudTrail::Dashboard CodeBuild::Project DataBrew::Dataset DataBrew::Job DevOpsAgent::Service
    DevOpsGuru::ResourceCollection ECR::RepositoryCreationTemplate ECS::Service ElasticLoadBalancingV2::TrustStore
    GroundStation::MissionProfile HealthLake::DataTransformationProfile IAM::SAMLProvider
    ImageBuilder::Component ImageBuilder::ContainerRecipe ImageBuilder::DistributionConfiguration
    ImageBuilder::ImageRecipe ImageBuilder::Workflow IoT::Stream IVS::PublicKey Lambda::CapacityProvider
    Lambda::Function Lambda::MicrovmImage Location::APIKey Location::PlaceIndex LookoutEquipment::InferenceScheduler
    M2::Application MGN::LaunchConfigurationTemplate MWAAServerless::Workflow Omics::Workflow Omics::WorkflowVersion
    Proton::EnvironmentTemplate Proton::ServiceTemplate ResilienceHubV2::Policy ResilienceHubV2::Service
    ResilienceHubV2::System SageMaker::CodeRepository SageMaker::DataQualityJobDefinition SageMaker::EndpointConfig
    SageMaker::InferenceExperiment SageMaker::ModelBiasJobDefinition SageMaker::ModelExplainabilityJobDefinition
    SageMaker::ModelQualityJobDefinition SageMaker::ProcessingJob Scheduler::Schedule StepFunctions::Activity
    StepFunctions::StateMachine Synthetics::Canary Timestream::ScheduledQuery WorkSpacesThinClient::Environment`),
  'a connection between resources that hold the data': types(`
    ApiGateway::UsagePlanKey Chime::VoiceConnector CloudTrail::Trail CloudWatch::MetricStream
    CodeStarConnections::RepositoryLink Config::DeliveryChannel Connect::InstanceStorageConfig
    CustomerProfiles::EventStream DataSync::LocationEFS DataSync::LocationHDFS DMS::Endpoint DMS::InstanceProfile
    EMR::Step Events::Connection Events::EventBus EventsV2::Subscriber GameLift::GameSessionQueue Glue::Integration
    KafkaConnect::Connector Lambda::EventSourceMapping Logs::Integration Logs::LogAnomalyDetector
    MSK::BatchScramSecret MediaConnect::FlowEntitlement MediaConnect::FlowMediaStream MediaConnect::FlowOutput
    MediaConnect::RouterInput ObservabilityAdmin::S3TableIntegration Pinpoint::EventStream Pipes::Pipe QLDB::Stream
    RDS::Integration Redshift::Integration SecurityHub::ConnectorV2 SNS::Topic SSM::ResourceDataSync`),
  'a setting or a rule for resources that hold the data': types(`
    DLM::LifecyclePolicy DRS::ReplicationConfigurationTemplate Glue::DataCatalogEncryptionSettings
    Glue::SecurityConfiguration Glue::TableOptimizer IoT::EncryptionConfiguration
    ObservabilityAdmin::OrganizationTelemetryRule ObservabilityAdmin::TelemetryRule Rbin::Rule
    Redshift::SnapshotCopyGrant StorageGateway::TapePool WorkSpacesWeb::BrowserSettings
    WorkSpacesWeb::DataProtectionSettings WorkSpacesWeb::IpAccessSettings WorkSpacesWeb::Portal
    WorkSpacesWeb::SessionLogger WorkSpacesWeb::TrustStore WorkSpacesWeb::UserSettings`),
  'a part of the network': types(`
    EC2::LocalGatewayRouteTable EC2::RouteTable EC2::TransitGateway EC2::TransitGatewayPolicyTable
    EC2::TransitGatewayRouteTable EC2::VPC NetworkFirewall::Firewall ODB::OdbNetwork Route53::CidrCollection`),
  'a copy that fills itself again': types('AppSync::ApiCache ResourceExplorer2::Index'),
}
