import type { Stats } from 'node:fs'
import { access, constants, realpath, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Problem } from '../model/problem.ts'

export type Report = {
  /** Replaces the file as a whole: a reader sees the former text or all of the new one. */
  readonly write: (text: string) => Promise<void>
}

/**
 * A file for a report, anywhere on the machine. It is checked at once, so that a wrong path is not noticed after the work.
 * @throws Problem if it is a folder, or cannot be written
 */
export async function openReport(file: string): Promise<Report> {
  const state = await stateOf(file)
  if (state?.isDirectory()) throw notWritable(file, 'it is a folder')
  // A pipe or `/dev/stdout` is no file to replace.
  const isReplaced = state === undefined || state.isFile()
  const path = state && isReplaced ? await realpath(file) : file
  await attempt(file, () => access(isReplaced ? dirname(path) : path, constants.W_OK))
  return {
    write: async text => {
      if (!isReplaced) return attempt(file, () => writeFile(path, text))
      const temporary = `${path}.${process.pid}.tmp`
      try {
        await attempt(file, async () => {
          await writeFile(temporary, text, state && { mode: state.mode })
          await rename(temporary, path)
        })
      } catch (error) {
        await rm(temporary, { force: true })
        throw error
      }
    },
  }
}

async function stateOf(file: string): Promise<Stats | undefined> {
  try {
    return await stat(file)
  } catch (error) {
    if (isMissing(error)) return undefined
    throw notWritable(file, reasonOf(error), error)
  }
}

async function attempt(file: string, perform: () => Promise<void>): Promise<void> {
  try {
    await perform()
  } catch (error) {
    throw notWritable(file, isMissing(error) ? `there is no folder '${dirname(file)}'` : reasonOf(error), error)
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

function notWritable(file: string, reason: string, cause?: unknown): Problem {
  return new Problem(`Cannot write '${file}': ${reason}.`, {
    kind: 'usage',
    todo: 'Name a file in a folder that exists and that you may write to.',
    cause,
  })
}
