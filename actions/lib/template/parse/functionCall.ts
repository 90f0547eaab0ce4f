import { isMap, type Json, type JsonMap, type Path } from '../../model/json.ts'

/** A call of an intrinsic function: its name, its argument, and the argument's path. */
export type FunctionCall = { readonly name: string; readonly argument: Json; readonly path: Path }

/**
 * The call that a node holds; undefined for any other node. A map with the single key `Condition` is no call here: it is
 * one only in the Conditions section, and an IAM statement or a listener rule may have such a map.
 */
export function functionCallOf(node: Json | undefined, path: Path): FunctionCall | undefined {
  if (!isMap(node)) return undefined
  const keys = Object.keys(node)
  const [name] = keys
  if (name === undefined || keys.length !== 1 || (name !== 'Ref' && !name.startsWith('Fn::'))) return undefined
  return { name, argument: node[name] ?? null, path: [...path, name] }
}

export type GetAtt = { readonly logicalId: string; readonly attribute: Json }

/** Both spellings of Fn::GetAtt: `[Database, Outputs.Endpoint]` and `Database.Outputs.Endpoint`. */
export function getAttOf(argument: Json): GetAtt | undefined {
  if (typeof argument === 'string') {
    const dot = argument.indexOf('.')
    return dot > 0 && dot < argument.length - 1
      ? { logicalId: argument.slice(0, dot), attribute: argument.slice(dot + 1) }
      : undefined
  }
  if (!Array.isArray(argument) || argument.length < 2) return undefined
  const [logicalId, ...rest]: readonly Json[] = argument
  if (typeof logicalId !== 'string' || logicalId === '') return undefined
  if (rest.every(part => typeof part === 'string' && part !== '')) return { logicalId, attribute: rest.join('.') }
  const [attribute] = rest
  return rest.length === 1 && isMap(attribute) ? { logicalId, attribute } : undefined
}

/** The two forms of Fn::Sub. */
export function subOf(argument: Json): { readonly text: string; readonly variables: JsonMap } | undefined {
  if (typeof argument === 'string') return { text: argument, variables: {} }
  if (!Array.isArray(argument) || argument.length !== 2) return undefined
  const [text, variables]: readonly Json[] = argument
  return typeof text === 'string' && isMap(variables) ? { text, variables } : undefined
}
