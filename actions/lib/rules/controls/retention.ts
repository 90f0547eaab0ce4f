import type { Finding } from '../../model/problem.ts'
import { resourceLocation } from '../../template/resolve/resourceLocation.ts'
import { holdsOwnData } from '../dataRetention.ts'
import type { Control } from './control.ts'
import { violationOf } from './violation.ts'

/** A cache can be filled again; its data is elsewhere. */
const CACHES = /^AWS::(?:ElastiCache|DAX)::/

/** Data that goes with its resource although nothing but the template decides so. The absence of a policy is another rule's. */
export const dataDeletion: Control = ({ resources }) =>
  [...resources.values()].flatMap((found): readonly Finding[] => {
    const { type, logicalId, properties, deletionPolicy, updateReplacePolicy } = found.resource
    if (!holdsOwnData(type, properties.DBClusterIdentifier) || CACHES.test(type)) return []
    const policies = { DeletionPolicy: deletionPolicy, UpdateReplacePolicy: updateReplacePolicy }
    return Object.entries(policies).flatMap(([name, policy]): readonly Finding[] => {
      if (policy !== 'Delete') return []
      const finding = violationOf(found, {
        ...{ rule: 'control/data-deletion', severity: 'high', path: [] },
        clause: `keeps data (${type}) and has ${name} 'Delete': the data goes with the resource`,
        todo: `Set ${name} to Retain, or to Snapshot where the type has snapshots.`,
      })
      return [{ ...finding, location: resourceLocation(found.stack, logicalId, [name]) }]
    })
  })
