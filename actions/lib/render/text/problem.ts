import type { Problem } from '../../model/problem.ts'
import { findingCounts, findingLines, locationText } from './finding.ts'
import type { Line } from './line.ts'
import { EMPTY, line, span } from './line.ts'

/** What a person can fix: what could not be done and why, each place of it, and what to do. No stack trace. */
export function problemLines({ message, todo, findings, location }: Problem): readonly Line[] {
  const where = location ? `${locationText(location)}: ` : ''
  return [
    { ...line(span('✗ ', 'bad'), span(where, 'strong'), message), hang: 2 },
    ...(findings.length > 0 ? [EMPTY, ...findingLines(findings), EMPTY, line(findingCounts(findings))] : []),
    ...(todo ? [{ ...line(`  ${todo}`), hang: 2 }] : []),
  ]
}
