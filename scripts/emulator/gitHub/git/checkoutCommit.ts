import { mkdir } from 'node:fs/promises'
import { runLongGit } from './runGit.ts'

type CommitToCheckOut = {
  /** `env/dev`; undefined for a commit that is no branch's. */
  readonly branch: string | undefined
  readonly sha: string
  readonly folder: string
  /** The number of commits of each line of history; 0 is all, with all branches. */
  readonly fetchDepth: number
}

type CheckoutSource = {
  /** The bare repository. */
  readonly folder: string
  /** The repository's address on GitHub, which the job cannot reach without credentials. */
  readonly url: string
}

/**
 * The result of actions/checkout: the files of a commit, and a repository that holds its history to a depth.
 * https://github.com/actions/checkout
 */
export async function checkoutCommit(
  { branch, sha, folder, fetchDepth }: CommitToCheckOut,
  source: CheckoutSource,
): Promise<void> {
  const fetched = branch === undefined ? [sha] : [`+${sha}:refs/remotes/origin/${branch}`]
  const depth = fetchDepth > 0 ? [`--depth=${fetchDepth}`] : []
  await mkdir(folder, { recursive: true })
  await runLongGit(folder, ['init', '--quiet', '--initial-branch=main'])
  await runLongGit(folder, ['config', 'remote.origin.url', source.url])
  const fetch = (...references: readonly string[]) =>
    runLongGit(folder, ['fetch', '--quiet', '--no-tags', '--force', ...depth, source.folder, ...references])
  if (fetchDepth === 0) await fetch('+refs/heads/*:refs/remotes/origin/*')
  await fetch(...fetched)
  const position = branch === undefined ? ['--detach'] : ['-B', branch]
  await runLongGit(folder, ['checkout', '--quiet', '--force', ...position, sha])
}
