import type { RiskMessage } from '../../model/preview/risk.ts'
import { wildcardPattern } from '../../model/wildcardPattern.ts'
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
  return matchesLiteral(action, /^[*?]*\*[*?]*(?::[*?]*\*[*?]*)?$/)
}

/** Actions that give a principal the permissions of another one, or any permission. */
const ESCALATING_ACTIONS = [
  'iam:AddRoleToInstanceProfile',
  'iam:AddUserToGroup',
  'iam:AttachGroupPolicy',
  'iam:AttachRolePolicy',
  'iam:AttachUserPolicy',
  'iam:CreateAccessKey',
  'iam:CreateLoginProfile',
  'iam:CreatePolicy',
  'iam:CreatePolicyVersion',
  'iam:CreateRole',
  'iam:CreateUser',
  'iam:DeleteRolePermissionsBoundary',
  'iam:DeleteUserPermissionsBoundary',
  'iam:PassRole',
  'iam:PutGroupPolicy',
  'iam:PutRolePermissionsBoundary',
  'iam:PutRolePolicy',
  'iam:PutUserPermissionsBoundary',
  'iam:PutUserPolicy',
  'iam:SetDefaultPolicyVersion',
  'iam:UpdateAssumeRolePolicy',
  'iam:UpdateLoginProfile',
  'organizations:AttachPolicy',
  'organizations:DetachPolicy',
  'sso:CreateAccountAssignment',
  'sso:PutInlinePolicyToPermissionSet',
  'sts:AssumeRole',
]
const ESCALATING_NAME = /^iam:(?:Add|Attach|Create|Put|Set|Update)\w+$/i

/** True if an action, or one that its wildcards match, gives a principal more permissions. */
export function isEscalating(action: Scalar): boolean {
  if (typeof action !== 'string') return false
  const pattern = wildcardPattern(action, 'i')
  return ESCALATING_NAME.test(action) || ESCALATING_ACTIONS.some(name => pattern.test(name))
}

/** True for a wildcard inside a service, but for the names and states of resources: `ecs:Describe*`. */
export function hasActionWildcard(action: Scalar): boolean {
  return matchesLiteral(action, /[*?]/) && !isHarmlessAction(action)
}

/** Actions that write logs and metrics, or read the names and states of resources. */
export function isHarmlessAction(action: Scalar): boolean {
  return matchesLiteral(
    action,
    /^(?:[\w-]+:(?:Describe|List)[\w*]*|logs:(?:CreateLog(?:Group|Stream)|PutLogEvents)|cloudwatch:PutMetricData|xray:Put\w+)$/i,
  )
}
