import type { Check, Verdict } from '../../../model/check.ts'
import { verdictOf } from '../../../model/check.ts'
import { durationOf } from '../../phrases/duration.ts'
import { checkCounts, nextStepsOf, verdictText, worstFirst } from '../../text/check.ts'
import { EMOJI } from '../syntax/emoji.ts'
import { prose } from '../syntax/prose.ts'
import { bullets, collapsedSection, markdownTable } from '../syntax/table.ts'

const NO_BREAK_SPACE = '\u00a0'

export const VERDICT_EMOJI: Readonly<Record<Verdict, string>> = {
  healthy: EMOJI.success,
  unhealthy: EMOJI.error,
  'not-checked': EMOJI.warning,
}

/** The table of checks, collapsed when all are healthy, and the next steps, which are never collapsed. */
export function checkSection(checks: readonly Check[], note?: string): readonly string[] {
  if (checks.length === 0) return []
  const isHealthy = verdictOf(checks) === 'healthy'
  const table = isHealthy ? collapsedSection(checkCounts(checks), checkTable(checks)) : checkTable(checks)
  return [table, ...noteList(note), ...nextStepList(checks)]
}

export function checkTable(checks: readonly Check[]): string {
  const rows = worstFirst(checks).map(({ name, verdict, detail, milliseconds }) => [
    unbroken(prose(name)),
    unbroken(`${VERDICT_EMOJI[verdict]} ${verdictText(verdict)}`),
    prose(detail),
    unbroken(durationOf(milliseconds / 1000)),
  ])
  return markdownTable(['Check', 'Verdict', 'Details', 'Time'], rows)
}

export function nextStepList(checks: readonly Check[]): readonly string[] {
  const todos = nextStepsOf(checks)
  return todos.length > 0 ? [bullets(todos.map(todo => prose(todo)))] : []
}

/** What no check looks at. */
export function noteList(note: string | undefined): readonly string[] {
  return note === undefined ? [] : [prose(note)]
}

/** Text on one line: browsers break narrow columns first. Blanks inside code are part of a value and stay. */
function unbroken(cell: string): string {
  return cell.includes('`') ? cell : cell.replaceAll(' ', NO_BREAK_SPACE)
}
