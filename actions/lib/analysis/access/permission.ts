import type { RiskMessage } from '../../model/preview/risk.ts'
import type { ValueMap } from '../../template/resolve/resolvedStack.ts'
import { scalarOf } from '../../template/resolve/scope.ts'
import { isOwnLimit } from '../policy/condition.ts'
import { accountOf } from '../policy/principal.ts'
import { accountInArn } from '../policy/resource.ts'
import type { Judgement, RiskContext, RiskVerdict } from '../riskVerdict.ts'
import type { Scalar } from '../scalar.ts'
import { includesLiteral, isUnjudgeable, scalarText } from '../scalar.ts'

/** Types that are a policy statement by themselves: its parts are their properties. */
const PERMISSIONS: ReadonlySet<string> = new Set([
  'AWS::Lambda::Permission',
  'AWS::Lambda::LayerVersionPermission',
  'AWS::Events::EventBusPolicy',
])

export function isPermission(type: string): boolean {
  return PERMISSIONS.has(type)
}

/** The principal that a permission of a function, a layer or an event bus lets in. */
export function permissionVerdicts(type: string, properties: ValueMap, context: RiskContext): readonly RiskVerdict[] {
  const { Principal, Action, SourceArn, SourceAccount, PrincipalOrgID, OrganizationId, Condition } = properties
  if (!isPermission(type) || Principal === undefined) return []
  const [name, action] = [scalarOf(Principal) ?? '', scalarText(scalarOf(Action) ?? '')]
  const limits = [SourceArn, SourceAccount, PrincipalOrgID, OrganizationId, Condition].map(limit => limit ?? null)
  const judgement = isUnjudgeable(Principal, context.isOwn)
    ? ({ severity: 'not-judged', message: ['lets in a principal that is known only after the deployment'] } as const)
    : judgementOf(name, { untrusted: action }, properties, context)
  return [
    {
      kind: 'access',
      property: 'Principal',
      ...judgement,
      key: `Principal ${JSON.stringify([name, action, ...limits])}`,
    },
  ]
}

function judgementOf(name: Scalar, action: RiskMessage[number], properties: ValueMap, context: RiskContext): Judgement {
  const limits = limitsOf(properties)
  const isLimited = limits.length > 0
  const under: RiskMessage = isLimited ? [`, limited by ${limits.join(' and ')}`] : []
  if (name === '*')
    return { severity: isLimited ? 'caution' : 'danger', message: ['lets anybody use ', action, ...under] }
  const shownName = { untrusted: scalarText(name) }
  const owner = accountOf(name)
  if (owner !== undefined && owner !== context.account)
    return { severity: 'caution', message: ['lets another account, ', shownName, ', use ', action, ...under] }
  if (includesLiteral(name, '.amazonaws.com')) return serviceJudgement(shownName, action, limits, properties, context)
  return { severity: 'notice', message: ['lets ', shownName, ' use ', action, ...under] }
}

/** A service acts for every AWS account: the source of the call limits it. */
function serviceJudgement(
  name: RiskMessage[number],
  action: RiskMessage[number],
  limits: readonly string[],
  { SourceArn, SourceAccount }: ValueMap,
  context: RiskContext,
): Judgement {
  const lets = ['lets ', name, ' use ', action]
  if (limits.length === 0)
    return { severity: 'caution', message: [...lets, ' without a condition that limits the caller'] }
  const sources = [SourceArn, SourceAccount].flatMap(source => scalarOf(source) ?? [])
  const message = [...lets, `, limited by ${limits.join(' and ')}`]
  if (sources.some(source => isOwnLimit(source, context))) return { severity: 'notice', message }
  if (sources.some(source => (accountOf(source) ?? accountInArn(source)) !== undefined))
    return { severity: 'caution', message: [...message, ' of another account'] }
  return { severity: 'not-judged', message: [...message, ', which was not judged'] }
}

/** The properties that limit the principal. */
function limitsOf({
  SourceArn,
  SourceAccount,
  PrincipalOrgID,
  OrganizationId,
  Condition,
}: ValueMap): readonly string[] {
  return Object.entries({ SourceArn, SourceAccount, PrincipalOrgID, OrganizationId, Condition })
    .filter(([, value]) => value !== undefined && value !== '*')
    .map(([key]) => key)
}
