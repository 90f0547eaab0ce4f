import type { Check, Verdict } from '../../model/check.ts'
import { verdictOf } from '../../model/check.ts'
import { tallyOf, todosOf, worstFirst } from '../check.ts'
import { durationOf } from '../duration.ts'
import { bullets, folded, grid } from './grid.ts'
import { prose } from './prose.ts'
import { SIGNS } from './sign.ts'

export const VERDICT_SIGNS: Readonly<Record<Verdict, string>> = {
  healthy: SIGNS.good,
  unhealthy: SIGNS.bad,
  'not checked': SIGNS.careful,
}

/** The table, folded when there is nothing to do. */
export function checkSection(checks: readonly Check[]): readonly string[] {
  if (checks.length === 0) return []
  if (verdictOf(checks) === 'healthy') return [folded(tallyOf(checks), checkTable(checks))]
  return [checkTable(checks), ...todoList(checks)]
}

export function checkTable(checks: readonly Check[]): string {
  const rows = worstFirst(checks).map(({ name, verdict, detail, milliseconds }) => [
    unbroken(prose(name)),
    unbroken(`${VERDICT_SIGNS[verdict]} ${verdict}`),
    prose(detail),
    unbroken(durationOf(milliseconds / 1000)),
  ])
  return grid(['Check', 'Verdict', 'What was seen', 'Time'], rows)
}

export function todoList(checks: readonly Check[]): readonly string[] {
  const todos = todosOf(checks)
  return todos.length > 0 ? [bullets(todos.map(todo => prose(todo)))] : []
}

/** A browser breaks narrow columns first, and these are to be read at a glance. */
function unbroken(cell: string): string {
  return cell.replaceAll(' ', '&nbsp;')
}
