import type { PolicyContext } from './policyContext.ts'
import type { PatternList, PolicyStatement } from './policyDocument.ts'

export type PolicyRequest = {
  readonly action: string
  /** One ARN, or `*` for an action without a resource type. */
  readonly resource: string
  readonly context: PolicyContext
}

/** The decision of the statements of one or several policies; an explicit deny wins over every allow. */
export type PolicyEffect = 'allow' | 'deny' | 'none'

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html */
export function effectOf(statements: readonly PolicyStatement[], request: PolicyRequest): PolicyEffect {
  const effective = statements.filter(statement => concerns(statement, request))
  if (effective.length === 0) return 'none'
  return effective.some(({ isDeny }) => isDeny) ? 'deny' : 'allow'
}

/** True if action, resource and all conditions match. The principals of a trust policy are another question. */
function concerns({ actions, resources, conditions }: PolicyStatement, request: PolicyRequest): boolean {
  const { action, resource, context } = request
  return (
    matches(actions, action.toLowerCase(), context) &&
    (resources === undefined || matches(resources, resource, context)) &&
    conditions.every(isMet => isMet(context))
  )
}

function matches({ names, patterns, isNegated }: PatternList, text: string, context: PolicyContext): boolean {
  return isNegated !== (names.has(text) || patterns.some(pattern => pattern(text, context)))
}
