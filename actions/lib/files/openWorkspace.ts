import type { Dirent } from 'node:fs'
import { lstat, readdir, readFile, realpath, stat } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import type { Document } from '../model/document.ts'
import { Problem } from '../model/problem.ts'
import type { Workspace } from '../ports.ts'
import { changedFiles, checkedOutCommit, cleanCommit, openCommit } from './openCommit.ts'
import { plainDocument, templateDocument } from './readDocument.ts'
import { missingFile, repositoryPathOf } from './repositoryPath.ts'
import { checkLength, decodeUtf8, PLAIN_LIMIT, TEMPLATE_LIMIT } from './sourceText.ts'

/**
 * The working tree below a folder. Each template is read once. Nothing outside the folder is read, also not through a
 * symbolic link.
 */
export function openWorkspace(root: string): Workspace {
  // Checks and deployment see the same text; and parsing a template takes 15 ms.
  const templates = new Map<string, Promise<Document>>()
  const text = async (file: string, limit: number): Promise<string> => {
    const inside = repositoryPathOf(file)
    const { path, size } = await regularFile(root, inside)
    checkLength(inside, size, limit)
    return decodeUtf8(inside, await readFile(path), limit)
  }
  return {
    exists: async file => {
      try {
        const inside = repositoryPathOf(file)
        if (!(await isLink(join(root, inside)))) await regularFile(root, inside)
        return true
      } catch (error) {
        if (error instanceof Problem) return false
        throw error
      }
    },
    realPath: async file => {
      const inside = repositoryPathOf(file)
      const path = await realPathOf(root, inside)
      return path === undefined ? inside : relative(await realpath(root), path).replaceAll(sep, '/')
    },
    list: async folder => {
      const entries = await entriesOf(root, folder)
      return namesOf(entries.filter(entry => entry.isFile() || entry.isSymbolicLink()))
    },
    folders: async folder => namesOf((await entriesOf(root, folder)).filter(entry => entry.isDirectory())),
    readTemplate: async file => {
      const inside = repositoryPathOf(file)
      const read =
        templates.get(inside) ?? text(inside, TEMPLATE_LIMIT).then(source => templateDocument(inside, source))
      templates.set(inside, read)
      return read
    },
    parseTemplate: templateDocument,
    readPlain: async file => plainDocument(repositoryPathOf(file), await text(file, PLAIN_LIMIT)),
    readText: file => text(file, PLAIN_LIMIT),
    at: reference => openCommit(root, reference),
    changedFiles: reference => changedFiles(root, reference, 'HEAD'),
    commit: () => checkedOutCommit(root),
    cleanCommit: () => cleanCommit(root),
  }
}

/** [] for a folder that does not exist. */
async function entriesOf(root: string, folder: string): Promise<readonly Dirent[]> {
  const path = await realPathOf(root, repositoryPathOf(folder))
  return path && (await stat(path)).isDirectory() ? readdir(path, { withFileTypes: true }) : []
}

function namesOf(entries: readonly Dirent[]): readonly string[] {
  return entries.map(({ name }) => name).sort()
}

async function regularFile(root: string, file: string): Promise<{ readonly path: string; readonly size: number }> {
  const path = await realPathOf(root, file)
  if (!path) throw missingFile(file)
  const status = await stat(path)
  if (status.isFile()) return { path, size: status.size }
  throw new Problem(`'${file}' is not a file.`, { kind: 'usage', todo: 'Name a file, not a folder or a device.' })
}

/** The path with symbolic links resolved; undefined when it does not exist. */
async function realPathOf(root: string, file: string): Promise<string | undefined> {
  const base = await realpath(root)
  let path: string
  try {
    path = await realpath(join(base, file))
  } catch (error) {
    if (isCircular(error)) throw circularLink(file)
    if (!isMissing(error)) throw error
    if (await isLink(join(base, file))) throw brokenLink(file)
    return undefined
  }
  if (path === base || path.startsWith(base + sep)) return path
  throw new Problem(`'${file}' is a symbolic link that leads out of the repository.`, {
    kind: 'usage',
    todo: 'Replace the link by the file itself.',
  })
}

function brokenLink(file: string): Problem {
  return new Problem(`'${file}' is a broken symbolic link.`, {
    kind: 'usage',
    todo: 'Replace the link by the file itself.',
  })
}

function circularLink(file: string): Problem {
  return new Problem(`'${file}' is a symbolic link that leads back to itself.`, {
    kind: 'usage',
    todo: 'Replace the link by the file itself.',
  })
}

function isCircular(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ELOOP'
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')
}

async function isLink(path: string): Promise<boolean> {
  try {
    return (await lstat(path)).isSymbolicLink()
  } catch (error) {
    // A folder on the way that leads back to itself: reading it reports that.
    if (isMissing(error) || isCircular(error)) return isCircular(error)
    throw error
  }
}
