import type { Problem } from '../../model/problem.ts'
import { findingCounts, findingLines, locationText } from './finding.ts'
import type { Line } from './line.ts'
import { EMPTY, line, span } from './line.ts'

/** A problem's message, its findings and the next step; no stack trace. */
export function problemLines({ message, todo, findings, location }: Problem): readonly Line[] {
  const prefix = location ? `${locationText(location)}: ` : ''
  return [
    { ...line(span('✗ ', 'bad'), span(prefix, 'strong'), message), hang: 2 },
    ...(findings.length > 0 ? [EMPTY, ...findingLines(findings), EMPTY, line(findingCounts(findings))] : []),
    ...(todo ? [{ ...line(`  ${todo}`), hang: 2 }] : []),
  ]
}
