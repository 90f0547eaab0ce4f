import { APPLICATION_DESCRIPTIONS } from './applicationRules.ts'
import { ACCESS_CONTROL_DESCRIPTIONS } from './controls/accessControls.ts'
import { DATA_CONTROL_DESCRIPTIONS } from './controls/dataControls.ts'
import { TASK_CONTROL_DESCRIPTIONS } from './controls/taskControls.ts'
import { ENVIRONMENT_DESCRIPTIONS } from './environmentRules.ts'
import { LOCAL_DESCRIPTIONS } from './localRules.ts'
import type { RuleDescription, RuleDescriptions } from './ruleDescription.ts'
import { IMAGE_DESCRIPTIONS, TEMPLATE_DESCRIPTIONS } from './templateRules.ts'
import { SUPPRESSION_DESCRIPTIONS, TOOL_DESCRIPTIONS } from './toolRules.ts'

/** The page that is generated from this table, from the repository's root. */
export const RULES_PAGE = 'actions/lib/rules/README.md'

/** The rules that check files, in the order of the page. */
const CHECKING_RULES: readonly RuleDescriptions[] = [
  ENVIRONMENT_DESCRIPTIONS,
  TEMPLATE_DESCRIPTIONS,
  IMAGE_DESCRIPTIONS,
  APPLICATION_DESCRIPTIONS,
  TASK_CONTROL_DESCRIPTIONS,
  DATA_CONTROL_DESCRIPTIONS,
  ACCESS_CONTROL_DESCRIPTIONS,
  SUPPRESSION_DESCRIPTIONS,
]

/** Every id that our own code can report. Ids of cfn-lint and Guard are not in it. */
export const RULE_CATALOGUE: ReadonlyMap<string, RuleDescription> = new Map(
  [...CHECKING_RULES, TOOL_DESCRIPTIONS, LOCAL_DESCRIPTIONS].flatMap(group => Object.entries(group)),
)

/** How many of our own rules `lint` has. */
export const OWN_RULE_COUNT = CHECKING_RULES.flatMap(group => Object.values(group)).filter(
  ({ verb }) => verb === undefined,
).length

/** `actions/lib/rules/README.md#image-no-digest`; undefined if the rule is not ours. */
export function rulePageOf(id: string): string | undefined {
  return RULE_CATALOGUE.has(id) ? `${RULES_PAGE}#${anchorOf(id)}` : undefined
}

export function anchorOf(id: string): string {
  return id.replace('/', '-')
}
