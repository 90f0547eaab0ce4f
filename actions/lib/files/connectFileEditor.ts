import { lstat, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Problem } from '../model/problem.ts'
import type { FileEditor } from '../ports/fileEditor.ts'
import { missingFile, repositoryPathOf } from './repositoryPath.ts'

/** Writes below a folder. A symbolic link is refused: its file may be outside. */
export function connectFileEditor(root: string): FileEditor {
  return {
    replace: async (file, text) => {
      const inside = repositoryPathOf(file)
      const path = join(root, inside)
      const state = await lstat(path).catch(() => undefined)
      if (!state) throw missingFile(inside)
      if (!state.isFile())
        throw new Problem(`Cannot write '${inside}': it is no regular file.`, {
          kind: 'usage',
          todo: 'Replace it by a file of this repository.',
        })
      const temporary = `${path}.${process.pid}.tmp`
      try {
        await writeFile(temporary, text, { mode: state.mode })
        await rename(temporary, path)
      } catch (cause) {
        await rm(temporary, { force: true })
        throw new Problem(`Cannot write '${inside}': ${cause instanceof Error ? cause.message : cause}`, { cause })
      }
    },
  }
}
