/** A published port of this machine. */
export type PublishedPort = { readonly host: string; readonly port: number }

/** A service of docker/compose.yaml in one profile, with every variable replaced. */
export type LocalService = {
  readonly name: string
  readonly image: string
  /** It does its work at the start and ends. */
  readonly runsOnce: boolean
}

/** The container of a service. */
export type LocalContainer = {
  readonly id: string
  /** Its own name: `open-webui-local-database-1`. */
  readonly name: string
  readonly service: string
  readonly image: string
  readonly state: 'created' | 'running' | 'restarting' | 'paused' | 'exited' | 'dead' | 'removing'
  /** none: the service has no health check, or its container does not run. */
  readonly health: 'healthy' | 'unhealthy' | 'starting' | 'none'
  /** Of its last end. */
  readonly exitCode: number
  /** How often Docker has started it again after it had ended by itself. */
  readonly restarts: number
  /** The engine ended it because it needed more memory than it may have. */
  readonly outOfMemory: boolean
  readonly ports: readonly PublishedPort[]
}

/** A container that publishes a port. */
export type PortPublisher = {
  readonly container: string
  /** Its compose project; undefined if it belongs to none. */
  readonly project: string | undefined
}

export type LocalVolume = {
  readonly name: string
  /** As Docker says it: `48.2MB`; undefined where that is not known. */
  readonly size: string | undefined
}

export function isUp({ state, health }: Pick<LocalContainer, 'state' | 'health'>): boolean {
  return state === 'running' && (health === 'healthy' || health === 'none')
}

/** In few words, as people read it: `healthy`, `starting, restarted 3 times`, `ended (0)`. */
export function stateText({ state, health, exitCode, restarts }: LocalContainer): string {
  if (state === 'exited' || state === 'dead') return `ended (${exitCode})`
  const text = state !== 'running' ? state : health === 'none' ? 'running' : health
  return restarts === 0 || text === 'healthy'
    ? text
    : `${text}, restarted ${restarts === 1 ? 'once' : `${restarts} times`}`
}
