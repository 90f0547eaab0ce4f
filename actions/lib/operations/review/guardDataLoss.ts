import type { Stack } from '../../model/cloudFormation/stack.ts'
import { NESTED_STACK } from '../../model/cloudFormation/stack.ts'
import type { Environment } from '../../model/environment.ts'
import type { DeploymentWarning } from '../../model/outcome.ts'
import type { Preview } from '../../model/preview/preview.ts'
import type { DataLoss } from '../../model/preview/risk.ts'
import { Problem } from '../../model/problem.ts'
import { quotedList } from '../../model/quotedList.ts'
import { approvalLine, isApproved, refuseUnusedApprovals } from './dataLossApprovals.ts'
import { isLiftedOnlyInFile, protectionOf } from './deployedProtection.ts'

/**
 * Every data-holding resource that the changes remove or replace; a nested stack holds none itself, but counts where its
 * resources are not known.
 */
export function dataLossIn({ risks }: Pick<Preview, 'risks'>): readonly DataLoss[] {
  return risks.flatMap(risk =>
    risk.kind === 'data-loss' && (risk.type !== NESTED_STACK || risk.unknownContent) ? [risk] : [],
  )
}

/**
 * In a protected environment each data loss needs its approval, and each approval needs its data loss. `stack` is the
 * deployed one, undefined for a creation: its protection counts as much as that of the file.
 */
export function guardDataLoss(environment: Environment, dataLoss: readonly DataLoss[], stack: Stack | undefined): void {
  refuseUnusedApprovals(environment, dataLoss)
  const unapproved = unapprovedOf(environment, dataLoss, stack)
  const protection = protectionOf(environment, stack)
  if (protection === undefined || unapproved.length === 0) return
  const effects = unapproved.map(({ how, resource, because }) => `${how} '${resource}'${because ? `, ${because}` : ''}`)
  throw new Problem(
    `The change set would ${effects.join('; ')}${unapproved.some(({ because }) => because) ? ',' : ''} and ${protection}. Nothing was changed.`,
    { kind: 'refused', todo: nextSteps(environment, dataLoss, stack) },
  )
}

/** Why a deployment of this preview will be refused; undefined if it will not be. */
export function dataLossWarning(
  environment: Environment,
  dataLoss: readonly DataLoss[],
  stack: Stack | undefined,
): DeploymentWarning | undefined {
  const unapproved = unapprovedOf(environment, dataLoss, stack)
  const protection = protectionOf(environment, stack)
  if (protection === undefined || unapproved.length === 0) return undefined
  const names = quotedList(unapproved.map(({ resource }) => resource))
  return {
    message: `${capitalized(protection)}: a deployment that loses ${names} is refused.`,
    todo: nextSteps(environment, dataLoss, stack),
    refuses: true,
  }
}

function unapprovedOf(
  environment: Environment,
  dataLoss: readonly DataLoss[],
  stack: Stack | undefined,
): readonly DataLoss[] {
  if (protectionOf(environment, stack) === undefined) return []
  return dataLoss.filter(loss => !isApproved(loss, environment))
}

function nextSteps(environment: Environment, dataLoss: readonly DataLoss[], stack: Stack | undefined): string {
  const { file } = environment.locationOf([])
  const first = isLiftedOnlyInFile(environment, stack)
    ? "Deploy a change that only sets 'protected: false' first, then this one."
    : 'Revert the change.'
  const unnamed = dataLoss.filter(({ physicalId }) => physicalId === undefined).map(({ resource }) => resource)
  if (unnamed.length > 0) {
    return `${first} The loss of ${quotedList(unnamed)} cannot be approved, because CloudFormation does not give its physical id.`
  }
  return `${first} Or approve the data loss in a pull request of its own, with this line in ${file}: '${approvalLine(dataLoss)}'.`
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
