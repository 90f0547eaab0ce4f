import { suite } from 'node:test'
import { NESTED_STACK } from '#lib/model/cloudFormation/stack.ts'
import { stackProbe } from '#lib/operations/verification/stack.ts'
import { aRunningStack, aStackResource } from '../../fakes/aRunningStack.ts'
import { type Case, provesProbe } from '../../fakes/probing.ts'

const CASES: readonly Case[] = [
  [
    'an update is under way',
    { stack: aRunningStack({ stack: { status: 'UPDATE_IN_PROGRESS' } }) },
    'unhealthy',
    /UPDATE_IN_PROGRESS/,
  ],
  [
    'the last update was rolled back',
    { stack: aRunningStack({ stack: { status: 'UPDATE_ROLLBACK_COMPLETE' } }) },
    'unhealthy',
    /UPDATE_ROLLBACK_COMPLETE; .* expected/,
  ],
  [
    'a rollback failed',
    { stack: aRunningStack({ stack: { status: 'UPDATE_ROLLBACK_FAILED' } }) },
    'unhealthy',
    /UPDATE_ROLLBACK_FAILED/,
  ],
  [
    'a nested stack is not complete',
    {
      stack: aRunningStack({
        resources: { root: [{ ...aStackResource('Database', NESTED_STACK), status: 'UPDATE_FAILED' }] },
      }),
    },
    'unhealthy',
    /Database UPDATE_FAILED/,
  ],
]

suite(`the check '${stackProbe.name}'`, () => provesProbe(stackProbe, { cases: CASES, outputs: [] }))
