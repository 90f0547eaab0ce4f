import type { Ruleset } from '../../../model/gitHub/repositorySettings.ts'
import type { SettingChange } from '../../../model/gitHub/settingRequest.ts'
import { isMap, type Json, type JsonMap } from '../../../model/json.ts'
import { preventsSelfReview, type WantedRuleset } from './wantedRepository.ts'

/** The jobs that a pull request waits for; the name of a check is the id of its job. */
const REQUIRED_CHECKS = ['test', 'lint', 'preview']
/** The id of the GitHub App that runs Actions: no other app, and no person, can report these checks. */
const ACTIONS_APP = 15_368

/** The ruleset of an environment's branch, as GitHub's API takes it. https://docs.github.com/en/rest/repos/rules */
export function rulesetDefinitionOf({ name, branch, reviewers }: WantedRuleset): JsonMap {
  const reviewed = reviewers > 0
  return {
    name,
    target: 'branch',
    enforcement: 'active',
    bypass_actors: [],
    conditions: { ref_name: { include: [`refs/heads/${branch}`], exclude: [] } },
    rules: [
      { type: 'deletion' },
      { type: 'non_fast_forward' },
      {
        type: 'pull_request',
        parameters: {
          required_approving_review_count: reviewed ? 1 : 0,
          require_code_owner_review: reviewed,
          dismiss_stale_reviews_on_push: reviewed,
          require_last_push_approval: preventsSelfReview(reviewers),
          required_review_thread_resolution: false,
        },
      },
      {
        type: 'required_status_checks',
        parameters: {
          // Another merge makes a fresh preview necessary.
          strict_required_status_checks_policy: true,
          do_not_enforce_on_create: true,
          required_status_checks: REQUIRED_CHECKS.map(context => ({ context, integration_id: ACTIONS_APP })),
        },
      },
    ],
  }
}

/** The ruleset belongs to this verb as a whole, so a rule that somebody added is a difference, too. */
export function rulesetChanges(wanted: WantedRuleset, present: Ruleset | undefined): readonly SettingChange[] {
  const body = rulesetDefinitionOf(wanted)
  if (!present)
    return [{ text: `create ruleset '${wanted.name}'`, request: { method: 'POST', path: ['rulesets'], body } }]
  const differences = rulesetDifferences(body, present.definition)
  if (differences.length === 0) return []
  const text = `restore ruleset '${wanted.name}' (${differences.join(', ')})`
  return [{ text, request: { method: 'PUT', path: ['rulesets', present.id], body } }]
}

/** The parts that differ: `enforcement`, `rule 'deletion' is missing`. */
function rulesetDifferences(wanted: JsonMap, present: JsonMap): readonly string[] {
  const { rules: wantedRules, ...wantedFields } = wanted
  const fields = Object.entries(wantedFields)
    // GitHub leaves out the list of those who bypass a ruleset if the token may not see it.
    .filter(
      ([name, value]) => !(name === 'bypass_actors' && present[name] === undefined) && !contains(present[name], value),
    )
    .map(([name]) => name)
  const [expected, actual] = [rulesByType(wantedRules), rulesByType(present.rules)]
  const missing = [...expected.keys()].filter(type => !actual.has(type)).map(type => `rule '${type}' is missing`)
  const additional = [...actual.keys()].filter(type => !expected.has(type)).map(type => `rule '${type}' is not ours`)
  const changed = [...expected].flatMap(([type, rule]) => {
    const other = actual.get(type)
    return other && !contains(other, rule) ? [`rule '${type}' differs`] : []
  })
  return [...fields, ...missing, ...additional, ...changed]
}

function rulesByType(rules: Json | undefined): ReadonlyMap<string, JsonMap> {
  return new Map((Array.isArray(rules) ? rules : []).filter(isMap).map(rule => [String(rule.type), rule]))
}

/** True if every member of `wanted` has the same value in `present`, which may have more: GitHub adds members. Lists are equal in any order. */
function contains(present: Json | undefined, wanted: Json): boolean {
  if (Array.isArray(wanted))
    return (
      Array.isArray(present) &&
      present.length === wanted.length &&
      wanted.every(item => present.some(other => contains(other, item)))
    )
  if (isMap(wanted))
    return isMap(present) && Object.entries(wanted).every(([name, value]) => contains(present[name], value))
  return present === wanted
}
