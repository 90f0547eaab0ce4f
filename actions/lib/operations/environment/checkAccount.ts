import type { Environment } from '../../model/environment.ts'
import { DOCUMENTATION_ACCOUNT } from '../../model/environment.ts'
import { Problem } from '../../model/problem.ts'
import type { Tools } from '../tools.ts'

export type AccountOrder = {
  readonly environment: Environment
  /** The region that the person's session names, when it names one. */
  readonly sessionRegion?: string | undefined
}

/** Refuses unless the credentials belong to the environment's account and region; comes before anything is touched. */
export async function checkAccount(
  { environment, sessionRegion }: AccountOrder,
  { identity, reporter }: Pick<Tools, 'identity' | 'reporter'>,
): Promise<void> {
  reporter.report({ kind: 'step', step: 'check the account', subject: environment.account })
  if (sessionRegion !== undefined && sessionRegion !== environment.region) {
    throw new Problem(
      `Environment '${environment.name}' is in region '${environment.region}', but your session says '${sessionRegion}'. Nothing was touched.`,
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

/** Credentials that are missing, expired or not accepted are a refusal here, not a failure: nothing was begun. */
async function callerOf(identity: Tools['identity']): ReturnType<Tools['identity']['caller']> {
  try {
    return await identity.caller()
  } catch (error) {
    if (!(error instanceof Problem) || error.reason === 'unavailable') throw error
    const { message, todo, missingPermission } = error
    const said = /[.!?]'?$/.test(message) ? message : `${message}.`
    throw new Problem(`${said} Nothing was touched.`, {
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
