import { DEFAULT_DEADLINE_SECONDS, healthy, missingOutput, type Probe, unhealthy } from './probe.ts'

/** Every file system can be mounted from where the tasks run. */
export const filesProbe: Probe = {
  name: 'files',
  deadlineSeconds: DEFAULT_DEADLINE_SECONDS,
  observe: async ({ runtime, outputs: { FileSystemId: fileSystem }, resources }) => {
    const owned = (await resources('AWS::EFS::FileSystem')).flatMap(({ physicalId }) => physicalId ?? [])
    const wanted = [...new Set(fileSystem ? [fileSystem, ...owned] : owned)]
    if (wanted.length === 0) return missingOutput('FileSystemId')
    const targets = await Promise.all(wanted.map(async id => ({ id, mounts: await runtime.mountTargets(id) })))
    const bare = targets.find(({ mounts }) => mounts.length === 0)
    if (bare) return unhealthy(`File system '${bare.id}' has no mount target; one per subnet was expected.`)
    const mounts = targets.flatMap(one => one.mounts)
    const bad = mounts.filter(({ state }) => state !== 'available')
    if (bad.length > 0) {
      const seen = bad.map(({ id, state }) => `'${id}' is ${state}`).join(', ')
      return unhealthy(`${bad.length} of ${mounts.length} mount targets are not available: ${seen}.`)
    }
    return healthy(`${mounts.length} of ${mounts.length} mount targets are available.`)
  },
}
