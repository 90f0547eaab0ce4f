import { join } from 'node:path'
import type { ActionStandIn, Checkout } from '../runnerOptions.ts'
import { StepFailure } from '../steps/stepFailure.ts'

/**
 * actions/checkout, with what it does to the workspace.
 * @see https://github.com/actions/checkout for the inputs
 */
export function checkoutAction(checkout: Checkout): ActionStandIn {
  return {
    inputs: { ref: '', path: '', 'fetch-depth': '1', 'persist-credentials': 'true' },
    run: async ({ inputs, workspace, sha, permissions }) => {
      // The repository is private, so that its token needs the permission.
      if (permissions.contents === undefined)
        throw new StepFailure('Repository not found: the token of the job has no permission contents: read.')
      const { ref = '', path = '', 'fetch-depth': depth = '1' } = inputs
      const folder = join(workspace, path)
      try {
        await checkout({ ref: ref === '' ? undefined : ref, sha, folder, fetchDepth: Number(depth) })
      } catch (error) {
        throw new StepFailure(error instanceof Error ? error.message : String(error))
      }
      return {}
    },
  }
}
