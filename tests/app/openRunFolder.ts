import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** Milliseconds: longer than any run, so that the folder of one that goes on beside this one stays. */
const KEPT = 3_600_000

/** Makes the folder of a run, named after its start, and removes those of runs that began more than an hour ago. */
export async function openRunFolder(parent: string, now = new Date()): Promise<string> {
  await mkdir(parent, { recursive: true })
  for (const name of await readdir(parent)) {
    const former = join(parent, name)
    if (now.getTime() - (await stat(former)).mtimeMs > KEPT) await rm(former, { recursive: true, force: true })
  }
  const folder = await mkdtemp(join(parent, `${now.toISOString().replaceAll(/[:.]/g, '-')}-`))
  await mkdir(join(folder, 'screenshots'))
  return folder
}
