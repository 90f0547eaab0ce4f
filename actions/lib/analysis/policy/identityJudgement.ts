import type { RiskMessage, Severity } from '../../model/preview/risk.ts'
import type { Judgement, RiskContext } from '../riskVerdict.ts'
import { listed } from '../riskVerdict.ts'
import { matchesLiteral } from '../scalar.ts'
import { actionNames, hasActionWildcard, isEscalating, isEveryAction, isHarmlessAction } from './action.ts'
import type { PolicyStatement } from './policyStatement.ts'
import { accountInArn, extentOf, isEveryResource } from './resource.ts'

/** A statement without a principal: its policy belongs to a role, a user or a group. */
export function identityJudgement(statement: PolicyStatement, context: RiskContext): Judgement {
  const { resources, exceptResources } = statement
  const everywhere = exceptResources || resources.some(isEveryResource)
  return {
    severity: severityOf(statement, everywhere || resources.length === 0, context),
    message: ['allows ', ...actionNames(statement), ...resourceNames(statement, everywhere)],
  }
}

function resourceNames({ resources, exceptResources }: PolicyStatement, everywhere: boolean): RiskMessage {
  if (exceptResources) return [' on everything but ', ...listed(resources)]
  if (everywhere) return [' on every resource']
  return resources.length > 0 ? [' on ', ...listed(resources)] : []
}

function severityOf(statement: PolicyStatement, everywhere: boolean, { account }: RiskContext): Severity {
  const { actions, exceptActions, resources } = statement
  const extents = new Set(resources.map(extentOf))
  const isMany = everywhere || extents.has('many')
  if (exceptActions || actions.some(isEveryAction)) return isMany ? 'danger' : 'caution'
  if (actions.some(isEscalating)) {
    if (isMany) return 'danger'
    if (extents.has('some')) return 'caution'
  }
  const isAnotherAccount = resources.map(accountInArn).some(owner => owner !== undefined && owner !== account)
  if (everywhere || isAnotherAccount || actions.some(isWholeService) || actions.some(hasActionWildcard))
    return 'caution'
  return extents.size > 0 && !(extents.size === 1 && extents.has('one')) && !actions.every(isHarmlessAction)
    ? 'caution'
    : 'notice'
}

function isWholeService(action: PolicyStatement['actions'][number]): boolean {
  return matchesLiteral(action, /^[^:]+:[*?]*\*[*?]*$/)
}
