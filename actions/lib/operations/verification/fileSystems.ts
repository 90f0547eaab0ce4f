import { DEFAULT_DEADLINE_SECONDS, healthy, missingOutput, type Probe, unhealthy } from './probe.ts'

/** Every file system can be mounted from the subnets of the tasks. */
export const filesProbe: Probe = {
  name: 'files',
  deadlineSeconds: DEFAULT_DEADLINE_SECONDS,
  observe: async ({ runtime, outputs: { FileSystemId: fileSystem }, resources }) => {
    const owned = (await resources('AWS::EFS::FileSystem')).flatMap(({ physicalId }) => physicalId ?? [])
    const ids = [...new Set(fileSystem ? [fileSystem, ...owned] : owned)]
    if (ids.length === 0) return missingOutput('FileSystemId')
    const targets = await Promise.all(ids.map(async id => ({ id, mounts: await runtime.mountTargets(id) })))
    const unmountable = targets.find(({ mounts }) => mounts.length === 0)
    if (unmountable)
      return unhealthy(`File system '${unmountable.id}' has no mount target; one per subnet was expected.`)
    const mounts = targets.flatMap(target => target.mounts)
    const unavailable = mounts.filter(({ state }) => state !== 'available')
    if (unavailable.length > 0) {
      const list = unavailable.map(({ id, state }) => `'${id}' is ${state}`).join(', ')
      return unhealthy(`${unavailable.length} of ${mounts.length} mount targets are not available: ${list}.`)
    }
    return healthy(`${mounts.length} of ${mounts.length} mount targets are available.`)
  },
}
