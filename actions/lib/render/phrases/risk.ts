import type { Preview } from '../../model/preview/preview.ts'
import type { Risk, RiskKind, Severity } from '../../model/preview/risk.ts'
import type { Phrase } from './phrase.ts'
import { untrusted } from './phrase.ts'

/** Risks that belong under one title, the worst first. */
export type RiskSection = {
  readonly title: string
  readonly kinds: readonly RiskKind[]
  readonly severity: Severity
  readonly risks: readonly Risk[]
}

const SECTIONS: readonly { readonly title: string; readonly kinds: readonly RiskKind[] }[] = [
  { title: 'Data loss', kinds: ['data-loss'] },
  { title: 'Downgrade', kinds: ['downgrade'] },
  { title: 'Two versions at once', kinds: ['overlap'] },
  { title: 'Change of version', kinds: ['version'] },
  { title: 'Stored vectors of documents', kinds: ['vectors'] },
  { title: 'Permissions and network', kinds: ['access', 'network'] },
  { title: 'Encryption, deletion protection, backups and logs', kinds: ['protection'] },
  { title: 'Names that are taken', kinds: ['taken-name'] },
  { title: 'Replacement', kinds: ['replacement'] },
  { title: 'Possible replacement', kinds: ['possible-replacement'] },
  { title: 'Removal', kinds: ['removal'] },
  { title: 'Interruption', kinds: ['interruption'] },
  { title: 'No interruption', kinds: ['side-by-side'] },
]

/** The risks of a preview by topic. In a first creation everything is new, so what is harmless is left out. */
export function riskSectionsOf({ risks, kind }: Pick<Preview, 'risks' | 'kind'>): readonly RiskSection[] {
  const visibleRisks = risks.filter(({ severity }) => kind === 'update' || severity !== 'notice')
  return SECTIONS.flatMap(section => {
    const sectionRisks = visibleRisks.filter(risk => section.kinds.includes(risk.kind))
    const [worst] = sectionRisks
    return worst ? [{ ...section, severity: worst.severity, risks: sectionRisks }] : []
  })
}

/** `is reachable from the internet: PubliclyAccessible false → true`. */
export function riskPhrase({ kind, message, property, before, after }: Risk): Phrase {
  const isJudged = kind === 'access' || kind === 'network' || kind === 'protection'
  if (!isJudged || property === undefined) return message
  if (before === undefined && after === undefined) return [...message, ' (', untrusted(property), ')']
  const values = [...(before === undefined ? [] : [untrusted(before), ' → ']), untrusted(after ?? 'removed')]
  return [...message, ': ', untrusted(property), ' ', ...values]
}

/** `1 data loss, 1 downgrade, 1 change of version, 2 dangers, 1 caution, 1 not judged, 1 interruption`; replacements and removals are counted as changes. */
export function riskCounts(risks: readonly Risk[]): string {
  const exposureRisks = risks.filter(({ kind }) => kind === 'access' || kind === 'network' || kind === 'protection')
  const of = (severity: Severity) => exposureRisks.filter(risk => risk.severity === severity).length
  const ofKind = (kind: RiskKind) => risks.filter(risk => risk.kind === kind).length
  return [
    countTexts(ofKind('data-loss'), 'data loss', 'data losses'),
    countTexts(risks.filter(isCertainDowngrade).length, 'downgrade', 'downgrades'),
    countTexts(ofKind('version'), 'change of version', 'changes of version'),
    countTexts(of('danger'), 'danger', 'dangers'),
    countTexts(of('caution'), 'caution', 'cautions'),
    countTexts(of('not-judged'), 'not judged', 'not judged'),
    countTexts(ofKind('interruption'), 'interruption', 'interruptions'),
  ]
    .flat()
    .join(', ')
}

function isCertainDowngrade({ kind, severity }: Risk): boolean {
  return kind === 'downgrade' && severity === 'danger'
}

function countTexts(count: number, singular: string, plural: string): readonly string[] {
  return count === 0 ? [] : [`${count} ${count === 1 ? singular : plural}`]
}
