import { isMap } from '#lib/model/json.ts'
import type { Resolver } from '#lib/template/resolve/resolver.ts'
import type { Engine } from '../engine.ts'
import { specificationOf } from '../specification/checkResourceProperties.ts'
import { propertyProblemsOf, validationMessage } from '../specification/propertyProblems.ts'
import { alreadyExistsMessage, findConflict } from '../specification/resourceConflict.ts'
import type { EarlyValidation } from '../state/changeSetDetail.ts'
import type { ChangeSetRow, EmulatedStack } from '../state/emulatedStack.ts'
import { mapOrEmpty } from '../template/resourceTemplate.ts'
import { KNOWN_AFTER_APPLY, toJson } from '../template/stackResolver.ts'

/** Types that CloudFormation does not validate early (AWS page "Validate stack deployments"). */
const NOT_VALIDATED: ReadonlySet<string> = new Set([
  'AWS::CertificateManager::Certificate',
  'AWS::ElastiCache::ReplicationGroup',
  'AWS::ElasticLoadBalancingV2::ListenerCertificate',
])

/** The problems of a change set's resources before anything runs: wrong properties and names in use. */
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
      const specification = specificationOf(engine, type)
      const problems = propertyProblemsOf(specification, properties, isUnknownJson).map(problem => ({
        ...{ ...shared, name: 'PROPERTY_VALIDATION' as const, reason: validationMessage(problem) },
        path: `/Resources/${[logicalId, 'Properties', ...problem.path].join('/')}`,
      }))
      // The check reads a resource by its identifier: a name that is no identifier fails the resource only.
      const isReadable = action === 'Add' && specification.uniqueName?.isIdentifier
      const conflict = isReadable ? findConflict(engine, type, properties) : undefined
      // A name that the same stack gives up in this update is free by then, or the resource fails.
      if (!conflict || conflict.owner.type !== type || conflict.owner.stackId === stack.id) return problems
      const reason = alreadyExistsMessage(type, conflict.name)
      const path = `/Resources/${logicalId}/Properties`
      return [...problems, { ...shared, name: 'NAME_CONFLICT_VALIDATION' as const, reason, path }]
    })
}

function isUnknownJson(value: unknown): boolean {
  return value === KNOWN_AFTER_APPLY || (isMap(value) && 'Fn::Transform' in value)
}
