import type { RunLink } from '../../ports.ts'
import { fitted, fixed, IN_COMMENT } from './fit.ts'
import { runLink } from './link.ts'
import type { Told } from './outcome.ts'
import { outcomeParts } from './outcome.ts'
import { MORE } from './problem.ts'

/** How the deployment of a merged pull request ended. */
export function outcomeComment(outcome: Told, environment: string, about: RunLink): string {
  const foot = fixed(`Said by ${runLink(about, 'this run')}.`)
  return fitted([...outcomeParts(outcome, environment), foot], IN_COMMENT, MORE)
}
