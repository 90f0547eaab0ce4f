import { mkdir } from 'node:fs/promises'
import { runLongGit } from './runGit.ts'

export type CheckoutRequest = {
  /** `refs/heads/env/dev`, `refs/pull/7/merge`; undefined for a commit alone. */
  readonly ref: string | undefined
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
  { ref, sha, folder, fetchDepth }: CheckoutRequest,
  source: CheckoutSource,
): Promise<void> {
  const branch = ref?.startsWith('refs/heads/') ? ref.slice('refs/heads/'.length) : undefined
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
