import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { flatResourcesOf } from '../../fakes/template/alterStack.ts'
import { ALL_PARAMETERS, resolveBootstrapStack } from '../../fakes/template/bootstrapStack.ts'
import { PARAMETER_SETS, resolveRepositoryStack } from '../../fakes/template/repositoryStack.ts'
import { statementsIn } from '../invariants/readResources.ts'
import { statementProblems } from './statementProblems.ts'

const stacks = [
  ['bootstrap', resolveBootstrapStack(ALL_PARAMETERS)],
  ...Object.entries(PARAMETER_SETS).map(([name, parameters]) => [name, resolveRepositoryStack(parameters)] as const),
] as const

suite("the statements of the templates' policies", () => {
  for (const [name, { stack }] of stacks)
    test(`every action of every policy exists, concerns one of its resources and has its condition keys: ${name}`, () => {
      const statements = flatResourcesOf(stack).flatMap(resource =>
        statementsIn(resource.properties).map(statement => ({ resource: resource.name, statement })),
      )

      assert.ok(statements.length > 10)
      assert.deepEqual(
        statements.flatMap(({ resource, statement }) =>
          statementProblems(statement).map(problem => `${resource} ${String(statement.Sid ?? '')} ${problem}`),
        ),
        [],
      )
    })

  for (const [title, statement, problem] of [
    ['a misspelled action', { Action: 'rds:CreateDBInstanc', Resource: '*' }, 'rds:CreateDBInstanc: no such action'],
    ['a pattern that matches no action', { Action: 'rds:Desc*be', Resource: '*' }, 'rds:Desc*be: no such action'],
    [
      'an action without a resource type on a pattern of ARNs',
      { Action: 'rds:DescribeDBEngineVersions', Resource: 'arn:aws:rds:*:*:*' },
      'rds:DescribeDBEngineVersions: on none of arn:aws:rds:*:*:*',
    ],
    [
      'an action on a resource of another type',
      { Action: 's3:GetObject', Resource: 'arn:aws:s3:::reports' },
      's3:GetObject: on none of arn:aws:s3:::reports',
    ],
    [
      'a condition key that the action does not have',
      { Action: 'iam:TagRole', Resource: '*', Condition: { StringEquals: { 'iam:PermissionsBoundary': 'arn:x' } } },
      'iam:TagRole: has no condition key iam:PermissionsBoundary',
    ],
    [
      'a tag of a resource that has none',
      { Action: 's3:GetObject', Resource: '*', Condition: { StringEquals: { 'aws:RequestTag/team': 'chat' } } },
      's3:GetObject: has no condition key aws:RequestTag/team',
    ],
  ] as const)
    test(`the check of a statement finds ${title}`, () =>
      assert.deepEqual(statementProblems({ Effect: 'Allow', ...statement }), [problem]))

  test('the check of a statement accepts what AWS applies', () =>
    assert.deepEqual(
      statementProblems({
        Effect: 'Allow',
        Action: ['s3:GetObject', 's3:List*'],
        Resource: ['arn:aws:s3:::reports', 'arn:aws:s3:::reports/*'],
        Condition: { StringEquals: { 'aws:RequestedRegion': 'eu-central-1', 'aws:ResourceTag/team': 'chat' } },
      }),
      [],
    ))

  test('the check of a statement accepts a condition that applies only if its key exists', () => {
    const Condition = { StringLikeIfExists: { 'aws:ResourceTag/team': 'chat' } }

    assert.deepEqual(
      statementProblems({ Effect: 'Allow', Action: 'rds:DescribeDBEngineVersions', Resource: '*', Condition }),
      [],
    )
  })
})
