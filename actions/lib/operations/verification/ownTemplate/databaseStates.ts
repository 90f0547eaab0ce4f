import type { DatabaseKind } from '../../../model/snapshot.ts'
import { healthy, unhealthy, unhealthyForGood } from '../probe.ts'
import type { ResourceProbe } from './resourceProbe.ts'

/** The API of Amazon RDS describes the databases of Amazon DocumentDB and Amazon Neptune, too. */
const KINDS: Readonly<Record<string, DatabaseKind>> = {
  'AWS::RDS::DBInstance': 'instance',
  'AWS::RDS::DBCluster': 'cluster',
  'AWS::DocDB::DBInstance': 'instance',
  'AWS::DocDB::DBCluster': 'cluster',
  'AWS::Neptune::DBInstance': 'instance',
  'AWS::Neptune::DBCluster': 'cluster',
}

/** Not available, but on its way or in use all the same: a backup or an optimization of the storage takes hours. */
const IN_USE = /^(available|backing-up|storage-optimization|storage-config-upgrade|configuring-.*)$/
/** Stays so until a person acts. */
const STOPPED = /^(stopp(ed|ing)|failed|inaccessible-.*|incompatible-.*|restore-error|storage-full)$/

/** Every database of the stack accepts connections. */
export const databaseStatesProbe: ResourceProbe = {
  name: 'databases',
  deadlineSeconds: 300,
  types: Object.keys(KINDS),
  observe: async ({ runtime, resources }) => {
    const lists = Object.entries(KINDS).map(async ([type, kind]) =>
      (await resources(type)).map(async ({ logicalId, physicalId = '' }) => ({
        logicalId,
        status: (await runtime.databaseStatus(kind, physicalId)) ?? 'gone',
      })),
    )
    const databases = await Promise.all((await Promise.all(lists)).flat())
    const failing = databases.filter(({ status }) => !IN_USE.test(status))
    if (failing.length === 0) return healthy(`${databases.length} of ${databases.length} databases are available.`)
    const detail = `Databases are not available: ${failing.map(({ logicalId, status }) => `'${logicalId}' is ${status}`).join(', ')}.`
    const todo = 'Look at their events in the RDS console.'
    const isFinal = failing.some(({ status }) => status === 'gone' || STOPPED.test(status))
    return isFinal ? unhealthyForGood(detail, todo) : unhealthy(detail, todo)
  },
}
