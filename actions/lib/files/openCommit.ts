import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { Problem } from '../model/problem.ts'
import type { Workspace } from '../ports.ts'
import { plainDocument, templateDocument } from './readDocument.ts'
import { insideOf, missing } from './repositoryPath.ts'
import { decoded, PLAIN_LIMIT, refuseOverlong, TEMPLATE_LIMIT } from './sourceText.ts'

const run = promisify(execFile)

/** Branches, tags, commits, `HEAD~1`, `refs/pull/7/merge`; nothing that git could take for an option or a range. */
const REFERENCE = /^(?!.*(?:\.\.|@\{))[A-Za-z0-9][\w./@+-]*(?:[~^]\d*)*$/

type Entry = { readonly mode: string; readonly size: number; readonly path: string }

/** The tree of a commit. Only regular files are read: a link of the past may lead anywhere. */
export async function openCommit(root: string, reference: string): Promise<Workspace> {
  if (!REFERENCE.test(reference)) throw unknownReference(reference)
  const git = (words: readonly string[]): Promise<Buffer> => gitOf(root, words)
  const commit = await git(['rev-parse', '--verify', '--quiet', '--end-of-options', `${reference}^{commit}`])
    .then(answer => answer.toString().trim())
    .catch((cause: unknown) => {
      throw isExit(cause) ? unknownReference(reference, cause) : cause
    })

  const entries = async (path: string): Promise<readonly Entry[]> => {
    const answer = await git(['ls-tree', '-z', '--long', '--full-tree', commit, '--', path])
    return answer
      .toString()
      .split('\0')
      .flatMap(line => {
        const [, mode = '', size = '', name = ''] = /^(\d+) \w+ \w+ +(\d+|-)\t(.*)$/s.exec(line) ?? []
        return name ? [{ mode, size: Number(size), path: name }] : []
      })
  }
  const regular = async (file: string): Promise<Entry | undefined> =>
    (await entries(file)).find(entry => entry.path === file && entry.mode.startsWith('100'))
  const text = async (file: string, limit: number): Promise<string> => {
    const entry = await regular(file)
    if (!entry) throw missing(`${file}' at '${reference}`)
    refuseOverlong(file, entry.size, limit)
    return decoded(file, await git(['cat-file', 'blob', `${commit}:${file}`]), limit)
  }
  return {
    exists: async file => (await regular(insideOf(file))) !== undefined,
    list: async folder => {
      const inside = `${insideOf(folder)}/`
      const found = await entries(inside)
      return found
        .filter(entry => entry.mode.startsWith('100'))
        .map(entry => entry.path.slice(inside.length))
        .sort()
    },
    readTemplate: async file => templateDocument(insideOf(file), await text(insideOf(file), TEMPLATE_LIMIT)),
    parseTemplate: templateDocument,
    readPlain: async file => plainDocument(insideOf(file), await text(insideOf(file), PLAIN_LIMIT)),
    at: other => openCommit(root, other),
    commit: async () => commit,
  }
}

/** The commit that is checked out below a folder; undefined where there is no repository, or no git to ask. */
export async function checkedOut(root: string): Promise<string | undefined> {
  try {
    const [commit] = (await gitOf(root, ['rev-parse', '--verify', '--quiet', 'HEAD'])).toString().split('\n')
    return commit
  } catch (error) {
    if (error instanceof Problem || isExit(error)) return undefined
    throw error
  }
}

async function gitOf(root: string, words: readonly string[]): Promise<Buffer> {
  try {
    const order = ['-C', root, ...words]
    const { stdout } = await run('git', order, { encoding: 'buffer', maxBuffer: 4 * 1024 * 1024, windowsHide: true })
    return stdout
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause && cause.code === 'ENOENT')) throw cause
    throw new Problem("Another state of the repository cannot be read: there is no 'git' on the PATH.", {
      kind: 'usage',
      todo: 'Install git.',
      cause,
    })
  }
}

/** Git said no, instead of not being there. */
function isExit(error: unknown): boolean {
  return error instanceof Error && 'code' in error && typeof error.code === 'number'
}

function unknownReference(reference: string, cause?: unknown): Problem {
  return new Problem(`There is no commit '${reference}' in this repository.`, {
    kind: 'usage',
    todo: "Name a branch, a tag or a commit that 'git log' shows; in a shallow clone fetch it first.",
    cause,
  })
}
