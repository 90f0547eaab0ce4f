const BALANCER = 'arn:aws:elasticloadbalancing:eu-central-1:123456789012:loadbalancer/app/web/0123456789abcdef'

/** Templates of nested stacks by their logical ids; `version` changes a property of most resources in place. */
export const nestedTemplates = (version: 1 | 2): Readonly<Record<string, string>> => ({
  Edge: `
Resources:
  Origin:
    Type: AWS::CloudFront::VpcOrigin
    Properties: { VpcOriginEndpointConfig: { Arn: '${BALANCER}', Name: web, HTTPPort: 80 } }
  Distribution:
    Type: AWS::CloudFront::Distribution
    Properties:
      DistributionConfig:
        Enabled: true
        Comment: version ${version}
        DefaultCacheBehavior: { TargetOriginId: web, ViewerProtocolPolicy: redirect-to-https }
        Origins: [{ Id: web, DomainName: web.example.com, VpcOriginConfig: { VpcOriginId: !Ref Origin } }]`,
  LoadBalancer: `
Resources:
  WebAcl:
    Type: AWS::WAFv2::WebACL
    Properties:
      Scope: REGIONAL
      DefaultAction: { Allow: {} }
      Description: version ${version}
      VisibilityConfig: { CloudWatchMetricsEnabled: true, MetricName: web, SampledRequestsEnabled: true }
  Association:
    Type: AWS::WAFv2::WebACLAssociation
    Properties: { ResourceArn: '${BALANCER}', WebACLArn: !GetAtt WebAcl.Arn }
  LogGroup:
    Type: AWS::Logs::LogGroup
    Properties: { LogGroupName: !Sub 'aws-waf-logs-\${AWS::StackName}', RetentionInDays: ${version * 30} }
  Logging:
    Type: AWS::WAFv2::LoggingConfiguration
    Properties:
      ResourceArn: !GetAtt WebAcl.Arn
      LogDestinationConfigs: [!GetAtt LogGroup.Arn]
      RedactedFields: [${version === 1 ? '' : '{ QueryString: {} }'}]`,
  Compute: `
Resources:
  Namespace:
    Type: AWS::ServiceDiscovery::PrivateDnsNamespace
    Properties: { Name: chat.internal, Vpc: vpc-0123456789abcdef0, Description: version ${version} }
  Name:
    Type: AWS::ServiceDiscovery::Service
    Properties:
      Description: version ${version}
      DnsConfig: { NamespaceId: !Ref Namespace, DnsRecords: [{ Type: A, TTL: '10' }] }
  Cluster: { Type: AWS::ECS::Cluster }
  TaskDefinition:
    Type: AWS::ECS::TaskDefinition
    Properties: { ContainerDefinitions: [{ Name: web, Image: web }] }
  Service:
    Type: AWS::ECS::Service
    Properties:
      Cluster: !Ref Cluster
      TaskDefinition: !Ref TaskDefinition
      ServiceRegistries: [{ RegistryArn: !GetAtt Name.Arn }]
  Tasks:
    Type: AWS::ApplicationAutoScaling::ScalableTarget
    Properties:
      ServiceNamespace: ecs
      ScalableDimension: ecs:service:DesiredCount
      ResourceId: !Sub 'service/\${Cluster}/\${Service.Name}'
      MinCapacity: 1
      MaxCapacity: 2
      ScheduledActions:
        - ScheduledActionName: night
          Schedule: cron(0 20 * * ? *)
          Timezone: Europe/Berlin
          ScalableTargetAction: { MinCapacity: 0, MaxCapacity: ${version} }`,
})
