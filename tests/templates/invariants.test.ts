import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import type { Path } from '#lib/model/json.ts'
import { applicationVariables } from '#lib/rules/application/applicationVariables.ts'
import { controlFindings } from '#lib/rules/controls/controls.ts'
import { suppressionsIn } from '#lib/rules/suppressions/activeSuppressions.ts'
import type { Value } from '#lib/template/resolve/resolvedStack.ts'
import { anEnvironment } from '../fakes/model/anEnvironment.ts'
import { findingLines } from '../fakes/model/expectProblem.ts'
import { alterResource, flatResourcesOf, removeResource } from '../fakes/template/alterStack.ts'
import { PARAMETER_SETS, resolveRepositoryStack } from '../fakes/template/repositoryStack.ts'
import { ACCESS_ALTERATIONS } from './invariants/accessAlterations.ts'
import { ALARM_ALTERATIONS } from './invariants/alarmAlterations.ts'
import { APPLICATION_ALTERATIONS } from './invariants/applicationAlterations.ts'
import { EDGE_ALTERATIONS, edgeShapeOf } from './invariants/edgeAlterations.ts'
import { INVARIANTS } from './invariants/invariants.ts'
import { KEY_ALTERATIONS } from './invariants/keyAlterations.ts'
import { at, containersOf, list } from './invariants/readResources.ts'
import { TASK_ALTERATIONS, taskShapeOf } from './invariants/taskAlterations.ts'

const UNPROTECTED = anEnvironment({ account: '123456789012' })

/** Controls that a parameter gives up, as its description says. */
const GIVEN_UP: Readonly<Record<string, readonly string[]>> = {
  // AWS does not say which capabilities a session needs.
  'with sessions inside the container': ['control/container-capabilities Compute/TaskDefinition'],
  'without a second factor': ['control/multi-factor SignIn/UserPool'],
  'without flow logs': ['control/flow-log Network/Vpc'],
}

suite('the stack of this repository', () => {
  for (const [shape, parameters] of Object.entries(PARAMETER_SETS)) {
    const { stack } = resolveRepositoryStack(parameters)
    const parts = flatResourcesOf(stack)
    test(`the application with parameters '${shape}' has no finding of lint about its variables`, () =>
      assert.deepEqual(findingLines(applicationVariables(anEnvironment(), stack)), []))

    test(`the stack with parameters '${shape}' breaks no control, but for those that it gives up or accepts`, () => {
      const accepted = new Set(suppressionsIn(stack).map(({ id, resource }) => `${id} ${resource}`))
      const broken = controlFindings(UNPROTECTED, [stack])
        .map(({ rule, message }) => `${rule} ${/^'([^']+)'/.exec(message)?.[1]}`)
        .filter(finding => !accepted.has(finding))

      assert.deepEqual(
        broken.filter(finding => !GIVEN_UP[shape]?.includes(finding)),
        [],
      )
    })

    test(`the stack with parameters '${shape}' keeps every invariant`, () => {
      const violations = Object.entries(INVARIANTS).flatMap(([sentence, offenders]) =>
        offenders(parts).map(offender => `${sentence}: ${offender}`),
      )

      assert.deepEqual(violations, [])
    })
  }
})

type Alteration = readonly [name: string, path: Path, value?: Value]

const container = (...path: Path): Path => ['ContainerDefinitions', 0, ...path]

/** Changes of the stack that must violate each invariant; an invariant that no change violates checks nothing. */
const ALTERATIONS: Readonly<Record<string, readonly Alteration[]>> = {
  'every resource that keeps data has policies that retain it': [
    ['Database/Instance', ['DeletionPolicy']],
    ['SignIn/UserPool', ['UpdateReplacePolicy']],
    ['Network/FlowLogGroup', ['DeletionPolicy']],
    ['Cache/ReplicationGroup', ['UpdateReplacePolicy']],
  ],
  'every rule of a security group has a description, one protocol and one port': [
    ['Security/DatabaseSecurityGroup', ['SecurityGroupIngress', 0, 'Description']],
    ['Security/ApplicationIngressFromLoadBalancer', ['IpProtocol'], '-1'],
    ['Security/ApplicationEgressToDatabase', ['ToPort'], 6000],
  ],
  'only the load balancer takes connections from anywhere, on 443 and 80': [
    ['Security/DatabaseSecurityGroup', ['SecurityGroupIngress', 0, 'CidrIp'], '0.0.0.0/0'],
    ['Security/ApplicationIngressFromLoadBalancer', ['CidrIpv6'], '::/0'],
    ['Security/LoadBalancerSecurityGroup', ['SecurityGroupIngress', 0, 'FromPort'], 22],
  ],
  'behind CloudFront the load balancer takes connections from its addresses alone, and never otherwise': [
    ['Security/LoadBalancerSecurityGroup', ['SecurityGroupIngress', 0, 'SourcePrefixListId']],
    ['Security/LoadBalancerSecurityGroup', ['SecurityGroupIngress', 0, 'FromPort'], 443],
    ['Security/DatabaseSecurityGroup', ['SecurityGroupIngress', 0], { CidrIp: '10.0.0.0/16', FromPort: 5432 }],
  ],
  'every security group restricts its egress': [['Security/DatabaseSecurityGroup', ['SecurityGroupEgress']]],
  'no subnet assigns public addresses by itself': [['Network/PublicSubnetA', ['MapPublicIpOnLaunch'], true]],
  'no environment variable of a container holds a secret': [
    ['Compute/TaskDefinition', container('Environment', 0), { Name: 'WEBUI_SECRET_KEY', Value: 'abc' }],
  ],
  'every secret is generated by AWS and in no template': [
    ['SignIn/ClientSecret', ['SecretString'], 'abc'],
    ['Compute/SessionSecret', ['GenerateSecretString', 'PasswordLength'], 8],
    ['Database/Instance', ['MasterUserPassword'], 'abc'],
  ],
  'the passwords of database and cache need no encoding in a URL': [
    ['Database/DatabaseSecret', ['GenerateSecretString', 'ExcludePunctuation']],
    ['Cache/TokenSecret', ['GenerateSecretString', 'ExcludePunctuation']],
  ],
  'every bucket is encrypted, closed to the public and refuses plain HTTP': [
    ['LoadBalancer/AccessLogBucket', ['BucketEncryption']],
    ['LoadBalancer/AccessLogBucket', ['PublicAccessBlockConfiguration', 'BlockPublicPolicy'], false],
    ['LoadBalancer/AccessLogBucketPolicy', ['PolicyDocument', 'Statement', 0]],
  ],
  'the file system is encrypted at rest and in transit, and refuses plain connections': [
    ['Storage/FileSystem', ['Encrypted'], false],
    ['Storage/FileSystem', ['FileSystemPolicy']],
    ['Compute/TaskDefinition', ['Volumes', 0, 'EFSVolumeConfiguration', 'TransitEncryption']],
    ['Compute/TaskDefinition', ['Volumes', 0, 'EFSVolumeConfiguration', 'AuthorizationConfig', 'IAM'], 'DISABLED'],
  ],
  'the file system is mounted on folders of data only, not over the models of the image': [
    ['Compute/TaskDefinition', container('MountPoints', 0, 'ContainerPath'), '/app/backend/data'],
  ],
  'the database is private, encrypted and backed up': [
    ['Database/Instance', ['PubliclyAccessible'], true],
    ['Database/Instance', ['StorageEncrypted']],
    ['Database/Instance', ['BackupRetentionPeriod'], '0'],
  ],
  'the cache is encrypted at rest and in transit, and asks for its token': [
    ['Cache/ReplicationGroup', ['AtRestEncryptionEnabled']],
    ['Cache/ReplicationGroup', ['TransitEncryptionEnabled'], false],
    ['Cache/ReplicationGroup', ['TransitEncryptionMode'], 'preferred'],
    ['Cache/ReplicationGroup', ['AuthToken']],
    ['Cache/ReplicationGroup', ['AuthToken'], 'abc'],
  ],
  'the address of the cache is encrypted, and has its token by reference only': [
    ['Cache/UrlSecret', ['SecretString'], 'rediss://:token@cache.example.com:6379/0'],
    ['Cache/UrlSecret', ['SecretString']],
  ],
  'another cache makes new tasks, because a task reads the address of the cache when it starts': [
    ['Compute/TaskDefinition', container('DockerLabels')],
  ],
  'a cache with a second node survives the loss of the first one': [
    ['Cache/ReplicatedGroup', ['AutomaticFailoverEnabled'], false],
    ['Cache/ReplicatedGroup', ['MultiAZEnabled']],
  ],
  'several tasks share a cache and a database': [['Compute/ScalableTarget', ['MaxCapacity'], '2']],
  'no file of a SQLite database moves to another storage class': [
    ['Storage/FileSystem', ['LifecyclePolicies'], [{ TransitionToIA: 'AFTER_30_DAYS' }]],
  ],
  'the service detects failing tasks, does not roll back by itself, and does not set its task count': [
    ['Compute/Service', ['DesiredCount'], 1],
    ['Compute/Service', ['DeploymentConfiguration', 'DeploymentCircuitBreaker', 'Enable'], false],
    ['Compute/Service', ['DeploymentConfiguration', 'DeploymentCircuitBreaker', 'Rollback'], true],
    ['Compute/Service', ['DeploymentConfiguration', 'BakeTimeInMinutes'], 5],
    ['Compute/Service', ['HealthCheckGracePeriodSeconds'], 60],
  ],
  'HTTPS uses TLS 1.2 or newer, and HTTP only redirects, except for that of CloudFront': [
    ['LoadBalancer/HttpsListener', ['SslPolicy']],
    ['LoadBalancer/HttpListener', ['DefaultActions', 0, 'Type'], 'forward'],
  ],
  'users sign up by themselves only where Open WebUI accepts one domain, and approves each of them': [
    ['SignIn/UserPool', ['AdminCreateUserConfig', 'AllowAdminCreateUserOnly'], false],
  ],
  'an address of the user pool is verified before it counts': [
    ['SignIn/UserPool', ['AutoVerifiedAttributes']],
    ['SignIn/UserPool', ['UserAttributeUpdateSettings']],
  ],
  'a second factor is a code of an app': [
    ['SignIn/UserPool', ['EnabledMfas']],
    ['SignIn/UserPool', ['EnabledMfas'], ['SMS_MFA']],
  ],
  'a password has twelve characters of every kind': [
    ['SignIn/UserPool', ['Policies', 'PasswordPolicy', 'MinimumLength'], '8'],
    ['SignIn/UserPool', ['Policies', 'PasswordPolicy', 'RequireSymbols'], false],
  ],
  'a client writes no attribute but the name and the address': [
    ['SignIn/Client', ['WriteAttributes']],
    ['SignIn/Client', ['ReadAttributes']],
    ['SignIn/Client', ['WriteAttributes', 0], 'custom:role'],
    ['SignIn/Client', ['WriteAttributes', 1], 'email_verified'],
  ],
  'the user pool client has a secret and allows the code flow only': [
    ['SignIn/Client', ['GenerateSecret'], false],
    ['SignIn/Client', ['AllowedOAuthFlows'], ['code', 'implicit']],
  ],
  'the user pool client allows every URL that the application redirects to': [
    ['SignIn/Client', ['CallbackURLs'], ['https://chat.example.com/oauth/callback']],
    ['SignIn/Client', ['LogoutURLs'], ['https://chat.example.com/']],
  ],
  'no policy allows every action of a service': [
    ['Compute/TaskRole', ['Policies', 0, 'PolicyDocument', 'Statement', 0, 'Action'], 'elasticfilesystem:*'],
    ['Storage/BackupRole', ['Policies', 0, 'PolicyDocument', 'Statement', 2, 'Action'], ['*']],
  ],
  'every role trusts one AWS service, in this account': [
    ['Compute/TaskRole', ['AssumeRolePolicyDocument', 'Statement', 0, 'Principal'], { AWS: '*' }],
    ['Compute/TaskRole', ['AssumeRolePolicyDocument', 'Statement', 0, 'Condition']],
  ],
  "every role is within the environment's permissions boundary": [
    ['Compute/TaskRole', ['PermissionsBoundary']],
    ['Storage/BackupRole', ['PermissionsBoundary'], 'arn:aws:iam::aws:policy/AdministratorAccess'],
  ],
  'CloudWatch may publish to the topic of the alarms': [
    ['Monitoring/AlarmTopicPolicy', ['PolicyDocument', 'Statement', 0]],
  ],
  'the metric filter reads the log group that the application writes': [
    ['Monitoring/LogErrorsFilter', ['LogGroupName'], '/ecs/open-webui'],
  ],
  'the metric filter counts exactly the lines that the application writes as errors': [
    ['Monitoring/LogErrorsFilter', ['FilterPattern'], '{ $.level = "error" || $.level = "critical" }'],
    ['Monitoring/LogErrorsFilter', ['FilterPattern'], '{ $.level = "fatal" || $.level = "critical" }'],
    ['Monitoring/LogErrorsFilter', ['FilterPattern'], '{ $.level = "ERROR" || $.level = "FATAL" }'],
    ['Monitoring/LogErrorsFilter', ['FilterPattern'], '{ $.level = "error" || $.level = "fatal" || $.level = "warn" }'],
    ['Monitoring/LogErrorsFilter', ['FilterPattern'], 'error'],
  ],
  'requests stick to no task': [['LoadBalancer/TargetGroup', ['TargetGroupAttributes', 0, 'Value'], 'true']],
  'every log group has a retention': [['Compute/LogGroup', ['RetentionInDays']]],
  'no resource has a physical name': [['Compute/TaskRole', ['RoleName'], 'open-webui-task']],
  'no custom resource, function or macro runs inside CloudFormation': [],
  ...ACCESS_ALTERATIONS,
  ...APPLICATION_ALTERATIONS,
  ...KEY_ALTERATIONS,
  ...ALARM_ALTERATIONS,
  ...EDGE_ALTERATIONS,
  ...TASK_ALTERATIONS,
}

/** The parameters of the stack that is altered: with the parts that only some parameters make. */
function shapeOf(sentence: string, name: string): Readonly<Record<string, string>> {
  const shape = {
    KeyMode: 'customer-managed',
    AlarmEmail: 'operations@example.com',
    MonthlyBudget: '200',
    ...taskShapeOf(sentence),
    ...edgeShapeOf(sentence),
  }
  if (sentence.includes('SQLite')) return { ...shape, DatabaseMode: 'sqlite' }
  if (name === 'Network/FlowLogBucket') return { ...shape, ...FLOW_LOGS_IN_A_BUCKET }
  const withCache = { ...shape, CacheMode: 'valkey' }
  if (name === 'Cache/ReplicatedGroup') return { ...withCache, CacheReplicas: '1' }
  return /^(?:Cache|Keys)\//.test(name) || sentence.includes('another cache') ? withCache : shape
}

const FLOW_LOGS_IN_A_BUCKET = { KeyMode: 'customer-managed', FlowLogDestination: 's3' }

suite('a violated invariant', () => {
  const { stack } = resolveRepositoryStack()
  for (const [sentence, offenders] of Object.entries(INVARIANTS))
    for (const [name, path, value] of ALTERATIONS[sentence] ?? [])
      test(`another ${name} ${path.join('.')} violates: ${sentence}`, () => {
        const shape = resolveRepositoryStack(shapeOf(sentence, name)).stack
        const parts = flatResourcesOf(alterResource(shape, name, path, value))

        assert.equal(offenders(parts).length > 0, true)
      })

  test('a key that flow logs in a bucket cannot use violates its invariant', () => {
    const { stack: withBucket } = resolveRepositoryStack(FLOW_LOGS_IN_A_BUCKET)
    const parts = flatResourcesOf(alterResource(withBucket, 'Keys/LogKey', ['KeyPolicy', 'Statement', 3], undefined))

    assert.deepEqual(INVARIANTS['every key lets the services use it that encrypt with it']?.(parts), [
      'Network/FlowLogBucket',
    ])
  })

  test('self sign-up violates its invariant where Open WebUI approves everyone', () => {
    const sentence = 'users sign up by themselves only where Open WebUI accepts one domain, and approves each of them'
    const { stack: withSignUp } = resolveRepositoryStack({ SelfSignUpDomain: 'example.com' })
    const [container] = containersOf(flatResourcesOf(withSignUp))
    const variables = list(container?.Environment)
    for (const [name, value] of [
      ['DEFAULT_USER_ROLE', 'user'],
      ['OAUTH_ALLOWED_DOMAINS', '*'],
    ] as const) {
      const index = variables.findIndex(variable => at(variable, 'Name') === name)
      const path = ['ContainerDefinitions', 0, 'Environment', index, 'Value']
      const parts = flatResourcesOf(alterResource(withSignUp, 'Compute/TaskDefinition', path, value))

      assert.deepEqual(INVARIANTS[sentence]?.(parts), ['SignIn/UserPool'], name)
    }
  })

  test('a bucket without policy violates its invariant', () => {
    const parts = flatResourcesOf(removeResource(stack, 'LoadBalancer/AccessLogBucketPolicy'))

    assert.deepEqual(INVARIANTS['every bucket is encrypted, closed to the public and refuses plain HTTP']?.(parts), [
      'LoadBalancer/AccessLogBucket',
    ])
  })

  test('a custom resource violates its invariant', () => {
    const parts = [...flatResourcesOf(stack), { ...aPart, type: 'Custom::Anything' }]

    assert.deepEqual(INVARIANTS['no custom resource, function or macro runs inside CloudFormation']?.(parts), [
      'Compute/Extra',
    ])
  })

  test('every invariant has a change that violates it', () => {
    assert.deepEqual(Object.keys(ALTERATIONS).toSorted(), Object.keys(INVARIANTS).toSorted())
  })
})

const aPart = { name: 'Compute/Extra', deletionPolicy: undefined, updateReplacePolicy: undefined, properties: {} }
