import { type NextStep, titleOf } from '../../../model/nextStep.ts'
import { codeSpan } from '../syntax/escape.ts'
import { type DocumentPart, fixedPart } from '../syntax/fit.ts'
import { prose } from '../syntax/prose.ts'
import { bullets } from '../syntax/table.ts'

/** Code points of a line that people copy. */
const LINE = 2_000

/** Each step, and below it its lines to copy. */
export function nextStepParts(steps: readonly NextStep[]): readonly DocumentPart[] {
  return steps.flatMap(step => [
    fixedPart(prose(titleOf(step))),
    ...(step.lines.length > 0 ? [fixedPart(bullets(step.lines.map(text => codeSpan(text, LINE))))] : []),
  ])
}
