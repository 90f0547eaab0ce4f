import { Problem } from '../model/problem.ts'
import type { Forge } from '../ports.ts'
import { branchOf, short } from './findReviewed.ts'

/** A run that is run again after a newer deployment would bring the old state back, with everybody's approval of then. */
export async function refuseOlder(
  { environment, commit }: { readonly environment: string; readonly commit: string },
  { forge }: { readonly forge: Pick<Forge, 'deployedCommit' | 'isAncestor'> },
): Promise<void> {
  const deployed = await forge.deployedCommit(environment)
  if (deployed === undefined || deployed === commit || (await forge.isAncestor(deployed, commit))) return
  throw new Problem(
    `Commit '${short(commit)}' does not descend from '${short(deployed)}', which is deployed to '${environment}': this run is older than that deployment, or the branch was rewritten. Nothing was changed.`,
    {
      kind: 'refused',
      todo: `To go back, revert in a pull request into '${branchOf(environment)}'. A rewritten branch must contain '${deployed}' again.`,
    },
  )
}
