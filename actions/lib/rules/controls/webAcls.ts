import { NESTED_STACK } from '../../model/cloudFormation/stack.ts'
import type { Finding } from '../../model/problem.ts'
import type { ResourceInStack } from '../../template/compare/resourcesByPath.ts'
import type { Value } from '../../template/resolve/resolvedStack.ts'
import { applicationContainersIn } from '../application/applicationContainer.ts'
import { type Control, type ControlScope, resourcesOfType } from './control.ts'
import { propertyControls } from './propertyControls.ts'
import { isTrue, isUnknown, propertyAt, resourcesIn, scalarTextOf, valuesIn } from './values.ts'
import { violationOf } from './violation.ts'

const WEB_ACL = 'AWS::WAFv2::WebACL'
const LOGGING = 'AWS::WAFv2::LoggingConfiguration'

/** Rules, users and logs of web ACLs. */
export const webAcls: Control = scope =>
  resourcesOfType(scope, WEB_ACL).flatMap(found => [
    ...missingRules(found),
    ...bodySize(found, scope),
    ...withoutUser(found, scope),
    ...withoutLog(found, scope),
  ])

export const webAclProperties: readonly Control[] = propertyControls([
  {
    rule: 'control/web-acl-metrics',
    severity: 'medium',
    types: [WEB_ACL, 'AWS::WAFv2::RuleGroup'],
    path: ['VisibilityConfig', 'CloudWatchMetricsEnabled'],
    accepts: isTrue,
    effect: 'no alarm and no chart shows what it refuses',
    todo: 'Set VisibilityConfig/CloudWatchMetricsEnabled to true.',
  },
])

const OF_AWS = {
  AWSManagedRulesCommonRuleSet: 'common attacks',
  AWSManagedRulesKnownBadInputsRuleSet: 'known bad inputs',
  AWSManagedRulesAmazonIpReputationList: 'addresses of attackers',
}

/** The rules of AWS and a limit of requests. A web ACL with rule groups of others is not judged. */
function missingRules(found: ResourceInStack): readonly Finding[] {
  const { Rules: rules } = found.resource.properties
  const statements = valuesIn(rules).map(rule => propertyAt(rule, 'Statement'))
  const groups = statements.map(statement => propertyAt(statement, 'ManagedRuleGroupStatement'))
  const isOfOthers =
    statements.some(statement => propertyAt(statement, 'RuleGroupReferenceStatement') !== undefined) ||
    groups.some(group => group !== undefined && scalarTextOf(propertyAt(group, 'VendorName')) !== 'AWS')
  if (isUnknown(rules) || isOfOthers) return []
  const names = groups.map(group => scalarTextOf(propertyAt(group, 'Name')))
  const missing = [
    ...Object.entries(OF_AWS).flatMap(([name, title]) => (names.includes(name) ? [] : [`${title} (${name})`])),
    ...(statements.some(statement => propertyAt(statement, 'RateBasedStatement') !== undefined)
      ? []
      : ['too many requests of one address (RateBasedStatement)']),
  ]
  if (missing.length === 0) return []
  return [
    violationOf(found, {
      ...{ rule: 'control/web-acl-rules', severity: 'medium', path: ['Rules'] },
      clause: `has no rule against ${missing.join(', ')}`,
      todo: 'Add a rule for each.',
    }),
  ]
}

/** Open WebUI takes uploads, and AWS's rule refuses bodies of more than 8 KiB. */
function bodySize(found: ResourceInStack, { stack }: ControlScope): readonly Finding[] {
  if (applicationContainersIn(stack).length === 0) return []
  return valuesIn(found.resource.properties.Rules).flatMap((rule, index): readonly Finding[] => {
    const group = propertyAt(rule, 'Statement', 'ManagedRuleGroupStatement')
    if (scalarTextOf(propertyAt(group, 'Name')) !== 'AWSManagedRulesCommonRuleSet') return []
    const isCounted = propertyAt(rule, 'OverrideAction', 'Count') !== undefined
    const overrides = valuesIn(propertyAt(group, 'RuleActionOverrides')).filter(
      override => scalarTextOf(propertyAt(override, 'Name')) === 'SizeRestrictions_BODY',
    )
    const passes = (override: Value): boolean =>
      propertyAt(override, 'ActionToUse', 'Count') !== undefined ||
      propertyAt(override, 'ActionToUse', 'Allow') !== undefined
    const excluded = valuesIn(propertyAt(group, 'ExcludedRules')).some(
      one => scalarTextOf(propertyAt(one, 'Name')) === 'SizeRestrictions_BODY',
    )
    if (isCounted || excluded || overrides.some(passes)) return []
    return [
      violationOf(found, {
        ...{ rule: 'control/web-acl-body-size', severity: 'medium' },
        path: ['Rules', index, 'Statement', 'ManagedRuleGroupStatement', 'RuleActionOverrides'],
        clause: 'blocks bodies of more than 8 KiB (SizeRestrictions_BODY): every upload and every long chat is refused',
        todo: 'Add { Name: SizeRestrictions_BODY, ActionToUse: { Count: {} } } to RuleActionOverrides.',
      }),
    ]
  })
}

/** A regional web ACL that nothing of the stack uses; one that an output hands on is used elsewhere. */
function withoutUser(found: ResourceInStack, { stack, resources }: ControlScope): readonly Finding[] {
  if (scalarTextOf(found.resource.properties.Scope) !== 'REGIONAL') return []
  const users = [...resources.values()].filter(
    ({ resource }) =>
      ![LOGGING, NESTED_STACK].includes(resource.type) && resourcesIn(resource.properties).includes(found.path),
  )
  if (users.length > 0 || resourcesIn(stack.outputs).includes(found.path)) return []
  return [
    violationOf(found, {
      ...{ rule: 'control/web-acl-association', severity: 'medium', path: [] },
      clause: 'is associated with nothing: no request passes it',
      todo: 'Add an AWS::WAFv2::WebACLAssociation with the load balancer.',
    }),
  ]
}

function withoutLog(found: ResourceInStack, scope: ControlScope): readonly Finding[] {
  const logs = resourcesOfType(scope, LOGGING)
  const isLogged = logs.some(({ resource }) => resourcesIn(resource.properties.ResourceArn).includes(found.path))
  if (isLogged || resourcesIn(scope.stack.outputs).includes(found.path)) return []
  return [
    violationOf(found, {
      ...{ rule: 'control/web-acl-logging', severity: 'medium', path: [] },
      clause: 'has no log: nothing tells which requests it refused, and why',
      todo: 'Add an AWS::WAFv2::LoggingConfiguration for it.',
    }),
  ]
}
