import { isMap, type Json } from '#lib/model/json.ts'
import { wildcardPattern } from '#lib/model/wildcardPattern.ts'

/** True if a resource policy denies an action to everybody, without a condition. */
export function deniesToEverybody(policy: Json | undefined, action: string): boolean {
  const statements = isMap(policy) ? listOf(policy.Statement) : []
  return statements.some(
    statement =>
      isMap(statement) &&
      statement.Effect === 'Deny' &&
      statement.Condition === undefined &&
      isEverybody(statement.Principal) &&
      listOf(statement.Action).some(pattern => wildcardPattern(String(pattern), 'i').test(action)),
  )
}

function isEverybody(principal: Json | undefined): boolean {
  return principal === '*' || (isMap(principal) && listOf(principal.AWS).includes('*'))
}

function listOf(value: Json | undefined): readonly Json[] {
  if (value === undefined) return []
  return Array.isArray(value) ? value : [value]
}
