import { isEngineFailure } from '../../model/lint/engineFailure.ts'
import type { ActiveSuppression } from '../../model/lint/suppression.ts'
import type { Finding } from '../../model/problem.ts'
import type { Clock } from '../../ports.ts'
import { suppressionKey, suppressionsIn } from '../../rules/suppressions/activeSuppressions.ts'
import { readSuppressions } from '../../rules/suppressions/readSuppressions.ts'
import { suppressFindings } from '../../rules/suppressions/suppressFindings.ts'
import { dayOf } from '../../rules/suppressions/suppressionDate.ts'
import type { InspectedEnvironment } from './inspectResolved.ts'
import type { EntriesByFile } from './mergeFindings.ts'
import type { Sources } from './readSources.ts'

type AcceptanceContext = {
  readonly sources: Sources
  readonly inspected: readonly InspectedEnvironment[]
  readonly entries: EntriesByFile
  /** True if only some environments are checked. */
  readonly isSelection: boolean
  readonly clock: Clock
}

type AcceptedFindings = { readonly findings: readonly Finding[]; readonly suppressions: readonly ActiveSuppression[] }

/** Takes the findings away that resources accept, and adds those about suppressions. */
export function acceptFindings(findings: readonly Finding[], context: AcceptanceContext): AcceptedFindings {
  const { sources, inspected, entries, isSelection, clock } = context
  const today = dayOf(clock.now())
  const read = [...sources.templates.values()].map(template => readSuppressions(template, today))
  const active = new Map(
    inspected.map(({ environment, stack, bootstrap }) => {
      const found = [stack, ...(bootstrap ? [bootstrap] : [])].flatMap(suppressionsIn)
      return [environment.name, new Set(found.map(suppressionKey))] as const
    }),
  )
  const isComplete =
    !isSelection && sources.isValid && inspected.length === sources.names.length && !findings.some(isEngineFailure)
  const applied = suppressFindings(
    findings,
    {
      suppressions: read.flatMap(({ suppressions }) => suppressions),
      mistaken: read.flatMap(({ mistaken }) => mistaken),
    },
    { entries, active, today, isJudged: () => isComplete },
  )
  return {
    findings: [...applied.findings, ...read.flatMap(({ findings }) => findings)],
    suppressions: applied.suppressions.toSorted(byLocation),
  }
}

function byLocation({ location: a }: ActiveSuppression, { location: b }: ActiveSuppression): number {
  return (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.line - b.line || a.column - b.column
}
