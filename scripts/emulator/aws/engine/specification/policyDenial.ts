import { isMap, type Json } from '#lib/model/json.ts'

/** True if a resource policy denies an action to everybody, without a condition. */
export function deniesToEverybody(policy: Json | undefined, action: string): boolean {
  const statements = isMap(policy) ? listOf(policy.Statement) : []
  return statements.some(
    statement =>
      isMap(statement) &&
      statement.Effect === 'Deny' &&
      statement.Condition === undefined &&
      isEverybody(statement.Principal) &&
      listOf(statement.Action).some(pattern => matchesAction(String(pattern), action)),
  )
}

function isEverybody(principal: Json | undefined): boolean {
  return principal === '*' || (isMap(principal) && listOf(principal.AWS).includes('*'))
}

/** `elasticfilesystem:*` */
function matchesAction(pattern: string, action: string): boolean {
  const [beginning = '', ...rest] = pattern.split('*')
  return rest.length === 0 ? pattern === action : action.startsWith(beginning)
}

function listOf(value: Json | undefined): readonly Json[] {
  if (value === undefined) return []
  return Array.isArray(value) ? value : [value]
}
