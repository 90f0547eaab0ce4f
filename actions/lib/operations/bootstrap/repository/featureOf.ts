import type { PaidFeature } from '../../../model/gitHub/repositorySettings.ts'
import type { SettingRequest } from '../../../model/gitHub/settingRequest.ts'

/**
 * The feature to leave out after GitHub has refused a request because of the repository's plan. Of an environment's
 * settings that is the most expensive one first: required reviewers, then patterns of branches.
 */
export function featureOf({ path, body }: SettingRequest): PaidFeature {
  if (path[0] === 'rulesets') return 'ruleset'
  const has = (name: string) => typeof body === 'object' && body !== null && name in body
  if (has('reviewers')) return 'reviewers'
  return has('deployment_branch_policy') || path.at(-1) === 'deployment-branch-policies'
    ? 'branch-policies'
    : 'environment'
}
