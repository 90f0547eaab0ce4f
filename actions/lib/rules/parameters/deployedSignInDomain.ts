import { visibleValue } from '../../model/parameterOrigin.ts'
import type { ComparingRule } from '../rule.ts'
import { parameterSource, parameterWithFile } from './parameterSource.ts'
import { prefixByNames } from './signInPrefix.ts'

const NAME = 'SignInDomainPrefix'

/**
 * Another prefix for what is deployed. CloudFormation makes the new domain before it deletes the former one, and Cognito
 * gives a pool one such domain. https://github.com/aws/aws-cdk/issues/10062
 */
export const deployedSignInDomain: ComparingRule = (environment, stack, base) => {
  const source = parameterSource(NAME, environment, stack)
  const before = base.parameters[NAME]
  if (!source || typeof before !== 'string') return []
  const prefixOf = (value: string): string => value || prefixByNames(environment)
  if (prefixOf(source.value) === prefixOf(before)) return []
  const was = visibleValue(before)
  return [
    {
      level: 'error',
      rule: 'environment/sign-in-domain',
      message: `${parameterWithFile(source)} was deployed as ${was}: a user pool has one sign-in domain, CloudFormation would make the second one first, and the deployment would fail.`,
      todo: `Set '${NAME}' to ${was} again.`,
      location: environment.locationOf(['parameters', NAME]),
    },
  ]
}
