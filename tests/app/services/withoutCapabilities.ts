import { existsSync } from 'node:fs'

const SETPRIV = '/usr/bin/setpriv'

/**
 * The command without any capability of root, which the container drops too. A user other than root has none; where the
 * program of util-linux is missing, the command stays as it is.
 */
export function withoutCapabilities(command: string, args: readonly string[]): readonly [string, readonly string[]] {
  if (process.getuid?.() !== 0 || !existsSync(SETPRIV)) return [command, args]
  return [SETPRIV, ['--bounding-set=-all', '--inh-caps=-all', '--no-new-privs', command, ...args]]
}
