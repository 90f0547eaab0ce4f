import type { ApprovedLoss, Environment } from '../../model/environment.ts'
import type { DataLoss } from '../../model/preview/risk.ts'
import type { Finding } from '../../model/problem.ts'
import { Problem } from '../../model/problem.ts'
import { quotedList } from '../../model/quotedList.ts'
import type { Reporter } from '../../ports.ts'

type Lost = Pick<DataLoss, 'resource' | 'physicalId'>

/** True if the environment approves the loss of exactly this resource. */
export function isApproved({ resource, physicalId }: Lost, { approvedLosses }: Environment): boolean {
  return approvedLosses.some(approved => approved.resource === resource && approved.physicalId === physicalId)
}

/** The line of an environment file that approves these losses. */
export function approvalLine(dataLoss: readonly Lost[]): string {
  // The id is in quotes, because it may be a number or begin with any character.
  const entries = dataLoss.map(
    ({ resource, physicalId = '' }) => `{resource: ${resource}, physical-id: ${JSON.stringify(physicalId)}}`,
  )
  return `approved-losses: [${entries.join(', ')}]`
}

/** An approval that stays without its data loss would be forgotten in the file. */
export function refuseUnusedApprovals(environment: Environment, dataLoss: readonly Lost[]): void {
  const { approvedLosses, locationOf } = environment
  const findings = approvedLosses.flatMap((approved, index): readonly Finding[] => {
    const reason = unusedReason(approved, dataLoss)
    if (reason === undefined) return []
    const location = locationOf(['approved-losses', index])
    return [{ level: 'error', rule: 'environment/unused-approved-loss', message: reason, location }]
  })
  const [first] = findings
  if (!first?.location) return
  const unused = approvedLosses.filter(approved => unusedReason(approved, dataLoss) !== undefined)
  const names = quotedList([...new Set(unused.map(({ resource }) => resource))])
  throw new Problem(
    `An approved data loss does not happen. ${findings.map(({ message }) => message).join(' ')} Nothing was changed.`,
    {
      kind: 'refused',
      location: first.location,
      findings: findings.length > 1 ? findings : [],
      todo: `Remove the entry of ${names} from 'approved-losses' in ${first.location.file}.`,
    },
  )
}

function unusedReason({ resource, physicalId }: ApprovedLoss, dataLoss: readonly Lost[]): string | undefined {
  const same = dataLoss.filter(lost => lost.resource === resource)
  if (same.length === 0) return `No change removes or replaces '${resource}' (${physicalId}).`
  if (same.some(lost => lost.physicalId === physicalId)) return undefined
  const deployed = same.map(lost => lost.physicalId ?? 'one without a known id').join(', ')
  return `The approved '${resource}' is ${physicalId}, but the deployed one is ${deployed}.`
}

/** A prediction compares with other files: whether the deployed resource is lost, only the preview of its stack says. */
export function warnUnpredictedApprovals(
  { approvedLosses, locationOf }: Environment,
  dataLoss: readonly Lost[],
  { reporter }: { readonly reporter: Reporter },
): void {
  const unpredicted = approvedLosses.filter(({ resource }) => !dataLoss.some(lost => lost.resource === resource))
  if (unpredicted.length === 0) return
  const { file } = locationOf(['approved-losses'])
  const names = quotedList(unpredicted.map(({ resource }) => resource))
  reporter.report({
    kind: 'warning',
    text: `These files alone do not remove or replace ${names}, which 'approved-losses' in ${file} approves: the preview of the deployed stack decides whether the approval is used.`,
  })
}

/** The deployment that used an approval may have been interrupted after it: a refusal would stop it from converging. */
export function warnUsedApprovals(
  { approvedLosses, locationOf }: Environment,
  { reporter }: { readonly reporter: Reporter },
): void {
  if (approvedLosses.length === 0) return
  const { file } = locationOf(['approved-losses'])
  const names = quotedList(approvedLosses.map(({ resource }) => resource))
  reporter.report({
    kind: 'warning',
    text: `Nothing changes: remove the entry of ${names} from 'approved-losses' in ${file}.`,
  })
}
