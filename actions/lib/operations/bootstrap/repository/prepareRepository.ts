import type { MissingFeature, RepositoryOutcome } from '../../../model/gitHub/repositoryOutcome.ts'
import type { PaidFeature } from '../../../model/gitHub/repositorySettings.ts'
import type { SettingChange } from '../../../model/gitHub/settingRequest.ts'
import { Problem } from '../../../model/problem.ts'
import type { AdministratorTools } from '../../tools.ts'
import type { OpenedRepository } from './openRepository.ts'
import { settleParts } from './settleParts.ts'

type PrepareTools = Pick<AdministratorTools, 'clock' | 'prompt' | 'reporter' | 'signal'>

/** Makes the repository as wanted, after a confirmation. */
export async function prepareRepository(
  opened: OpenedRepository,
  { yes }: { readonly yes: boolean },
  tools: PrepareTools,
): Promise<RepositoryOutcome> {
  if (opened.kind !== 'opened' || opened.changes.length === 0) return reportedRepository(opened)
  const { repository, changes } = opened
  const question = `Change repository '${repository}' on GitHub: ${changes.map(({ text }) => text).join('; ')}?`
  if (!yes && !(await tools.prompt.confirm(question))) return { ...reportedRepository(opened), kind: 'declined' }
  return changeRepository(opened, 'The bootstrap stack is in place', tools)
}

/**
 * Makes the repository as wanted.
 * @param state where the account stands, for an error
 */
export async function changeRepository(
  opened: Extract<OpenedRepository, { readonly kind: 'opened' }>,
  state: string,
  tools: Omit<PrepareTools, 'prompt'>,
): Promise<RepositoryOutcome> {
  const { repository, parts, administration, refusals, notes } = opened
  const made: SettingChange[] = []
  try {
    await settleParts(parts, { administration, refusals }, made, tools)
  } catch (error) {
    throw withProgress(error, `${state}; in '${repository}'`, made)
  }
  const kind = made.length > 0 ? 'changed' : 'unchanged'
  return { kind, repository, changes: made, missing: missingFeaturesOf(refusals), notes }
}

/** How the repository stands, without changing it. */
export function reportedRepository(opened: OpenedRepository): RepositoryOutcome {
  const { notes } = opened
  switch (opened.kind) {
    case 'no-repository':
      return { kind: 'no-repository', repository: undefined, changes: [], missing: [], notes }
    case 'no-token':
      return { kind: 'no-token', repository: opened.repository, changes: opened.changes, missing: [], notes }
    case 'opened': {
      const { repository, changes, refusals } = opened
      const kind = changes.length > 0 ? 'differs' : 'unchanged'
      return { kind, repository, changes, missing: missingFeaturesOf(refusals), notes }
    }
    default:
      return opened satisfies never
  }
}

function missingFeaturesOf(refusals: ReadonlyMap<PaidFeature, string>): readonly MissingFeature[] {
  return [...refusals].map(([feature, reason]) => ({ feature, reason }))
}

/** Where things stand after a change of the repository that failed. */
function withProgress(error: unknown, state: string, made: readonly SettingChange[]): unknown {
  if (!(error instanceof Problem)) return error
  const done = made.length === 0 ? 'nothing was changed' : `this was done: ${made.map(({ text }) => text).join('; ')}`
  const { kind, reason, todo = 'Remove the cause.', missingPermission } = error
  const again = /again\b/.test(todo) ? todo : `${todo} Then run the same command again.`
  return new Problem(`${error.message} ${state}, ${done}.`, {
    kind: kind === 'refused' ? 'failed' : kind,
    reason,
    todo: again,
    missingPermission,
    cause: error,
  })
}
