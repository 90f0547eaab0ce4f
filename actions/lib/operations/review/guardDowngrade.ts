import type { Environment } from '../../model/environment.ts'
import type { DeploymentWarning } from '../../model/outcome.ts'
import type { Preview } from '../../model/preview/preview.ts'
import type { Risk } from '../../model/preview/risk.ts'
import { Problem } from '../../model/problem.ts'
import { quotedList } from '../../model/quotedList.ts'

/** No approval allows a downgrade: the older version would not start, in a protected environment or not. */
export function guardDowngrade(environment: Environment, preview: Pick<Preview, 'risks'>): void {
  const downgrades = downgradesIn(preview)
  if (downgrades.length === 0) return
  throw new Problem(`The change set would run ${effectOf(downgrades)}. Nothing was changed.`, {
    kind: 'refused',
    todo: nextSteps(environment, downgrades),
  })
}

/** Why a deployment of this preview will be refused; undefined if it will not be. */
export function downgradeWarning(
  environment: Environment,
  preview: Pick<Preview, 'risks'>,
): DeploymentWarning | undefined {
  const downgrades = downgradesIn(preview)
  if (downgrades.length === 0) return undefined
  return {
    message: `A deployment of this is refused: it would run ${effectOf(downgrades)}.`,
    todo: nextSteps(environment, downgrades),
    refuses: true,
  }
}

function nextSteps(environment: Environment, downgrades: readonly Risk[]): string {
  return `Deploy ${quotedList(versionsBefore(downgrades))} or a newer version. To go back, restore the database in the same change: set DatabaseSnapshotId in ${environment.locationOf([]).file} to another snapshot, taken before the newer version ran.`
}

function downgradesIn({ risks }: Pick<Preview, 'risks'>): readonly Risk[] {
  return risks.filter(({ kind, severity }) => kind === 'downgrade' && severity === 'danger')
}

function effectOf(downgrades: readonly Risk[]): string {
  const effects = downgrades.map(({ resource, before, after }) => `'${after}' instead of '${before}' in '${resource}'`)
  return `${[...new Set(effects)].join('; ')}: the newer version has migrated the database, and the older one does not start on it`
}

function versionsBefore(downgrades: readonly Risk[]): readonly string[] {
  return [...new Set(downgrades.flatMap(({ before }) => before ?? []))]
}
