import { rmSync } from 'node:fs'
import { cp, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { BUNDLES_FOLDER } from '../../../scripts/emulator/gitHub/runJob.ts'

let copy: Promise<string> | undefined

/** The bundles in a folder far from every node_modules: one copy for this process, removed when it ends. */
export function copyBundles(): Promise<string> {
  copy ??= createCopy()
  return copy
}

async function createCopy(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'dist-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  await cp(BUNDLES_FOLDER, folder, { recursive: true })
  return folder
}
