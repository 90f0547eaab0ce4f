import { durationOf } from '#lib/render/phrases/duration.ts'
import { EMPTY, type Line, line, span } from '#lib/render/text/line.ts'
import { table } from '#lib/render/text/table.ts'
import type { Step } from './tellStory.ts'

/** Of the whole story: done, or how the step that ended it ended. */
export function outcomeOf(steps: readonly Step[]): Step['outcome'] {
  return steps.find(({ outcome }) => outcome !== 'done')?.outcome ?? 'done'
}

const TONES = { done: 'good', failed: 'bad', refused: 'bad', interrupted: 'careful', 'not reached': 'quiet' } as const

/** The table at the end of a story. */
export function stepLines(steps: readonly Step[]): readonly Line[] {
  const rows = steps.map(({ step, outcome, seconds }) => [
    step,
    span(outcome, TONES[outcome]),
    outcome === 'not reached' ? '' : seconds.toFixed(1),
  ])
  const total = steps.reduce((sum, { seconds }) => sum + seconds, 0)
  return [
    EMPTY,
    ...table([['step', 'outcome', 'seconds'], ...rows, ['', '', total.toFixed(1)]]),
    EMPTY,
    line(`${durationOf(total)} in all.`),
  ]
}
