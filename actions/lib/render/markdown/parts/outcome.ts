import type { ReportedOutcome } from '../../../model/outcome.ts'
import type { FailedDeployment } from '../../phrases/deployOutcome.ts'
import {
  addressIn,
  DECLINED,
  NOT_DEPLOYED,
  outcomeText,
  stackStateText,
  statusHint,
} from '../../phrases/deployOutcome.ts'
import { EMOJI } from '../syntax/emoji.ts'
import { codeSpan, inline } from '../syntax/escape.ts'
import type { DocumentPart } from '../syntax/fit.ts'
import { fixedPart } from '../syntax/fit.ts'
import { siteLink } from '../syntax/link.ts'
import { prose } from '../syntax/prose.ts'
import { checkSection } from './check.ts'
import { nextStepParts } from './nextSteps.ts'
import { problemParts } from './problem.ts'
import { retainedResourceParts } from './retainedResources.ts'
import { rootCause } from './rootCause.ts'

/** The result of a deployment: the state of the stack, the application's address, and the next steps. */
export function outcomeParts(outcome: ReportedOutcome, environment: string): readonly DocumentPart[] {
  const name = codeSpan(environment)
  switch (outcome.kind) {
    case 'deployed':
    case 'deployed-not-proven':
    case 'unchanged': {
      const { isProven, text } = outcomeText(outcome)
      const url = addressIn(outcome.outputs)
      const head = `### ${isProven ? EMOJI.success : EMOJI.warning} ${name} ${text}`
      return [head, ...(url ? [siteLink(url)] : []), ...checkSection(outcome.checks, outcome.note)].map(fixedPart)
    }
    case 'deployed-not-protected': {
      const url = addressIn(outcome.outputs)
      const head = `### ${EMOJI.warning} ${name} ${outcomeText(outcome).text}`
      const reason = [prose(outcome.reason, 1_000), prose(outcome.todo)]
      return [head, ...(url ? [siteLink(url)] : []), ...reason, ...checkSection(outcome.checks, outcome.note)].map(
        fixedPart,
      )
    }
    case 'declined':
      return [fixedPart(`### ${EMOJI.warning} ${name} ${DECLINED}`)]
    case 'refused':
      return problemParts(outcome.problem, `### ${EMOJI.error} ${name} ${NOT_DEPLOYED}.`)
    case 'rolled-back':
    case 'failed':
      return failedParts(outcome, environment)
    default:
      return outcome satisfies never
  }
}

function failedParts(
  { kind, rootCause: cause, blockers, status, retained, todo, steps }: FailedDeployment,
  environment: string,
): readonly DocumentPart[] {
  return [
    fixedPart(`### ${EMOJI.error} ${codeSpan(environment)} ${NOT_DEPLOYED}: ${rootCause(cause, blockers)}`),
    fixedPart(inline(stackStateText(kind, status))),
    ...retainedResourceParts(retained),
    ...(steps ? nextStepParts(steps) : [fixedPart(prose(todo ?? statusHint(environment)))]),
  ]
}
