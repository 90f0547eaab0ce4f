import type { Value } from '../../template/resolve/resolvedStack.ts'
import type { Judgement, RiskContext, RiskVerdict } from '../riskVerdict.ts'
import { listed } from '../riskVerdict.ts'
import { actionNames } from './action.ts'
import { identityJudgement } from './identityJudgement.ts'
import { policyDocumentIn } from './policyDocument.ts'
import type { PolicyStatement } from './policyStatement.ts'
import { principalJudgement } from './principalJudgement.ts'

/** Each permission that a policy gives. */
export function policyVerdicts(property: string, value: Value, context: RiskContext): readonly RiskVerdict[] {
  const { statements, unread } = policyDocumentIn(value, context.isOwn)
  const verdicts = statements
    .filter(({ effect }) => effect !== 'Deny')
    .flatMap(statement =>
      judgementsOf(statement, context).map(
        (judgement, index): RiskVerdict => ({
          kind: 'access',
          property,
          ...judgement,
          key: `${property} ${index} ${statement.key}`,
        }),
      ),
    )
  if (!unread) return verdicts
  const message = ['has a policy that could not be judged: its text is known only after the deployment or is no JSON']
  return [...verdicts, { kind: 'access', severity: 'not-judged', property, message, key: JSON.stringify(value) }]
}

function judgementsOf(statement: PolicyStatement, context: RiskContext): readonly Judgement[] {
  const { principals, exceptPrincipals } = statement
  if (exceptPrincipals) {
    const names = listed(principals.map(({ name }) => name))
    return [{ severity: 'danger', message: ['lets everybody but ', ...names, ' use ', ...actionNames(statement)] }]
  }
  const judgements =
    principals.length > 0
      ? principals.map(principal => principalJudgement(principal, statement, context))
      : [identityJudgement(statement, context)]
  return [...unknownPart(statement), ...judgements]
}

function unknownPart({ unjudged, effect }: PolicyStatement): readonly Judgement[] {
  if (!unjudged && effect !== 'unknown') return []
  const message = ['has a statement that could not be judged: a part of it is known only after the deployment']
  return [{ severity: 'not-judged', message }]
}
