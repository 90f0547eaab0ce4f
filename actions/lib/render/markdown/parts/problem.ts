import type { Finding, Problem } from '../../../model/problem.ts'
import { shortMessage } from '../../../model/shortMessage.ts'
import { environmentsText, findingCounts, findingsInOrder, locationText } from '../../text/finding.ts'
import { EMOJI } from '../syntax/emoji.ts'
import { codeSpan } from '../syntax/escape.ts'
import type { DocumentPart } from '../syntax/fit.ts'
import { fixedPart } from '../syntax/fit.ts'
import { ruleLink } from '../syntax/link.ts'
import { prose } from '../syntax/prose.ts'
import { bullets } from '../syntax/table.ts'
import { nextStepParts } from './nextSteps.ts'

/** Findings that remain when not all fit. */
const FEW = 20

/** The message of a problem with its location, its findings, and what to do. */
export function problemParts(
  { message, todo, steps, findings, location }: Problem,
  head: string,
): readonly DocumentPart[] {
  const prefix = location ? `${codeSpan(locationText(location))}: ` : ''
  return [
    fixedPart(`${head}\n\n${prefix}${prose(message)}`),
    ...findingParts(findings),
    ...(steps ? nextStepParts(steps) : todo ? [fixedPart(prose(todo))] : []),
  ]
}

/** The environments of a finding are named unless it is in all of `linted`. */
export function findingParts(findings: readonly Finding[], linted: readonly string[] = []): readonly DocumentPart[] {
  if (findings.length === 0) return []
  const itemOf = (finding: Finding): string => findingItem(finding, linted)
  const sorted = findingsInOrder(findings)
  const more = sorted.length > FEW ? [`and ${sorted.length - FEW} more`] : []
  return [
    {
      weight: 50,
      versions: [
        () => bullets(sorted.map(itemOf)),
        () => bullets([...sorted.slice(0, FEW).map(itemOf), ...more]),
        () => findingCounts(findings),
      ],
    },
  ]
}

export const SHORTENED_NOTE = `${EMOJI.warning} Shortened: the log of the run shows the rest.`

const LEVEL_SIGNS: Readonly<Record<Finding['level'], string>> = {
  error: EMOJI.error,
  warning: EMOJI.warning,
  notice: 'ℹ️',
}

function findingItem(finding: Finding, linted: readonly string[]): string {
  const { level, severity, rule, message, todo, location, documentation } = finding
  const prefix = location ? `${codeSpan(locationText(location))} ` : ''
  const environments = environmentsText(finding, linted)
  const labels = [ruleLink(rule, documentation), severity ?? [], environments ? prose(environments) : []].flat()
  return `${LEVEL_SIGNS[level]} ${prefix}${prose(shortMessage(message))}${todo ? ` ${prose(todo)}` : ''} (${labels.join(', ')})`
}
