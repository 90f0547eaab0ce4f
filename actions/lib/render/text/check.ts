import type { Check, Verdict } from '../../model/check.ts'
import type { VerifyOutcome } from '../../model/outcome.ts'
import { durationOf } from '../phrases/duration.ts'
import { verificationNote } from '../phrases/verification.ts'
import type { Line, Span } from './layout/line.ts'
import { EMPTY, indented, line, span } from './layout/line.ts'
import { table } from './layout/table.ts'

/** One row per check, unhealthy ones first. */
export function checkLines(checks: readonly Check[]): readonly Line[] {
  return table(worstFirst(checks).map(rowOf))
}

export function worstFirst(checks: readonly Check[]): readonly Check[] {
  return checks.toSorted((a, b) => RANK[a.verdict] - RANK[b.verdict])
}

export function verifyLines({ kind, checks, note }: VerifyOutcome, environment: string): readonly Line[] {
  const duration = durationOf(Math.max(0, ...checks.map(({ milliseconds }) => milliseconds)) / 1000)
  return [
    line(span(environment, 'bold'), ' is ', verdictSpan(kind), span(` · ${checkCounts(checks)} · ${duration}`, 'dim')),
    ...indented(checkLines(checks)),
    ...noteLines(verificationNote(checks, note)),
    ...nextStepLines(checks),
  ]
}

/** What no check looks at. */
export function noteLines(note: string | undefined): readonly Line[] {
  return note === undefined ? [] : [EMPTY, line(note)]
}

export function nextStepLines(checks: readonly Check[]): readonly Line[] {
  const todos = nextStepsOf(checks)
  return todos.length === 0 ? [] : [EMPTY, ...todos.map(todo => line(todo))]
}

/** The next steps of checks; equal ones appear once. A healthy check has one if people may want more than is configured. */
export function nextStepsOf(checks: readonly Check[]): readonly string[] {
  return [...new Set(checks.flatMap(({ todo }) => (todo ? [todo] : [])))]
}

const TONES = { healthy: 'success', unhealthy: 'error', 'not-checked': 'warning' } as const

export function verdictSpan(verdict: Verdict): Span {
  return span(verdictText(verdict), TONES[verdict])
}

/** A verdict as text: `not checked`. */
export function verdictText(verdict: Verdict): string {
  return verdict.replace('-', ' ')
}

const SYMBOLS: Readonly<Record<Verdict, string>> = { healthy: '✓', unhealthy: '✗', 'not-checked': '?' }
const RANK: Readonly<Record<Verdict, number>> = { unhealthy: 0, 'not-checked': 1, healthy: 2 }

function rowOf({ name, verdict, detail }: Check): readonly (string | Span)[] {
  const { text, tone } = verdictSpan(verdict)
  return [span(`${SYMBOLS[verdict]} ${name}`, verdict === 'healthy' ? 'plain' : 'bold'), span(text, tone), detail]
}

/** `3 of 8 checks healthy`. */
export function checkCounts(checks: readonly Check[]): string {
  const healthy = checks.filter(({ verdict }) => verdict === 'healthy').length
  return `${healthy} of ${checks.length} checks healthy`
}
