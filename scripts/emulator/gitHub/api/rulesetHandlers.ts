import { isMap, type Json, type JsonMap } from '#lib/model/json.ts'
import { rulesIn } from '../repository/branchRules.ts'
import type { StoredRuleset } from '../repository/repositorySettings.ts'
import { nextId, type RepositoryState } from '../repository/repositoryState.ts'
import { type ApiHandlers, type ApiResponse, errorResponseOf, fieldsOf, NO_CONTENT, NOT_FOUND } from './apiResponse.ts'

const UPGRADE: ApiResponse = errorResponseOf(403, {
  message: 'Upgrade to GitHub Pro or make this repository public to enable this feature.',
})

/** Rulesets of the repository. https://docs.github.com/en/rest/repos/rules */
export const rulesetHandlers: ApiHandlers = {
  'repos/get-repo-rulesets': state =>
    withPlan(state, () => ({ list: state.settings.rulesets.map(stored => toApiRuleset(state, stored, 'listed')) })),
  'repos/get-repo-ruleset': (state, { path }) =>
    withPlan(state, () => {
      const stored = findRuleset(state, path.ruleset_id)
      return stored ? { status: 200, body: toApiRuleset(state, stored) } : NOT_FOUND
    }),
  'repos/create-repo-ruleset': (state, { body }) =>
    withPlan(state, () => {
      const definition = fieldsOf(body)
      if (state.settings.rulesets.some(other => other.definition.name === definition.name))
        return errorResponseOf(422, { message: 'Validation Failed', errors: ['Name must be unique'] })
      const stored = { id: nextId(state), definition }
      state.settings.rulesets.push(stored)
      return { status: 201, body: toApiRuleset(state, stored) }
    }),
  'repos/update-repo-ruleset': (state, { path, body }) =>
    withPlan(state, () => {
      const stored = findRuleset(state, path.ruleset_id)
      if (!stored) return NOT_FOUND
      stored.definition = { ...stored.definition, ...fieldsOf(body) }
      return { status: 200, body: toApiRuleset(state, stored) }
    }),
  'repos/delete-repo-ruleset': (state, { path }) =>
    withPlan(state, () => {
      const stored = findRuleset(state, path.ruleset_id)
      if (!stored) return NOT_FOUND
      state.settings.rulesets.splice(state.settings.rulesets.indexOf(stored), 1)
      return NO_CONTENT
    }),
}

function withPlan({ settings }: RepositoryState, handle: () => ApiResponse): ApiResponse {
  return settings.plan === 'free-private' ? UPGRADE : handle()
}

function findRuleset({ settings }: RepositoryState, id: Json | undefined): StoredRuleset | undefined {
  return settings.rulesets.find(stored => stored.id === Number(id))
}

/** A list leaves the rules and conditions out; GitHub adds defaults to the parameters of a rule. */
function toApiRuleset(
  { repository }: RepositoryState,
  { id, definition }: StoredRuleset,
  detail: 'listed' | 'whole' = 'whole',
): JsonMap {
  const { bypass_actors: actors = [], conditions, ...fields } = definition
  const summary = { id, name: '', target: 'branch', ...fields, source_type: 'Repository', source: repository }
  const { rules: _, ...listed } = { rules: [], ...summary }
  if (detail === 'listed') return listed
  return {
    ...listed,
    bypass_actors: actors,
    conditions: conditions ?? null,
    rules: rulesIn(definition).map(withDefaults),
  }
}

function withDefaults(rule: JsonMap): JsonMap {
  if (rule.type !== 'pull_request' || !isMap(rule.parameters)) return rule
  return { ...rule, parameters: { allowed_merge_methods: ['merge', 'squash', 'rebase'], ...rule.parameters } }
}
