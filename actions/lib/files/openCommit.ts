import { execFile } from 'node:child_process'
import { posix } from 'node:path'
import { promisify } from 'node:util'
import { Problem } from '../model/problem.ts'
import type { Workspace } from '../ports.ts'
import { plainDocument, templateDocument } from './readDocument.ts'
import { missingFile, repositoryPathOf } from './repositoryPath.ts'
import { checkLength, decodeUtf8, PLAIN_LIMIT, TEMPLATE_LIMIT } from './sourceText.ts'

const run = promisify(execFile)

/** Branches, tags, commits, `HEAD~1`, `refs/pull/7/merge`; nothing that git could read as an option or a range. */
const REFERENCE = /^(?!.*(?:\.\.|@\{))[A-Za-z0-9][\w./@+-]*(?:[~^]\d*)*$/

/** Milliseconds for one command of git, which takes a few. */
const LIMIT = 60_000

/** A link to a link to a link is a mistake, or a circle. */
const MAXIMUM_LINKS = 8

type TreeEntry = { readonly mode: string; readonly size: number; readonly path: string }

/** The tree of a commit. Only regular files are read: a symbolic link in it may lead anywhere. */
export async function openCommit(root: string, reference: string): Promise<Workspace> {
  const git = (args: readonly string[]): Promise<Buffer> => runGit(root, args)
  const commit = await commitOf(root, reference)
  const entries = async (path: string): Promise<readonly TreeEntry[]> => {
    const output = await git(['ls-tree', '-z', '--long', '--full-tree', commit, '--', path])
    return output
      .toString()
      .split('\0')
      .flatMap(line => {
        const [, mode = '', size = '', name = ''] = /^(\d+) \w+ \w+ +(\d+|-)\t(.*)$/s.exec(line) ?? []
        return name ? [{ mode, size: Number(size), path: name }] : []
      })
  }
  const regularFile = async (file: string): Promise<TreeEntry | undefined> =>
    (await entries(file)).find(entry => entry.path === file && entry.mode.startsWith('100'))
  const text = async (file: string, limit: number): Promise<string> => {
    const entry = await regularFile(file)
    if (!entry) throw missingFile(file, reference)
    checkLength(file, entry.size, limit)
    return decodeUtf8(file, await git(['cat-file', 'blob', `${commit}:${file}`]), limit)
  }
  const namesIn = async (folder: string, isNamed: (entry: TreeEntry) => boolean): Promise<readonly string[]> => {
    const inside = repositoryPathOf(folder)
    // The paths of the tree's root have no './' before them.
    const prefix = inside === '.' ? '' : `${inside}/`
    return (await entries(`${inside}/`))
      .filter(isNamed)
      .map(entry => entry.path.slice(prefix.length))
      .sort()
  }
  return {
    exists: async file => (await regularFile(repositoryPathOf(file))) !== undefined,
    realPath: async file => {
      let path = repositoryPathOf(file)
      for (let links = 0; links < MAXIMUM_LINKS; links++) {
        const link = (await entries(path)).find(entry => entry.path === path && entry.mode === '120000')
        if (!link) return path
        const target = decodeUtf8(path, await git(['cat-file', 'blob', `${commit}:${path}`]), PLAIN_LIMIT)
        path = repositoryPathOf(posix.join(posix.dirname(path), target))
      }
      return path
    },
    list: folder => namesIn(folder, entry => entry.mode.startsWith('100')),
    // The mode of a folder in a tree of git.
    folders: folder => namesIn(folder, entry => entry.mode === '040000'),
    readTemplate: async file =>
      templateDocument(repositoryPathOf(file), await text(repositoryPathOf(file), TEMPLATE_LIMIT)),
    parseTemplate: templateDocument,
    readPlain: async file => plainDocument(repositoryPathOf(file), await text(repositoryPathOf(file), PLAIN_LIMIT)),
    readText: file => text(repositoryPathOf(file), PLAIN_LIMIT),
    at: other => openCommit(root, other),
    changedFiles: other => changedFiles(root, other, commit),
    commit: async () => commit,
    cleanCommit: async () => commit,
  }
}

/** The id of the commit that a reference names. */
async function commitOf(root: string, reference: string): Promise<string> {
  if (!REFERENCE.test(reference)) throw unknownReference(reference)
  try {
    const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${reference}^{commit}`]
    return (await runGit(root, args)).toString().trim()
  } catch (cause) {
    throw isGitFailure(cause) ? unknownReference(reference, cause) : cause
  }
}

/** The paths of the files that differ between two commits, sorted. A renamed file is two of them. */
export async function changedFiles(root: string, before: string, after: string): Promise<readonly string[]> {
  const [from, to] = await Promise.all([commitOf(root, before), commitOf(root, after)])
  const output = await runGit(root, ['diff-tree', '-r', '-z', '--name-only', '--no-renames', from, to])
  return output.toString().split('\0').filter(Boolean).sort()
}

/** The commit that is checked out in a folder; undefined without a repository or without git. */
export async function checkedOutCommit(root: string): Promise<string | undefined> {
  try {
    const [commit] = (await runGit(root, ['rev-parse', '--verify', '--quiet', 'HEAD'])).toString().split('\n')
    return commit
  } catch (error) {
    if (error instanceof Problem || isGitFailure(error)) return undefined
    throw error
  }
}

/** The commit that is checked out, if every file below the folder equals it and none was added. */
export async function cleanCommit(root: string): Promise<string | undefined> {
  const commit = await checkedOutCommit(root)
  if (commit === undefined) return undefined
  try {
    const differences = await runGit(root, ['--no-optional-locks', 'status', '--porcelain', '--', '.'])
    return differences.length === 0 ? commit : undefined
  } catch (error) {
    if (isGitFailure(error) || isLongOutput(error)) return undefined
    throw error
  }
}

async function runGit(root: string, args: readonly string[]): Promise<Buffer> {
  try {
    const options = { encoding: 'buffer', maxBuffer: 4 * 1024 * 1024, windowsHide: true, timeout: LIMIT } as const
    const { stdout } = await run('git', ['-C', root, ...args], options)
    return stdout
  } catch (cause) {
    if (cause instanceof Error && 'killed' in cause && cause.killed) throw hangingGit(args, cause)
    if (!(cause instanceof Error && 'code' in cause && cause.code === 'ENOENT')) throw cause
    throw new Problem("Cannot read another commit of the repository: 'git' is not on the PATH.", {
      kind: 'usage',
      todo: 'Install git.',
      cause,
    })
  }
}

function hangingGit([command = '']: readonly string[], cause: Error): Problem {
  return new Problem(`'git ${command}' did not end within ${LIMIT / 1000} seconds.`, {
    todo: "Run 'git status' in the repository: another process of git, or a file system that does not answer, may stop it.",
    cause,
  })
}

/** True if git ran and failed; false if git is missing. */
function isGitFailure(error: unknown): boolean {
  return error instanceof Error && 'code' in error && typeof error.code === 'number'
}

/** True if git listed more differences than are read. */
function isLongOutput(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_CHILD_PROCESS_STDIO_MAXBUFFER'
}

function unknownReference(reference: string, cause?: unknown): Problem {
  return new Problem(`There is no commit '${reference}' in this repository.`, {
    kind: 'usage',
    todo: "Name a branch, a tag or a commit that 'git log' shows; in a shallow clone, fetch it first.",
    cause,
  })
}
