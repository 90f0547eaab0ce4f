import { mkdirSync, realpathSync } from 'node:fs'
import { join } from 'node:path'

/** The root of the repository. */
export const ROOT = join(import.meta.dirname, '../../..')

/** The ignored folder that holds everything installed, without symbolic links: virtual environments store its path. */
export function installationFolder(): string {
  const folder = join(ROOT, '.app')
  mkdirSync(folder, { recursive: true })
  return realpathSync(folder)
}
