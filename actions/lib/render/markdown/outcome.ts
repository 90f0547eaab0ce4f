import type { ReportedOutcome } from '../../model/outcome.ts'
import type { FailedDeployment } from '../phrases/deployOutcome.ts'
import { DECLINED, NOT_DEPLOYED, outcomeText, stackStateText, statusHint } from '../phrases/deployOutcome.ts'
import { checkSection } from './check.ts'
import { EMOJI } from './emoji.ts'
import { codeSpan, inline } from './escape.ts'
import type { DocumentPart } from './fit.ts'
import { fixedPart } from './fit.ts'
import { siteLink } from './link.ts'
import { problemParts } from './problem.ts'
import { prose } from './prose.ts'
import { retainedResourceParts } from './retainedResources.ts'
import { rootCause } from './rootCause.ts'

/** The result of a deployment: the state of the stack, the application's address, and the next steps. */
export function outcomeParts(outcome: ReportedOutcome, environment: string): readonly DocumentPart[] {
  const name = codeSpan(environment)
  switch (outcome.kind) {
    case 'deployed':
    case 'deployed-not-proven':
    case 'unchanged': {
      const { well, words } = outcomeText(outcome)
      const { Url: url } = outcome.outputs
      const head = `### ${well ? EMOJI.good : EMOJI.careful} ${name} ${words}`
      return [head, ...(url ? [siteLink(url)] : []), ...checkSection(outcome.checks)].map(fixedPart)
    }
    case 'declined':
      return [fixedPart(`### ${EMOJI.careful} ${name} ${DECLINED}`)]
    case 'refused':
      return problemParts(outcome.problem, `### ${EMOJI.bad} ${name} ${NOT_DEPLOYED}.`)
    case 'rolled-back':
    case 'failed':
      return failedParts(outcome, environment)
    default:
      return outcome satisfies never
  }
}

function failedParts(
  { kind, rootCause: cause, status, retained, todo }: FailedDeployment,
  environment: string,
): readonly DocumentPart[] {
  return [
    fixedPart(`### ${EMOJI.bad} ${codeSpan(environment)} ${NOT_DEPLOYED}: ${rootCause(cause)}`),
    fixedPart(inline(stackStateText(kind, status))),
    ...retainedResourceParts(retained),
    fixedPart(prose(todo ?? statusHint(environment))),
  ]
}
