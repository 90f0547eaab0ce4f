import type { Finding, Location } from '../../model/problem.ts'
import { shortMessage } from '../../model/shortMessage.ts'
import { countOf } from '../phrases/duration.ts'
import type { Line, Tone } from './layout/line.ts'
import { line, span } from './layout/line.ts'

/**
 * By file, line and column; findings without a location first. The environments of a finding are named unless it is in all
 * of `linted`.
 */
export function findingLines(findings: readonly Finding[], linted: readonly string[] = []): readonly Line[] {
  return findingsInOrder(findings).flatMap(finding => linesOf(finding, linted))
}

export function findingsInOrder(findings: readonly Finding[]): readonly Finding[] {
  return findings.toSorted(byLocation)
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

function linesOf(finding: Finding, linted: readonly string[]): readonly Line[] {
  const { level, severity, rule, message, todo, location, documentation } = finding
  const prefix = location ? [span(locationText(location), 'bold'), ': '] : []
  const environments = environmentsText(finding, linted)
  const label = [rule, severity ?? []].flat().join(', ')
  const text = `: ${shortMessage(message)}${environments && ` (${environments})`}`
  return [
    { ...line(...prefix, span(level, TONES[level]), text, span(` [${label}]`, 'dim')), hang: 4 },
    ...(todo ? [line(`    ${todo}`)] : []),
    ...(documentation ? [{ ...line('    ', span(documentation, 'dim')), hang: undefined }] : []),
  ]
}

/**
 * `production, staging`; empty for a finding about a file itself, for one that is in every environment, and in the file of
 * its environment.
 */
export function environmentsText({ environments = [], location }: Finding, linted: readonly string[]): string {
  if (environments.every(name => location?.file === `environments/${name}.yaml`)) return ''
  return linted.length > 0 && linted.every(name => environments.includes(name)) ? '' : environments.join(', ')
}

function byLocation({ location: a }: Finding, { location: b }: Finding): number {
  if (!a || !b) return (a ? 1 : 0) - (b ? 1 : 0)
  return (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.line - b.line || a.column - b.column
}
