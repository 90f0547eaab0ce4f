import { isPermission } from '../../analysis/access/permission.ts'
import { isSpecifiedType, policyPropertiesOf } from '../../analysis/policy/policyProperties.ts'
import { policyVerdicts } from '../../analysis/policy/policyVerdicts.ts'
import { verdictsOn } from '../../analysis/resourceVerdicts.ts'
import type { RiskContext, RiskVerdict } from '../../analysis/riskVerdict.ts'
import { NESTED_STACK } from '../../model/cloudFormation/stack.ts'
import type { Path } from '../../model/json.ts'
import { lookup } from '../../model/lookup.ts'
import type { RiskMessage } from '../../model/preview/risk.ts'
import type { Finding } from '../../model/problem.ts'
import { resourceValue } from '../../template/compare/resolvedValue.ts'
import type { ResourceInStack } from '../../template/compare/resourcesByPath.ts'
import type { Value } from '../../template/resolve/resolvedStack.ts'
import { isValueList, isValueMap } from '../../template/resolve/unknownValue.ts'
import { isBoundary } from './boundaries.ts'
import type { Control } from './control.ts'
import { GROUP, INGRESS } from './groupRules.ts'
import { propertyAt } from './values.ts'
import { violationOf } from './violation.ts'

/** Dangers that a control of its own or a rule of Guard names, by type: the properties. */
const JUDGED_ELSEWHERE: Readonly<Record<string, RegExp>> = {
  [GROUP]: /^SecurityGroupIngress/,
  [INGRESS]: /./,
  'AWS::Cognito::UserPool': /AllowAdminCreateUserOnly$/,
  'AWS::RDS::DBInstance': /^PubliclyAccessible$/,
}

/** Policies that open nothing by themselves: those of an endpoint limit its users, and an API without one is as open. */
const LIMITS: Readonly<Record<string, RegExp>> = {
  'AWS::ApiGateway::RestApi': /^Policy/,
  'AWS::EC2::VPCEndpoint': /^PolicyDocument/,
}
/** Domains inside a VPC, whose security groups decide. */
const IN_VPC = /^AWS::(?:OpenSearchService|Elasticsearch)::Domain$/

/** What is a danger in a change is one in a template: each resource is judged as if it were new. */
export const dangers: Control = scope => {
  const { environment, resources } = scope
  const context: RiskContext = {
    account: environment.account,
    isOwn: path => {
      const type = resources.get(path)?.resource.type
      return type !== undefined && isSpecifiedType(type)
    },
  }
  return [...resources.values()].flatMap((found): readonly Finding[] => {
    const { type } = found.resource
    if (type === NESTED_STACK || isBoundary(found, scope)) return []
    return verdictsOn(type, { before: undefined, after: resourceValue(found.resource) }, context)
      .filter(({ severity, property }) => severity === 'danger' && !isLeftOut(found, property))
      .map(verdict => findingOf(found, verdict, context))
  })
}

function isLeftOut({ resource: { type, properties } }: ResourceInStack, property: string): boolean {
  const isInVpc = IN_VPC.test(type) && properties.VPCOptions !== undefined && property === 'AccessPolicies'
  return isInVpc || [JUDGED_ELSEWHERE, LIMITS].some(table => lookup(table, type)?.test(property) === true)
}

function findingOf(found: ResourceInStack, verdict: RiskVerdict, context: RiskContext): Finding {
  const path = pathOf(found, verdict, context)
  return violationOf(found, {
    ...{ rule: ruleOf(found.resource.type, verdict), severity: 'critical', path },
    clause: `${messageText(verdict.message)} (${path.join('/')})`,
    todo: 'Name the principals, actions, addresses and resources that need it.',
  })
}

type DangerRule = 'control/dangerous-network' | 'control/dangerous-policy' | 'control/dangerous-exposure'

function ruleOf(type: string, { kind, property }: RiskVerdict): DangerRule {
  if (kind === 'network') return 'control/dangerous-network'
  const [name = ''] = property.split('/')
  const isPolicy = policyPropertiesOf(type).includes(name) || /^ManagedPolic/.test(name) || isPermission(type)
  return isPolicy ? 'control/dangerous-policy' : 'control/dangerous-exposure'
}

/** The statement that a verdict is about; the property otherwise. */
function pathOf({ resource }: ResourceInStack, { property, message }: RiskVerdict, context: RiskContext): Path {
  const steps = property.split('/').filter(step => step !== '')
  const [name] = steps
  if (name === undefined || !policyPropertiesOf(resource.type).includes(name)) return steps
  const text = messageText(message)
  const statement = statementPaths(resource.properties[name], [name]).find(path =>
    policyVerdicts(name, propertyAt(resource.properties, ...path) ?? null, context).some(
      verdict => verdict.severity === 'danger' && messageText(verdict.message) === text,
    ),
  )
  return statement ?? steps
}

function statementPaths(value: Value | undefined, path: Path): readonly Path[] {
  if (isValueList(value)) return value.flatMap((item, index) => statementPaths(item, [...path, index]))
  if (!isValueMap(value)) return []
  if ('Effect' in value) return [path]
  return Object.entries(value).flatMap(([key, inner]) => statementPaths(inner, [...path, key]))
}

function messageText(message: RiskMessage): string {
  return message.map(part => (typeof part === 'string' ? part : part.untrusted)).join('')
}
