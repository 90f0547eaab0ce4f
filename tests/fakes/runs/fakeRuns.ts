import { isDeepStrictEqual } from 'node:util'
import type { RunIdentity, RunState } from '#lib/model/runIdentity.ts'
import type { Runs } from '#lib/ports.ts'

/** The run of every test. */
export const OWN_RUN: RunIdentity = { kind: 'process', host: 'laptop', processId: 100, startedAt: '7' }

/** An earlier run on the same machine. */
export const EARLIER_RUN: RunIdentity = { kind: 'process', host: 'laptop', processId: 99, startedAt: '5' }

/** Runs whose state is `others`, but for the test's own. */
export function fakeRuns(others: RunState = 'unknown', own: RunIdentity = OWN_RUN): Runs {
  return {
    current: async () => own,
    stateOf: async run => (isDeepStrictEqual(run, own) ? 'running' : others),
  }
}
