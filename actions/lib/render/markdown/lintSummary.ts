import type { ActiveSuppression } from '../../model/lint/suppression.ts'
import type { LintOutcome } from '../../model/outcome.ts'
import { countOf } from '../phrases/duration.ts'
import { engineText, expiryText } from '../phrases/suppression.ts'
import { findingCounts } from '../text/finding.ts'
import { findingParts, SHORTENED_NOTE } from './parts/problem.ts'
import { EMOJI } from './syntax/emoji.ts'
import { codeSpan } from './syntax/escape.ts'
import type { DocumentPart } from './syntax/fit.ts'
import { fitParts, fixedPart, IN_SUMMARY } from './syntax/fit.ts'
import { prose } from './syntax/prose.ts'
import { bullets, collapsedSection } from './syntax/table.ts'

export function lintSummary(outcome: LintOutcome): string {
  const { findings, environments, engines, suppressions } = outcome
  return fitParts(
    [
      fixedPart(headOf(outcome)),
      ...findingParts(findings, environments),
      fixedPart(engines.map(engine => prose(engineText(engine))).join(' · ')),
      ...suppressionParts(suppressions),
    ],
    IN_SUMMARY,
    SHORTENED_NOTE,
  )
}

function headOf({ findings, files }: LintOutcome): string {
  if (findings.length === 0) return `### ${EMOJI.success} No problems in ${countOf(files, 'file')}`
  const sign = findings.some(({ level }) => level === 'error') ? EMOJI.error : EMOJI.warning
  return `### ${sign} ${findingCounts(findings)} in ${countOf(files, 'file')}`
}

function suppressionParts(suppressions: readonly ActiveSuppression[]): readonly DocumentPart[] {
  if (suppressions.length === 0) return []
  const title = countOf(suppressions.length, 'suppression')
  return [
    { weight: 20, versions: [() => collapsedSection(title, bullets(suppressions.map(itemOf))), () => `${title}.`] },
  ]
}

function itemOf({ id, file, logicalId, reason, ...expiry }: ActiveSuppression): string {
  const sign = expiry.expiredDays === undefined ? '' : `${EMOJI.warning} `
  return `${sign}${codeSpan(id)} on ${codeSpan(logicalId)} in ${codeSpan(file)}: ${prose(reason)} (${prose(expiryText(expiry))})`
}
