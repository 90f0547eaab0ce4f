import { suite } from 'node:test'
import { logsProbe } from '#lib/operations/verification/logs.ts'
import { ASLEEP } from '../../fakes/aRuntime.ts'
import { type Case, provesProbe } from '../../fakes/probing.ts'

const CASES: readonly Case[] = [
  ['nothing arrives', { runtime: { logLines: async () => [] } }, 'unhealthy', /no line in the last hour/],
  [
    'nothing arrives because the service sleeps',
    { runtime: { ...ASLEEP, logLines: async () => [] } },
    'not-checked',
    /zero tasks/,
  ],
]

suite(`the check '${logsProbe.name}'`, () => provesProbe(logsProbe, { cases: CASES, outputs: ['LogGroupName'] }))
