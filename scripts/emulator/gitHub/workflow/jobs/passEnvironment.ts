import { matchesGlob } from 'node:path'
import type { StoredEnvironment } from '../../repository/repositoryState.ts'
import type { RunState } from './runState.ts'

/** The environment that a job names; GitHub creates it without rules if it does not exist. */
export function environmentOf({ options }: RunState, name: string): StoredEnvironment {
  const { environments } = options.gitHub.state
  const environment = environments.get(name) ?? { name, reviewers: [] }
  environments.set(name, environment)
  return environment
}

/**
 * Why the environment refuses the branch; undefined if it accepts it. For a pull request the branch is
 * `refs/pull/NUMBER/merge`.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/deployments-and-environments#deployment-branches-and-tags
 */
export function branchRefusal({ name, branchPatterns }: StoredEnvironment, ref: string): string | undefined {
  const branch = ref.replace(/^refs\/heads\//, '')
  if (!branchPatterns || branchPatterns.some(pattern => matchesGlob(branch, pattern))) return undefined
  return `Branch "${branch}" is not allowed to deploy to ${name} due to environment protection rules.`
}

/** Waits for a review. Resolves to the reason why the job does not run; undefined if a reviewer approved it. */
export async function awaitReview(
  { name, reviewers }: StoredEnvironment,
  run: RunState,
  job: string,
): Promise<string | undefined> {
  if (reviewers.length === 0) return undefined
  const { approve = () => new Promise<never>(() => {}) } = run.options
  const review = await approve({ environment: name, reviewers, runId: run.id, job })
  return review === 'approved' ? undefined : `The deployment was rejected or didn't satisfy other protection rules.`
}
