import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createWorkingCopy, type WorkingCopy } from '../../../scripts/rehearsal/rollout/workingCopy.ts'
import type { Files } from '../edits/edit.ts'
import { fixtureFiles } from './fixtureFiles.ts'

let folder: string | undefined

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
  process.once('exit', () => rmSync(root, { recursive: true, force: true }))
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true })
    writeFileSync(join(root, file), text)
  }
  return root
}
