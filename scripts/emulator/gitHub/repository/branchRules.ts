import { isMap, type Json, type JsonMap } from '#lib/model/json.ts'
import type { RepositorySettings } from './repositorySettings.ts'

/** The rules of the active rulesets that name a branch. */
export function branchRulesOf({ rulesets }: RepositorySettings, branch: string): readonly JsonMap[] {
  return rulesets
    .map(({ definition }) => definition)
    .filter(
      definition =>
        definition.enforcement === 'active' && includedReferences(definition).includes(`refs/heads/${branch}`),
    )
    .flatMap(rulesIn)
}

/** The rules of a ruleset. */
export function rulesIn({ rules }: JsonMap): readonly JsonMap[] {
  return (Array.isArray(rules) ? rules : []).filter(isMap)
}

function includedReferences({ conditions }: JsonMap): readonly Json[] {
  const names = isMap(conditions) ? conditions.ref_name : undefined
  return isMap(names) && Array.isArray(names.include) ? names.include : []
}
