import { openWorkspace } from '#lib/files/openWorkspace.ts'
import { environmentNames } from '#lib/operations/environment/environmentNames.ts'
import { readTask } from './readTask.ts'

/**
 * The environments that a run starts: those that are named, or the smallest and the largest one: an environment with a
 * cache is larger than one without, and more tasks are larger than fewer.
 * @throws Problem if a named one does not exist or is not valid
 */
export async function environmentsOf(named: readonly string[]): Promise<readonly string[]> {
  const names = named.length > 0 ? named : await environmentNames({ workspace: openWorkspace(process.cwd()) })
  const sizes = await Promise.all(
    names.map(async name => {
      const task = await readTask(name)
      return { name, size: ('REDIS_URL' in task.secrets ? 1_000 : 0) + task.tasks }
    }),
  )
  if (named.length > 0) return named
  const sorted = sizes.toSorted((one, other) => one.size - other.size || one.name.localeCompare(other.name))
  return [...new Set([sorted.at(0), sorted.at(-1)].flatMap(each => (each ? [each.name] : [])))]
}
