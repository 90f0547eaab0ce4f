import type { DeployOutcome } from '../../model/outcome.ts'
import type { Problem } from '../../model/problem.ts'
import type { Failed } from '../deployWords.ts'
import { DECLINED, endedWords, NOT_DEPLOYED, standingOf, whereItStands } from '../deployWords.ts'
import { checkSection } from './check.ts'
import { code, inline } from './escaped.ts'
import type { Part } from './fit.ts'
import { fixed } from './fit.ts'
import { leftOverParts } from './leftOver.ts'
import { siteLink } from './link.ts'
import { problemParts } from './problem.ts'
import { prose } from './prose.ts'
import { rootCause } from './rootCause.ts'
import { SIGNS } from './sign.ts'

export type Told = DeployOutcome | { readonly kind: 'refused'; readonly problem: Problem }

/** How a deployment ended: what is true now, where it can be seen, and what to do next. */
export function outcomeParts(outcome: Told, environment: string): readonly Part[] {
  const name = code(environment)
  switch (outcome.kind) {
    case 'deployed':
    case 'deployed, not proven':
    case 'unchanged': {
      const { well, words } = endedWords(outcome)
      const { Url: url } = outcome.outputs
      const head = `### ${well ? SIGNS.good : SIGNS.careful} ${name} ${words}`
      return [head, ...(url ? [siteLink(url)] : []), ...checkSection(outcome.checks)].map(fixed)
    }
    case 'declined':
      return [fixed(`### ${SIGNS.careful} ${name} ${DECLINED}`)]
    case 'refused':
      return problemParts(outcome.problem, `### ${SIGNS.bad} ${name} ${NOT_DEPLOYED}.`)
    case 'rolled back':
    case 'failed':
      return failedParts(outcome, environment)
    default:
      return outcome satisfies never
  }
}

function failedParts(
  { kind, rootCause: cause, status, leftOvers, todo }: Failed,
  environment: string,
): readonly Part[] {
  return [
    fixed(`### ${SIGNS.bad} ${code(environment)} ${NOT_DEPLOYED}: ${rootCause(cause)}`),
    fixed(inline(standingOf(kind, status))),
    ...leftOverParts(leftOvers),
    fixed(prose(todo ?? whereItStands(environment))),
  ]
}
