import type { Environment } from '../../../model/environment.ts'
import type { PaidFeature, Reviewer } from '../../../model/gitHub/repositorySettings.ts'
import type { Lookup } from '../../../model/gitHub/settingRequest.ts'
import { branchOf } from '../../review/findReviewedPreview.ts'

/** A reviewer whose id may have to be read by the command that needs it. */
export type WantedReviewer = Pick<Reviewer, 'name' | 'type'> & { readonly id: number | Lookup }

/** The settings that the workflows of one environment need. */
export type WantedRepository = {
  /** `env/dev` */
  readonly branch: string
  readonly defaultBranch: string
  readonly ruleset: WantedRuleset
  readonly environments: readonly WantedEnvironment[]
}

export type WantedRuleset = { readonly name: string; readonly branch: string; readonly reviewers: number }

export type WantedEnvironment = {
  readonly name: string
  /** The one branch whose jobs may use it. */
  readonly branch: string
  readonly reviewers: readonly WantedReviewer[]
}

/** The names of an environment's two GitHub environments: of its deployments and of its teardown. */
export function gitHubEnvironmentsOf({ name }: Pick<Environment, 'name'>): readonly [string, string] {
  return [name, `${name}-teardown`]
}

export function wantedRepositoryOf(
  environment: Pick<Environment, 'name'>,
  { defaultBranch, reviewers }: { readonly defaultBranch: string; readonly reviewers: readonly WantedReviewer[] },
): WantedRepository {
  const branch = branchOf(environment.name)
  const [deployment, teardown] = gitHubEnvironmentsOf(environment)
  return {
    branch,
    defaultBranch,
    ruleset: { name: branch, branch, reviewers: reviewers.length },
    environments: [
      { name: deployment, branch, reviewers },
      // Teardowns are dispatched on the default branch, so that no change of an environment's branch can add one.
      { name: teardown, branch: defaultBranch, reviewers },
    ],
  }
}

/** With two reviewers, each change is approved by another person than its author. */
export function preventsSelfReview(reviewers: number): boolean {
  return reviewers >= 2
}

/** The features that GitHub refused because of the repository's plan. */
export type MissingFeatures = Pick<ReadonlySet<PaidFeature>, 'has'>
