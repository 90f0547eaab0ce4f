import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DEFAULT_BRANCH, REPOSITORY } from '../repository/repositoryState.ts'
import type { Checkout } from '../workflow/runnerOptions.ts'
import type { Branches, FileEdits } from './branches.ts'
import { checkoutCommit } from './checkoutCommit.ts'
import { type CommitHistory, createCommitHistory } from './commitHistory.ts'
import { createBranches } from './createBranches.ts'
import { readFolder } from './readFolder.ts'
import { runGit, type Signature } from './runGit.ts'

type RepositorySource =
  | { readonly files: FileEdits }
  | {
      readonly folder: string
      /** Files and folders of the folder; by default all. */
      readonly parts?: readonly string[]
    }

type HostedRepositoryOptions = RepositorySource & {
  /** `octo-org/chat` */
  readonly name?: string
  /** Of the first commit. */
  readonly message?: string
}

/** A real bare git repository, with the operations that GitHub makes on it. All but `checkout` end before they return. */
export type HostedRepository = Branches &
  CommitHistory & {
    /** The bare repository. */
    readonly folder: string
    readonly defaultBranch: string
    /** The branches of another repository that shares its commits. */
    readonly fork: (owner: string) => Branches
    /** Creates, moves or, without a commit, deletes a reference such as `refs/pull/7/merge`. */
    readonly updateReference: (reference: string, sha: string | undefined) => void
    /** As actions/checkout does it. Rejects if there is no such branch. */
    readonly checkout: Checkout
    readonly remove: () => void
  }

/** The time of the first commit, in seconds; each further one is a second later, so that the ids are always the same. */
const FIRST_SECOND = Date.UTC(2026, 10, 22, 12) / 1000

/** Creates the repository with one commit on its default branch. */
export function createHostedRepository({
  name = REPOSITORY.name,
  message = 'Initial commit',
  ...source
}: HostedRepositoryOptions): HostedRepository {
  const folder = mkdtempSync(join(tmpdir(), 'hosted-'))
  runGit(folder, ['init', '--bare', '--quiet', `--initial-branch=${DEFAULT_BRANCH}`])
  const commits = new Map<string, readonly string[]>()
  const forks = new Map<string, Branches>()
  let seconds = FIRST_SECOND
  const signatureOf = (author: string, committer = author): Signature => ({ author, committer, seconds: seconds++ })
  const shared = { folder, commits, signatureOf }
  const branches = createBranches('refs/heads', shared)
  branches.commit(DEFAULT_BRANCH, {
    message,
    files: 'files' in source ? source.files : readFolder(source.folder, source.parts),
  })
  return {
    ...branches,
    ...createCommitHistory(folder, commits, signatureOf),
    folder,
    defaultBranch: DEFAULT_BRANCH,
    fork: owner => {
      const fork = forks.get(owner) ?? createBranches(`refs/forks/${owner}/heads`, shared)
      forks.set(owner, fork)
      return fork
    },
    updateReference: (reference, sha) =>
      void runGit(folder, ['update-ref', ...(sha === undefined ? ['-d', reference] : [reference, sha])]),
    checkout: async ({ ref, sha, ...request }) => {
      const commit = ref === undefined ? { branch: undefined, sha } : resolve(ref)
      await checkoutCommit({ ...request, ...commit }, { folder, url: `https://github.com/${name}` })
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }

  /** A branch, another reference or a commit, in the order in which actions/checkout tries them. */
  function resolve(ref: string): { readonly branch: string | undefined; readonly sha: string } {
    const branch = ref.replace(/^refs\/heads\//, '')
    const tip = branches.tips.get(branch)
    if (tip !== undefined) return { branch, sha: tip }
    const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`]
    const found = runGit(folder, args, { codes: [1, 128] })
    if (found.code === 0) return { branch: undefined, sha: found.output }
    throw new Error(`A branch or tag with the name '${ref}' could not be found`)
  }
}
