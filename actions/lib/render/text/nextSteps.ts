import { type NextStep, titleOf } from '../../model/nextStep.ts'
import type { Line } from './layout/line.ts'
import { copyable, line } from './layout/line.ts'

/** Each step, and below it its lines to copy. */
export function stepLines(steps: readonly NextStep[]): readonly Line[] {
  return steps.flatMap(step => [line(titleOf(step)), ...step.lines.map(text => copyable(text, 2))])
}
