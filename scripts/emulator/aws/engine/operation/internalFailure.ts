import type { StackStatus } from '#lib/model/cloudFormation/stack.ts'
import type { Engine } from '../engine.ts'
import { type EmulatedStack, isBelow } from '../state/emulatedStack.ts'
import { internalFailureReason } from '../state/internalFailureReason.ts'
import { setResourceStatus, setStatus } from '../state/stackEvents.ts'

const FAILED_STATUSES: Readonly<Partial<Record<StackStatus, StackStatus>>> = {
  CREATE_IN_PROGRESS: 'CREATE_FAILED',
  DELETE_IN_PROGRESS: 'DELETE_FAILED',
  ROLLBACK_IN_PROGRESS: 'ROLLBACK_FAILED',
  UPDATE_IN_PROGRESS: 'UPDATE_FAILED',
  UPDATE_COMPLETE_CLEANUP_IN_PROGRESS: 'UPDATE_COMPLETE',
  UPDATE_ROLLBACK_IN_PROGRESS: 'UPDATE_ROLLBACK_FAILED',
  UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS: 'UPDATE_ROLLBACK_COMPLETE',
}

/** Ends an operation in which the emulator has a bug, those of its nested stacks first, so that no caller waits for it. */
export function failOperation(engine: Engine, stack: EmulatedStack, error: unknown): void {
  const reason = internalFailureReason(error)
  const ended = [...engine.stacks.values()].filter(candidate => isBelow(candidate, stack))
  for (const each of [...ended.toReversed(), stack]) {
    const status = failedStatusOf(each, each === stack)
    if (!status) continue
    each.cancel?.()
    try {
      for (const resource of each.resources.values())
        if (resource.status.endsWith('_IN_PROGRESS'))
          setResourceStatus(engine, each, resource, resource.status.replace('IN_PROGRESS', 'FAILED'), { reason })
      setStatus(engine, each, status, reason)
    } catch {
      // The bug may be in the events themselves.
      Object.assign(each, { status, statusReason: reason })
    }
  }
}

/** An operation may break before its first status or after its last one; nested stacks in review never ran. */
function failedStatusOf({ status }: EmulatedStack, isOwn: boolean): StackStatus | undefined {
  if (isOwn && status === 'REVIEW_IN_PROGRESS') return 'CREATE_FAILED'
  return FAILED_STATUSES[status] ?? (isOwn ? status : undefined)
}

/** The work on a nested stack: a bug in it ends that stack, too, before it fails the resource of its parent. */
export async function withinNestedStack<T>(engine: Engine, child: EmulatedStack, work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    failOperation(engine, child, error)
    throw error
  }
}
