import type { PaidFeature } from './repositorySettings.ts'
import type { SettingChange } from './settingRequest.ts'

/**
 * How the repository on GitHub stands after a run. no-repository: the bootstrap stack has no roles for GitHub. no-token: it
 * was neither read nor changed. differs: `changes` were not made, because the run only reports. declined: the same, after
 * a prompt.
 */
export type RepositoryOutcome = {
  readonly kind: 'unchanged' | 'changed' | 'differs' | 'declined' | 'no-token' | 'no-repository'
  /** `owner/name`; undefined without a repository. */
  readonly repository: string | undefined
  /** Made, or with every other kind still to be made. */
  readonly changes: readonly SettingChange[]
  readonly missing: readonly MissingFeature[]
  /** Sentences about the environment's reviewers and owners, and what else a person decides. */
  readonly notes: readonly string[]
}

/** A feature that the repository's plan does not have, with GitHub's reason. */
export type MissingFeature = { readonly feature: PaidFeature; readonly reason: string }
