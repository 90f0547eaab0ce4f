import type { Finding } from '../../model/problem.ts'
import { rulePageOf } from '../../rules/catalogue/ruleCatalogue.ts'
import { resourceAt } from '../../template/parse/templateEntries.ts'
import type { EntriesByFile } from './mergeFindings.ts'

/**
 * Adds the resource in whose lines a finding is, and the page of a rule of ours. `pages` is the address of the
 * repository's files on the web, with a slash at its end; without it the page is a path.
 */
export function describeFinding(finding: Finding, entries: EntriesByFile, pages = ''): Finding {
  const { rule, location } = finding
  const resource = location && resourceAt(entries.get(location.file) ?? [], location)
  const page = rulePageOf(rule)
  const { documentation = page && `${pages}${page}` } = finding
  return {
    ...finding,
    ...(resource !== undefined && { resource }),
    ...(documentation !== undefined && { documentation }),
  }
}
