import type { JsonMap } from '../json.ts'

/** A user (`octocat`) or a team (`octo-org/operations`) that reviews changes of an environment. */
export type Reviewer = {
  readonly name: string
  readonly type: 'User' | 'Team'
  readonly id: number
}

/** The settings of a GitHub environment that limit its jobs. */
export type GitHubEnvironment = {
  readonly name: string
  /** The patterns of the branches and tags that may use it; undefined: every branch, or every protected one. */
  readonly policies: readonly BranchPolicy[] | undefined
  readonly reviewers: readonly Pick<Reviewer, 'type' | 'id' | 'name'>[]
  readonly preventSelfReview: boolean
  /** Minutes that every job waits. */
  readonly waitTimer: number
  /** Undefined if GitHub does not say it. */
  readonly administratorsBypass: boolean | undefined
}

export type BranchPolicy = { readonly id: number; readonly name: string; readonly type: 'branch' | 'tag' }

/** A ruleset as GitHub's API has it, with its rules. */
export type Ruleset = { readonly id: number; readonly definition: JsonMap }

/** What GitHub says about a repository and the token that asks. */
export type RepositoryAccess = {
  /** `owner/name` */
  readonly repository: string
  readonly isPrivate: boolean
  readonly defaultBranch: string
  /** True if the token's user is an administrator of the repository. */
  readonly isAdministrator: boolean
  /** The scopes of a classic token; undefined for every other token, whose permissions GitHub does not list. */
  readonly scopes: readonly string[] | undefined
}

/** The switch of GitHub Actions in a repository. */
export type ActionsSwitch = {
  readonly enabled: boolean
  /** Undefined where Actions are off. */
  readonly allowedActions: 'all' | 'local_only' | 'selected' | undefined
}

/** A feature that the plan of a private repository may not have. administrators: they are bound by the rules, too. */
export type PaidFeature = 'ruleset' | 'reviewers' | 'branch-policies' | 'environment' | 'administrators'

/** A value, or the sentence of GitHub that the repository's plan does not have it. */
export type FeatureResult<T> =
  | { readonly kind: 'available'; readonly value: T }
  | { readonly kind: 'unavailable'; readonly reason: string }
