import { nearest } from '../../model/nearest.ts'
import type { Workspace } from '../../ports.ts'

/** The file with the most similar path; undefined if none is similar. Each step of the path is compared alone. */
export async function nearestFile(path: string, workspace: Workspace): Promise<string | undefined> {
  const steps = path.split('/')
  const file = steps.pop() ?? ''
  let folder = '.'
  for (const step of steps) {
    const folders = await workspace.folders(folder)
    const next = folders.includes(step) ? step : nearest(step, folders)
    if (next === undefined) return undefined
    folder = folder === '.' ? next : `${folder}/${next}`
  }
  const near = nearest(file, await workspace.list(folder))
  return near && (folder === '.' ? near : `${folder}/${near}`)
}
