import type { Preview } from '../../../model/preview/preview.ts'
import type { Risk, RiskKind, Severity } from '../../../model/preview/risk.ts'
import { type RiskSection, riskPhrase, riskSectionsOf } from '../../phrases/risk.ts'
import { EMOJI } from '../syntax/emoji.ts'
import { codeSpan, inline } from '../syntax/escape.ts'
import type { DocumentPart } from '../syntax/fit.ts'
import { bullets } from '../syntax/table.ts'

/** Dangers and replacements are the last to be shortened, and even then each one is named. */
const WEIGHTS: Readonly<Record<RiskKind, number>> = {
  'data-loss': 100,
  downgrade: 100,
  overlap: 100,
  version: 100,
  vectors: 95,
  access: 95,
  network: 95,
  'taken-name': 92,
  replacement: 90,
  'possible-replacement': 80,
  interruption: 70,
  'side-by-side': 70,
  removal: 60,
  protection: 50,
}
/** Without a danger in it a section may give way like the rest. */
const CAREFUL_WEIGHT = 50
/** Code points of a name, where there are so many that they hardly fit. */
const SHORT = 60
/** More would bury the first ones. */
const MOST_NAMED = 20

const SIGNS: Readonly<Record<Severity, string>> = {
  danger: `${EMOJI.error} `,
  caution: `${EMOJI.warning} `,
  'not-judged': '❔ ',
  notice: '',
}

/** The sections with a danger in them, and the others. */
export function riskParts(preview: Pick<Preview, 'risks' | 'kind'>): {
  readonly dangers: readonly DocumentPart[]
  readonly others: readonly DocumentPart[]
} {
  const [dangers = [], others = []] = [true, false].map(isDanger =>
    riskSectionsOf(preview).filter(({ severity }) => (severity === 'danger') === isDanger),
  )
  return { dangers: dangers.map(partOf), others: others.map(partOf) }
}

/** ✅ only if nothing was found and nothing was left out of the judgement. */
export function riskSign(risks: readonly Risk[]): string {
  if (risks.some(({ severity }) => severity === 'danger')) return EMOJI.error
  return risks.some(({ severity }) => severity !== 'notice') ? EMOJI.warning : EMOJI.success
}

function partOf(section: RiskSection): DocumentPart {
  const [kind = 'removal'] = section.kinds
  if (!isJudged(kind)) {
    return {
      weight: WEIGHTS[kind],
      versions: [() => sentences(section), () => names(section), () => names(section, SHORT)],
    }
  }
  return {
    weight: section.severity === 'danger' ? WEIGHTS[kind] : CAREFUL_WEIGHT,
    versions: [
      () => sentences(section),
      () => sentences(section, MOST_NAMED),
      () => names(withoutNotices(section)),
      () => names(withoutNotices(section), SHORT),
    ],
  }
}

function isJudged(kind: RiskKind): boolean {
  return kind === 'access' || kind === 'protection'
}

function sentences({ title, kinds, risks }: RiskSection, most = risks.length): string {
  const isSigned = kinds.some(isJudged)
  const items = risks
    .slice(0, most)
    .map(risk => `${isSigned ? SIGNS[risk.severity] : ''}${codeSpan(risk.resource)} ${inline(riskPhrase(risk))}`)
  const more = risks.length > most ? [`and ${risks.length - most} more`] : []
  return `**${title}**\n\n${bullets([...items, ...more])}`
}

function withoutNotices(section: RiskSection): RiskSection {
  const risks = section.risks.filter(({ severity }) => severity !== 'notice')
  return risks.length > 0 ? { ...section, risks } : section
}

function names({ title, risks }: RiskSection, most?: number): string {
  const resources = [...new Set(risks.map(({ resource }) => resource))]
  const list = resources.map(name => codeSpan(name, most)).join(', ')
  return `**${title}** (${risks.length}): ${list}`
}
