import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Problem } from '#lib/model/problem.ts'
import { isOfRehearsals } from '../rollout/rehearsalLog.ts'
import { LOCK_FILE, lockReport } from './reportLock.ts'

/** A folder with the report of the last rehearsal. It never changes other files. */
export type ReportFolder = {
  /**
   * Replaces the last report by these files and returns their paths. @throws Problem when another file has one of the
   * names.
   */
  readonly replace: (files: Readonly<Record<string, string>>) => Promise<readonly string[]>
}

/** The list of the files of the report. */
const LIST_FILE = 'written-by-rehearse.txt'
const LIST_HEADER = "Written by 'npm run rehearse -- --pull-request', which replaces these files and touches no other:"

/** @throws Problem of kind usage when the folder has other files and no list of a report. */
export async function openReportFolder(folder: string): Promise<ReportFolder> {
  await ownFileNames(folder, { isProbed: true })
  return {
    replace: async files => {
      const release = await lockReport(folder)
      try {
        return await replaceReport(folder, files)
      } finally {
        await release()
      }
    },
  }
}

async function replaceReport(folder: string, files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const names = Object.keys(files)
  // Read again: another rehearsal may have written its report meanwhile.
  const ownNames = await ownFileNames(folder)
  const otherFiles = (await readdir(folder)).filter(name => names.includes(name) && !ownNames.includes(name))
  if (otherFiles.length > 0) throw otherFilesProblem(folder, otherFiles)
  for (const name of [...ownNames, LIST_FILE]) await rm(join(folder, name), { force: true })
  // The list first, so that it names every written file even after an interruption.
  for (const [name, text] of [
    [LIST_FILE, `${[LIST_HEADER, ...names].join('\n')}\n`] as const,
    ...Object.entries(files),
  ])
    await writeFile(join(folder, name), text, { flag: 'wx' })
  return names.map(name => join(folder, name))
}

async function ownFileNames(folder: string, { isProbed = false } = {}): Promise<readonly string[]> {
  const fileNames = await createAndList(folder, isProbed)
  const [head, ...names] = fileNames.includes(LIST_FILE)
    ? (await readFile(join(folder, LIST_FILE), 'utf8')).trim().split('\n')
    : []
  // A changed list must not name files outside of the folder.
  if (head === LIST_HEADER) return names.filter(name => /^[\w-]+\.(?:md|html)$/.test(name))
  if (fileNames.length === 0) return []
  throw new Problem(`Cannot write the report into '${folder}': the folder has other files.`, {
    kind: 'usage',
    todo: 'Name an empty or a new folder with --into.',
  })
}

/**
 * Without the logs, which rehearsals of each kind write. Creates the folder, and with `isProbed` a file in it, so that a folder
 * without write permission fails before the rehearsal, not after it.
 */
async function createAndList(folder: string, isProbed: boolean): Promise<readonly string[]> {
  try {
    await mkdir(folder, { recursive: true })
    if (isProbed) await (await lockReport(folder))()
    return (await readdir(folder)).filter(name => name !== LOCK_FILE && !isOfRehearsals(name))
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    const todo = 'Name an empty or a new folder with --into.'
    throw new Problem(`Cannot write the report into '${folder}': ${reason}.`, { kind: 'usage', todo, cause })
  }
}

function otherFilesProblem(folder: string, names: readonly string[]): Problem {
  return new Problem(`Cannot write the report into '${folder}': it has other files named ${names.join(', ')}.`, {
    todo: 'Move them away, or use another folder with --into.',
  })
}
