import { isMap } from '#lib/model/json.ts'
import type { Resolver } from '#lib/template/resolve/resolver.ts'
import type { Engine } from '../engine.ts'
import { propertyProblemsOf, validationMessage } from '../specification/propertyProblems.ts'
import { alreadyExistsMessage, findConflict } from '../specification/resourceConflict.ts'
import { specificationOf } from '../specification/resourceSpecification.ts'
import type { EarlyValidation } from '../state/changeSetDetail.ts'
import type { ChangeSetRow, EmulatedStack } from '../state/emulatedStack.ts'
import { mapOrEmpty } from '../template/resourceTemplate.ts'
import { KNOWN_AFTER_APPLY, toJson } from '../template/stackResolver.ts'

/** Types that CloudFormation does not look at before it makes them (AWS page "Validate stack deployments"). */
const NOT_VALIDATED: ReadonlySet<string> = new Set([
  'AWS::CertificateManager::Certificate',
  'AWS::ElastiCache::ReplicationGroup',
  'AWS::ElasticLoadBalancingV2::ListenerCertificate',
])

/** What is wrong with the resources of a change set before anything runs: their properties and their names. */
export function earlyValidationsOf(
  engine: Engine,
  stack: EmulatedStack,
  resolver: Resolver,
  rows: readonly ChangeSetRow[],
): readonly EarlyValidation[] {
  return rows
    .filter(({ action, type }) => action !== 'Remove' && !NOT_VALIDATED.has(type))
    .flatMap(({ action, logicalId, type, physicalId }) => {
      const properties = mapOrEmpty(toJson(resolver.resource(logicalId).properties))
      const shared = { logicalId, type, physicalId }
      const problems = propertyProblemsOf(specificationOf(engine, type), properties, isUnknownJson).map(problem => ({
        ...{ ...shared, name: 'PROPERTY_VALIDATION' as const, reason: validationMessage(problem) },
        path: `/Resources/${[logicalId, 'Properties', ...problem.path].join('/')}`,
      }))
      const conflict = action === 'Add' ? findConflict(engine, type, properties) : undefined
      // A name that this very stack gives up in the same update is free by then, or the resource fails.
      if (!conflict || conflict.stackId === stack.id) return problems
      const reason = alreadyExistsMessage(type, conflict.physicalId)
      const path = `/Resources/${logicalId}/Properties`
      return [...problems, { ...shared, name: 'NAME_CONFLICT_VALIDATION' as const, reason, path }]
    })
}

function isUnknownJson(value: unknown): boolean {
  return value === KNOWN_AFTER_APPLY || (isMap(value) && 'Fn::Transform' in value)
}
