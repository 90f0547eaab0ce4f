import type { GitHubEnvironment } from '../../../model/gitHub/repositorySettings.ts'
import type { RequestBody, SettingChange } from '../../../model/gitHub/settingRequest.ts'
import { quotedList } from '../../../model/quotedList.ts'
import { type MissingFeatures, preventsSelfReview, type WantedEnvironment } from './wantedRepository.ts'

/**
 * The requests that make a GitHub environment as wanted, in order.
 * @param missing features that the repository's plan does not have: they are left out
 */
export function environmentChanges(
  wanted: WantedEnvironment,
  present: GitHubEnvironment | undefined,
  missing: MissingFeatures = new Set(),
): readonly SettingChange[] {
  if (missing.has('environment')) return []
  const { name, branch } = wanted
  const reviewers = missing.has('reviewers') ? [] : wanted.reviewers
  const hasPolicies = !missing.has('branch-policies')
  const differences = present ? differencesOf({ ...wanted, reviewers }, present, missing) : []
  const path = ['environments', name]
  const settings: readonly SettingChange[] =
    present && differences.length === 0
      ? []
      : [
          {
            text: present
              ? `restore GitHub environment '${name}' (${differences.join(', ')})`
              : `create GitHub environment '${name}'${reviewers.length > 0 ? ` with reviewers ${quotedList(reviewers.map(each => each.name))}` : ''}`,
            request: { method: 'PUT', path, body: bodyOf({ ...wanted, reviewers }, present, hasPolicies) },
          },
        ]
  if (!hasPolicies) return settings
  const policies = present?.policies ?? []
  const isWanted = (policy: { readonly name: string; readonly type: string }) =>
    policy.name === branch && policy.type === 'branch'
  const unwanted = policies.filter(policy => !isWanted(policy))
  const policiesPath = [...path, 'deployment-branch-policies']
  return [
    ...settings,
    ...(policies.some(isWanted)
      ? []
      : [
          {
            text: `allow branch '${branch}' in GitHub environment '${name}'`,
            request: { method: 'POST', path: policiesPath, body: { name: branch, type: 'branch' } },
          } as const,
        ]),
    ...unwanted.map(
      policy =>
        ({
          text: `no longer allow ${policy.type} '${policy.name}' in GitHub environment '${name}'`,
          request: { method: 'DELETE', path: [...policiesPath, policy.id] },
        }) as const,
    ),
  ]
}

/** The settings that the one request for an environment would change; the patterns of its branches have requests of their own. */
function differencesOf(
  wanted: WantedEnvironment,
  present: GitHubEnvironment,
  missing: MissingFeatures,
): readonly string[] {
  const keyOf = ({ type, id }: { readonly type: string; readonly id: unknown }) => `${type} ${JSON.stringify(id)}`
  const [expected, actual] = [wanted.reviewers, present.reviewers].map(all => all.map(keyOf).sort().join())
  const isReviewed = wanted.reviewers.length > 0
  return [
    ...(!missing.has('branch-policies') && present.policies === undefined ? ['branches'] : []),
    ...(expected === actual ? [] : ['reviewers']),
    ...(present.preventSelfReview === preventsSelfReview(wanted.reviewers.length) ? [] : ['self-review']),
    // Without reviewers there is nothing to bypass.
    ...(isReviewed && !missing.has('administrators') && present.administratorsBypass === true
      ? ['bypass by administrators']
      : []),
  ]
}

/**
 * A plan without required reviewers refuses their members even with their defaults, so they are sent only when there are
 * reviewers, or were.
 */
function bodyOf(wanted: WantedEnvironment, present: GitHubEnvironment | undefined, hasPolicies: boolean): RequestBody {
  const { reviewers } = wanted
  const isReviewed =
    reviewers.length > 0 || (present !== undefined && (present.reviewers.length > 0 || present.preventSelfReview))
  return {
    ...(present && present.waitTimer > 0 && { wait_timer: present.waitTimer }),
    ...(isReviewed && {
      reviewers: reviewers.map(({ type, id }) => ({ type, id })),
      prevent_self_review: preventsSelfReview(reviewers.length),
      can_admins_bypass: reviewers.length === 0,
    }),
    ...(hasPolicies && { deployment_branch_policy: { protected_branches: false, custom_branch_policies: true } }),
  }
}
