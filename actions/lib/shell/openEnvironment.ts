import type { Access } from '../aws/access.ts'
import { connectCallerIdentity } from '../aws/callerIdentity.ts'
import type { Environment, EnvironmentAccount } from '../model/environment.ts'
import { readEnvironment } from '../operations/environment/readEnvironment.ts'
import type { Tools } from '../operations/tools.ts'
import type { CallerIdentity } from '../ports.ts'
import { type AwsTools, connectAws } from './connectAws.ts'

type OpenEnvironmentOptions = {
  readonly name: string
  /** Throws a Problem when nobody may work there. */
  readonly accessTo: (home: EnvironmentAccount) => Access
  /** Aborted when nobody waits for AWS any more. */
  readonly over: AbortSignal
}

type IdentifiedAccess = { readonly access: Access; readonly identity: CallerIdentity }

/**
 * An environment and the tools of its account. AWS is asked who we are as soon as the files say where the environment
 * lives, and answers while they are checked and the rest is loaded. What is wrong with the files is said before what is
 * wrong with the account, which `checkAccount` alone hears: until then nothing else is asked of AWS.
 */
export async function openEnvironment(
  { name, accessTo, over }: OpenEnvironmentOptions,
  tools: Pick<Tools, 'workspace' | 'schemas'>,
): Promise<AwsTools & { readonly environment: Environment }> {
  let greeted: Promise<IdentifiedAccess> | undefined
  const greet = async (home: EnvironmentAccount): Promise<IdentifiedAccess> => {
    const access = accessTo(home)
    const identity = connectCallerIdentity(access, { signal: over })
    unheard(identity.caller())
    return { access, identity }
  }
  const onAccountFound = (home: EnvironmentAccount): void => {
    greeted = greet(home)
    unheard(greeted)
  }
  const environment = await readEnvironment(name, { ...tools, onAccountFound })
  const { access, identity } = await (greeted ?? greet(environment))
  return { environment, ...(await connectAws(access, identity)) }
}

/** An error that is heard later, or by nobody, is no crash. */
function unheard(promise: Promise<unknown>): void {
  promise.catch(() => undefined)
}
