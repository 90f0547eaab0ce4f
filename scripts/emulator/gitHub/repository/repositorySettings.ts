import type { JsonMap } from '#lib/model/json.ts'

/** A ruleset with the members of the request that made it. */
export type StoredRuleset = { readonly id: number; definition: JsonMap }

export type RepositoryRole = 'admin' | 'write' | 'read' | 'none'

/** The settings that only administrators change, and the accounts that GitHub knows. */
export type RepositorySettings = {
  /**
   * The visibility of the repository and the plan of its owner. A private one has rulesets and patterns of branches with a
   * Team plan, and required reviewers with an Enterprise plan alone.
   * https://docs.github.com/en/actions/reference/workflows-and-actions/deployments-and-environments
   */
  plan: 'public' | 'team-private' | 'free-private'
  actions: { readonly enabled: boolean; readonly allowedActions: 'all' | 'local_only' | 'selected' }
  readonly rulesets: StoredRuleset[]
  readonly users: Map<string, { readonly id: number; readonly role: RepositoryRole }>
  /** The ids of teams, by `organization/team`. */
  readonly teams: Map<string, number>
}

export function createRepositorySettings(): RepositorySettings {
  return {
    plan: 'public',
    actions: { enabled: true, allowedActions: 'all' },
    rulesets: [],
    users: new Map([['octocat', { id: 583_231, role: 'admin' }]]),
    teams: new Map(),
  }
}
