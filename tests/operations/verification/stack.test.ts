import { suite } from 'node:test'
import { NESTED_STACK } from '#lib/model/cloudFormation/stack.ts'
import { stackProbe } from '#lib/operations/verification/stack.ts'
import { aStackResource, healthyStack } from '../../fakes/cloudFormation/healthyStack.ts'
import { type ProbeCase, testProbe } from '../../fakes/verification/testProbe.ts'

const CASES: readonly ProbeCase[] = [
  [
    'an update is in progress',
    { stack: healthyStack({ stack: { status: 'UPDATE_IN_PROGRESS' } }) },
    'unhealthy',
    /UPDATE_IN_PROGRESS/,
  ],
  [
    'the last update was rolled back',
    { stack: healthyStack({ stack: { status: 'UPDATE_ROLLBACK_COMPLETE' } }) },
    'unhealthy',
    /UPDATE_ROLLBACK_COMPLETE; .* expected/,
  ],
  [
    'a rollback failed',
    { stack: healthyStack({ stack: { status: 'UPDATE_ROLLBACK_FAILED' } }) },
    'unhealthy',
    /UPDATE_ROLLBACK_FAILED/,
  ],
  [
    'a nested stack is not complete',
    {
      stack: healthyStack({
        resources: { root: [{ ...aStackResource('Database', NESTED_STACK), status: 'UPDATE_FAILED' }] },
      }),
    },
    'unhealthy',
    /Database UPDATE_FAILED/,
  ],
]

suite(`the check '${stackProbe.name}'`, () => testProbe(stackProbe, { cases: CASES, outputs: [] }))
