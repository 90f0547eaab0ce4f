import type { Problem } from '../../model/problem.ts'
import { EMOJI } from './emoji.ts'
import { fitParts, IN_SUMMARY } from './fit.ts'
import { problemParts, SHORTENED_NOTE } from './problem.ts'

export function problemSummary(problem: Problem): string {
  const head = problem.kind === 'refused' ? 'Refused' : 'Failed'
  return fitParts(problemParts(problem, `### ${EMOJI.bad} ${head}`), IN_SUMMARY, SHORTENED_NOTE)
}
