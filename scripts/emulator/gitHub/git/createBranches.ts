import type { Branches, CommitDetails, FileEdits } from './branches.ts'
import { type CommitFile, createCommit } from './createCommit.ts'
import { GitBranches } from './gitBranches.ts'
import type { Signature } from './runGit.ts'

type SharedHistory = {
  readonly folder: string
  readonly commits: Map<string, readonly string[]>
  readonly signatureOf: (author: string) => Signature
}

/** The branches below a prefix of references: `refs/heads` of the repository, or another one of a fork. */
export function createBranches(prefix: string, { folder, commits, signatureOf }: SharedHistory): Branches {
  const tips = new GitBranches(folder, prefix)

  function tip(branch: string): string {
    const sha = tips.get(branch)
    if (sha === undefined) throw new Error(`The repository has no branch '${branch}'.`)
    return sha
  }
  return {
    tips,
    tip,
    createBranch: (branch, sha) => {
      if (tips.has(branch)) throw new Error(`The repository has a branch '${branch}' already.`)
      tips.set(branch, sha)
    },
    moveBranch: (branch, sha) => void tips.set(branch, sha),
    deleteBranch: branch => {
      tip(branch)
      tips.delete(branch)
    },
    commit: (branch, details) => {
      const parent = tips.get(branch)
      const sha = createCommit(folder, {
        reference: tips.referenceOf(branch),
        parent,
        message: details.message,
        signature: signatureOf(details.author ?? 'octocat'),
        edits: toCommitFiles(filesOf(details)),
        replacesAll: 'files' in details,
      })
      commits.set(sha, parent === undefined ? [] : [parent])
      tips.record(branch, sha)
      return sha
    },
  }
}

function filesOf(details: CommitDetails): FileEdits {
  return 'files' in details ? details.files : details.edits
}

function toCommitFiles(edits: FileEdits): Readonly<Record<string, CommitFile | undefined>> {
  return Object.fromEntries(Object.entries(edits).map(([path, file]) => [path, toCommitFile(file)]))
}

function toCommitFile(file: FileEdits[string]): CommitFile | undefined {
  return typeof file === 'string' || file instanceof Uint8Array ? { content: file } : file
}
