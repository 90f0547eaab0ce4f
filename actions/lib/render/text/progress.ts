import type { Progress } from '../../model/progress.ts'
import { durationOf } from '../phrases/duration.ts'
import { verdictText } from './check.ts'
import { eventLine, progressText } from './event.ts'
import type { Line } from './line.ts'
import { EMPTY, line, span } from './line.ts'
import { previewLines } from './preview.ts'
import { stepText } from './step.ts'

/** What progress leaves behind for good; nothing when it is only true for a moment. */
export function permanentLines(progress: Progress): readonly Line[] {
  switch (progress.kind) {
    case 'step':
      return [line(span(`· ${stepText(progress)}`, 'quiet'))]
    case 'uploaded':
      return [line(span(`  ${uploadedText(progress)}`, 'quiet'))]
    case 'preview':
      return [EMPTY, ...previewLines(progress.preview), EMPTY]
    case 'event':
      return [eventLine(progress.event)]
    case 'warning':
      return [{ ...line(span('! ', 'careful'), progress.text), hang: 2 }]
    // The table of checks comes with the outcome.
    case 'check':
    case 'tally':
    case 'waiting':
      return []
    default:
      return progress satisfies never
  }
}

/** What is true right now and will not be in a moment; undefined for progress that stays. */
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
    ? `${alreadyThere} of ${alreadyThere} there already`
    : `${stored} stored, ${alreadyThere} there already`
}
