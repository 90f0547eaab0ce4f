import { matchesGlob } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { StoredEnvironment } from '../../repository/storedItems.ts'
import { unsupported } from '../parse/unsupportedFeatureError.ts'
import type { RunState } from './runState.ts'

const MINUTE = 60_000

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
export function branchRefusal(environment: StoredEnvironment, { event, definition }: RunState): string | undefined {
  const { name, branchPatterns, protectedBranches } = environment
  if (protectedBranches)
    throw unsupported(`which branches are protected, as environment '${name}' asks`, definition.path)
  const branch = event.ref.replace(/^refs\/heads\//, '')
  if (!branchPatterns || branchPatterns.some(pattern => matchesGlob(branch, pattern))) return undefined
  return `Branch "${branch}" is not allowed to deploy to ${name} due to environment protection rules.`
}

export function isWaitingFor({ reviewers, waitTimer = 0 }: StoredEnvironment): boolean {
  return reviewers.length > 0 || waitTimer > 0
}

/**
 * Waits for the timer and for a review. Resolves to the reason why the job does not run; undefined if nothing is against
 * it.
 */
export async function awaitRules(
  environment: StoredEnvironment,
  run: RunState,
  { job, signal }: { readonly job: string; readonly signal: AbortSignal },
): Promise<string | undefined> {
  const { name, reviewers, waitTimer = 0, preventSelfReview = false } = environment
  const { approve = neverReviewed, minute = MINUTE } = run.options
  if (waitTimer > 0) await wait(waitTimer * minute, undefined, { signal })
  if (reviewers.length === 0) return undefined
  const excluded = preventSelfReview ? run.triggeringActor : undefined
  const review = await approve({ environment: name, reviewers, excluded, runId: run.id, job })
  return review === 'approved' ? undefined : "The deployment was rejected or didn't satisfy other protection rules."
}

function neverReviewed(): Promise<never> {
  return new Promise(() => {})
}
