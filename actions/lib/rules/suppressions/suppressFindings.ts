import type { ActiveSuppression, Suppression } from '../../model/lint/suppression.ts'
import type { Finding } from '../../model/problem.ts'
import { resourceAt, type TemplateEntry } from '../../template/parse/templateEntries.ts'
import { suppressionKey } from './activeSuppressions.ts'
import type { ReadSuppressions } from './readSuppressions.ts'
import { daysBetween } from './suppressionDate.ts'

type SuppressionContext = {
  /** The entries of the templates, by file. */
  readonly entries: ReadonlyMap<string, readonly TemplateEntry[]>
  /** The keys of the suppressions that count in each environment (`suppressionKey`). */
  readonly active: ReadonlyMap<string, ReadonlySet<string>>
  /** A day in UTC. */
  readonly today: string
  /** True if a suppression of this rule that keeps nothing away is an error: everything that could find it has run. */
  readonly isJudged: (rule: string) => boolean
}

type SuppressedFindings = {
  readonly findings: readonly Finding[]
  readonly suppressions: readonly ActiveSuppression[]
}

/** Takes accepted findings away, and adds findings about suppressions: unused and expired ones. */
export function suppressFindings(
  findings: readonly Finding[],
  { suppressions, mistaken }: Pick<ReadSuppressions, 'suppressions' | 'mistaken'>,
  context: SuppressionContext,
): SuppressedFindings {
  const { active, today, isJudged } = context
  const kept = new Map<Suppression, Finding[]>()
  const resourceOf = ({ location }: Finding): string | undefined =>
    location && resourceAt(context.entries.get(location.file) ?? [], location)
  const isAbout = (
    finding: Finding,
    { file, logicalId, id }: Pick<Suppression, 'file' | 'logicalId' | 'id'>,
  ): boolean => id === finding.rule && file === finding.location?.file && logicalId === resourceOf(finding)
  const counts = (suppression: Suppression, environment: string): boolean =>
    active.get(environment)?.has(suppressionKey(suppression)) ?? false

  const remaining = findings.flatMap((finding): readonly Finding[] => {
    if (mistaken.some(entry => isAbout(finding, entry))) return []
    const about = suppressions.filter(suppression => isAbout(finding, suppression))
    const [first] = about
    if (first === undefined) return [finding]
    const keep = (suppression: Suppression, part: Finding): void => {
      kept.set(suppression, [...(kept.get(suppression) ?? []), part])
    }
    if (!finding.environments) {
      keep(first, finding)
      return []
    }
    const groups = Map.groupBy(finding.environments, name => about.find(suppression => counts(suppression, name)))
    return [...groups].flatMap(([suppression, environments]) => {
      const part = { ...finding, environments }
      if (suppression === undefined) return [part]
      keep(suppression, part)
      return []
    })
  })
  const used = suppressions.flatMap(suppression => activeOf(suppression, kept.get(suppression), today) ?? [])
  const unused = suppressions.filter(
    suppression =>
      !kept.has(suppression) && isJudged(suppression.id) && [...active.keys()].some(name => counts(suppression, name)),
  )
  return {
    findings: [
      ...remaining,
      ...used.flatMap(suppression => expiredFinding(suppression) ?? []),
      ...unused.map(suppression => unusedFinding(suppression, findings, resourceOf)),
    ],
    suppressions: used,
  }
}

function activeOf(
  suppression: Suppression,
  findings: readonly Finding[] | undefined,
  today: string,
): ActiveSuppression | undefined {
  if (findings === undefined) return undefined
  const age = -(daysBetween(today, suppression.expires) ?? 0)
  const environments = findings.flatMap(({ environments }) => environments ?? [])
  return {
    ...suppression,
    ...(age > 0 && { expiredDays: age }),
    ...(environments.length > 0 && { environments: [...new Set(environments)].sort() }),
    findings,
  }
}

function expiredFinding({ id, logicalId, expires, expiredDays, location }: ActiveSuppression): Finding | undefined {
  if (expiredDays === undefined) return undefined
  return {
    level: 'warning',
    rule: 'suppression/expired',
    message: `The suppression of '${id}' on '${logicalId}' expired ${expiredDays === 1 ? '1 day' : `${expiredDays} days`} ago, on ${expires}.`,
    todo: 'Correct the finding, or decide again and set a new date.',
    location,
  }
}

function unusedFinding(
  { id, logicalId, file, location }: Suppression,
  findings: readonly Finding[],
  resourceOf: (finding: Finding) => string | undefined,
): Finding {
  const same = findings.filter(({ rule }) => rule === id)
  const elsewhere = same.find(finding => finding.location?.file === file) ?? same.find(finding => finding.location)
  const at = elsewhere?.location
  const owner = elsewhere && resourceOf(elsewhere)
  const where = at && `${owner === undefined ? '' : `'${owner}', `}${at.file}:${at.line}:${at.column}`
  return {
    level: 'error',
    rule: 'suppression/unused',
    message: `'${logicalId}' has no finding of '${id}'${where === undefined ? '' : `; there is one on ${where}`}.`,
    todo: where === undefined ? 'Delete the suppression.' : 'Move the suppression there, or delete it.',
    location,
  }
}
