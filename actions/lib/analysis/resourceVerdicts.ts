import type { ValueMap } from '../template/resolve/resolvedStack.ts'
import { attachmentVerdicts } from './access/attachment.ts'
import { exposureVerdicts } from './access/exposure.ts'
import { lostLimits } from './access/lostLimits.ts'
import { permissionVerdicts } from './access/permission.ts'
import { networkVerdicts } from './network/networkVerdicts.ts'
import { lostDenials } from './policy/lostDenials.ts'
import { managedPolicyVerdicts } from './policy/managedPolicy.ts'
import { isSpecifiedType, policyPropertiesOf } from './policy/policyProperties.ts'
import { policyVerdicts } from './policy/policyVerdicts.ts'
import { protectionVerdicts } from './protection/protectionVerdicts.ts'
import type { ResourceStates } from './resourceState.ts'
import { propertiesIn } from './resourceState.ts'
import type { RiskContext, RiskVerdict } from './riskVerdict.ts'

const MANAGED_POLICIES = ['ManagedPolicyArns', 'ManagedPolicies']

/** The grants and openings that a resource has after a change and lacked before, and the protections that it loses. */
export function verdictsOn(
  type: string,
  { before, after }: ResourceStates,
  context: RiskContext,
): readonly RiskVerdict[] {
  const protection = protectionVerdicts(type, before, after, context.isOwn)
  if (!after) return protection
  const [old, next] = [before && propertiesIn(before), propertiesIn(after)]
  const earlier = new Set(old ? grantsOf(type, old, context).map(keyOf) : [])
  const granted = grantsOf(type, next, context).filter(verdict => !earlier.has(keyOf(verdict)))
  const lost = old ? [...lostLimits(type, old, next), ...denialsLost(type, old, next, context)] : []
  return [...granted, ...lost, ...protection, ...typeUnknown(type)].map(verdict => withBefore(verdict, old))
}

function grantsOf(type: string, properties: ValueMap, context: RiskContext): readonly RiskVerdict[] {
  return [
    ...policyPropertiesOf(type).flatMap(name =>
      Object.hasOwn(properties, name) ? policyVerdicts(name, properties[name] ?? null, context) : [],
    ),
    ...MANAGED_POLICIES.flatMap(name => managedPolicyVerdicts(name, properties[name], context)),
    ...networkVerdicts(type, properties, context.isOwn),
    ...exposureVerdicts(type, properties, context),
    ...permissionVerdicts(type, properties, context),
    ...attachmentVerdicts(type, properties),
  ]
}

function denialsLost(type: string, old: ValueMap, next: ValueMap, context: RiskContext): readonly RiskVerdict[] {
  return policyPropertiesOf(type).flatMap(name => lostDenials(name, old[name] ?? null, next[name] ?? null, context))
}

function typeUnknown(type: string): readonly RiskVerdict[] {
  if (isSpecifiedType(type)) return []
  const message = ['has a type that the resource specification does not know: its permissions were not judged']
  return [{ kind: 'access', severity: 'not-judged', property: '', message, key: type }]
}

/** The verdict with the old value of its property, where that is short. */
function withBefore(verdict: RiskVerdict, old: ValueMap | undefined): RiskVerdict {
  const before = old?.[verdict.property]
  if (verdict.after === undefined || verdict.before !== undefined) return verdict
  return typeof before === 'string' || typeof before === 'boolean' ? { ...verdict, before: String(before) } : verdict
}

function keyOf({ kind, severity, key }: RiskVerdict): string {
  return JSON.stringify([kind, severity, key])
}
