import { isMap, type Json, type JsonMap } from '#lib/model/json.ts'
import type { RepositoryState } from '../repository/repositoryState.ts'
import type { StoredEnvironment } from '../repository/storedItems.ts'
import {
  type ApiHandlers,
  type ApiResponse,
  apiUrlOf,
  errorResponseOf,
  fieldsOf,
  NO_CONTENT,
  NOT_FOUND,
  textOrEmpty,
} from './apiResponse.ts'

/** GitHub environments, with their reviewers and the patterns of their branches. https://docs.github.com/en/rest/deployments */
export const environmentHandlers: ApiHandlers = {
  'repos/get-all-environments': state => {
    const environments = [...state.environments.values()].map(stored => toApiEnvironment(state, stored))
    return { status: 200, body: { total_count: environments.length, environments } }
  },
  'repos/get-environment': (state, { path }) =>
    withEnvironment(state, path, stored => ({ status: 200, body: toApiEnvironment(state, stored) })),
  'repos/create-or-update-environment': (state, { path, body }) => {
    const request = fieldsOf(body)
    const refusal = planRefusalOf(state, request)
    if (refusal) return refusal
    const name = textOrEmpty(path.environment_name)
    const reviewers = reviewersIn(state, request.reviewers)
    if (!reviewers) return errorResponseOf(422, { message: 'Validation Failed', errors: ['Reviewers are invalid'] })
    const policy = isMap(request.deployment_branch_policy) ? request.deployment_branch_policy : {}
    const patterns = policy.custom_branch_policies === true && (state.environments.get(name)?.branchPatterns ?? [])
    const stored: StoredEnvironment = {
      name,
      reviewers,
      preventSelfReview: request.prevent_self_review === true,
      waitTimer: typeof request.wait_timer === 'number' ? request.wait_timer : 0,
      administratorsBypass: request.can_admins_bypass !== false,
      ...(patterns && { branchPatterns: patterns }),
      ...(policy.protected_branches === true && { protectedBranches: true }),
    }
    state.environments.set(name, stored)
    return { status: 200, body: toApiEnvironment(state, stored) }
  },
  'repos/delete-an-environment': (state, { path }) =>
    withEnvironment(state, path, ({ name }) => {
      state.environments.delete(name)
      return NO_CONTENT
    }),
  'repos/list-deployment-branch-policies': (state, { path }) =>
    withEnvironment(state, path, ({ branchPatterns = [] }) => ({
      status: 200,
      body: { total_count: branchPatterns.length, branch_policies: branchPatterns.map(toApiPolicy) },
    })),
  'repos/create-deployment-branch-policy': (state, { path, body }) =>
    withEnvironment(state, path, stored => {
      const name = textOrEmpty(fieldsOf(body).name)
      // Only an environment with custom policies has patterns.
      if (!stored.branchPatterns) return NOT_FOUND
      if (stored.branchPatterns.includes(name)) return errorResponseOf(303, { message: 'See Other' })
      stored.branchPatterns = [...stored.branchPatterns, name]
      return { status: 200, body: toApiPolicy(name) }
    }),
  'repos/delete-deployment-branch-policy': (state, { path }) =>
    withEnvironment(state, path, stored => {
      const remaining = stored.branchPatterns?.filter(name => policyIdOf(name) !== Number(path.branch_policy_id))
      if (!remaining || remaining.length === stored.branchPatterns?.length) return NOT_FOUND
      stored.branchPatterns = remaining
      return NO_CONTENT
    }),
}

function withEnvironment(
  state: RepositoryState,
  path: JsonMap,
  handle: (stored: StoredEnvironment) => ApiResponse,
): ApiResponse {
  const stored = state.environments.get(textOrEmpty(path.environment_name))
  return stored ? handle(stored) : NOT_FOUND
}

const REVIEW_MEMBERS = ['reviewers', 'prevent_self_review', 'wait_timer', 'can_admins_bypass']

/** GitHub refuses what the plan does not have even with the values that an environment has without it. */
function planRefusalOf({ settings: { plan } }: RepositoryState, request: JsonMap): ApiResponse | undefined {
  const refuse = (rule: string) =>
    errorResponseOf(422, {
      message: `Failed to create the environment protection rule. Please ensure the billing plan supports the ${rule} protection rule.`,
    })
  if (plan !== 'public' && REVIEW_MEMBERS.some(name => name in request)) return refuse('required reviewers')
  return plan === 'free-private' && isMap(request.deployment_branch_policy) ? refuse('branch policy') : undefined
}

/** The names of the reviewers; undefined if one is unknown. */
function reviewersIn({ settings }: RepositoryState, reviewers: Json | undefined): readonly string[] | undefined {
  const names = (Array.isArray(reviewers) ? reviewers : []).map(item => {
    const { type, id } = fieldsOf(item)
    if (type === 'Team') return [...settings.teams].find(([, teamId]) => teamId === id)?.[0]
    return [...settings.users].find(([, user]) => user.id === id && user.role !== 'none')?.[0]
  })
  return names.every(name => name !== undefined) ? names : undefined
}

function toApiEnvironment(state: RepositoryState, stored: StoredEnvironment): JsonMap {
  const { name, reviewers, branchPatterns, protectedBranches = false, waitTimer = 0 } = stored
  const { preventSelfReview = false, administratorsBypass = true } = stored
  const hasPolicy = branchPatterns !== undefined || protectedBranches
  const rule = (type: string, fields: JsonMap = {}) => ({ id: 1, node_id: 'RULE', type, ...fields })
  return {
    name,
    url: `${apiUrlOf(state)}/environments/${name}`,
    can_admins_bypass: administratorsBypass,
    protection_rules: [
      ...(waitTimer > 0 ? [rule('wait_timer', { wait_timer: waitTimer })] : []),
      ...(reviewers.length > 0
        ? [
            rule('required_reviewers', {
              prevent_self_review: preventSelfReview,
              reviewers: reviewers.map(reviewer => toApiReviewer(state, reviewer)),
            }),
          ]
        : []),
      ...(hasPolicy ? [rule('branch_policy')] : []),
    ],
    deployment_branch_policy: hasPolicy
      ? { protected_branches: protectedBranches, custom_branch_policies: !protectedBranches }
      : null,
  }
}

function toApiReviewer({ settings }: RepositoryState, name: string): JsonMap {
  const [, team] = name.split('/')
  if (team === undefined) return { type: 'User', reviewer: { login: name, id: settings.users.get(name)?.id ?? 0 } }
  return { type: 'Team', reviewer: { id: settings.teams.get(name) ?? 0, name: team, slug: team } }
}

function toApiPolicy(name: string): JsonMap {
  return { id: policyIdOf(name), node_id: 'POLICY', name, type: 'branch' }
}

/** The same for the same pattern. */
function policyIdOf(name: string): number {
  return [...name].reduce((sum, character) => (sum * 31 + (character.codePointAt(0) ?? 0)) % 1_000_003, 7)
}
