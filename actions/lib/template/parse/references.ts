import { isMap, type Json, type Path } from '../../model/json.ts'
import { type FunctionCall, functionCallOf, getAttOf, subOf } from './functionCall.ts'
import { subParts } from './subText.ts'

/** A reference to a parameter or a resource, in Fn::GetAtt with an attribute. */
export type Reference = {
  readonly by: 'Ref' | 'Fn::GetAtt' | 'Fn::Sub'
  readonly name: string
  /** Undefined in a Ref, and when the attribute's name is computed. */
  readonly attribute: string | undefined
  readonly path: Path
}

/** The value of a condition, which selects the branch of an Fn::If; undefined selects both. */
export type BranchSelector = (condition: string) => boolean | undefined

/** Every reference below a node. */
export function referencesIn(
  node: Json,
  path: Path,
  selectBranch: BranchSelector = () => undefined,
): readonly Reference[] {
  const found: Reference[] = []
  collect(node, [...path], { selectBranch, found })
  return found
}

type Search = { readonly selectBranch: BranchSelector; readonly found: Reference[] }

/** `path` is one array that is shared by the whole search, because searches are frequent and references are rare. */
function collect(node: Json, path: (string | number)[], search: Search): void {
  if (Array.isArray(node)) {
    for (const [index, item] of node.entries()) step(item, path, index, search)
    return
  }
  if (!isMap(node)) return
  const call = functionCallOf(node, path)
  if (call?.name === 'Ref' && typeof call.argument === 'string')
    search.found.push({ by: 'Ref', name: call.argument, attribute: undefined, path: call.path })
  else if (call?.name === 'Fn::GetAtt') collectGetAtt(call, search)
  else if (call?.name === 'Fn::Sub') collectSub(call, search)
  else if (call?.name === 'Fn::If' && Array.isArray(call.argument)) collectBranches(call.argument, call, search)
  else for (const key in node) step(node[key] ?? null, path, key, search)
}

function step(inner: Json, path: (string | number)[], part: string | number, search: Search): void {
  path.push(part)
  collect(inner, path, search)
  path.pop()
}

function collectBranches([condition, ...branches]: readonly Json[], { path }: FunctionCall, search: Search): void {
  const holds = typeof condition === 'string' ? search.selectBranch(condition) : undefined
  for (const [index, branch] of branches.entries())
    if (holds === undefined || holds === (index === 0)) collect(branch, [...path, index + 1], search)
}

function collectGetAtt({ argument, path }: FunctionCall, search: Search): void {
  const getAtt = getAttOf(argument)
  if (!getAtt) return
  const { logicalId, attribute } = getAtt
  const isText = typeof attribute === 'string'
  search.found.push({ by: 'Fn::GetAtt', name: logicalId, attribute: isText ? attribute : undefined, path })
  if (!isText) collect(attribute, [...path, 1], search)
}

function collectSub({ argument, path }: FunctionCall, search: Search): void {
  const sub = subOf(argument)
  if (!sub) return
  for (const part of subParts(sub.text)) {
    if (!('name' in part) || Object.hasOwn(sub.variables, part.name)) continue
    const dot = part.name.startsWith('AWS::') ? -1 : part.name.indexOf('.')
    const name = dot < 0 ? part.name : part.name.slice(0, dot)
    search.found.push({ by: 'Fn::Sub', name, attribute: dot < 0 ? undefined : part.name.slice(dot + 1), path })
  }
  collect(sub.variables, [...path, 1], search)
}
