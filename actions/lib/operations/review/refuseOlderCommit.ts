import { Problem } from '../../model/problem.ts'
import type { Forge, Reporter } from '../../ports.ts'
import { branchOf, shortSha } from './findReviewedPreview.ts'

type CommitOfEnvironment = { readonly environment: string; readonly commit: string }
type OlderCommitTools = { readonly forge: Pick<Forge, 'deployedCommit' | 'isAncestor'> }

/** An old run that is started again after a newer deployment would bring the old state back with its old approval. */
export async function refuseOlderCommit(
  { environment, commit }: CommitOfEnvironment,
  { forge }: OlderCommitTools,
): Promise<void> {
  const deployed = await forge.deployedCommit(environment)
  if (deployed === undefined || deployed === commit || (await forge.isAncestor(deployed, commit))) return
  throw new Problem(
    `Commit '${shortSha(commit)}' does not descend from '${shortSha(deployed)}', which is deployed to '${environment}': this run is older than that deployment, or the branch was rewritten. Nothing was changed.`,
    {
      kind: 'refused',
      todo: `To go back, revert in a pull request into '${branchOf(environment)}'. A rewritten branch must contain '${deployed}' again.`,
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
