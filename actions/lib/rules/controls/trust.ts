import { type Scalar, scalarText } from '../../analysis/scalar.ts'
import type { Finding } from '../../model/problem.ts'
import { Unknown } from '../../template/resolve/resolvedStack.ts'
import { type Control, type ControlScope, resourcesOfType } from './control.ts'
import { type StatementInPolicy, statementsAt, testsOf } from './statements.ts'
import { resourcesIn } from './values.ts'
import { violationOf } from './violation.ts'

const CLAIMS = [
  { claim: 'aud', meaning: 'tokens that were made for others' },
  { claim: 'sub', meaning: 'every user of the provider' },
] as const

/**
 * A role for the users of an OpenID Connect provider tests whom a token is for and whom it is of. Services such as Google,
 * which need no provider in the account, have other rules.
 */
export const federatedTrust: Control = scope =>
  resourcesOfType(scope, 'AWS::IAM::Role')
    .flatMap(found => statementsAt(found, ['AssumeRolePolicyDocument']))
    .filter(({ statement }) => statement.effect === 'Allow')
    .flatMap(entry => {
      const provider = entry.statement.principals.find(
        ({ kind, name }) => kind === 'federated' && isProvider(name, scope),
      )
      return provider ? untested(entry, scalarText(provider.name)) : []
    })

/** The ARN of an OpenID Connect provider, or one of the stack. */
function isProvider(name: Scalar, { resources }: ControlScope): boolean {
  if (scalarText(name).includes(':oidc-provider/')) return true
  return (
    name instanceof Unknown &&
    resourcesIn(name).some(path => resources.get(path)?.resource.type === 'AWS::IAM::OIDCProvider')
  )
}

function untested({ found, path, statement }: StatementInPolicy, provider: string): readonly Finding[] {
  return CLAIMS.flatMap(({ claim, meaning }): readonly Finding[] => {
    const tests = testsOf(statement).filter(({ key }) => key.endsWith(`:${claim}`))
    const positive = tests.filter(({ operator }) => !/Not|IfExists$|^Null$|^ForAllValues:/.test(operator))
    const isOpen = positive.some(({ operator, values }) =>
      values.some(value => /Like/.test(operator) && typeof value === 'string' && OPEN_SUBJECT.test(value)),
    )
    if (positive.length > 0 && !isOpen) return []
    return [
      violationOf(found, {
        ...{ rule: 'control/federated-trust', severity: 'critical', path: [...path, 'Condition'] },
        clause: `trusts ${provider} and does not limit the claim '${claim}': it accepts ${meaning}`,
        todo: `Add a condition StringEquals on '<provider>:${claim}'.`,
      }),
    ]
  })
}

/** A wildcard before the name of the repository is complete. */
const OPEN_SUBJECT = /^(?:[*?]|repo:[^/]*[*?]|repo:[^/]+\/[*?])/
