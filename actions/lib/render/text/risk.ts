import type { Risk, RiskKind } from '../../analysis/risk.ts'
import { RISK_TITLES, risksOf } from '../../analysis/risk.ts'
import type { Change } from '../../model/cloudFormation/change.ts'
import { plainText } from '../phrases/phrase.ts'
import type { Line, Tone } from './line.ts'
import { EMPTY, line, span } from './line.ts'

/** Losses, removals, replacements and interruptions; nothing when there are none. */
export function riskLines(changes: readonly Change[]): readonly Line[] {
  return risksOf(changes).flatMap(linesOf)
}

const LOOKS: Readonly<Record<RiskKind, { readonly mark: string; readonly tone: Tone }>> = {
  lost: { mark: '✗', tone: 'bad' },
  replaced: { mark: '±', tone: 'careful' },
  'possibly-replaced': { mark: '±', tone: 'careful' },
  removed: { mark: '-', tone: 'careful' },
  interrupted: { mark: '!', tone: 'careful' },
}

function linesOf({ kind, items }: Risk): readonly Line[] {
  const { mark, tone } = LOOKS[kind]
  const rows = items.map(({ name, words }) => ({
    ...line('  ', span(`${mark} `, tone), span(name, 'strong'), ` ${plainText(words)}`),
    hang: 4,
  }))
  return [EMPTY, line(span(RISK_TITLES[kind], tone)), ...rows]
}
