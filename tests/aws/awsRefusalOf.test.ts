import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { awsProblemOf } from '#lib/aws/errors/awsProblemOf.ts'

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

suite('the Problem for a refusal of AWS', () => {
  for (const [what, error, awsCall, message, reason] of [
    [
      'a name that exists',
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
      'a parameter of Systems Manager that does not exist',
      {
        name: 'ValidationError',
        message: 'Unable to fetch parameters [/cdk-bootstrap/x/version] from parameter store for this account.',
      },
      call('CloudFormation', 'CreateChangeSet'),
      /Unable to fetch parameters \[\/cdk-bootstrap/,
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
      'a deleted change set',
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
      'stale',
    ],
    [
      'a busy stack that is to be deleted',
      { name: 'ValidationError', message: 'Stack:arn is in UPDATE_IN_PROGRESS state and can not be deleted.' },
      call('CloudFormation', 'DeleteStack'),
      /UPDATE_IN_PROGRESS/,
      undefined,
    ],
    [
      'a stack without an executed change set',
      { name: 'ValidationError', message: 'Stack:arn is in REVIEW_IN_PROGRESS state and can not be updated.' },
      call('CloudFormation', 'CreateChangeSet'),
      /REVIEW_IN_PROGRESS/,
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
      'a deleted target group',
      { name: 'TargetGroupNotFoundException', message: 'gone' },
      call('ElasticLoadBalancingV2', 'DescribeTargetHealth'),
      /did not find the resource of 'DescribeTargetHealth'/,
      undefined,
    ],
  ] as const)
    test(`${what} is a Problem`, () => {
      const problem = awsProblemOf(anError(error), awsCall)

      assert.match(problem?.message ?? '', message)
      assert.equal(problem?.reason, reason)
    })

  test('a busy stack is a Problem with advice', () => {
    const message = 'Stack:arn is in UPDATE_IN_PROGRESS state and can not be updated.'
    const problem = awsProblemOf(
      anError({ name: 'ValidationError', message }),
      call('CloudFormation', 'CreateChangeSet'),
    )

    assert.match(problem?.todo ?? '', /Wait until the stack is idle/)
  })
})

test('the next step for a resource whose type changed is another logical id, and the command that shows the place', () => {
  const message =
    'Update of resource type is not permitted. The new template modifies resource type of the following resources: [Thing]'
  const problem = awsProblemOf(anError({ name: 'ValidationError', message }), call('CloudFormation', 'CreateChangeSet'))

  assert.match(problem?.todo ?? '', /another logical id; 'npm run lint -- --base'/)
})
