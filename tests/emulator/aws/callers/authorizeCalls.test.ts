import assert from 'node:assert/strict'
import { after, before, suite, test } from 'node:test'
import * as cloudFormation from '@aws-sdk/client-cloudformation'
import * as cloudWatch from '@aws-sdk/client-cloudwatch'
import * as logs from '@aws-sdk/client-cloudwatch-logs'
import * as cognito from '@aws-sdk/client-cognito-identity-provider'
import * as ecs from '@aws-sdk/client-ecs'
import * as efs from '@aws-sdk/client-efs'
import * as elasticLoadBalancing from '@aws-sdk/client-elastic-load-balancing-v2'
import * as s3 from '@aws-sdk/client-s3'
import * as sts from '@aws-sdk/client-sts'
import { requestedActions } from '../../../../scripts/emulator/aws/callers/requestedActions/requestedActions.ts'
import { describeEmulatedServices } from '../../../../scripts/emulator/aws/emulatedServices.ts'
import { pauseSkippingClock } from '../../../fakes/clock/pauseSkippingClock.ts'
import { errorTextOf } from '../../../fakes/emulator/serveForSuite.ts'
import {
  type AwsWithPermissions,
  allowStatement,
  roleTemplate,
  startAwsWithPermissions,
} from '../../../fakes/emulator/startAwsWithPermissions.ts'

const PLACE = 'eu-central-1:111122223333'
const STACKS = `arn:aws:cloudformation:${PLACE}:stack`
const TEMPLATE = JSON.stringify({ Resources: { Topic: { Type: 'AWS::SNS::Topic', Properties: {} } } })
const TEMPLATE_URL = 'https://artifacts.s3.eu-central-1.amazonaws.com/templates/a.json'
const SERVICE_ROLE = 'arn:aws:iam::111122223333:role/service'

suite('a call of a role', () => {
  let aws: AwsWithPermissions
  before(async () => {
    aws = await startAwsWithPermissions({
      Bucket: { Type: 'AWS::S3::Bucket', Properties: { BucketName: 'artifacts' } },
      Nobody: roleTemplate('nobody', []),
      Reader: roleTemplate('reader', [allowStatement('s3:GetObject', 'arn:aws:s3:::artifacts/templates/*')]),
      Lister: roleTemplate('lister', [allowStatement(['s3:GetObject', 's3:ListBucket'])]),
      Service: {
        Type: 'AWS::IAM::Role',
        Properties: {
          RoleName: 'service',
          AssumeRolePolicyDocument: {
            Statement: [
              { Effect: 'Allow', Principal: { Service: 'cloudformation.amazonaws.com' }, Action: 'sts:AssumeRole' },
            ],
          },
          Policies: [],
        },
      },
      ...Object.fromEntries(
        PREVIEW_STATEMENTS.map((_, without) => [
          `Preview${without}`,
          roleTemplate(
            `preview-${without}`,
            PREVIEW_STATEMENTS.filter((__, index) => index !== without),
          ),
        ]),
      ),
      Preview: roleTemplate('preview', PREVIEW_STATEMENTS),
    })
    const administrator = aws.client(s3)
    await administrator('PutObject', { Bucket: 'artifacts', Key: 'templates/a.json', Body: TEMPLATE })
  })
  after(() => aws.close())

  const callAs = (role: string, module: object, operation: string, input: object) =>
    errorTextOf(aws.client(module, aws.as(role))(operation, input))

  test('the identity of the caller needs no permission', async () =>
    assert.equal(await callAs('nobody', sts, 'GetCallerIdentity', {}), 'no refusal'))

  for (const [module, operation, input, code, action, resource] of [
    [
      cloudFormation,
      'DescribeStacks',
      { StackName: 'app' },
      'AccessDenied',
      'cloudformation:DescribeStacks',
      `${STACKS}/app/*`,
    ],
    [cloudFormation, 'DescribeStacks', {}, 'AccessDenied', 'cloudformation:DescribeStacks', `${STACKS}/*/*`],
    [cloudFormation, 'ListStacks', {}, 'AccessDenied', 'cloudformation:ListStacks', '*'],
    [
      s3,
      'GetObject',
      { Bucket: 'artifacts', Key: 'a/b' },
      'AccessDenied',
      's3:GetObject',
      '"arn:aws:s3:::artifacts/a/b"',
    ],
    [
      s3,
      'ListObjectVersions',
      { Bucket: 'artifacts' },
      'AccessDenied',
      's3:ListBucketVersions',
      '"arn:aws:s3:::artifacts"',
    ],
    [
      ecs,
      'DescribeServices',
      { cluster: 'main', services: ['web'] },
      'AccessDeniedException',
      'ecs:DescribeServices',
      `arn:aws:ecs:${PLACE}:service/main/web`,
    ],
    [
      ecs,
      'DescribeTaskDefinition',
      { taskDefinition: 'web:1' },
      'AccessDeniedException',
      'ecs:DescribeTaskDefinition',
      '*',
    ],
    [
      elasticLoadBalancing,
      'DescribeTargetHealth',
      { TargetGroupArn: 'arn:aws:x' },
      'AccessDenied',
      'elasticloadbalancing:DescribeTargetHealth',
      '*',
    ],
    [
      efs,
      'DescribeMountTargets',
      { FileSystemId: 'fs-0123abcd' },
      'AccessDeniedException',
      'elasticfilesystem:DescribeMountTargets',
      `arn:aws:elasticfilesystem:${PLACE}:file-system/fs-0123abcd`,
    ],
    [
      cognito,
      'DescribeUserPool',
      { UserPoolId: 'eu-central-1_A' },
      'AccessDeniedException',
      'cognito-idp:DescribeUserPool',
      `arn:aws:cognito-idp:${PLACE}:userpool/eu-central-1_A`,
    ],
    [
      logs,
      'FilterLogEvents',
      { logGroupName: 'web' },
      'AccessDeniedException',
      'logs:FilterLogEvents',
      `arn:aws:logs:${PLACE}:log-group:web:log-stream:`,
    ],
    [
      logs,
      'GetLogEvents',
      { logGroupName: 'web', logStreamName: 'a/b/c' },
      'AccessDeniedException',
      'logs:GetLogEvents',
      `arn:aws:logs:${PLACE}:log-group:web:log-stream:a/b/c`,
    ],
    [
      ecs,
      'RunTask',
      { cluster: 'main', taskDefinition: 'web:1' },
      'AccessDeniedException',
      'ecs:RunTask',
      `arn:aws:ecs:${PLACE}:task-definition/web:1`,
    ],
    [
      ecs,
      'StopTask',
      { cluster: 'main', task: '0a1b' },
      'AccessDeniedException',
      'ecs:StopTask',
      `arn:aws:ecs:${PLACE}:task/main/0a1b`,
    ],
    [
      cloudWatch,
      'DescribeAlarms',
      { AlarmNames: ['a'] },
      'AccessDeniedException',
      'cloudwatch:DescribeAlarms',
      `arn:aws:cloudwatch:${PLACE}:alarm:*`,
    ],
  ] as const)
    test(`${action} is denied in the words of AWS: ${operation} on ${resource}`, async () => {
      const text = await callAs('nobody', module, operation, input)
      assert.ok(
        text.startsWith(
          `${code}: User: arn:aws:sts::111122223333:assumed-role/nobody/rehearsal is not authorized to perform: ${action} on resource: ${resource} because no identity-based policy allows the ${action} action`,
        ),
        text,
      )
    })

  test('an allowed call reaches its handler', async () =>
    assert.equal(
      await callAs('reader', s3, 'GetObject', { Bucket: 'artifacts', Key: 'templates/a.json' }),
      'no refusal',
    ))

  test('S3 says that an object is missing only to a caller that may list the bucket', async () => {
    const input = { Bucket: 'artifacts', Key: 'templates/none' }
    assert.match(
      await callAs('reader', s3, 'GetObject', input),
      /^AccessDenied: .* s3:ListBucket on resource: "arn:aws:s3:::artifacts"/,
    )
    assert.match(await callAs('lister', s3, 'GetObject', input), /^NoSuchKey: /)
  })

  suite('a change set of a role', () => {
    const input = {
      StackName: 'app',
      ChangeSetName: 'one',
      ChangeSetType: 'CREATE',
      TemplateURL: TEMPLATE_URL,
      RoleARN: SERVICE_ROLE,
      Tags: [{ Key: 'team', Value: 'chat' }],
    }

    for (const [without, refusal] of [
      [0, `cloudformation:CreateChangeSet on resource: ${STACKS}/app/*`],
      [1, `iam:PassRole on resource: ${SERVICE_ROLE}`],
      [2, `cloudformation:TagResource on resource: ${STACKS}/app/*`],
      [3, 'S3 error: Access Denied'],
    ] as const)
      test(`a change set is refused without ${refusal}`, async () => {
        const text = await callAs(`preview-${without}`, cloudFormation, 'CreateChangeSet', input)
        assert.ok(text.includes(refusal), text)
      })

    for (const [what, change, refusal] of [
      ['another service role', { RoleARN: `${SERVICE_ROLE}2` }, 'cloudformation:CreateChangeSet'],
      ['another tag', { Tags: [{ Key: 'team', Value: 'other' }] }, 'cloudformation:TagResource'],
    ] as const)
      test(`a change set with ${what} does not meet the condition of the policy`, async () => {
        const text = await callAs('preview', cloudFormation, 'CreateChangeSet', { ...input, ...change })
        assert.ok(text.includes(`not authorized to perform: ${refusal}`), text)
      })

    test('a change set with every permission is created, and its stack is known by its id', async () => {
      assert.equal(await callAs('preview', cloudFormation, 'CreateChangeSet', input), 'no refusal')
      const text = await callAs('nobody', cloudFormation, 'DescribeStacks', { StackName: 'app' })
      assert.match(text, /stack\/app\/[0-9a-f-]{36} because/)
    })
  })
})

const PREVIEW_STATEMENTS = [
  allowStatement('cloudformation:CreateChangeSet', `${STACKS}/app/*`, {
    StringEquals: { 'cloudformation:RoleArn': SERVICE_ROLE },
  }),
  allowStatement('iam:PassRole', SERVICE_ROLE, {
    StringEquals: { 'iam:PassedToService': 'cloudformation.amazonaws.com' },
  }),
  allowStatement('cloudformation:TagResource', `${STACKS}/app/*`, {
    StringEquals: { 'cloudformation:CreateAction': 'CreateChangeSet', 'aws:RequestTag/team': 'chat' },
  }),
  allowStatement('s3:GetObject', 'arn:aws:s3:::artifacts/templates/*', {
    StringEquals: { 'aws:RequestedRegion': 'eu-central-1' },
  }),
]

test('every operation of the emulator has its actions', () => {
  const account = { partition: 'aws', account: '111122223333', region: 'eu-central-1' }
  const services = describeEmulatedServices(account, pauseSkippingClock())
  const unknown = services.flatMap(service =>
    [...service.handlers.keys()]
      .filter(name => requestedActions({ service, operation: { name }, input: {} }, account) === undefined)
      .map(name => `${service.name} ${name}`),
  )
  assert.deepEqual(unknown, [])
})
