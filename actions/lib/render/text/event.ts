import type { EventWithPath } from '../../model/cloudFormation/stackEvent.ts'
import { isCancellation, isFailure } from '../../model/cloudFormation/stackEvent.ts'
import { durationOf } from '../phrases/duration.ts'
import type { Line, Tone } from './layout/line.ts'
import { hanging, line, span } from './layout/line.ts'
import { padded } from './layout/width.ts'

/** The width of the frequent statuses; rare longer ones move the text after them. */
const STATUS_WIDTH = 18

/** `09:05:07  CREATE_FAILED       Database/Instance  DB engine version 99 does not exist`. */
export function eventLine(event: EventWithPath): Line {
  const head = [
    span(`${timeOfDay(event.at)}  `, 'dim'),
    span(`${padded(event.status, STATUS_WIDTH)}  `, toneOf(event)),
    event.path === '' ? span(event.stackName, 'bold') : span(event.path),
  ]
  return event.reason ? { ...line(...head, `  ${event.reason}`), hang: 12 + STATUS_WIDTH } : line(...head)
}

/** `12 of 87 resources · 1m 24s`. */
export function progressText({ done, total, seconds }: { done: number; total: number; seconds: number }): string {
  return `${done} of ${total} ${total === 1 ? 'resource' : 'resources'} · ${durationOf(seconds)}`
}

/**
 * The first lines of every failure: CloudFormation's own reason, quoted, and the path of the resource. The resources that
 * keep the stack in its state come first.
 */
export function rootCauseLines(
  cause: EventWithPath | undefined,
  blockers: readonly EventWithPath[] = [],
): readonly Line[] {
  if (blockers.length === 0) return failureLines(cause, '')
  const blocking = blockers.flatMap(blocker => failureLines(blocker, '; it blocks the stack now'))
  if (!cause || blockers.some(({ id }) => id === cause.id)) return blocking
  return [...blocking, line(UNDONE_BECAUSE), ...failureLines(cause, '')]
}

function failureLines(cause: EventWithPath | undefined, effect: string): readonly Line[] {
  if (!cause) return [line(span('CloudFormation reports no failed event.', 'error'))]
  const name = cause.path === '' ? cause.stackName : cause.path
  const reason = cause.reason ?? `${cause.status} without a reason`
  return [
    hanging([span('✗ ', 'error')], span(name, 'bold'), span(`: ${reason}`, 'error')),
    hanging(
      ['  '],
      span(`${cause.type}, ${cause.status} at ${timeOfDay(cause.at)}, in stack ${cause.stackName}${effect}`, 'dim'),
    ),
  ]
}

/** The tone of a stack's or a resource's status. */
export function toneOfStatus(status: string): Tone {
  if (status.endsWith('_FAILED')) return 'error'
  if (status.includes('ROLLBACK')) return 'warning'
  if (status.endsWith('_IN_PROGRESS')) return 'dim'
  return status.endsWith('_COMPLETE') ? 'success' : 'plain'
}

function toneOf(event: EventWithPath): Tone {
  return isFailure(event) && isCancellation(event) ? 'dim' : toneOfStatus(event.status)
}

const UNDONE_BECAUSE = 'The failure before that, which CloudFormation tried to undo:'

/** In the local time zone. */
export function timeOfDay(at: Date): string {
  return at.toTimeString().slice(0, 8)
}
