import type { Check, Verdict } from '../model/check.ts'
import type { VerifyOutcome } from '../model/outcome.ts'
import { durationOf } from './duration.ts'
import type { Line, Span } from './line.ts'
import { EMPTY, indented, line, span } from './line.ts'
import { table } from './table.ts'

/** One row per check, what is wrong first. */
export function checkLines(checks: readonly Check[]): readonly Line[] {
  return table(worstFirst(checks).map(rowOf))
}

export function worstFirst(checks: readonly Check[]): readonly Check[] {
  return checks.toSorted((a, b) => RANK[a.verdict] - RANK[b.verdict])
}

export function verifyLines({ kind, checks }: VerifyOutcome, environment: string): readonly Line[] {
  const took = durationOf(Math.max(0, ...checks.map(({ milliseconds }) => milliseconds)) / 1000)
  return [
    line(span(environment, 'strong'), ' is ', verdictSpan(kind), span(` · ${tallyOf(checks)} · ${took}`, 'quiet')),
    ...indented(checkLines(checks)),
    ...todoLines(checks),
  ]
}

export function todoLines(checks: readonly Check[]): readonly Line[] {
  const todos = todosOf(checks)
  return todos.length === 0 ? [] : [EMPTY, ...todos.map(todo => line(todo))]
}

/** What to do about checks that did not pass, once each. */
export function todosOf(checks: readonly Check[]): readonly string[] {
  return [...new Set(checks.flatMap(({ verdict, todo }) => (verdict !== 'healthy' && todo ? [todo] : [])))]
}

export function verdictSpan(verdict: Verdict): Span {
  switch (verdict) {
    case 'healthy':
      return span('healthy', 'good')
    case 'unhealthy':
      return span('unhealthy', 'bad')
    case 'not checked':
      return span('not checked', 'careful')
    default:
      return verdict satisfies never
  }
}

const MARKS: Readonly<Record<Verdict, string>> = { healthy: '✓', unhealthy: '✗', 'not checked': '?' }
const RANK: Readonly<Record<Verdict, number>> = { unhealthy: 0, 'not checked': 1, healthy: 2 }

function rowOf({ name, verdict, detail }: Check): readonly (string | Span)[] {
  const { text, tone } = verdictSpan(verdict)
  return [span(`${MARKS[verdict]} ${name}`, verdict === 'healthy' ? 'plain' : 'strong'), span(text, tone), detail]
}

/** `3 of 8 checks healthy`. */
export function tallyOf(checks: readonly Check[]): string {
  const healthy = checks.filter(({ verdict }) => verdict === 'healthy').length
  return `${healthy} of ${checks.length} checks healthy`
}
