import type { Defect, DefectEffect, VisibleEffect } from './defect.ts'

const LIMITS = '../../.github/KNOWN-LIMITS.md'

/** The rows of the table in README.md of tests/app. */
export function defectTable(faults: readonly Pick<Defect, 'name' | 'effect'>[]): string {
  const rows = faults.map(({ name, effect }) => [
    name.replaceAll(/\b[A-Z]+(?:_[A-Z]+)+\b/g, '`$&`'),
    effect.process === 'ends' ? 'ends' : effect.health ? 'healthy' : 'unhealthy',
    effect.ready === 0 ? 'no answer' : String(effect.ready),
    checksOf(effect),
    effect.person ? personOf(effect.person) : '–',
  ])
  return rows.map(cells => `| ${cells.join(' | ')} |\n`).join('')
}

function checksOf({ checks, limit = '' }: DefectEffect): string {
  return checks.join(', ') || `none: [${limit}](${LIMITS}#${limit.toLowerCase().replaceAll(' ', '-')})`
}

function personOf({ sees, never, after }: VisibleEffect): string {
  if (never !== undefined) return 'the own question, without an answer'
  return `${after === undefined ? '' : `after ${after}: `}${sees.source}`
}
