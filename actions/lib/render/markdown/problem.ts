import type { Finding, Problem } from '../../model/problem.ts'
import { findingsInOrder, placeText, tallyOfFindings } from '../finding.ts'
import { code } from './escaped.ts'
import type { Part } from './fit.ts'
import { fixed } from './fit.ts'
import { bullets } from './grid.ts'
import { prose } from './prose.ts'
import { SIGNS } from './sign.ts'

/** More than these only when all fit. */
const FEW = 20

/** What could not be done and why, each place of it, and what to do. */
export function problemParts({ message, todo, findings, place }: Problem, head: string): readonly Part[] {
  const where = place ? `${code(placeText(place))}: ` : ''
  return [
    fixed(`${head}\n\n${where}${prose(message)}`),
    ...findingParts(findings),
    ...(todo ? [fixed(prose(todo))] : []),
  ]
}

export function findingParts(findings: readonly Finding[]): readonly Part[] {
  if (findings.length === 0) return []
  const sorted = findingsInOrder(findings)
  const more = sorted.length > FEW ? [`and ${sorted.length - FEW} more`] : []
  return [
    {
      weight: 50,
      versions: [
        () => bullets(sorted.map(itemOf)),
        () => bullets([...sorted.slice(0, FEW).map(itemOf), ...more]),
        () => tallyOfFindings(findings),
      ],
    },
  ]
}

export const MORE = `${SIGNS.careful} Shortened: the log of the run says the rest.`

const LEVEL_SIGNS: Readonly<Record<Finding['level'], string>> = {
  error: SIGNS.bad,
  warning: SIGNS.careful,
  notice: 'ℹ️',
}

function itemOf({ level, rule, message, todo, place }: Finding): string {
  const where = place ? `${code(placeText(place))} ` : ''
  return `${LEVEL_SIGNS[level]} ${where}${prose(message)}${todo ? ` ${prose(todo)}` : ''} ${code(rule)}`
}
