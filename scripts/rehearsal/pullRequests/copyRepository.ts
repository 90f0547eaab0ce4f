import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { createHostedRepository, type HostedRepository } from '../../emulator/gitHub/git/hostedRepository.ts'
import { readFolder } from '../../emulator/gitHub/git/readFolder.ts'

/** The folder of this repository, with the actions and workflows. */
export const ROOT = join(import.meta.dirname, '../../..')

/**
 * The copy that "Use this template" would make, with as much as the workflows need: workflows, actions with their bundles,
 * lock file, and the templates and environments of a folder.
 */
export function copyRepository(folder: string, name: string): HostedRepository {
  const actions = readdirSync(join(ROOT, 'actions'), { withFileTypes: true, recursive: true })
    .filter(entry => entry.isFile() && entry.name === 'action.yml')
    .map(entry => join(entry.parentPath, entry.name).slice(ROOT.length + 1))
  const parts = ['.github/workflows', 'actions/dist', 'package.json', 'package-lock.json', ...actions]
  const files = { ...readFolder(ROOT, parts), ...readFolder(folder, ['cloudformation', 'environments']) }
  return createHostedRepository({ files, name })
}
