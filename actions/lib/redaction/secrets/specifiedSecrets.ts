/**
 * Attributes that hold a secret although their names do not always say so, by resource type, as CloudFormation's resource
 * specification describes them. Attributes that are named like a secret (`ClientSecret`) are secret for every type.
 */
export const SECRET_ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  'AWS::ApiGateway::ApiKey': ['Value'],
  // The id of a key is the key: https://docs.aws.amazon.com/appsync/latest/APIReference/API_ApiKey.html
  'AWS::AppSync::ApiKey': ['ApiKey', 'ApiKeyId', 'Arn', 'Ref'],
  'AWS::CodePipeline::Webhook': ['Url'],
  'AWS::Cognito::UserPoolClient': ['ClientSecret'],
  'AWS::Connect::SecurityKey': ['Key'],
  'AWS::IAM::AccessKey': ['SecretAccessKey'],
  'AWS::IVS::IngestConfiguration': ['StreamKey'],
  'AWS::IVS::StreamKey': ['Value'],
  // The passwords of its endpoints.
  'AWS::MediaPackage::Channel': ['HlsIngest'],
  'AWS::Route53GlobalResolver::AccessToken': ['Value'],
  'AWS::SSM::Parameter': ['Value'],
  'AWS::WorkSpacesThinClient::Environment': ['ActivationCode'],
}

/**
 * Properties that hold a secret although their names do not say so, by resource type: what the types' schemas call a
 * password, a key or a credential, and texts in which every user of AWS puts one. Write-only properties are not all secrets
 * (`Code/ImageUri`), and a property that is named like a secret (`MasterUserPassword`) is secret for every type.
 */
export const SECRET_PROPERTIES: Readonly<Record<string, readonly string[]>> = {
  'AWS::Amplify::App': ['BasicAuthConfig'],
  'AWS::Amplify::Branch': ['BasicAuthConfig'],
  'AWS::ApiGateway::ApiKey': ['Value'],
  'AWS::BedrockAgentCore::OAuth2CredentialProvider': ['Oauth2ProviderConfigInput'],
  // A header by which an origin recognizes its distribution: everybody who knows it can pass the distribution by.
  'AWS::CloudFront::Distribution': ['HeaderValue'],
  'AWS::Connect::SecurityKey': ['Key'],
  'AWS::DMS::Certificate': ['CertificatePem', 'CertificateWallet'],
  'AWS::DMS::Endpoint': ['ExtraConnectionAttributes'],
  'AWS::ElastiCache::User': ['AuthenticationMode'],
  'AWS::ElasticBeanstalk::ConfigurationTemplate': ['OptionSettings'],
  'AWS::ElasticBeanstalk::Environment': ['OptionSettings'],
  // The same header, on the other side.
  'AWS::ElasticLoadBalancingV2::ListenerRule': ['HttpHeaderConfig'],
  'AWS::Events::Connection': ['AuthParameters'],
  'AWS::MemoryDB::User': ['AuthenticationMode'],
  'AWS::Pinpoint::APNSChannel': ['Certificate', 'TokenKey'],
  'AWS::Pinpoint::APNSSandboxChannel': ['Certificate', 'TokenKey'],
  'AWS::Pinpoint::APNSVoipChannel': ['Certificate', 'TokenKey'],
  'AWS::Pinpoint::APNSVoipSandboxChannel': ['Certificate', 'TokenKey'],
  'AWS::Pinpoint::GCMChannel': ['ServiceJson'],
  'AWS::QuickSight::ActionConnector': ['AuthenticationConfig'],
  'AWS::SSM::Parameter': ['Value'],
}
