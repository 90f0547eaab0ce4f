import { commitTree, type MergeMethod, mergedTreeOf, rebasedCommits } from './mergeCommits.ts'
import { runGit, type Signature } from './runGit.ts'
import { textsIn } from './textsIn.ts'

type MergeRequest = {
  readonly baseSha: string
  readonly headSha: string
  readonly method: MergeMethod
  readonly message: string
  /** The login of the person who merges. */
  readonly by: string
}

/** The commits of a repository and their merges. None of these moves a branch. */
export type CommitHistory = {
  /** Every commit with its parents. */
  readonly commits: Map<string, readonly string[]>
  /** @throws Error if there is no such commit */
  readonly parents: (sha: string) => readonly string[]
  /** The commits that `headSha` has and `baseSha` has not, oldest first. */
  readonly commitsBetween: (baseSha: string, headSha: string) => readonly string[]
  /** The paths of the files that differ between two commits. */
  readonly changedPaths: (baseSha: string, headSha: string) => readonly string[]
  /** The text of a file in a commit or at a reference; undefined if there is no such file. */
  readonly read: (revision: string, path: string) => string | undefined
  /** The texts of the files in a folder of a commit, by name. */
  readonly textsIn: (sha: string, folder: string) => Readonly<Record<string, string>>
  /** The message of a commit. */
  readonly message: (sha: string) => string
  /** The commit that GitHub creates for `refs/pull/N/merge`; undefined for a conflict. Its first parent is the base. */
  readonly mergeResult: (baseSha: string, headSha: string) => string | undefined
  /** The new commits of the base, oldest first; undefined for a conflict. */
  readonly merge: (request: MergeRequest) => readonly string[] | undefined
}

/** The author of merge results, and the committer of what GitHub itself commits. */
const [AUTHOR, COMMITTER] = ['octocat', 'web-flow']

export function createCommitHistory(
  folder: string,
  commits: Map<string, readonly string[]>,
  signatureOf: (author: string, committer?: string) => Signature,
): CommitHistory {
  const record = (sha: string, parents: readonly string[]): string => {
    commits.set(sha, parents)
    return sha
  }
  const commitsBetween = (baseSha: string, headSha: string) =>
    runGit(folder, ['rev-list', '--reverse', '--topo-order', `${baseSha}..${headSha}`])
      .output.split('\n')
      .filter(Boolean)

  /** A commit of the merged files. */
  function createMerge(
    { baseSha, headSha }: Pick<MergeRequest, 'baseSha' | 'headSha'>,
    parents: readonly string[],
    message: string,
    by: string,
  ): string | undefined {
    const tree = mergedTreeOf(folder, { baseSha, headSha })
    if (tree === undefined) return undefined
    return record(commitTree(folder, tree, parents, { message, signature: signatureOf(by, COMMITTER) }), parents)
  }

  return {
    commits,
    parents: sha => {
      const found = commits.get(sha)
      if (!found) throw new Error(`The repository has no commit '${sha}'.`)
      return found
    },
    commitsBetween,
    changedPaths: (baseSha, headSha) =>
      runGit(folder, ['diff-tree', '-r', '-z', '--name-only', baseSha, headSha]).output.split('\0').filter(Boolean),
    read: (revision, path) => {
      const { code, bytes } = runGit(folder, ['cat-file', 'blob', `${revision}:${path}`], { codes: [128] })
      return code === 0 ? bytes.toString() : undefined
    },
    textsIn: (sha, path) => textsIn(folder, sha, path),
    message: sha => runGit(folder, ['log', '-1', '--format=%B', sha]).output,
    mergeResult: (baseSha, headSha) =>
      createMerge({ baseSha, headSha }, [baseSha, headSha], `Merge ${headSha} into ${baseSha}`, AUTHOR),
    merge: request => {
      const { baseSha, headSha, method, message, by } = request
      if (method === 'rebase') {
        const rebased = rebasedCommits(folder, { baseSha, headSha }, author => signatureOf(author, by))
        for (const [index, sha] of rebased?.entries() ?? []) record(sha, [rebased?.[index - 1] ?? baseSha])
        return rebased
      }
      const sha = createMerge(request, method === 'merge' ? [baseSha, headSha] : [baseSha], message, by)
      return sha === undefined ? undefined : commitsBetween(baseSha, sha)
    },
  }
}
