import type { Progress } from '../../model/progress.ts'
import { durationOf } from '../phrases/duration.ts'
import { verdictText } from './check.ts'
import { eventLine, progressText } from './event.ts'
import type { Line } from './layout/line.ts'
import { EMPTY, line, span } from './layout/line.ts'
import { previewLines } from './preview.ts'
import { stepText } from './step.ts'

/** The lines of progress that stay; none for transient progress. */
export function permanentLines(progress: Progress): readonly Line[] {
  switch (progress.kind) {
    case 'step':
      return [line(span(`· ${stepText(progress)}`, 'dim'))]
    case 'uploaded':
      return [line(span(`  ${uploadedText(progress)}`, 'dim'))]
    case 'removed':
      return [{ ...line(span(`· ${removedText(progress)}`, 'dim')), hang: 2 }]
    case 'snapshot':
      return [
        line(span(`  Snapshot ${progress.id} ${progress.isNew ? 'is' : 'of an earlier run is'} available`, 'dim')),
      ]
    case 'expired':
      return [{ ...line(span(`· ${expiredText(progress)}`, 'dim')), hang: 2 }]
    case 'preview':
      return [EMPTY, ...previewLines(progress.preview), EMPTY]
    case 'event':
      return [eventLine(progress.event)]
    case 'service':
      return [line(span(`  ${progress.name} is ready · ${durationOf(progress.seconds)}`, 'dim'))]
    case 'warning':
      return [{ ...line(span('! ', 'warning'), progress.text), hang: 2 }]
    // The outcome has the table of checks.
    case 'check':
    case 'tally':
    case 'waiting':
      return []
    default:
      return progress satisfies never
  }
}

/** The text of transient progress, which the next one replaces; undefined for progress that stays. */
export function transientText(progress: Progress): string | undefined {
  switch (progress.kind) {
    case 'tally':
      return progressText(progress)
    case 'waiting':
      return `Waiting for ${progress.subject} · ${durationOf(progress.seconds)}`
    case 'check':
      return `${progress.check.name} is ${verdictText(progress.check.verdict)}`
    case 'step':
    case 'uploaded':
    case 'removed':
    case 'snapshot':
    case 'expired':
    case 'preview':
    case 'event':
    case 'service':
    case 'warning':
      return undefined
    default:
      return progress satisfies never
  }
}

function uploadedText({ stored, alreadyThere }: { stored: number; alreadyThere: number }): string {
  return stored === 0
    ? `${alreadyThere} of ${alreadyThere} already uploaded`
    : `${stored} uploaded, ${alreadyThere} already uploaded`
}

function removedText({ changeSets, stacks }: { changeSets: readonly string[]; stacks: readonly string[] }): string {
  const sets = changeSets.length === 1 ? 'change set' : 'change sets'
  const empty =
    stacks.length === 0 ? '' : ` and the empty ${stacks.length === 1 ? 'stack' : 'stacks'} ${stacks.join(', ')}`
  return `Removed ${sets} ${changeSets.join(', ')}${empty}: an earlier run left ${changeSets.length + stacks.length === 1 ? 'it' : 'them'}`
}

function expiredText({ snapshots, days }: { readonly snapshots: readonly string[]; readonly days: number }): string {
  const noun = snapshots.length === 1 ? 'snapshot' : 'snapshots'
  return `Deleted ${noun} ${snapshots.join(', ')}: older than ${days} days`
}
