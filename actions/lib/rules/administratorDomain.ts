import type { EnvironmentRule } from './rule.ts'

/** Open WebUI refuses every address outside the domain of self sign-up, and no rule of a template can compare the two. */
export const administratorDomain: EnvironmentRule = (environment, stack) => {
  const { SelfSignUpDomain: domain, FirstAdministratorEmail: address } = stack.parameters
  if (typeof domain !== 'string' || domain === '' || typeof address !== 'string') return []
  if (address.toLowerCase().endsWith(`@${domain}`)) return []
  const { locationOf } = environment
  return [
    {
      level: 'error',
      rule: 'environment/administrator-domain',
      message: `FirstAdministratorEmail is outside of SelfSignUpDomain '${domain}' (${locationOf(['parameters', 'SelfSignUpDomain']).file}): Open WebUI would refuse the first administrator.`,
      todo: `Set FirstAdministratorEmail to an address of '${domain}', or leave SelfSignUpDomain empty and invite people.`,
      location: locationOf(['parameters', 'FirstAdministratorEmail']),
    },
  ]
}
