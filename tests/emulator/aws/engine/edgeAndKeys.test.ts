import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { UpdateStackCommand } from '@aws-sdk/client-cloudformation'
import { emulatedStack } from '../../../fakes/emulator/startCloudFormation.ts'
import { startWithServiceRole } from '../../../fakes/emulator/startWithServiceRole.ts'

const ARN = 'arn:aws:elasticloadbalancing:eu-central-1:111122223333:loadbalancer/app/web/0123456789abcdef'

/** A distribution in front of a load balancer, web ACL, key, cache, namespace and budget. */
const template = (
  changes: { readonly groupName?: string; readonly port?: number; readonly description?: string } = {},
) => `
Resources:
  Key: { Type: AWS::KMS::Key, Properties: { EnableKeyRotation: true, Description: ${changes.description ?? 'data'}, KeyPolicy: { Statement: [] } } }
  Origin:
    Type: AWS::CloudFront::VpcOrigin
    Properties: { VpcOriginEndpointConfig: { Arn: '${ARN}', Name: web, HTTPPort: ${changes.port ?? 80} } }
  Distribution:
    Type: AWS::CloudFront::Distribution
    Properties:
      DistributionConfig:
        Enabled: true
        Comment: ${changes.description ?? 'web'}
        DefaultCacheBehavior: { TargetOriginId: web, ViewerProtocolPolicy: redirect-to-https }
        Origins:
          - { Id: web, DomainName: web.example.com, VpcOriginConfig: { VpcOriginId: !Ref Origin } }
  Acl:
    Type: AWS::WAFv2::WebACL
    Properties: { Scope: REGIONAL, DefaultAction: { Allow: {} }, VisibilityConfig: { CloudWatchMetricsEnabled: true, MetricName: web, SampledRequestsEnabled: true }, Description: ${changes.description ?? 'web'} }
  AclOfWeb: { Type: AWS::WAFv2::WebACLAssociation, Properties: { ResourceArn: '${ARN}', WebACLArn: !GetAtt Acl.Arn } }
  AclLog: { Type: AWS::Logs::LogGroup, Properties: { LogGroupName: ${changes.groupName ?? 'aws-waf-logs-web'}, KmsKeyId: !GetAtt Key.Arn } }
  AclLogging: { Type: AWS::WAFv2::LoggingConfiguration, Properties: { ResourceArn: !GetAtt Acl.Arn, LogDestinationConfigs: [!GetAtt AclLog.Arn] } }
  Subnets: { Type: AWS::ElastiCache::SubnetGroup, Properties: { Description: ${changes.description ?? 'cache'}, SubnetIds: [subnet-1] } }
  Settings: { Type: AWS::ElastiCache::ParameterGroup, Properties: { Description: cache, CacheParameterGroupFamily: valkey8, Properties: { timeout: '1800' } } }
  Cache:
    Type: AWS::ElastiCache::ReplicationGroup
    Properties: { ReplicationGroupDescription: ${changes.description ?? 'cache'}, NumCacheClusters: 1, CacheSubnetGroupName: !Ref Subnets, CacheParameterGroupName: !Ref Settings, KmsKeyId: !Ref Key }
  Namespace: { Type: AWS::ServiceDiscovery::PrivateDnsNamespace, Properties: { Name: chat.internal, Vpc: vpc-1, Description: ${changes.description ?? 'names'} } }
  Name: { Type: AWS::ServiceDiscovery::Service, Properties: { DnsConfig: { NamespaceId: !Ref Namespace, DnsRecords: [{ Type: A, TTL: '10' }] }, Description: ${changes.description ?? 'name'} } }
  Budget: { Type: AWS::Budgets::Budget, Properties: { Budget: { BudgetType: COST, TimeUnit: MONTHLY, BudgetLimit: { Amount: ${changes.description ? 20 : 10}, Unit: USD } } } }
Outputs:
  Key: { Value: !GetAtt Key.Arn }
  Host: { Value: !GetAtt Distribution.DomainName }
  Origin: { Value: !GetAtt Origin.Arn }
  Acl: { Value: !GetAtt Acl.Arn }
  Cache: { Value: !GetAtt Cache.PrimaryEndPoint.Address }
  Group: { Value: !Ref Settings }
  Zone: { Value: !GetAtt Namespace.HostedZoneId }
  Name: { Value: !GetAtt Name.Arn }
  Budget: { Value: !Ref Budget }`

async function createWithRoles(options: Parameters<typeof template>[0] = {}) {
  const emulator = await startWithServiceRole()
  const { serviceLinkedRoles } = emulator.engine.world
  for (const name of ['AWSServiceRoleForCloudFrontVPCOrigin', 'AWSServiceRoleForElastiCache'])
    serviceLinkedRoles.add(name)
  await emulator.create(template(options), { team: 'chat' })
  return emulator
}

suite('distributions, web ACLs, keys, caches, names of services and budgets', () => {
  test('they are created with ids and addresses as AWS gives them, changed in place, and deleted', async () => {
    await using emulator = await createWithRoles()

    assert.equal(emulator.status(), 'CREATE_COMPLETE')
    const outputs = Object.fromEntries(
      emulatedStack(emulator.engine, 'app').outputs.map(({ key, value }) => [key, value]),
    )
    for (const [key, shape] of [
      ['Key', /^arn:aws:kms:eu-central-1:111122223333:key\/[0-9a-f]{8}-[0-9a-f-]{27}$/],
      ['Host', /^d[a-z0-9]{13}\.cloudfront\.net$/],
      ['Origin', /^arn:aws:cloudfront::111122223333:vpcorigin\/vo_[A-Za-z0-9]{22}$/],
      ['Acl', /^arn:aws:wafv2:eu-central-1:111122223333:regional\/webacl\/app-Acl-\w+\/[0-9a-f-]{36}$/],
      ['Cache', /^master\.[a-z0-9-]+\.[a-z0-9]+\.[a-z0-9]+\.cache\.amazonaws\.com$/],
      ['Group', /^app-settings-[a-z0-9]+$/],
      ['Zone', /^Z[A-Z0-9]+$/],
      ['Name', /^arn:aws:servicediscovery:eu-central-1:111122223333:service\/srv-[a-z0-9]{16}$/],
      ['Budget', /^app-Budget-\w+$/],
    ] as const)
      assert.match(outputs[key] ?? '', shape)
    await emulator.update(template({ description: 'other' }))
    assert.equal(emulator.status(), 'UPDATE_COMPLETE')
    await emulator.remove()
    assert.equal(emulator.status(), 'DELETE_COMPLETE')
  })

  test('CloudFront refuses to change an origin that a distribution has', async () => {
    await using emulator = await createWithRoles()

    await emulator.update(template({ port: 8080 }))

    assert.equal(emulator.status(), 'UPDATE_ROLLBACK_COMPLETE')
    assert.match(emulator.reasonOf('Origin UPDATE_FAILED'), /currently associated with one or more distributions/)
  })

  test('a new tag of the stack is a change of such an origin, too', async () => {
    await using emulator = await createWithRoles()
    const { client, engine } = emulator

    const Tags = [{ Key: 'team', Value: 'other' }]
    await client.send(new UpdateStackCommand({ StackName: 'app', TemplateBody: template(), Tags }))
    await engine.waitUntilIdle()

    assert.match(emulator.reasonOf('Origin UPDATE_FAILED'), /Status Code: 409/)
  })

  test('AWS WAF refuses to write to a log group whose name does not begin as it demands', async () => {
    await using emulator = await createWithRoles({ groupName: 'web-logs' })

    assert.match(emulator.reasonOf('AclLogging CREATE_FAILED'), /field: LOG_DESTINATION, parameter: \S+:web-logs/)
  })
})
