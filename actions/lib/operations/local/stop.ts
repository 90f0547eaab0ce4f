import type { LocalStopOutcome } from '../../model/local/localOutcome.ts'
import { LOCAL_PROJECT } from '../../model/local/localProfile.ts'
import type { LocalRunTools } from './localTools.ts'

/** Stops every container of the project, whatever its profile. Volumes, and so all data, stay. */
export async function stop({
  docker,
  reporter,
}: Pick<LocalRunTools, 'docker' | 'reporter'>): Promise<LocalStopOutcome> {
  const [containers, volumes] = await Promise.all([docker.containers(), docker.volumes()])
  if (containers.every(({ state }) => state === 'exited' || state === 'created' || state === 'dead'))
    return { kind: 'not-running', volumes }
  reporter.report({ kind: 'step', step: 'stop the containers', subject: LOCAL_PROJECT })
  await docker.stop()
  return { kind: 'stopped', volumes }
}
