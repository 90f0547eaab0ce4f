import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { FileEdits } from '../../emulator/gitHub/git/branches.ts'
import { readFolder } from '../../emulator/gitHub/git/readFolder.ts'

/** The folder of this repository, with the actions and workflows. */
export const ROOT = join(import.meta.dirname, '../../..')

/** The files of this repository that its workflows need: themselves, the actions with their bundles, and the lock file. */
export function workflowFiles(): FileEdits {
  const actions = readdirSync(join(ROOT, 'actions'))
    .map(action => join('actions', action, 'action.yml'))
    .filter(file => existsSync(join(ROOT, file)))
  return readFolder(ROOT, ['.github/workflows', 'actions/dist', 'package.json', 'package-lock.json', ...actions])
}

/** The templates and environments of a folder. */
export function environmentFiles(folder: string): FileEdits {
  return readFolder(folder, ['cloudformation', 'environments'])
}
