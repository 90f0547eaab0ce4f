import type { OptionalActionRow } from './optionalActionRow.ts'

const DOMAIN_KEY =
  'kms:CreateGrant kms:DescribeKey kms:Encrypt kms:Decrypt kms:GenerateDataKeyWithoutPlaintext kms:ReEncryptFrom kms:ReEncryptTo'
const POOL_KEY = `${DOMAIN_KEY} kms:GenerateDataKey`
const LAMBDA_CAPACITY =
  'lambda:GetProvisionedConcurrencyConfig lambda:PutProvisionedConcurrencyConfig lambda:DeleteProvisionedConcurrencyConfig'

/** Optional actions of the handlers of stacks, roles, containers, sign-in, logs and topics. */
export const APPLICATION_ACTIONS: Readonly<Record<string, readonly OptionalActionRow[]>> = {
  'AWS::ApplicationAutoScaling::ScalableTarget': [
    ['RoleARN', 'iam:PassRole', 'ECS has a service-linked role instead'],
    [
      'ScheduledActions',
      'application-autoscaling:PutScheduledAction application-autoscaling:DeleteScheduledAction',
      'a call for each schedule',
    ],
    ['ServiceNamespace=ecs', 'ecs:DescribeServices ecs:UpdateService', 'the number of tasks of a service'],
    ['ServiceNamespace=lambda', LAMBDA_CAPACITY, 'the capacity of a function'],
  ],
  'AWS::CloudFormation::Stack': [
    ['@role', 'iam:PassRole', "a nested stack works with its parent's role"],
    [
      '@never',
      'cloudformation:GetStackPolicy cloudformation:SetStackPolicy cloudformation:UpdateTerminationProtection',
      'a nested stack has neither a stack policy nor a termination protection of its own',
    ],
    ['@never', 'cloudformation:GetTemplate', 'CloudFormation has the template of a stack that it makes itself'],
  ],
  'AWS::Cognito::UserPool': [
    ['SmsConfiguration', 'iam:PassRole', 'the role that sends text messages'],
    ['EmailConfiguration.EmailSendingAccount=DEVELOPER', 'iam:CreateServiceLinkedRole', 'email by Amazon SES'],
    ['KeyConfiguration LambdaConfig.KMSKeyID', POOL_KEY, 'a key of its own'],
    [
      'EnabledMfas MfaConfiguration WebAuthnFactorConfiguration WebAuthnRelyingPartyID WebAuthnUserVerification',
      'cognito-idp:SetUserPoolMfaConfig',
      'CreateUserPool does not take every factor',
    ],
    ['Schema', 'cognito-idp:AddCustomAttributes', 'attributes of its own'],
  ],
  'AWS::Cognito::UserPoolClient': [
    [
      'AnalyticsConfiguration',
      'iam:PassRole iam:PutRolePolicy iam:DeleteRolePolicy iam:CreateServiceLinkedRole',
      'analytics by Amazon Pinpoint has a role',
    ],
  ],
  'AWS::Cognito::UserPoolDomain': [
    ['CustomDomainConfig', 'cloudfront:updateDistribution', 'a domain of its own is served by CloudFront'],
    ['@never', DOMAIN_KEY, "of a pool with a key of its own; a domain's properties cannot say so"],
  ],
  'AWS::Cognito::UserPoolGroup': [['RoleArn', 'iam:PassRole iam:PutRolePolicy', 'the role of the members']],
  'AWS::Cognito::UserPoolUser': [['@never', 'iam:PassRole', 'a user has no property for a role']],
  'AWS::ECS::Cluster': [
    [
      'Configuration.ManagedStorageConfiguration Configuration.ExecuteCommandConfiguration.KmsKeyId',
      'kms:DescribeKey',
      'a key of its own',
    ],
    ['ClusterSettings Configuration ServiceConnectDefaults', 'ecs:UpdateCluster', 'it changes these properties alone'],
    ['ClusterSettings', 'ecs:UpdateClusterSettings', 'it changes this property alone'],
    [
      'CapacityProviders DefaultCapacityProviderStrategy',
      'ecs:PutClusterCapacityProviders',
      'it changes these properties alone',
    ],
    ['@never', 'ecs:PutAccountSetting ecs:PutAccountSettingDefault', 'a cluster has no property for the account'],
  ],
  'AWS::ECS::Service': [['@role', 'iam:PassRole', 'ECS has a service-linked role instead']],
  'AWS::ECS::TaskDefinition': [['@role', 'iam:GetRole iam:PassRole', 'the roles of the tasks']],
  'AWS::IAM::ManagedPolicy': [
    ['Roles', 'iam:AttachRolePolicy iam:DetachRolePolicy', 'roles that the policy names'],
    ['Groups', 'iam:AttachGroupPolicy iam:DetachGroupPolicy', 'groups that the policy names'],
    ['Users', 'iam:AttachUserPolicy iam:DetachUserPolicy', 'users that the policy names'],
  ],
  'AWS::IAM::OIDCProvider': [
    [
      'ClientIdList',
      'iam:AddClientIDToOpenIDConnectProvider iam:RemoveClientIDFromOpenIDConnectProvider',
      'they change this property alone',
    ],
    ['ThumbprintList', 'iam:UpdateOpenIDConnectProviderThumbprint', 'it changes this property alone'],
  ],
  'AWS::IAM::Policy': [
    ['Roles', 'iam:GetRolePolicy iam:PutRolePolicy iam:DeleteRolePolicy', 'roles that the policy names'],
    ['Groups', 'iam:GetGroupPolicy iam:PutGroupPolicy iam:DeleteGroupPolicy', 'groups that the policy names'],
    ['Users', 'iam:GetUserPolicy iam:PutUserPolicy iam:DeleteUserPolicy', 'users that the policy names'],
  ],
  'AWS::IAM::Role': [
    ['Policies', 'iam:PutRolePolicy iam:GetRolePolicy iam:DeleteRolePolicy', 'a call for each policy of the role'],
    ['ManagedPolicyArns', 'iam:AttachRolePolicy iam:DetachRolePolicy', 'a call for each managed policy'],
    ['+PermissionsBoundary', 'iam:PutRolePermissionsBoundary', 'CreateRole takes the first boundary'],
    ['-PermissionsBoundary', 'iam:DeleteRolePermissionsBoundary', 'the boundary is taken away'],
    ['+AssumeRolePolicyDocument', 'iam:UpdateAssumeRolePolicy', 'it changes this property alone'],
    ['Description', 'iam:UpdateRoleDescription', 'it changes this property alone'],
  ],
  'AWS::Logs::LogGroup': [
    ['RetentionInDays', 'logs:PutRetentionPolicy', 'CreateLogGroup does not take it'],
    ['-RetentionInDays', 'logs:DeleteRetentionPolicy', 'the retention is taken away'],
    [
      'DataProtectionPolicy',
      'logs:PutDataProtectionPolicy logs:DeleteDataProtectionPolicy logs:CreateLogDelivery firehose:TagDeliveryStream',
      'a policy, and where its findings go',
    ],
    ['FieldIndexPolicies', 'logs:PutIndexPolicy logs:DeleteIndexPolicy', 'a call of its own'],
    ['ResourcePolicyDocument', 'logs:PutResourcePolicy logs:DeleteResourcePolicy', 'a call of its own'],
    ['+KmsKeyId', 'logs:AssociateKmsKey', 'CreateLogGroup takes the first key'],
    ['-KmsKeyId', 'logs:DisassociateKmsKey', 'the key is taken away'],
    ['DeletionProtectionEnabled', 'logs:PutLogGroupDeletionProtection', 'CreateLogGroup takes the first value'],
    ['BearerTokenAuthenticationEnabled', 'logs:PutBearerTokenAuthentication', 'a call of its own'],
  ],
  'AWS::SNS::Subscription': [['@role', 'iam:GetRole iam:PassRole', 'the role that delivers to Firehose']],
  'AWS::SNS::Topic': [
    ['Subscription', 'sns:Subscribe sns:Unsubscribe', 'subscriptions inside of the topic'],
    ['DataProtectionPolicy', 'sns:PutDataProtectionPolicy', 'a call of its own'],
    ['@role', 'iam:GetRole iam:PassRole', 'the roles that log deliveries'],
  ],
}
