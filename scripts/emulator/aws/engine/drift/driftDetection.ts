import type { Principal } from '../../permissions/authorization.ts'
import { administratorOf } from '../../permissions/principals.ts'
import { validationError, WireError } from '../../wire/wireError.ts'
import type { Engine } from '../engine.ts'
import { uuid } from '../random.ts'
import type { EmulatedResource } from '../state/emulatedResource.ts'
import type { EmulatedStack } from '../state/emulatedStack.ts'
import { internalFailureReason } from '../state/internalFailureReason.ts'
import type { EmulatedDriftDetection, ResourceDriftCheck } from '../state/stackDrift.ts'
import { compareResource } from './compareResource.ts'
import { supportsDrift } from './driftSupport.ts'

/** The states in which a drift detection is possible (AWS page "Detect unmanaged configuration changes"). */
const DETECTABLE_STATUSES: ReadonlySet<string> = new Set([
  'CREATE_COMPLETE',
  'IMPORT_COMPLETE',
  'UPDATE_COMPLETE',
  'UPDATE_ROLLBACK_COMPLETE',
  'UPDATE_ROLLBACK_FAILED',
])

/** The duration of one check, as a part of the duration of a creation. */
const DETECTION_WEIGHT = 0.1

/** Starts a drift detection of a stack's resources, or of those that are named; it leaves out nested stacks. */
export function startDriftDetection(
  engine: Engine,
  stack: EmulatedStack,
  logicalIds: readonly string[] | undefined,
  caller: Principal = administratorOf(engine),
): EmulatedDriftDetection {
  checkDriftDetectable(stack)
  const unknown = logicalIds?.find(logicalId => !stack.resources.has(logicalId))
  if (unknown !== undefined) throw validationError(`Resource ${unknown} does not exist for stack ${stack.name}`)
  const detection: EmulatedDriftDetection = {
    id: uuid(engine.random),
    at: engine.nextTimestamp(),
    status: 'DETECTION_IN_PROGRESS',
    reason: 'User Initiated',
  }
  stack.drift.detections.push(detection)
  const selected = [...stack.resources.values()].filter(item => logicalIds?.includes(item.logicalId) ?? true)
  const work = engine.pause(DETECTION_WEIGHT * (selected.length + 1)).then(() => {
    for (const logicalId of stack.drift.checkedResources.keys())
      if (!stack.resources.has(logicalId)) stack.drift.checkedResources.delete(logicalId)
    const failed = selected
      .filter(({ type }) => supportsDrift(type))
      .map(resource => checkResourceDrift(engine, stack, resource, caller))
      .filter(({ status }) => status === 'UNKNOWN')
    const names = failed.map(({ logicalId }) => logicalId).join(', ')
    detection.status = names ? 'DETECTION_FAILED' : 'DETECTION_COMPLETE'
    detection.reason = names ? `Failed to detect drift on resource [${names}]` : undefined
  })
  engine.runInBackground(
    work.catch(error => {
      Object.assign(detection, { status: 'DETECTION_FAILED', reason: internalFailureReason(error) })
      throw error
    }),
  )
  return detection
}

/** Checks one resource before the response. */
export function detectResourceDrift(
  engine: Engine,
  stack: EmulatedStack,
  logicalId: string | undefined,
  caller: Principal = administratorOf(engine),
): ResourceDriftCheck {
  checkDriftDetectable(stack)
  const resource = stack.resources.get(logicalId ?? '')
  if (!resource) throw validationError(`Resource ${logicalId} does not exist for stack ${stack.name}`)
  if (!supportsDrift(resource.type))
    throw validationError(`Drift detection is not supported for resource [${logicalId}] of type [${resource.type}]`)
  return checkResourceDrift(engine, stack, resource, caller)
}

export function findDetection({ stacks }: Engine, id: string | undefined) {
  for (const stack of stacks.values()) {
    const detection = stack.drift.detections.find(candidate => candidate.id === id)
    if (detection) return { stack, detection }
  }
  throw validationError(`Drift detection with id ${id} does not exist`)
}

function checkDriftDetectable({ id, status, drift }: EmulatedStack): void {
  if (!DETECTABLE_STATUSES.has(status))
    throw new WireError(
      'ValidationError',
      `Drift detection cannot be performed on stack [${id}] while it is in [${status}] state`,
    )
  if (drift.detections.at(-1)?.status === 'DETECTION_IN_PROGRESS')
    throw new WireError('ValidationError', `Drift detection is already in progress for stack [${id}]`)
}

function checkResourceDrift(
  engine: Engine,
  stack: EmulatedStack,
  resource: EmulatedResource,
  caller: Principal,
): ResourceDriftCheck {
  const { logicalId, physicalId, type } = resource
  const checked = {
    logicalId,
    physicalId,
    type,
    at: engine.nextTimestamp(),
    ...compareResource(engine, stack, resource, caller),
  }
  stack.drift.checkedResources.set(logicalId, checked)
  return checked
}
