import type { ValueMap } from '../template/resolve/resolvedStack.ts'
import { attachmentTargets, attachmentVerdicts, isAttachment } from './access/attachment.ts'
import { exposureVerdicts, isExposure } from './access/exposure.ts'
import { isLimit, lostLimits } from './access/lostLimits.ts'
import { isPermission, permissionVerdicts } from './access/permission.ts'
import { addressListVerdicts, isAddressListPath } from './network/addressListVerdicts.ts'
import { isNetworkRule, networkVerdicts } from './network/networkVerdicts.ts'
import { changedConditions } from './policy/changedConditions.ts'
import { lostDenials } from './policy/lostDenials.ts'
import { managedPolicyVerdicts } from './policy/managedPolicy.ts'
import { isSpecifiedType, policyPropertiesOf } from './policy/policyProperties.ts'
import { policyVerdicts } from './policy/policyVerdicts.ts'
import { isProtection, protectionVerdicts } from './protection/protectionVerdicts.ts'
import type { ResourceStates } from './resourceState.ts'
import { propertiesIn } from './resourceState.ts'
import type { RiskContext, RiskVerdict } from './riskVerdict.ts'
import { unjudgedChanges, unjudgedGrant } from './sensitive/unjudgedChanges.ts'

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
  const earlier = new Set(old ? grantKeysOf(type, old, context) : [])
  const targets = attachmentTargets(next)
  const granted = grantsOf(type, next, context).filter(verdict =>
    keysOf(type, verdict, targets).some(key => !earlier.has(key)),
  )
  const lost = old
    ? [...lostLimits(type, old, next, context), ...lossesInPolicies(type, old, next, granted, context)]
    : []
  const known = [...granted, ...lost, ...protection, ...typeUnknown(type)].map(verdict => withBefore(verdict, old))
  return [...known, ...notJudged(type, old, next, known)]
}

/** Changes that no rule judges, where no other verdict names the property. */
function notJudged(
  type: string,
  old: ValueMap | undefined,
  next: ValueMap,
  known: readonly RiskVerdict[],
): readonly RiskVerdict[] {
  if (!old) return unjudgedGrant(type, next)
  const named = new Set(known.filter(({ severity }) => severity !== 'notice').map(({ property }) => property))
  return unjudgedChanges(type, old, next, (path, isPresent) => isJudgedByRule(type, path, isPresent)).filter(
    ({ property }) => !named.has(property) && !named.has(property.split('/')[0] ?? ''),
  )
}

/** The properties that the rules of this folder judge. */
function isJudgedByRule(type: string, path: string, isPresent: boolean): boolean {
  const [property = ''] = path.split('/')
  return (
    policyPropertiesOf(type).includes(property) ||
    MANAGED_POLICIES.includes(property) ||
    isNetworkRule(type, property) ||
    isAddressListPath(type, path.replaceAll('*', '0')) ||
    isPermission(type) ||
    isAttachment(type, property) ||
    isLimit(type, path) ||
    isProtection(path, isPresent) ||
    isExposure(type, path, isPresent)
  )
}

function grantKeysOf(type: string, properties: ValueMap, context: RiskContext): readonly string[] {
  const targets = attachmentTargets(properties)
  return grantsOf(type, properties, context).flatMap(verdict => keysOf(type, verdict, targets))
}

function grantsOf(type: string, properties: ValueMap, context: RiskContext): readonly RiskVerdict[] {
  return [
    ...policyPropertiesOf(type).flatMap(name =>
      Object.hasOwn(properties, name) ? policyVerdicts(name, properties[name] ?? null, context) : [],
    ),
    ...MANAGED_POLICIES.flatMap(name => managedPolicyVerdicts(name, properties[name], context)),
    ...networkVerdicts(type, properties, context.isOwn),
    ...addressListVerdicts(type, properties, context.isOwn),
    ...exposureVerdicts(type, properties, context),
    ...permissionVerdicts(type, properties, context),
    ...attachmentVerdicts(type, properties),
  ]
}

/** Denials and conditions that a policy loses; a statement that is a new danger by itself is named once. */
function lossesInPolicies(
  type: string,
  old: ValueMap,
  next: ValueMap,
  granted: readonly RiskVerdict[],
  context: RiskContext,
): readonly RiskVerdict[] {
  const severe = granted.filter(({ severity }) => severity === 'danger')
  return policyPropertiesOf(type).flatMap(name => {
    const [before, after] = [old[name] ?? null, next[name] ?? null]
    const conditions = changedConditions(name, before, after, context)
    return [
      ...lostDenials(name, before, after, context),
      ...conditions.filter(({ key }) => !severe.some(verdict => verdict.key.endsWith(key.replace(/^condition /, '')))),
    ]
  })
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

/** A key for each target of the grant; an attachment is its own target. */
function keysOf(
  type: string,
  { kind, severity, property, key }: RiskVerdict,
  targets: readonly string[],
): readonly string[] {
  const own = isAttachment(type, property) ? [''] : targets
  return own.map(target => JSON.stringify([kind, severity, key, target]))
}
