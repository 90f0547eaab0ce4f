import type { JsonMap } from '#lib/model/json.ts'
import { WireError } from '../wire/wireError.ts'
import { isDeletedByHand, livePropertiesOf } from './alterLive.ts'
import { driftDifferencesOf } from './driftDifferences.ts'
import { propertiesNotCompared, supportsDrift } from './driftKnowledge.ts'
import type { Engine } from './engine.ts'
import { withoutSecrets } from './events.ts'
import { faultAt } from './faults.ts'
import { uuid } from './random.ts'
import type { Resource, Stack } from './stack.ts'
import type { CheckedResource, Detection } from './stackDrift.ts'
import { invalid } from './templateSource.ts'

/** AWS page "Detect unmanaged configuration changes": the only states in which a stack is looked at. */
const STATES: ReadonlySet<string> = new Set([
  'CREATE_COMPLETE',
  'IMPORT_COMPLETE',
  'UPDATE_COMPLETE',
  'UPDATE_ROLLBACK_COMPLETE',
  'UPDATE_ROLLBACK_FAILED',
])

/** Looking at one resource takes this part of the time that making one takes. */
const WEIGHT = 0.1

/** Begins to look at a stack's resources, or at those that are named; stacks nested in it are left alone. */
export function detectDrift(engine: Engine, stack: Stack, logicalIds: readonly string[] | undefined): Detection {
  checkDetectable(stack)
  const unknown = logicalIds?.find(logicalId => !stack.resources.has(logicalId))
  if (unknown !== undefined) throw invalid(`Resource ${unknown} does not exist for stack ${stack.name}`)
  const detection: Detection = {
    id: uuid(engine.random),
    at: engine.stamp(),
    status: 'DETECTION_IN_PROGRESS',
    reason: 'User Initiated',
  }
  stack.drift.detections.push(detection)
  const wanted = [...stack.resources.values()].filter(one => logicalIds?.includes(one.logicalId) ?? true)
  engine.background(
    engine.pause(WEIGHT * (wanted.length + 1)).then(() => {
      for (const logicalId of stack.drift.checked.keys())
        if (!stack.resources.has(logicalId)) stack.drift.checked.delete(logicalId)
      const failed = wanted
        .filter(({ type }) => supportsDrift(type))
        .map(resource => checkResource(engine, stack, resource))
        .filter(({ status }) => status === 'UNKNOWN')
      const names = failed.map(({ logicalId }) => logicalId).join(', ')
      detection.status = names ? 'DETECTION_FAILED' : 'DETECTION_COMPLETE'
      detection.reason = names ? `Failed to detect drift on resource [${names}]` : undefined
    }),
  )
  return detection
}

/** Looks at one resource at once. */
export function detectResourceDrift(engine: Engine, stack: Stack, logicalId: string | undefined): CheckedResource {
  checkDetectable(stack)
  const resource = stack.resources.get(logicalId ?? '')
  if (!resource) throw invalid(`Resource ${logicalId} does not exist for stack ${stack.name}`)
  if (!supportsDrift(resource.type))
    throw invalid(`Drift detection is not supported for resource [${logicalId}] of type [${resource.type}]`)
  return checkResource(engine, stack, resource)
}

export function detectionNamed({ stacks }: Engine, id: string | undefined) {
  for (const stack of stacks.values()) {
    const detection = stack.drift.detections.find(one => one.id === id)
    if (detection) return { stack, detection }
  }
  throw invalid(`Drift detection with id ${id} does not exist`)
}

function checkDetectable({ id, status, drift }: Stack): void {
  if (!STATES.has(status))
    throw new WireError(
      'ValidationError',
      `Drift detection cannot be performed on stack [${id}] while it is in [${status}] state`,
    )
  if (drift.detections.at(-1)?.status === 'DETECTION_IN_PROGRESS')
    throw new WireError('ValidationError', `Drift detection is already in progress for stack [${id}]`)
}

function checkResource(engine: Engine, stack: Stack, resource: Resource): CheckedResource {
  const { logicalId, physicalId, type } = resource
  const checked = { logicalId, physicalId, type, at: engine.stamp(), ...lookAt(engine, stack, resource) }
  stack.drift.checked.set(logicalId, checked)
  return checked
}

function lookAt(
  engine: Engine,
  stack: Stack,
  resource: Resource,
): Pick<CheckedResource, 'status' | 'reason' | 'expected' | 'actual' | 'differences'> {
  const reason = faultAt(engine, { ...resource, stack }, 'drift')
  const nothing = { reason, expected: undefined, actual: undefined, differences: [] }
  if (reason !== undefined) return { ...nothing, status: 'UNKNOWN' }
  if (isDeletedByHand(stack, resource)) return { ...nothing, status: 'DELETED' }
  const { definition } = stack
  const expected = withoutSecrets(definition, comparedOf(resource, resource.properties))
  const actual = withoutSecrets(definition, comparedOf(resource, livePropertiesOf(stack, resource)))
  const differences = driftDifferencesOf(expected, actual)
  return { reason, expected, actual, differences, status: differences.length > 0 ? 'MODIFIED' : 'IN_SYNC' }
}

/** Only what the template gives is looked at, and only what the service tells. */
function comparedOf({ type, properties }: Resource, given: JsonMap): JsonMap {
  const hidden = propertiesNotCompared(type)
  const isCompared = (name: string) => name in properties && !hidden.includes(name)
  return Object.fromEntries(Object.entries(given).filter(([name]) => isCompared(name)))
}
