import type { LintOutcome } from '../../model/outcome.ts'
import type { Finding, Location } from '../../model/problem.ts'
import { countOf } from '../phrases/duration.ts'
import type { Line, Tone } from './layout/line.ts'
import { EMPTY, line, span } from './layout/line.ts'

/** By file, line and column; findings without a location first. */
export function findingLines(findings: readonly Finding[]): readonly Line[] {
  return findingsInOrder(findings).flatMap(linesOf)
}

export function findingsInOrder(findings: readonly Finding[]): readonly Finding[] {
  return findings.toSorted(byLocation)
}

export function lintLines({ findings, files }: LintOutcome): readonly Line[] {
  if (findings.length === 0) return [line(span('✓ ', 'success'), `No problems in ${countOf(files, 'file')}.`)]
  return [...findingLines(findings), EMPTY, line(`${findingCounts(findings)} in ${countOf(files, 'file')}`)]
}

/** `2 errors, 1 warning`. */
export function findingCounts(findings: readonly Finding[]): string {
  return LEVELS.flatMap(level => {
    const count = findings.filter(finding => finding.level === level).length
    return count > 0 ? [countOf(count, level)] : []
  }).join(', ')
}

/** `environments/dev.yaml:12:3`, the form that editors and terminals open. */
export function locationText({ file, line: row, column }: Location): string {
  return `${file}:${row}:${column}`
}

const LEVELS = ['error', 'warning', 'notice'] as const
const TONES: Readonly<Record<Finding['level'], Tone>> = { error: 'error', warning: 'warning', notice: 'dim' }

function linesOf({ level, rule, message, todo, location }: Finding): readonly Line[] {
  const prefix = location ? [span(locationText(location), 'bold'), ': '] : []
  return [
    { ...line(...prefix, span(level, TONES[level]), `: ${message}`, span(` [${rule}]`, 'dim')), hang: 4 },
    ...(todo ? [line(`    ${todo}`)] : []),
  ]
}

function byLocation({ location: a }: Finding, { location: b }: Finding): number {
  if (!a || !b) return (a ? 1 : 0) - (b ? 1 : 0)
  return (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.line - b.line || a.column - b.column
}
