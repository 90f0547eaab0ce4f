import type { Problem } from '../../model/problem.ts'
import { problemParts, SHORTENED_NOTE } from './parts/problem.ts'
import { EMOJI } from './syntax/emoji.ts'
import { fitParts, IN_SUMMARY } from './syntax/fit.ts'

export function problemSummary(problem: Problem): string {
  const head = problem.kind === 'refused' ? 'Refused' : 'Failed'
  return fitParts(problemParts(problem, `### ${EMOJI.error} ${head}`), IN_SUMMARY, SHORTENED_NOTE)
}
