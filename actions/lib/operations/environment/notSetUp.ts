import { DOCUMENTATION_ACCOUNT, type EnvironmentAccount } from '../../model/environment.ts'
import { Problem } from '../../model/problem.ts'

/** The refusal of an environment whose account is that of AWS's documentation. */
export function notSetUp({
  name,
  file,
  locationOf,
}: Pick<EnvironmentAccount, 'name' | 'file' | 'locationOf'>): Problem {
  return new Problem(
    `Environment '${name}' is not set up yet: its account is still '${DOCUMENTATION_ACCOUNT}', the example of AWS's documentation. Nothing was touched.`,
    {
      kind: 'refused',
      location: locationOf(['account']),
      todo: `Set 'account' in ${file} to your account number, then run 'npm run bootstrap -- ${name}' once, as an administrator of that account.`,
    },
  )
}
