import type { Engine } from '../engine.ts'
import { weightOf } from '../specification/typeBehaviour.ts'
import type { EmulatedResource } from '../state/emulatedResource.ts'
import { ResourceFailure } from '../state/resourceFailure.ts'

/** Minutes that an ordinary resource takes on AWS, whatever the emulator's own delay is. */
const MINUTES_PER_WEIGHT = 0.5

/** The `TimeoutInMinutes` of one stack. */
type CreationTimeout = { readonly at: number; isPassed: boolean }

/**
 * The times of one stack's creation, in minutes of AWS since the start of its root. They decide whether a creation takes
 * too long, so that a timeout does not depend on the emulator's delay.
 */
export type CreationTimeline = {
  readonly startedAt: number
  readonly own: CreationTimeout | undefined
  /** Those of this stack and of the stacks around it. */
  readonly timeouts: readonly CreationTimeout[]
  /** By logical id. */
  readonly finishedAt: Map<string, number>
}

/** `minutes`: the stack's own `TimeoutInMinutes`. */
export function openTimeline(
  minutes: number | undefined,
  parent?: { readonly timeline: CreationTimeline; readonly startedAt: number },
): CreationTimeline {
  const startedAt = parent?.startedAt ?? 0
  const own = minutes === undefined ? undefined : { at: startedAt + minutes, isPassed: false }
  return {
    startedAt,
    own,
    timeouts: [...(own ? [own] : []), ...(parent?.timeline.timeouts ?? [])],
    finishedAt: new Map(),
  }
}

/** The time at which everything that a resource depends on is finished. */
export function startOf(
  { startedAt, finishedAt }: CreationTimeline,
  { dependencies }: Pick<EmulatedResource, 'dependencies'>,
): number {
  return Math.max(startedAt, ...dependencies.map(logicalId => finishedAt.get(logicalId) ?? startedAt))
}

export function endOf({ startedAt, finishedAt }: CreationTimeline): number {
  return Math.max(startedAt, ...finishedAt.values())
}

/**
 * Lets a resource wait for something outside of AWS, in minutes.
 * @throws ResourceFailure when a timeout ends before the resource is ready
 */
export async function waitOnTimeline(
  { pause }: Pick<Engine, 'pause'>,
  timeline: CreationTimeline,
  resource: EmulatedResource,
  { minutes, signal }: { readonly minutes: number; readonly signal: AbortSignal },
): Promise<void> {
  const start = startOf(timeline, resource)
  const end = start + minutes + weightOf(resource.type) * MINUTES_PER_WEIGHT
  timeline.finishedAt.set(resource.logicalId, end)
  const first = timeline.timeouts.toSorted((one, other) => one.at - other.at).find(({ at }) => at < end)
  const waited = first ? Math.max(0, first.at - start) : minutes
  if (waited > 0) await pause(waited / MINUTES_PER_WEIGHT, signal)
  if (!first) return
  first.isPassed = true
  throw new ResourceFailure('Resource creation cancelled')
}

/** The status reason of a stack whose own timeout is over; '' otherwise. */
export function timeoutReason({ own }: CreationTimeline): string {
  return own?.isPassed ? 'Stack creation time exceeded the specified timeout. ' : ''
}
