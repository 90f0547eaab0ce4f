import { isMap } from '#lib/model/json.ts'
import type { Resolver } from '#lib/template/resolve/resolver.ts'
import type { Row, Validation } from './changeSet.ts'
import { problemsOf, validationWords } from './checkProperties.ts'
import type { Engine } from './engine.ts'
import { KNOWN_AFTER_APPLY, rendered } from './evaluation.ts'
import { clashWith, mapOf, specificationOf, takenWords } from './resource.ts'
import type { Stack } from './stack.ts'

/** Types that CloudFormation does not look at before it makes them (AWS page "Validate stack deployments"). */
const NOT_VALIDATED: ReadonlySet<string> = new Set([
  'AWS::CertificateManager::Certificate',
  'AWS::ElastiCache::ReplicationGroup',
  'AWS::ElasticLoadBalancingV2::ListenerCertificate',
])

/** What is wrong with the resources of a change set before anything runs: their properties and their names. */
export function validationsOf(
  engine: Engine,
  stack: Stack,
  resolver: Resolver,
  rows: readonly Row[],
): readonly Validation[] {
  return rows
    .filter(({ action, type }) => action !== 'Remove' && !NOT_VALIDATED.has(type))
    .flatMap(({ action, logicalId, type, physicalId }) => {
      const properties = mapOf(rendered(resolver.resource(logicalId).properties))
      const shared = { logicalId, type, physicalId }
      const problems = problemsOf(specificationOf(engine, type), properties, isOpen).map(problem => ({
        ...{ ...shared, name: 'PROPERTY_VALIDATION' as const, reason: validationWords(problem) },
        path: `/Resources/${[logicalId, 'Properties', ...problem.path].join('/')}`,
      }))
      const clash = action === 'Add' ? clashWith(engine, type, properties) : undefined
      // A name that this very stack gives up in the same update is free by then, or the resource fails.
      if (!clash || clash.stackId === stack.id) return problems
      const reason = takenWords(type, clash.physicalId)
      const path = `/Resources/${logicalId}/Properties`
      return [...problems, { ...shared, name: 'NAME_CONFLICT_VALIDATION' as const, reason, path }]
    })
}

function isOpen(value: unknown): boolean {
  return value === KNOWN_AFTER_APPLY || (isMap(value) && 'Fn::Transform' in value)
}
