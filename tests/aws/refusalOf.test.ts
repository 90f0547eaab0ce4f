import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { problemOf } from '#lib/aws/problemOf.ts'

type ErrorFields = {
  readonly name?: string
  readonly message?: string
  readonly code?: string
  readonly status?: number
}

function anError({ name = 'Error', message = '', code, status }: ErrorFields): Error {
  return Object.assign(new Error(message), { name, code, $metadata: { httpStatusCode: status } })
}

const call = (service = 'CloudFormation', action = 'DescribeStacks') => ({ service, action, region: 'eu-central-1' })
suite('a refusal in words', () => {
  for (const [what, given, where, message, reason] of [
    [
      'a name that is taken',
      { name: 'AlreadyExistsException', message: 'ChangeSet x already exists' },
      call('CloudFormation', 'CreateChangeSet'),
      /'ChangeSet x already exists'/,
      undefined,
    ],
    [
      'a missing capability',
      { name: 'InsufficientCapabilitiesException', message: 'Requires capabilities : [CAPABILITY_IAM]' },
      call('CloudFormation', 'CreateChangeSet'),
      /CAPABILITY_IAM/,
      undefined,
    ],
    [
      'a quota',
      { name: 'LimitExceededException', message: 'Limit for stack has been exceeded' },
      call('CloudFormation', 'CreateChangeSet'),
      /Limit for stack/,
      undefined,
    ],
    [
      'a change set that is not ready',
      { name: 'InvalidChangeSetStatus', message: 'is in OBSOLETE' },
      call('CloudFormation', 'ExecuteChangeSet'),
      /OBSOLETE/,
      'stale',
    ],
    [
      'a change set that is gone',
      { name: 'ChangeSetNotFoundException', message: 'ChangeSet [x] does not exist' },
      call('CloudFormation', 'ExecuteChangeSet'),
      /ChangeSet \[x\]/,
      'stale',
    ],
    [
      'a busy stack',
      { name: 'ValidationError', message: 'Stack:arn is in UPDATE_IN_PROGRESS state and can not be updated.' },
      call('CloudFormation', 'CreateChangeSet'),
      /UPDATE_IN_PROGRESS/,
      undefined,
    ],
    [
      'a missing parameter',
      { name: 'ValidationError', message: 'Parameters: [X] must have values' },
      call('CloudFormation', 'CreateChangeSet'),
      /'Parameters: \[X\] must have values'/,
      undefined,
    ],
    [
      'a target group that is gone',
      { name: 'TargetGroupNotFoundException', message: 'gone' },
      call('ElasticLoadBalancingV2', 'DescribeTargetHealth'),
      /does not have what 'DescribeTargetHealth' asked for/,
      undefined,
    ],
  ] as const)
    test(`tells ${what}`, () => {
      const problem = problemOf(anError(given), where)

      assert.match(problem?.message ?? '', message)
      assert.equal(problem?.reason, reason)
    })

  test('says what to do about a busy stack', () => {
    const message = 'Stack:arn is in UPDATE_IN_PROGRESS state and can not be updated.'
    const problem = problemOf(anError({ name: 'ValidationError', message }), call('CloudFormation', 'CreateChangeSet'))

    assert.match(problem?.todo ?? '', /Wait until the stack is at rest/)
  })
})
