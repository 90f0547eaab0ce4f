import { isMap, type Json } from '#lib/model/json.ts'
import type { FlatResource } from '../../fakes/template/alterStack.ts'

export function resourcesOfType(parts: readonly FlatResource[], type: string): readonly FlatResource[] {
  return parts.filter(part => part.type === type)
}

export function containersOf(parts: readonly FlatResource[]): readonly { readonly [key: string]: Json }[] {
  return resourcesOfType(parts, 'AWS::ECS::TaskDefinition').flatMap(({ properties }) =>
    list(properties.ContainerDefinitions).filter(isMap),
  )
}

export function variablesOf(container: { readonly [key: string]: Json }): Readonly<Record<string, Json>> {
  return Object.fromEntries(
    list(container.Environment).map(variable => [String(at(variable, 'Name')), at(variable, 'Value') ?? null]),
  )
}

export function list(value: Json | undefined): readonly Json[] {
  if (value === undefined || value === null) return []
  return Array.isArray(value) ? value : [value]
}

export function at(value: Json | undefined, ...path: readonly (string | number)[]): Json | undefined {
  let current = value
  for (const step of path) {
    if (Array.isArray(current)) current = current[Number(step)]
    else current = isMap(current) ? current[step] : undefined
  }
  return current
}

/** The text, with a placeholder for each part that is known only when the stack runs. */
export function textOf(value: Json | undefined): string {
  return String((isMap(value) ? value.Unknown : value) ?? '')
}

export function statementsIn(value: Json): readonly { readonly [key: string]: Json }[] {
  if (Array.isArray(value)) return value.flatMap(statementsIn)
  if (!isMap(value)) return []
  return 'Effect' in value ? [value] : Object.values(value).flatMap(statementsIn)
}

/** True if the policy denies connections without encryption. */
export function deniesPlain(policy: Json | undefined): boolean {
  return statementsIn(policy ?? null).some(
    statement => statement.Effect === 'Deny' && at(statement, 'Condition', 'Bool', 'aws:SecureTransport') === 'false',
  )
}
