import { isMap, type JsonMap } from '#lib/model/json.ts'
import { branchRulesOf } from '../repository/branchRules.ts'
import type { RepositoryState } from '../repository/repositoryState.ts'
import type { StoredPullRequest } from '../repository/storedItems.ts'

/**
 * Why the rulesets of its base do not let a pull request be merged; undefined if they do. Of a ruleset's rules it knows the
 * required checks, which a skipped job passes, and that the head is up to date with the base.
 * https://docs.github.com/en/repositories/configuring-branches-and-merges-in-your-repository/managing-rulesets
 */
export function mergeRefusalOf(
  { settings, checkRuns }: Pick<RepositoryState, 'settings' | 'checkRuns'>,
  { baseRef, headSha }: Pick<StoredPullRequest, 'baseRef' | 'headSha'>,
  isUpToDate: () => boolean,
): string | undefined {
  for (const { type, parameters } of branchRulesOf(settings, baseRef)) {
    if (type !== 'required_status_checks' || !isMap(parameters)) continue
    if (parameters.strict_required_status_checks_policy === true && !isUpToDate())
      return 'This branch is out-of-date with the base branch'
    for (const name of requiredChecks(parameters)) {
      // The newest check of a name counts.
      const check = checkRuns.findLast(candidate => candidate.headSha === headSha && candidate.name === name)
      if (check?.status !== 'completed') return `Required status check "${name}" is expected.`
      if (check.conclusion !== 'success' && check.conclusion !== 'skipped')
        return `Required status check "${name}" is failing.`
    }
  }
  return undefined
}

function requiredChecks({ required_status_checks: checks }: JsonMap): readonly string[] {
  return (Array.isArray(checks) ? checks : []).filter(isMap).map(({ context }) => String(context))
}
