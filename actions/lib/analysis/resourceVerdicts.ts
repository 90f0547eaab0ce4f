import type { JsonMap } from '../model/json.ts'
import { exposureVerdicts, lostLimits, propertiesIn } from './exposure.ts'
import { networkVerdicts } from './networkRule.ts'
import type { PolicyContext } from './policy.ts'
import { lostDenials, managedPolicyVerdicts, policyVerdicts } from './policy.ts'
import { isKnownType, policyPropertiesOf } from './policyProperties.ts'
import { protectionVerdicts } from './protection.ts'
import type { ResourceStates } from './resourceState.ts'
import type { Verdict } from './verdict.ts'

const MANAGED_POLICIES = ['ManagedPolicyArns', 'ManagedPolicies']

/** What a resource grants, opens or no longer protects after a change, and did not before. */
export function verdictsOn(
  type: string,
  { before, after }: ResourceStates,
  context: PolicyContext,
): readonly Verdict[] {
  const protection = protectionVerdicts(type, before, after, context.isOwn)
  if (!after) return protection
  const [old, next] = [before, after].map(propertiesIn)
  const granted = grantsOf(type, next ?? {}, context)
  const earlier = new Set(before ? grantsOf(type, old ?? {}, context).map(keyOf) : [])
  const lost = before
    ? [...lostLimits(type, old ?? {}, next ?? {}), ...denialsLost(type, old ?? {}, next ?? {}, context)]
    : []
  return [...granted.filter(verdict => !earlier.has(keyOf(verdict))), ...lost, ...protection, ...typeUnknown(type)].map(
    verdict => withBefore(verdict, old),
  )
}

function grantsOf(type: string, properties: JsonMap, context: PolicyContext): readonly Verdict[] {
  return [
    ...policyPropertiesOf(type).flatMap(name =>
      Object.hasOwn(properties, name) ? policyVerdicts(name, properties[name] ?? null, context) : [],
    ),
    ...MANAGED_POLICIES.flatMap(name => managedPolicyVerdicts(name, properties[name], context)),
    ...networkVerdicts(type, properties, context.isOwn),
    ...exposureVerdicts(type, properties, context),
  ]
}

function denialsLost(type: string, old: JsonMap, next: JsonMap, context: PolicyContext): readonly Verdict[] {
  return policyPropertiesOf(type).flatMap(name => lostDenials(name, old[name] ?? null, next[name] ?? null, context))
}

function typeUnknown(type: string): readonly Verdict[] {
  if (isKnownType(type)) return []
  const message = ['has a type that the resource specification does not know: its permissions were not judged']
  return [{ kind: 'access', severity: 'not-judged', property: '', message, key: type }]
}

/** The old value of a property that is one word. */
function withBefore(verdict: Verdict, old: JsonMap | undefined): Verdict {
  const before = old?.[verdict.property]
  if (verdict.after === undefined || verdict.before !== undefined) return verdict
  return typeof before === 'string' || typeof before === 'boolean' ? { ...verdict, before: String(before) } : verdict
}

function keyOf({ kind, severity, key }: Verdict): string {
  return JSON.stringify([kind, severity, key])
}
