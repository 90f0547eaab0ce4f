import type { Runtime } from '../../ports.ts'
import type { Access } from '../credentials/access.ts'
import { connectAlarms } from './alarms.ts'
import { connectBuckets } from './buckets.ts'
import { connectContainers } from './containers.ts'
import { connectDatabases } from './databases.ts'
import { connectFileSystems } from './fileSystems.ts'
import { connectLoadBalancing } from './loadBalancing.ts'
import { connectLogs } from './logs.ts'
import { connectSignIn } from './signIn.ts'

/** The running system, read from eight services of AWS; each client is loaded at its first use. */
export function connectRuntime(access: Access): Runtime {
  return {
    ...connectContainers(access),
    ...connectLoadBalancing(access),
    ...connectFileSystems(access),
    ...connectSignIn(access),
    ...connectLogs(access),
    ...connectAlarms(access),
    ...connectDatabases(access),
    ...connectBuckets(access),
  }
}
