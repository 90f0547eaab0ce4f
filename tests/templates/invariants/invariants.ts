import { DATA } from './data.ts'
import type { Invariant } from './invariant.ts'
import { NETWORK } from './network.ts'
import { OPERATION } from './operation.ts'
import { SERVICE } from './service.ts'
import { SIGN_IN } from './signIn.ts'

/** Sentences that hold for our stack whatever its parameters are. */
export const INVARIANTS: Readonly<Record<string, Invariant>> = {
  ...NETWORK,
  ...DATA,
  ...SERVICE,
  ...SIGN_IN,
  ...OPERATION,
}
