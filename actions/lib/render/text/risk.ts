import { isBootstrapStackName } from '../../model/environment.ts'
import type { Preview } from '../../model/preview/preview.ts'
import type { Risk, RiskKind, Severity } from '../../model/preview/risk.ts'
import { plainText } from '../phrases/phrase.ts'
import { type RiskSection, riskCounts, riskPhrase, riskSectionsOf } from '../phrases/risk.ts'
import type { Line, Tone } from './layout/line.ts'
import { EMPTY, line, span } from './layout/line.ts'

/** More harmless rows would push what matters off the screen. */
const MOST_NOTICES = 8

/** The sections with a danger in them, and the others; both are empty when there is nothing to say. */
export function riskLines(preview: Pick<Preview, 'risks' | 'kind' | 'stackName'>): {
  readonly dangers: readonly Line[]
  readonly others: readonly Line[]
} {
  const [dangers = [], others = []] = [true, false].map(isDanger =>
    riskSectionsOf(preview).filter(({ severity }) => (severity === 'danger') === isDanger),
  )
  // Its roles need about a hundred actions without a limit. They are those of the repository's own template.
  const isFirstBootstrap = preview.kind === 'create' && isBootstrapStackName(preview.stackName)
  const otherLines = isFirstBootstrap ? countedLines : sectionLines
  return { dangers: dangers.flatMap(sectionLines), others: others.flatMap(otherLines) }
}

type Mark = { readonly symbol: string; readonly tone: Tone }

const MARKS: Readonly<Record<Severity, Mark>> = {
  danger: { symbol: '✗', tone: 'error' },
  caution: { symbol: '!', tone: 'warning' },
  'not-judged': { symbol: '?', tone: 'warning' },
  notice: { symbol: '·', tone: 'dim' },
}
/** The signs that stand before the resource in the list of changes, too. */
const CHANGE_SYMBOLS: Readonly<Partial<Record<RiskKind, string>>> = {
  replacement: '±',
  'possible-replacement': '±',
  removal: '-',
}

function sectionLines({ title, severity, risks }: RiskSection): readonly Line[] {
  const notices = risks.filter(risk => risk.severity === 'notice')
  const shown = risks.filter(risk => risk.severity !== 'notice' || notices.indexOf(risk) < MOST_NOTICES)
  const more = risks.length - shown.length
  const { tone } = severity === 'notice' ? { tone: 'bold' as const } : MARKS[severity]
  return [
    EMPTY,
    line(span(title, tone)),
    ...shown.map(riskLine),
    ...(more > 0 ? [line(span(`    and ${more} more`, 'dim'))] : []),
  ]
}

/** One line for each resource, with the number of its risks, which the template shows. */
function countedLines(section: RiskSection): readonly Line[] {
  const { title, severity, risks } = section
  if (risks.some(risk => risk.severity === 'danger')) return sectionLines(section)
  const resources = [...Map.groupBy(risks, ({ resource }) => resource)]
  const { symbol, tone } = MARKS[severity]
  return [
    EMPTY,
    line(span(title, tone)),
    ...resources.map(([resource, all]) =>
      line('  ', span(`${symbol} `, tone), span(resource, 'bold'), ` ${riskCounts(all)}`),
    ),
    line(span('    They are statements and properties of these resources in cloudformation/bootstrap.yaml.', 'dim')),
  ]
}

function riskLine(risk: Risk): Line {
  const { symbol, tone } = MARKS[risk.severity]
  const mark = span(`${CHANGE_SYMBOLS[risk.kind] ?? symbol} `, tone)
  return { ...line('  ', mark, span(risk.resource, 'bold'), ` ${plainText(riskPhrase(risk))}`), hang: 4 }
}
