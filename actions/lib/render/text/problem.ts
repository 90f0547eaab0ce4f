import type { Finding, Problem } from '../../model/problem.ts'
import { findingCounts, findingLines, locationText } from './finding.ts'
import type { Line } from './layout/line.ts'
import { EMPTY, indented, line, span } from './layout/line.ts'
import { stepLines } from './nextSteps.ts'

/** A problem's message, its findings and the next step; no stack trace. */
export function problemLines({ message, todo, steps, findings, location }: Problem): readonly Line[] {
  const prefix = location ? `${locationText(location)}: ` : ''
  return [
    { ...line(span('✗ ', 'error'), span(prefix, 'bold'), message), hang: 2 },
    ...detailLines(findings),
    ...(steps ? indented(stepLines(steps)) : todo ? [{ ...line(`  ${todo}`), hang: 2 }] : []),
  ]
}

/** Findings in files as editors and terminals open them; details without a file are a plain list. */
function detailLines(findings: readonly Finding[]): readonly Line[] {
  if (findings.length === 0) return []
  if (findings.some(({ location }) => location))
    return [EMPTY, ...findingLines(findings), EMPTY, line(findingCounts(findings))]
  const items = findings.flatMap(({ message, todo }) => [
    { ...line(`  - ${message}`), hang: 4 },
    ...(todo ? [line(`    ${todo}`)] : []),
  ])
  return [EMPTY, ...items, EMPTY]
}
