import { suite } from 'node:test'
import { serviceProbe } from '#lib/operations/verification/service.ts'
import { aService, SCALED_TO_ZERO } from '../../fakes/aws/fakeRuntime.ts'
import { healthyStack } from '../../fakes/cloudFormation/healthyStack.ts'
import { type ProbeCase, testProbe } from '../../fakes/verification/testProbe.ts'

const CASES: readonly ProbeCase[] = [
  [
    'an old deployment is still active',
    { runtime: { service: async () => aService({ deployments: 2 }) } },
    'unhealthy',
    /2 deployments/,
  ],
  [
    'an additional task is starting',
    { runtime: { service: async () => aService({ pending: 1 }) } },
    'unhealthy',
    /1 are pending/,
  ],
  ['the service is gone', { runtime: { service: async () => undefined } }, 'unhealthy', /no active service 'service1'/],
  [
    'the circuit breaker stopped the rollout',
    { runtime: { service: async () => aService({ rollout: 'failed', rolloutReason: 'circuit breaker' }) } },
    'unhealthy',
    /circuit breaker/,
  ],
  [
    'the rollout is in progress',
    { runtime: { service: async () => aService({ rollout: 'in-progress', deployments: 2 }) } },
    'unhealthy',
    /2 deployments/,
  ],
  [
    'a task is missing',
    { runtime: { service: async () => aService({ desired: 2, lastEvent: 'unable to place a task' }) } },
    'unhealthy',
    /1 tasks run .* 2 were expected.*unable to place/,
  ],
  [
    'another image runs',
    { runtime: { containers: async () => [{ name: 'open-webui', image: 'x:v0.11.4', environment: {}, secrets: [] }] } },
    'unhealthy',
    /runs 'x:v0\.11\.4'; 'ghcr\.io.*' was expected/,
  ],
  ['the service is scaled to zero', { runtime: SCALED_TO_ZERO }, 'not-checked', /zero tasks/],
  // The clock of these tests begins on Monday, 23 November, at 08:00 UTC, which is 09:00 in Berlin.
  [
    'the service has no task outside of office hours',
    withOfficeHours('10:00-18:00 MON-FRI Europe/Berlin'),
    'not-checked',
    /zero tasks outside of office hours \(10:00-18:00 .*\).* start on Monday,? 23 November at 10:00 Europe\/Berlin\./,
  ],
  [
    'the service has no task on a day without office hours',
    withOfficeHours('08:00-18:00 TUE-FRI Europe/Berlin'),
    'not-checked',
    /start on Tuesday,? 24 November at 08:00 Europe\/Berlin\./,
  ],
  [
    'the service has no task an hour after office hours began',
    withOfficeHours('08:00-18:00 MON-FRI Europe/Berlin'),
    'unhealthy',
    /zero tasks, although office hours \(08:00-18:00 MON-FRI Europe\/Berlin\) have begun/,
  ],
  [
    'office hours begin at this minute',
    withOfficeHours('09:00-18:00 MON-FRI Europe/Berlin'),
    'not-checked',
    /scaled to zero tasks/,
  ],
  [
    'the output OfficeHours says nothing that can be read',
    withOfficeHours('in the morning'),
    'not-checked',
    /scaled to zero tasks/,
  ],
  [
    'the stack has no output ServiceName',
    { stack: healthyStack({ outputs: { ServiceName: undefined } }) },
    'not-checked',
    /no output 'ServiceName'/,
  ],
]

function withOfficeHours(text: string): ProbeCase[1] {
  return { runtime: SCALED_TO_ZERO, stack: healthyStack({ outputs: { OfficeHours: text } }) }
}

suite(`the check '${serviceProbe.name}'`, () =>
  testProbe(serviceProbe, { cases: CASES, outputs: ['ClusterName', 'ServiceName', 'Image'] }))
