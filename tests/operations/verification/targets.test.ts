import { suite } from 'node:test'
import { targetsProbe } from '#lib/operations/verification/targets.ts'
import { SCALED_TO_ZERO } from '../../fakes/aws/fakeRuntime.ts'
import { type ProbeCase, testProbe } from '../../fakes/verification/testProbe.ts'

const CASES: readonly ProbeCase[] = [
  [
    'one of two targets is unhealthy',
    {
      runtime: {
        targets: async () => [
          { id: 'a', state: 'healthy', reason: undefined },
          { id: 'b', state: 'unhealthy', reason: 'Health checks failed' },
        ],
      },
    },
    'unhealthy',
    /1 of 2.*'b' is unhealthy \(Health checks failed\)/,
  ],
  ['the target group is empty', { runtime: { targets: async () => [] } }, 'unhealthy', /no target/],
  [
    'an old target drains',
    {
      runtime: {
        targets: async () => [
          { id: 'a', state: 'healthy', reason: undefined },
          { id: 'b', state: 'draining', reason: undefined },
        ],
      },
    },
    'healthy',
    /1 of 1/,
  ],
  [
    'the service is scaled to zero',
    { runtime: { ...SCALED_TO_ZERO, targets: async () => [] } },
    'not-checked',
    /zero tasks/,
  ],
]

suite(`the check '${targetsProbe.name}'`, () => testProbe(targetsProbe, { cases: CASES, outputs: ['TargetGroupArn'] }))
