import type { JsonMap } from '#lib/model/json.ts'
import type { Principal } from '../../permissions/authorization.ts'
import { authorizeResource } from '../authorization/authorizeResource.ts'
import type { Engine } from '../engine.ts'
import { injectedFailureAt } from '../operation/injectedFailure.ts'
import type { EmulatedResource } from '../state/emulatedResource.ts'
import type { EmulatedStack } from '../state/emulatedStack.ts'
import { isDeletedOutOfBand, livePropertiesOf } from '../state/liveProperties.ts'
import { ResourceFailure } from '../state/resourceFailure.ts'
import type { ResourceDriftCheck } from '../state/stackDrift.ts'
import { redactNoEcho } from '../state/stackEvents.ts'
import { writeOnlyPropertiesOf } from './driftSupport.ts'
import { propertyDifferencesOf } from './propertyDifferences.ts'

/** Compares the live properties of a resource with those of its template, as far as the caller may read them. */
export function compareResource(
  engine: Engine,
  stack: EmulatedStack,
  resource: EmulatedResource,
  caller: Principal,
): Pick<ResourceDriftCheck, 'status' | 'reason' | 'expected' | 'actual' | 'differences'> {
  const reason =
    injectedFailureAt(engine, { ...resource, stack }, 'drift') ?? readRefusalOf(engine, stack, resource, caller)
  const nothing = { reason, expected: undefined, actual: undefined, differences: [] }
  if (reason !== undefined) return { ...nothing, status: 'UNKNOWN' }
  if (isDeletedOutOfBand(stack, resource)) return { ...nothing, status: 'DELETED' }
  const { definition } = stack
  const expected = redactNoEcho(definition, comparedProperties(resource, resource.properties))
  const actual = redactNoEcho(definition, comparedProperties(resource, livePropertiesOf(stack, resource)))
  const differences = propertyDifferencesOf(expected, actual)
  return { reason, expected, actual, differences, status: differences.length > 0 ? 'MODIFIED' : 'IN_SYNC' }
}

/**
 * IAM's message if the caller may not read a resource. A drift detection needs the caller's own permissions, whatever
 * service role the stack has (CloudFormation user guide, using-cfn-stack-drift).
 */
function readRefusalOf(
  engine: Engine,
  stack: EmulatedStack,
  resource: EmulatedResource,
  caller: Principal,
): string | undefined {
  try {
    authorizeResource(
      { engine, stack, definition: { roleArn: undefined }, operation: { caller } },
      { phase: 'read', resource },
    )
    return undefined
  } catch (error) {
    if (error instanceof ResourceFailure) return error.message
    throw error
  }
}

/** The properties that the template sets and the service returns. */
function comparedProperties({ type, properties }: EmulatedResource, liveProperties: JsonMap): JsonMap {
  const writeOnly = writeOnlyPropertiesOf(type)
  const isCompared = (name: string) => name in properties && !writeOnly.includes(name)
  return Object.fromEntries(Object.entries(liveProperties).filter(([name]) => isCompared(name)))
}
