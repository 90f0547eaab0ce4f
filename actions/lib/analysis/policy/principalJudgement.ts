import type { RiskMessage } from '../../model/preview/risk.ts'
import type { Judgement, RiskContext } from '../riskVerdict.ts'
import { listed } from '../riskVerdict.ts'
import { includesLiteral, matchesLiteral, scalarText } from '../scalar.ts'
import { actionNames } from './action.ts'
import { limitingKeysOf } from './condition.ts'
import type { PolicyStatement } from './policyStatement.ts'
import type { Principal } from './principal.ts'
import { accountOf, isJudgeablePrincipal } from './principal.ts'

const ASSUMING = /^sts:(?:AssumeRole(?:With\w+)?|TagSession|SetSourceIdentity)$/i

/** A statement for a principal. In a resource policy, `Resource: *` means the resource that has the policy. */
export function principalJudgement(
  { kind, name }: Principal,
  statement: PolicyStatement,
  context: RiskContext,
): Judgement {
  const keys = limitingKeysOf(statement.condition)
  const isLimited = keys.length > 0
  const condition: RiskMessage = isLimited ? [', under a condition on ', ...listed(keys)] : []
  const permission: RiskMessage = statement.actions.some(action => matchesLiteral(action, ASSUMING))
    ? [' assume this role']
    : [' use ', ...actionNames(statement)]
  const lets = (subject: RiskMessage) => ['lets ', ...subject, ...permission, ...condition]
  const shownName = { untrusted: scalarText(name) }
  switch (kind) {
    case 'anybody':
      return { severity: isLimited ? 'caution' : 'danger', message: lets(['anybody']) }
    case 'service': {
      const message = lets(['AWS service ', shownName])
      return { severity: 'notice', message: isLimited ? message : [...message, ' without a condition'] }
    }
    case 'federated':
      return {
        // The users of a SAML provider are those of one organization.
        severity: isLimited ? 'notice' : includesLiteral(name, ':saml-provider/') ? 'caution' : 'danger',
        message: lets([isLimited ? 'users of ' : 'every user of ', shownName]),
      }
    case 'canonical-user':
      return { severity: 'caution', message: lets(['canonical user ', shownName]) }
    case 'aws': {
      const account = accountOf(name)
      if (account === undefined && includesLiteral(name, '*')) return { severity: 'danger', message: lets([shownName]) }
      if (account === undefined && !isJudgeablePrincipal(name))
        return { severity: 'not-judged', message: lets(['principal ', shownName, ', which was not judged,']) }
      if (account === undefined || account === context.account)
        return { severity: 'notice', message: lets([shownName]) }
      return { severity: 'caution', message: lets(['another account, ', shownName, ',']) }
    }
    default:
      return kind satisfies never
  }
}
