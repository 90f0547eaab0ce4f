import { Problem } from '../../model/problem.ts'
import type { Forge, Reporter } from '../../ports.ts'
import { branchOf, shortSha } from './findReviewedPreview.ts'

type CommitOfEnvironment = {
  readonly environment: string
  /** The commit of this run. */
  readonly commit: string
  /** The newest commit that the stack's history says was executed; undefined if it has none. */
  readonly executed: string | undefined
}
type OlderCommitTools = { readonly forge: Pick<Forge, 'deployedCommit' | 'isAncestor'> }

/**
 * An old run that is started again would bring the old state back with its old approval. The newest execution counts,
 * whatever its verification said; GitHub's deployments are asked only where the stack's history has no commit.
 */
export async function refuseOlderCommit(
  { environment, commit, executed }: CommitOfEnvironment,
  { forge }: OlderCommitTools,
): Promise<void> {
  const newest = executed ?? (await forge.deployedCommit(environment))
  if (newest === undefined || newest === commit || (await forge.isAncestor(newest, commit))) return
  const source =
    executed === undefined
      ? `of which a deployment to '${environment}' ended`
      : `which was executed on '${environment}'`
  throw new Problem(
    `Commit '${shortSha(commit)}' does not descend from '${shortSha(newest)}', ${source}: this run is older than that deployment, or '${shortSha(newest)}' is not in its branch. Nothing was changed.`,
    {
      kind: 'refused',
      todo: `To go back, revert in a pull request into '${branchOf(environment)}'. Otherwise merge commit '${newest}' into '${branchOf(environment)}', or deploy the branch once from a terminal.`,
    },
  )
}

/** A fingerprint identifies the change exactly: an approval of one goes on if GitHub does not respond. */
export async function refuseOlderCommitOrWarn(
  about: CommitOfEnvironment,
  tools: OlderCommitTools & { readonly reporter: Reporter },
): Promise<void> {
  try {
    await refuseOlderCommit(about, tools)
  } catch (error) {
    if (!(error instanceof Problem) || error.kind === 'refused') throw error
    const text = `Cannot check whether a newer commit is deployed to '${about.environment}': ${error.message}`
    tools.reporter.report({ kind: 'warning', text })
  }
}
