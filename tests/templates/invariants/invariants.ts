import { ALARMS } from './alarms.ts'
import { APPLICATION } from './application.ts'
import { DATA } from './data.ts'
import { EDGE } from './edge.ts'
import { EDGES } from './edges.ts'
import type { Invariant } from './invariant.ts'
import { KEYS } from './keys.ts'
import { NETWORK } from './network.ts'
import { OPERATION } from './operation.ts'
import { PERMISSIONS } from './permissions.ts'
import { SERVICE } from './service.ts'
import { SIGN_IN } from './signIn.ts'
import { TASKS } from './tasks.ts'

/** Claims that are true of the stack with every set of parameters. */
export const INVARIANTS: Readonly<Record<string, Invariant>> = {
  ...NETWORK,
  ...EDGES,
  ...EDGE,
  ...DATA,
  ...KEYS,
  ...SERVICE,
  ...TASKS,
  ...SIGN_IN,
  ...APPLICATION,
  ...ALARMS,
  ...PERMISSIONS,
  ...OPERATION,
}
