import { lstat, readdir, readFile, realpath, stat } from 'node:fs/promises'
import { join, sep } from 'node:path'
import type { Document } from '../model/document.ts'
import { Problem } from '../model/problem.ts'
import type { Workspace } from '../ports.ts'
import { checkedOut, openCommit } from './openCommit.ts'
import { plainDocument, templateDocument } from './readDocument.ts'
import { insideOf, missing } from './repositoryPath.ts'
import { decoded, PLAIN_LIMIT, refuseOverlong, TEMPLATE_LIMIT } from './sourceText.ts'

/**
 * The working tree below a folder; a template is read once. Nothing outside of it is ever read, and no symbolic link that
 * leads out.
 */
export function openWorkspace(root: string): Workspace {
  // What was checked is what is deployed, and reading one takes 15 ms.
  const templates = new Map<string, Promise<Document>>()
  const text = async (file: string, limit: number): Promise<string> => {
    const inside = insideOf(file)
    const found = await regularFile(root, inside)
    refuseOverlong(inside, found.size, limit)
    return decoded(inside, await readFile(found.path), limit)
  }
  return {
    exists: async file => {
      try {
        const inside = insideOf(file)
        if (!(await isLink(join(root, inside)))) await regularFile(root, inside)
        return true
      } catch (error) {
        if (error instanceof Problem) return false
        throw error
      }
    },
    list: async folder => {
      const inside = insideOf(folder)
      const path = await existing(root, inside)
      if (!path || !(await stat(path)).isDirectory()) return []
      const entries = await readdir(path, { withFileTypes: true })
      return entries
        .filter(entry => entry.isFile() || entry.isSymbolicLink())
        .map(entry => entry.name)
        .sort()
    },
    readTemplate: async file => {
      const inside = insideOf(file)
      const read =
        templates.get(inside) ?? text(inside, TEMPLATE_LIMIT).then(source => templateDocument(inside, source))
      templates.set(inside, read)
      return read
    },
    parseTemplate: templateDocument,
    readPlain: async file => plainDocument(insideOf(file), await text(file, PLAIN_LIMIT)),
    at: reference => openCommit(root, reference),
    commit: () => checkedOut(root),
  }
}

async function regularFile(root: string, file: string): Promise<{ readonly path: string; readonly size: number }> {
  const path = await existing(root, file)
  if (!path) throw missing(file)
  const found = await stat(path)
  if (found.isFile()) return { path, size: found.size }
  throw new Problem(`'${file}' is not a file.`, { kind: 'usage', todo: 'Name a file, not a folder or a device.' })
}

/** The real path of what is there; undefined when nothing is. */
async function existing(root: string, file: string): Promise<string | undefined> {
  const base = await realpath(root)
  let real: string
  try {
    real = await realpath(join(base, file))
  } catch (error) {
    if (!isMissing(error)) throw error
    if (await isLink(join(base, file))) throw brokenLink(file)
    return undefined
  }
  if (real === base || real.startsWith(base + sep)) return real
  throw new Problem(`'${file}' is a symbolic link that leads out of the repository.`, {
    kind: 'usage',
    todo: 'Put the file itself there.',
  })
}

function brokenLink(file: string): Problem {
  return new Problem(`'${file}' is a symbolic link that leads nowhere.`, {
    kind: 'usage',
    todo: 'Put the file itself there.',
  })
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')
}

async function isLink(path: string): Promise<boolean> {
  try {
    return (await lstat(path)).isSymbolicLink()
  } catch (error) {
    if (isMissing(error)) return false
    throw error
  }
}
