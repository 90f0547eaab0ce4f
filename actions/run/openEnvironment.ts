import type { Access } from '#lib/aws/access.ts'
import { connectIdentity } from '#lib/aws/identity.ts'
import type { Environment, Home } from '#lib/model/environment.ts'
import { readEnvironment } from '#lib/operations/readEnvironment.ts'
import type { Tools } from '#lib/operations/tools.ts'
import type { Identity } from '#lib/ports.ts'
import { type CloudTools, connectCloud } from './connectCloud.ts'

type Order = {
  readonly name: string
  /** Throws a Problem when nobody may work there. */
  readonly accessTo: (home: Home) => Access
  /** Aborted when nobody waits for AWS any more. */
  readonly over: AbortSignal
}

type Greeted = { readonly access: Access; readonly identity: Identity }

/**
 * An environment and the tools of its account. AWS is asked who we are as soon as the files say where the environment
 * lives, and answers while they are checked and the rest is loaded. What is wrong with the files is said before what is
 * wrong with the account, which `checkAccount` alone hears: until then nothing else is asked of AWS.
 */
export async function openEnvironment(
  { name, accessTo, over }: Order,
  tools: Pick<Tools, 'workspace' | 'schemas'>,
): Promise<CloudTools & { readonly environment: Environment }> {
  let greeted: Promise<Greeted> | undefined
  const greet = async (home: Home): Promise<Greeted> => {
    const access = accessTo(home)
    const identity = connectIdentity(access, { over })
    unheard(identity.caller())
    return { access, identity }
  }
  const found = (home: Home): void => {
    greeted = greet(home)
    unheard(greeted)
  }
  const environment = await readEnvironment(name, { ...tools, found })
  const { access, identity } = await (greeted ?? greet(environment))
  return { environment, ...(await connectCloud(access, identity)) }
}

/** An error that is heard later, or by nobody, is no crash. */
function unheard(promise: Promise<unknown>): void {
  promise.catch(() => undefined)
}
