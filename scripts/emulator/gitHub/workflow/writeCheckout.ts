import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** What actions/checkout leaves: this commit is the folder's HEAD. The commit itself is made up, so git knows no more of it. */
export async function writeCheckout(folder: string, commit: string): Promise<void> {
  for (const part of ['objects', 'refs']) await mkdir(join(folder, '.git', part), { recursive: true })
  await writeFile(join(folder, '.git/HEAD'), `${commit}\n`)
}
