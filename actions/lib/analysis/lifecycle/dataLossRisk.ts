import type { Change } from '../../model/cloudFormation/change.ts'
import { resourcePathOf } from '../../model/cloudFormation/change.ts'
import { NESTED_STACK } from '../../model/cloudFormation/stack.ts'
import { lookup } from '../../model/lookup.ts'
import type { DataLoss, RiskMessage } from '../../model/preview/risk.ts'
import { isDataLoss, isUnknownType } from './dataLoss.ts'
import type { NestedContent } from './nestedStack.ts'
import { effectOf, replacingPropertyOf } from './replacement.ts'

const POLICY_TEXTS: Readonly<Record<string, string>> = {
  Delete: '; it is deleted for good',
  Retain: '; it stays in the account, out of the stack',
  RetainExceptOnCreate: '; it stays in the account, out of the stack',
  Snapshot: '; a snapshot of it stays',
  ReplaceAndDelete: '; the old one is deleted for good',
  ReplaceAndRetain: '; the old one stays in the account, out of the stack',
  ReplaceAndSnapshot: '; a snapshot of the old one stays',
}

/** The data loss of a resource or a nested stack that is removed or may be replaced. */
export function dataLossOf(change: Change): DataLoss {
  return {
    kind: 'data-loss',
    severity: 'danger',
    resource: resourcePathOf(change),
    type: change.type,
    property: replacingPropertyOf(change),
    message: [...effectOf(change), ...typeTextOf(change.type), ...policyTextOf(change.policyAction)],
    how: howOf(change),
    because: causeOf(change),
    physicalId: change.physicalId,
    ...keptBy(change.policyAction),
  }
}

/** The data loss inside a nested stack, and the nested stacks whose resources are not known. */
export function innerDataLoss(change: Change, { resources, unknownStacks }: NestedContent): readonly DataLoss[] {
  const how = howOf(change)
  const stack = resourcePathOf(change)
  const verb = how === 'remove or replace' || mayOnly(change) ? 'may be' : 'is'
  const effect = `${verb} ${HOW_TEXTS[how]} with its stack `
  const bare = { kind: 'data-loss', severity: 'danger', property: undefined, how } as const
  const lost = resources.filter(({ type, deletionPolicy }) => isDataLoss(type, deletionPolicy))
  return [
    ...lost.map(
      ({ path, type, physicalId, deletionPolicy }): DataLoss => ({
        ...bare,
        ...{ resource: path, type, physicalId },
        message: [effect, { untrusted: stack }, ...typeTextOf(type), ...policyTextOf(deletionPolicy)],
        because: `because its stack '${stack}' would be ${HOW_TEXTS[how]}`,
        ...keptBy(deletionPolicy),
      }),
    ),
    ...unknownStacks.map(
      ({ path, physicalId, reason }): DataLoss => ({
        ...bare,
        ...{ resource: path, type: NESTED_STACK, physicalId, unknownContent: true },
        message: [`${verb} ${HOW_TEXTS[how]}; its resources are not known, ${reason}`],
        because: `and the resources in it are not known, ${reason}`,
      }),
    ),
  ]
}

const HOW_TEXTS = { remove: 'removed', replace: 'replaced', 'remove or replace': 'removed or replaced' } as const

function howOf({ action }: Change): DataLoss['how'] {
  return action === 'remove' ? 'remove' : action === 'dynamic' ? 'remove or replace' : 'replace'
}

function mayOnly({ action, replacement }: Change): boolean {
  return action === 'modify' && replacement === 'conditional'
}

/** `because DBName changed` */
function causeOf(change: Change): string | undefined {
  if (change.action === 'dynamic') return 'because CloudFormation decides it only while it executes'
  const causes = change.properties.filter(({ replacement, unchanged }) => replacement !== 'never' && !unchanged)
  const names = [...new Set(causes.map(({ path }) => path.replace(/^\/Properties\//, '').replaceAll('/', '.')))]
  const clauses = [
    ...(change.action === 'modify' && names.length > 0 ? [`${names.join(', ')} changed`] : []),
    ...(isUnknownType(change.type) ? [`its type '${change.type}' is unknown and may hold data`] : []),
  ]
  return clauses.length > 0 ? `because ${clauses.join(' and ')}` : undefined
}

function typeTextOf(type: string): RiskMessage {
  return isUnknownType(type) ? ['; its type is unknown, so it may hold data'] : []
}

function keptBy(policy = ''): Pick<DataLoss, 'keeps'> {
  return /Snapshot/.test(policy) ? { keeps: 'snapshot' } : /Retain/.test(policy) ? { keeps: 'resource' } : {}
}

function policyTextOf(policy: string | undefined): RiskMessage {
  if (!policy) return []
  const text = lookup(POLICY_TEXTS, policy)
  return text ? [text] : ['; policy ', { untrusted: policy }]
}
