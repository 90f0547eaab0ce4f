import type { RiskMessage } from '../../model/preview/risk.ts'
import type { Judgement, RiskContext } from '../riskVerdict.ts'
import { listed } from '../riskVerdict.ts'
import { includesLiteral, matchesLiteral, scalarText } from '../scalar.ts'
import { actionNames } from './action.ts'
import { letsInGuests, limitingKeysOf, limitsToOwnAccount } from './condition.ts'
import type { PolicyStatement } from './policyStatement.ts'
import type { Principal } from './principal.ts'
import { accountOf, isJudgeablePrincipal } from './principal.ts'
import { repositoryExtentOf } from './repository.ts'

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
  const isKnown = limitsToOwnAccount(statement.condition, context)
  const unjudged: RiskMessage = isKnown ? [] : [', whose values were not judged']
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
      if (isLimited) return { severity: isKnown ? 'notice' : 'not-judged', message: [...message, ...unjudged] }
      return { severity: 'notice', message: [...message, ' without a condition that limits the caller'] }
    }
    case 'federated': {
      if (letsInGuests(statement.condition))
        return { severity: 'danger', message: lets(['guests of ', shownName, ', who do not sign in,']) }
      const repositories = repositoryExtentOf(statement.condition)
      if (repositories === 'of-anybody' || (!isLimited && !includesLiteral(name, ':saml-provider/')))
        return { severity: 'danger', message: ['lets every user of ', shownName, ...permission] }
      // The users of a SAML provider are those of one organization.
      if (!isLimited) return { severity: 'caution', message: lets(['every user of ', shownName]) }
      if (repositories === 'of-an-owner')
        return { severity: 'caution', message: lets(['many repositories, as users of ', shownName, ',']) }
      return { severity: isKnown ? 'notice' : 'not-judged', message: [...lets(['users of ', shownName]), ...unjudged] }
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
