import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import type { Environment } from '#lib/model/environment.ts'
import { VALUE_RULES } from '#lib/rules/rules.ts'
import { sharedValueFindings } from '#lib/rules/values/sharedValues.ts'
import { anEnvironment } from '../../fakes/model/anEnvironment.ts'
import { findingLines } from '../../fakes/model/expectProblem.ts'
import { aResolvedStack } from '../../fakes/template/aResolvedStack.ts'

/** An environment whose file sets parameters in line 7. */
function aSetEnvironment(about: Partial<Environment>): Environment {
  const environment = anEnvironment(about)
  return { ...environment, locationOf: () => ({ file: environment.file, line: 7, column: 1 }) }
}

/** The parameter P of a template of one's own reaches a property, and the environment sets it. */
const templateWith = (resources: string): string => `Parameters: { P: { Type: String } }\nResources:\n${resources}`

function findings(resources: string, value: string, about: Partial<Environment> = {}): readonly string[] {
  const environment = aSetEnvironment({ parameters: { P: value }, ...about })
  const stack = aResolvedStack({ 'main.yaml': templateWith(resources) }, { P: value })
  return findingLines(VALUE_RULES.flatMap(rule => rule(environment, stack)))
}

const AT = 'environments/dev.yaml:7:1 error'
const resource = (type: string, properties: string): string =>
  `  Thing: { Type: '${type}', Properties: ${properties} }\n`
const VPC = resource('AWS::EC2::VPC', '{ CidrBlock: !Ref P }')
const GROUP = resource(
  'AWS::EC2::SecurityGroup',
  '{ GroupDescription: a, SecurityGroupIngress: [{ IpProtocol: tcp, CidrIp: !Ref P }] }',
)
const SUBNETS = `  Net: { Type: AWS::EC2::VPC, Properties: { CidrBlock: 10.0.0.0/16 } }
  One: { Type: AWS::EC2::Subnet, Properties: { VpcId: !Ref Net, CidrBlock: 10.0.1.0/24 } }
  Two: { Type: AWS::EC2::Subnet, Properties: { VpcId: !Ref Net, CidrBlock: !Ref P } }
`
const DATABASE = resource('AWS::RDS::DBInstance', '{ Engine: postgres, DBInstanceClass: !Ref P }')
const MYSQL = DATABASE.replace('postgres', 'mysql')
const CACHE = resource('AWS::ElastiCache::ReplicationGroup', '{ CacheNodeType: !Ref P }')
const LISTENER = resource('AWS::ElasticLoadBalancingV2::Listener', '{ Certificates: [{ CertificateArn: !Ref P }] }')
/** The item and its first key are at one place. */
const blockListener = (value: string): string => `  Thing:
    Type: AWS::ElasticLoadBalancingV2::Listener
    Properties:
      Certificates:
        - CertificateArn: ${value}
Conditions: { IsSet: !Not [!Equals [!Ref P, '']] }
`
const DISTRIBUTION = resource(
  'AWS::CloudFront::Distribution',
  '{ DistributionConfig: { ViewerCertificate: { AcmCertificateArn: !Ref P } } }',
)
const KEY = resource(
  'AWS::S3::Bucket',
  '{ BucketEncryption: { ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { KMSMasterKeyID: !Ref P } }] } }',
)
const ROLE = resource('AWS::ECS::TaskDefinition', '{ TaskRoleArn: !Ref P }')
const SECRET = resource(
  'AWS::ECS::TaskDefinition',
  '{ ContainerDefinitions: [{ Name: a, Secrets: [{ Name: B, ValueFrom: !Ref P }] }] }',
)
const SNAPSHOT = resource('AWS::RDS::DBInstance', '{ DBSnapshotIdentifier: !Ref P }')
const ZONE = resource('AWS::EC2::Subnet', '{ AvailabilityZone: !Ref P }')
const RECORD = resource('AWS::Route53::RecordSet', '{ Name: !Ref P, HostedZoneName: example.com., Type: A }')
const MAIL = resource('AWS::SNS::Topic', '{ Subscription: [{ Protocol: email, Endpoint: !Ref P }] }')
const arn = (service: string, region: string, account = '111122223333', partition = 'aws'): string =>
  `arn:${partition}:${service}:${region}:${account}:thing/1`

const WORDS = (value: string): string => `P ${value} (environments/dev.yaml)`
const NO_RANGE =
  'is no range of IPv4 addresses. Write four numbers from 0 to 255 and a length from 0 to 32, such as 10.0.0.0/16.'
const USABLE = 'Name one that the environment can use.'

suite('a value that AWS refuses where it arrives is found at the parameter of the environment', () => {
  for (const [title, resources, value, finding] of [
    ['no range', VPC, '10.300.0.0/16', `environment/range: ${WORDS('10.300.0.0/16')} ${NO_RANGE}`],
    ['a range without a length', GROUP, '10.0.0.1', `environment/range: ${WORDS('10.0.0.1')} ${NO_RANGE}`],
    ['a range that is too long', GROUP, '10.0.0.0/33', `environment/range: ${WORDS('10.0.0.0/33')} ${NO_RANGE}`],
    [
      'a VPC that is too large',
      VPC,
      '10.0.0.0/8',
      `environment/range: ${WORDS('10.0.0.0/8')} is too large: A VPC has a length from /16 to /28. Choose another length.`,
    ],
    [
      'a subnet outside of its VPC',
      SUBNETS,
      '10.9.1.0/24',
      `environment/range: ${WORDS('10.9.1.0/24')} is not within Property 'CidrBlock' of 'Net' (10.0.0.0/16). Choose a part of 10.0.0.0/16.`,
    ],
    [
      'subnets over each other',
      SUBNETS,
      '10.0.0.0/22',
      `environment/range: ${WORDS('10.0.0.0/22')} and Property 'CidrBlock' of 'One' (10.0.1.0/24) have addresses in common. Give each subnet a range of its own.`,
    ],
    [
      'a certificate of another region',
      LISTENER,
      arn('acm', 'us-east-1'),
      `environment/parameter-arn: ${WORDS(arn('acm', 'us-east-1'))} names a resource of region 'us-east-1' instead of 'eu-central-1': the service takes certificates of its own account and region alone. ${USABLE}`,
    ],
    ...['!Ref P', "!If [IsSet, !Ref P, '']"].map(
      value =>
        [
          `a certificate of another region as ${value} in a block`,
          blockListener(value),
          arn('acm', 'us-east-1'),
          `environment/parameter-arn: ${WORDS(arn('acm', 'us-east-1'))} names a resource of region 'us-east-1' instead of 'eu-central-1': the service takes certificates of its own account and region alone. ${USABLE}`,
        ] as const,
    ),
    [
      'a certificate of another account',
      LISTENER,
      arn('acm', 'eu-central-1', '999922223333'),
      `environment/parameter-arn: ${WORDS(arn('acm', 'eu-central-1', '999922223333'))} names a resource of account 999922223333 instead of 111122223333: the service takes certificates of its own account and region alone. ${USABLE}`,
    ],
    [
      'a certificate of CloudFront in the region of the environment',
      DISTRIBUTION,
      arn('acm', 'eu-central-1'),
      `environment/parameter-arn: ${WORDS(arn('acm', 'eu-central-1'))} names a resource of region 'eu-central-1' instead of 'us-east-1': CloudFront takes certificates of its own account in us-east-1 alone. ${USABLE}`,
    ],
    [
      'a key of another region',
      KEY,
      arn('kms', 'eu-west-1'),
      `environment/parameter-arn: ${WORDS(arn('kms', 'eu-west-1'))} names a resource of region 'eu-west-1' instead of 'eu-central-1': a service uses keys of its own region alone. ${USABLE}`,
    ],
    [
      'a role of another account',
      ROLE,
      arn('iam', '', '999922223333'),
      `environment/parameter-arn: ${WORDS(arn('iam', '', '999922223333'))} names a resource of account 999922223333 instead of 111122223333: a service takes roles of its own account alone. ${USABLE}`,
    ],
    [
      'a role of another partition',
      ROLE,
      arn('iam', '', '111122223333', 'aws-cn'),
      `environment/parameter-arn: ${WORDS(arn('iam', '', '111122223333', 'aws-cn'))} names a resource of partition 'aws-cn' instead of 'aws': a service takes roles of its own account alone. ${USABLE}`,
    ],
    [
      'a secret of another region',
      SECRET,
      arn('secretsmanager', 'eu-west-1'),
      `environment/parameter-arn: ${WORDS(arn('secretsmanager', 'eu-west-1'))} names a resource of region 'eu-west-1' instead of 'eu-central-1': ECS reads the secrets of a container in its own region alone. ${USABLE}`,
    ],
    [
      'a snapshot of another region',
      SNAPSHOT,
      arn('rds', 'eu-west-1'),
      `environment/parameter-arn: ${WORDS(arn('rds', 'eu-west-1'))} names a resource of region 'eu-west-1' instead of 'eu-central-1': a snapshot of another region must be copied first. ${USABLE}`,
    ],
    [
      'a zone of another region',
      ZONE,
      'us-east-1a',
      `environment/zone: ${WORDS('us-east-1a')} is no availability zone of region 'eu-central-1'. Choose one that begins with 'eu-central-1', or let AWS choose: '!Select [0, !GetAZs ""]'.`,
    ],
    [
      'a name outside of its hosted zone',
      RECORD,
      'chat.example.org',
      `environment/address: ${WORDS('chat.example.org')} is not below the hosted zone 'example.com.' of 'Thing', and Route 53 refuses the record. Choose a name that ends with '.example.com', or another hosted zone.`,
    ],
    [
      'no address of mail',
      MAIL,
      'operations at example.com',
      `environment/address: ${WORDS('operations at example.com')} is no address of electronic mail. Write one address, such as 'operations@example.com'.`,
    ],
  ] as const)
    test(title, () => assert.deepEqual(findings(resources, value), [`${AT} ${finding}`]))

  for (const [title, resources, value] of [
    ['an unknown family of PostgreSQL', DATABASE, 'db.t9.micro'],
    ['an unknown size of PostgreSQL', DATABASE, 'db.t4g.nano'],
    ['an unknown family of another engine', MYSQL, 'db.t9.micro'],
    ['a class without its prefix', MYSQL, 't4g.micro'],
    ['an unknown node of a cache', CACHE, 'cache.t9.micro'],
  ] as const)
    test(title, () => {
      const [line = '', ...others] = findings(resources, value)
      assert.ok(line.startsWith(`${AT} environment/instance-class: ${WORDS(value)} is a class that `), line)
      assert.deepEqual(others, [])
    })

  test('a value that reaches a property through a nested template and a condition', () => {
    const stack = aResolvedStack(
      {
        'main.yaml': `Parameters: { P: { Type: String } }
Resources:
  Network: { Type: AWS::CloudFormation::Stack, Properties: { TemplateURL: network.yaml, Parameters: { Range: !Ref P } } }
`,
        'network.yaml': `Parameters: { Range: { Type: String } }
Conditions: { HasRange: !Not [!Equals [!Ref Range, '']] }
Resources:
  Vpc: { Type: AWS::EC2::VPC, Properties: { CidrBlock: !If [HasRange, !Ref Range, 10.0.0.0/16] } }
`,
      },
      { P: '10.0.0.0/99' },
    )
    const environment = aSetEnvironment({ parameters: { P: '10.0.0.0/99' } })
    assert.deepEqual(findingLines(VALUE_RULES.flatMap(rule => rule(environment, stack))), [
      `${AT} environment/range: ${WORDS('10.0.0.0/99')} ${NO_RANGE}`,
    ])
  })

  test('a value of a list', () => {
    const cluster = resource('AWS::EKS::Cluster', '{ ResourcesVpcConfig: { PublicAccessCidrs: !Ref P } }')
    const template = templateWith(cluster).replace('Type: String', 'Type: CommaDelimitedList')
    const P = '10.0.0.0/8,10.0.0.300/32'
    const stack = aResolvedStack({ 'main.yaml': template }, { P })
    assert.deepEqual(findingLines(VALUE_RULES.flatMap(rule => rule(aSetEnvironment({ parameters: { P } }), stack))), [
      `${AT} environment/range: ${WORDS(P)} ${NO_RANGE}`,
    ])
  })

  test('a value that stands in the template is found there', () => {
    const lines = findings(VPC.replace('!Ref P', '10.0.0.0/99'), '')
    assert.deepEqual(lines, [
      `cloudformation/main.yaml:3:49 error environment/range: Property 'CidrBlock' of 'Thing' (10.0.0.0/99) ${NO_RANGE}`,
    ])
  })

  for (const [title, resources, value] of [
    ['a range', VPC, '10.0.0.0/16'],
    ['any address', GROUP, '0.0.0.0/0'],
    ['a subnet beside the other', SUBNETS, '10.0.2.0/24'],
    ['a class', DATABASE, 'db.t4g.micro'],
    ['a class of another engine', MYSQL, 'db.m4.large'],
    ['a node', CACHE, 'cache.t4g.micro'],
    ['a certificate', LISTENER, arn('acm', 'eu-central-1')],
    ['a certificate of IAM', LISTENER, arn('iam', '')],
    ['a certificate of CloudFront', DISTRIBUTION, arn('acm', 'us-east-1')],
    ['a key of another account', KEY, arn('kms', 'eu-central-1', '999922223333')],
    ['the alias of a key', KEY, 'alias/aws/s3'],
    ['a role', ROLE, arn('iam', '')],
    ['a zone', ZONE, 'eu-central-1b'],
    ['a name in its hosted zone', RECORD, 'chat.example.com'],
    ['an address of mail', MAIL, 'operations+chat@mail.example.com'],
    ['no value', MAIL, ''],
  ] as const)
    test(`${title} has no finding`, () => assert.deepEqual(findings(resources, value), []))
})

suite('a name that two environments give to their resources', () => {
  const shared = (resources: string, other: Partial<Environment> = {}): readonly string[] => {
    const environments = [
      aSetEnvironment({ parameters: { P: 'mine' } }),
      aSetEnvironment({ name: 'qa', parameters: { P: 'mine' }, ...other }),
    ]
    const stack = aResolvedStack({ 'main.yaml': templateWith(resources) }, { P: 'mine' })
    return findingLines(sharedValueFindings(environments.map(environment => ({ environment, stack }))))
  }
  const found = (property: string, type: string, where: string): string =>
    `environments/qa.yaml:7:1 error environment/shared-name: P mine (environments/qa.yaml) is also the ${property} of an ${type} in environment 'dev': AWS gives it once ${where}. Give environment 'qa' a 'P' of its own.`
  const TOPIC = resource('AWS::SNS::Topic', '{ TopicName: !Ref P }')
  const BUCKET = resource('AWS::S3::Bucket', '{ BucketName: !Ref P }')
  const DOMAIN = resource('AWS::Cognito::UserPoolDomain', '{ Domain: !Ref P }')
  const ALIAS = resource('AWS::CloudFront::Distribution', '{ DistributionConfig: { Aliases: [!Ref P] } }')
  const ADDRESS = resource('AWS::Route53::RecordSet', '{ Name: !Ref P, HostedZoneId: Z1, Type: A }')

  for (const [title, resources, line] of [
    ['a topic', TOPIC, found('TopicName', 'AWS::SNS::Topic', 'in a region of an account')],
    ['a bucket', BUCKET, found('BucketName', 'AWS::S3::Bucket', 'in the world')],
    ['a prefix of the sign-in pages', DOMAIN, found('Domain', 'AWS::Cognito::UserPoolDomain', 'in a region')],
    ['a host name of CloudFront', ALIAS, found('Aliases', 'AWS::CloudFront::Distribution', 'in the world')],
    ['a record', ADDRESS, found('Name', 'AWS::Route53::RecordSet', 'in a hosted zone')],
  ] as const)
    test(`${title} is found once, at the later environment`, () => assert.deepEqual(shared(resources), [line]))

  for (const [title, resources, other] of [
    ['a topic in another region', TOPIC, { region: 'eu-west-1' }],
    ['a topic in another account', TOPIC, { account: '999922223333' }],
    ['a prefix in another region', DOMAIN, { region: 'eu-west-1' }],
    ['a display name', resource('AWS::SNS::Topic', '{ DisplayName: !Ref P }'), {}],
  ] as const)
    test(`${title} may be the same`, () => assert.deepEqual(shared(resources, other), []))
})
