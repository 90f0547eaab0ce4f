import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { risksOf } from '#lib/analysis/risksOf.ts'
import { Unknown, type Value, type ValueMap } from '#lib/template/resolve/resolvedStack.ts'
import { joinText, unknownCall, unknownReference } from '#lib/template/resolve/unknownValue.ts'
import { aChange, aPropertyChange } from '../../fakes/model/aChange.ts'
import { risksOfAdded, risksOfChanged, riskTexts } from '../../fakes/model/riskTexts.ts'

const STORED = new Unknown({ kind: 'stored-parameter', name: 'x' })

const ROLE = unknownReference('Compute/TaskRole', undefined)

const document = (...statements: readonly Value[]): ValueMap => ({ Version: '2012-10-17', Statement: statements })
const allow = (about: ValueMap): ValueMap => ({ Effect: 'Allow', ...about })
const onRole = (statement: Value) =>
  risksOfAdded('AWS::IAM::Role', { Policies: [{ PolicyName: 'x', PolicyDocument: document(statement) }] })
const onBucket = (statement: Value) => risksOfAdded('AWS::S3::BucketPolicy', { PolicyDocument: document(statement) })
const trust = (statement: Value) => risksOfAdded('AWS::IAM::Role', { AssumeRolePolicyDocument: document(statement) })

suite('a policy of a role', () => {
  for (const [name, statement, texts] of [
    [
      'with every action on every resource is a danger',
      { Action: '*', Resource: '*' },
      ['danger allows every action on every resource'],
    ],
    [
      'with all of IAM on every resource is a danger',
      { Action: 'iam:*', Resource: '*' },
      ['danger allows iam:* on every resource'],
    ],
    [
      'that passes any role is a danger',
      { Action: ['ecs:RunTask', 'iam:PassRole'], Resource: '*' },
      ['danger allows ecs:RunTask, iam:PassRole on every resource'],
    ],
    [
      'with a whole service on every resource is a caution',
      { Action: 's3:*', Resource: '*' },
      ['caution allows s3:* on every resource'],
    ],
    [
      'with a whole service on every ARN of it is a caution',
      { Action: 's3:GetObject', Resource: 'arn:aws:s3:::*' },
      ['caution allows s3:GetObject on every resource'],
    ],
    [
      'with one action on every resource is a caution',
      { Action: 'ecr:GetAuthorizationToken', Resource: '*' },
      ['caution allows ecr:GetAuthorizationToken on every resource'],
    ],
    [
      'with a whole service on one resource is a caution',
      { Action: 's3:*', Resource: 'arn:aws:s3:::b' },
      ['caution allows s3:* on arn:aws:s3:::b'],
    ],
    [
      'with all actions but some on one resource is a caution',
      { NotAction: 'iam:*', Resource: 'arn:x' },
      ['caution allows every action but iam:* on arn:x'],
    ],
    [
      'with all actions but some on every resource is a danger',
      { NotAction: 'iam:*', Resource: '*' },
      ['danger allows every action but iam:* on every resource'],
    ],
    [
      'on all resources but some is a caution',
      { Action: 's3:GetObject', NotResource: 'arn:aws:s3:::b' },
      ['caution allows s3:GetObject on everything but arn:aws:s3:::b'],
    ],
    [
      'on many resources of a kind is named without alarm',
      { Action: ['logs:PutLogEvents'], Resource: ['arn:aws:logs:::log-group:a', 'arn:aws:logs:::log-group:b*'] },
      ['notice allows logs:PutLogEvents on arn:aws:logs:::log-group:a, arn:aws:logs:::log-group:b*'],
    ],
    [
      'on a resource of the same stack is named without alarm',
      { Action: 's3:GetObject', Resource: joinText([unknownReference('Storage/Bucket', 'Arn'), '/*']) },
      ['notice allows s3:GetObject on \u0024{Storage/Bucket.Arn}/*'],
    ],
    [
      'on an imported resource is not judged',
      { Action: 's3:GetObject', Resource: unknownCall('Fn::ImportValue', ['arn']) },
      [
        'not-judged has a statement that could not be judged: a part of it is known only after the deployment',
        'notice allows s3:GetObject on \u0024{Fn::ImportValue("arn")}',
      ],
    ],
    [
      'on a resource that a dynamic reference names is not judged',
      {
        Action: 's3:GetObject',
        Resource: joinText(['{{resolve:ssm:arn}}/', unknownReference('Storage/Bucket', 'Arn')]),
      },
      [
        'not-judged has a statement that could not be judged: a part of it is known only after the deployment',
        'notice allows s3:GetObject on {{resolve:ssm:arn}}/\u0024{Storage/Bucket.Arn}',
      ],
    ],
    [
      'with an unknown action is not judged',
      { Action: joinText([unknownReference('Storage/Bucket', undefined), ':*']), Resource: 'arn:x' },
      [
        'not-judged has a statement that could not be judged: a part of it is known only after the deployment',
        'notice allows \u0024{Storage/Bucket}:* on arn:x',
      ],
    ],
    ...[
      ['iam:PassRole', 'arn:aws:iam::*:role/*', 'danger'],
      ['iam:AttachRolePolicy', 'arn:aws:iam::123456789012:role/*', 'danger'],
      ['iam:PutRolePolicy', 'arn:aws:iam::123456789012:role/a*', 'danger'],
      ['iam:CreatePolicyVersion', 'arn:aws:iam::123456789012:policy/*', 'danger'],
      ['iam:Pass*', 'arn:aws:iam::123456789012:role/*', 'danger'],
      ['sts:AssumeRole', 'arn:aws:iam::*:role/*', 'danger'],
      ['iam:PassRole', 'arn:aws:iam::123456789012:role/webui-dev-*', 'caution'],
      ['iam:PassRole', 'arn:aws:iam::123456789012:role/webui', 'notice'],
      ['sts:AssumeRole', 'arn:aws:iam::999999999999:role/webui', 'caution'],
      ['secretsmanager:GetSecretValue', 'arn:aws:secretsmanager:*:*:secret:*', 'caution'],
      ['secretsmanager:GetSecretValue', 'arn:aws:secretsmanager:eu-central-1:123456789012:secret:a*', 'caution'],
      ['secretsmanager:GetSecretValue', 'arn:aws:secretsmanager:eu-central-1:123456789012:secret:a-??????', 'notice'],
      ['kms:Decrypt', 'arn:aws:kms:eu-central-1:123456789012:key/*', 'caution'],
      ['dynamodb:GetItem', 'arn:aws:dynamodb:eu-central-1:123456789012:table/*', 'caution'],
      ['dynamodb:GetItem', 'arn:aws:dynamodb:eu-central-1:123456789012:table/a/index/*', 'notice'],
      ['s3:DeleteObject', 'arn:aws:s3:::a*', 'caution'],
      ['s3:DeleteObject', 'arn:aws:s3:::?*', 'caution'],
      ['s3:GetObject', 'arn:aws:s3:::*/*', 'caution'],
      ['s3:GetObject', 'arn:aws:s3:::a/*', 'notice'],
      ['s3:?*', 'arn:aws:s3:::a', 'caution'],
      ['dynamodb:Delete*', 'arn:aws:dynamodb:eu-central-1:123456789012:table/a', 'caution'],
      ['ecs:Describe*', 'arn:aws:ecs:eu-central-1:123456789012:cluster/a', 'notice'],
    ].map(
      ([Action = '', Resource = '', severity]) =>
        [
          `with ${Action} on ${Resource} is a ${severity}`,
          { Action, Resource },
          [`${severity} allows ${Action} on ${Resource === 'arn:aws:s3:::*/*' ? 'every resource' : Resource}`],
        ] as const,
    ),
    [
      'with many actions names a few of them, the widest first',
      { Action: ['a:A', 'a:B', 'a:C', 'a:D', 'a:*'], Resource: 'arn:x' },
      ['caution allows a:*, a:A, a:B and 2 more on arn:x'],
    ],
  ] as const)
    test(name, () => assert.deepEqual(onRole(allow(statement)), texts))

  test('that denies allows nothing', () => assert.deepEqual(onRole({ Effect: 'Deny', Action: '*', Resource: '*' }), []))
})

suite('a resource policy', () => {
  const everybody = { Action: 's3:GetObject', Resource: '*', Principal: '*' }
  for (const [name, statement, texts] of [
    ['for everybody is a danger', everybody, ['danger lets anybody use s3:GetObject']],
    [
      'for every AWS principal is a danger',
      { ...everybody, Principal: { AWS: ['*'] } },
      ['danger lets anybody use s3:GetObject'],
    ],
    [
      'for everybody over TLS is a danger',
      { ...everybody, Condition: { Bool: { 'aws:SecureTransport': 'true' } } },
      ['danger lets anybody use s3:GetObject'],
    ],
    [
      'for everybody in an organization is a caution',
      { ...everybody, Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-1' } } },
      ['caution lets anybody use s3:GetObject, under a condition on aws:PrincipalOrgID'],
    ],
    [
      'for everybody outside of an organization is a danger',
      { ...everybody, Condition: { StringNotEquals: { 'aws:PrincipalOrgID': 'o-1' } } },
      ['danger lets anybody use s3:GetObject'],
    ],
    [
      'for every address is a danger',
      { ...everybody, Condition: { IpAddress: { 'aws:SourceIp': '0.0.0.0/0' } } },
      ['danger lets anybody use s3:GetObject'],
    ],
    [
      'for every source of a service is a danger',
      { ...everybody, Condition: { ArnLike: { 'aws:SourceArn': 'arn:aws:s3:*:*:*' } } },
      ['danger lets anybody use s3:GetObject'],
    ],
    [
      'for everybody if a key is missing is a danger',
      { ...everybody, Condition: { StringEqualsIfExists: { 'aws:SourceVpce': 'vpce-1' } } },
      ['danger lets anybody use s3:GetObject'],
    ],
    [
      'for everybody but one is a danger',
      { Action: 's3:*', Resource: '*', NotPrincipal: { AWS: 'arn:aws:iam::123456789012:root' } },
      ['danger lets everybody but arn:aws:iam::123456789012:root use s3:*'],
    ],
    [
      'for another account is a caution',
      { ...everybody, Principal: { AWS: 'arn:aws:iam::999999999999:root' } },
      ['caution lets another account, arn:aws:iam::999999999999:root, use s3:GetObject'],
    ],
    [
      'for the own account is named without alarm',
      { ...everybody, Principal: { AWS: '123456789012' } },
      ['notice lets 123456789012 use s3:GetObject'],
    ],
    [
      'for a role of the same stack is named without alarm',
      { ...everybody, Principal: { AWS: unknownReference('Compute/TaskRole', 'Arn') } },
      ['notice lets \u0024{Compute/TaskRole.Arn} use s3:GetObject'],
    ],
    [
      'for an unknown role of another account is a caution',
      { ...everybody, Principal: { AWS: joinText(['arn:aws:iam::999999999999:role/', ROLE]) } },
      ['caution lets another account, arn:aws:iam::999999999999:role/\u0024{Compute/TaskRole}, use s3:GetObject'],
    ],
    [
      'for an account that the same stack names is named without alarm',
      {
        ...everybody,
        Principal: { AWS: joinText(['arn:aws:iam::', unknownReference('Accounts', 'Id'), ':role/x']) },
      },
      ['notice lets arn:aws:iam::\u0024{Accounts.Id}:role/x use s3:GetObject'],
    ],
    [
      'for every role of an account that the same stack names is a danger',
      {
        ...everybody,
        Principal: { AWS: joinText(['arn:aws:iam::', unknownReference('Accounts', 'Id'), ':role/*']) },
      },
      ['danger lets arn:aws:iam::\u0024{Accounts.Id}:role/* use s3:GetObject'],
    ],
    [
      'for every role of every account, by a condition, is a danger',
      { ...everybody, Condition: { StringLike: { 'aws:PrincipalArn': 'arn:aws:iam::*:role/*' } } },
      ['danger lets anybody use s3:GetObject'],
    ],
    [
      'for half of the internet is a danger',
      { ...everybody, Condition: { IpAddress: { 'aws:SourceIp': ['0.0.0.0/1', '128.0.0.0/1'] } } },
      ['danger lets anybody use s3:GetObject'],
    ],
    [
      'for the name of a resource of the stack is not judged',
      { ...everybody, Principal: { AWS: unknownReference('Text', undefined) } },
      ['not-judged lets principal \u0024{Text}, which was not judged, use s3:GetObject'],
    ],
    [
      'for an AWS service and the own account is named without alarm',
      {
        ...everybody,
        Principal: { Service: 'sns.amazonaws.com' },
        Condition: { StringEquals: { 'aws:SourceAccount': '123456789012' } },
      },
      ['notice lets AWS service sns.amazonaws.com use s3:GetObject, under a condition on aws:SourceAccount'],
    ],
    [
      'for an AWS service and another account is not judged',
      {
        ...everybody,
        Principal: { Service: 'sns.amazonaws.com' },
        Condition: { StringEquals: { 'aws:SourceAccount': '999999999999' } },
      },
      [
        'not-judged lets AWS service sns.amazonaws.com use s3:GetObject, under a condition on aws:SourceAccount, whose values were not judged',
      ],
    ],
    [
      'for a text that only looks like a reference is not judged',
      { ...everybody, Principal: { AWS: '\u0024{Compute/TaskRole.Arn}' } },
      ['not-judged lets principal \u0024{Compute/TaskRole.Arn}, which was not judged, use s3:GetObject'],
    ],
    [
      'for everybody in a map that only looks like an unknown value is a danger',
      { ...everybody, Principal: { AWS: { Unknown: '*' } } },
      ['danger lets anybody use s3:GetObject'],
    ],
    [
      'for a principal by its unique id is not judged',
      { ...everybody, Principal: { AWS: 'AIDAEXAMPLE' } },
      ['not-judged lets principal AIDAEXAMPLE, which was not judged, use s3:GetObject'],
    ],
    [
      'for an AWS service without a condition is named without alarm',
      { ...everybody, Principal: { Service: 'sns.amazonaws.com' } },
      ['notice lets AWS service sns.amazonaws.com use s3:GetObject without a condition that limits the caller'],
    ],
    [
      'for a principal that an SSM parameter names is not judged',
      { ...everybody, Principal: { AWS: STORED } },
      [
        'not-judged has a statement that could not be judged: a part of it is known only after the deployment',
        'not-judged lets principal \u0024{AWS::SSM::Parameter(x)}, which was not judged, use s3:GetObject',
      ],
    ],
  ] as const)
    test(name, () => assert.deepEqual(onBucket(allow(statement)), texts))

  for (const [type, properties] of [
    ['AWS::SQS::QueuePolicy', 'PolicyDocument'],
    ['AWS::SNS::TopicPolicy', 'PolicyDocument'],
    ['AWS::KMS::Key', 'KeyPolicy'],
    ['AWS::SecretsManager::ResourcePolicy', 'ResourcePolicy'],
    ['AWS::EFS::FileSystem', 'FileSystemPolicy'],
    ['AWS::ECR::Repository', 'RepositoryPolicyText'],
    ['AWS::Events::EventBus', 'Policy'],
    ['AWS::OpenSearchService::Domain', 'AccessPolicies'],
    ['AWS::Events::EventBusPolicy', 'Statement'],
    ['AWS::Backup::BackupVault', 'AccessPolicy'],
    ['AWS::ApiGateway::RestApi', 'Policy'],
  ] as const)
    test(`of type ${type} for everybody is a danger`, () => {
      const value = properties === 'Statement' ? allow(everybody) : document(allow(everybody))
      assert.deepEqual(risksOfAdded(type, { [properties]: value }), ['danger lets anybody use s3:GetObject'])
    })

  test('inside another property is a danger', () => {
    const ResourcePolicy = { PolicyDocument: document(allow(everybody)) }
    assert.deepEqual(risksOfAdded('AWS::DynamoDB::Table', { ResourcePolicy }), ['danger lets anybody use s3:GetObject'])
  })

  test('written as JSON text is a danger', () => {
    const Policy = JSON.stringify(document(allow(everybody)))
    assert.deepEqual(risksOfAdded('AWS::MediaStore::Container', { Policy }), ['danger lets anybody use s3:GetObject'])
  })

  for (const [name, value] of [
    ['behind a reference', unknownReference('Custom', 'Document')],
    ['of text that is no JSON', '{"Statement": [{'],
  ] as const)
    test(`${name} is not judged`, () =>
      assert.deepEqual(risksOfAdded('AWS::S3::BucketPolicy', { PolicyDocument: value }), [
        'not-judged has a policy that could not be judged: its text is known only after the deployment or is no JSON',
      ]))

  test('of an endpoint in a VPC limits and grants nothing', () => {
    const properties = { PolicyDocument: document(allow(everybody)) }
    assert.deepEqual(risksOfAdded('AWS::EC2::VPCEndpoint', properties), [])
  })
})

suite('a trust policy', () => {
  const assume = { Action: 'sts:AssumeRole' }
  for (const [name, statement, texts] of [
    ['for everybody is a danger', { ...assume, Principal: { AWS: '*' } }, ['danger lets anybody assume this role']],
    [
      'for another account is a caution',
      { ...assume, Principal: { AWS: '999999999999' } },
      ['caution lets another account, 999999999999, assume this role'],
    ],
    [
      'for a service is named without alarm',
      { ...assume, Principal: { Service: 'ecs-tasks.amazonaws.com' } },
      ['notice lets AWS service ecs-tasks.amazonaws.com assume this role without a condition that limits the caller'],
    ],
    [
      'for every user of an identity provider is a danger',
      { Action: 'sts:AssumeRoleWithWebIdentity', Principal: { Federated: 'accounts.google.com' } },
      ['danger lets every user of accounts.google.com assume this role'],
    ],
    [
      'for every repository on GitHub is a danger',
      {
        Action: 'sts:AssumeRoleWithWebIdentity',
        Principal: { Federated: 'arn:provider' },
        Condition: {
          StringEquals: { 'token.actions.githubusercontent.com:aud': 'sts.amazonaws.com' },
          StringLike: { 'token.actions.githubusercontent.com:sub': 'repo:*' },
        },
      },
      ['danger lets every user of arn:provider assume this role'],
    ],
    [
      'for every user of a SAML provider is a caution',
      { Action: 'sts:AssumeRoleWithSAML', Principal: { Federated: 'arn:aws:iam::123456789012:saml-provider/x' } },
      ['caution lets every user of arn:aws:iam::123456789012:saml-provider/x assume this role'],
    ],
    [
      'for one repository is not judged',
      {
        Action: 'sts:AssumeRoleWithWebIdentity',
        Principal: { Federated: 'arn:provider' },
        Condition: { StringEquals: { 'token.actions.githubusercontent.com:sub': 'repo:o/r:ref:refs/heads/main' } },
      },
      [
        'not-judged lets users of arn:provider assume this role, under a condition on token.actions.githubusercontent.com:sub, whose values were not judged',
      ],
    ],
  ] as const)
    test(name, () => assert.deepEqual(trust(allow(statement)), texts))
})

suite('a trust policy for the workflows of GitHub', () => {
  const SUBJECT = 'token.actions.githubusercontent.com:sub'
  const workflows = (...subjects: readonly string[]) =>
    document(
      allow({
        Action: 'sts:AssumeRoleWithWebIdentity',
        Principal: { Federated: 'arn:provider' },
        Condition: { StringLike: { [SUBJECT]: subjects } },
      }),
    )
  const changed = (subject: string) =>
    risksOfChanged(
      'AWS::IAM::Role',
      { AssumeRolePolicyDocument: workflows('repo:me/x:*') },
      { AssumeRolePolicyDocument: workflows(subject) },
    )
  for (const subject of ['*:ref:refs/heads/main', 'r*', 'repo:me*', 'repo:*/x:*', 'repo:?e/x:*'])
    test(`of any owner is a danger: ${subject}`, () =>
      assert.deepEqual(changed(subject), ['danger lets every user of arn:provider assume this role']))
  for (const subject of ['repo:me/*', 'repo:me/y*:*'])
    test(`of many repositories of an owner is a caution: ${subject}`, () =>
      assert.match(changed(subject)[0] ?? '', /^caution lets many repositories, as users of arn:provider/))
  test('of another owner than before is a caution', () =>
    assert.equal(changed('repo:evil/x:*')[0], 'caution lets in the repositories of another owner, evil'))
  test('of another branch is not judged', () =>
    assert.ok(changed('repo:me/x:ref:refs/heads/y').every(text => text.startsWith('not-judged'))))
})

test('a trust policy for the guests of an identity pool is a danger', () => {
  const about = { Action: 'sts:AssumeRoleWithWebIdentity', Principal: { Federated: 'cognito-identity.amazonaws.com' } }
  const verdicts = (amr: string) =>
    trust(
      allow({
        ...about,
        Condition: {
          StringEquals: { 'cognito-identity.amazonaws.com:aud': unknownReference('Pool', undefined) },
          'ForAnyValue:StringLike': { 'cognito-identity.amazonaws.com:amr': amr },
        },
      }),
    )
  assert.match(verdicts('unauthenticated')[0] ?? '', /^danger lets guests of cognito-identity\.amazonaws\.com/)
  assert.match(verdicts('authenticated')[0] ?? '', /^notice/)
})

suite('a condition that changes', () => {
  const role = (condition?: ValueMap) => ({
    Policies: [
      {
        PolicyName: 'p',
        PolicyDocument: document(
          allow({ Action: 's3:GetObject', Resource: 'arn:aws:s3:::b/x', ...(condition && { Condition: condition }) }),
        ),
      },
    ],
  })
  const changed = (before: ValueMap, after?: ValueMap) =>
    risksOfChanged('AWS::IAM::Role', role(before), role(after)).filter(text => !text.startsWith('notice'))
  const MFA = { Bool: { 'aws:MultiFactorAuthPresent': 'true' } }
  test('by its removal is a caution', () =>
    assert.deepEqual(changed(MFA), ['caution no longer has a condition on aws:MultiFactorAuthPresent']))
  test('in its values is not judged', () =>
    assert.deepEqual(changed(MFA, { Bool: { 'aws:MultiFactorAuthPresent': 'false' } }), [
      'not-judged changes the values of a condition on aws:MultiFactorAuthPresent, which were not judged',
    ]))
  test('to the own account has no verdict', () => {
    const source = (account: string) => ({ StringEquals: { 'aws:SourceAccount': account } })
    assert.deepEqual(changed(source('999999999999'), source('123456789012')), [])
  })
  test('by one more test has no verdict', () =>
    assert.deepEqual(changed(MFA, { ...MFA, StringEquals: { 'aws:SourceVpce': 'vpce-1' } }), []))
})

suite('a wide policy on one more target is a new grant', () => {
  const everything = document(allow({ Action: '*', Resource: '*' }))
  const open = document(allow({ Action: '*', Resource: '*', Principal: '*' }))
  for (const [type, property, PolicyDocument] of [
    ['AWS::IAM::Policy', 'Roles', everything],
    ['AWS::IAM::Policy', 'Users', everything],
    ['AWS::IAM::ManagedPolicy', 'Groups', everything],
    ['AWS::SQS::QueuePolicy', 'Queues', open],
    ['AWS::SNS::TopicPolicy', 'Topics', open],
  ] as const)
    test(`in ${property}`, () => {
      const attached = (...names: readonly string[]) => ({ PolicyDocument, [property]: names })
      assert.match(risksOfChanged(type, attached('a'), attached('a', 'b'))[0] ?? '', /^danger /)
      assert.deepEqual(risksOfChanged(type, attached('a', 'b'), attached('b')), [])
    })
  test('and names no target that was there before', () => {
    const attached = (...Roles: readonly string[]) => ({ PolicyDocument: everything, Roles })
    assert.deepEqual(risksOfChanged('AWS::IAM::Policy', attached('a'), attached('a', 'b')), [
      'danger allows every action on every resource',
      'notice is attached to b',
    ])
  })
  test('as another bucket', () => {
    const attached = (Bucket: string) => ({ PolicyDocument: open, Bucket })
    assert.match(risksOfChanged('AWS::S3::BucketPolicy', attached('a'), attached('b'))[0] ?? '', /^danger /)
  })
})

test('a policy whose keys have other letters is not judged', () => {
  const value = { version: '2012-10-17', statement: [{ effect: 'Allow', principal: '*' }] }
  assert.match(risksOfAdded('AWS::S3::BucketPolicy', { PolicyDocument: value })[0] ?? '', /^not-judged has a policy/)
})

suite('a changed policy', () => {
  const read = allow({ Action: 's3:GetObject', Resource: '*', Principal: '*' })
  const changed = (before: ValueMap, after: ValueMap) =>
    risksOfChanged('AWS::S3::BucketPolicy', { PolicyDocument: before }, { PolicyDocument: after })

  test('that was as wide before has no verdict', () =>
    assert.deepEqual(changed(document(read), document({ ...read, Sid: 'Renamed' })), []))
  test('that only loses a permission has no verdict', () =>
    assert.deepEqual(changed(document(read, allow({ Action: 'a:B', Resource: 'c' })), document(read)), []))
  test('that gets one more action behind the named ones is judged again', () => {
    const actions = ['a:A', 'a:B', 'a:C', 'a:D']
    const statement = (Action: readonly string[]) => document({ ...read, Action })
    assert.equal(changed(statement(actions), statement([...actions.slice(0, 3), 'a:E'])).length, 1)
  })
  test('that loses its condition is a danger', () => {
    const Condition = { StringEquals: { 'aws:SourceVpce': 'vpce-1' } }
    assert.deepEqual(changed(document({ ...read, Condition }), document(read)), [
      'danger lets anybody use s3:GetObject',
    ])
  })
  test('that no longer denies is a caution', () => {
    const deny = { Effect: 'Deny', Action: 's3:*', Resource: '*', Principal: '*' }
    assert.deepEqual(changed(document(read, deny), document(read)), ['caution removes or changes a denial of s3:*'])
  })
  test('of which a change set names one part is judged by that part', () => {
    const path = '/Properties/PolicyDocument/Statement/0/Principal'
    const properties = [aPropertyChange({ path, before: 'arn:aws:iam::123456789012:root', after: '*' })]
    const changes = [aChange({ type: 'AWS::S3::BucketPolicy', properties })]
    assert.deepEqual(riskTexts(risksOf({ changes })), ['danger lets anybody use it'])
  })
})

suite('a managed policy', () => {
  const arn = (name: string) => `arn:aws:iam::aws:policy/${name}`
  for (const [name, item, texts] of [
    [
      'AdministratorAccess is a danger',
      arn('AdministratorAccess'),
      ['danger gets AdministratorAccess: full control of the account'],
    ],
    [
      'IAMFullAccess is a danger',
      arn('IAMFullAccess'),
      ['danger gets IAMFullAccess: control of IAM, and so of the account'],
    ],
    [
      'PowerUserAccess is a danger',
      arn('PowerUserAccess'),
      ['danger gets PowerUserAccess: every action outside of IAM and Organizations'],
    ],
    [
      'with full access to a service is a caution',
      arn('AmazonS3FullAccess'),
      ['caution gets managed policy AmazonS3FullAccess'],
    ],
    ...[
      ['AdministratorAccess-Amplify', 'danger', ''],
      ['job-function/SystemAdministrator', 'danger', ''],
      ['job-function/SupportUser', 'caution', ''],
      ['SecretsManagerReadWrite', 'caution', ''],
      ['AWSCodePipeline_FullAccess', 'caution', ''],
      ['ReadOnlyAccess', 'notice', ''],
      ['AmazonS3ReadOnlyAccess', 'notice', ''],
      ['CloudWatchAgentServerPolicy', 'notice', ''],
      ['SecurityAudit', 'not-judged', ', whose contents were not judged'],
    ].map(
      ([name = '', severity, end]) =>
        [
          `${name} is a ${severity}`,
          arn(name),
          [`${severity} gets managed policy ${name.split('/').at(-1)}${end}`],
        ] as const,
    ),
    [
      'of the own account is not judged, whatever its name',
      'arn:aws:iam::123456789012:policy/ReadOnlyAccess',
      ['not-judged gets managed policy ReadOnlyAccess, whose contents were not judged'],
    ],
    [
      'of a service role is named without alarm',
      arn('service-role/AmazonECSTaskExecutionRolePolicy'),
      ['notice gets managed policy AmazonECSTaskExecutionRolePolicy'],
    ],
    [
      'of the same stack is named without alarm',
      unknownReference('Security/Policy', undefined),
      ['notice gets a managed policy of this stack'],
    ],
    [
      'that is imported is not judged',
      unknownCall('Fn::ImportValue', ['policy']),
      ['not-judged gets a managed policy that could not be judged: it is known only after the deployment'],
    ],
  ] as const)
    test(name, () => {
      assert.deepEqual(
        risksOfChanged('AWS::IAM::Role', { ManagedPolicyArns: [] }, { ManagedPolicyArns: [item] }),
        texts,
      )
    })
})
