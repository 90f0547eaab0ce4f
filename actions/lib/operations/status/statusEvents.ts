import type { Stack } from '../../model/cloudFormation/stack.ts'
import {
  type EventWithPath,
  isStackEventItself,
  ownReasonOf,
  type StackEvent,
} from '../../model/cloudFormation/stackEvent.ts'
import type { CloudFormation } from '../../ports.ts'
import type { StackWithPath } from '../reporting/deployedSecrets.ts'
import { startsOperation } from '../waiting/stackEventLog.ts'

type Reads = Pick<CloudFormation, 'events'>

export type StatusEvents = {
  /** In order of time. A nested stack's events about itself are left out: its parent has them too. */
  readonly shown: readonly EventWithPath[]
  /** Those since the start of the root stack's last operation, the nested stacks' own ones included. */
  readonly ofLastOperation: readonly EventWithPath[]
}

/** A page has 100 events: the failure of a large stack may be behind the pages of its rollback. */
const MOST_PAGES = 10

/** The newest page of each stack; after a failed operation every page since its start. */
export async function readStatusEvents(
  root: { readonly id: string; readonly hasFailed: boolean },
  stacks: readonly StackWithPath[],
  cloudFormation: Reads,
): Promise<StatusEvents> {
  const mostPages = root.hasFailed ? MOST_PAGES : 1
  const ofRoot = await eventsOf({ path: '', id: root.id }, { mostPages, isEnough: isStart }, cloudFormation)
  const start = ofRoot.findLast(isStart)
  const isBefore = (event: StackEvent): boolean => start !== undefined && event.at < start.at
  const nested = stacks
    .filter(({ path }) => path !== '')
    .map(stack => eventsOf(stack, { mostPages, isEnough: isBefore }, cloudFormation))
  const all = [ofRoot, ...(await Promise.all(nested))].flat().toSorted((a, b) => a.at.getTime() - b.at.getTime())
  return {
    shown: all.filter(event => event.stackId === root.id || !isStackEventItself(event)),
    ofLastOperation: all.filter(event => !isBefore(event)),
  }
}

/** True if the last operation did not end as it was meant to. */
export function hasFailedOperation({ status }: Pick<Stack, 'status'>): boolean {
  return /ROLLBACK|FAILED/.test(status)
}

/** The first event of an operation. CloudFormation's deletion after a failed creation belongs to the creation. */
function isStart(event: StackEvent): boolean {
  return startsOperation(event) && !(event.status === 'DELETE_IN_PROGRESS' && isAfterFailure(event))
}

function isAfterFailure({ reason = '' }: StackEvent): boolean {
  return /^The following resource\(s\) failed to/.test(reason) || ownReasonOf({ reason }) !== undefined
}

async function eventsOf(
  { path, id }: StackWithPath,
  { mostPages, isEnough }: { readonly mostPages: number; readonly isEnough: (event: StackEvent) => boolean },
  cloudFormation: Reads,
): Promise<readonly EventWithPath[]> {
  const events: StackEvent[] = []
  let next: string | undefined
  for (let page = 1; page <= mostPages; page++) {
    const read = await cloudFormation.events(id, next)
    events.push(...read.events)
    next = read.next
    if (next === undefined || read.events.some(isEnough)) break
  }
  return events.toReversed().map(event => ({ ...event, path: pathOf(event, path) }))
}

function pathOf(event: StackEvent, path: string): string {
  if (isStackEventItself(event)) return path
  return path ? `${path}/${event.logicalId}` : event.logicalId
}
