import type { Environment } from '../../../model/environment.ts'
import type { Lookup, SettingChange } from '../../../model/gitHub/settingRequest.ts'
import type { RepositoryAdministration } from '../../../ports/repositoryAdministration.ts'
import { branchOf } from '../../review/findReviewedPreview.ts'
import type { RepositoryPart } from './repositoryParts.ts'
import { gitHubEnvironmentsOf } from './wantedRepository.ts'

/** The parts of a repository that bootstrap made, to be deleted. The ruleset first: it forbids the deletion of its branch. */
export function removalParts(
  environment: Environment,
  administration: RepositoryAdministration,
): readonly RepositoryPart[] {
  const branch = branchOf(environment.name)
  return [
    {
      changes: async () => {
        const ruleset = await administration.ruleset(branch)
        const present = ruleset.kind === 'available' ? ruleset.value : undefined
        return present ? [deleteRuleset(branch, present.id)] : []
      },
    },
    ...gitHubEnvironmentsOf(environment).map(name => ({
      changes: async () => {
        const found = await administration.environment(name)
        return found.kind === 'available' && found.value ? [deleteEnvironment(name)] : []
      },
    })),
    {
      changes: async () => {
        const tip = await administration.branchTip(branch)
        return tip === undefined ? [] : [deleteBranch(branch, tip)]
      },
    },
  ]
}

/** The same for a repository that cannot be read. */
export function allRemovals(environment: Pick<Environment, 'name'>): readonly SettingChange[] {
  const branch = branchOf(environment.name)
  return [
    deleteRuleset(branch, { lookup: 'ruleset', name: branch }),
    ...gitHubEnvironmentsOf(environment).map(deleteEnvironment),
    deleteBranch(branch, undefined),
  ]
}

function deleteRuleset(name: string, id: number | Lookup): SettingChange {
  return { text: `delete ruleset '${name}'`, request: { method: 'DELETE', path: ['rulesets', id] } }
}

function deleteEnvironment(name: string): SettingChange {
  return { text: `delete GitHub environment '${name}'`, request: { method: 'DELETE', path: ['environments', name] } }
}

/** The commit allows a person to create the branch again. */
function deleteBranch(branch: string, tip: string | undefined): SettingChange {
  const was = tip === undefined ? '' : ` (it was at ${tip})`
  return {
    text: `delete branch '${branch}'${was}`,
    request: { method: 'DELETE', path: ['git', 'refs', 'heads', ...branch.split('/')] },
  }
}
