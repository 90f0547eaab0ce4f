import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Problem } from '#lib/model/problem.ts'

/** What Open WebUI is installed as: the version of the environments, and the one that people upgrade from. */
export type ApplicationLock = 'current' | 'previous'

export const LOCKS = join(import.meta.dirname, 'locks')

export const lockFile = (name: ApplicationLock | 'uv' | 'services', locks = LOCKS): string => join(locks, `${name}.txt`)

/** The version of Open WebUI that a lock file pins: `0.12.4`. */
export function lockedVersion(name: ApplicationLock, locks = LOCKS): string {
  const file = lockFile(name, locks)
  const [, version] = readFileSync(file, 'utf8').match(/^open-webui==([^\s\\]+)/m) ?? []
  if (version === undefined)
    throw new Problem(`'${file}' pins no version of Open WebUI.`, { todo: "Run 'npm run lock:app'." })
  return version
}
