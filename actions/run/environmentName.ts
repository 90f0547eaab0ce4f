import type { WorkflowRun } from '#lib/model/gitHub/workflowRun.ts'
import { Problem } from '#lib/model/problem.ts'
import { environmentOfBranch } from '#lib/operations/review/findReviewedPreview.ts'
import { branchOfRun } from './pushOfEvent.ts'

/** The environment of a run: the one of its branch, or else of the input. A branch holds one environment and no other. */
export function environmentNameOf(run: Pick<WorkflowRun, 'ref'>, input: string | undefined): string {
  const branch = branchOfRun(run)
  const own = branch === undefined ? undefined : environmentOfBranch(branch)
  const name = own ?? input
  if (name === undefined) {
    throw new Problem(`Missing input 'environment': '${run.ref}' is not the branch of an environment.`, {
      kind: 'usage',
      todo: "Set the input 'environment', or run the workflow on a branch 'env/<environment>'.",
    })
  }
  if (input === undefined || input === name) return name
  throw new Problem(`Invalid input 'environment': branch '${branch}' holds environment '${name}', not '${input}'.`, {
    kind: 'usage',
    todo: `Remove the input 'environment', or run the workflow on branch 'env/${input}'.`,
  })
}
