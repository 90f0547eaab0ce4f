import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * The result of actions/checkout: this commit is the folder's HEAD. The commit is generated, so the repository has no
 * objects.
 */
export async function writeCheckout(folder: string, commit: string): Promise<void> {
  for (const part of ['objects', 'refs']) await mkdir(join(folder, '.git', part), { recursive: true })
  await writeFile(join(folder, '.git/HEAD'), `${commit}\n`)
}
