import type { Check, Verdict } from '../../model/check.ts'
import { verdictOf } from '../../model/check.ts'
import { durationOf } from '../phrases/duration.ts'
import { checkCounts, nextStepsOf, verdictText, worstFirst } from '../text/check.ts'
import { EMOJI } from './emoji.ts'
import { prose } from './prose.ts'
import { bullets, collapsedSection, markdownTable } from './table.ts'

export const VERDICT_EMOJI: Readonly<Record<Verdict, string>> = {
  healthy: EMOJI.good,
  unhealthy: EMOJI.bad,
  'not-checked': EMOJI.careful,
}

/** The table, folded when there is nothing to do. */
export function checkSection(checks: readonly Check[]): readonly string[] {
  if (checks.length === 0) return []
  if (verdictOf(checks) === 'healthy') return [collapsedSection(checkCounts(checks), checkTable(checks))]
  return [checkTable(checks), ...nextStepList(checks)]
}

export function checkTable(checks: readonly Check[]): string {
  const rows = worstFirst(checks).map(({ name, verdict, detail, milliseconds }) => [
    unbroken(prose(name)),
    unbroken(`${VERDICT_EMOJI[verdict]} ${verdictText(verdict)}`),
    prose(detail),
    unbroken(durationOf(milliseconds / 1000)),
  ])
  return markdownTable(['Check', 'Verdict', 'What was seen', 'Time'], rows)
}

export function nextStepList(checks: readonly Check[]): readonly string[] {
  const todos = nextStepsOf(checks)
  return todos.length > 0 ? [bullets(todos.map(todo => prose(todo)))] : []
}

/** A browser breaks narrow columns first, and these are to be read at a glance. */
function unbroken(cell: string): string {
  return cell.replaceAll(' ', '&nbsp;')
}
