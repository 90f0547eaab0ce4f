import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { CommitFile } from './createCommit.ts'

/** Folders that a repository ignores. */
const IGNORED: ReadonlySet<string> = new Set(['.git', 'node_modules'])

/**
 * The files of these parts of a folder, each a file or a folder, by path, as a commit holds them. Symbolic links are left
 * out.
 */
export function readFolder(folder: string, parts: readonly string[] = ['']): Readonly<Record<string, CommitFile>> {
  return Object.fromEntries(
    parts
      .flatMap(part => (statSync(join(folder, part)).isFile() ? [part] : pathsBelow(folder, part)))
      .map(path => [path, readCommitFile(join(folder, path))]),
  )
}

function pathsBelow(folder: string, part: string): readonly string[] {
  return readdirSync(join(folder, part), { withFileTypes: true }).flatMap(entry => {
    const path = part === '' ? entry.name : `${part}/${entry.name}`
    if (entry.isDirectory()) return IGNORED.has(entry.name) ? [] : pathsBelow(folder, path)
    return entry.isFile() ? [path] : []
  })
}

function readCommitFile(path: string): CommitFile {
  return { content: readFileSync(path), isExecutable: (statSync(path).mode & 0o100) !== 0 }
}
