import type { Finding } from '../../model/problem.ts'
import type { LinterRow } from './linterRows.ts'

/**
 * Controls that cfn-lint only warns of: the value of a parameter with NoEcho in an output or in metadata, a password that is
 * no such parameter, and a secret in a parameter. I3011, about policies of resources that keep data, is off: the rule
 * `template/kept-data` judges the same types and buckets, and not the nested stacks, which keep nothing themselves.
 */
const CONTROLS: ReadonlySet<string> = new Set(['W2010', 'W2501', 'W1011'])

/** The page has an anchor for each rule. */
const PAGE = 'https://github.com/aws-cloudformation/cfn-lint/blob/main/docs/rules.md'

/** The findings of cfn-lint that concern this repository. */
export function rowFindings(rows: readonly LinterRow[]): readonly Finding[] {
  return rows.filter(row => !isUnused(row)).map(findingOf)
}

function findingOf({ id, level, message, location }: LinterRow): Finding {
  const isControl = CONTROLS.has(id)
  return {
    level: isControl ? 'error' : level,
    rule: `cfn-lint/${id}`,
    message,
    ...(location && { location }),
    ...(isControl && { severity: 'high' }),
    ...(/^[EWI]\d{4}$/.test(id) && { documentation: `${PAGE}#${id}` }),
  }
}

function isUnused({ id, message }: LinterRow): boolean {
  // A relative TemplateURL needs `aws cloudformation package`. This repository packages its templates itself.
  if (id === 'W3002') return true
  // Only some regions have budgets. The rule `environment/budget` finds one in another region, and this one also its absence.
  return id === 'E3006' && message.includes("'AWS::Budgets::Budget'")
}
