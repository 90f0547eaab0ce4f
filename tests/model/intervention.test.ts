import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { interventionIn } from '#lib/model/cloudFormation/intervention.ts'
import { rootCauseOf } from '#lib/model/cloudFormation/rootCause.ts'
import { NESTED_STACK } from '#lib/model/cloudFormation/stack.ts'
import type { StackEvent } from '#lib/model/cloudFormation/stackEvent.ts'

const REQUESTED = 'User Initiated'

/** `UPDATE_IN_PROGRESS`, or `Topic UPDATE_FAILED`, with a reason. */
function eventOf([line, reason]: readonly [string, string?], index: number): StackEvent {
  const [status = '', resource] = line.split(' ').reverse()
  return {
    id: String(index),
    stackId: 'arn:s',
    stackName: 'dev',
    logicalId: resource ?? 'dev',
    physicalId: resource ?? 'arn:s',
    type: resource ? 'AWS::SNS::Topic' : NESTED_STACK,
    status,
    reason,
    at: new Date(index * 1_000),
    token: undefined,
  }
}

const CANCELLED = ['Topic UPDATE_FAILED', 'Resource update cancelled'] as const
const FAILED = ['Topic UPDATE_FAILED', 'Rate exceeded'] as const
const FAILED_TO = 'The following resource(s) failed to update: [Topic].'

suite('an operation', () => {
  for (const [what, kind, lines] of [
    [
      'an update that somebody cancelled',
      'cancelled',
      [['UPDATE_IN_PROGRESS', REQUESTED], CANCELLED, ['UPDATE_ROLLBACK_IN_PROGRESS', REQUESTED]],
    ],
    [
      'a cancelled update whose rollback names the resources',
      'cancelled',
      [['UPDATE_IN_PROGRESS', REQUESTED], CANCELLED, ['UPDATE_ROLLBACK_IN_PROGRESS', FAILED_TO]],
    ],
    [
      'a creation that somebody deleted',
      'deleted',
      [
        ['CREATE_IN_PROGRESS', REQUESTED],
        ['Topic CREATE_FAILED', 'Resource creation cancelled'],
        ['DELETE_IN_PROGRESS', REQUESTED],
      ],
    ],
    [
      'an updated stack that somebody deleted',
      'deleted',
      [['UPDATE_IN_PROGRESS', REQUESTED], ['UPDATE_COMPLETE'], ['DELETE_IN_PROGRESS', REQUESTED]],
    ],
    [
      'an update that failed',
      undefined,
      [['UPDATE_IN_PROGRESS', REQUESTED], FAILED, ['UPDATE_ROLLBACK_IN_PROGRESS', FAILED_TO]],
    ],
    [
      'a failed update whose rollback was continued',
      undefined,
      [
        ['UPDATE_IN_PROGRESS', REQUESTED],
        FAILED,
        ['UPDATE_ROLLBACK_FAILED'],
        ['UPDATE_ROLLBACK_IN_PROGRESS', REQUESTED],
      ],
    ],
    [
      'a failed creation that CloudFormation deletes',
      undefined,
      [
        ['CREATE_IN_PROGRESS', REQUESTED],
        ['Topic CREATE_FAILED', 'no'],
        ['DELETE_IN_PROGRESS', `${FAILED_TO} Delete requested by user.`],
      ],
    ],
    [
      'an update that an alarm rolled back',
      undefined,
      [['UPDATE_IN_PROGRESS', REQUESTED], CANCELLED, ['UPDATE_ROLLBACK_IN_PROGRESS', 'Alarm went off.']],
    ],
    [
      'a deletion alone',
      undefined,
      [['DELETE_IN_PROGRESS', REQUESTED], ['Topic DELETE_FAILED', 'in use'], ['DELETE_FAILED']],
    ],
    ['an update that succeeded', undefined, [['UPDATE_IN_PROGRESS', REQUESTED], ['UPDATE_COMPLETE']]],
  ] as const)
    test(`${what} was ${kind ?? 'ended by nobody else'}`, () => {
      assert.equal(interventionIn(lines.map(eventOf))?.kind, kind)
    })

  test('the root cause of a cancelled update is the cancellation', () => {
    const lines = [['UPDATE_IN_PROGRESS'], CANCELLED, ['UPDATE_ROLLBACK_IN_PROGRESS', REQUESTED]] as const

    const cause = rootCauseOf(lines.map(eventOf))

    assert.deepEqual(
      [cause?.status, cause?.reason],
      ['UPDATE_ROLLBACK_IN_PROGRESS', "The update was cancelled by somebody: 'User Initiated'"],
    )
  })
})
