import { NESTED_STACK } from '../../model/cloudFormation/stack.ts'
import type { Environment } from '../../model/environment.ts'
import type { Preview } from '../../model/preview/preview.ts'
import type { DataLoss } from '../../model/preview/risk.ts'
import { Problem } from '../../model/problem.ts'
import { quotedList } from '../../model/quotedList.ts'
import type { Reporter } from '../../ports.ts'

/**
 * Every data-holding resource that the changes remove or replace; a nested stack holds none itself, but counts where its
 * resources are not known.
 */
export function dataLossIn({ risks }: Pick<Preview, 'risks'>): readonly DataLoss[] {
  return risks.flatMap(risk =>
    risk.kind === 'data-loss' && (risk.type !== NESTED_STACK || risk.unknownContent) ? [risk] : [],
  )
}

/** In a protected environment each data loss needs its name in `approved-losses`, and each name there needs its data loss. */
export function guardDataLoss(environment: Environment, dataLoss: readonly DataLoss[]): void {
  refuseUnusedApprovals(environment, dataLoss)
  const unapproved = unapprovedOf(environment, dataLoss)
  if (unapproved.length > 0) throw refuseDataLoss(environment, unapproved)
}

/** Why a deployment of this preview will be refused; undefined if it will not be. */
export function dataLossWarning(environment: Environment, dataLoss: readonly DataLoss[]): string | undefined {
  const unapproved = unapprovedOf(environment, dataLoss)
  if (unapproved.length === 0) return undefined
  const { file } = environment.locationOf([])
  return `Environment '${environment.name}' is protected: a deployment of this is refused until the loss of ${quotedList(namesOf(unapproved))} is approved by 'approved-losses' in ${file}.`
}

function unapprovedOf(environment: Environment, dataLoss: readonly DataLoss[]): readonly DataLoss[] {
  return environment.protected ? dataLoss.filter(({ resource }) => !environment.approvedLosses.includes(resource)) : []
}

export function refuseUnusedApprovals(environment: Environment, dataLoss: readonly DataLoss[]): void {
  const names = new Set(namesOf(dataLoss))
  const findings = environment.approvedLosses.flatMap((name, index) => {
    if (names.has(name)) return []
    const location = environment.locationOf(['approved-losses', index])
    const message = `No change removes or replaces '${name}', but its loss is approved.`
    return [{ level: 'error' as const, rule: 'environment/unused-approved-loss', message, location }]
  })
  const [first] = findings
  if (!first) return
  const unused = environment.approvedLosses.filter(name => !names.has(name))
  throw new Problem(
    `The loss of ${quotedList(unused)} is approved, but no change removes or replaces it, and an unused approval would allow a later data loss. Nothing was changed.`,
    {
      kind: 'refused',
      location: first.location,
      findings: findings.length > 1 ? findings : [],
      todo: `Remove ${quotedList(unused)} from 'approved-losses' in ${first.location.file}.`,
    },
  )
}

/** The deployment that used an approval may have been interrupted after it: a refusal would stop it from converging. */
export function warnUsedApprovals(
  { approvedLosses, locationOf }: Environment,
  { reporter }: { readonly reporter: Reporter },
): void {
  if (approvedLosses.length === 0) return
  const { file } = locationOf(['approved-losses'])
  reporter.report({
    kind: 'warning',
    text: `Nothing changes: remove ${quotedList(approvedLosses)} from 'approved-losses' in ${file}.`,
  })
}

function refuseDataLoss({ name, locationOf }: Environment, dataLoss: readonly DataLoss[]): Problem {
  const effects = dataLoss.map(({ how, resource, because }) => `${how} '${resource}'${because ? `, ${because}` : ''}`)
  const { file } = locationOf([])
  return new Problem(
    `The change set would ${effects.join('; ')}${dataLoss.some(({ because }) => because) ? ',' : ''} and environment '${name}' is protected. Nothing was changed.`,
    {
      kind: 'refused',
      todo: `Revert the change, or approve the data loss by adding ${quotedList(namesOf(dataLoss))} to 'approved-losses' in ${file} in a pull request of its own.`,
    },
  )
}

function namesOf(dataLoss: readonly DataLoss[]): readonly string[] {
  return dataLoss.map(({ resource }) => resource)
}
