import type { CommitFile } from './createCommit.ts'
import type { GitBranches } from './gitBranches.ts'

export type FileEdits = Readonly<Record<string, string | Uint8Array | CommitFile | undefined>>

export type CommitDetails = {
  readonly message: string
  /** A login, by default `octocat`. */
  readonly author?: string
} & (
  | {
      /** New contents by path; undefined deletes a file. */
      readonly edits: FileEdits
    }
  | {
      /** All files of the commit by path. */
      readonly files: FileEdits
    }
)

/** The branches of a repository, or of a fork of it. */
export type Branches = {
  /** The newest commit of a branch. @throws Error if there is no such branch */
  readonly tip: (branch: string) => string
  /** The newest commit of each branch. */
  readonly tips: GitBranches
  /** @throws Error if there is such a branch, or no such commit */
  readonly createBranch: (branch: string, sha: string) => void
  /** Moves a branch to any commit, as a force push does. */
  readonly moveBranch: (branch: string, sha: string) => void
  readonly deleteBranch: (branch: string) => void
  /** Adds a commit to a branch; the first one creates it. Returns its id. */
  readonly commit: (branch: string, details: CommitDetails) => string
}
