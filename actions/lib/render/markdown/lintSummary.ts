import type { LintOutcome } from '../../model/outcome.ts'
import { countOf } from '../phrases/duration.ts'
import { findingCounts } from '../text/finding.ts'
import { findingParts, SHORTENED_NOTE } from './parts/problem.ts'
import { EMOJI } from './syntax/emoji.ts'
import { fitParts, fixedPart, IN_SUMMARY } from './syntax/fit.ts'

export function lintSummary({ findings, files }: LintOutcome): string {
  if (findings.length === 0) return `### ${EMOJI.success} No problems in ${countOf(files, 'file')}`
  const sign = findings.some(({ level }) => level === 'error') ? EMOJI.error : EMOJI.warning
  const head = `### ${sign} ${findingCounts(findings)} in ${countOf(files, 'file')}`
  return fitParts([fixedPart(head), ...findingParts(findings)], IN_SUMMARY, SHORTENED_NOTE)
}
