import type { Change } from '../../model/cloudFormation/change.ts'
import { resourcePathOf } from '../../model/cloudFormation/change.ts'
import { lookup } from '../../model/lookup.ts'
import type { DataLoss, RiskMessage } from '../../model/preview/risk.ts'
import { holdsData } from './dataLoss.ts'
import type { InnerResource } from './nestedStack.ts'
import { effectOf, replacingPropertyOf } from './replacement.ts'

const POLICY_TEXTS: Readonly<Record<string, string>> = {
  Delete: '; it is deleted for good',
  Retain: '; it stays in the account, out of the stack',
  Snapshot: '; a snapshot of it stays',
  ReplaceAndDelete: '; the old one is deleted for good',
  ReplaceAndRetain: '; the old one stays in the account, out of the stack',
  ReplaceAndSnapshot: '; a snapshot of the old one stays',
}

/** The data loss of a resource or a nested stack that is removed or may be replaced. */
export function dataLossOf(change: Change): DataLoss {
  const how = howOf(change)
  const causes = change.properties.filter(({ replacement, unchanged }) => replacement !== 'never' && !unchanged)
  const names = [...new Set(causes.map(({ path }) => path.replace(/^\/Properties\//, '').replaceAll('/', '.')))]
  return {
    kind: 'data-loss',
    severity: 'danger',
    resource: resourcePathOf(change),
    type: change.type,
    property: replacingPropertyOf(change),
    message: [...effectOf(change), ...policyTextOf(change)],
    how,
    because: how === 'replace' && names.length > 0 ? `because ${names.join(', ')} changed` : undefined,
  }
}

/** The data loss inside a nested stack. */
export function innerDataLoss(change: Change, resources: readonly InnerResource[]): readonly DataLoss[] {
  const how = howOf(change)
  const stack = resourcePathOf(change)
  const verb = change.replacement === 'conditional' && how === 'replace' ? 'may be' : 'is'
  return resources
    .filter(({ type }) => holdsData(type))
    .map(({ path, type }) => ({
      kind: 'data-loss',
      severity: 'danger',
      resource: path,
      type,
      property: undefined,
      message: [`${verb} ${how}d with its stack `, { untrusted: stack }],
      how,
      because: `because its stack '${stack}' would be ${how}d`,
    }))
}

function howOf({ action }: Change): DataLoss['how'] {
  return action === 'remove' ? 'remove' : 'replace'
}

function policyTextOf({ policyAction }: Change): RiskMessage {
  if (!policyAction) return []
  const text = lookup(POLICY_TEXTS, policyAction)
  return text ? [text] : ['; policy ', { untrusted: policyAction }]
}
