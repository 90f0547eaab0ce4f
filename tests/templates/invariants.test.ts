import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import type { Path } from '#lib/model/json.ts'
import type { Value } from '#lib/template/resolve/resolvedStack.ts'
import { alterResource, flatResourcesOf, removeResource } from '../fakes/template/alterStack.ts'
import { PARAMETER_SETS, resolveRepositoryStack } from '../fakes/template/repositoryStack.ts'
import { INVARIANTS } from './invariants/invariants.ts'

suite('our stack', () => {
  for (const [shape, parameters] of Object.entries(PARAMETER_SETS)) {
    const parts = flatResourcesOf(resolveRepositoryStack(parameters).stack)
    test(`${shape} keeps every invariant`, () => {
      const broken = Object.entries(INVARIANTS).flatMap(([sentence, offenders]) =>
        offenders(parts).map(offender => `${sentence}: ${offender}`),
      )

      assert.deepEqual(broken, [])
    })
  }
})

type Alteration = readonly [name: string, path: Path, value?: Value]

const container = (...path: Path): Path => ['ContainerDefinitions', 0, ...path]

/** What must break each sentence; a sentence that nothing breaks says nothing. */
const ALTERATIONS: Readonly<Record<string, readonly Alteration[]>> = {
  'whatever keeps data outlives its resource': [
    ['Database/Instance', ['DeletionPolicy']],
    ['SignIn/UserPool', ['UpdateReplacePolicy']],
    ['Network/FlowLogGroup', ['DeletionPolicy']],
  ],
  'every rule of a security group says why it is there, and names one protocol and one port': [
    ['Security/DatabaseSecurityGroup', ['SecurityGroupIngress', 0, 'Description']],
    ['Security/ApplicationIngressFromLoadBalancer', ['IpProtocol'], '-1'],
    ['Security/ApplicationEgressToDatabase', ['ToPort'], 6000],
  ],
  'only the load balancer takes connections from anywhere, on 443 and 80': [
    ['Security/DatabaseSecurityGroup', ['SecurityGroupIngress', 0, 'CidrIp'], '0.0.0.0/0'],
    ['Security/ApplicationIngressFromLoadBalancer', ['CidrIpv6'], '::/0'],
    ['Security/LoadBalancerSecurityGroup', ['SecurityGroupIngress', 0, 'FromPort'], 22],
  ],
  'every security group names what it may reach': [['Security/DatabaseSecurityGroup', ['SecurityGroupEgress']]],
  'no subnet gives out public addresses by itself': [['Network/PublicSubnetA', ['MapPublicIpOnLaunch'], true]],
  'a container gets every secret as a secret': [
    ['Compute/TaskDefinition', container('Environment', 0), { Name: 'WEBUI_SECRET_KEY', Value: 'abc' }],
  ],
  'every secret is made by AWS and written nowhere': [
    ['SignIn/ClientSecret', ['SecretString'], 'abc'],
    ['Compute/SessionSecret', ['GenerateSecretString', 'PasswordLength'], 8],
    ['Database/Instance', ['MasterUserPassword'], 'abc'],
  ],
  'the password of the database needs no encoding in a URL': [
    ['Database/DatabaseSecret', ['GenerateSecretString', 'ExcludePunctuation']],
  ],
  'every bucket is encrypted, closed to the public and refuses plain HTTP': [
    ['LoadBalancer/AccessLogBucket', ['BucketEncryption']],
    ['LoadBalancer/AccessLogBucket', ['PublicAccessBlockConfiguration', 'BlockPublicPolicy'], false],
    ['LoadBalancer/AccessLogBucketPolicy', ['PolicyDocument', 'Statement', 0]],
  ],
  'the file system is encrypted, at rest and on the way, and refuses what is not': [
    ['Storage/FileSystem', ['Encrypted'], false],
    ['Storage/FileSystem', ['FileSystemPolicy']],
    ['Compute/TaskDefinition', ['Volumes', 0, 'EFSVolumeConfiguration', 'TransitEncryption']],
    ['Compute/TaskDefinition', ['Volumes', 0, 'EFSVolumeConfiguration', 'AuthorizationConfig', 'IAM'], 'DISABLED'],
  ],
  'the file system is mounted on uploads alone': [
    ['Compute/TaskDefinition', container('MountPoints', 0, 'ContainerPath'), '/app/backend/data'],
  ],
  'the database is private, encrypted and backed up': [
    ['Database/Instance', ['PubliclyAccessible'], true],
    ['Database/Instance', ['StorageEncrypted']],
    ['Database/Instance', ['BackupRetentionPeriod'], '0'],
  ],
  'two versions never share a database': [
    ['Compute/Service', ['DeploymentConfiguration', 'MaximumPercent'], 200],
    ['Compute/Service', ['DeploymentConfiguration', 'MinimumHealthyPercent']],
    ['Compute/Service', ['AvailabilityZoneRebalancing']],
  ],
  'the service notices failing tasks, does not go back by itself, and does not set its count': [
    ['Compute/Service', ['DesiredCount'], 1],
    ['Compute/Service', ['DeploymentConfiguration', 'DeploymentCircuitBreaker', 'Enable'], false],
    ['Compute/Service', ['DeploymentConfiguration', 'DeploymentCircuitBreaker', 'Rollback'], true],
    ['Compute/Service', ['HealthCheckGracePeriodSeconds'], 60],
  ],
  'people are served over TLS 1.2 or newer, and HTTP only redirects': [
    ['LoadBalancer/HttpsListener', ['SslPolicy']],
    ['LoadBalancer/HttpListener', ['DefaultActions', 0, 'Type'], 'forward'],
  ],
  'nobody registers himself': [['SignIn/UserPool', ['AdminCreateUserConfig', 'AllowAdminCreateUserOnly'], false]],
  'the client keeps a secret and knows the code flow alone': [
    ['SignIn/Client', ['GenerateSecret'], false],
    ['SignIn/Client', ['AllowedOAuthFlows'], ['code', 'implicit']],
  ],
  'Cognito knows every address that the application sends people to': [
    ['SignIn/Client', ['CallbackURLs'], ['https://chat.example.com/oauth/callback']],
    ['SignIn/Client', ['LogoutURLs'], ['https://chat.example.com/']],
  ],
  'no policy lets anybody do everything': [
    ['Compute/TaskRole', ['Policies', 0, 'PolicyDocument', 'Statement', 0, 'Action'], 'elasticfilesystem:*'],
    ['Storage/BackupRole', ['Policies', 0, 'PolicyDocument', 'Statement', 2, 'Action'], ['*']],
  ],
  'every role is for one service of AWS, in this account': [
    ['Compute/TaskRole', ['AssumeRolePolicyDocument', 'Statement', 0, 'Principal'], { AWS: '*' }],
    ['Compute/TaskRole', ['AssumeRolePolicyDocument', 'Statement', 0, 'Condition']],
  ],
  'every alarm tells somebody, and says what to do': [
    ['Monitoring/DatabaseCpuAlarm', ['AlarmActions']],
    ['Monitoring/DatabaseCpuAlarm', ['AlarmDescription']],
  ],
  'CloudWatch may publish to the topic of the alarms': [
    ['Monitoring/AlarmTopic', ['KmsMasterKeyId'], 'alias/aws/sns'],
    ['Monitoring/AlarmTopicPolicy', ['PolicyDocument', 'Statement', 0]],
  ],
  'the filter watches the log that the application writes': [
    ['Monitoring/LogErrorsFilter', ['LogGroupName'], '/ecs/open-webui'],
  ],
  'every log is forgotten some day': [['Compute/LogGroup', ['RetentionInDays']]],
  'nothing has a physical name': [['Compute/TaskRole', ['RoleName'], 'open-webui-task']],
  'nothing runs code of ours inside CloudFormation': [],
}

suite('an invariant can be broken', () => {
  const { stack } = resolveRepositoryStack()
  for (const [sentence, offenders] of Object.entries(INVARIANTS))
    for (const [name, path, value] of ALTERATIONS[sentence] ?? [])
      test(`${sentence}: not with another ${name} ${path.join('.')}`, () => {
        const parts = flatResourcesOf(alterResource(stack, name, path, value))

        assert.equal(offenders(parts).length > 0, true)
      })

  test('a bucket without a policy is seen', () => {
    const parts = flatResourcesOf(removeResource(stack, 'LoadBalancer/AccessLogBucketPolicy'))

    assert.deepEqual(INVARIANTS['every bucket is encrypted, closed to the public and refuses plain HTTP']?.(parts), [
      'LoadBalancer/AccessLogBucket',
    ])
  })

  test('a custom resource is seen', () => {
    const parts = [...flatResourcesOf(stack), { ...aPart, type: 'Custom::Anything' }]

    assert.deepEqual(INVARIANTS['nothing runs code of ours inside CloudFormation']?.(parts), ['Compute/Extra'])
  })

  test('every sentence has something that breaks it', () => {
    assert.deepEqual(Object.keys(ALTERATIONS).toSorted(), Object.keys(INVARIANTS).toSorted())
  })
})

const aPart = { name: 'Compute/Extra', deletionPolicy: undefined, updateReplacePolicy: undefined, properties: {} }
