import type { Problem } from '../model/problem.ts'
import { findingLines, placeText, tallyOfFindings } from './finding.ts'
import type { Line } from './line.ts'
import { EMPTY, line, span } from './line.ts'

/** What a person can fix: what could not be done and why, each place of it, and what to do. No stack trace. */
export function problemLines({ message, todo, findings, place }: Problem): readonly Line[] {
  const where = place ? `${placeText(place)}: ` : ''
  return [
    { ...line(span('✗ ', 'bad'), span(where, 'strong'), message), hang: 2 },
    ...(findings.length > 0 ? [EMPTY, ...findingLines(findings), EMPTY, line(tallyOfFindings(findings))] : []),
    ...(todo ? [{ ...line(`  ${todo}`), hang: 2 }] : []),
  ]
}
