import type { ResourceArns } from './arnPattern.ts'

const CLOUDFRONT = 'arn:{partition}:cloudfront::{account}:'
const BUDGET = 'arn:{partition}:budgets::{account}:budget/'

/** Distributions, web ACLs, names of services and budgets. */
export const EDGE_ARNS: Readonly<Record<string, ResourceArns>> = {
  'AWS::Budgets::Budget': {
    own: ['budget', [`${BUDGET}{Budget.BudgetName}`, `${BUDGET}{id}`]],
    related: { billingview: '{Budget.BillingViewArn}' },
  },
  'AWS::CloudFront::Distribution': {
    own: ['distribution', `${CLOUDFRONT}distribution/{Id}`],
    created: `${CLOUDFRONT}distribution/*`,
    related: {
      'connection-group': `${CLOUDFRONT}connection-group/*`,
      vpcorigin: `${CLOUDFRONT}vpcorigin/{DistributionConfig.Origins.VpcOriginConfig.VpcOriginId}`,
    },
  },
  'AWS::CloudFront::VpcOrigin': {
    own: ['vpcorigin', `${CLOUDFRONT}vpcorigin/{Id}`],
    created: `${CLOUDFRONT}vpcorigin/*`,
    related: { role: 'arn:{partition}:iam::{account}:role/aws-service-role/vpcorigin.cloudfront.amazonaws.com/*' },
  },
  'AWS::ServiceDiscovery::PrivateDnsNamespace': {
    own: ['namespace', '{Arn}'],
    created: 'servicediscovery:namespace/*',
    related: {
      hostedzone: ['arn:{partition}:route53:::hostedzone/{HostedZoneId}', 'arn:{partition}:route53:::hostedzone/*'],
    },
  },
  'AWS::ServiceDiscovery::Service': {
    own: ['service', '{Arn}'],
    created: 'servicediscovery:service/*',
    related: {
      namespace: [
        'servicediscovery:namespace/{NamespaceId}',
        'servicediscovery:namespace/{DnsConfig.NamespaceId}',
        'servicediscovery:namespace/*',
      ],
    },
  },
  'AWS::WAFv2::LoggingConfiguration': {
    own: ['webacl', '{ResourceArn}'],
    related: { bucket: '{LogDestinationConfigs}' },
  },
  'AWS::WAFv2::WebACL': {
    own: ['webacl', '{Arn}'],
    created: 'wafv2:regional/webacl/{Name}/*',
    // The rules of AWS: each of their groups is such a set.
    related: { managedruleset: 'wafv2:regional/managedruleset/*/*' },
  },
  'AWS::WAFv2::WebACLAssociation': {
    own: ['webacl', '{WebACLArn}'],
    related: {
      'loadbalancer/app/': '{ResourceArn}',
      rulegroup: 'wafv2:regional/rulegroup/*/*',
      userpool: '{ResourceArn}',
      'verified-access-instance': '{ResourceArn}',
    },
  },
}
