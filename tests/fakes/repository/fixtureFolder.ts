import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createWorkingCopy, type WorkingCopy } from '../../../scripts/rehearsal/rollout/workingCopy.ts'
import type { Files } from '../edits/edit.ts'
import { writeFiles } from '../files/writeFiles.ts'
import { fixtureFiles } from './fixtureFiles.ts'

let folder: string | undefined
/** One listener removes all of them: Node warns about more than ten. */
const temporaryFolders: string[] = []

/**
 * The templates of this repository and the environments of the tests in a folder, for processes that only read it. It is
 * removed when this process ends.
 */
export function fixtureFolder(): string {
  folder ??= temporaryFolder(fixtureFiles)
  return folder
}

/** A copy of these files that a test edits, by default of those of the tests. */
export function createFixtureCopy(files?: Files): Promise<WorkingCopy> {
  return createWorkingCopy(files ? temporaryFolder(files) : fixtureFolder())
}

function temporaryFolder(files: Files): string {
  const root = mkdtempSync(join(tmpdir(), 'fixture-'))
  if (temporaryFolders.length === 0) process.once('exit', removeFolders)
  temporaryFolders.push(root)
  writeFiles(root, Object.entries(files))
  return root
}

function removeFolders(): void {
  for (const root of temporaryFolders) rmSync(root, { recursive: true, force: true })
}
