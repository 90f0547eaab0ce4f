import type { Environment } from '../../../model/environment.ts'
import type { PaidFeature } from '../../../model/gitHub/repositorySettings.ts'
import type { SettingChange } from '../../../model/gitHub/settingRequest.ts'
import { shellArgument } from '../../../model/shellArgument.ts'
import type { RepositoryAdministration } from '../../../ports/repositoryAdministration.ts'
import type { AdministratorTools } from '../../tools.ts'
import { checkAccess, checkActions, untouched } from './checkAccess.ts'
import { ownerNotes } from './ownerNotes.ts'
import { allRemovals, removalParts } from './removalParts.ts'
import { allRepositoryChanges, type RepositoryPart, repositoryPartsOf } from './repositoryParts.ts'
import { resolveReviewers, unresolvedReviewers } from './resolveReviewers.ts'
import { wantedRepositoryOf } from './wantedRepository.ts'

/** The repository whose jobs use an environment, as it is before anything is changed. */
export type OpenedRepository =
  | { readonly kind: 'no-repository'; readonly notes: readonly string[] }
  | {
      readonly kind: 'no-token'
      readonly repository: string
      readonly changes: readonly SettingChange[]
      readonly notes: readonly string[]
    }
  | {
      readonly kind: 'opened'
      readonly repository: string
      readonly administration: RepositoryAdministration
      readonly parts: readonly RepositoryPart[]
      readonly changes: readonly SettingChange[]
      readonly refusals: Map<PaidFeature, string>
      readonly notes: readonly string[]
    }

type OpenOrder = {
  readonly environment: Environment
  /** `owner/name`; empty if the bootstrap stack has no roles for GitHub. */
  readonly repository: string
  /** The branch that the roles trust. */
  readonly defaultBranch: string
}

type OpenTools = Pick<AdministratorTools, 'administration' | 'reporter' | 'workspace'>

/**
 * Reads the repository and compares it with what an environment needs. Everything that can refuse it is asked here,
 * before AWS or GitHub is changed.
 */
export async function openRepository(
  { environment, repository, defaultBranch }: OpenOrder,
  tools: OpenTools,
): Promise<OpenedRepository> {
  const owners = await ownerNotes(environment, tools)
  if (repository === '') return { kind: 'no-repository', notes: owners }
  const administration = tools.administration(repository)
  if (!administration) {
    const wanted = wantedRepositoryOf(environment, { defaultBranch, reviewers: unresolvedReviewers(environment) })
    return { kind: 'no-token', repository, changes: allRepositoryChanges(wanted), notes: owners }
  }
  tools.reporter.report({ kind: 'step', step: 'read the repository', subject: repository })
  const access = await checkAccess(administration)
  const branches = branchNotes(environment, { trusted: defaultBranch, actual: access.defaultBranch })
  const actions = await checkActions(administration)
  const reviewers = await untouched(() => resolveReviewers(environment, administration))
  const parts = repositoryPartsOf(wantedRepositoryOf(environment, { defaultBranch, reviewers }), administration)
  const refusals = new Map<PaidFeature, string>()
  const changes = await untouched(() => changesOf(parts, refusals))
  return {
    kind: 'opened',
    repository,
    administration,
    parts,
    changes,
    refusals,
    notes: [...owners, ...branches, ...actions],
  }
}

/** GitHub starts schedules on its default branch alone, and the roles trust the branch that the bootstrap stack names. */
function branchNotes(
  { name }: Pick<Environment, 'name'>,
  { trusted, actual }: { readonly trusted: string; readonly actual: string },
): readonly string[] {
  if (trusted === actual) return []
  const command = `npm run bootstrap -- ${name} --default-branch ${shellArgument(actual)}`
  return [
    `The default branch is '${actual}', but the roles 'observe' and 'teardown' of '${name}' trust '${trusted}': no verification, comparison or teardown gets credentials. Run '${command}'.`,
  ]
}

/** Opens what bootstrap made in the repository, to be deleted. */
export async function openForRemoval(
  { environment, repository }: Omit<OpenOrder, 'defaultBranch'>,
  tools: Pick<OpenTools, 'administration' | 'reporter'>,
): Promise<OpenedRepository> {
  if (repository === '') return { kind: 'no-repository', notes: [] }
  const administration = tools.administration(repository)
  if (!administration) return { kind: 'no-token', repository, changes: allRemovals(environment), notes: [] }
  tools.reporter.report({ kind: 'step', step: 'read the repository', subject: repository })
  await checkAccess(administration)
  const parts = removalParts(environment, administration)
  const refusals = new Map<PaidFeature, string>()
  const changes = await untouched(() => changesOf(parts, refusals))
  return { kind: 'opened', repository, administration, parts, changes, refusals, notes: [] }
}

async function changesOf(
  parts: readonly RepositoryPart[],
  refusals: Map<PaidFeature, string>,
): Promise<readonly SettingChange[]> {
  const changes: SettingChange[] = []
  for (const part of parts) changes.push(...(await part.changes(refusals)))
  return changes
}
