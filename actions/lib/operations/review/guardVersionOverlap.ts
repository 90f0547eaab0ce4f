import type { Environment } from '../../model/environment.ts'
import type { DeploymentWarning } from '../../model/outcome.ts'
import type { Preview } from '../../model/preview/preview.ts'
import { messageText, type Risk } from '../../model/preview/risk.ts'
import { Problem } from '../../model/problem.ts'

/** No approval allows two versions on one database, in a protected environment or not. */
export function guardVersionOverlap(environment: Environment, preview: Pick<Preview, 'risks'>): void {
  const overlap = overlapIn(preview)
  if (!overlap) return
  throw new Problem(`The change set ${effectOf(overlap)}. Nothing was changed.`, {
    kind: 'refused',
    todo: nextSteps(environment),
  })
}

/** Why a deployment of this preview will be refused; undefined if it will not be. */
export function versionOverlapWarning(
  environment: Environment,
  preview: Pick<Preview, 'risks'>,
): DeploymentWarning | undefined {
  const overlap = overlapIn(preview)
  if (!overlap) return undefined
  return {
    message: `A deployment of this is refused: it ${effectOf(overlap)}.`,
    todo: nextSteps(environment),
    refuses: true,
  }
}

function overlapIn({ risks }: Pick<Preview, 'risks'>): Risk | undefined {
  return risks.find(({ kind }) => kind === 'overlap')
}

function effectOf({ resource, message }: Risk): string {
  return `${messageText(message)} ('${resource}')`
}

function nextSteps({ locationOf }: Environment): string {
  const { file } = locationOf(['parameters', 'DeploymentMode'])
  return `Deploy DeploymentMode 'stop-first' (${file}) in a change of its own, which interrupts nothing; then change the image, and set 'side-by-side' again in a later change.`
}
