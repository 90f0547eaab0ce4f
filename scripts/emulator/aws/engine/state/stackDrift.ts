import type { JsonMap } from '#lib/model/json.ts'

/** A change to a live resource outside of CloudFormation. */
export type OutOfBandChange = { readonly properties: JsonMap } | 'deleted'

export type PropertyDifference = {
  /** `/RetentionInDays`, `/Tags/0/Value`. */
  readonly path: string
  readonly kind: 'ADD' | 'REMOVE' | 'NOT_EQUAL'
  readonly expected: string
  readonly actual: string
}

/** The result of the last drift detection of a resource. */
export type ResourceDriftCheck = {
  readonly logicalId: string
  readonly physicalId: string | undefined
  readonly type: string
  readonly status: 'IN_SYNC' | 'MODIFIED' | 'DELETED' | 'UNKNOWN'
  readonly reason: string | undefined
  readonly expected: JsonMap | undefined
  readonly actual: JsonMap | undefined
  readonly differences: readonly PropertyDifference[]
  readonly at: Date
}

/** One drift detection of a stack. */
export type EmulatedDriftDetection = {
  readonly id: string
  readonly at: Date
  status: 'DETECTION_IN_PROGRESS' | 'DETECTION_COMPLETE' | 'DETECTION_FAILED'
  reason: string | undefined
}

export type StackDrift = {
  /** By `liveKeyOf`. */
  readonly outOfBandChanges: Map<string, OutOfBandChange>
  readonly detections: EmulatedDriftDetection[]
  /** By logical id. */
  readonly checkedResources: Map<string, ResourceDriftCheck>
}

/** A live resource by its type and id: a bucket and its policy have the same id. */
export function liveKeyOf({
  type,
  physicalId,
}: {
  readonly type: string
  readonly physicalId: string | undefined
}): string {
  return `${type} ${physicalId ?? ''}`
}

/** The drift of a stack before its first detection. */
export function createStackDrift(): StackDrift {
  return { outOfBandChanges: new Map(), detections: [], checkedResources: new Map() }
}

/** The drift of the whole stack, from the last check of each resource. */
export function driftStatusOf({ checkedResources }: StackDrift): 'NOT_CHECKED' | 'DRIFTED' | 'UNKNOWN' | 'IN_SYNC' {
  const statuses = [...checkedResources.values()].map(({ status }) => status)
  if (statuses.some(status => status === 'MODIFIED' || status === 'DELETED')) return 'DRIFTED'
  if (statuses.includes('UNKNOWN')) return 'UNKNOWN'
  return statuses.length === 0 ? 'NOT_CHECKED' : 'IN_SYNC'
}

/** The time of the last drift detection, of the stack or of one of its resources. */
export function lastCheckOf({ detections, checkedResources }: StackDrift): Date | undefined {
  const times = [...detections, ...checkedResources.values()].map(({ at }) => at.getTime())
  return times.length === 0 ? undefined : new Date(Math.max(...times))
}
