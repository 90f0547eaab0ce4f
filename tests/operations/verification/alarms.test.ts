import { suite } from 'node:test'
import { alarmsProbe } from '#lib/operations/verification/alarms.ts'
import type { Runtime } from '#lib/ports.ts'
import { healthyStack } from '../../fakes/cloudFormation/healthyStack.ts'
import { type ProbeCase, testProbe } from '../../fakes/verification/testProbe.ts'

const alarm =
  (state: 'OK' | 'ALARM' | 'INSUFFICIENT_DATA', isForScaling = false): Runtime['alarms'] =>
  async names =>
    names.map((name, index) => ({
      name,
      state: index === 0 ? state : 'OK',
      isForScaling,
      reason: index === 0 ? 'Threshold crossed' : undefined,
    }))

const CASES: readonly ProbeCase[] = [
  [
    'one alarm is in ALARM',
    { runtime: { alarms: alarm('ALARM') } },
    'unhealthy',
    /1 of 2 alarms.*UnhealthyTargetsAlarm.*Threshold crossed/,
  ],
  [
    'one alarm has no data yet',
    { runtime: { alarms: alarm('INSUFFICIENT_DATA') } },
    'healthy',
    /^No alarm is in ALARM; 1 of 2 has INSUFFICIENT_DATA\.$/,
  ],
  [
    'an alarm that only scales is in ALARM',
    { runtime: { alarms: alarm('ALARM', true) } },
    'healthy',
    /^No alarm is in ALARM but 1 whose only action is to scale; 1 of 2 is OK\.$/,
  ],
  ['all alarms are OK', { runtime: { alarms: alarm('OK') } }, 'healthy', /^No alarm is in ALARM; 2 of 2 are OK\.$/],
  [
    'one alarm was deleted by hand',
    { runtime: { alarms: async () => [] } },
    'unhealthy',
    /do not exist: UnhealthyTargetsAlarm/,
  ],
  [
    'the stack has no alarm',
    { stack: healthyStack({ resources: { 'nested-monitoring': [] } }) },
    'not-checked',
    /no alarm/,
  ],
]

suite(`the check '${alarmsProbe.name}'`, () => testProbe(alarmsProbe, { cases: CASES, outputs: [] }))
