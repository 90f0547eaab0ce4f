import type { Finding } from '../../model/problem.ts'
import { isValueMap } from '../../template/resolve/unknownValue.ts'
import { isClearSecret } from './clearSecret.ts'
import { type Control, resourcesOfType } from './control.ts'
import { propertyAt, quotedValue, scalarTextOf } from './values.ts'
import { violationOf } from './violation.ts'

/** Secrets in clear text in the environment variables of Lambda functions. */
export const functionVariables: Control = scope =>
  resourcesOfType(scope, 'AWS::Lambda::Function').flatMap(found => {
    const variables = propertyAt(found.resource.properties, 'Environment', 'Variables')
    if (!isValueMap(variables)) return []
    return Object.entries(variables).flatMap(([name, value]): readonly Finding[] => {
      if (!isClearSecret(name, scalarTextOf(value) ?? '')) return []
      return [
        violationOf(found, {
          ...{ rule: 'control/clear-secret', severity: 'high', path: ['Environment', 'Variables', name] },
          clause: `has a secret in variable ${quotedValue(name)}: everyone who may read the function's configuration reads it`,
          todo: 'Store it in AWS Secrets Manager, give the function its ARN, and read it when the function runs.',
        }),
      ]
    })
  })
