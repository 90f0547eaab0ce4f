import type { OptionalActionRow } from './optionalActionRow.ts'

/** Optional actions of the handlers of distributions, web ACLs, names of services and budgets. */
export const EDGE_ACTIONS: Readonly<Record<string, readonly OptionalActionRow[]>> = {
  'AWS::Budgets::Budget': [['Budget.BillingViewArn', 'billing:GetBillingViewData', 'a budget of a billing view']],
  'AWS::CloudFront::Distribution': [
    [
      'DistributionConfig.ConnectionMode=tenant-only',
      'cloudfront:CreateConnectionGroup cloudfront:GetConnectionGroup',
      'a distribution for tenants',
    ],
    ['DistributionConfig.Origins.VpcOriginConfig', 'cloudfront:GetVpcOrigin', 'an origin in a VPC'],
    [
      'DistributionConfig.ContinuousDeploymentPolicyId',
      'cloudfront:UpdateDistributionWithStagingConfig',
      'a second distribution for trials',
    ],
  ],
  'AWS::CloudFront::VpcOrigin': [
    ['@never', 'sts:AssumeRole', 'CloudFront assumes its service-linked role itself'],
    ['VpcOriginEndpointConfig.Arn~:instance/', 'ec2:DescribeInstances', 'an origin that is an instance'],
  ],
  'AWS::ServiceDiscovery::PrivateDnsNamespace': [
    ['Properties', 'route53:ChangeResourceRecordSets', 'the record that says how long others keep an answer'],
  ],
  'AWS::ServiceDiscovery::Service': [
    [
      'ServiceAttributes',
      'servicediscovery:UpdateServiceAttributes servicediscovery:DeleteServiceAttributes',
      'CreateService does not take attributes',
    ],
  ],
  'AWS::WAFv2::LoggingConfiguration': [
    ['LogDestinationConfigs~:firehose:', 'firehose:ListDeliveryStreams', 'logs that go to Firehose'],
    ['LogDestinationConfigs~:s3:', 's3:GetBucketPolicy s3:PutBucketPolicy', 'delivery to a bucket adds to its policy'],
  ],
  'AWS::WAFv2::WebACLAssociation': [
    [
      '@change',
      'wafv2:AssociateWebACL wafv2:DisassociateWebACL elasticloadbalancing:SetWebACL elasticloadbalancing:CreateWebACLAssociation elasticloadbalancing:DeleteWebACLAssociation',
      'the list of the read handler has them, too, but a read changes nothing',
    ],
    [
      'ResourceArn~:cognito-idp:',
      'cognito-idp:AssociateWebACL cognito-idp:DisassociateWebACL cognito-idp:GetWebACLForResource',
      'a user pool',
    ],
    [
      'ResourceArn~:verified-access-instance/',
      'ec2:AssociateVerifiedAccessInstanceWebAcl ec2:DisassociateVerifiedAccessInstanceWebAcl ec2:DescribeVerifiedAccessInstanceWebAclAssociations ec2:GetVerifiedAccessInstanceWebAcl',
      'an instance of Verified Access',
    ],
    [
      '@never',
      'wafv2:PutPermissionPolicy wafv2:GetPermissionPolicy',
      'a rule group that is shared; an association cannot name one',
    ],
  ],
}
