import { isMap, type Json, type Path } from '../model/json.ts'
import { callOf, getAttOf, subOf, subParts } from './intrinsic.ts'

/** A name that a template uses: a parameter or a resource, with an attribute in Fn::GetAtt. */
export type Reference = {
  readonly by: 'Ref' | 'Fn::GetAtt' | 'Fn::Sub'
  readonly name: string
  /** Undefined in a Ref, and where the attribute's name is itself computed. */
  readonly attribute: string | undefined
  readonly path: Path
}

/** Decides which branch of an Fn::If counts: undefined means both. */
export type Taken = (condition: string) => boolean | undefined

/** Every reference below a node. */
export function referencesIn(node: Json, path: Path, taken: Taken = () => undefined): readonly Reference[] {
  const call = callOf(node, path)
  if (call?.name === 'Ref' && typeof call.argument === 'string')
    return [{ by: 'Ref', name: call.argument, attribute: undefined, path: call.path }]
  if (call?.name === 'Fn::GetAtt') return getAttReferences(call.argument, call.path, taken)
  if (call?.name === 'Fn::Sub') return subReferences(call.argument, call.path, taken)
  if (call?.name === 'Fn::If' && Array.isArray(call.argument)) {
    const [condition, ...branches]: readonly Json[] = call.argument
    const holds = typeof condition === 'string' ? taken(condition) : undefined
    return branches.flatMap((branch, index) =>
      holds === undefined || holds === (index === 0) ? referencesIn(branch, [...call.path, index + 1], taken) : [],
    )
  }
  if (Array.isArray(node)) return node.flatMap((item, index) => referencesIn(item, [...path, index], taken))
  if (!isMap(node)) return []
  return Object.entries(node).flatMap(([key, inner]) => referencesIn(inner, [...path, key], taken))
}

function getAttReferences(argument: Json, path: Path, taken: Taken): readonly Reference[] {
  const wanted = getAttOf(argument)
  if (!wanted) return []
  const { logicalId, attribute } = wanted
  const inner = typeof attribute === 'string' ? [] : referencesIn(attribute, [...path, 1], taken)
  const name = typeof attribute === 'string' ? attribute : undefined
  return [{ by: 'Fn::GetAtt', name: logicalId, attribute: name, path }, ...inner]
}

function subReferences(argument: Json, path: Path, taken: Taken): readonly Reference[] {
  const sub = subOf(argument)
  if (!sub) return []
  const free = subParts(sub.text)
    .flatMap(part => ('name' in part && !Object.hasOwn(sub.variables, part.name) ? [part.name] : []))
    .map((text): Reference => {
      const dot = text.startsWith('AWS::') ? -1 : text.indexOf('.')
      if (dot < 0) return { by: 'Fn::Sub', name: text, attribute: undefined, path }
      return { by: 'Fn::Sub', name: text.slice(0, dot), attribute: text.slice(dot + 1), path }
    })
  return [...free, ...referencesIn(sub.variables, [...path, 1], taken)]
}
