import type { RunningContainer, RunningService } from '#lib/model/runtime.ts'
import type { Runtime } from '#lib/ports.ts'

export const IMAGE = 'ghcr.io/open-webui/open-webui:v0.12.4@sha256:0a1b'

export function aService(over: Partial<RunningService> = {}): RunningService {
  return {
    status: 'ACTIVE',
    desired: 1,
    running: 1,
    pending: 0,
    rollout: 'complete',
    rolloutReason: undefined,
    taskDefinition: 'task:7',
    deployments: 1,
    lastEvent: undefined,
    ...over,
  }
}

/** No task is desired: outside of office hours. */
export const SCALED_TO_ZERO: Partial<Runtime> = { service: async () => aService({ desired: 0, running: 0 }) }

/** The application's container, with other environment variables; undefined removes one. */
export function aContainer(over: Readonly<Record<string, string | undefined>> = {}): RunningContainer {
  const variables = { ENABLE_OPENAI_API: 'true', OPENAI_API_BASE_URLS: 'https://models.example.com/v1', ...over }
  const present = Object.entries(variables).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))
  return { name: 'open-webui', image: IMAGE, environment: Object.fromEntries(present) }
}

/** A healthy system, with overrides. */
export function fakeRuntime(over: Partial<Runtime> = {}): Runtime {
  return {
    service: async () => aService(),
    containers: async () => [aContainer()],
    targets: async () => [{ id: '10.0.1.5:8080', state: 'healthy', reason: undefined }],
    loadBalancerScheme: async () => 'internet-facing',
    mountTargets: async () => [
      { id: 'fsmt-1', state: 'available' },
      { id: 'fsmt-2', state: 'available' },
    ],
    signInPool: async () => ({
      poolId: 'eu-central-1_pool',
      domain: 'chat-dev.auth.eu-central-1.amazoncognito.com',
      callbackUrls: ['https://chat.dev.example.com/oauth/oidc/callback'],
      flows: ['code'],
    }),
    logLines: async () => [{ at: new Date(0), text: '{"level":"info"}' }],
    alarms: async names => names.map(name => ({ name, state: 'OK', reason: undefined })),
    ...over,
  }
}
