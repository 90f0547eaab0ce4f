import { trustProblemOf } from '#lib/aws/errors/trustProblemOf.ts'
import { type Environment, type Role, roleArnOf } from '#lib/model/environment.ts'
import type { EmulatedAws } from '../emulator/aws/startAws.ts'
import { jobToken } from '../emulator/gitHub/jobToken.ts'
import type { StepIdentity } from './rollout/rolloutSteps.ts'

type Variables = Readonly<Record<string, string>>

/** The credentials of each step. */
type Identities = {
  /**
   * Environment variables that direct a verb to the built-in AWS.
   * @throws Problem if the role cannot be assumed
   */
  readonly variablesOf: (identity: StepIdentity | undefined) => Variables
  /** The next verbs get new credentials. */
  readonly renew: () => void
}

export function createIdentities(
  environment: Environment,
  aws: Pick<EmulatedAws, 'variables' | 'renewCredentials' | 'assumeRole'>,
): Identities {
  let administrator = aws.variables
  const sessions = new Map<Role, Variables>()
  return {
    variablesOf: identity => {
      if (identity === undefined || identity === 'administrator') return administrator
      const session = sessions.get(identity) ?? assume(identity)
      sessions.set(identity, session)
      return session
    },
    renew: () => {
      administrator = aws.renewCredentials()
      sessions.clear()
    },
  }

  /** As the job of the workflow does it, with a token that GitHub would issue to it. */
  function assume(role: Role): Variables {
    const roleArn = roleArnOf(environment, role)
    const token = jobToken(role, environment.name)
    try {
      return aws.assumeRole(roleArn, token)
    } catch (error) {
      throw (
        trustProblemOf(namedByCode(error), { roleArn, token, trusted: { role, environment: environment.name } }) ??
        error
      )
    }
  }
}

/** The SDK gives its errors the name of the service's code. */
function namedByCode(error: unknown): unknown {
  if (!(error instanceof Error && 'code' in error)) return error
  return { name: error.code, message: error.message }
}
