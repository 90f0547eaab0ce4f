import type { LocalStatusOutcome } from '../../model/local/localOutcome.ts'
import { APPLICATIONS, type LocalProfile, profileOfService } from '../../model/local/localProfile.ts'
import { isUp, type LocalContainer } from '../../model/local/localService.ts'
import { Problem } from '../../model/problem.ts'
import type { LocalRunTools } from './localTools.ts'

/** Which profile runs, its services with their health, its address and the volumes. Changes nothing. */
export async function showStatus({ docker }: Pick<LocalRunTools, 'docker'>): Promise<LocalStatusOutcome> {
  const [containers, volumes] = await Promise.all([docker.containers(), docker.volumes()])
  const application = applicationIn(containers)
  const profile = application && profileOfService(application.service)
  const services = profile && (await serviceNamesOf(profile, docker))
  const shown = containers.filter(
    ({ service, state }) => state === 'running' || !services || services.includes(service),
  )
  return { kind: kindOf(shown), profile, url: urlOf(application), containers: shown, volumes }
}

/** The container of Open WebUI: the one that runs, else any. */
export function applicationIn(containers: readonly LocalContainer[]): LocalContainer | undefined {
  const applications = containers.filter(({ service }) => profileOfService(service) !== undefined)
  return applications.find(({ state }) => state === 'running' || state === 'restarting') ?? applications[0]
}

export function urlOf(application: LocalContainer | undefined): string | undefined {
  const port = application?.state === 'running' ? application.ports[0]?.port : undefined
  return port === undefined ? undefined : `http://localhost:${port}`
}

/** Undefined if compose.yaml or docker/.env cannot be read now: the containers are shown all the same. */
async function serviceNamesOf(
  profile: LocalProfile,
  docker: LocalRunTools['docker'],
): Promise<readonly string[] | undefined> {
  try {
    return (await docker.services(profile)).map(({ name }) => name)
  } catch (error) {
    if (error instanceof Problem) return undefined
    throw error
  }
}

function kindOf(containers: readonly LocalContainer[]): LocalStatusOutcome['kind'] {
  const isEnded = ({ state }: LocalContainer) => state === 'exited' || state === 'created' || state === 'dead'
  if (containers.every(isEnded)) return 'absent'
  // A service that does its work and ends has exit code 0.
  const judged = containers.filter(container => !(container.state === 'exited' && container.exitCode === 0))
  if (judged.every(isUp) && judged.some(({ service }) => Object.values(APPLICATIONS).includes(service)))
    return 'healthy'
  // One that was started again has ended by itself before.
  const isStarting = ({ state, health, restarts }: LocalContainer) =>
    state === 'running' && health === 'starting' && restarts === 0
  return judged.every(container => isUp(container) || isStarting(container)) ? 'starting' : 'unhealthy'
}
