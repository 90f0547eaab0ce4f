import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { blockersIn, rootCauseOf } from '#lib/model/cloudFormation/rootCause.ts'
import { NESTED_STACK } from '#lib/model/cloudFormation/stack.ts'
import type { StackEvent } from '#lib/model/cloudFormation/stackEvent.ts'

/** `UPDATE_IN_PROGRESS`, `Topic UPDATE_FAILED` or `Database:Instance CREATE_FAILED`, with a reason. */
type Line = readonly [string, string?]

function eventsOf(lines: readonly Line[]): readonly StackEvent[] {
  return lines.map(([line, reason], index) => {
    const [status = '', place = ''] = line.split(' ').reverse()
    const [stack, resource] = place.includes(':') ? place.split(':') : ['dev', place]
    return {
      id: String(index),
      stackId: `arn:${stack}`,
      stackName: stack ?? '',
      logicalId: resource || (stack ?? ''),
      physicalId: resource || `arn:${stack}`,
      type: resource ? 'AWS::SNS::Topic' : NESTED_STACK,
      status,
      reason,
      at: new Date(index * 1_000),
      token: undefined,
    }
  })
}

const nameOf = ({ stackName, logicalId }: StackEvent) => (stackName === 'dev' ? logicalId : `${stackName}:${logicalId}`)
const START: Line = ['UPDATE_IN_PROGRESS', 'User Initiated']
const CREATION: Line = ['CREATE_IN_PROGRESS', 'User Initiated']
const NAMED = 'The following resource(s) failed to update: [Topic].'
const EXPORT = 'Export with name urls is already exported by stack other.'
const EMBEDDED = 'Embedded stack arn:aws:cloudformation:eu-central-1:1:stack/a/1 was not successfully'

suite('the root cause of a failed operation', () => {
  for (const [what, lines, expected] of [
    [
      'is the resource that failed first, not one that was cancelled before it',
      [
        START,
        ['Other UPDATE_FAILED', 'Resource update cancelled'],
        ['Topic UPDATE_FAILED', 'No.'],
        ['UPDATE_ROLLBACK_IN_PROGRESS', NAMED],
      ],
      'Topic: No.',
    ],
    [
      'is the reason of a stack that is rolled back',
      [START, ['Topic UPDATE_COMPLETE'], ['UPDATE_ROLLBACK_IN_PROGRESS', EXPORT], ['UPDATE_ROLLBACK_COMPLETE']],
      `dev: ${EXPORT}`,
    ],
    [
      'is the reason of a first creation that is rolled back',
      [CREATION, ['ROLLBACK_IN_PROGRESS', `${EXPORT} Rollback requested by user.`], ['ROLLBACK_COMPLETE']],
      `dev: ${EXPORT}`,
    ],
    [
      'is the reason of a first creation that is deleted',
      [CREATION, ['DELETE_IN_PROGRESS', `${EXPORT}Delete requested by user.`], ['DELETE_COMPLETE']],
      `dev: ${EXPORT}`,
    ],
    ['is the reason of a stack that is left as it is', [CREATION, ['CREATE_FAILED', EXPORT]], `dev: ${EXPORT}`],
    [
      'is the alarm that rolled an update back',
      [START, ['UPDATE_ROLLBACK_IN_PROGRESS', 'Rollback alarm errors is in ALARM'], ['UPDATE_ROLLBACK_COMPLETE']],
      'dev: Rollback alarm errors is in ALARM',
    ],
    [
      'is the reason of a nested stack, not that of its parent',
      [
        START,
        ['Database: ROLLBACK_IN_PROGRESS', EXPORT],
        ['Database UPDATE_FAILED', `${EMBEDDED} created: ${EXPORT}`],
        ['UPDATE_ROLLBACK_IN_PROGRESS', NAMED],
      ],
      `Database:Database: ${EXPORT}`,
    ],
    [
      'is what the parent says of a nested stack whose events cannot be read any more',
      [START, ['Database UPDATE_FAILED', `${EMBEDDED} created: ${EXPORT}`], ['UPDATE_ROLLBACK_IN_PROGRESS', NAMED]],
      `Database: ${EXPORT}`,
    ],
    [
      'is the resource that takes too long at a time limit',
      [
        CREATION,
        ['Topic CREATE_FAILED', 'Resource creation cancelled'],
        ['ROLLBACK_IN_PROGRESS', 'Stack creation time exceeded the specified timeout. Rollback requested by user.'],
      ],
      "Topic: It did not finish within the time limit of its stack ('TimeoutInMinutes').",
    ],
    [
      'is the time limit itself without such a resource',
      [
        CREATION,
        ['ROLLBACK_IN_PROGRESS', 'Stack creation time exceeded the specified timeout. Rollback requested by user.'],
      ],
      'dev: Stack creation time exceeded the specified timeout.',
    ],
    [
      'is no reason of a stack that was only deleted on request',
      [
        ['DELETE_IN_PROGRESS', 'User Initiated'],
        ['Topic DELETE_FAILED', 'In use.'],
        ['DELETE_FAILED', NAMED],
      ],
      'Topic: In use.',
    ],
  ] as const satisfies readonly (readonly [string, readonly Line[], string])[])
    test(`the root cause ${what}`, () => {
      const cause = rootCauseOf(eventsOf(lines))

      assert.equal(cause && `${nameOf(cause)}: ${cause.reason}`, expected)
    })

  test('the root cause is the reason of the stack if no event has one', () => {
    const events = eventsOf([START, ['UPDATE_ROLLBACK_COMPLETE']])

    assert.equal(rootCauseOf(events, EXPORT)?.reason, EXPORT)
    assert.equal(rootCauseOf(events, NAMED), undefined)
    assert.equal(rootCauseOf(events), undefined)
  })
})

suite('the blockers of a failed operation', () => {
  const FAILED: readonly Line[] = [START, ['U UPDATE_FAILED', 'No.'], ['UPDATE_ROLLBACK_IN_PROGRESS', NAMED]]
  const T: Line = ['T UPDATE_FAILED', 'Not back.']
  const END: Line = ['UPDATE_ROLLBACK_FAILED', NAMED]
  for (const [what, lines, status, expected] of [
    ['are the resources that failed in its rollback', [...FAILED, T, END], 'UPDATE_ROLLBACK_FAILED', ['T']],
    [
      'are those of the last rollback',
      [
        ...FAILED,
        T,
        END,
        ['UPDATE_ROLLBACK_IN_PROGRESS', 'User Initiated'],
        ['Nested:V UPDATE_FAILED', 'Nor this.'],
        END,
      ],
      'UPDATE_ROLLBACK_FAILED',
      ['Nested:V'],
    ],
    [
      'are no resources that only wait for others',
      [
        ...FAILED,
        T,
        ['V UPDATE_FAILED', 'Resource update cancelled'],
        ['Nested UPDATE_FAILED', `${EMBEDDED} updated: ${NAMED}`],
        END,
      ],
      'UPDATE_ROLLBACK_FAILED',
      ['T'],
    ],
    [
      'are the resources of a failed creation that could not be deleted',
      [
        CREATION,
        ['U CREATE_FAILED', 'No.'],
        ['ROLLBACK_IN_PROGRESS', NAMED],
        ['T DELETE_FAILED', 'In use.'],
        ['ROLLBACK_FAILED'],
      ],
      'ROLLBACK_FAILED',
      ['T'],
    ],
    [
      'are the same where the creation is deleted',
      [
        CREATION,
        ['U CREATE_FAILED', 'No.'],
        ['DELETE_IN_PROGRESS', 'The following resource(s) failed to create: [U]. Delete requested by user.'],
        ['T DELETE_FAILED', 'In use.'],
        ['DELETE_FAILED'],
      ],
      'DELETE_FAILED',
      ['T'],
    ],
    [
      'are not told apart from its root cause in a deletion on request',
      [['DELETE_IN_PROGRESS', 'User Initiated'], ['T DELETE_FAILED', 'In use.'], ['DELETE_FAILED']],
      'DELETE_FAILED',
      [],
    ],
    [
      'do not exist after a complete rollback',
      [...FAILED, ['UPDATE_ROLLBACK_COMPLETE']],
      'UPDATE_ROLLBACK_COMPLETE',
      [],
    ],
    ['do not exist without a rollback', [START, ['U UPDATE_FAILED', 'No.'], ['UPDATE_FAILED']], 'UPDATE_FAILED', []],
  ] as const satisfies readonly (readonly [string, readonly Line[], string, readonly string[]])[])
    test(`the blockers ${what}`, () => {
      assert.deepEqual(blockersIn(eventsOf(lines), status).map(nameOf), expected)
    })
})
