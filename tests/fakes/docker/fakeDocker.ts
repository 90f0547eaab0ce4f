import type { EngineState } from '#lib/model/local/engine.ts'
import type { LocalContainer, LocalService, LocalVolume, PortPublisher } from '#lib/model/local/localService.ts'
import { Problem } from '#lib/model/problem.ts'
import type { Docker } from '#lib/ports/docker.ts'

export function aContainer(over: Partial<LocalContainer> = {}): LocalContainer {
  const service = over.service ?? 'open-webui'
  return {
    id: `id-${service}`,
    name: `open-webui-local-${service}-1`,
    service,
    image: IMAGE,
    state: 'running',
    health: 'healthy',
    exitCode: 0,
    restarts: 0,
    outOfMemory: false,
    ports: service.startsWith('open-webui') ? [{ host: '127.0.0.1', port: 3000 }] : [],
    ...over,
  }
}

export const IMAGE = 'ghcr.io/open-webui/open-webui:v0.12.4'

export const SERVICES: readonly LocalService[] = ['cache', 'database', 'open-webui', 'sign-in'].map(name => ({
  name,
  image: name === 'open-webui' ? IMAGE : `${name}:1`,
  runsOnce: false,
}))

export const VOLUMES: readonly LocalVolume[] = [
  { name: 'open-webui-local_database', size: '48.2MB' },
  { name: 'open-webui-local_keys', size: '44B' },
]

type DockerState = {
  readonly engine?: EngineState
  readonly compose?: string | undefined
  readonly services?: readonly LocalService[] | Problem
  readonly missingImages?: readonly string[]
  /** The containers before `up`. */
  readonly containers?: readonly LocalContainer[]
  /** The containers at each read after `up` began; the last ones stay. */
  readonly afterUp?: readonly (readonly LocalContainer[])[]
  readonly publishers?: Readonly<Record<number, PortPublisher>>
  /** The end of `up`; pending: it ends with its signal. */
  readonly up?: 'done' | 'pending' | Problem
  readonly upLines?: readonly string[]
  readonly volumes?: readonly LocalVolume[]
  readonly logs?: Readonly<Record<string, readonly string[]>>
}

/** An engine with this state, in memory; `calls` are the changes, in their order. */
export function fakeDocker(state: DockerState = {}): Docker & { readonly calls: readonly string[] } {
  const calls: string[] = []
  const { afterUp = [SERVICES.map(({ name }) => aContainer({ service: name }))], up = 'done' } = state
  let containers = state.containers ?? []
  let volumes = state.volumes ?? []
  let reads = -1
  return {
    calls,
    engine: async () => state.engine ?? RUNNING,
    composeVersion: async () => ('compose' in state ? state.compose : '5.6.0'),
    services: async () => {
      const { services = SERVICES } = state
      if (services instanceof Problem) throw services
      return services
    },
    hasImage: async image => !(state.missingImages ?? []).includes(image),
    containers: async () => {
      if (reads >= 0) containers = afterUp[Math.min(reads++, afterUp.length - 1)] ?? []
      return containers
    },
    publisherOf: async port => state.publishers?.[port],
    up: async ({ profile, onLine, signal }) => {
      calls.push(`up ${profile}`)
      reads = 0
      for (const line of state.upLines ?? []) onLine(line)
      if (up instanceof Problem) throw up
      if (up === 'pending')
        await new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason), { once: true }))
    },
    stop: async (services = []) => {
      calls.push(['stop', ...services].join(' '))
      const stops = ({ service }: LocalContainer) => services.length === 0 || services.includes(service)
      containers = containers.map(each =>
        stops(each) ? { ...each, state: 'exited', health: 'none', exitCode: 143 } : each,
      )
    },
    remove: async () => {
      calls.push('remove')
      containers = []
      volumes = []
    },
    volumes: async () => volumes,
    logs: async ({ service, onLine }) => {
      const logs = state.logs ?? {}
      for (const line of service === undefined ? Object.values(logs).flat() : (logs[service] ?? [])) onLine(line)
    },
  }
}

export const RUNNING: EngineState = {
  kind: 'running',
  engine: { version: '28.2.2', memoryBytes: 8 * 2 ** 30, processors: 4, dataFolder: '/var/lib/docker' },
}
