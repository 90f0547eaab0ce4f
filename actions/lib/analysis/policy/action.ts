import type { RiskMessage } from '../../model/preview/risk.ts'
import { listed } from '../riskVerdict.ts'
import type { Scalar } from '../scalar.ts'
import { includesLiteral, matchesLiteral } from '../scalar.ts'
import type { PolicyStatement } from './policyStatement.ts'

/** The actions of a statement in a sentence: `every action but iam:*`. */
export function actionNames({ actions, exceptActions }: PolicyStatement): RiskMessage {
  return exceptActions ? ['every action but ', ...listed(actions)] : actionList(actions)
}

export function actionList(actions: readonly Scalar[]): RiskMessage {
  // The widest first: a list is cut after a few.
  const sorted = actions.toSorted((a, b) => Number(includesLiteral(b, '*')) - Number(includesLiteral(a, '*')))
  if (actions.length === 0) return ['it']
  return actions.some(isEveryAction) ? ['every action'] : listed(sorted)
}

/** `*`, `*:*`. */
export function isEveryAction(action: Scalar): boolean {
  return matchesLiteral(action, /^\*(?::\*)?$/)
}
