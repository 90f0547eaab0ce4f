import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Problem } from '#lib/model/problem.ts'

/** A folder with what the last play wrote. What anybody else put there is never touched. */
export type ReportFolder = {
  /** Removes what the last play wrote, writes these, and gives their paths. @throws Problem where another file is in the way. */
  readonly replace: (files: Readonly<Record<string, string>>) => Promise<readonly string[]>
}

/** The list of what is ours. */
const LIST_FILE = 'written-by-rehearse.txt'
const LIST_HEADER = "Written by 'npm run rehearse -- --pull-request', which replaces these files and touches no other:"

/** @throws Problem of kind usage when the folder has other files and was never an album. */
export async function openReportFolder(folder: string): Promise<ReportFolder> {
  const ownNames = await ownFileNames(folder)
  return {
    replace: async files => {
      const names = Object.keys(files)
      const otherFiles = (await readdir(folder)).filter(name => names.includes(name) && !ownNames.includes(name))
      if (otherFiles.length > 0) throw otherFilesProblem(folder, otherFiles)
      for (const name of [...ownNames, LIST_FILE]) await rm(join(folder, name), { force: true })
      // The list first: what is written after it is known to be ours even when this is interrupted.
      for (const [name, text] of [
        [LIST_FILE, `${[LIST_HEADER, ...names].join('\n')}\n`] as const,
        ...Object.entries(files),
      ])
        await writeFile(join(folder, name), text, { flag: 'wx' })
      return names.map(name => join(folder, name))
    },
  }
}

async function ownFileNames(folder: string): Promise<readonly string[]> {
  const found = await createAndList(folder)
  const [head, ...names] = found.includes(LIST_FILE)
    ? (await readFile(join(folder, LIST_FILE), 'utf8')).trim().split('\n')
    : []
  // A list that somebody else wrote must not lead out of the folder.
  if (head === LIST_HEADER) return names.filter(name => /^[\w-]+\.(?:md|html)$/.test(name))
  if (found.length === 0) return []
  throw new Problem(`Folder '${folder}' has files that the rehearsal did not write, so nothing is written into it.`, {
    kind: 'usage',
    todo: 'Name a folder that is empty or not there yet.',
  })
}

/** Made where it is missing: what cannot be written is said before the play, not after it. */
async function createAndList(folder: string): Promise<readonly string[]> {
  try {
    await mkdir(folder, { recursive: true })
    return await readdir(folder)
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause)
    const todo = 'Name a folder that is empty or not there yet.'
    throw new Problem(`Nothing can be written into '${folder}': ${why}.`, { kind: 'usage', todo, cause })
  }
}

function otherFilesProblem(folder: string, names: readonly string[]): Problem {
  return new Problem(`Nothing was written into '${folder}': ${names.join(', ')} is there and not by the rehearsal.`, {
    todo: 'Move it away, or name another folder with --into.',
  })
}
