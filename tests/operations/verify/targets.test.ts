import { suite } from 'node:test'
import { targetsProbe } from '#lib/operations/verification/targets.ts'
import { ASLEEP } from '../../fakes/aRuntime.ts'
import { type Case, provesProbe } from '../../fakes/probing.ts'

const CASES: readonly Case[] = [
  [
    'one of two is unhealthy',
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
  ['there is none', { runtime: { targets: async () => [] } }, 'unhealthy', /no target/],
  [
    'an old one drains',
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
  ['the service sleeps', { runtime: { ...ASLEEP, targets: async () => [] } }, 'not-checked', /zero tasks/],
]

suite(`the check '${targetsProbe.name}'`, () =>
  provesProbe(targetsProbe, { cases: CASES, outputs: ['TargetGroupArn'] }))
