import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Branches, FileEdits } from './branches.ts'
import { checkoutCommit } from './checkoutCommit.ts'
import { createBranches } from './createBranches.ts'
import { commitTree, type MergeMethod, mergedTreeOf, rebasedCommits } from './mergeCommits.ts'
import { readFolder } from './readFolder.ts'
import { runGit, type Signature } from './runGit.ts'

export type RepositorySource =
  | { readonly files: FileEdits }
  | {
      readonly folder: string
      /** Files and folders of the folder; by default all. */
      readonly parts?: readonly string[]
    }

type HostedRepositoryOptions = RepositorySource & {
  /** `octo-org/chat` */
  readonly name?: string
  readonly message?: string
}

type MergeRequest = {
  readonly baseSha: string
  readonly headSha: string
  readonly method: MergeMethod
  readonly message: string
  /** The login of the person who merges. */
  readonly by: string
}

/** A real bare git repository, with the operations that GitHub makes on it. All but `checkout` end before they return. */
export type HostedRepository = Branches & {
  /** The bare repository. */
  readonly folder: string
  readonly defaultBranch: string
  /** The branches of another repository that shares its commits. */
  readonly fork: (owner: string) => Branches
  /** The commit that GitHub creates for `refs/pull/N/merge`; undefined for a conflict. Its first parent is the base. */
  readonly mergeResult: (baseSha: string, headSha: string) => string | undefined
  /** The new commits of the base, oldest first; undefined for a conflict. Moves no branch. */
  readonly merge: (request: MergeRequest) => readonly string[] | undefined
  /** Every commit with its parents. */
  readonly commits: ReadonlyMap<string, readonly string[]>
  readonly parents: (sha: string) => readonly string[]
  /** The commits that `headSha` has and `baseSha` has not, oldest first. */
  readonly commitsBetween: (baseSha: string, headSha: string) => readonly string[]
  /** The paths of the files that differ between two commits. */
  readonly changedPaths: (baseSha: string, headSha: string) => readonly string[]
  /** The text of a file in a commit; undefined if the commit has no such file. */
  readonly read: (sha: string, path: string) => string | undefined
  /** Creates, moves or, without a commit, deletes a reference such as `refs/pull/7/merge`. */
  readonly updateReference: (reference: string, sha: string | undefined) => void
  /** As actions/checkout does it. Rejects if there is no such branch. */
  readonly checkout: (request: {
    /** `env/dev`, `refs/heads/env/dev`, `refs/pull/7/merge` or a commit; undefined for `sha`. */
    readonly ref: string | undefined
    readonly sha: string
    readonly folder: string
    /** The number of commits of each line of history; 0 is all, with all branches. */
    readonly fetchDepth: number
  }) => Promise<void>
  readonly remove: () => void
}

const DEFAULT_BRANCH = 'main'
const CREATOR = 'octocat'
const GITHUB = 'web-flow'
/** The time of the first commit, in seconds; each further one is a second later, so that the ids are always the same. */
const FIRST_SECOND = Date.UTC(2026, 10, 22, 12) / 1000

/** Creates the repository with one commit on its default branch. */
export function createHostedRepository({
  name = 'octo-org/chat',
  message = 'Initial commit',
  ...source
}: HostedRepositoryOptions): HostedRepository {
  const folder = mkdtempSync(join(tmpdir(), 'hosted-'))
  runGit(folder, ['init', '--bare', '--quiet', `--initial-branch=${DEFAULT_BRANCH}`])
  const commits = new Map<string, readonly string[]>()
  let seconds = FIRST_SECOND
  const signatureOf = (author: string, committer = author): Signature => ({ author, committer, seconds: seconds++ })
  const shared = { folder, commits, signatureOf }
  const branches = createBranches('refs/heads', shared)
  branches.commit(DEFAULT_BRANCH, {
    message,
    author: CREATOR,
    files: 'files' in source ? source.files : readFolder(source.folder, source.parts),
  })

  const record = (sha: string, parents: readonly string[]): string => {
    commits.set(sha, parents)
    return sha
  }
  const commitsBetween = (baseSha: string, headSha: string) =>
    linesOf(runGit(folder, ['rev-list', '--reverse', '--topo-order', `${baseSha}..${headSha}`]).output)

  function mergeCommit(baseSha: string, headSha: string, text: { message: string; signature: Signature }) {
    const tree = mergedTreeOf(folder, { baseSha, headSha })
    return tree && record(commitTree(folder, tree, [baseSha, headSha], text), [baseSha, headSha])
  }

  function merge({ baseSha, headSha, method, message: text, by }: MergeRequest): readonly string[] | undefined {
    if (method === 'rebase') {
      const rebased = rebasedCommits(folder, { baseSha, headSha }, author => signatureOf(author, by))
      for (const [index, sha] of rebased?.entries() ?? []) record(sha, [rebased?.[index - 1] ?? baseSha])
      return rebased
    }
    const commitText = { message: text, signature: signatureOf(by, GITHUB) }
    if (method === 'merge') {
      const sha = mergeCommit(baseSha, headSha, commitText)
      return sha === undefined ? undefined : commitsBetween(baseSha, sha)
    }
    const tree = mergedTreeOf(folder, { baseSha, headSha })
    return tree === undefined ? undefined : [record(commitTree(folder, tree, [baseSha], commitText), [baseSha])]
  }

  /** A branch, another reference or a commit, in the order in which actions/checkout tries them. */
  function resolve(ref: string): { readonly branch: string | undefined; readonly sha: string } {
    const branch = ref.replace(/^refs\/heads\//, '')
    const tip = branches.tips.get(branch)
    if (tip !== undefined) return { branch, sha: tip }
    const found = runGit(folder, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`], {
      codes: [1, 128],
    })
    if (found.code === 0) return { branch: undefined, sha: found.output }
    throw new Error(`A branch or tag with the name '${ref}' could not be found`)
  }

  return {
    ...branches,
    folder,
    defaultBranch: DEFAULT_BRANCH,
    fork: owner => createBranches(`refs/forks/${owner}/heads`, shared),
    mergeResult: (baseSha, headSha) =>
      mergeCommit(baseSha, headSha, {
        message: `Merge ${headSha} into ${baseSha}`,
        signature: signatureOf(CREATOR, GITHUB),
      }),
    merge,
    commits,
    parents: sha => {
      const found = commits.get(sha)
      if (!found) throw new Error(`The repository has no commit '${sha}'.`)
      return found
    },
    commitsBetween,
    changedPaths: (baseSha, headSha) =>
      runGit(folder, ['diff-tree', '-r', '-z', '--name-only', baseSha, headSha]).output.split('\0').filter(Boolean),
    read: (sha, path) => {
      const { code, output } = runGit(folder, ['cat-file', 'blob', `${sha}:${path}`], { codes: [128] })
      return code === 0 ? output : undefined
    },
    updateReference: (reference, sha) =>
      void runGit(folder, ['update-ref', ...(sha === undefined ? ['-d', reference] : [reference, sha])]),
    checkout: async ({ ref, sha, ...request }) => {
      const commit = ref === undefined ? { branch: undefined, sha } : resolve(ref)
      await checkoutCommit({ ...request, ...commit }, { folder, url: `https://github.com/${name}` })
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

function linesOf(text: string): readonly string[] {
  return text.split('\n').filter(Boolean)
}
