import type { FeatureResult, PaidFeature } from '../../../model/gitHub/repositorySettings.ts'
import type { Lookup, SettingChange } from '../../../model/gitHub/settingRequest.ts'
import type { RepositoryAdministration } from '../../../ports/repositoryAdministration.ts'
import { branchChanges } from './branchChanges.ts'
import { environmentChanges } from './environmentChanges.ts'
import { rulesetChanges } from './rulesetChanges.ts'
import type { WantedRepository } from './wantedRepository.ts'

/** The features that the repository's plan does not have, with GitHub's reasons; they grow with each refusal. */
export type Refusals = Map<PaidFeature, string>

/** A part of the repository's settings that is read, compared and changed on its own. */
export type RepositoryPart = {
  /** Reads the part; returns the requests that make it as wanted, in order. */
  readonly changes: (refusals: Refusals) => Promise<readonly SettingChange[]>
}

/**
 * In the order in which they are made: the environments before the branch, because the push of a new branch starts a
 * workflow, and a job makes an environment that does not exist, without any rules.
 */
export function repositoryPartsOf(
  wanted: WantedRepository,
  administration: RepositoryAdministration,
): readonly RepositoryPart[] {
  const { branch, defaultBranch, ruleset } = wanted
  return [
    ...wanted.environments.map(environment => ({
      changes: async (refusals: Refusals) => {
        const present = available(await administration.environment(environment.name), 'environment', refusals)
        return environmentChanges(environment, present, refusals)
      },
    })),
    {
      changes: async () => {
        const present = await administration.branchTip(branch)
        if (present !== undefined) return []
        return branchChanges(branch, present, await administration.oldestCommit(defaultBranch))
      },
    },
    {
      changes: async refusals => {
        const present = available(await administration.ruleset(ruleset.name), 'ruleset', refusals)
        return refusals.has('ruleset') ? [] : rulesetChanges(ruleset, present)
      },
    },
  ]
}

/** The same for a repository that has none of it, and that cannot be read. */
export function allRepositoryChanges({
  branch,
  defaultBranch,
  environments,
  ruleset,
}: WantedRepository): readonly SettingChange[] {
  const oldest: Lookup = { lookup: 'oldest-commit', branch: defaultBranch }
  return [
    ...environments.flatMap(environment => environmentChanges(environment, undefined)),
    ...branchChanges(branch, undefined, oldest),
    ...rulesetChanges(ruleset, undefined),
  ]
}

function available<T>(result: FeatureResult<T | undefined>, feature: PaidFeature, refusals: Refusals): T | undefined {
  if (result.kind === 'available') return result.value
  refusals.set(feature, result.reason)
  return undefined
}
