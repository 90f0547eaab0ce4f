import { readFileSync, statSync } from 'node:fs'
import { dirname } from 'node:path'

/** How to run a server that refuses root. */
export type UnprivilegedUser =
  | { readonly kind: 'this user' }
  | { readonly kind: 'other user'; readonly uid: number; readonly gid: number }
  /** A namespace in which this user, root, has another number. */
  | { readonly kind: 'user namespace'; readonly prefix: readonly string[] }

/** Root can become 'nobody', unless it is root of a user namespace that has no other user. */
export function unprivilegedUser(
  effectiveUser: number = process.geteuid?.() ?? -1,
  read: (file: string) => string = file => readFileSync(file, 'utf8'),
  platform: NodeJS.Platform = process.platform,
): UnprivilegedUser {
  if (effectiveUser !== 0) return { kind: 'this user' }
  const [, uid, gid] =
    read('/etc/passwd')
      .match(/^nobody:[^:]*:(\d+):(\d+):/m)
      ?.map(Number) ?? []
  if (uid !== undefined && gid !== undefined && (platform !== 'linux' || hasUser(uid, read)))
    return { kind: 'other user', uid, gid }
  return { kind: 'user namespace', prefix: ['unshare', '--user', '--map-user=1000', '--map-group=1000', '--'] }
}

/** A line of the map has the first user inside, the first one outside, and their number. Only Linux has such a map. */
function hasUser(uid: number, read: (file: string) => string): boolean {
  return read('/proc/self/uid_map')
    .trim()
    .split('\n')
    .map(line => line.trim().split(/\s+/).map(Number))
    .some(([first = 0, , count = 0]) => uid >= first && uid < first + count)
}

/** True if every user may read and execute the file, or list the folder, with all folders above it. */
export function isOpenToAll(path: string): boolean {
  if ((statSync(path).mode & 0o005) !== 0o005) return false
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    if ((statSync(folder).mode & 0o001) === 0) return false
    if (folder === dirname(folder)) return true
  }
}
