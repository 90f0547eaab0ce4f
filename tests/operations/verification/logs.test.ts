import { suite } from 'node:test'
import { logsProbe } from '#lib/operations/verification/logs.ts'
import { SCALED_TO_ZERO } from '../../fakes/aws/fakeRuntime.ts'
import { type ProbeCase, testProbe } from '../../fakes/verification/testProbe.ts'

const CASES: readonly ProbeCase[] = [
  ['no log line arrives', { runtime: { logLines: async () => [] } }, 'unhealthy', /no lines in the last hour/],
  [
    'no log line arrives because the service is scaled to zero',
    { runtime: { ...SCALED_TO_ZERO, logLines: async () => [] } },
    'not-checked',
    /zero tasks/,
  ],
]

suite(`the check '${logsProbe.name}'`, () => testProbe(logsProbe, { cases: CASES, outputs: ['LogGroupName'] }))
