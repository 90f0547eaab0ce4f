import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import type { Json, JsonMap } from '#lib/model/json.ts'
import type { RequestContext } from '../../../../scripts/emulator/aws/permissions/authorization.ts'
import { createPermissions } from '../../../../scripts/emulator/aws/permissions/createPermissions.ts'
import { aManagedPolicy, aRole, aRolePolicy, aRoleSession, BOUNDARY_ARN } from '../../../fakes/emulator/aRole.ts'
import { aWorld } from '../../../fakes/emulator/aWorld.ts'

const SESSION = aRoleSession()

/** Pages of https://docs.aws.amazon.com/IAM/latest/UserGuide/ */
const LOGIC = 'reference_policies_evaluation-logic'
const BASICS = 'reference_policies_evaluation-logic_policy-eval-basics-single-account'
const ACTION = 'reference_policies_elements_action'
const NOT_ACTION = 'reference_policies_elements_notaction'
const RESOURCE = 'reference_policies_elements_resource'
const NOT_RESOURCE = 'reference_policies_elements_notresource'
const EFFECT = 'reference_policies_elements_effect'
const CONDITION = 'reference_policies_elements_condition'
const SEVERAL = 'reference_policies_condition-logic-multiple-context-keys-or-values'
const OPERATORS = 'reference_policies_elements_condition_operators'
const LISTS = 'reference_policies_condition-single-vs-multi-valued-context-keys'
const VARIABLES = 'reference_policies_variables'
const VERSION = 'reference_policies_elements_version'
const BOUNDARIES = 'access_policies_boundaries'
const SESSIONS = 'access_policies_session'

const BUCKET = 'arn:aws:s3:::reports'
const OBJECT = 'arn:aws:s3:::reports/2026/november.csv'
const QUEUE = 'arn:aws:sqs:eu-central-1:123456789012:orders'
const LOG_GROUP = 'arn:aws:logs:eu-central-1:123456789012:log-group:chat:log-stream:one'

type Case = {
  readonly policies?: readonly Json[]
  readonly version?: string
  readonly boundary?: Json
  readonly session?: readonly Json[]
  readonly action?: string
  readonly resource?: string
  readonly context?: RequestContext
  readonly tags?: Readonly<Record<string, string>>
}

type Verdict = 'allowed' | 'not allowed' | 'denied' | 'not allowed by boundary' | 'not allowed by session'

const allow = (action: Json, resource: Json = '*', condition?: Json): JsonMap => ({
  Effect: 'Allow',
  Action: action,
  Resource: resource,
  ...(condition === undefined ? {} : { Condition: condition }),
})
const deny = (action: Json, resource: Json = '*', condition?: Json): JsonMap => ({
  ...allow(action, resource, condition),
  Effect: 'Deny',
})
/** Allows everything under one condition. */
const when = (operator: string, key: string, values: Json): Pick<Case, 'policies'> => ({
  policies: [allow('s3:GetObject', '*', { [operator]: { [key]: values } })],
})
const TAG = 'aws:RequestTag/team'

const CASES: readonly (readonly [title: string, page: string, given: Case, verdict: Verdict])[] = [
  ['a request that no statement allows', LOGIC, { policies: [] }, 'not allowed'],
  ['a request that a statement allows', LOGIC, { policies: [allow('s3:GetObject', OBJECT)] }, 'allowed'],
  ['an explicit deny beside an allow', LOGIC, { policies: [allow('*'), deny('s3:GetObject')] }, 'denied'],
  ['an explicit deny before an allow', LOGIC, { policies: [deny('s3:*'), allow('s3:GetObject')] }, 'denied'],
  ['an explicit deny of another action', LOGIC, { policies: [allow('s3:*'), deny('s3:PutObject')] }, 'allowed'],
  ['a deny alone', EFFECT, { policies: [deny('s3:PutObject')] }, 'not allowed'],
  ['a statement that is a map instead of a list', LOGIC, { policies: [allow('s3:GetObject')] }, 'allowed'],

  ['a wildcard at the end of an action', ACTION, { policies: [allow('s3:Get*')] }, 'allowed'],
  ['a wildcard inside an action', ACTION, { policies: [allow('s3:*Object')] }, 'allowed'],
  ['a question mark for one character', ACTION, { policies: [allow('s3:GetObjec?')] }, 'allowed'],
  ['a question mark for no character', ACTION, { policies: [allow('s3:GetObject?')] }, 'not allowed'],
  ['an action in other letters', ACTION, { policies: [allow('S3:getobject')] }, 'allowed'],
  [
    'an action that only begins with the name',
    ACTION,
    { policies: [allow('s3:GetObject')], action: 's3:GetObjectAcl' },
    'not allowed',
  ],
  ['a list of actions', ACTION, { policies: [allow(['s3:ListBucket', 's3:GetObject'])] }, 'allowed'],
  ['every action of every service', ACTION, { policies: [allow('*:*')] }, 'allowed'],
  ['an action of another service', ACTION, { policies: [allow('ec2:*')] }, 'not allowed'],
  [
    'NotAction with another action',
    NOT_ACTION,
    { policies: [{ Effect: 'Allow', NotAction: 'iam:*', Resource: '*' }] },
    'allowed',
  ],
  [
    'NotAction with this action',
    NOT_ACTION,
    { policies: [{ Effect: 'Allow', NotAction: 's3:*', Resource: '*' }] },
    'not allowed',
  ],

  ['a resource that is named', RESOURCE, { policies: [allow('s3:*', [BUCKET, OBJECT])] }, 'allowed'],
  [
    'a resource in other letters',
    RESOURCE,
    { policies: [allow('s3:*', OBJECT.replace('reports', 'Reports'))] },
    'not allowed',
  ],
  ['a wildcard over slashes', RESOURCE, { policies: [allow('s3:*', `${BUCKET}/*.csv`)] }, 'allowed'],
  [
    'a wildcard in the service of an object that has none',
    RESOURCE,
    { policies: [allow('s3:*', 'arn:aws:s3:*:*:reports/*')] },
    'allowed',
  ],
  [
    'a wildcard at the end of a segment, over colons',
    RESOURCE,
    { policies: [allow('logs:*', 'arn:aws:logs:*:log-stream:one')], action: 'logs:PutLogEvents', resource: LOG_GROUP },
    'allowed',
  ],
  [
    'a wildcard inside a segment, over colons',
    RESOURCE,
    {
      policies: [allow('logs:*', 'arn:aws:l*p:chat:log-stream:one')],
      action: 'logs:PutLogEvents',
      resource: LOG_GROUP,
    },
    'not allowed',
  ],
  [
    'a wildcard in the name of an object, over a colon',
    RESOURCE,
    { policies: [allow('s3:*', `${BUCKET}/*.csv`)], resource: `${BUCKET}/2026:11.csv` },
    'allowed',
  ],
  [
    'a resource with the account of another',
    RESOURCE,
    {
      policies: [allow('logs:*', LOG_GROUP.replace('123456789012', '444455556666'))],
      resource: LOG_GROUP,
      action: 'logs:PutLogEvents',
    },
    'not allowed',
  ],
  ['a dot that is no wildcard', RESOURCE, { policies: [allow('s3:*', `${BUCKET}/2026/november_csv`)] }, 'not allowed'],
  [
    'an ARN that ends after its service',
    RESOURCE,
    { policies: [allow('sqs:*', 'arn:aws:sqs')], action: 'sqs:SendMessage', resource: QUEUE },
    'allowed',
  ],
  [
    'an ARN that ends after its region',
    RESOURCE,
    { policies: [allow('sqs:*', 'arn:aws:sqs:eu-central-1')], action: 'sqs:SendMessage', resource: QUEUE },
    'allowed',
  ],
  [
    'an ARN that ends after another region',
    RESOURCE,
    { policies: [allow('sqs:*', 'arn:aws:sqs:eu-west-1')], action: 'sqs:SendMessage', resource: QUEUE },
    'not allowed',
  ],
  [
    'an action without a resource type on every resource',
    RESOURCE,
    { policies: [allow('rds:DescribeDBEngineVersions')], action: 'rds:DescribeDBEngineVersions', resource: '*' },
    'allowed',
  ],
  [
    'an action without a resource type on a pattern',
    RESOURCE,
    {
      policies: [allow('rds:*', 'arn:aws:rds:*:*:*')],
      action: 'rds:DescribeDBEngineVersions',
      resource: '*',
    },
    'not allowed',
  ],
  [
    'NotResource with another resource',
    NOT_RESOURCE,
    { policies: [{ Effect: 'Allow', Action: 's3:*', NotResource: BUCKET }] },
    'allowed',
  ],
  [
    'a deny with NotResource',
    NOT_RESOURCE,
    { policies: [allow('s3:*'), { Effect: 'Deny', Action: 's3:*', NotResource: BUCKET }] },
    'denied',
  ],

  [
    'a condition that is met',
    CONDITION,
    { ...when('StringEquals', TAG, 'chat'), context: { [TAG]: 'chat' } },
    'allowed',
  ],
  [
    'a condition that is not met',
    CONDITION,
    { ...when('StringEquals', TAG, 'chat'), context: { [TAG]: 'Chat' } },
    'not allowed',
  ],
  [
    'a condition key in other letters',
    CONDITION,
    { ...when('StringEquals', 'AWS:requesttag/Team', 'chat'), context: { [TAG]: 'chat' } },
    'allowed',
  ],
  [
    'a deny whose condition is not met',
    CONDITION,
    { policies: [allow('*'), deny('*', '*', { StringEquals: { [TAG]: 'chat' } })] },
    'allowed',
  ],
  [
    'one of several values',
    SEVERAL,
    { ...when('StringEquals', TAG, ['chat', 'mail']), context: { [TAG]: 'mail' } },
    'allowed',
  ],
  [
    'none of several values, negated',
    SEVERAL,
    { ...when('StringNotEquals', TAG, ['chat', 'mail']), context: { [TAG]: 'mail' } },
    'not allowed',
  ],
  [
    'two keys of one operator, one of them not met',
    SEVERAL,
    {
      policies: [allow('*', '*', { StringEquals: { [TAG]: 'chat', 'aws:RequestedRegion': 'eu-central-1' } })],
      context: { [TAG]: 'chat', 'aws:RequestedRegion': 'us-east-1' },
    },
    'not allowed',
  ],
  [
    'two operators, both met',
    SEVERAL,
    {
      policies: [
        allow('*', '*', { StringLike: { [TAG]: 'c*' }, StringNotEquals: { 'aws:RequestedRegion': 'us-east-1' } }),
      ],
      context: { [TAG]: 'chat', 'aws:RequestedRegion': 'eu-central-1' },
    },
    'allowed',
  ],
  ['a missing key', OPERATORS, when('StringEquals', TAG, 'chat'), 'not allowed'],
  ['a missing key of a negated operator', OPERATORS, when('StringNotEquals', TAG, 'chat'), 'allowed'],
  ['a missing key, IfExists', OPERATORS, when('StringEqualsIfExists', TAG, 'chat'), 'allowed'],
  [
    'another value, IfExists',
    OPERATORS,
    { ...when('StringEqualsIfExists', TAG, 'chat'), context: { [TAG]: 'mail' } },
    'not allowed',
  ],
  [
    'a wildcard that StringEquals takes literally',
    OPERATORS,
    { ...when('StringEquals', TAG, 'c*'), context: { [TAG]: 'chat' } },
    'not allowed',
  ],
  [
    'StringEqualsIgnoreCase',
    OPERATORS,
    { ...when('StringEqualsIgnoreCase', TAG, 'CHAT'), context: { [TAG]: 'chat' } },
    'allowed',
  ],
  [
    'StringNotEqualsIgnoreCase',
    OPERATORS,
    { ...when('StringNotEqualsIgnoreCase', TAG, 'CHAT'), context: { [TAG]: 'chat' } },
    'not allowed',
  ],
  ['StringLike', OPERATORS, { ...when('StringLike', TAG, 'c?a*'), context: { [TAG]: 'chat' } }, 'allowed'],
  [
    'StringLike in other letters',
    OPERATORS,
    { ...when('StringLike', TAG, 'C*'), context: { [TAG]: 'chat' } },
    'not allowed',
  ],
  ['StringNotLike', OPERATORS, { ...when('StringNotLike', TAG, 'c*'), context: { [TAG]: 'chat' } }, 'not allowed'],
  ['Bool', OPERATORS, when('Bool', 'aws:SecureTransport', true), 'allowed'],
  ['Bool with the other value', OPERATORS, when('Bool', 'aws:SecureTransport', 'false'), 'not allowed'],
  ['Null asks that a key is missing', OPERATORS, when('Null', TAG, 'true'), 'allowed'],
  ['Null asks that a key is present', OPERATORS, when('Null', TAG, false), 'not allowed'],
  [
    'NumericLessThanEquals',
    OPERATORS,
    { ...when('NumericLessThanEquals', TAG, '10'), context: { [TAG]: '9.5' } },
    'allowed',
  ],
  [
    'NumericGreaterThan',
    OPERATORS,
    { ...when('NumericGreaterThan', TAG, '10'), context: { [TAG]: '9.5' } },
    'not allowed',
  ],
  ...(
    [
      ['NumericEquals', '0'],
      ['NumericLessThan', '1'],
      ['NumericLessThanEquals', '0'],
      ['NumericGreaterThan', '-1'],
      ['NumericGreaterThanEquals', '0'],
    ] as const
  ).map(
    ([operator, value]) =>
      [
        `${operator} with a tag without a value`,
        OPERATORS,
        { ...when(operator, TAG, value), context: { [TAG]: '' } },
        'not allowed',
      ] as const,
  ),
  [
    'NumericNotEquals with a tag without a value',
    OPERATORS,
    { ...when('NumericNotEquals', TAG, '0'), context: { [TAG]: '' } },
    'allowed',
  ],
  [
    'a number in other digits',
    OPERATORS,
    { ...when('NumericEquals', TAG, '10'), context: { [TAG]: '10.0' } },
    'allowed',
  ],
  [
    'ArnLike compares segment by segment',
    OPERATORS,
    {
      ...when('ArnLike', 'aws:SourceArn', 'arn:aws:ecs:*:123456789012:*'),
      context: { 'aws:SourceArn': 'arn:aws:ecs:eu-central-1:123456789012:task/x' },
    },
    'allowed',
  ],
  [
    'ArnLike with a wildcard that would have to reach over colons',
    OPERATORS,
    {
      ...when('ArnLike', 'aws:SourceArn', 'arn:aws:ecs:*:task/x'),
      context: { 'aws:SourceArn': 'arn:aws:ecs:eu-central-1:123456789012:task/x' },
    },
    'not allowed',
  ],
  [
    'ArnNotEquals',
    OPERATORS,
    { ...when('ArnNotEquals', 'aws:PrincipalArn', 'arn:aws:iam::123456789012:role/t*') },
    'not allowed',
  ],

  [
    'ForAllValues with a value outside of the list',
    LISTS,
    { ...when('ForAllValues:StringEquals', 'aws:TagKeys', ['team']), context: { 'aws:TagKeys': ['team', 'cost'] } },
    'not allowed',
  ],
  [
    'ForAllValues with every value in the list',
    LISTS,
    { ...when('ForAllValues:StringLike', 'aws:TagKeys', ['t*', 'cost']), context: { 'aws:TagKeys': ['team', 'cost'] } },
    'allowed',
  ],
  ['ForAllValues without the key', LISTS, when('ForAllValues:StringEquals', 'aws:TagKeys', 'team'), 'allowed'],
  ['ForAnyValue without the key', LISTS, when('ForAnyValue:StringEquals', 'aws:TagKeys', 'team'), 'not allowed'],
  [
    'ForAnyValue with one value in the list',
    LISTS,
    { ...when('ForAnyValue:StringEquals', 'aws:TagKeys', 'team'), context: { 'aws:TagKeys': ['cost', 'team'] } },
    'allowed',
  ],
  [
    'ForAllValues of a negated operator with one value in the list',
    LISTS,
    { ...when('ForAllValues:StringNotLike', 'aws:TagKeys', 't*'), context: { 'aws:TagKeys': ['cost', 'team'] } },
    'not allowed',
  ],

  [
    'a variable in a resource',
    VARIABLES,
    { policies: [allow('*', `arn:aws:s3:::\${aws:PrincipalTag/bucket}/*`)], tags: { bucket: 'reports' } },
    'allowed',
  ],
  [
    'a variable without a value',
    VARIABLES,
    { policies: [allow('*', `arn:aws:s3:::\${aws:PrincipalTag/bucket}/*`)] },
    'not allowed',
  ],
  [
    'the default of a variable',
    VARIABLES,
    { policies: [allow('*', `arn:aws:s3:::\${aws:PrincipalTag/bucket, 'reports'}/*`)] },
    'allowed',
  ],
  [
    'a wildcard in the value of a variable',
    VARIABLES,
    { policies: [allow('*', `arn:aws:s3:::\${aws:PrincipalTag/bucket}/*`)], tags: { bucket: 'r*' } },
    'not allowed',
  ],
  [
    'an expression in the value of a variable',
    VARIABLES,
    { policies: [allow('*', `arn:aws:s3:::\${aws:PrincipalTag/bucket}/*`)], tags: { bucket: 'r.*s' } },
    'not allowed',
  ],
  [
    'a variable in a condition',
    VARIABLES,
    { ...when('StringEquals', 'aws:ResourceAccount', `\${aws:PrincipalAccount}`) },
    'allowed',
  ],
  [
    'a star that a variable makes literal',
    VARIABLES,
    { policies: [allow('*', `arn:aws:s3:::reports/\${*}`)] },
    'not allowed',
  ],
  [
    'the star itself, for the variable that stands for it',
    VARIABLES,
    { policies: [allow('*', `arn:aws:s3:::reports/\${*}`)], resource: 'arn:aws:s3:::reports/*' },
    'allowed',
  ],
  [
    'a variable in a version that has none',
    VERSION,
    {
      policies: [allow('*', `arn:aws:s3:::\${aws:PrincipalTag/bucket}/*`)],
      version: '2008-10-17',
      tags: { bucket: 'reports' },
    },
    'not allowed',
  ],

  [
    'a boundary that allows the request too',
    BOUNDARIES,
    { policies: [allow('*')], boundary: [allow('s3:*')] },
    'allowed',
  ],
  ['a boundary alone', BOUNDARIES, { policies: [], boundary: [allow('*')] }, 'not allowed'],
  [
    'a boundary without the action',
    BOUNDARIES,
    { policies: [allow('*')], boundary: [allow('ec2:*')] },
    'not allowed by boundary',
  ],
  [
    'a session policy that allows the request too',
    SESSIONS,
    { policies: [allow('*')], session: [[allow('s3:*')]] },
    'allowed',
  ],
  [
    'a session policy without the action',
    SESSIONS,
    { policies: [allow('*')], session: [[allow('ec2:*')]] },
    'not allowed by session',
  ],
  ['a session policy alone', SESSIONS, { policies: [], session: [[allow('*')]] }, 'not allowed'],
  [
    'one of two session policies',
    SESSIONS,
    { policies: [allow('*')], session: [[allow('ec2:*')], [allow('s3:*')]] },
    'allowed',
  ],
  [
    'a request that identity policy and boundary allow, and the session policy does not',
    BASICS,
    { policies: [allow('*')], boundary: [allow('*')], session: [[allow('ec2:*')]] },
    'not allowed by session',
  ],
]

const reasons = (action: string): Readonly<Record<Verdict, string>> => ({
  allowed: '',
  'not allowed': `because no identity-based policy allows the ${action} action`,
  denied: 'with an explicit deny in an identity-based policy',
  'not allowed by boundary': `because no permissions boundary allows the ${action} action`,
  'not allowed by session': `because no session policy allows the ${action} action`,
})

suite('the evaluation logic of IAM', () => {
  test('the table of the evaluation logic has at least 40 lines', () =>
    assert.ok(CASES.length >= 40, `${CASES.length}`))

  for (const [title, page, given, verdict] of CASES)
    test(`${title}: ${verdict} (${page})`, () => {
      const { policies = [], version, boundary, session = [], action = 's3:GetObject', resource = OBJECT } = given
      const role = aRole({
        Policies: [aRolePolicy(policies, version)],
        Tags: Object.entries(given.tags ?? {}).map(([Key, Value]) => ({ Key, Value })),
        ...(boundary === undefined ? {} : { PermissionsBoundary: BOUNDARY_ARN }),
      })
      const account = aWorld([role, ...(boundary === undefined ? [] : [aManagedPolicy(BOUNDARY_ARN, boundary)])])
      const sessionPolicies = session.map(statements =>
        JSON.stringify({ Version: '2012-10-17', Statement: statements }),
      )

      const refusal = createPermissions(account).refusalOf(aRoleSession({ sessionPolicies }), {
        action,
        resources: [resource],
        context: given.context ?? {},
      })

      const denial = `User: ${SESSION.arn} is not authorized to perform: ${action} on resource: ${resource} `
      assert.equal(refusal, verdict === 'allowed' ? undefined : denial + reasons(action)[verdict])
    })
})
