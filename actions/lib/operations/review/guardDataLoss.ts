import { causesDataLoss, holdsData } from '../../analysis/dataLoss.ts'
import type { Change } from '../../model/cloudFormation/change.ts'
import { mayReplace, resourcePathOf } from '../../model/cloudFormation/change.ts'
import { NESTED_STACK } from '../../model/cloudFormation/stack.ts'
import type { Environment } from '../../model/environment.ts'
import { Problem } from '../../model/problem.ts'
import { quotedList } from '../../model/quotedList.ts'
import type { CloudFormation, Reporter } from '../../ports.ts'

/** A data keeper that a change takes away. */
export type DataLoss = {
  /** `Database/Instance`. */
  readonly name: string
  readonly type: string
  readonly how: 'remove' | 'replace'
  /** What causes it, in words: `because DBName changed`. */
  readonly because: string | undefined
}

/**
 * Every data keeper that these changes remove or replace. A nested stack that goes takes all that is in it along, and its
 * inner rows may be missing from the change set: so the deployed stack is asked what is in there.
 */
export async function dataLossIn(
  changes: readonly Change[],
  cloudFormation: CloudFormation,
): Promise<readonly DataLoss[]> {
  const direct = changes.filter(causesDataLoss).map(dataLossOf)
  const stacks = changes.filter(
    change => change.type === NESTED_STACK && (change.action === 'remove' || mayReplace(change)),
  )
  const inside = await Promise.all(stacks.map(change => dataLossInside(change, cloudFormation)))
  return [...new Map([...inside.flat(), ...direct].map(loss => [loss.name, loss])).values()]
}

/** A loss needs its name in `approved-losses` where the environment is protected, and every name there needs its loss. */
export function guardDataLoss(environment: Environment, losses: readonly DataLoss[]): void {
  refuseUnusedApprovals(environment, losses)
  const unapproved = unapprovedOf(environment, losses)
  if (unapproved.length > 0) throw refuseDataLoss(environment, unapproved)
}

/** Why a deployment of what is previewed will be refused; undefined when it will not be. */
export function dataLossWarning(environment: Environment, losses: readonly DataLoss[]): string | undefined {
  const unapproved = unapprovedOf(environment, losses)
  if (unapproved.length === 0) return undefined
  const { file } = environment.locationOf([])
  return `Environment '${environment.name}' is protected: a deployment of this is refused until the loss of ${quotedList(unapproved.map(({ name }) => name))} is approved by 'approved-losses' in ${file}.`
}

function unapprovedOf(environment: Environment, losses: readonly DataLoss[]): readonly DataLoss[] {
  return environment.protected ? losses.filter(({ name }) => !environment.approvedLosses.includes(name)) : []
}

export function refuseUnusedApprovals(environment: Environment, losses: readonly DataLoss[]): void {
  const names = new Set(losses.map(({ name }) => name))
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
    `The loss of ${quotedList(unused)} is approved, but no change removes or replaces it. An approval left behind would let a later accident pass. Nothing was changed.`,
    {
      kind: 'refused',
      location: first.location,
      findings: findings.length > 1 ? findings : [],
      todo: `Remove ${quotedList(unused)} from 'approved-losses' in ${first.location.file}.`,
    },
  )
}

/** The deployment that used an approval may have been killed after it: refusing now would stop it from converging. */
export function warnUsedApprovals(
  { approvedLosses, locationOf }: Environment,
  { reporter }: { readonly reporter: Reporter },
): void {
  if (approvedLosses.length === 0) return
  const { file } = locationOf(['approved-losses'])
  reporter.report({
    kind: 'warning',
    text: `Nothing changes any more: remove ${quotedList(approvedLosses)} from 'approved-losses' in ${file}.`,
  })
}

function dataLossOf(change: Change): DataLoss {
  const causes = change.properties
    .filter(({ replacement, unchanged }) => replacement !== 'never' && !unchanged)
    .map(({ path }) => shortened(path))
  const because =
    change.action !== 'remove' && causes.length > 0 ? `because ${[...new Set(causes)].join(', ')} changed` : undefined
  return {
    name: resourcePathOf(change),
    type: change.type,
    how: change.action === 'remove' ? 'remove' : 'replace',
    because,
  }
}

function shortened(path: string): string {
  return path.replace(/^\/Properties\//, '').replaceAll('/', '.')
}

async function dataLossInside(change: Change, cloudFormation: CloudFormation): Promise<readonly DataLoss[]> {
  const { how } = dataLossOf(change)
  const because = `because its stack '${resourcePathOf(change)}' would be ${how}d`
  const inside = async (stackId: string | undefined, path: string): Promise<readonly DataLoss[]> => {
    if (!stackId) return []
    const resources = (await cloudFormation.resources(stackId)).filter(({ status }) => status !== 'DELETE_COMPLETE')
    const lists = resources.map(async ({ logicalId, physicalId, type }): Promise<readonly DataLoss[]> => {
      const name = `${path}/${logicalId}`
      if (type === NESTED_STACK) return inside(physicalId, name)
      return holdsData(type) ? [{ name, type, how, because }] : []
    })
    return (await Promise.all(lists)).flat()
  }
  return inside(change.physicalId, resourcePathOf(change))
}

function refuseDataLoss({ name, locationOf }: Environment, losses: readonly DataLoss[]): Problem {
  const told = losses.map(loss => `${loss.how} '${loss.name}'${loss.because ? `, ${loss.because}` : ''}`)
  const { file } = locationOf([])
  return new Problem(
    `The change set would ${told.join('; ')}${losses.some(({ because }) => because) ? ',' : ''} and environment '${name}' is protected. Nothing was changed.`,
    {
      kind: 'refused',
      todo: `Take the change back, or approve the loss by adding ${quotedList(losses.map(loss => loss.name))} to 'approved-losses' in ${file} in a pull request of its own.`,
    },
  )
}
