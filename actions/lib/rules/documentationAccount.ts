import { DOCUMENTATION_ACCOUNT } from '../model/environment.ts'
import type { EnvironmentRule } from './rule.ts'

/** The example account number of AWS's documentation belongs to no account. */
export const documentationAccount: EnvironmentRule = environment =>
  environment.account === DOCUMENTATION_ACCOUNT
    ? [
        {
          level: 'notice',
          rule: 'environment/not-set-up',
          message: `Environment '${environment.name}' has the account number of AWS's documentation: it is not set up yet.`,
          todo: 'Set your account number before you deploy.',
          location: environment.locationOf(['account']),
        },
      ]
    : []
