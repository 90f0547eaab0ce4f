import type { Stats } from 'node:fs'
import { lstat, mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Problem } from '../model/problem.ts'
import type { FileEditor } from '../ports/fileEditor.ts'
import { missingFile, repositoryPathOf } from './repositoryPath.ts'

/** Writes below a folder. A symbolic link is refused: its file may be outside. */
export function connectFileEditor(root: string): FileEditor {
  const stateOf = (inside: string): Promise<Stats | undefined> => lstat(join(root, inside)).catch(() => undefined)
  return {
    replace: async (file, text) => {
      const inside = repositoryPathOf(file)
      const state = await stateOf(inside)
      if (!state) throw missingFile(inside)
      await writeWhole(root, inside, text, state)
    },
    write: async (file, text) => {
      const inside = repositoryPathOf(file)
      await writeWhole(root, inside, text, await stateOf(inside))
    },
  }
}

/** `state` is that of the file before; undefined if there is none. */
async function writeWhole(root: string, inside: string, text: string, state: Stats | undefined): Promise<void> {
  const path = join(root, inside)
  if (state && !state.isFile())
    throw new Problem(`Cannot write '${inside}': it is no regular file.`, {
      kind: 'usage',
      todo: 'Replace it by a file of this repository.',
    })
  const temporary = `${path}.${process.pid}.tmp`
  try {
    if (!state) await mkdir(dirname(path), { recursive: true })
    await writeFile(temporary, text, state && { mode: state.mode })
    await rename(temporary, path)
  } catch (cause) {
    await rm(temporary, { force: true })
    throw new Problem(`Cannot write '${inside}': ${cause instanceof Error ? cause.message : cause}`, { cause })
  }
}
