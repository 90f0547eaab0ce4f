import type { ActiveSuppression } from '../../model/lint/suppression.ts'
import type { LintOutcome } from '../../model/outcome.ts'
import { countOf } from '../phrases/duration.ts'
import { engineText, expiryText } from '../phrases/suppression.ts'
import { findingCounts, findingLines } from './finding.ts'
import type { Line } from './layout/line.ts'
import { EMPTY, line, span } from './layout/line.ts'

export function lintLines({ findings, files, environments, engines, suppressions }: LintOutcome): readonly Line[] {
  return [
    ...(findings.length === 0
      ? [line(span('✓ ', 'success'), `No problems in ${countOf(files, 'file')}.`)]
      : [
          ...findingLines(findings, environments),
          EMPTY,
          line(`${findingCounts(findings)} in ${countOf(files, 'file')}`),
        ]),
    line(span(engines.map(engineText).join(' · '), 'dim')),
    ...suppressionLines(suppressions),
  ]
}

function suppressionLines(suppressions: readonly ActiveSuppression[]): readonly Line[] {
  if (suppressions.length === 0) return []
  return [EMPTY, line(`${countOf(suppressions.length, 'suppression')}:`), ...suppressions.map(suppressionLine)]
}

function suppressionLine({ id, file, logicalId, reason, ...expiry }: ActiveSuppression): Line {
  const tone = expiry.expiredDays === undefined ? 'dim' : 'warning'
  const text = line(`  ${id}`, ` on ${logicalId} (${file}): ${reason} `, span(`(${expiryText(expiry)})`, tone))
  return { ...text, hang: 4 }
}
