import { anchorOf, RULE_CATALOGUE } from '#lib/rules/catalogue/ruleCatalogue.ts'
import type { RuleDescription } from '#lib/rules/catalogue/ruleDescription.ts'

/** One table for each group of our own rules. A row has an anchor, to which a finding links. */
export function ruleTables(): string {
  const groups = Map.groupBy(RULE_CATALOGUE, ([id]) => id.split('/')[0] ?? '')
  return [...groups].map(([group, rules]) => tableOf(group, rules)).join('\n\n')
}

function tableOf(group: string, rules: readonly (readonly [string, RuleDescription])[]): string {
  const rows = rules
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, { title, todo, suppressible, verb }]) => {
      const reporter = verb === undefined ? '' : ` (\`${verb}\`)`
      return `| <a id="${anchorOf(id)}"></a><code>${id}</code>${reporter} | ${title} | ${todo} | ${suppressible ? '✓' : ''} |`
    })
  return [`### ${group}`, '', '| rule | finds | remedy | may be accepted |', '| --- | --- | --- | --- |', ...rows].join(
    '\n',
  )
}
