import type { Problem } from '../../model/problem.ts'
import { EMOJI } from './emoji.ts'
import { fitParts, IN_SUMMARY } from './fit.ts'
import { MORE, problemParts } from './problem.ts'

export function problemSummary(problem: Problem): string {
  const head = problem.kind === 'refused' ? 'Refused' : 'This could not be done'
  return fitParts(problemParts(problem, `### ${EMOJI.bad} ${head}`), IN_SUMMARY, MORE)
}
