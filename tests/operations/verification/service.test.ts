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
    { runtime: { containers: async () => [{ name: 'open-webui', image: 'x:v0.11.4', environment: {} }] } },
    'unhealthy',
    /runs 'x:v0\.11\.4'; 'ghcr\.io.*' was expected/,
  ],
  ['the service is scaled to zero', { runtime: SCALED_TO_ZERO }, 'not-checked', /zero tasks/],
  [
    'the stack has no output ServiceName',
    { stack: healthyStack({ outputs: { ServiceName: undefined } }) },
    'not-checked',
    /no output 'ServiceName'/,
  ],
]

suite(`the check '${serviceProbe.name}'`, () =>
  testProbe(serviceProbe, { cases: CASES, outputs: ['ClusterName', 'ServiceName', 'Image'] }))
