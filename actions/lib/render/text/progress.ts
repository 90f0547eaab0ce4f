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
    case 'preview':
      return [EMPTY, ...previewLines(progress.preview), EMPTY]
    case 'event':
      return [eventLine(progress.event)]
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
    case 'preview':
    case 'event':
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
