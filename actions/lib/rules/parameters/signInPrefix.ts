import { type Environment, stackNameOf } from '../../model/environment.ts'
import type { EnvironmentRule } from '../rule.ts'

/** Words that Cognito refuses in a domain: https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-assign-domain-prefix.html */
const REFUSED = /aws|amazon|cognito/

/** Without a prefix of its own, an environment has its stack's name in the host name of the sign-in pages. */
export const signInPrefix: EnvironmentRule = (environment, { parameters }) => {
  if (parameters.SignInDomainPrefix !== '') return []
  const name = stackNameOf(environment)
  const [word] = REFUSED.exec(name) ?? []
  if (word === undefined) return []
  return [
    {
      level: 'error',
      rule: 'environment/sign-in-prefix',
      message: `Without SignInDomainPrefix the sign-in pages are at '${prefixByNames(environment)}', and Cognito refuses '${word}' in that name.`,
      todo: `Set SignInDomainPrefix in ${environment.locationOf([]).file}.`,
      location: environment.locationOf(['application']),
    },
  ]
}

/** The prefix that main.yaml makes of the names of stack and account where none is given. */
export function prefixByNames(environment: Environment): string {
  return `${stackNameOf(environment)}-${environment.account}`
}
