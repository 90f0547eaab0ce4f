import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { suite, test } from 'node:test'
import type { RequestContext } from '../../../../../scripts/emulator/aws/permissions/authorization.ts'
import { createPermissions } from '../../../../../scripts/emulator/aws/permissions/createPermissions.ts'
import { aRole, aRolePolicy, aRoleSession } from '../../../../fakes/emulator/aRole.ts'
import { aWorld } from '../../../../fakes/emulator/aWorld.ts'
import { bootstrapAccount, bootstrapRoleArn } from '../../../../fakes/emulator/bootstrapAccount.ts'
import { arnOf, bucketArn, databaseArn, logGroupArn, policyArn, secretArn, stackArn, tagOf } from './deniedCall.ts'

const EVERYTHING = aRolePolicy([{ Effect: 'Allow', Action: '*', Resource: '*' }])
const { world } = await bootstrapAccount(['dev'])

/** A role of the application whose template allows everything. */
function refusalOf(boundary: string | undefined, action: string, resource: string, context: RequestContext) {
  const role = aRole({ Policies: [EVERYTHING], ...(boundary === undefined ? {} : { PermissionsBoundary: boundary }) })
  return createPermissions(aWorld([...world.resources(), role])).refusalOf(aRoleSession(), {
    action,
    resources: [resource],
    context: { 'aws:RequestedRegion': 'eu-central-1', ...context },
  })
}

const FILE_SYSTEM = arnOf('elasticfilesystem', 'file-system/fs-0123456789abcdef0')

suite('a role of the application with the boundary of environment dev, whatever its own policy allows', () => {
  for (const [title, action, resource, context = {}] of [
    ['create a user', 'iam:CreateUser', 'arn:aws:iam::123456789012:user/x'],
    ['create a role', 'iam:CreateRole', 'arn:aws:iam::123456789012:role/open-webui-dev-Compute-x'],
    ['change its own policy', 'iam:PutRolePolicy', 'arn:aws:iam::123456789012:role/tester'],
    ['remove its boundary', 'iam:DeleteRolePermissionsBoundary', 'arn:aws:iam::123456789012:role/tester'],
    [
      'pass a role',
      'iam:PassRole',
      bootstrapRoleArn('dev', 'service'),
      { 'iam:PassedToService': 'ecs-tasks.amazonaws.com' },
    ],
    ['assume a role', 'sts:AssumeRole', bootstrapRoleArn('dev', 'deploy')],
    ['update a stack', 'cloudformation:UpdateStack', stackArn('open-webui-dev')],
    ['read the events of a stack', 'cloudformation:DescribeStackEvents', stackArn('open-webui-dev')],
    ['read a template', 's3:GetObject', bucketArn('open-webui-dev-bootstrap-artifactbucket-x/templates/x.yaml')],
    [
      'read a secret of production',
      'secretsmanager:GetSecretValue',
      secretArn('x'),
      tagOf('open-webui-production-Database-x'),
    ],
    ['read a secret of dev-eu', 'secretsmanager:GetSecretValue', secretArn('x'), tagOf('open-webui-dev-eu-Database-x')],
    ['read a secret without a tag', 'secretsmanager:GetSecretValue', secretArn('x')],
    [
      'be root in the file system of production',
      'elasticfilesystem:ClientRootAccess',
      FILE_SYSTEM,
      tagOf('open-webui-production-Storage-x'),
    ],
    ['delete its file system', 'elasticfilesystem:DeleteFileSystem', FILE_SYSTEM, tagOf('open-webui-dev-Storage-x')],
    [
      'write into the log of production',
      'logs:PutLogEvents',
      logGroupArn('open-webui-production-Compute-x:log-stream:x'),
    ],
    ['delete the database', 'rds:DeleteDBInstance', databaseArn('open-webui-dev-database-x')],
    ['start a task', 'ecs:RunTask', arnOf('ecs', 'task-definition/x:1')],
  ] as const)
    test(`a role of the application cannot ${title}`, () => {
      const denied = new RegExp(`because no permissions boundary allows the ${action} action`)
      assert.match(refusalOf(policyArn('open-webui-dev-boundary'), action, resource, context) ?? 'allowed', denied)
      assert.equal(refusalOf(undefined, action, resource, context), undefined, 'without the boundary')
    })

  for (const [title, action, resource, context = {}] of [
    [
      'read a secret of its environment',
      'secretsmanager:GetSecretValue',
      secretArn('x'),
      tagOf('open-webui-dev-Database-x'),
    ],
    ['mount its file system', 'elasticfilesystem:ClientMount', FILE_SYSTEM, tagOf('open-webui-dev-Storage-x')],
    ['write into its log', 'logs:PutLogEvents', logGroupArn('open-webui-dev-Compute-x:log-stream:x')],
  ] as const)
    test(`a role of the application can ${title}`, () =>
      assert.equal(refusalOf(policyArn('open-webui-dev-boundary'), action, resource, context), undefined))

  // EFS and AWS Backup are not documented to give the tags of the file system that they decide on.
  for (const action of ['ClientMount', 'ClientWrite', 'Backup'])
    test(`a role of the application may ${action} with another environment's file system, as the security page says`, () => {
      const tags = tagOf('open-webui-production-Storage-x')
      const boundary = policyArn('open-webui-dev-boundary')
      assert.equal(refusalOf(boundary, `elasticfilesystem:${action}`, FILE_SYSTEM, tags), undefined)
      assert.match(readFileSync('.github/SECURITY.md', 'utf8'), /\| uploaded files \| .*mount.*backup/)
    })
})
