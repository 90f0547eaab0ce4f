import type { Problem } from '../../model/problem.ts'
import { fitted, IN_SUMMARY } from './fit.ts'
import { MORE, problemParts } from './problem.ts'
import { SIGNS } from './sign.ts'

export function problemSummary(problem: Problem): string {
  const head = problem.kind === 'refused' ? 'Refused' : 'This could not be done'
  return fitted(problemParts(problem, `### ${SIGNS.bad} ${head}`), IN_SUMMARY, MORE)
}
