import { runGit, type Signature } from './runGit.ts'

/** The ways in which GitHub merges a pull request. */
export type MergeMethod = 'merge' | 'squash' | 'rebase'

type Commits = { readonly baseSha: string; readonly headSha: string }
type CommitText = { readonly message: string; readonly signature: Signature }

/** The tree of two commits after a merge; undefined for a conflict. */
export function mergedTreeOf(folder: string, { baseSha, headSha }: Commits): string | undefined {
  const { code, output } = runGit(folder, ['merge-tree', '--write-tree', baseSha, headSha], { codes: [1] })
  return code === 0 ? output : undefined
}

/** A commit of a tree, which belongs to no branch yet. */
export function commitTree(
  folder: string,
  tree: string,
  parents: readonly string[],
  { message, signature }: CommitText,
): string {
  const args = ['commit-tree', tree, ...parents.flatMap(parent => ['-p', parent])]
  return runGit(folder, args, { input: message, signature }).output
}

/**
 * The commits of `headSha` that `baseSha` does not have, oldest first and without merges, each created anew on top of
 * `baseSha`; undefined for a conflict. https://docs.github.com/en/pull-requests/reference/merge-methods
 */
export function rebasedCommits(
  folder: string,
  { baseSha, headSha }: Commits,
  signatureOf: (author: string) => Signature,
): readonly string[] | undefined {
  const format = '--format=%H%x09%P%x09%an%x09%s'
  const range = [`${baseSha}..${headSha}`]
  const { output } = runGit(folder, ['log', '--reverse', '--topo-order', '--no-merges', format, ...range])
  const rebased: string[] = []
  for (const line of output.split('\n').filter(Boolean)) {
    const [sha = '', parent = '', author = '', message = ''] = line.split('\t')
    const onto = rebased.at(-1) ?? baseSha
    const signature = signatureOf(author)
    // A merge takes the changes since the common ancestor: with the tree of `onto` as a sibling of the commit, those of
    // the commit alone.
    const sibling = commitTree(folder, `${onto}^{tree}`, [parent], { message, signature })
    const tree = mergedTreeOf(folder, { baseSha: sibling, headSha: sha })
    if (tree === undefined) return undefined
    rebased.push(commitTree(folder, tree, [onto], { message, signature }))
  }
  return rebased
}
