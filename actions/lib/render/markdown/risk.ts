import type { Risk, RiskKind } from '../../analysis/risk.ts'
import { RISK_TITLES, risksOf } from '../../analysis/risk.ts'
import type { Change } from '../../model/cloudFormation/change.ts'
import { codeSpan, inline } from './escape.ts'
import type { DocumentPart } from './fit.ts'
import { bullets } from './table.ts'

/** Losses and replacements are the last to be shortened, and even then every one is named. */
const WEIGHTS: Readonly<Record<RiskKind, number>> = {
  lost: 100,
  replaced: 90,
  'possibly-replaced': 80,
  interrupted: 70,
  removed: 60,
}
/** Code points of a name, where there are so many that they hardly fit. */
const SHORT = 60

export function riskParts(changes: readonly Change[]): readonly DocumentPart[] {
  return risksOf(changes).map(risk => ({
    weight: WEIGHTS[risk.kind],
    versions: [() => sentences(risk), () => names(risk), () => names(risk, SHORT)],
  }))
}

function sentences({ kind, items }: Risk): string {
  return `**${RISK_TITLES[kind]}**\n\n${bullets(items.map(({ name, words }) => `${codeSpan(name)} ${inline(words)}`))}`
}

function names({ kind, items }: Risk, most?: number): string {
  const list = items.map(({ name }) => codeSpan(name, most)).join(', ')
  return `**${RISK_TITLES[kind]}** (${items.length}): ${list}`
}
