import { Problem } from '../../model/problem.ts'
import { readOwnedEnvironment } from '../environment/readOwnedEnvironments.ts'
import { bestEffort } from '../reporting/bestEffort.ts'
import type { SelectionTools } from './selectionOrder.ts'

type GitHubEnvironmentCheck = {
  readonly environment: string
  /** `dev`, or `dev-teardown` */
  readonly gitHubEnvironment: string
  readonly isPrivate: boolean
}

/**
 * Refuses a GitHub environment that jobs of every branch may use, and one that GitHub would create without the reviewers of
 * the environment's file. In a private repository both are warnings, because its plan may not have such rules; the role
 * trusts one branch alone in any case.
 */
export async function refuseUnlimitedEnvironment(
  { environment, gitHubEnvironment, isPrivate }: GitHubEnvironmentCheck,
  { workspace, forge, reporter }: SelectionTools,
): Promise<void> {
  const action = `Reading the branch policy of GitHub environment '${gitHubEnvironment}'`
  const limit = await bestEffort(action, () => forge.branchLimitOf(gitHubEnvironment), { reporter })
  const todo = `Let an administrator of this repository run 'npm run bootstrap -- ${environment}', which creates it with its branch policy.`
  const warn = (text: string): void => reporter.report({ kind: 'warning', text: `${text} ${todo}` })
  switch (limit) {
    case undefined:
    case 'limited':
      return
    case 'absent': {
      const text = `There is no GitHub environment '${gitHubEnvironment}': GitHub creates it without reviewers and without a branch policy.`
      const owned = await readOwnedEnvironment(environment, { workspace })
      if (isPrivate || owned?.reviewers.length === 0) return warn(text)
      throw new Problem(`${text} Nothing was touched.`, { kind: 'refused', todo })
    }
    case 'unlimited':
      if (isPrivate)
        return warn(`GitHub environment '${gitHubEnvironment}' has no branch policy: jobs of every branch may use it.`)
      throw new Problem(
        `GitHub environment '${gitHubEnvironment}' has no branch policy, so that jobs of every branch may use it. Nothing was touched.`,
        { kind: 'refused', todo },
      )
    default:
      return limit satisfies never
  }
}
