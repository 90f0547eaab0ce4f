import type { RiskMessage, Severity } from '../../model/preview/risk.ts'
import type { Judgement } from '../riskVerdict.ts'
import { listed } from '../riskVerdict.ts'
import { matchesLiteral } from '../scalar.ts'
import { actionNames, isEveryAction } from './action.ts'
import type { PolicyStatement } from './policyStatement.ts'
import { isEveryResource } from './resource.ts'

/** IAM's own actions that give a principal every other permission. */
const ESCALATING =
  /^(?:iam:(?:\*|(?:Add|Attach|Create|Put|Set|Update)\w*\*?|PassRole)|sts:(?:\*|AssumeRole)|organizations:\*|sso:\*)$/i

/** A statement without a principal: its policy belongs to a role, a user or a group. */
export function identityJudgement(statement: PolicyStatement): Judgement {
  const { resources, exceptResources } = statement
  const everywhere = exceptResources || resources.some(isEveryResource)
  return {
    severity: severityOf(statement, everywhere || resources.length === 0),
    message: ['allows ', ...actionNames(statement), ...resourceNames(statement, everywhere)],
  }
}

function resourceNames({ resources, exceptResources }: PolicyStatement, everywhere: boolean): RiskMessage {
  if (exceptResources) return [' on everything but ', ...listed(resources)]
  if (everywhere) return [' on every resource']
  return resources.length > 0 ? [' on ', ...listed(resources)] : []
}

function severityOf({ actions, exceptActions }: PolicyStatement, everywhere: boolean): Severity {
  if (exceptActions || actions.some(isEveryAction)) return everywhere ? 'danger' : 'caution'
  if (everywhere && actions.some(action => matchesLiteral(action, ESCALATING))) return 'danger'
  return everywhere || actions.some(action => matchesLiteral(action, /^[^:]+:\*$/)) ? 'caution' : 'notice'
}
