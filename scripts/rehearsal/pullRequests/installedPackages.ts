import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

type InstalledPackages = {
  /** A folder for the beginning of PATH. */
  readonly folder: string
  readonly remove: () => Promise<void>
}

/**
 * A command `npm` for jobs that install packages: `npm ci` takes those that are installed in `root`, if the checkout has
 * the same lock file. It refuses every other command.
 */
export async function linkInstalledPackages(root: string): Promise<InstalledPackages> {
  const folder = await mkdtemp(join(tmpdir(), 'npm-'))
  const script = `#!/bin/sh
if [ "$*" != ci ]; then
  echo "npm $*: not available in a rehearsal" >&2
  exit 1
fi
if ! cmp -s package-lock.json "${root}/package-lock.json"; then
  echo "npm ci: this machine has other packages than package-lock.json names" >&2
  exit 1
fi
ln -s "${root}/node_modules" node_modules
echo "The packages of this machine are those of package-lock.json."
`
  await writeFile(join(folder, 'npm'), script, { mode: 0o755 })
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) }
}
