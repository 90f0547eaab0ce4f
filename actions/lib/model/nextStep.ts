import { quotedList } from './quotedList.ts'

/** One thing that a person can do now. */
export type NextStep = {
  /** A sentence, without the full stop or the colon at its end. */
  readonly text: string
  /** Commands, or lines of a file, to copy; each stays on one line. */
  readonly lines: readonly string[]
}

/** All steps as one text, for a place that shows no lines of their own. */
export function nextStepsText(steps: readonly NextStep[]): string {
  return steps
    .map(step => (step.lines.length > 0 ? `${titleOf(step)} ${quotedList(step.lines)}.` : titleOf(step)))
    .join(' ')
}

/** The sentence of a step, with a colon if lines follow. */
export function titleOf({ text, lines }: NextStep): string {
  return `${text}${lines.length > 0 ? ':' : '.'}`
}
