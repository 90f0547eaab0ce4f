import type { LocalContainer } from '../../../model/local/localService.ts'
import type { NextStep } from '../../../model/nextStep.ts'

type Cause = { readonly reason: string; readonly steps: readonly NextStep[] }

type CausePattern = Cause & { readonly pattern: RegExp }

const RESET: NextStep = {
  text: 'Or delete the data of the local runs',
  lines: ['npm run local -- reset'],
}

/** Causes that a line of Docker or of a service's log tells, the surest first. */
const CAUSES: readonly CausePattern[] = [
  {
    // Alembic: the revision of the database is in none of the image's migrations.
    pattern: /Can't locate revision identified by/,
    reason: 'The volume was written by a newer version of Open WebUI, and an older one does not start on it.',
    steps: [
      {
        text: 'Set OPEN_WEBUI_IMAGE in docker/.env to that version or a newer one, or delete the line to run the version of the environments',
        lines: [],
      },
      RESET,
    ],
  },
  {
    pattern: /database files are incompatible with server|initialized by PostgreSQL version/,
    reason: 'The volume of the database was written by another major version of PostgreSQL.',
    steps: [{ text: 'Check out the version of this repository that wrote it', lines: [] }, RESET],
  },
  {
    pattern: /no space left on device|disk quota exceeded|No space left on device/,
    reason: 'The disk of Docker is full.',
    steps: [
      {
        text: 'See what takes the space, and remove images that nothing uses',
        lines: ['docker system df', 'docker image prune'],
      },
    ],
  },
  {
    pattern: /port is already allocated|address already in use|ports are not available/i,
    reason: 'A port was taken since the check.',
    steps: [{ text: 'See which program has it', lines: ['npm run local -- check'] }],
  },
  {
    pattern: /toomanyrequests|rate limit/i,
    reason: 'The registry of the image refuses more pulls for now.',
    steps: [{ text: 'Sign in to the registry, or wait for an hour', lines: ['docker login'] }],
  },
  {
    pattern: /no matching manifest for|exec format error/,
    reason: 'The image does not exist for the processor of this machine.',
    steps: [{ text: 'Set OPEN_WEBUI_IMAGE in docker/.env to an image for this processor', lines: [] }],
  },
  {
    pattern: /manifest unknown|manifest for \S+ not found|repository does not exist|pull access denied|: not found$/,
    reason: 'The registry has no such image, or not for everyone.',
    steps: [{ text: 'Check the name and the tag in OPEN_WEBUI_IMAGE', lines: [] }],
  },
  {
    pattern: /dial tcp|no such host|i\/o timeout|TLS handshake|x509:|connection refused.*\/v2\/|proxyconnect/,
    reason: 'Docker cannot reach the registry of the image.',
    steps: [
      {
        text: 'Check the network and the proxy of the Docker engine (Docker Desktop: Settings, Resources, Proxies)',
        lines: [],
      },
    ],
  },
]

/** The known cause in what Docker and the failed service say; undefined for another one. */
export function causeIn(lines: readonly string[]): Cause | undefined {
  return CAUSES.find(({ pattern }) => lines.some(line => pattern.test(line)))
}

/** How the container of a service failed, as one sentence; undefined if it has not. */
export function containerFailure(container: LocalContainer, about: ContainerHistory): string | undefined {
  const { service, state, exitCode, health, restarts, outOfMemory } = container
  if (outOfMemory) return `Service '${service}' was ended because it needs more memory than it may have.`
  if (state === 'restarting' || restarts > about.restartsBefore)
    return `Service '${service}' ends by itself and is started again and again${exitCode === 0 ? '' : `, with exit code ${exitCode}`}.`
  if ((state === 'exited' || state === 'dead') && about.wasStarted && !(about.runsOnce && exitCode === 0))
    return `Service '${service}' ended with exit code ${exitCode}.`
  if (health === 'unhealthy' && about.unhealthySeconds >= UNHEALTHY_SECONDS) return `Service '${service}' is unhealthy.`
  return undefined
}

/** A machine that wakes up shows a service as unhealthy until the next check. */
const UNHEALTHY_SECONDS = 20

export type ContainerHistory = {
  readonly runsOnce: boolean
  /** It was seen to run, or compose has said that it started it. */
  readonly wasStarted: boolean
  readonly restartsBefore: number
  readonly unhealthySeconds: number
}
