import type { Environment } from '../../model/environment.ts'
import { DOCUMENTATION_ACCOUNT } from '../../model/environment.ts'
import { Problem } from '../../model/problem.ts'
import type { Tools } from '../tools.ts'

export type AccountOrder = {
  readonly environment: Environment
  /** The region of the user's session, if it sets one. */
  readonly sessionRegion?: string | undefined
}

/** Refuses credentials of another account and a session in another region. Called before any change. */
export async function checkAccount(
  { environment, sessionRegion }: AccountOrder,
  { identity, reporter }: Pick<Tools, 'identity' | 'reporter'>,
): Promise<void> {
  reporter.report({ kind: 'step', step: 'check the account', subject: environment.account })
  if (sessionRegion !== undefined && sessionRegion !== environment.region) {
    throw new Problem(
      `Environment '${environment.name}' is in region '${environment.region}', but your session uses '${sessionRegion}'. Nothing was touched.`,
      {
        kind: 'refused',
        location: environment.locationOf(['region']),
        todo: `Set AWS_REGION to '${environment.region}' or unset it, then run the command again.`,
      },
    )
  }
  const { account, arn } = await callerOf(identity)
  if (account !== environment.account) throw wrongAccount(environment, account, arn)
}

/** Missing, expired or rejected credentials are a refusal here, not a failure: nothing has started. */
async function callerOf(identity: Tools['identity']): ReturnType<Tools['identity']['caller']> {
  try {
    return await identity.caller()
  } catch (error) {
    // Without AWS's response, nothing is known about the credentials.
    if (!(error instanceof Problem) || error.reason !== undefined) throw error
    const { message, todo, missingPermission } = error
    const sentence = /[.!?]'?$/.test(message) ? message : `${message}.`
    throw new Problem(`${sentence} Nothing was touched.`, {
      kind: 'refused',
      ...(todo !== undefined && { todo }),
      missingPermission,
      cause: error,
    })
  }
}

function wrongAccount(environment: Environment, account: string, arn: string): Problem {
  const location = environment.locationOf(['account'])
  if (environment.account === DOCUMENTATION_ACCOUNT) {
    return new Problem(
      `Environment '${environment.name}' is not set up yet: it still has the account number of AWS's documentation, '${DOCUMENTATION_ACCOUNT}'. Nothing was touched.`,
      { kind: 'refused', location, todo: `Put your account number into ${environment.file}: account: "${account}".` },
    )
  }
  return new Problem(
    `Environment '${environment.name}' belongs to account '${environment.account}', but your credentials are those of '${arn}' in account '${account}'. Nothing was touched.`,
    {
      kind: 'refused',
      location,
      todo: `Sign in to account '${environment.account}', or correct 'account' in ${location.file}.`,
    },
  )
}
