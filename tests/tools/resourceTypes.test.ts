import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import type { Path } from '#lib/model/json.ts'
import { loadResourceSpecification } from '#lib/tools/resourceSpecification.ts'
import { loadResourceTypes } from '#lib/tools/resourceTypes.ts'

const types = await loadResourceTypes()

suite('a resource type', () => {
  test('a resource type has attributes, Ref and required properties', () => {
    const file = types.find('AWS::EFS::FileSystem')
    assert.deepEqual(file?.attributes, { FileSystemId: 'string', Arn: 'string' })
    assert.deepEqual(file?.ref, ['FileSystemId'])
    assert.deepEqual(types.find('AWS::EC2::VPCEndpoint')?.required, ['VpcId'])
    assert.ok(types.find('AWS::Cognito::UserPoolClient')?.attributes.ClientSecret)
  })

  test('an unknown resource type is undefined', () => {
    assert.equal(types.find('AWS::EC2::Vpc'), undefined)
    assert.equal(types.find('Custom::Thing'), undefined)
  })

  for (const [type, ref] of [
    ['AWS::EC2::EIP', ['PublicIp']],
    ['AWS::ECS::Service', ['ServiceArn']],
    ['AWS::Cognito::UserPoolClient', ['ClientId']],
    ['AWS::SecretsManager::Secret', ['Id']],
    ['AWS::Events::Rule', ['Name']],
    ['AWS::Logs::MetricFilter', ['FilterName']],
    ['AWS::ApplicationAutoScaling::ScalingPolicy', ['Arn']],
  ] as const)
    test(`Ref of ${type} is ${ref}`, () => assert.deepEqual(types.find(type)?.ref, ref))
})

const CHANGES: readonly (readonly [type: string, path: Path, replacement: string])[] = [
  ['AWS::EC2::VPC', ['CidrBlock'], 'always'],
  ['AWS::EC2::VPC', ['EnableDnsSupport'], 'never'],
  ['AWS::EC2::VPC', ['InstanceTenancy'], 'conditional'],
  ['AWS::EC2::VPC', ['Tags', 0, 'Value'], 'never'],
  ['AWS::EC2::VPCEndpoint', ['DnsOptions', 'PrivateDnsPreference'], 'always'],
  ['AWS::EC2::VPCEndpoint', ['DnsOptions', 'DnsRecordIpType'], 'never'],
  ['AWS::EC2::VPCEndpoint', ['DnsOptions'], 'conditional'],
  ['AWS::ECS::TaskDefinition', ['ContainerDefinitions', 0, 'Image'], 'always'],
  ['AWS::ECS::TaskDefinition', ['Tags'], 'never'],
  ['AWS::ECS::Service', ['TaskDefinition'], 'never'],
  ['AWS::ECS::Service', ['LaunchType'], 'conditional'],
  ['AWS::RDS::DBInstance', ['StorageEncrypted'], 'always'],
  ['AWS::RDS::DBInstance', ['MultiAZ'], 'conditional'],
  ['AWS::Cognito::UserPool', ['UsernameAttributes'], 'conditional'],
  ['AWS::Cognito::UserPool', ['UsernameConfiguration', 'CaseSensitive'], 'conditional'],
  ['AWS::Cognito::UserPool', ['MfaConfiguration'], 'never'],
  ['AWS::Cognito::UserPoolClient', ['GenerateSecret'], 'always'],
  ['AWS::S3::Bucket', ['BucketName'], 'always'],
  ['AWS::WAFv2::WebACL', ['Rules', 0, 'Statement'], 'never'],
  ['AWS::EC2::VPC', ['NoSuchProperty'], 'never'],
]

suite('a change', () => {
  for (const [type, path, replacement] of CHANGES)
    test(`a change of ${type} ${path.join('/')} replaces it: ${replacement}`, () =>
      assert.equal(types.find(type)?.replacementOf(path), replacement))
})

suite('the specification', async () => {
  const specification = await loadResourceSpecification()

  test('the specification has the properties of every type, nested ones too', () => {
    const cluster = specification.find('AWS::ECS::Cluster')
    const settings = cluster?.properties.ClusterSettings?.shape
    assert.equal(settings?.kind, 'list')
    const item = settings?.kind === 'list' ? settings.item : undefined
    assert.deepEqual(item?.kind === 'structure' ? Object.keys(item.properties()).sort() : [], ['Name', 'Value'])
    assert.deepEqual(cluster?.tags, { property: 'Tags', form: 'list' })
    assert.equal(specification.find('AWS::Cognito::UserPool')?.tags?.form, 'map')
  })

  test('a type that contains itself is built at its first use', () => {
    const rules = specification.find('AWS::WAFv2::WebACL')?.properties.Rules?.shape
    const rule = rules?.kind === 'list' ? rules.item : undefined
    const statement = rule?.kind === 'structure' ? rule.properties().Statement?.shape : undefined
    const negated = statement?.kind === 'structure' ? statement.properties().NotStatement?.shape : undefined
    const inner = negated?.kind === 'structure' ? negated.properties().Statement?.shape : undefined
    assert.ok(inner && inner === statement)
  })

  test('every name of the specification has a type', () => {
    const names = specification.names()
    assert.ok(names.length > 1500)
    assert.deepEqual(
      names.filter(name => !specification.find(name)),
      [],
    )
  })

  test('the specification is loaded once', async () => assert.equal(await loadResourceSpecification(), specification))
})
