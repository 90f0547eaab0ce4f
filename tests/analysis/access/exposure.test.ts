import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { Unknown } from '#lib/template/resolve/resolvedStack.ts'
import { unknownCall, unknownReference } from '#lib/template/resolve/unknownValue.ts'
import { risksOfAdded, risksOfChanged } from '../../fakes/model/riskTexts.ts'

const STORED = new Unknown({ kind: 'stored-parameter', name: 'x' })

const BLOCK = {
  BlockPublicAcls: true,
  BlockPublicPolicy: true,
  IgnorePublicAcls: true,
  RestrictPublicBuckets: true,
}
const PERMISSION = { Action: 'lambda:InvokeFunction', FunctionName: 'f' }

suite('a resource that opens to the internet', () => {
  for (const [name, type, before, after, texts] of [
    [
      'as a public database is a danger',
      'AWS::RDS::DBInstance',
      { PubliclyAccessible: false },
      { PubliclyAccessible: true },
      ['danger is reachable from the internet'],
    ],
    [
      'as a public database by the text true is a danger',
      'AWS::RDS::DBInstance',
      {},
      { PubliclyAccessible: 'true' },
      ['danger is reachable from the internet'],
    ],
    [
      'as a database by an unknown value is not judged',
      'AWS::RDS::DBInstance',
      { PubliclyAccessible: false },
      { PubliclyAccessible: STORED },
      ['not-judged has a value that is known only after the deployment'],
    ],
    [
      'as a public bucket is a danger',
      'AWS::S3::Bucket',
      {},
      { AccessControl: 'PublicRead' },
      ['danger lets anybody read its objects'],
    ],
    [
      'as a load balancer is a caution',
      'AWS::ElasticLoadBalancingV2::LoadBalancer',
      { Scheme: 'internal' },
      { Scheme: 'internet-facing' },
      ['caution faces the internet'],
    ],
    [
      'as a load balancer that loses its scheme is a caution',
      'AWS::ElasticLoadBalancingV2::LoadBalancer',
      { Scheme: 'internal' },
      {},
      ['caution faces the internet, the default'],
    ],
    [
      'as a function without credentials is a danger',
      'AWS::Lambda::Url',
      { AuthType: 'AWS_IAM' },
      { AuthType: 'NONE' },
      ['danger lets anybody call it without credentials'],
    ],
    [
      'as a machine with a public address is a caution',
      'AWS::EC2::Instance',
      {},
      { NetworkInterfaces: [{ AssociatePublicIpAddress: true }] },
      ['caution gets a public IP address'],
    ],
    [
      'as a function by a permission without credentials is a danger',
      'AWS::Lambda::Permission',
      { FunctionUrlAuthType: 'AWS_IAM' },
      { FunctionUrlAuthType: 'NONE' },
      ['danger lets anybody call it without credentials'],
    ],
    [
      'as a cluster with a public endpoint is a caution',
      'AWS::EKS::Cluster',
      { ResourcesVpcConfig: { EndpointPublicAccess: false } },
      { ResourcesVpcConfig: { EndpointPublicAccess: true } },
      ['caution has a public endpoint'],
    ],
    [
      'as a bucket that takes public ACLs is a caution',
      'AWS::S3::Bucket',
      { PublicAccessBlockConfiguration: BLOCK },
      { PublicAccessBlockConfiguration: { ...BLOCK, BlockPublicAcls: false, IgnorePublicAcls: false } },
      ['caution does not block public ACLs', 'caution does not ignore public ACLs'],
    ],
    [
      'as a bucket whose public access block goes off is a caution',
      'AWS::S3::Bucket',
      { PublicAccessBlockConfiguration: BLOCK },
      { PublicAccessBlockConfiguration: { ...BLOCK, BlockPublicPolicy: false } },
      ['caution does not block public policies'],
    ],
    [
      'as a bucket that loses its public access block is a caution',
      'AWS::S3::Bucket',
      { PublicAccessBlockConfiguration: BLOCK },
      {},
      ['caution no longer blocks public access'],
    ],
    [
      'as a role that loses its permissions boundary is a caution',
      'AWS::IAM::Role',
      { PermissionsBoundary: 'arn:x' },
      {},
      ['caution no longer has a permissions boundary'],
    ],
    [
      'as a role that gets another permissions boundary is a caution',
      'AWS::IAM::Role',
      { PermissionsBoundary: 'arn:x' },
      { PermissionsBoundary: 'arn:aws:iam::aws:policy/AdministratorAccess' },
      ['caution gets another permissions boundary'],
    ],
    [
      'as a subnet with public addresses is a caution',
      'AWS::EC2::Subnet',
      { MapPublicIpOnLaunch: false },
      { MapPublicIpOnLaunch: true },
      ['caution gives its machines public IP addresses'],
    ],
    [
      'as an identity pool with guests is a danger',
      'AWS::Cognito::IdentityPool',
      { AllowUnauthenticatedIdentities: false },
      { AllowUnauthenticatedIdentities: true },
      ['danger gives credentials to guests, who do not sign in'],
    ],
    [
      'as a user pool that anybody may enter is a danger',
      'AWS::Cognito::UserPool',
      { AdminCreateUserConfig: { AllowAdminCreateUserOnly: true } },
      { AdminCreateUserConfig: { AllowAdminCreateUserOnly: false } },
      ['danger lets anybody sign up'],
    ],
    [
      'as a method without credentials is a caution',
      'AWS::ApiGateway::Method',
      { AuthorizationType: 'AWS_IAM' },
      { AuthorizationType: 'NONE' },
      ['caution lets anybody call it without credentials'],
    ],
    [
      'as a container with the rights of its host is a caution',
      'AWS::ECS::TaskDefinition',
      { ContainerDefinitions: [{ Name: 'app', Privileged: false }] },
      { ContainerDefinitions: [{ Name: 'app', Privileged: true }] },
      ['caution runs a container with the rights of its host'],
    ],
    [
      'as a service whose containers take commands is a caution',
      'AWS::ECS::Service',
      { EnableExecuteCommand: false },
      { EnableExecuteCommand: true },
      ['caution lets users run commands in its containers'],
    ],
    [
      'as a database that leaves the choice to AWS is not judged',
      'AWS::RDS::DBInstance',
      { PubliclyAccessible: false },
      {},
      ['not-judged gets a value that was not judged'],
    ],
  ] as const)
    test(name, () => assert.deepEqual(risksOfChanged(type, before, after), texts))

  test('as a new task with a public address is a caution', () => {
    const properties = { NetworkConfiguration: { AwsvpcConfiguration: { AssignPublicIp: 'ENABLED' } } }
    assert.deepEqual(risksOfAdded('AWS::ECS::Service', properties), ['caution gets a public IP address'])
  })

  test('as a new bucket that sets its public access block off is a caution', () => {
    const properties = { PublicAccessBlockConfiguration: { ...BLOCK, RestrictPublicBuckets: false } }
    assert.deepEqual(risksOfAdded('AWS::S3::Bucket', properties), ['caution does not restrict public buckets'])
  })
})

suite('a permission of a function', () => {
  for (const [name, properties, text] of [
    ['for everybody is a danger', { Principal: '*' }, 'danger lets anybody use lambda:InvokeFunction'],
    [
      'for everybody in an organization is a caution',
      { Principal: '*', PrincipalOrgID: 'o-1' },
      'caution lets anybody use lambda:InvokeFunction, limited by PrincipalOrgID',
    ],
    [
      'for another account is a caution',
      { Principal: '999999999999' },
      'caution lets another account, 999999999999, use lambda:InvokeFunction',
    ],
    [
      'for a service without a condition is a caution',
      { Principal: 's3.amazonaws.com' },
      'caution lets s3.amazonaws.com use lambda:InvokeFunction without a condition that limits the caller',
    ],
    [
      'for a service and every source of it is not judged',
      { Principal: 'apigateway.amazonaws.com', SourceArn: 'arn:aws:execute-api:*:*:*' },
      'not-judged lets apigateway.amazonaws.com use lambda:InvokeFunction, limited by SourceArn, which was not judged',
    ],
    [
      'for a service and another account is a caution',
      { Principal: 's3.amazonaws.com', SourceAccount: '999999999999' },
      'caution lets s3.amazonaws.com use lambda:InvokeFunction, limited by SourceAccount of another account',
    ],
    [
      'for a service and a resource of the stack is named without alarm',
      { Principal: 'sns.amazonaws.com', SourceArn: unknownReference('Topic', undefined) },
      'notice lets sns.amazonaws.com use lambda:InvokeFunction, limited by SourceArn',
    ],
    [
      'for a service and one account is named without alarm',
      { Principal: 's3.amazonaws.com', SourceAccount: '123456789012' },
      'notice lets s3.amazonaws.com use lambda:InvokeFunction, limited by SourceAccount',
    ],
    [
      'for an unknown principal is not judged',
      { Principal: unknownCall('Fn::ImportValue', ['x']) },
      'not-judged lets in a principal that is known only after the deployment',
    ],
  ] as const)
    test(name, () =>
      assert.deepEqual(risksOfAdded('AWS::Lambda::Permission', { ...PERMISSION, ...properties }), [text]),
    )
})

suite('a resource of a type that the specification does not know', () => {
  for (const type of ['Custom::Opener', 'AWS::CloudFormation::CustomResource', 'Acme::Cloud::Door', 'AWS::S3::NotYet'])
    test(`${type} is not judged`, () => assert.match(risksOfAdded(type, {})[0] ?? '', /^not-judged has a type/))
})

suite('a harmless change', () => {
  for (const [name, type, before, after] of [
    ['of an image', 'AWS::ECS::TaskDefinition', { Family: 'a' }, { Family: 'b' }],
    ['of a log retention', 'AWS::Logs::LogGroup', { RetentionInDays: 30 }, { RetentionInDays: 60 }],
    ['of a display name', 'AWS::SNS::Topic', { DisplayName: 'a' }, { DisplayName: 'b' }],
    ['that closes a database', 'AWS::RDS::DBInstance', { PubliclyAccessible: true }, { PubliclyAccessible: false }],
    ['of a filter policy', 'AWS::SNS::Subscription', {}, { FilterPolicy: { a: ['b'] } }],
  ] as const)
    test(`${name} has no verdict`, () => assert.deepEqual(risksOfChanged(type, before, after), []))
})
