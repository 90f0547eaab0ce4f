import { DEFAULT_DEADLINE_SECONDS, healthy, unhealthy } from '../probe.ts'
import type { ResourceProbe } from './resourceProbe.ts'

/** Every mount target is available. A file system may have none: another stack may own its network. */
export const mountableFilesProbe: ResourceProbe = {
  name: 'files',
  deadlineSeconds: DEFAULT_DEADLINE_SECONDS,
  types: ['AWS::EFS::FileSystem'],
  observe: async ({ runtime, resources }) => {
    const owned = await resources('AWS::EFS::FileSystem')
    const mounts = (await Promise.all(owned.map(({ physicalId = '' }) => runtime.mountTargets(physicalId)))).flat()
    const failing = mounts.filter(({ state }) => state !== 'available')
    if (mounts.length === 0)
      return healthy(`${owned.length === 1 ? 'The file system has' : 'The file systems have'} no mount target.`)
    if (failing.length === 0) return healthy(`${mounts.length} of ${mounts.length} mount targets are available.`)
    const list = failing.map(({ id, state }) => `'${id}' is ${state}`).join(', ')
    return unhealthy(`${failing.length} of ${mounts.length} mount targets are not available: ${list}.`)
  },
}
