import type { LintOutcome } from '../../model/outcome.ts'
import { counted } from '../duration.ts'
import { tallyOfFindings } from '../finding.ts'
import { fitted, fixed, IN_SUMMARY } from './fit.ts'
import { findingParts, MORE } from './problem.ts'
import { SIGNS } from './sign.ts'

export function lintSummary({ findings, files }: LintOutcome): string {
  if (findings.length === 0) return `### ${SIGNS.good} No problems in ${counted(files, 'file')}`
  const sign = findings.some(({ level }) => level === 'error') ? SIGNS.bad : SIGNS.careful
  const head = `### ${sign} ${tallyOfFindings(findings)} in ${counted(files, 'file')}`
  return fitted([fixed(head), ...findingParts(findings)], IN_SUMMARY, MORE)
}
