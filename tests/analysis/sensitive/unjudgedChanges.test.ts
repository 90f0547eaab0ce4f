import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { unknownReference } from '#lib/template/resolve/unknownValue.ts'
import { risksOfAdded, risksOfChanged } from '../../fakes/model/riskTexts.ts'

const NOT_JUDGED = ['not-judged gets a value that was not judged']

suite('a changed property with a sensitive name that no rule judges is not judged', () => {
  for (const [type, before, after] of [
    [
      'AWS::ApiGatewayV2::Stage',
      { DefaultRouteSettings: { AuthMode: 'a' } },
      { DefaultRouteSettings: { AuthMode: 'b' } },
    ],
    ['AWS::Cognito::UserPool', { MfaConfiguration: 'ON' }, { MfaConfiguration: 'OFF' }],
    ['AWS::Cognito::UserPool', { Policies: { a: 1 } }, { Policies: { a: 2 } }],
    ['AWS::ECS::TaskDefinition', { TaskRoleArn: 'arn:a' }, { TaskRoleArn: 'arn:b' }],
    ['AWS::Lambda::Function', { Role: 'arn:a' }, { Role: unknownReference('Role', 'Arn') }],
    ['AWS::IAM::InstanceProfile', { Roles: ['a'] }, { Roles: ['b'] }],
    ['AWS::EC2::Instance', { IamInstanceProfile: 'a' }, { IamInstanceProfile: 'b' }],
    ['AWS::RDS::DBInstance', { VPCSecurityGroups: ['a'] }, { VPCSecurityGroups: ['b'] }],
    ['AWS::RDS::DBInstance', { KmsKeyId: 'a' }, { KmsKeyId: 'b' }],
    ['AWS::RDS::DBInstance', { DeleteAutomatedBackups: false }, { DeleteAutomatedBackups: true }],
    ['AWS::EC2::VPCEndpoint', { PolicyDocument: { a: 'b' } }, {}],
    ['AWS::EC2::LaunchTemplate', { MetadataOptions: { HttpTokens: 'a' } }, { MetadataOptions: { HttpTokens: 'b' } }],
    ['AWS::S3::Bucket', {}, { WebsiteConfiguration: { IndexDocument: 'i' } }],
    ['AWS::S3::Bucket', { ObjectLockConfiguration: { Mode: 'a' } }, {}],
    ['AWS::Logs::LogGroup', { DataProtectionPolicy: { Name: 'n' } }, {}],
    ['AWS::Backup::BackupVault', { LockConfiguration: { ChangeableForDays: 7 } }, {}],
    ['AWS::ECR::Repository', { ImageTagMutability: 'IMMUTABLE' }, { ImageTagMutability: 'MUTABLE' }],
    ['AWS::ElasticLoadBalancingV2::Listener', { Protocol: 'HTTPS' }, { Protocol: 'HTTP' }],
    ['AWS::ElasticLoadBalancingV2::Listener', { SslPolicy: 'a' }, { SslPolicy: 'b' }],
    ['AWS::GuardDuty::Detector', { Enable: true }, { Enable: false }],
    ['AWS::KMS::Key', { Enabled: true }, { Enabled: false }],
    ['AWS::EC2::SnapshotBlockPublicAccess', { State: 'a' }, { State: 'b' }],
    ['AWS::IAM::UserToGroupAddition', { Users: ['a'] }, { Users: ['b'] }],
  ] as const)
    test(`${Object.keys({ ...before, ...after }).join()} of ${type}`, () =>
      assert.deepEqual(risksOfChanged(type, before, after), NOT_JUDGED))

  test('as a time to live', () =>
    assert.deepEqual(
      risksOfChanged('AWS::DynamoDB::Table', {}, { TimeToLiveSpecification: { AttributeName: 'a', Enabled: true } }),
      [
        'not-judged gets values that were not judged: TimeToLiveSpecification/AttributeName, TimeToLiveSpecification/Enabled',
      ],
    ))

  test('as values that change places', () => {
    const rules = (...pairs: readonly (readonly [string, string])[]) => ({
      AuthRules: pairs.map(([Path, Mode]) => ({ Path, Mode })),
    })
    const texts = risksOfChanged(
      'AWS::SNS::Topic',
      rules(['/', 'open'], ['/admin', 'closed']),
      rules(['/', 'closed'], ['/admin', 'open']),
    )
    assert.match(texts[0] ?? '', /^not-judged gets values that were not judged: AuthRules/)
  })
})

suite('a new resource that grants by existing is not judged', () => {
  for (const [type, properties] of [
    ['AWS::IAM::AccessKey', { UserName: 'a' }],
    ['AWS::IAM::User', { LoginProfile: { Password: 'p' } }],
    ['AWS::IAM::UserToGroupAddition', { GroupName: 'a' }],
    ['AWS::IAM::OIDCProvider', { Url: 'https://a' }],
    ['AWS::IAM::SAMLProvider', {}],
    ['AWS::RAM::ResourceShare', {}],
    ['AWS::EC2::VPCEndpointServicePermissions', { AllowedPrincipals: ['*'] }],
    ['AWS::S3::AccessGrant', {}],
    ['AWS::LakeFormation::PrincipalPermissions', {}],
    ['AWS::Signer::ProfilePermission', {}],
  ] as const)
    test(type, () => assert.match(risksOfAdded(type, properties).join(), /^not-judged .*, which was not judged$/))

  test('but not a user without a password', () => assert.deepEqual(risksOfAdded('AWS::IAM::User', {}), []))
})

suite('a harmless change of a resource has no verdict', () => {
  const container = (about: object) => ({ ContainerDefinitions: [{ Name: 'app', Image: 'a', ...about }] })
  for (const [name, type, before, after] of [
    ['of an image', 'AWS::ECS::TaskDefinition', container({}), container({ Image: 'b' })],
    [
      'of an environment variable',
      'AWS::ECS::TaskDefinition',
      container({ Environment: [{ Name: 'OAUTH_ROLES', Value: 'a' }] }),
      container({ Environment: [{ Name: 'OAUTH_ROLES', Value: 'b' }] }),
    ],
    ['of a function', 'AWS::Lambda::Function', { Environment: { Variables: { AUTH: 'a' } } }, {}],
    ['of tags', 'AWS::IAM::Role', { Tags: [{ Key: 'role', Value: 'a' }] }, { Tags: [{ Key: 'role', Value: 'b' }] }],
    ['of a description', 'AWS::IAM::Role', { Description: 'a' }, { Description: 'b' }],
    ['of an order', 'AWS::RDS::DBInstance', { VPCSecurityGroups: ['a', 'b'] }, { VPCSecurityGroups: ['b', 'a'] }],
    ['of a log retention that gets longer', 'AWS::Logs::LogGroup', { RetentionInDays: 14 }, { RetentionInDays: '180' }],
    ['of a log that stays for ever', 'AWS::Logs::LogGroup', { RetentionInDays: 14 }, {}],
    ['of a number and its text', 'AWS::SNS::Topic', { AuthLimit: 1 }, { AuthLimit: '1' }],
    ['of a size', 'AWS::RDS::DBInstance', { AllocatedStorage: '20' }, { AllocatedStorage: '30' }],
    ['of a window', 'AWS::RDS::DBInstance', { PreferredBackupWindow: 'a' }, { PreferredBackupWindow: 'b' }],
    ['of a health check', 'AWS::ElasticLoadBalancingV2::TargetGroup', { HealthCheckProtocol: 'a' }, {}],
    ['of a mail', 'AWS::Cognito::UserPool', { AdminCreateUserConfig: { InviteMessageTemplate: 'a' } }, {}],
    ['of scaling', 'AWS::ApplicationAutoScaling::ScalingPolicy', { PolicyType: 'a' }, { PolicyType: 'b' }],
    ['of an alarm', 'AWS::CloudWatch::Alarm', { Threshold: 1 }, { Threshold: 2 }],
    ['that encrypts', 'AWS::SNS::Topic', {}, { KmsMasterKeyId: 'a' }],
    ['that logs', 'AWS::S3::Bucket', {}, { LoggingConfiguration: { DestinationBucketName: 'a' } }],
  ] as const)
    test(name, () => assert.deepEqual(risksOfChanged(type, before, after), []))
})
