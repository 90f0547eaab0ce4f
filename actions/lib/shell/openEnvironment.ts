import type { Access } from '../aws/credentials/access.ts'
import { connectCallerIdentity } from '../aws/credentials/callerIdentity.ts'
import type { Environment, EnvironmentAccount } from '../model/environment.ts'
import { readEnvironment } from '../operations/environment/readEnvironment.ts'
import type { Tools } from '../operations/tools.ts'
import type { CallerIdentity } from '../ports.ts'
import { type AwsTools, connectAws } from './connectAws.ts'

type OpenEnvironmentOptions = {
  readonly name: string
  /** Throws a Problem when the account cannot be used. */
  readonly accessTo: (account: EnvironmentAccount) => Access
  /** Aborted when the process ends: no request outlives it. */
  readonly exitSignal: AbortSignal
}

type IdentifiedAccess = { readonly access: Access; readonly identity: CallerIdentity }

/**
 * An environment and the tools of its account. The request for the caller's identity starts as soon as the files name the
 * account, and runs while the files are checked and the rest is loaded. A problem in the files is reported before one of
 * the account, which only `checkAccount` reports: until then there is no other request to AWS.
 */
export async function openEnvironment<Local extends Pick<Tools, 'workspace' | 'schemas' | 'signal'>>(
  { name, accessTo, exitSignal }: OpenEnvironmentOptions,
  tools: Local,
): Promise<Local & AwsTools & { readonly environment: Environment }> {
  let identified: Promise<IdentifiedAccess> | undefined
  const identify = async (account: EnvironmentAccount): Promise<IdentifiedAccess> => {
    const access = { ...accessTo(account), environment: account, signal: tools.signal, exitSignal }
    const identity = connectCallerIdentity(access)
    handleLater(identity.caller())
    return { access, identity }
  }
  const onAccountFound = (account: EnvironmentAccount): void => {
    identified = identify(account)
    handleLater(identified)
  }
  const environment = await readEnvironment(name, { ...tools, onAccountFound })
  const { access, identity } = await (identified ?? identify(environment))
  return { ...tools, environment, ...(await connectAws(access, identity)) }
}

/** Keeps Node from ending the process for a rejection that is handled later, or no longer matters. */
function handleLater(promise: Promise<unknown>): void {
  promise.catch(() => undefined)
}
