import type { Finding } from '../../model/problem.ts'
import { ambiguousScalarsIn } from '../../rules/ambiguousScalars.ts'
import type { TemplateTree } from '../environment/readTemplates.ts'
import { ruleFindings } from './ruleFindings.ts'

/** What can be said of files that are YAML and no valid templates, beside the errors in their structure. */
export function invalidTemplateFindings(trees: ReadonlyMap<string, TemplateTree>): readonly Finding[] {
  const documents = new Map(
    [...trees.values()].flatMap(tree => [...tree.documents].filter(([file]) => !tree.templates.has(file))),
  )
  return [...documents].flatMap(([file, document]) =>
    ruleFindings({ name: 'ambiguousScalars' }, file, () => ambiguousScalarsIn(document)),
  )
}
