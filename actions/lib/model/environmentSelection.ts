import type { Role } from './environment.ts'

/** The roles that the jobs of a workflow for environments assume. */
export type SelectionRole = Exclude<Role, 'preview'>

/** The environments that a workflow works on. */
export type EnvironmentSelection = {
  readonly names: readonly string[]
  readonly skipped: readonly SkippedEnvironment[]
}

/**
 * Why a workflow does not work on an environment. new-branch, deleted-branch: the push created or deleted its branch.
 * no-branch, no-file: one is missing to the other. not-set-up: its account is that of AWS's documentation.
 */
export type SkipReason = 'new-branch' | 'deleted-branch' | 'no-branch' | 'no-file' | 'not-set-up'

export type SkippedEnvironment = { readonly name: string; readonly reason: SkipReason }
