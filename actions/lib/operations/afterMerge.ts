import { type Environment, stackNameOf } from '../model/environment.ts'
import type { DeployOutcome } from '../model/outcome.ts'
import { branchOf } from './findReviewed.ts'
import { remedyFor } from './remedy.ts'

/** The same outcome, with the way on of whoever merges: a terminal's command would deploy what nobody reviewed. */
export function afterMerge(outcome: DeployOutcome, environment: Environment): DeployOutcome {
  if (outcome.kind !== 'rolled back' && outcome.kind !== 'failed') return outcome
  const again = againByMerge(environment)
  const { status = '' } = outcome
  const remedy = remedyFor({ name: stackNameOf(environment), status }, environment, again)
  return { ...outcome, todo: remedy?.todo ?? `Read the cause above, then ${again}.` }
}

/** The order to deploy again what was begun. */
export function againByMerge({ name }: Environment): string {
  return `merge a pull request with the correction into '${branchOf(name)}', or run this job again when the cause was outside of this repository`
}
