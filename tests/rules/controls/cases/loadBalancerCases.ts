import type { ControlCases } from './controlCases.ts'

const aclOf = (properties: string, rest = ''): string => `
  Acl:
    Type: AWS::WAFv2::WebACL
    Properties:
      Scope: REGIONAL
${properties}${rest}`

const APPLICATION = `
  Task:
    Type: AWS::ECS::TaskDefinition
    Properties: { ContainerDefinitions: [{ Name: open-webui, Image: ghcr.io/open-webui/open-webui:v0.12.4 }] }`

/** Load balancers, their listeners and web ACLs. */
export const LOAD_BALANCER_CASES: ControlCases = {
  'control/load-balancer-zones': [
    [
      'one subnet',
      '\n  Balancer:\n    Type: AWS::ElasticLoadBalancingV2::LoadBalancer\n    Properties:\n      Subnets: [subnet-1] # here',
    ],
    [
      'two subnets of one zone',
      `
  A: { Type: AWS::EC2::Subnet, Properties: { VpcId: vpc-1, AvailabilityZone: eu-central-1a } }
  B: { Type: AWS::EC2::Subnet, Properties: { VpcId: vpc-1, AvailabilityZone: eu-central-1a } }
  Balancer:
    Type: AWS::ElasticLoadBalancingV2::LoadBalancer
    Properties:
      SubnetMappings: [{ SubnetId: !Ref A }, { SubnetId: !Ref B }] # here`,
    ],
    [
      'two subnets of other stacks',
      '\n  Balancer: { Type: AWS::ElasticLoadBalancingV2::LoadBalancer, Properties: { Subnets: [subnet-1, subnet-2] } }',
    ],
  ],
  'control/web-acl': [
    [
      'a load balancer that is open to the internet',
      '\n  Balancer: # here\n    Type: AWS::ElasticLoadBalancingV2::LoadBalancer\n    Properties: { Scheme: internet-facing }',
    ],
    [
      'CloudFront before an internal load balancer without one',
      `
  Balancer: { Type: AWS::ElasticLoadBalancingV2::LoadBalancer, Properties: { Scheme: internal } }
  Origin: { Type: AWS::CloudFront::VpcOrigin, Properties: { VpcOriginEndpointConfig: { Arn: !Ref Balancer } } }
  Distribution:
    Type: AWS::CloudFront::Distribution
    Properties:
      DistributionConfig: # here
        Origins: [{ Id: a, VpcOriginConfig: { VpcOriginId: !Ref Origin } }]`,
    ],
    [
      'load balancers with a web ACL, inside of a network, and for other protocols',
      `
  Balancer: { Type: AWS::ElasticLoadBalancingV2::LoadBalancer }
  Association: { Type: AWS::WAFv2::WebACLAssociation, Properties: { ResourceArn: !Ref Balancer, WebACLArn: arn } }
  Internal: { Type: AWS::ElasticLoadBalancingV2::LoadBalancer, Properties: { Scheme: internal } }
  Network: { Type: AWS::ElasticLoadBalancingV2::LoadBalancer, Properties: { Type: network } }`,
    ],
    [
      'CloudFront with a web ACL, before a load balancer with one, and before another origin',
      `
  Balancer: { Type: AWS::ElasticLoadBalancingV2::LoadBalancer, Properties: { Scheme: internal } }
  Association: { Type: AWS::WAFv2::WebACLAssociation, Properties: { ResourceArn: !Ref Balancer, WebACLArn: arn } }
  Origin: { Type: AWS::CloudFront::VpcOrigin, Properties: { VpcOriginEndpointConfig: { Arn: !Ref Balancer } } }
  A:
    Type: AWS::CloudFront::Distribution
    Properties: { DistributionConfig: { Origins: [{ Id: a, VpcOriginConfig: { VpcOriginId: !Ref Origin } }] } }
  B:
    Type: AWS::CloudFront::Distribution
    Properties: { DistributionConfig: { WebACLId: arn, Origins: [{ Id: a, VpcOriginConfig: { VpcOriginId: !Ref Origin } }] } }
  C: { Type: AWS::CloudFront::Distribution, Properties: { DistributionConfig: { Origins: [{ Id: a, DomainName: a }] } } }`,
    ],
  ],
  'control/web-acl-fail-open': [
    [
      'a switch that is on',
      `
  Balancer:
    Type: AWS::ElasticLoadBalancingV2::LoadBalancer
    Properties:
      LoadBalancerAttributes:
        - { Key: idle_timeout.timeout_seconds, Value: '60' }
        - Key: waf.fail_open.enabled
          Value: 'true' # here`,
    ],
    ['a load balancer without it', '\n  Balancer: { Type: AWS::ElasticLoadBalancingV2::LoadBalancer }'],
  ],
  'control/access-log-encryption': [
    [
      'a bucket with a key of KMS',
      `
  Bucket:
    Type: AWS::S3::Bucket
    Properties:
      BucketEncryption:
        ServerSideEncryptionConfiguration:
          - ServerSideEncryptionByDefault:
              SSEAlgorithm: aws:kms # here
  Balancer:
    Type: AWS::ElasticLoadBalancingV2::LoadBalancer
    Properties: { LoadBalancerAttributes: [{ Key: access_logs.s3.bucket, Value: !Ref Bucket }] }`,
    ],
    [
      'a bucket of something else',
      `
  Bucket:
    Type: AWS::S3::Bucket
    Properties: { BucketEncryption: { ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: aws:kms } }] } }`,
    ],
  ],
  'control/tls-policy': [
    [
      'no policy',
      '\n  Listener: # here\n    Type: AWS::ElasticLoadBalancingV2::Listener\n    Properties: { Protocol: HTTPS }',
    ],
    [
      'an old policy',
      '\n  Listener:\n    Type: AWS::ElasticLoadBalancingV2::Listener\n    Properties:\n      Protocol: TLS\n      SslPolicy: ELBSecurityPolicy-TLS13-1-2-2021-06 # here',
    ],
    ...[
      'ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09',
      'ELBSecurityPolicy-TLS13-1-3-2021-06',
      'ELBSecurityPolicy-TLS13-1-2-FIPS-PQ-2025-09',
    ].map(
      policy =>
        [
          policy,
          `\n  Listener: { Type: AWS::ElasticLoadBalancingV2::Listener, Properties: { Protocol: HTTPS, SslPolicy: ${policy} } }`,
        ] as const,
    ),
    [
      'a listener without TLS',
      '\n  Listener: { Type: AWS::ElasticLoadBalancingV2::Listener, Properties: { Protocol: HTTP } }',
    ],
  ],
  'control/plain-http': [
    [
      'a listener and a rule that forward',
      `
  Listener:
    Type: AWS::ElasticLoadBalancingV2::Listener
    Properties:
      Protocol: HTTP
      DefaultActions:
        - Type: forward # here
  Rule:
    Type: AWS::ElasticLoadBalancingV2::ListenerRule
    Properties:
      ListenerArn: !Ref Listener
      Actions: [{ Type: forward }] # here`,
    ],
    [
      'a redirect, and a listener with TLS that forwards',
      `
  Listener: { Type: AWS::ElasticLoadBalancingV2::Listener, Properties: { Protocol: HTTP, DefaultActions: [{ Type: redirect }] } }
  Secure: { Type: AWS::ElasticLoadBalancingV2::Listener, Properties: { Protocol: HTTPS, DefaultActions: [{ Type: forward }] } }`,
    ],
    [
      'an internal load balancer behind CloudFront',
      `
  Balancer: { Type: AWS::ElasticLoadBalancingV2::LoadBalancer, Properties: { Scheme: internal } }
  Origin: { Type: AWS::CloudFront::VpcOrigin, Properties: { VpcOriginEndpointConfig: { Arn: !Ref Balancer } } }
  Distribution:
    Type: AWS::CloudFront::Distribution
    Properties: { DistributionConfig: { DefaultCacheBehavior: { ViewerProtocolPolicy: https-only } } }
  Listener:
    Type: AWS::ElasticLoadBalancingV2::Listener
    Properties: { LoadBalancerArn: !Ref Balancer, Protocol: HTTP, DefaultActions: [{ Type: forward }] }`,
    ],
    [
      'an internal load balancer behind a CloudFront that serves HTTP',
      `
  Balancer: { Type: AWS::ElasticLoadBalancingV2::LoadBalancer, Properties: { Scheme: internal } }
  Origin: { Type: AWS::CloudFront::VpcOrigin, Properties: { VpcOriginEndpointConfig: { Arn: !Ref Balancer } } }
  Distribution:
    Type: AWS::CloudFront::Distribution
    Properties: { DistributionConfig: { DefaultCacheBehavior: { ViewerProtocolPolicy: allow-all } } }
  Listener:
    Type: AWS::ElasticLoadBalancingV2::Listener
    Properties:
      LoadBalancerArn: !Ref Balancer
      Protocol: HTTP
      DefaultActions: [{ Type: forward }] # here`,
    ],
  ],
  'control/web-acl-association': [
    [
      'a web ACL that nothing uses',
      '\n  Acl: # here\n    Type: AWS::WAFv2::WebACL\n    Properties: { Scope: REGIONAL }',
    ],
    [
      'one that is associated',
      aclOf('', '  Link: { Type: AWS::WAFv2::WebACLAssociation, Properties: { WebACLArn: !GetAtt Acl.Arn } }'),
    ],
    ['one of CloudFront', '\n  Acl: { Type: AWS::WAFv2::WebACL, Properties: { Scope: CLOUDFRONT } }'],
    ['one that an output hands on', aclOf('', 'Outputs: { Acl: { Value: !GetAtt Acl.Arn } }')],
  ],
  'control/web-acl-logging': [
    ['a web ACL without a log', '\n  Acl: # here\n    Type: AWS::WAFv2::WebACL\n    Properties: { Scope: CLOUDFRONT }'],
    [
      'one with a log',
      aclOf('', '  Log: { Type: AWS::WAFv2::LoggingConfiguration, Properties: { ResourceArn: !GetAtt Acl.Arn } }'),
    ],
  ],
  'control/web-acl-metrics': [
    ['metrics that are off', aclOf('      VisibilityConfig: { CloudWatchMetricsEnabled: false } # here')],
    ['metrics as text', aclOf("      VisibilityConfig: { CloudWatchMetricsEnabled: 'true' }")],
  ],
  'control/web-acl-rules': [
    ['no rule', '\n  Acl: # here\n    Type: AWS::WAFv2::WebACL\n    Properties: { Scope: REGIONAL }'],
    [
      'one rule of four',
      aclOf(`
      Rules: # here
        - Statement: { ManagedRuleGroupStatement: { VendorName: AWS, Name: AWSManagedRulesCommonRuleSet } }`),
    ],
    [
      'all four',
      aclOf(`
      Rules:
        - Statement: { ManagedRuleGroupStatement: { VendorName: AWS, Name: AWSManagedRulesCommonRuleSet } }
        - Statement: { ManagedRuleGroupStatement: { VendorName: AWS, Name: AWSManagedRulesKnownBadInputsRuleSet } }
        - Statement: { ManagedRuleGroupStatement: { VendorName: AWS, Name: AWSManagedRulesAmazonIpReputationList } }
        - Statement: { RateBasedStatement: { Limit: 1000 } }`),
    ],
    [
      'rules of another vendor',
      aclOf('      Rules: [{ Statement: { ManagedRuleGroupStatement: { VendorName: Fortinet, Name: all_rules } } }]'),
    ],
  ],
  'control/web-acl-body-size': [
    [
      'a body size that is blocked before Open WebUI',
      `${APPLICATION}${aclOf(`
      Rules:
        - OverrideAction: { None: {} }
          Statement:
            ManagedRuleGroupStatement: { VendorName: AWS, Name: AWSManagedRulesCommonRuleSet } # here`)}`,
    ],
    [
      'a body size that is counted',
      `${APPLICATION}${aclOf(`
      Rules:
        - OverrideAction: { None: {} }
          Statement:
            ManagedRuleGroupStatement:
              VendorName: AWS
              Name: AWSManagedRulesCommonRuleSet
              RuleActionOverrides: [{ Name: SizeRestrictions_BODY, ActionToUse: { Count: {} } }]`)}`,
    ],
    [
      'another application',
      aclOf(
        '      Rules: [{ Statement: { ManagedRuleGroupStatement: { VendorName: AWS, Name: AWSManagedRulesCommonRuleSet } } }]',
      ),
    ],
  ],
}
